use jiff::ZonedDateTime;
use record::input::{Fields, What};
use record::{At, AtProblem, Choice as _, Day};
use words::{Message, Words, message};

use super::record::{Attempt, Did, Feared};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What is asked before it. Of the question about safety there is nothing here:
/// its answer belongs to no record.
pub(super) const BEFORE: &[Name] = &[
    ("when", As::Text),
    ("fear", As::Text),
    ("likely", As::Number),
    ("hard_expected", As::Number),
    ("if_stings", As::List),
];

/// What is asked after it.
pub(super) const AFTER: &[Name] = &[
    ("did", As::OneOf(Did::SLUGS)),
    ("happened", As::Text),
    ("feared_happened", As::OneOf(Feared::SLUGS)),
    ("hard_found", As::Number),
    ("close", As::Number),
    ("different", As::Text),
    ("learned", As::Text),
];

/// The question about safety. A name that begins with two strokes is kept
/// nowhere: not in a draft, not in what is sealed while locked.
pub(super) const SCARED: &str = "__scared";
/// The one answer that something is said to.
pub(super) const OF_THEM: &str = "do";

/// What was sent before it: the day that was pressed or picked, and own words
/// among the others.
pub(super) fn sent(form: &Filled) -> Filled {
    let mut sent = Filled::default();
    for (name, value) in form.pairs() {
        match name {
            "when" | "_day" | "if_stings-own" => {}
            _ if name == SCARED => {}
            _ => sent.put(name, value),
        }
    }
    let own = form.get("if_stings-own").split([',', '\n']).map(str::trim).filter(|text| !text.is_empty());
    own.for_each(|text| sent.put("if_stings", text));
    let pressed = Some(form.get("_day")).filter(|day| !day.is_empty() && *day != "pick");
    sent.put("when", pressed.unwrap_or(form.get("when")));
    sent
}

impl Form for Attempt {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        let mut when = fields.word("when");
        if when.as_deref().is_some_and(|day| day.parse::<Day>().is_err()) {
            fields.problem("when", What::NotATime(AtProblem::NotATime));
            when = None;
        }
        Self {
            at: fields.at("at", now),
            step: fields.id("step").map(|id| id.to_string()),
            when,
            fear: fields.text("fear"),
            likely: fields.rating("likely"),
            hard_expected: fields.rating("hard_expected"),
            if_stings: fields.words("if_stings"),
            did: fields.choice("did"),
            told_at: fields.at("told_at", now),
            happened: fields.text("happened"),
            feared_happened: fields.choice("feared_happened"),
            hard_found: fields.rating("hard_found"),
            close: fields.rating("close"),
            different: fields.text("different"),
            learned: fields.text("learned"),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
        if self.did.is_some() {
            self.told_at.get_or_insert_with(|| At::now(now));
        }
    }

    fn says_nothing(&self) -> bool {
        let frame = Self { at: None, step: None, told_at: None, tags: Vec::new(), from: None, ..self.clone() };
        frame == Self::default()
    }

    const NOTHING_YET: Message = message!("step-attempt-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "step", ask: message!("step-attempt-ask-step"), answer: Expects::Text },
        Question { field: "fear", ask: message!("step-attempt-ask-fear"), answer: Expects::Text },
        Question { field: "likely", ask: message!("step-attempt-ask-likely"), answer: Expects::Rating },
        Question { field: "hard_expected", ask: message!("step-attempt-ask-hard"), answer: Expects::Rating },
        Question { field: "if_stings", ask: message!("step-attempt-ask-stings"), answer: Expects::Words(typed) },
        Question { field: "did", ask: message!("step-attempt-ask-did"), answer: Expects::Choice(Did::offered) },
        Question { field: "happened", ask: message!("step-attempt-ask-happened"), answer: Expects::Text },
        Question {
            field: "feared_happened",
            ask: message!("step-attempt-ask-feared"),
            answer: Expects::Choice(Feared::offered),
        },
        Question { field: "hard_found", ask: message!("step-attempt-ask-found"), answer: Expects::Rating },
        Question { field: "close", ask: message!("step-attempt-ask-close"), answer: Expects::Rating },
        Question { field: "different", ask: message!("step-attempt-ask-different"), answer: Expects::Text },
        Question { field: "learned", ask: message!("step-attempt-ask-learned"), answer: Expects::Text },
    ];
}

/// It is kept as it was typed.
fn typed(_: &Words, _: &str) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::sent;
    use crate::web::Filled;

    #[test]
    fn the_day_that_was_pressed_goes_before_the_one_that_was_picked_and_no_answer_about_safety_goes_on() {
        let of = |form: &str| sent(&Filled::parse(form.as_bytes()));
        assert_eq!(of("_day=2026-11-24&when=2026-11-30").get("when"), "2026-11-24");
        assert_eq!(of("_day=pick&when=2026-11-30").get("when"), "2026-11-30");
        assert_eq!(of("when=2026-11-30").get("when"), "2026-11-30");
        let with = of("fear=x&__scared=do&if_stings=a&if_stings-own=b,+c");
        assert!(with.pairs().all(|(name, value)| name != "__scared" && value != "do"));
        assert_eq!(with.all("if_stings").collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
