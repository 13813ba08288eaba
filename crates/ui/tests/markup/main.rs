//! Every component and every whole page is valid, labelled and dressed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;

use words::Words;

#[path = "../../examples/gallery/pages/mod.rs"]
mod pages;
mod tree;

use tree::{Element, Tree};

fn every_page() -> Vec<(&'static str, String)> {
    let words = Words::of(texts::english());
    let mut pages = pages::all(&words, ui::Theme::Dark);
    pages.extend(pages::all(&words, ui::Theme::Device));
    pages
}

fn each(check: impl Fn(&Tree) -> Vec<String>) {
    let mut faults = BTreeSet::new();
    for (name, html) in every_page() {
        faults.extend(check(&Tree::parse(&html)).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "\n{}\n", faults.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_page_parses_without_an_error() {
    each(|tree| tree.errors.clone());
}

#[test]
fn ids_are_unique_and_what_points_to_one_finds_it() {
    each(|tree| {
        let mut seen = BTreeSet::new();
        let twice = tree.elements.iter().filter_map(|one| one.get("id")).filter(|id| !seen.insert(id.to_string()));
        let mut faults: Vec<String> = twice.map(|id| format!("id {id} stands twice")).collect();
        for one in &tree.elements {
            for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form"] {
                let ids = one.get(name).unwrap_or_default().split_whitespace();
                faults.extend(ids.filter(|id| !seen.contains(*id)).map(|id| format!("{name}={id} leads nowhere")));
            }
            let inside =
                one.get("href").and_then(|href| href.strip_prefix('#')).filter(|_| one.is_within("error-summary"));
            faults.extend(inside.filter(|id| !seen.contains(*id)).map(|id| format!("#{id} leads nowhere")));
        }
        faults
    });
}

#[test]
fn every_control_has_a_name() {
    each(|tree| {
        tree.elements.iter().filter(|one| one.is_control() && !tree.is_named(one)).map(Element::shown).collect()
    });
}

#[test]
fn every_group_has_a_legend_and_every_form_its_method() {
    each(|tree| {
        let bare = |one: &&Element| match one.name.as_str() {
            "fieldset" => !one.children.iter().any(|child| tree.elements[*child].name == "legend"),
            "form" => one.get("method") != Some("post"),
            _ => false,
        };
        tree.elements.iter().filter(bare).map(Element::shown).collect()
    });
}

#[test]
fn one_heading_begins_the_page_and_none_is_jumped_over() {
    each(|tree| {
        let level = |one: &Element| match one.name.as_str() {
            "h1" => Some(1),
            "h2" => Some(2),
            "h3" => Some(3),
            _ => None,
        };
        let levels: Vec<i32> = tree.elements.iter().filter_map(level).collect();
        let mut faults = Vec::new();
        if levels.iter().filter(|level| **level == 1).count() != 1 {
            faults.push("not one h1".to_owned());
        }
        if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
            faults.push(format!("a jump in {levels:?}"));
        }
        faults
    });
}

#[test]
fn nothing_is_styled_or_scripted_in_place() {
    each(|tree| {
        let inline = |one: &&Element| {
            one.get("style").is_some()
                || one.attributes.iter().any(|(name, _)| name.starts_with("on"))
                || (one.name == "script" && !one.text.trim().is_empty())
                || (one.name == "style")
        };
        tree.elements.iter().filter(inline).map(Element::shown).collect()
    });
}

#[test]
fn every_page_has_help_and_exit_in_the_same_order_and_a_way_past_them() {
    each(|tree| {
        let ways: Vec<_> =
            tree.elements.iter().filter(|one| one.has_class("shell-way")).filter_map(|one| one.get("href")).collect();
        let skips = tree.elements.iter().any(|one| one.get("href") == Some("#main"));
        if ways == ["/settle", "/help", "/exit"] && skips { Vec::new() } else { vec![format!("{ways:?}")] }
    });
}

#[test]
fn every_page_is_within_its_budget() {
    for (name, html) in every_page().into_iter().filter(|(name, _)| *name != "components") {
        assert!(html.len() <= 120_000, "{name}: {} bytes", html.len());
    }
}

#[test]
fn every_class_in_the_markup_is_dressed_and_every_dress_is_worn() {
    let mut worn = BTreeSet::new();
    for (_, html) in every_page() {
        for element in Tree::parse(&html).elements {
            worn.extend(element.get("class").unwrap_or_default().split_whitespace().map(str::to_owned));
        }
    }
    worn.extend(BY_SETTING.map(str::to_owned));
    let css = dressed();
    let bare: Vec<_> = worn.difference(&css).filter(|class| !UNDRESSED.contains(&class.as_str())).collect();
    let unworn: Vec<_> = css.difference(&worn).collect();
    assert!(bare.is_empty() && unworn.is_empty(), "in no stylesheet: {bare:?}\nin no markup: {unworn:?}");
}

/// Classes that only a setting or an hour brings.
const BY_SETTING: [&str; 2] = ["shell-discreet", "light-evening"];
/// Words in class attributes that need no dress: the steady look is the bare one.
const UNDRESSED: [&str; 4] = ["at-place", "at-task", "at-bare", "rating"];

fn dressed() -> BTreeSet<String> {
    let css = ui::assets().iter().find(|asset| asset.content_type.starts_with("text/css")).unwrap();
    let css = String::from_utf8_lossy(css.bytes).into_owned();
    let mut found = BTreeSet::new();
    for (at, _) in css.match_indices('{') {
        let selector = css[..at].rsplit(['{', '}', ';']).next().unwrap();
        if selector.trim_start().starts_with('@') {
            continue;
        }
        for piece in selector.split('.').skip(1) {
            let class: String = piece.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
            if class.starts_with(|first: char| first.is_ascii_alphabetic()) {
                found.insert(class);
            }
        }
    }
    found
}
