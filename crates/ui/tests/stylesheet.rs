//! The stylesheets keep the rules of ui.md §10.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css")
}

/// Every stylesheet in the order of the index, without comments.
fn sheets() -> Vec<(String, String)> {
    let index = fs::read_to_string(folder().join("index.txt")).unwrap();
    index.lines().map(|name| (name.to_owned(), bare(&fs::read_to_string(folder().join(name)).unwrap()))).collect()
}

fn bare(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").unwrap().1;
    }
    kept + rest
}

fn files(under: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(under).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "css") {
            found.insert(path.strip_prefix(folder()).unwrap().to_string_lossy().replace('\\', "/"));
        }
    }
}

#[test]
fn the_index_names_every_file_once() {
    let mut found = BTreeSet::new();
    files(&folder(), &mut found);
    let named: Vec<_> = sheets().into_iter().map(|(name, _)| name).collect();
    assert_eq!(named.iter().cloned().collect::<BTreeSet<_>>(), found);
    assert_eq!(named.len(), found.len());
}

#[test]
fn no_file_is_longer_than_200_lines_and_each_stands_in_its_layer() {
    for (name, css) in sheets().into_iter().skip(1) {
        assert!(css.lines().count() <= 200, "{name}");
        let layer = name.split(['/', '.']).next().unwrap();
        assert!(css.trim_start().starts_with(&format!("@layer {layer} {{")), "{name}");
        let layers = css.split("@layer ").skip(1).map(|text| text.split(' ').next().unwrap());
        assert!(layers.skip(1).all(|layer| ["print", "preferences"].contains(&layer)), "{name}");
    }
}

/// A new component touches no file but its own: how it prints and what it does
/// for forced colours stands below its own rules.
#[test]
fn what_holds_for_all_names_no_component() {
    for (name, css) in
        sheets().into_iter().filter(|(name, _)| ["print.css", "preferences.css"].contains(&name.as_str()))
    {
        let css = css.replace(".no-print", "");
        let class = css.split('.').skip(1).find(|after| after.starts_with(|sign: char| sign.is_ascii_lowercase()));
        assert_eq!(class, None, "{name}");
    }
}

#[test]
fn colours_are_written_in_the_token_file_alone() {
    let raw =
        ["oklch(", "rgb(", "rgba(", "hsl(", "hwb(", "lab(", "lch(", "oklab(", "color(", "#", " white;", " black;"];
    for (name, css) in sheets().into_iter().filter(|(name, _)| name != "tokens/color.css") {
        let css = css.replace("url(#", "url(");
        for word in raw {
            assert!(!css.contains(word), "{name} has {word}");
        }
    }
}

#[test]
fn importance_is_kept_for_hidden_and_ids_for_nobody() {
    let all: String = sheets().into_iter().map(|(_, css)| css).collect();
    assert_eq!(all.matches("!important").count(), 1);
    assert!(all.contains("[hidden] { display: none !important; }"));
}

#[test]
fn hover_is_asked_for_before_it_is_used() {
    for (name, css) in sheets() {
        for line in css.lines().filter(|line| line.contains(":hover")) {
            let before = &css[..css.find(line).unwrap()];
            let opened = before.rfind("(any-hover: hover)").or_else(|| line.find("(any-hover: hover)"));
            assert!(opened.is_some(), "{name}: {line}");
        }
    }
}

#[test]
fn every_token_that_is_read_is_written() {
    let all: String = sheets().into_iter().map(|(_, css)| css).collect();
    let names = |mark: &str| -> BTreeSet<String> {
        let name = |text: &str| text.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        all.split(mark).skip(1).map(name).collect()
    };
    let written: BTreeSet<_> =
        all.split("--").skip(1).filter_map(|text| Some(text.split_once(':')?.0.to_owned())).collect();
    let missing: Vec<_> = names("var(--").into_iter().filter(|name| !written.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_dark_tokens_are_the_same_by_choice_and_by_device() {
    let css = fs::read_to_string(folder().join("tokens/color.css")).unwrap();
    let block = |from: &str| -> Vec<String> {
        let text = css.split_once(from).unwrap().1.split_once('}').unwrap().0;
        text.lines().skip(1).map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    assert_eq!(block(":root[data-theme=\"dark\"] {"), block(":root:not([data-theme]) {"));
}
