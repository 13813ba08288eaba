//! What the browser fetches keeps to its budgets (ui.md §9).

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![allow(clippy::print_stdout, reason = "figures are part of the result")]

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use ui::{Asset, Icon, assets};

fn asset(stem: &str, kind: &str) -> &'static Asset {
    let named = |asset: &&Asset| asset.path.starts_with(&format!("/static/{stem}")) && asset.path.ends_with(kind);
    assets().iter().find(named).unwrap()
}

fn packed(bytes: &[u8]) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap().len()
}

#[test]
fn the_stylesheet_is_within_100_kb_and_22_packed() {
    let css = asset("style", ".css").bytes;
    println!("stylesheet: {} bytes, {} packed", css.len(), packed(css));
    assert!(css.len() <= 100_000);
    assert!(packed(css) <= 22_000);
}

#[test]
fn there_is_one_script_within_6_kb_packed() {
    assert_eq!(assets().iter().filter(|asset| asset.path.ends_with(".js")).count(), 1);
    let own = packed(asset("page", ".js").bytes);
    println!("script: {own} packed");
    assert!(own <= 6_000);
}

#[test]
fn fonts_and_icons_are_within_their_budgets() {
    let latin = asset("atkinson-hyperlegible-next-latin-wght", ".woff2").bytes.len();
    let more = asset("atkinson-hyperlegible-next-latin-ext", ".woff2").bytes.len();
    let icons = asset("icons", ".svg").bytes.len();
    println!("latin: {latin}, latin-ext: {more}, icons: {icons}");
    assert!(latin <= 34_500);
    assert!(more <= 20_000);
    assert!(icons <= 10_000);
}

#[test]
fn every_name_carries_a_hash() {
    for asset in assets() {
        let mark = asset.path.rsplit('.').nth(1).unwrap();
        assert!(mark.len() == 12 && mark.bytes().all(|digit| digit.is_ascii_hexdigit()), "{}", asset.path);
    }
}

#[test]
fn the_stylesheet_names_the_fonts_as_they_are_served() {
    let css = String::from_utf8_lossy(asset("style", ".css").bytes);
    for font in assets().iter().filter(|asset| asset.content_type == "font/woff2") {
        let name = font.path.trim_start_matches("/static/");
        assert!(css.contains(&format!("url(\"{name}\")")), "{name}");
    }
    assert_eq!(css.matches("url(\"").count(), 2);
}

#[test]
fn the_sprite_has_every_icon_and_no_other() {
    let sprite = String::from_utf8_lossy(asset("icons", ".svg").bytes).into_owned();
    for icon in Icon::ALL {
        assert!(sprite.contains(&format!("<symbol id=\"{}\"", icon.id())), "{}", icon.id());
    }
    assert_eq!(sprite.matches("<symbol").count(), Icon::ALL.len());
}

#[test]
fn the_script_never_makes_markup_or_evaluates_text() {
    let script = String::from_utf8_lossy(asset("page", ".js").bytes).into_owned();
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "Function(", ".style", "https:", "http:"] {
        assert!(!script.contains(word), "{word}");
    }
}
