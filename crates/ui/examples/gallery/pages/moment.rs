use maud::{Markup, html};
use ui::{
    Answer, Bodymap, Button, Chips, Choice, Control, Feelings, Field, Fit, Frame, Heading, Kin, Pattern, Place,
    Problem, Question, Scale, Segments, Sensations, Shell, Text, Undo, bar, bodymap, button, button_link, chips,
    draft_note, error_summary, feelings, field, fit, heading, kept, kept_again, kept_words, link, message, pick,
    rating, segmented, sensations, summary_list, theirs, token,
};
use words::{Entry, Words};

use super::inside;

pub(super) fn quick(words: &Words) -> (Shell<'static>, Markup) {
    let content = html! {
        (heading(&Heading::new("New moment").back("/moments", "Moments").lead("One answer is enough. Skip the rest.")))
        (form(words, "She read it and didn’t answer.", None, true))
    };
    (inside(Frame::Task, "New moment", Place::Moments), content)
}

pub(super) fn wrong(words: &Words) -> (Shell<'static>, Markup) {
    let text = "Add at least one thing, or go back";
    let summary = error_summary(words, &[Problem { at: "what".into(), text: text.into() }]);
    let begin = Heading::new("New moment").back("/moments", "Moments").lead("One answer is enough. Skip the rest.");
    let content = html! {
        (heading(&begin.problems(summary)))
        (form(words, "", Some(text.into()), false))
    };
    (Shell { problem: true, ..inside(Frame::Task, "New moment", Place::Moments) }, content)
}

fn form(words: &Words, what: &'static str, problem: Option<Text<'static>>, filled: bool) -> Markup {
    html! {
        form.page-form method="post" action="/moments" data-draft="/drafts/moment" {
            (token("3f9a1c"))
            (when(words))
            (field(
                words,
                &Field::new("what", "What happened?")
                    .control(Control::Lines(2))
                    .hint("One line, your words.")
                    .value(what)
                    .problem(problem),
            ))
            (stirred(words, filled))
            (picker(words, filled))
            (pull(words, filled))
            (draft_note(words))
            (bar(html! {
                (button(&Button::primary("Save moment").busy("Saving…")))
                (button(&Button::quiet("Save and add more").sends("_then", "more")))
            }))
        }
    }
}

fn when(words: &Words) -> Markup {
    let when = [
        Choice::new("now", "Now").chosen(true),
        Choice::new("earlier", "Earlier today"),
        Choice::new("yesterday", "Yesterday"),
        Choice::new("pick", "Pick").opens(),
    ];
    pick(
        chips(words, &Question::new("when", "When was it?").quiet(), &Chips::one(&when).tiny()),
        field(words, &Field::new("when-at", "Day and time").control(Control::Moment).small()),
    )
}

fn stirred(words: &Words, filled: bool) -> Markup {
    let side = [
        Choice::new("much", "Too much").chosen(filled),
        Choice::new("little", "Too little: numb, far away"),
        Choice::new("both", "Both"),
    ];
    let scale = Scale::new("calm", "stirred up", "flooded").chosen(filled.then_some(7));
    html! {
        div.stack {
            (rating(words, &Question::new("stirred", "How stirred up were you?").skippable().part(), &scale))
            (segmented(
                words,
                &Question::new("side", "Was it too much, or too little?").quiet(),
                &Segments::new(&side).small(),
            ))
        }
    }
}

fn picker(words: &Words, filled: bool) -> Markup {
    let list = words.vocabulary();
    let chosen = |slug: &str| filled && ["lonely", "longing"].contains(&slug);
    let first: Vec<_> = list
        .first_feelings()
        .iter()
        .map(|word| Choice::new(&word.slug, &word.text).chosen(chosen(&word.slug)))
        .collect();
    let families: Vec<_> = list.feelings.iter().map(kin).collect();
    let offered = Feelings { first: &first, families: &families, own_name: "feeling-own".into(), own: "".into() };
    feelings(words, &Question::new("feel", "Which feelings were there?").part(), &offered)
}

fn kin(family: &words::Family) -> Kin<'_> {
    let words = family.feelings.iter().filter(|word| word.first.is_none());
    Kin {
        text: (&family.text).into(),
        words: words.map(|word| Choice::new(&word.slug, &word.text).note(&word.meaning)).collect(),
    }
}

fn pull(words: &Words, filled: bool) -> Markup {
    let pull = [
        Choice::new("away", "← Away"),
        Choice::new("both", "Both, or back and forth"),
        Choice::new("close", "Close →").chosen(filled),
    ];
    let none = [Choice::new("none", "No strong pull")];
    segmented(words, &Question::new("pull", "The pull was to…").skippable().part(), &Segments::new(&pull).below(&none))
}

