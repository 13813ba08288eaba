//! The table of ui.md §4.3 holds: contrast of every pair, and the four patterns told apart with
//! any colour vision.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "figures are part of the result")]

use std::collections::BTreeMap;

mod difference;
mod space;

use space::{Linear, contrast};

type Tokens = BTreeMap<String, Linear>;

fn themes() -> [(&'static str, Tokens); 2] {
    let css = include_str!("../../static/css/tokens/color.css");
    let (light, dark) = css.split_once(":root[data-theme=\"dark\"]").unwrap();
    let dark = dark.split_once('}').unwrap().0;
    [("light", tokens(light)), ("dark", tokens(dark))]
}

fn tokens(css: &str) -> Tokens {
    let mut found = Tokens::new();
    for declaration in css.split(['{', ';']) {
        let Some((name, value)) = declaration.trim().split_once(": oklch(") else { continue };
        found.insert(name.trim_start_matches("--").to_owned(), Linear::from_oklch(value.trim_end_matches(')')));
    }
    found
}

const GROUNDS: [&str; 4] = ["bg", "surface", "sunken", "glow"];
const TEXT: [&str; 8] = ["ink", "ink-2", "ink-3", "link", "accent", "error", "care", "kind"];
const SIGNS: [&str; 9] =
    ["line-strong", "focus", "notice-line", "p-close", "p-away", "p-both", "p-steady", "body-more", "body-less"];
const SOFT: [&str; 9] = [
    "accent-soft",
    "kind-soft",
    "notice-soft",
    "error-soft",
    "care-soft",
    "p-close-soft",
    "p-away-soft",
    "p-both-soft",
    "p-steady-soft",
];
const FILLS: [(&str, &str); 10] = [
    ("on-fill", "fill"),
    ("on-accent", "accent"),
    ("on-error", "error"),
    ("on-care", "care"),
    ("kind", "kind-soft"),
    ("accent", "accent-soft"),
    ("care", "care-soft"),
    ("error", "error-soft"),
    ("ink", "h1"),
    ("ink", "h2"),
];

fn pairs(theme: &str) -> Vec<(&'static str, &'static str, f64)> {
    let mut pairs = Vec::new();
    for ground in GROUNDS {
        pairs.extend(TEXT.map(|text| (text, ground, 4.5)));
        pairs.extend(SIGNS.map(|sign| (sign, ground, 3.0)));
    }
    for soft in SOFT {
        pairs.extend(["ink", "ink-2", "link"].map(|text| (text, soft, 4.5)));
        pairs.push(("focus", soft, 3.0));
    }
    pairs.extend(FILLS.map(|(text, fill)| (text, fill, 4.5)));
    let own = [
        ("p-close", "p-close-soft"),
        ("p-away", "p-away-soft"),
        ("p-both", "p-both-soft"),
        ("p-steady", "p-steady-soft"),
    ];
    pairs.extend(own.map(|(sign, soft)| (sign, soft, 3.0)));
    let full = if theme == "light" { "surface" } else { "sunken" };
    pairs.extend([("ink", "h0"), ("ink", "h3"), (full, "h4"), (full, "h5")].map(|(text, heat)| (text, heat, 4.5)));
    pairs
}

#[test]
fn every_pair_has_its_contrast() {
    let mut checked = 0;
    for (theme, tokens) in themes() {
        for (front, ground, target) in pairs(theme) {
            let found = contrast(&tokens[front], &tokens[ground]);
            assert!(found >= target, "{theme}: {front} on {ground} is {found:.2}, under {target}");
            checked += 1;
        }
    }
    println!("{checked} pairs");
    assert!(checked >= 240);
}

#[test]
fn every_colour_is_inside_srgb() {
    for (theme, tokens) in themes() {
        for (name, colour) in &tokens {
            assert!(colour.is_inside(), "{theme}: {name}");
        }
    }
}

#[test]
fn the_guide_and_the_test_measure_alike() {
    let [(_, light), (_, dark)] = themes();
    assert!((contrast(&light["ink"], &light["bg"]) - 14.16).abs() < 0.1);
    assert!((contrast(&dark["on-fill"], &dark["fill"]) - 7.34).abs() < 0.1);
}

#[test]
fn the_four_patterns_are_told_apart_with_any_colour_vision() {
    for (theme, tokens) in themes() {
        let mut least = (f64::MAX, String::new());
        for vision in space::VISIONS {
            let seen = ["p-close", "p-away", "p-both", "p-steady"].map(|name| (name, tokens[name].seen_with(&vision)));
            for (at, (one, a)) in seen.iter().enumerate() {
                for (other, b) in &seen[at + 1..] {
                    let found = difference::ciede2000(a.lab(), b.lab());
                    if found < least.0 {
                        least = (found, format!("{one} and {other}, {}", vision.name));
                    }
                }
            }
        }
        println!("{theme}: least difference {:.1}, {}", least.0, least.1);
        assert!(least.0 >= 12.0, "{theme}: {:.1}, {}", least.0, least.1);
    }
}
