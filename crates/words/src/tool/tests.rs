use super::{Side, Tool, ToolKind, Version};

const SHOE: &str = r#"+++
title = "One shoe"
slug = "one-shoe"
kind = "touch"
minutes = 1
order = 1
sides = ["too-much"]
cautions = []
skip_if = []
instead = "other-shoe"
evidence = "Not studied."
source = ["made up"]
reviewed_on = "2026-11-24"
not_for = ["wet shoes"]
+++
Hold one shoe.

Turn it over.

## With both shoes
Hold both.
"#;

fn fault(from: &str, to: &str) -> (String, String) {
    let fault = Tool::parse("tools/one-shoe.md", &SHOE.replace(from, to)).unwrap_err();
    (fault.file, fault.field)
}

#[test]
fn a_tool_is_its_head_and_one_instruction_a_line() {
    let tool = Tool::parse("tools/one-shoe.md", SHOE).unwrap();
    assert_eq!(tool.kind, ToolKind::Touch);
    assert_eq!(tool.steps, ["Hold one shoe.", "Turn it over."]);
    let version = Version { title: "With both shoes".into(), steps: vec!["Hold both.".into()] };
    assert_eq!(tool.versions, [version]);
    assert_eq!(tool.reviewed_on, jiff::civil::date(2026, 11, 24));
}

#[test]
fn a_tool_for_one_side_is_not_offered_when_the_side_is_not_known() {
    let tool = Tool::parse("tools/one-shoe.md", SHOE).unwrap();
    assert!(tool.fits(Some(Side::TooMuch)));
    assert!(!tool.fits(Some(Side::TooLittle)));
    assert!(!tool.fits(None));
}

#[test]
fn every_fault_names_the_file_and_the_field() {
    let broken = [
        ("title = \"One shoe\"", "title = \" \"", "title"),
        ("title = \"One shoe\"\n", "", "title"),
        ("slug = \"one-shoe\"", "slug = \"two-shoes\"", "slug"),
        ("kind = \"touch\"", "kind = \"magic\"", "kind"),
        ("minutes = 1", "minutes = 0", "minutes"),
        ("[\"too-much\"]", "[]", "sides"),
        ("[\"too-much\"]", "[\"inside-out\"]", "sides"),
        ("\"other-shoe\"", "\"one-shoe\"", "instead"),
        ("\"Not studied.\"", "\"\"", "evidence"),
        ("[\"made up\"]", "[]", "source"),
        ("2026-11-24", "soon", "reviewed_on"),
        ("[\"wet shoes\"]", "[]", "not_for"),
        ("cautions = []", "caution = []", "caution"),
        ("Hold both.", "", "steps"),
    ];
    for (from, to, field) in broken {
        assert_eq!(fault(from, to), ("tools/one-shoe.md".into(), field.into()), "{from} → {to}");
    }
}

#[test]
fn slow_breathing_for_too_little_is_refused() {
    let text = SHOE.replace("\"touch\"", "\"breath\"").replace("[\"too-much\"]", "[\"too-much\", \"too-little\"]");
    let fault = Tool::parse("tools/one-shoe.md", &text).unwrap_err();
    assert_eq!(fault.field, "sides");
}
