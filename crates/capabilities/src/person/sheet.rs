use words::{Words, say};

use super::record::{Pace, Person, What};
use crate::acts::{Offered, Sheet, Sheeted};

/// What someone is good for, in words.
pub(super) fn role(words: &Words, slug: &str) -> String {
    let roles = &words.phrases().roles;
    roles.iter().find(|role| role.slug == slug).map_or_else(|| slug.to_owned(), |role| role.text.clone())
}

impl Sheeted for Person {
    fn line(&self, words: &Words) -> String {
        self.name.clone().unwrap_or_else(|| say!(words, "person-name"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let yes_no = |answer: Option<bool>| {
            answer.map(|yes| if yes { say!(words, "person-yes") } else { say!(words, "person-no") })
        };
        let good_for: Vec<String> = self.good_for.iter().map(|slug| role(words, slug)).collect();
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("name", say!(words, "person-ask-name"), &self.name)
            .row("what", say!(words, "person-ask-what"), self.what.as_ref().map(|what| what.text(words)))
            .theirs("relation", say!(words, "person-ask-relation"), &self.relation)
            .row("good_for", say!(words, "person-ask-good-for"), Some(good_for.join(", ")))
            .theirs("phone", say!(words, "person-ask-phone"), &self.phone)
            .theirs("reach", say!(words, "person-ask-reach"), &self.reach)
            .theirs("times", say!(words, "person-ask-times"), &self.times)
            .row("pace", say!(words, "person-ask-pace"), self.pace.as_ref().map(|pace| pace.text(words)))
            .theirs("boundaries", say!(words, "person-ask-boundaries"), &self.boundaries)
            .row("safe", say!(words, "person-ask-safe"), yes_no(self.safe))
            .row("call", say!(words, "person-ask-call"), yes_no(self.call))
            .theirs("note", say!(words, "person-ask-note"), &self.note)
    }
}

impl Offered for What {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Person => say!(words, "person-what-person"),
            Self::Group => say!(words, "person-what-group"),
            Self::Service => say!(words, "person-what-service"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Pace {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Yes => say!(words, "person-pace-yes"),
            Self::Mostly => say!(words, "person-pace-mostly"),
            Self::NotSure => say!(words, "person-pace-not-sure"),
            Self::No => say!(words, "person-pace-no"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
