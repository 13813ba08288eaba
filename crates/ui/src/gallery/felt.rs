use maud::{Markup, html};
use words::{Entry, Words};

use super::shown;
use crate::{
    Bodymap, Choice, Feelings, Kin, Named, Pattern, Question, Sensations, Text, Timer, bodymap, feelings, marker,
    pacer, pattern, pattern_own, sensations, timer,
};

pub(super) fn felt(words: &Words) -> Markup {
    html! {
        (shown("feelings", picker(words)))
        (shown("bodymap", body(words)))
        (shown("bodymap-without-figure", list_alone(words)))
        (shown("pattern", patterns(words)))
        (shown("marker", html! {
            p.cluster { @for one in Pattern::ALL { span.cluster { (marker(one)) (one.slug()) } } }
        }))
        (shown("timer", html! {
            (timer(words, &running(17, None)))
            (timer(words, &running(0, None)))
            (timer(words, &running(640, Some(("Until 9:30".into(), "Tomorrow, Friday 27 November".into())))))
        }))
        (shown("pacer", pacers(words)))
    }
}

fn picker(words: &Words) -> Markup {
    let list = words.vocabulary();
    let chosen = ["lonely", "longing"];
    let first: Vec<_> = list
        .first_feelings()
        .iter()
        .map(|word| Choice::new(&word.slug, &word.text).chosen(chosen.contains(&&*word.slug)))
        .collect();
    let rest = |family: &words::Family| {
        family
            .feelings
            .iter()
            .filter(|word| word.first.is_none())
            .map(|word| Choice::new(word.slug.clone(), word.text.clone()).note(word.meaning.clone()))
            .collect()
    };
    let families: Vec<_> =
        list.feelings.iter().map(|family| Kin { text: (&family.text).into(), words: rest(family) }).collect();
    let offered = Feelings { first: &first, families: &families, own_name: "feeling-own".into(), own: "".into() };
    feelings(words, &Question::new("feel", "Which feelings were there?"), &offered)
}

fn entries(list: &[Entry], chosen: &[&str]) -> Vec<Choice<'static>> {
    list.iter()
        .map(|word| Choice::new(word.slug.clone(), word.text.clone()).chosen(chosen.contains(&&*word.slug)))
        .collect()
}

fn body(words: &Words) -> Markup {
    let list = words.vocabulary();
    let regions = entries(&list.regions, &["throat", "chest"]);
    let felt = entries(&list.sensations, &["heavy", "hollow"]);
    let asks_body =
        Question::new("body", "Where did you feel it?").hint("Tap the figure or the words. Choose all that fit.");
    let places = [("throat", "Throat: how was it?"), ("chest", "Chest: how was it?"), ("belly", "Belly: how was it?")];
    html! {
        (bodymap(words, &asks_body, &Bodymap::new(&regions)))
        @for (place, name) in places {
            (sensations(words, &Question::new(place, name).part(), &Sensations {
                place: place.into(),
                choices: &felt,
                degree_name: format!("{place}-degree").into(),
                more: (place == "chest").then_some(true),
            }))
        }
    }
}

fn list_alone(words: &Words) -> Markup {
    let regions = entries(&words.vocabulary().regions, &[]);
    bodymap(words, &Question::new("places", "Where did you feel it?"), &Bodymap::new(&regions).without_figure(true))
}

fn patterns(words: &Words) -> Markup {
    let named = [
        (Pattern::Close, "Pulling close", Some("often called anxious"), Some("I moved closer to feel safe")),
        (Pattern::Away, "Pulling away", Some("often called avoidant"), Some("I made distance to feel safe")),
        (
            Pattern::Both,
            "Back and forth",
            Some("often called fearful or disorganised"),
            Some("I wanted closeness and feared it"),
        ),
        (
            Pattern::Steady,
            "Steady",
            Some("often called secure"),
            Some("I could lean, or be leaned on, and stay myself"),
        ),
        (Pattern::Unsure, "Not sure yet", None, None),
    ];
    let named = named.map(|(pattern, name, familiar, line)| Named {
        pattern,
        name: name.into(),
        familiar: familiar.map(Into::into),
        line: line.map(Into::into),
    });
    let asks_pattern = Question::new("pattern", "Which fits this moment best?").skippable();
    html! {
        (pattern(words, &asks_pattern, &named, Some(Pattern::Close)))
        (pattern_own(words, "naming", "I’m scared of losing them."))
    }
}

fn pacers(words: &Words) -> Markup {
    let paces = words.tools().iter().flat_map(|tool| &tool.pacers);
    html! { @for (at, pace) in paces.enumerate() { (pacer(words, &format!("pace-{at}"), pace)) } }
}

fn running(minutes: u32, until: Option<(Text<'static>, Text<'static>)>) -> Timer<'static> {
    Timer { minutes, ends: "19:42".into(), ends_at: "19:42".into(), until }
}
