//! What follows from a statement. Pure.

use record::At;
use record::input::folded;
use serde_json::{Map, Value, json};

use super::record::{State, Statement};

mod drills;
mod notes;

pub(super) use self::drills::pieces;
pub(super) use self::notes::{Found, JUDGING, LONG, Text, Watched, look, replaced};

impl Statement {
    /// How far it has come. Without a word it is a draft.
    pub fn state(&self) -> &State {
        self.state.as_ref().unwrap_or(&State::Draft)
    }
}

/// The change that says it was said, then, and what came of it.
pub(super) fn said_patch(at: &At, landed: Option<String>, noticed: Option<String>) -> Map<String, Value> {
    let mut patch = Map::from_iter([("state".to_owned(), json!(State::Said)), ("said_at".to_owned(), json!(at))]);
    let told = [("landed", landed), ("noticed", noticed)];
    patch.extend(told.into_iter().filter_map(|(field, text)| Some((field.to_owned(), Value::from(text?)))));
    patch
}

/// From this rating on a moment was a lot: nobody is then told how to put it.
pub(super) const A_LOT: u8 = 8;

/// What a person typed, without the words that already stand before its field,
/// and without the stop after it. Only whole words go, and never all of it.
pub(super) fn part<'t>(typed: &'t str, leads: &str) -> &'t str {
    let text = typed.trim().trim_end_matches(['.', ',', ';', '?', '!', ' ']);
    let after = |lead: &str| {
        let (head, rest) = text.split_at_checked(lead.len())?;
        let is_lead = !lead.is_empty() && folded(head) == folded(lead) && rest.starts_with(char::is_whitespace);
        is_lead.then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
    };
    leads.split(',').map(str::trim).find_map(after).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn what_stands_before_the_field_is_not_said_twice() {
        let table = [
            ("you looked at your phone", "when", "you looked at your phone"),
            ("When you looked at your phone.", "when", "you looked at your phone"),
            ("whenever it rains", "when", "whenever it rains"),
            ("When", "when", "When"),
            ("I need a hug", "it matters to me, i need", "a hug"),
            ("Would you be willing to sit with me?", "would you be willing to, would you", "sit with me"),
            ("Would you sit with me?", "would you be willing to, would you", "sit with me"),
            ("  ", "when", ""),
            ("Über uns", "when", "Über uns"),
        ];
        for (typed, leads, left) in table {
            assert_eq!(part(typed, leads), left, "{typed}");
        }
    }
}
