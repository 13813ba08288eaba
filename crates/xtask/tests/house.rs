//! The rules of the house, asked of the tree as it is.

use std::path::Path;
use std::sync::LazyLock;

use xtask::source::Source;
use xtask::tree::Tree;
use xtask::{Fault, crates, links, manifest, names, net, slices, walls, width, workplace};

#[expect(clippy::panic, reason = "a tree that cannot be read is the fault that every test here reports")]
static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Tree::read(&root).unwrap_or_else(|problem| panic!("{problem}"))
});

#[track_caller]
fn none(faults: &[Fault]) {
    let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

#[test]
fn the_whole_house_was_read() {
    for krate in ["record", "vault", "stats", "words", "capabilities", "holdfast", "xtask"] {
        assert!(TREE.sources.iter().any(|source| source.krate == krate), "{krate}");
    }
    assert!(!slices::slices(&TREE.sources).is_empty());
}

#[test]
fn a_crate_knows_only_what_lies_below_it() {
    none(&crates::faults(&TREE.manifests));
}

#[test]
fn every_crate_takes_its_lints_and_its_licence_from_the_workspace() {
    none(&manifest::faults(&TREE.manifests));
}

#[test]
fn the_workspace_forbids_unsafe_code_and_holds_its_lints() {
    let root = TREE.text("Cargo.toml").map(|root| manifest::lints_let_go(&root.text));
    none(&root.unwrap().unwrap());
}

#[test]
fn no_wall_is_crossed() {
    none(&walls::faults(&TREE.sources));
}

#[test]
fn every_room_of_a_capability_sees_what_it_may() {
    let known = TREE.manifests.iter().find(|manifest| manifest.name == "capabilities");
    none(&slices::faults(&TREE.sources, &known.unwrap().dependencies));
}

#[test]
fn the_words_of_a_slice_are_said_by_it_alone() {
    none(&slices::said_elsewhere(&TREE.sources, &TREE.ending(".ftl")));
}

#[test]
fn nothing_may_name_a_slice_that_does_not() {
    none(&slices::unneeded(&TREE.sources));
}

#[test]
fn folder_command_kind_and_words_of_a_capability_are_one_word() {
    let words = TREE
        .ending(".ftl")
        .into_iter()
        .filter_map(|text| text.file.strip_prefix("words/en/").map(|name| name.trim_end_matches(".ftl").to_owned()));
    none(&slices::names(&TREE.sources, &words.collect::<Vec<_>>()));
}

#[test]
fn names_say_something_and_imports_say_what_they_bring() {
    none(&names::faults(&TREE.sources));
}

#[test]
fn no_line_of_code_is_wider_than_an_eye_takes_in() {
    let text = |source: &Source| TREE.text(&source.file).unwrap().text.as_str();
    none(&TREE.sources.iter().flat_map(|source| width::faults(source, text(source))).collect::<Vec<_>>());
}

#[test]
fn nothing_in_the_program_asks_another_host() {
    none(&net::faults(&TREE.text("Cargo.lock").unwrap().text).unwrap());
}

#[test]
fn nothing_speaks_of_the_workplace() {
    none(&workplace::faults(&TREE.texts));
}

#[test]
fn links_in_the_documents_lead_somewhere() {
    // The texts in words/ link in a way of their own, which the words crate checks.
    let pages: Vec<_> = TREE.ending(".md").into_iter().filter(|page| !page.file.starts_with("words/")).collect();
    none(&links::broken(&pages, |file| TREE.root.join(file).exists()));
}

#[test]
fn every_decision_is_in_the_index() {
    let pages = TREE.ending(".md");
    none(&links::unlisted(TREE.text("docs/decisions/README.md").unwrap(), &pages));
}
