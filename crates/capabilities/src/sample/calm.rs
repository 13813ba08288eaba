//! What the made-up person made on calm days: letters, people, a plan, signs, tools.

use jiff::{ToSpan, ZonedDateTime};
use record::At;

use super::signs::signs;
use super::tools::tools;
use crate::crisis_plan::CrisisPlan;
use crate::letter::{Letter, Night};
use crate::person::{Pace, Person, What};
use crate::tool::Tool;
use crate::word::Word;

/// What was made on calm days.
pub struct Calm {
    /// Letters for hard nights.
    pub letters: Vec<Letter>,
    /// Who could be there.
    pub people: Vec<Person>,
    /// The plan for the worst nights.
    pub plan: CrisisPlan,
    /// Early signs, and lines for what sets a moment off.
    pub signs: Vec<Word>,
    /// Tools of their own.
    pub tools: Vec<Tool>,
}

/// The same for every seed; the days lie before `now`.
pub(super) fn calm(now: &ZonedDateTime) -> Calm {
    let letter = |weeks: i64, night: Night, own_night: Option<&str>, text: &str| Letter {
        at: at(now, weeks),
        night: Some(night),
        own_night: own_night.map(Into::into),
        text: Some(text.into()),
        ..Letter::default()
    };
    Calm {
        letters: vec![
            letter(9, Night::Waiting, None, WAITING),
            letter(4, Night::Own, Some("When he is on tour"), ON_TOUR),
            letter(2, Night::WantingToLeave, None, LEAVING),
        ],
        people: people(now),
        plan: plan(now),
        signs: signs(),
        tools: tools(now),
    }
}

pub(super) fn at(now: &ZonedDateTime, weeks: i64) -> Option<At> {
    let day = now.checked_sub(weeks.weeks()).ok()?;
    let morning = day.with().hour(10).minute(20).second(0).subsec_nanosecond(0).build().ok()?;
    Some(At::now(&morning))
}

const WAITING: &str = "You. It's Sunday, the window is open, and somebody is practising scales across the yard.

If you're reading this, the phone is quiet and the quiet has started to sound like an ending. It hurts. It has hurt every single time.

You have sat here before and been sure. Think of the night with the charger. You were so sure, and he was on a train with a flat battery.

If Nell told you this, you wouldn't say she was too much. You'd say: of course you want to hear from him. Put the kettle on.

So put the kettle on. The blue cup. The message will keep.

I'm still here.";

const ON_TOUR: &str = "He is in a van somewhere between two halls. You're in the flat with the good radiator.

The fourth night is the bad one, you know that by now. It is not a sign. It's the fourth night.

Eat something warm. Ring Ruth, she likes being rung. Sleep on his side if that helps.";

const LEAVING: &str = "You want to pack a bag. All right. You don't have to decide that tonight.

When everything he does gets on your nerves, it has mostly been a day on which you were afraid and didn't notice.

Walk to the river and back first. Then see how big it still is.";

fn people(now: &ZonedDateTime) -> Vec<Person> {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    vec![
        Person {
            at: at(now, 30),
            name: Some("Nell".into()),
            what: Some(What::Person),
            relation: Some("friend".into()),
            good_for: words(&["listen", "be-with-me"]),
            reach: Some("Knock. She's usually up.".into()),
            times: Some("Any evening; walks the dog at ten".into()),
            pace: Some(Pace::Yes),
            safe: Some(true),
            call: Some(true),
            ..Person::default()
        },
        Person {
            at: at(now, 29),
            name: Some("Ruth".into()),
            what: Some(What::Person),
            relation: Some("sister".into()),
            good_for: words(&["distract", "laugh", "know-the-past"]),
            times: Some("After Ada is in bed".into()),
            pace: Some(Pace::Mostly),
            boundaries: Some("Not about money.".into()),
            safe: Some(true),
            call: Some(true),
            ..Person::default()
        },
        Person {
            at: at(now, 11),
            name: Some("Choir".into()),
            what: Some(What::Group),
            good_for: words(&["distract"]),
            times: Some("Mondays at half past seven".into()),
            ..Person::default()
        },
    ]
}

fn plan(now: &ZonedDateTime) -> CrisisPlan {
    CrisisPlan {
        at: at(now, 7),
        signs: Some("I stop answering Ruth. I write the same message in my head. I don't eat.".into()),
        alone: Some("Shower, then the big jumper.\nWalk to the river and back.\nThe radio, low.".into()),
        places: Some("Nell's kitchen. The late library on Thursdays.".into()),
        people: Some("Nell, any hour: \"Can I come and sit?\"\nRuth, after eight.".into()),
        professionals: Some("The practice on Mill Street, mornings. A help line at night.".into()),
        ..CrisisPlan::default()
    }
}

#[cfg(test)]
mod tests {
    use super::calm;
    use crate::acts::Form;

    #[test]
    fn all_of_it_says_something_and_lies_in_the_past() {
        let now: jiff::ZonedDateTime = "2026-11-24T00:10:00+01:00[Europe/Berlin]".parse().unwrap();
        let calm = calm(&now);
        let ms = now.timestamp().as_millisecond();
        assert!(calm.letters.iter().all(|letter| !letter.says_nothing() && letter.at.as_ref().unwrap().unix_ms() < ms));
        assert!(calm.people.iter().all(|person| !person.says_nothing()));
        assert!(calm.tools.iter().all(|tool| !tool.says_nothing() && tool.at.as_ref().unwrap().unix_ms() < ms));
        assert!(!calm.plan.says_nothing() && !calm.plan.names_nobody());
    }
}
