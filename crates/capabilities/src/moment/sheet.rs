use record::Record;
use words::{Message, Words, message, say};

use super::record::{About, Chosen, Held, How, Moment, Pattern, Pull, Sensed, Settled, SettledState, Side};
use super::rules;
use crate::acts::{Names, Offered, Sheet, Sheeted};
use crate::tool::Tool;

impl Sheeted for Moment {
    const SECTION: Option<Message> = Some(message!("moment-list"));

    fn line(&self, words: &Words) -> String {
        let feelings = || self.feelings.iter().map(|slug| feeling(words, slug)).collect::<Vec<_>>().join(", ");
        match rules::line(self) {
            Some(line) => line.to_owned(),
            None if !self.feelings.is_empty() => feelings(),
            None if self.mark == Some(true) => say!(words, "moment-marked"),
            None => say!(words, "moment-no-words"),
        }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let list = |items: &[String]| (!items.is_empty()).then(|| items.join(", "));
        let feelings: Vec<String> = self.feelings.iter().map(|slug| feeling(words, slug)).collect();
        let set_off: Vec<String> =
            self.set_off.iter().map(|slug| words.vocabulary().set_off(slug).to_owned()).collect();
        let helped: Vec<String> = self.helped.iter().map(|named| Tool::title(words, named)).collect();
        let held: Vec<String> = self.held.iter().map(|held| held.text(words)).collect();
        Sheet::of(self.at.as_ref(), self.line(words))
            .about(self.is_about().map(|about| about.text(words)))
            .theirs("situation", say!(words, "moment-ask-situation"), &self.situation)
            .row("people", say!(words, "moment-label-people"), list(&self.people))
            .row("set_off", say!(words, "moment-label-set-off"), list(&set_off))
            .row("stirred", say!(words, "moment-ask-stirred"), self.stirred.map(|rating| rating.get().to_string()))
            .row("side", say!(words, "moment-ask-side"), self.side.as_ref().map(|side| side.text(words)))
            .row(
                "body",
                say!(words, "moment-label-body"),
                list(&self.body.iter().map(|place| sensed(words, place)).collect::<Vec<_>>()),
            )
            .row("feelings", say!(words, "moment-ask-feelings"), list(&feelings))
            .theirs("thoughts", say!(words, "moment-ask-thoughts"), &self.thoughts)
            .theirs("feared", say!(words, "moment-label-feared"), &self.feared)
            .theirs("turned_out", say!(words, "moment-label-turned-out"), &self.turned_out)
            .row("pull", say!(words, "moment-ask-pull"), self.pull.as_ref().map(|pull| pull.text(words)))
            .row(
                "pull_strength",
                say!(words, "moment-label-pull-strength"),
                self.pull_strength.map(|rating| rating.get().to_string()),
            )
            .row("pattern", say!(words, "moment-ask-pattern"), self.pattern.as_ref().map(|pattern| pattern.text(words)))
            .theirs("naming", say!(words, "moment-label-naming"), &self.naming)
            .theirs("protecting", say!(words, "moment-label-protecting"), &self.protecting)
            .row("choice", say!(words, "moment-label-choice"), self.choice.as_ref().map(|choice| choice.text(words)))
            .theirs("did", say!(words, "moment-ask-did"), &self.did)
            .row(
                "settled",
                say!(words, "moment-label-settled"),
                self.settled.as_ref().and_then(|state| settled(words, state)),
            )
            .row("helped", say!(words, "moment-label-helped"), list(&helped))
            .theirs("next_time", say!(words, "moment-ask-next-time"), &self.next_time)
            .row("held", say!(words, "moment-label-held"), list(&held))
            .row("tags", say!(words, "moment-label-tags"), list(&self.tags))
    }

    fn named(&mut self, names: &Names<'_>) {
        for helped in &mut self.helped {
            if let Some(name) = names.of(Tool::KIND, helped) {
                *helped = name;
            }
        }
    }
}

fn feeling(words: &Words, slug: &str) -> String {
    words.vocabulary().feeling(slug).map_or_else(|| slug.to_owned(), |feeling| feeling.text.clone())
}

fn entry(entries: &[words::Entry], slug: &str) -> String {
    entries.iter().find(|entry| entry.slug == slug).map_or_else(|| slug.to_owned(), |entry| entry.text.clone())
}

fn sensed(words: &Words, place: &Sensed) -> String {
    let region = entry(&words.vocabulary().regions, &place.region);
    let mut felt: Vec<String> =
        place.sensations.iter().map(|slug| entry(&words.vocabulary().sensations, slug)).collect();
    felt.extend(place.more.map(|more| if more { say!(words, "moment-more") } else { say!(words, "moment-less") }));
    if felt.is_empty() { region } else { format!("{region} ({})", felt.join(", ")) }
}

fn settled(words: &Words, settled: &Settled) -> Option<String> {
    let state = match settled.state.as_ref()? {
        SettledState::Yes => match settled.minutes {
            Some(minutes) => say!(words, "moment-settled-after", minutes = minutes),
            None => say!(words, "moment-settled-yes"),
        },
        SettledState::NotYet => say!(words, "moment-settled-not-yet"),
        SettledState::StopAsking => say!(words, "moment-settled-stop-asking"),
        SettledState::Other(slug) => slug.clone(),
    };
    let how = settled.how.as_ref().map(|how| match how {
        How::Alone => say!(words, "moment-alone"),
        How::WithSomeone => say!(words, "moment-with-someone"),
        How::Both => say!(words, "moment-alone-and-with-someone"),
        How::Other(slug) => slug.clone(),
    });
    Some([Some(state), how].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

impl Offered for About {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Morning => say!(words, "moment-about-morning"),
            Self::Afternoon => say!(words, "moment-about-afternoon"),
            Self::Evening => say!(words, "moment-about-evening"),
            Self::Night => say!(words, "moment-about-night"),
            Self::Day => String::new(),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Pull {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Close => say!(words, "moment-pull-close"),
            Self::Away => say!(words, "moment-pull-away"),
            Self::Both => say!(words, "moment-pull-both"),
            Self::None => say!(words, "moment-pull-none"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Side {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::TooMuch => say!(words, "moment-side-too-much"),
            Self::TooLittle => say!(words, "moment-side-too-little"),
            Self::Both => say!(words, "moment-side-both"),
            Self::Inside => say!(words, "moment-side-inside"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Pattern {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Close => say!(words, "moment-pattern-close"),
            Self::Away => say!(words, "moment-pattern-away"),
            Self::Both => say!(words, "moment-pattern-both"),
            Self::Steady => say!(words, "moment-pattern-steady"),
            Self::Unsure => say!(words, "moment-pattern-unsure"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Chosen {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Acted => say!(words, "moment-choice-acted"),
            Self::Different => say!(words, "moment-choice-different"),
            Self::Both => say!(words, "moment-choice-both"),
            Self::Froze => say!(words, "moment-choice-froze"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Held {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::TurnedOut => say!(words, "moment-held-turned-out"),
            Self::Repaired => say!(words, "moment-held-repaired"),
            Self::Chose => say!(words, "moment-held-chose"),
            Self::RightToStepAway => say!(words, "moment-held-right-to-step-away"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
