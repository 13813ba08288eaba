//! One Rust file, and what it names.
//!
//! It is read as tokens, so that comments and texts do not count, and a path
//! inside a macro does.

use std::ops::{Range, RangeInclusive};

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

/// A Rust file.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Where it lies, from the workspace's root.
    pub file: String,
    /// The crate it belongs to.
    pub krate: String,
    /// Where it lies, from its crate's folder.
    pub within: String,
    /// Whether it is only built for tests, examples, benchmarks or by cargo.
    pub is_test: bool,
    /// Every path of two or more parts that its code names outside `#[cfg(test)]`.
    pub paths: Vec<Path>,
    /// Every module it declares, outside `#[cfg(test)]`.
    pub modules: Vec<Module>,
    /// The modules it declares for tests only.
    pub test_modules: Vec<String>,
    /// Every text in its code.
    pub texts: Vec<String>,
    /// The part of a line that each text in its code takes up.
    pub reaches: Vec<Reach>,
    /// Its lines that only tests see, first and last of each item.
    pub test_lines: Vec<RangeInclusive<usize>>,
}

/// The part of a line that a text takes up, in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The line.
    pub line: usize,
    /// The columns, from 0; without an end in this line when the text goes on in the next.
    pub columns: Range<usize>,
}

/// A path in the code: imported, or named in place. `self` and `super` are
/// resolved, so that what lies in the own crate begins with `crate`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Its parts; the last is `*` for a glob import.
    pub parts: Vec<String>,
    /// Whether it is imported by `use`.
    pub is_import: bool,
    /// Its line.
    pub line: usize,
}

/// A module that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its name.
    pub name: String,
    /// Whether it can be seen from outside its parent.
    pub is_public: bool,
    /// The line of its declaration.
    pub line: usize,
}

impl Path {
    /// The path as it is written.
    pub fn text(&self) -> String {
        self.parts.join("::")
    }

    /// Whether the path begins with these parts.
    pub fn begins(&self, parts: &[&str]) -> bool {
        self.parts.len() >= parts.len() && self.parts.iter().zip(parts).all(|(own, part)| own == part)
    }

    /// Whether these parts stand in it side by side.
    pub fn has(&self, parts: &[&str]) -> bool {
        self.parts.windows(parts.len()).any(|window| window.iter().zip(parts).all(|(own, part)| own == part))
    }
}

impl Source {
    /// Reads a file of a crate; `within` is its place in the crate's folder.
    ///
    /// # Errors
    /// When it is not Rust.
    pub fn read(krate: &str, folder: &str, within: &str, text: &str) -> Result<Self, String> {
        let file = format!("{folder}/{within}");
        let tokens: TokenStream = text.parse().map_err(|error| format!("{file}: {error}"))?;
        let name = within.rsplit('/').next().unwrap_or(within);
        let mut source = Self {
            krate: krate.to_owned(),
            within: within.to_owned(),
            is_test: !within.starts_with("src/") || name == "tests.rs",
            file,
            ..Self::default()
        };
        source.walk(&tokens.into_iter().collect::<Vec<_>>(), &module_of(within));
        Ok(source)
    }

