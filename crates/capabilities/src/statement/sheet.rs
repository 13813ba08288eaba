use words::{DayAs, Words, say};

use super::record::{State, Statement};
use super::rules::part;
use crate::acts::{Offered, Sheet, Sheeted};

/// A piece of the sentence that a statement is.
pub(super) struct Piece {
    pub(super) text: String,
    /// The field it is of; none where it is a word of ours.
    pub(super) of: Option<&'static str>,
}

/// What stands in the place of a line that is empty yet.
const BLANK: &str = "\u{2026}";

/// The sentence as it can be said: what is empty is left out.
pub(super) fn sentence(words: &Words, statement: &Statement) -> String {
    pieces(words, statement, false).into_iter().map(|piece| piece.text).collect()
}

/// The sentence in pieces. While it is being built, an empty line stands there as three dots.
pub(super) fn pieces(words: &Words, statement: &Statement, is_building: bool) -> Vec<Piece> {
    let blank = || is_building.then(|| BLANK.to_owned());
    let said = |text: &Option<String>, leads: &str| {
        let text = text.as_deref().map(|text| part(text, leads).to_owned()).filter(|text| !text.is_empty());
        text.or_else(blank)
    };
    let saw = said(&statement.saw, &say!(words, "statement-leads-when"));
    let felt = said(&all_felt(words, &statement.felt), &say!(words, "statement-leads-felt"));
    let need = said(&statement.need, &say!(words, "statement-leads-need"));
    let ask = said(&statement.ask, &say!(words, "statement-leads-ask"));
    let how_long = said(&statement.how_long, "");
    let mut told = Told(Vec::new());
    match (saw, felt) {
        (Some(saw), Some(felt)) => {
            told.of_ours(say!(words, "statement-lead-when")).theirs("saw", saw).ours(",");
            told.of_ours(say!(words, "statement-lead-felt")).theirs("felt", felt).ours(".");
        }
        // What happened, alone, is a sentence by itself.
        (Some(saw), None) => {
            told.theirs("saw", upper(&saw)).ours(".");
        }
        (None, Some(felt)) => {
            told.of_ours(say!(words, "statement-lead-felt")).theirs("felt", felt).ours(".");
        }
        (None, None) => {}
    }
    let waits_for_ask = ask.is_some();
    if let Some(need) = need {
        told.of_ours(lead_of_need(words, statement, &need)).theirs("need", need);
        if let Some(how_long) = how_long.clone().filter(|_| !waits_for_ask) {
            told.ours(",").theirs("how_long", how_long);
        }
        told.ours(".");
    }
    if let Some(ask) = ask {
        told.of_ours(say!(words, "statement-lead-ask")).theirs("ask", ask);
        if let Some(how_long) = how_long {
            told.ours(",").theirs("how_long", how_long);
        }
        told.ours("?");
    }
    told.0
}

/// "I need …", or "It matters to me that …".
fn lead_of_need(words: &Words, statement: &Statement, need: &str) -> String {
    let matters = say!(words, "statement-lead-matters");
    let begins = |text: &str, with: &str| part(text, with) != part(text, "");
    let says_so = statement.need.as_deref().is_some_and(|typed| begins(typed, &matters));
    if says_so || begins(need, &say!(words, "statement-matters-that")) {
        matters
    } else {
        say!(words, "statement-lead-need")
    }
}

/// A sentence that grows.
struct Told(Vec<Piece>);

impl Told {
    fn of_ours(&mut self, text: String) -> &mut Self {
        let space = if self.0.is_empty() { "" } else { " " };
        self.0.push(Piece { text: format!("{space}{text} "), of: None });
        self
    }

    fn ours(&mut self, text: &str) -> &mut Self {
        self.0.push(Piece { text: text.to_owned(), of: None });
        self
    }

    fn theirs(&mut self, of: &'static str, text: String) -> &mut Self {
        if self.0.last().is_some_and(|piece| !piece.text.ends_with(' ')) {
            self.0.push(Piece { text: " ".to_owned(), of: None });
        }
        self.0.push(Piece { text, of: Some(of) });
        self
    }
}

/// "lonely", "lonely and sad", "lonely, sad and far away".
pub(super) fn all_felt(words: &Words, felt: &[String]) -> Option<String> {
    let felt: Vec<String> = felt.iter().map(|word| feeling(words, word)).collect();
    let (last, others) = felt.split_last()?;
    Some(match others {
        [] => last.clone(),
        _ => say!(words, "statement-and", others = others.join(", "), last = last.as_str()),
    })
}

/// A feeling as it is said in a sentence.
pub(super) fn feeling(words: &Words, word: &str) -> String {
    let is_this = |feeling: &&words::Feeling| feeling.slug == word || feeling.text.eq_ignore_ascii_case(word);
    let shipped = words.vocabulary().all_feelings().find(is_this);
    shipped.map_or_else(|| word.to_owned(), |feeling| lower(&feeling.text))
}

pub(super) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl Sheeted for Statement {
    fn line(&self, words: &Words) -> String {
        Some(sentence(words, self)).filter(|line| !line.is_empty()).unwrap_or_else(|| say!(words, "statement-name"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let said_at = self.said_at.as_ref().map(|at| words.day(at.civil().date(), DayAs::Full));
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("people", say!(words, "statement-ask-people"), &Some(self.people.join(", ")))
            .theirs("saw", say!(words, "statement-ask-saw"), &self.saw)
            .theirs("felt", say!(words, "statement-ask-felt"), &all_felt(words, &self.felt))
            .theirs("need", say!(words, "statement-ask-need"), &self.need)
            .theirs("ask", say!(words, "statement-ask-ask"), &self.ask)
            .theirs("how_long", say!(words, "statement-ask-how-long"), &self.how_long)
            .row("state", say!(words, "statement-ask-state"), self.state.as_ref().map(|state| state.text(words)))
            .row("said_at", say!(words, "statement-ask-said-at"), said_at)
            .theirs("landed", say!(words, "statement-ask-landed"), &self.landed)
            .theirs("noticed", say!(words, "statement-ask-noticed"), &self.noticed)
    }
}

impl Offered for State {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Draft => say!(words, "statement-state-draft"),
            Self::Later => say!(words, "statement-state-later"),
            Self::Said => say!(words, "statement-state-said"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
