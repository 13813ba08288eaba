use super::{Approach, Level, Terms};
use crate::Entry;

const WALK: &str = r#"+++
slug = "walk"
name = "Walking together"
short = "Walk"
one_line = "Two people walk."
order = 1
evidence = { level = "few", count = "no trial", until = 2026 }
companions = ["steps"]
sources = ["made up"]
reviewed_on = "2026-11-24"
not_for = ["rain"]
+++
## What it is

Walking.

## What it costs

Shoes.
"#;

fn terms() -> Terms {
    let entry = |slug: &str, text: &str| Entry { slug: slug.into(), text: text.into() };
    Terms {
        headings: vec![entry("what", "What it is"), entry("cost", "What it costs")],
        levels: vec![entry("few", "few or early")],
    }
}

#[test]
fn an_approach_is_read_heading_by_heading() {
    let approach = Approach::parse("approaches/walk.md", WALK, &terms()).unwrap();
    assert_eq!(approach.section("cost").unwrap().body[0].lines(), ["Shoes."]);
    assert_eq!(terms().level(approach.evidence.level), "few or early");
    assert_eq!(approach.evidence.level, Level::Few);
}

#[test]
fn every_fault_names_the_field() {
    let broken = [
        ("slug = \"walk\"", "slug = \"run\"", "slug"),
        ("level = \"few\"", "level = \"five stars\"", "evidence"),
        ("\"no trial\"", "\"\"", "evidence"),
        ("[\"steps\"]", "[\"moon\"]", "companions"),
        ("[\"rain\"]", "[]", "not_for"),
        ("## What it costs\n", "## Price\n", "headings"),
        ("## What it costs\n\nShoes.\n", "", "headings"),
        ("Shoes.\n", "", "headings"),
        ("## What it is\n", "", "headings"),
    ];
    for (from, to, field) in broken {
        let fault = Approach::parse("approaches/walk.md", &WALK.replace(from, to), &terms()).unwrap_err();
        assert_eq!(fault.field, field, "{from} → {to}: {fault}");
    }
}