    fn walk(&mut self, tokens: &[TokenTree], module: &[String]) {
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                TokenTree::Punct(hash) if hash.as_char() == '#' && is_for_tests(tokens.get(at + 1)) => {
                    self.skip_item(tokens, at + 2)
                }
                TokenTree::Group(group) => {
                    self.walk(&trees(group), module);
                    at + 1
                }
                TokenTree::Literal(literal) => {
                    self.texts.push(literal.to_string());
                    self.reach(literal.span());
                    at + 1
                }
                TokenTree::Ident(word) if word == "use" && !is_punct(tokens.get(at + 1), '<') => {
                    let end = at + tokens[at..].iter().take_while(|token| !is_punct(Some(token), ';')).count();
                    self.imports(&tokens[at + 1..end], &[], module, word.span().start().line);
                    end
                }
                TokenTree::Ident(word) if word == "mod" => self.module(tokens, at, module),
                TokenTree::Ident(_) => self.path(tokens, at, module),
                TokenTree::Punct(_) => at + 1,
            };
        }
    }

    /// Steps over the item after `#[cfg(test)]`.
    fn skip_item(&mut self, tokens: &[TokenTree], from: usize) -> usize {
        let mut at = from;
        while at < tokens.len() {
            if word(tokens.get(at)).as_deref() == Some("mod")
                && let Some(name) = word(tokens.get(at + 1))
            {
                self.test_modules.push(name);
            }
            let is_body = matches!(&tokens[at], TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
            at += 1;
            if is_punct(tokens.get(at - 1), ';') || (is_body && !is_punct(tokens.get(at), ';')) {
                break;
            }
        }
        if let (Some(first), Some(last)) = (tokens.get(from), tokens.get(at - 1)) {
            self.test_lines.push(first.span().start().line..=last.span().end().line);
        }
        at
    }

    fn reach(&mut self, span: Span) {
        let (start, end) = (span.start(), span.end());
        for line in start.line..=end.line {
            let from = if line == start.line { start.column } else { 0 };
            let to = if line == end.line { end.column } else { usize::MAX };
            self.reaches.push(Reach { line, columns: from..to });
        }
    }

    fn module(&mut self, tokens: &[TokenTree], at: usize, parent: &[String]) -> usize {
        let Some(name) = word(tokens.get(at + 1)) else { return at + 1 };
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let is_public = match before {
            Some(TokenTree::Ident(word)) => word == "pub",
            Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
            _ => false,
        };
        self.modules.push(Module { name: name.clone(), is_public, line: tokens[at].span().start().line });
        if let Some(TokenTree::Group(body)) = tokens.get(at + 2) {
            let inner: Vec<String> = parent.iter().cloned().chain([name]).collect();
            self.walk(&trees(body), &inner);
            return at + 3;
        }
        at + 2
    }

    fn imports(&mut self, tokens: &[TokenTree], before: &[String], module: &[String], line: usize) {
        let mut parts = before.to_vec();
        let mut tokens = tokens.iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(word) if word == "as" => {
                    tokens.next();
                }
                TokenTree::Ident(word) if word == "self" && !parts.is_empty() => {}
                TokenTree::Ident(word) => parts.push(word.to_string()),
                TokenTree::Punct(star) if star.as_char() == '*' => parts.push("*".to_owned()),
                TokenTree::Group(group) => {
                    let inner = trees(group);
                    return inner
                        .split(|token| is_punct(Some(token), ','))
                        .filter(|tree| !tree.is_empty())
                        .for_each(|tree| self.imports(tree, &parts, module, line));
                }
                _ => {}
            }
        }
        self.paths.push(Path { parts: resolved(parts, module), is_import: true, line });
    }

    fn path(&mut self, tokens: &[TokenTree], at: usize, module: &[String]) -> usize {
        let mut parts: Vec<String> = word(tokens.get(at)).into_iter().collect();
        let mut next = at + 1;
        while is_colons(tokens, next)
            && let Some(part) = word(tokens.get(next + 2))
        {
            parts.push(part);
            next += 3;
        }
        if parts.len() > 1 {
            let line = tokens[at].span().start().line;
            self.paths.push(Path { parts: resolved(parts, module), is_import: false, line });
        }
        next
    }
}