fn entries(list: &[Entry], chosen: &[&str]) -> Vec<Choice<'static>> {
    list.iter()
        .map(|word| Choice::new(word.slug.clone(), word.text.clone()).chosen(chosen.contains(&&*word.slug)))
        .collect()
}

pub(super) fn body(words: &Words) -> (Shell<'static>, Markup) {
    let list = words.vocabulary();
    let regions = entries(&list.regions, &["throat", "chest"]);
    let asks = Question::new("body", "Where did you feel it?")
        .title()
        .over("Part 2 of 9")
        .hint("Tap the figure or the words. Choose all that fit.");
    let content = html! {
        form.page-form method="post" action="/moments/k7f2/body" data-draft="/moments/k7f2/body" {
            (token("3f9a1c"))
            (ui::back("/moments/k7f2/situation", "Situation"))
            (bodymap(words, &asks, &Bodymap::new(&regions)))
            @for place in list.regions.iter().filter(|place| place.slug != "nowhere") { (sense(words, place)) }
            (bar(html! {
                (button(&Button::primary("Continue")))
                (button(&Button::quiet("Not this one").sends("_then", "skip")))
            }))
        }
    };
    (inside(Frame::Task, "Moment", Place::Moments), content)
}

fn sense(words: &Words, place: &Entry) -> Markup {
    let chosen: &[&str] = if place.slug == "chest" { &["heavy", "hollow"] } else { &["tight"] };
    let choices = entries(&words.vocabulary().sensations, chosen);
    let asks = Question::new(format!("felt-{}", place.slug), format!("{}: how was it?", place.text)).part();
    let degree_name = format!("degree-{}", place.slug).into();
    sensations(
        words,
        &asks,
        &Sensations {
            place: (&place.slug).into(),
            choices: &choices,
            degree_name,
            more: (place.slug == "chest").then_some(true),
        },
    )
}

pub(super) fn kept_page(_: &Words) -> (Shell<'static>, Markup) {
    let answers = html! {
        form.cluster method="post" action="/moments/k7f2/pattern" {
            (token("3f9a1c"))
            (button(&Button::new("Yes, that fits")))
            (link("/moments/k7f2/pattern", "Use my own words"))
            (link("/moments/k7f2/pattern?other", "Something else"))
            (link("/moments/k7f2", "Not now"))
        }
    };
    let content = html! {
        (kept("Kept. Lonely, and wanting closeness.", Some("It makes sense to want someone near.")))
        (kept_words("She read it and didn’t answer.", "Today, 0:47"))
        (fit(&Fit {
            id: "fit".into(),
            title: "Does this fit?".into(),
            sentence: "“I’m scared of losing them and want reassurance.”".into(),
            pattern: Pattern::Close,
            name: "Pulling close".into(),
            familiar: Some("often called anxious".into()),
            answers,
        }))
        (kept_again("again", "Last time a message went unanswered, you wrote", "Try waiting for the morning."))
        (bar(html! {
            (button_link("/", &Button::primary("Done")))
            (link("/moments/k7f2", "Add more"))
            (link("/hold", "Write it, don't send it"))
        }))
    };
    (inside(Frame::Task, "Moment", Place::Moments), content)
}

/// One moment, as it is read and printed, after another was deleted.
pub(super) fn one(words: &Words) -> (Shell<'static>, Markup) {
    let answer = |label: &'static str, answer: Option<Markup>| Answer {
        label: label.into(),
        answer,
        change: Some("/moments/k7f2/x".into()),
    };
    let content = html! {
        (heading(&Heading::new("Tuesday 24 November, 0:47").back("/moments", "Moments")))
        (summary_list(words, &[
            answer(
                "What happened?",
                Some(theirs(
                    "She read it and didn’t answer. I put the phone in the kitchen and walked back to it four times.",
                )),
            ),
            answer("How stirred up?", Some(html! { "7, too much" })),
            answer("In the body", Some(html! { "Chest: heavy, hollow, more than usual" })),
            answer("Feelings", Some(html! { "Lonely, longing" })),
            answer("The pull", Some(html! { "Close" })),
            answer("What did you do?", None),
        ]))
        div.cluster {
            (button_link("/moments/k7f2/settled", &Button::new("Has it settled?")))
            button.button type="button" hidden data-print { "Print" }
            (link("/moments/k7f2/delete", "Delete"))
        }
    };
    let undo = Undo { action: "/moments/q1/undo".into(), token: "3f9a1c".into(), label: None };
    (
        Shell {
            message: Some(message(words, "Moment deleted.", Some(&undo))),
            ..inside(Frame::Place, "Moment", Place::Moments)
        },
        content,
    )
}
