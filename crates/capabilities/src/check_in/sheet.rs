use jiff::civil::Weekday;
use record::{DayName, Rating};
use words::{Message, Words, message, say};

use super::record::{CheckIn, Contact, Settled};
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for CheckIn {
    const SECTION: Option<Message> = Some(message!("check-in-section"));

    fn line(&self, words: &Words) -> String {
        say!(words, "check-in-of", days = days(self, words))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let of_ten = |rating: Option<Rating>| rating.map(|rating| say!(words, "check-in-of-ten", n = rating.get()));
        let areas = self.areas.clone().unwrap_or_default();
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("week", say!(words, "check-in-label-week"), self.week.map(|_| days(self, words)))
            .row("first", say!(words, "check-in-label-first"), self.first.as_ref().map(|first| first.text(words)))
            .theirs("happened", say!(words, "check-in-ask-happened"), &self.happened)
            .theirs("felt", say!(words, "check-in-ask-felt"), &self.felt)
            .theirs("did", say!(words, "check-in-ask-did"), &self.did)
            .theirs("differently", say!(words, "check-in-ask-differently"), &self.differently)
            .row("fear", say!(words, "check-in-ask-fear"), of_ten(self.fear))
            .row("distance", say!(words, "check-in-ask-distance"), of_ten(self.distance))
            .row("contact", say!(words, "check-in-ask-contact"), self.contact.as_ref().map(|one| one.text(words)))
            .row("settled", say!(words, "check-in-ask-settled"), self.settled.as_ref().map(|one| one.text(words)))
            .row("areas.settling", say!(words, "check-in-area-settling"), of_ten(areas.settling))
            .row("areas.saying", say!(words, "check-in-area-saying"), of_ten(areas.saying))
            .row("areas.understanding", say!(words, "check-in-area-understanding"), of_ten(areas.understanding))
            .row("areas.predictable", say!(words, "check-in-area-predictable"), of_ten(areas.predictable))
            .row("areas.leaning", say!(words, "check-in-area-leaning"), of_ten(areas.leaning))
            .theirs("keep", say!(words, "check-in-ask-keep"), &self.keep)
    }
}

/// The days of its week, as the person's weeks were then.
fn days(check_in: &CheckIn, words: &Words) -> String {
    let first = check_in.first.as_ref().and_then(DayName::weekday).unwrap_or(Weekday::Monday);
    let days = check_in.week.map(|week| (week.first_day(first), week.last_day(first)));
    days.map_or_else(String::new, |(from, to)| words.days(from, to, 0))
}

impl Offered for Contact {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::None => say!(words, "check-in-contact-none"),
            Self::Some => say!(words, "check-in-contact-some"),
            Self::ALot => say!(words, "check-in-contact-a-lot"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Settled {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Alone => say!(words, "check-in-settled-alone"),
            Self::WithSomeone => say!(words, "check-in-settled-with-someone"),
            Self::Both => say!(words, "check-in-settled-both"),
            Self::Not => say!(words, "check-in-settled-not"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
