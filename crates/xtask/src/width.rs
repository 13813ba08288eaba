//! Lines that are wider than an eye takes in at once.
//!
//! `rustfmt` keeps the width of what it lays out, and leaves alone what stands
//! in the braces of a macro: all markup.

use crate::Fault;
use crate::source::Source;

/// The widest a line of code may be, in characters; `rustfmt.toml` says the same.
const WIDTH: usize = 120;

/// The lines of a file that are wider, apart from tests, made-up samples, and
/// a text that would not fit on a line of its own either.
pub fn faults(source: &Source, text: &str) -> Vec<Fault> {
    let is_example = source.within.starts_with("examples/");
    let is_sample = source.within.trim_end_matches(".rs").split('/').any(|part| part == "sample");
    if is_sample || (source.is_test && !is_example) {
        return Vec::new();
    }
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line, line.chars().count()));
    lines
        .filter(|(at, line, width)| *width > WIDTH && !is_for_tests(source, *at) && !is_one_text(source, *at, line))
        .map(|(at, _, width)| Fault::at(&source.file, at, format!("is {width} wide of {WIDTH}: one call a line")))
        .collect()
}

fn is_for_tests(source: &Source, at: usize) -> bool {
    source.test_lines.iter().any(|lines| lines.contains(&at))
}

/// Whether a text in the line is too long for one of its own, with the line's indentation and a comma.
fn is_one_text(source: &Source, at: usize, line: &str) -> bool {
    let indentation = line.chars().take_while(|sign| *sign == ' ').count();
    source.reaches.iter().filter(|reach| reach.line == at).any(|reach| {
        let text = line.chars().skip(reach.columns.start).take(reach.columns.len());
        let is_comment = text.clone().next() == Some('/');
        !is_comment && indentation + text.count() + 1 > WIDTH
    })
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, faults};
    use crate::source::Source;

    fn lines(within: &str, code: &str) -> Vec<String> {
        let source = Source::read("a", "crates/a", within, code).unwrap();
        faults(&source, code).into_iter().map(|fault| fault.place).collect()
    }

    #[test]
    fn a_line_that_can_be_broken_is_caught() {
        let call = |width: usize| format!("fn {}() {{}}", "a".repeat(width - 8));
        assert_eq!(call(WIDTH).len(), WIDTH);
        let (text, letters) = ("t".repeat(WIDTH), "ö".repeat(WIDTH - 8));
        for (code, is_caught) in [
            (call(WIDTH), false),
            (call(WIDTH + 1), true),
            (format!("fn {letters}() {{}}"), false),
            (format!("fn {letters}b() {{}}"), true),
            (format!("// {text}"), true),
            (format!("/// {text}\nfn f() {{}}"), true),
            (format!("const A: &str = \"{text}\";"), false),
            (format!("const A: &str = r#\"{text}\"#;"), false),
            (format!("const A: &str = \"\n{text}\n\";"), false),
            (format!("const A: &str = \"{}\";", &text[..WIDTH - 1]), false),
            (format!("const A: &str = \"{}\";", &text[..WIDTH - 2]), false),
            (format!("const A: &str = \"{}\";", &text[..WIDTH - 3]), true),
            (format!("fn f() {{ html! {{ (one(\"{0}\")) (two(\"{0}\")) }} }}", &text[..WIDTH / 2]), true),
            (format!("#[cfg(test)] mod tests {{\n{}\n}}\n{}", call(WIDTH + 1), call(WIDTH)), false),
            (format!("#[cfg(test)] mod tests {{\n}}\n{}", call(WIDTH + 1)), true),
        ] {
            assert_eq!(!lines("src/a.rs", &code).is_empty(), is_caught, "{code}");
        }
    }

    #[test]
    fn the_place_is_named_and_tests_and_samples_are_left_alone() {
        let code = format!("\nfn {}() {{}}", "a".repeat(WIDTH));
        for within in ["src/a.rs", "src/samples.rs", "examples/a.rs"] {
            assert_eq!(lines(within, &code), [format!("crates/a/{within}:2")]);
        }
        for within in ["src/tests.rs", "src/a/tests.rs", "tests/a.rs", "src/a/sample.rs", "src/sample/year.rs"] {
            assert!(lines(within, &code).is_empty(), "{within}");
        }
    }
}