/// The module that a file is: `src/moment/form.rs` is `moment::form`.
fn module_of(within: &str) -> Vec<String> {
    let Some(inner) = within.strip_prefix("src/").and_then(|inner| inner.strip_suffix(".rs")) else {
        return Vec::new();
    };
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// A path with `self` and `super` in front put in place of the module they mean.
fn resolved(parts: Vec<String>, module: &[String]) -> Vec<String> {
    let ups = parts.iter().take_while(|part| *part == "super").count();
    let own = usize::from(parts.first().is_some_and(|part| part == "self"));
    if ups + own == 0 {
        return parts;
    }
    let here = module.iter().take(module.len().saturating_sub(ups)).cloned();
    let below = parts.iter().skip_while(|part| *part == "super" || *part == "self").cloned();
    ["crate".to_owned()].into_iter().chain(here).chain(below).collect()
}

fn trees(group: &proc_macro2::Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(word)) => Some(word.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let is_joint = matches!(tokens.get(at), Some(TokenTree::Punct(first)) if first.spacing() == Spacing::Joint);
    is_joint && is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

/// Whether an attribute's brackets say `cfg(test)`.
fn is_for_tests(token: Option<&TokenTree>) -> bool {
    let Some(TokenTree::Group(group)) = token else { return false };
    let text = group.stream().to_string().replace(' ', "");
    text.starts_with("cfg(") && text.contains("test") && !text.contains("not(") && !text.contains("feature")
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn named(within: &str, text: &str) -> Vec<String> {
        let source = Source::read("capabilities", "crates/capabilities", within, text).unwrap();
        source.paths.iter().map(super::Path::text).collect()
    }

    #[test]
    fn a_path_is_found_wherever_it_stands() {
        for (code, paths) in [
            ("use rusqlite::Connection;", &["rusqlite::Connection"][..]),
            ("use std::{env, fs::{self, File}, io as streams};", &["std::env", "std::fs", "std::fs::File", "std::io"]),
            ("use ::record::Id as Name;", &["record::Id"]),
            ("pub(crate) use super::record::Moment;", &["crate::moment::record::Moment"]),
            ("use super::super::acts::Form;", &["crate::acts::Form"]),
            ("use self::{a::B, c};", &["crate::moment::form::a::B", "crate::moment::form::c"]),
            ("use words::*;", &["words::*"]),
            ("fn f() { let x = std::env::var(\"A\"); }", &["std::env::var"]),
            ("fn f() { say!(std::env::args().next()) }", &["std::env::args"]),
            (
                "fn f<T>() -> vault::Result<T> { T::go::<serde_json::Value>() }",
                &["vault::Result", "T::go", "serde_json::Value"],
            ),
            ("mod inner { use super::x::Y; }", &["crate::moment::form::x::Y"]),
            ("fn f() -> impl use<'_> Sized {}", &[]),
        ] {
            assert_eq!(named("src/moment/form.rs", code), paths, "{code}");
        }
    }

    #[test]
    fn what_only_tests_see_and_what_is_only_written_about_does_not_count() {
        for code in [
            "#[cfg(test)] mod tests { use rusqlite::Connection; }",
            "#[cfg(test)] use rusqlite::{Connection, params};",
            "#[cfg(all(test, unix))] fn f() { rusqlite::go() }",
            "// rusqlite::Connection",
            "/// rusqlite::Connection\nfn f() {}",
            "const A: &str = \"rusqlite::Connection\";",
        ] {
            let found = named("src/lib.rs", code);
            assert!(found.is_empty(), "{code}: {found:?}");
        }
        assert_eq!(named("src/lib.rs", "#[cfg(test)] mod tests { a::b() }\nuse c::d;"), ["c::d"]);
        assert_eq!(named("src/lib.rs", "#[cfg(not(test))] use c::d;"), ["c::d"]);
    }

    #[test]
    fn modules_are_told_apart_by_who_sees_them() {
        let text = "mod form; pub mod record; pub(crate) mod rules; #[cfg(test)] mod tests; mod r#in { mod deep; }";
        let source = Source::read("capabilities", "crates/capabilities", "src/lib.rs", text).unwrap();
        let modules: Vec<_> = source.modules.iter().map(|module| (module.name.as_str(), module.is_public)).collect();
        assert_eq!(modules, [("form", false), ("record", true), ("rules", true), ("in", false), ("deep", false)]);
        assert_eq!(source.test_modules, ["tests"]);
    }
}
