use jiff::ZonedDateTime;
use record::At;
use record::input::{Fields, folded};
use words::{Message, Words, message, say};

use super::record::{State, Statement};
use super::rules::{Found, JUDGING, Text, Watched, look, replaced};
use crate::acts::{Expects, Form, Question};
use crate::web::{As, Filled, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("saw", As::Text),
    ("felt", As::List),
    ("need", As::Text),
    ("ask", As::Text),
    ("how_long", As::Text),
    ("people", As::List),
];

/// What a new one carries besides.
pub(super) const CARRIED: &[Name] = &[("_from", As::Text)];

/// What is asked after it was said.
pub(super) const SAID_ASKED: &[Name] =
    &[("state", As::Text), ("said_at", As::Text), ("landed", As::Text), ("noticed", As::Text)];

impl Form for Statement {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            people: fields.words("people"),
            saw: fields.text("saw"),
            felt: fields.words("felt"),
            need: fields.text("need"),
            ask: fields.text("ask"),
            how_long: fields.word("how_long"),
            state: fields.choice("state"),
            said_at: fields.at("said_at", now),
            landed: fields.text("landed"),
            noticed: fields.text("noticed"),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    /// What was said somewhere was said, whatever else is known of it.
    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
        let was_said = self.said_at.is_some() || self.landed.is_some() || self.noticed.is_some();
        self.state.get_or_insert(if was_said { State::Said } else { State::Draft });
    }

    fn says_nothing(&self) -> bool {
        let about = Self { saw: None, need: None, ask: None, how_long: None, felt: Vec::new(), ..self.clone() };
        about == *self && self.landed.is_none() && self.noticed.is_none()
    }

    const NOTHING_YET: Message = message!("statement-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "saw", ask: message!("statement-ask-saw"), answer: Expects::Text },
        Question { field: "felt", ask: message!("statement-ask-felt"), answer: Expects::Words(shipped) },
        Question { field: "need", ask: message!("statement-ask-need"), answer: Expects::Text },
        Question { field: "ask", ask: message!("statement-ask-ask"), answer: Expects::Text },
        Question { field: "how_long", ask: message!("statement-ask-how-long"), answer: Expects::Text },
        Question { field: "people", ask: message!("statement-ask-people"), answer: Expects::Words(typed) },
    ];
}

/// A name is kept as it was typed.
fn typed(_: &Words, _: &str) -> Option<String> {
    None
}

/// The stored word of a feeling that is shipped.
pub(super) fn shipped(words: &Words, typed: &str) -> Option<String> {
    let typed = folded(typed);
    words.vocabulary().all_feelings().find(|word| folded(&word.text) == typed).map(|word| word.slug.clone())
}

/// What the page begins with on which it is told how it landed.
pub(super) fn said(statement: &Statement, now: &ZonedDateTime) -> Filled {
    let mut filled = Filled::default();
    let at = statement.said_at.clone().unwrap_or_else(|| At::now(now)).civil();
    filled.put("said_at", format!("{}T{:02}:{:02}", at.date(), at.hour(), at.minute()));
    filled.put("landed", statement.landed.clone().unwrap_or_default());
    filled.put("noticed", statement.noticed.clone().unwrap_or_default());
    filled
}

