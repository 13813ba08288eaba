use maud::{Markup, html};
use words::Words;

use super::shown;
use crate::{
    Chips, Choice, Control, Field, Icon, Passphrase, Plan, Problem, Question, Scale, Scrap, Segments, check, chips,
    code, draft_note, error_summary, field, note, passphrase, phrase, pick_either, plan, plan_answered, plan_short,
    presses, rating, segmented, slip, slip_whole,
};

pub(super) fn answers(words: &Words) -> Markup {
    html! {
        (shown("field", fields(words)))
        (shown("rating", ratings(words)))
        (shown("segmented", segments(words)))
        (shown("chips", chip_groups(words)))
        (shown("check", html! {
            (check(
                "keep",
                &Choice::new("on", "Hide names on paper").note("Initials stand in their place.").chosen(true),
            ))
            (check("keep2", &Choice::new("on", "Hide ratings")))
        }))
        (shown("note", noted(words)))
        (shown("slip", slips()))
        (shown("plan", plans(words)))
        (shown("passphrase", passphrases(words)))
        (shown("error", html! {
            (error_summary(words, &[Problem { at: "empty".into(), text: "Add at least one thing, or go back".into() }]))
        }))
    }
}

fn noted(words: &Words) -> Markup {
    let feelings =
        [Choice::new("lonely", "Lonely"), Choice::new("hurt", "Hurt"), Choice::new("-", "Leave it as it is")];
    let ask = Question::new("instead", "Another word").quiet().hint("“Ignored” says what they did. What did you feel?");
    html! {
        (field(words, &Field::new("felt", "I felt…").value("ignored")))
        (note(chips(words, &ask, &Chips::one(&feelings).tiny())))
    }
}

fn slips() -> Markup {
    let building = [
        Scrap::ours("When "),
        Scrap::theirs("the phone was out at dinner"),
        Scrap::ours(", I felt "),
        Scrap::noted("ignored"),
        Scrap::ours("."),
    ];
    html! {
        (slip("building", &building))
        (slip_whole("whole", "When the phone was out at dinner, I felt lonely."))
    }
}

fn plans(words: &Words) -> Markup {
    let answers = |chosen: &str| {
        let answers = [("did", "Did it"), ("some", "Some"), ("not", "Not this week")];
        answers.map(|(value, label)| Choice::new(value, label).chosen(value == chosen))
    };
    let one = |name: &'static str, chosen: &str| {
        plan(&Plan {
            name: name.into(),
            kind: Some((Icon::Wind, "To settle".into())),
            text: "Feet on the floor before I open the laptop".into(),
            meta: html! { "Any day " (crate::link("#plan", "See the steps")) },
            answers: &answers(chosen),
            way: Some(field(words, &Field::new(format!("{name}-way"), "What got in the way?").small())),
            change: crate::details("Change", false, html! { p { "Other words" } }),
        })
    };
    html! {
        (one("plan-open", ""))
        (one("plan-some", "some"))
        (plan_answered(words, "plan-done", "Tell Tomas one thing about my day", &answers("did")))
        (plan_short(words, "plan-short", "When did I wait, and what happened?", &answers("")))
    }
}

fn fields(words: &Words) -> Markup {
    let problem = || Some("Add at least one thing, or go back".into());
    let what = Field::new("what", "What happened?")
        .control(Control::Lines(2))
        .hint("One line, your words.")
        .value("She read it and didn’t answer.");
    html! {
        (field(words, &what))
        (field(words, &Field::new("to", "Who is it to?").small().short().value("Mara")))
        (field(words, &Field::new("empty", "What happened?").control(Control::Lines(2)).problem(problem())))
        (field(words, &Field::new("raw", "Write it raw").control(Control::Sheet(4)).small()))
        (field(words, &Field::new("minutes", "How many minutes?").control(Control::Number).small().short().needed()))
        (field(words, &Field::new("day", "Which day?").control(Control::Date).small().value("2026-11-24")))
        (field(words, &Field::new("hour", "What time?").control(Control::Time).small()))
        (field(words, &Field::new("when", "When was it?").control(Control::Moment).small()))
        (draft_note(words))
    }
}

fn ratings(words: &Words) -> Markup {
    let scale = || Scale::new("calm", "stirred up", "flooded");
    let asked = |name: &'static str| Question::new(name, "How stirred up were you?").skippable();
    let r_skipped = Question::new("r-skipped", "How strong was it?")
        .hint("0 is calm, 5 is stirred up, 10 is flooded.")
        .skipped(true);
    html! {
        (rating(words, &asked("r-empty"), &scale()))
        (rating(words, &asked("r-seven"), &scale().chosen(7)))
        (rating(words, &asked("r-ten"), &scale().chosen(10)))
        (rating(words, &asked("r-zero"), &scale().chosen(0)))
        (rating(words, &r_skipped, &scale()))
        (rating(words, &asked("r-problem").problem(Some("Pick a number from 0 to 10, or skip".into())), &scale()))
        (rating(words, &asked("r-words"), &scale().worded(true).chosen(8)))
    }
}

fn segments(words: &Words) -> Markup {
    let pull = [
        Choice::new("away", "← Away"),
        Choice::new("both", "Both, or back and forth"),
        Choice::new("close", "Close →").chosen(true),
    ];
    let none = [Choice::new("none", "No strong pull")];
    let side = [
        Choice::new("much", "Too much"),
        Choice::new("little", "Too little: numb, far away"),
        Choice::new("both", "Both"),
    ];
    html! {
        (segmented(words, &Question::new("pull", "The pull was to…").skippable(), &Segments::new(&pull).below(&none)))
        (segmented(words, &Question::new("side", "What was it like?"), &Segments::new(&side).small()))
    }
}

fn chip_groups(words: &Words) -> Markup {
    let when = [
        Choice::new("now", "Now").chosen(true),
        Choice::new("earlier", "Earlier today").opens(),
        Choice::new("yesterday", "Yesterday").opens(),
        Choice::new("pick", "Pick").opens(),
    ];
    let parts = [Choice::new("morning", "Morning"), Choice::new("evening", "Evening")];
    let people = [Choice::new("a", "Mara").chosen(true), Choice::new("b", "Sam"), Choice::new("c", "Someone at work")];
    html! {
        (pick_either(chips(words, &Question::new("at", "When was it?"), &Chips::one(&when).tiny()),
            chips(words, &Question::new("part", "Which part of the day?").quiet(), &Chips::one(&parts).tiny()),
            field(words, &Field::new("at-day", "Day and time").control(Control::Moment).small())))
        (chips(words, &Question::new("people", "Who was there?"), &Chips::many(&people)))
        (chips(words, &Question::new("people-s", "Who else?").quiet(), &Chips::many(&people).small()))
        form method="post" action="/press" {
            (presses(words, &Question::new("press", "What set it off?"), &people))
        }
    }
}

fn passphrases(words: &Words) -> Markup {
    let plain = Passphrase { name: "pass".into(), label: "Passphrase".into(), ..Passphrase::default() };
    let new = Passphrase {
        name: "new-pass".into(),
        label: "Choose a passphrase".into(),
        hint: Some("Five random words work well.".into()),
        problem: Some("Add two more words, so nobody can guess it.".into()),
        new: true,
    };
    html! {
        (passphrase(words, &plain))
        (passphrase(words, &new))
        (phrase("suggested", "harbour lentil quiet seventeen moss"))
        (code("code", &["HF", "7Q2M", "K8RD", "T4WV", "0XNB", "93HC", "PJ6E", "M1SA", "YG5F", "2D7K"]))
    }
}
