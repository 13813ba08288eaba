//! Finds `say!` and `message!` in Rust source, and compares them with the messages.

use std::collections::BTreeSet;

use super::Catalogue;
use token::{Token, tokens};

mod token;

/// A place in the source that names a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The source file.
    pub file: String,
    /// The line the call begins on, from 1.
    pub line: usize,
    /// The id, unless something else than a literal stands in its place.
    pub id: Option<String>,
    /// The names of the values given.
    pub values: BTreeSet<String>,
}

/// Every call in one source file.
pub fn calls_in(file: &str, source: &str) -> Vec<Call> {
    let tokens = tokens(source);
    let mut calls = Vec::new();
    for at in 0..tokens.len() {
        let [(line, Token::Word(name)), (_, Token::Sign('!')), (_, Token::Open)] =
            tokens.get(at..at + 3).unwrap_or_default()
        else {
            continue;
        };
        let arguments = arguments(tokens.get(at + 3..).unwrap_or_default());
        let given = match name.as_str() {
            "say" => arguments.get(1..).unwrap_or_default(),
            "message" => arguments.as_slice(),
            _ => continue,
        };
        calls.push(call(file, *line, given));
    }
    calls
}

fn call(file: &str, line: usize, given: &[&[(usize, Token)]]) -> Call {
    let id = match given.first() {
        Some([(_, Token::Text(id))]) => Some(id.clone()),
        _ => None,
    };
    let values = given.iter().skip(1).filter_map(|argument| match argument {
        [(_, Token::Word(name)), (_, Token::Sign('=')), ..] => Some(name.clone()),
        _ => None,
    });
    Call { file: file.to_owned(), line, id, values: values.collect() }
}

/// What stands between the commas, up to the bracket that closes the call.
fn arguments(tokens: &[(usize, Token)]) -> Vec<&[(usize, Token)]> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0_usize);
    for (at, (_, token)) in tokens.iter().enumerate() {
        match token {
            Token::Open => depth += 1,
            Token::Close if depth == 0 => {
                found.push(&tokens[start..at]);
                break;
            }
            Token::Close => depth -= 1,
            Token::Sign(',') if depth == 0 => {
                found.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// Calls without their message, messages without a call, and values that do not agree.
pub fn disagreements(catalogue: &Catalogue, calls: &[Call]) -> Vec<String> {
    let mut found = Vec::new();
    let mut said = BTreeSet::new();
    for call in calls {
        let place = format!("{}:{}", call.file, call.line);
        let Some(id) = &call.id else {
            found.push(format!("{place}: the id is not a literal, so it cannot be checked"));
            continue;
        };
        said.insert(id);
        match catalogue.messages.get(id) {
            None => found.push(format!("{place}: there is no message {id}")),
            Some(entry) if entry.values != call.values => found.push(format!(
                "{place}: {id} takes {}, and is given {}",
                listed(&entry.values),
                listed(&call.values)
            )),
            Some(_) => {}
        }
    }
    for (id, entry) in &catalogue.messages {
        if !said.contains(id) {
            found.push(format!("{}: {id} is never said", entry.file));
        }
    }
    found
}

fn listed(values: &BTreeSet<String>) -> String {
    let names: Vec<_> = values.iter().map(String::as_str).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<(usize, Option<String>, Vec<String>)> {
        calls_in("trial.rs", source)
            .into_iter()
            .map(|call| (call.line, call.id, call.values.into_iter().collect()))
            .collect()
    }

    #[test]
    fn calls_are_found_wherever_they_stand() {
        let source = r##"
            html! { p { (say!(words, "moment-kept", count = list.len(), who = f(a, b),)) } }
            let line = words::say!(self.words(1, 2),
                "moment-open");
            const ROWS: [Message; 2] = [message!("moment-a"), words::message!["moment-b"]];
        "##;
        assert_eq!(
            found(source),
            [
                (2, Some("moment-kept".into()), vec!["count".into(), "who".into()]),
                (3, Some("moment-open".into()), vec![]),
                (5, Some("moment-a".into()), vec![]),
                (5, Some("moment-b".into()), vec![]),
            ]
        );
    }

    #[test]
    fn a_call_in_a_comment_or_a_text_is_none() {
        let source = r###"
            // say!(words, "moment-a")
            /* say!(words, "moment-b") /* say!(words, "moment-c") */ */
            let text = "say!(words, \"moment-d\")";
            let raw = r#"say!(words, "moment-e")"#;
            let (quote, life): (char, &'static str) = ('"', "");
            let last = say!(words, "moment-f");
        "###;
        assert_eq!(found(source), [(7, Some("moment-f".into()), vec![])]);
    }

    #[test]
    fn every_disagreement_says_where_and_what() {
        let text = "trial-a = A { $count }.\ntrial-b = B.\n";
        let catalogue = Catalogue::read([("trial.ftl", text)].into_iter());
        let source = r#"say!(w, "trial-a", number = 1); say!(w, "trial-z"); say!(w, id);"#;
        assert_eq!(
            disagreements(&catalogue, &calls_in("trial.rs", source)),
            [
                "trial.rs:1: trial-a takes count, and is given number",
                "trial.rs:1: there is no message trial-z",
                "trial.rs:1: the id is not a literal, so it cannot be checked",
                "trial.ftl: trial-b is never said",
            ]
        );
    }
}