/// What was sent: feelings and names one by one, what was picked among what was
/// typed, and the word that was picked in the place of another.
pub(super) fn sent(words: &Words, form: &Filled) -> Filled {
    let mut sent = Filled::default();
    let is_list = |name: &str| matches!(name, "felt" | "felt-word" | "people");
    for (name, value) in
        form.pairs().filter(|(name, _)| !is_list(name) && !matches!(*name, "need-word" | "instead" | "_note"))
    {
        if name != "need" {
            sent.put(name, value);
        }
    }
    let instead = Some(form.get("instead")).filter(|word| !word.is_empty() && *word != LEAVE);
    let of = form.get("_note").strip_prefix(JUDGING).unwrap_or_default();
    let and = format!(" {} ", say!(words, "statement-and-word"));
    let typed = form.all("felt").chain(form.all("felt-word")).flat_map(|felt| felt.split([',', '\n']));
    let mut felt: Vec<String> = Vec::new();
    for word in typed.flat_map(|felt| felt.split(and.as_str())).map(str::trim).filter(|word| !word.is_empty()) {
        let word = instead.map_or_else(|| word.to_owned(), |instead| replaced(word, of, instead));
        let word = shipped(words, &word).unwrap_or(word);
        if !felt.contains(&word) {
            felt.push(word);
        }
    }
    felt.into_iter().for_each(|word| sent.put("felt", word));
    let need = Some(form.get("need")).filter(|need| !need.trim().is_empty());
    sent.put("need", need.unwrap_or(form.get("need-word")));
    for name in form.all("people").flat_map(|people| people.split([',', '\n'])).map(str::trim) {
        if !name.is_empty() {
            sent.put("people", name);
        }
    }
    if form.get("instead") == LEAVE && !form.get("_note").is_empty() {
        sent.put("_left", form.get("_note"));
    }
    sent
}

/// What is picked to leave a word as it is.
pub(super) const LEAVE: &str = "-";

/// What a statement is looked through for, from the lists that are shipped.
pub(super) fn watched(words: &Words) -> Watched<'_> {
    let lists = words.phrases();
    Watched {
        harm: lists.harm.iter().map(|harm| (harm.word.as_str(), harm.loose)).collect(),
        judging: lists.judging.iter().map(|judging| judging.word.as_str()).collect(),
        blame: lists.blame.iter().map(|blame| (blame.slug.as_str(), blame.marks.as_slice())).collect(),
        feel: say!(words, "statement-lead-feel"),
    }
}

/// What a statement as it is now can be told, if anything.
pub(super) fn looked<'w>(
    statement: &Statement,
    watched: &Watched<'w>,
    is_a_lot: bool,
    is_left: &dyn Fn(&str) -> bool,
) -> Option<Found<'w>> {
    let felt = statement.felt.join(", ");
    let text = |field, text| Text { field, text };
    let texts = [
        text("saw", statement.saw.as_deref().unwrap_or_default()),
        text("felt", &felt),
        text("need", statement.need.as_deref().unwrap_or_default()),
        text("ask", statement.ask.as_deref().unwrap_or_default()),
    ];
    look(&texts, watched, is_a_lot, is_left)
}

#[cfg(test)]
mod tests {
    use super::sent;
    use crate::web::Filled;
    use words::Words;

    #[test]
    fn what_was_typed_and_what_was_picked_become_words_of_one_list() {
        let words = Words::of(texts::english());
        let felt = |form: &str| {
            let sent = sent(&words, &Filled::parse(form.as_bytes()));
            sent.all("felt").map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            felt("felt=lonely+and+sad,+hurt&felt-word=sad&felt-word=on+edge"),
            ["lonely", "sad", "hurt", "on-edge"]
        );
        assert_eq!(felt("felt=Ignored&_note=judging/ignored&instead=lonely"), ["lonely"]);
        assert_eq!(felt("felt=so+ignored+by+you&_note=judging/ignored&instead=lonely"), ["so lonely by you"]);
        assert_eq!(felt("felt=ignored&_note=judging/ignored&instead=-"), ["ignored"]);
        assert_eq!(felt("felt=ignored&_note=always-never&instead=-"), ["ignored"]);
    }

    #[test]
    fn a_need_that_was_typed_goes_before_one_that_was_picked() {
        let words = Words::of(texts::english());
        let need = |form: &str| sent(&words, &Filled::parse(form.as_bytes())).get("need").to_owned();
        assert_eq!(need("need=&need-word=comfort"), "comfort");
        assert_eq!(need("need=to+be+heard&need-word=comfort"), "to be heard");
    }

    #[test]
    fn what_is_left_as_it_is_stays_left() {
        let words = Words::of(texts::english());
        let form = Filled::parse(b"_left=long&_note=judging/ignored&instead=-&felt=ignored");
        assert_eq!(sent(&words, &form).all("_left").collect::<Vec<_>>(), ["long", "judging/ignored"]);
    }
}
