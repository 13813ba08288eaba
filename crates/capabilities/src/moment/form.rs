use jiff::ZonedDateTime;
use record::input::{Fields, What};
use words::{Message, Words, message};

use super::record::{Moment, Pattern, Pull, Sensed, Settled, Side};
use crate::acts::{Answer, Form, Offered, Question};

const MAX_MINUTES: u32 = 525_600;

impl Form for Moment {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            mark: fields.yes_no("mark").filter(|mark| *mark),
            situation: fields.text("situation"),
            people: fields.words("people"),
            set_off: fields.words("set_off"),
            body: fields.objects("body", sensed),
            feelings: fields.words("feelings"),
            thoughts: fields.text("thoughts"),
            feared: fields.text("feared"),
            turned_out: fields.text("turned_out"),
            pull: fields.choice("pull"),
            pull_strength: fields.rating("pull_strength"),
            stirred: fields.rating("stirred"),
            side: fields.choice("side"),
            pattern: fields.choice("pattern"),
            naming: fields.text("naming"),
            protecting: fields.text("protecting"),
            choice: fields.choice("choice"),
            did: fields.text("did"),
            next_time: fields.text("next_time"),
            settled: fields.object("settled", settled),
            helped: fields.words("helped"),
            held: fields.choices("held"),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| record::At::now(now));
        self.settled = self.settled.take().filter(says_something);
    }

    fn says_nothing(&self) -> bool {
        let settled = self.settled.clone().filter(says_something);
        Self { at: None, from: None, settled, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("moment-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "situation", ask: message!("moment-ask-situation"), answer: Answer::Text },
        Question { field: "stirred", ask: message!("moment-ask-stirred"), answer: Answer::Rating },
        Question { field: "side", ask: message!("moment-ask-side"), answer: Answer::Choice(Side::offered) },
        Question { field: "feelings", ask: message!("moment-ask-feelings"), answer: Answer::Words(feeling) },
        Question { field: "pull", ask: message!("moment-ask-pull"), answer: Answer::Choice(Pull::offered) },
        Question { field: "pattern", ask: message!("moment-ask-pattern"), answer: Answer::Choice(Pattern::offered) },
        Question { field: "thoughts", ask: message!("moment-ask-thoughts"), answer: Answer::Text },
        Question { field: "did", ask: message!("moment-ask-did"), answer: Answer::Text },
        Question { field: "next_time", ask: message!("moment-ask-next-time"), answer: Answer::Text },
    ];
}

fn sensed(fields: &mut Fields<'_>) -> Sensed {
    let region = fields.word("region");
    if region.is_none() {
        fields.problem("region", What::Needed);
    }
    Sensed {
        region: region.unwrap_or_default(),
        sensations: fields.words("sensations"),
        more: fields.yes_no("more"),
        rest: serde_json::Map::new(),
    }
}

/// An edit may name this part only to remove something from it.
fn says_something(settled: &Settled) -> bool {
    *settled != Settled::default()
}

fn feeling(words: &Words, typed: &str) -> Option<String> {
    let shipped = words.vocabulary().all_feelings().find(|feeling| feeling.text.eq_ignore_ascii_case(typed))?;
    Some(shipped.slug.clone())
}

fn settled(fields: &mut Fields<'_>) -> Settled {
    Settled {
        state: fields.choice("state"),
        minutes: fields.whole("minutes", 0..=MAX_MINUTES),
        how: fields.choice("how"),
        rest: serde_json::Map::new(),
    }
}
