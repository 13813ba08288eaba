use maud::{Markup, html};
use ui::{
    Button, Chips, Choice, Frame, Heading, Icon, Kind, Light, Place, Question, Row, Shell, Tone, button, button_link,
    chips, heading, kelp, kind, link_small, now, row, row_button, rows, token,
};
use words::Words;

use super::inside;

pub(super) fn day(words: &Words) -> (Shell<'static>, Markup) {
    let content = html! {
        (kelp(9))
        div.today-span { (heading(&Heading::new("Tuesday morning"))) }
        (hard())
        (ongoing())
        (week(words))
        (held())
    };
    let shell = Shell { light: Some(Light::at(9)), class: "today", ..inside(Frame::Place, "Today", Place::Today) };
    (shell, content)
}

/// Today with nothing to say but the first block.
pub(super) fn one_block(_: &Words) -> (Shell<'static>, Markup) {
    let content = html! { (kelp(15)) div.today-span { (heading(&Heading::new("Sunday afternoon"))) } (hard()) };
    let shell = Shell { light: Some(Light::at(15)), class: "today", ..inside(Frame::Place, "Today", Place::Today) };
    (shell, content)
}

pub(super) fn night(_: &Words) -> (Shell<'static>, Markup) {
    let lead = "Most things can wait until morning. If you're not safe, open Help.";
    let content = html! {
        (kelp(1))
        div.today-span { (heading(&Heading::new("Tuesday, after midnight").lead(lead))) }
        section.stack.today-low aria-label="Now" {
            (now("/settle", "This is a hard moment", "Start with the body. No questions first."))
            (rows(&[
                row(
                    "/hold",
                    &Row::new("Write it, don't send it").note("Write it here. Look again at 8:00.").icon(Icon::Message),
                ),
                row_button(
                    "/mark",
                    "3f9a1c",
                    &Row::new("Mark this moment")
                        .note("Saves only the time. Add words later, or never.")
                        .icon(Icon::Plus),
                ),
                row(
                    "/people",
                    &Row::new("Someone to call or text")
                        .note("Sam said any hour. 988 is open now.")
                        .icon(Icon::Phone)
                        .tone(Tone::Care),
                ),
            ]))
        }
    };
    let shell =
        Shell { light: Some(Light::at(1)), class: "today today-night", ..inside(Frame::Place, "Today", Place::Today) };
    (shell, content)
}

fn hard() -> Markup {
    html! {
        section.stack-s aria-label="Now" {
            (now("/settle", "This is a hard moment", "Start with the body. No questions first."))
            div.grid {
                (button_link("/hold", &Button::new("Write it, don't send it").tall()))
                (button_link("/moments/new", &Button::new("Note a moment").tall()))
            }
            form.cluster method="post" action="/mark" {
                (token("3f9a1c")) (button(&Button::quiet("Mark this moment")))
                span.text-s.soft { "Saves only the time. Add words later, or never." }
            }
        }
    }
}

fn ongoing() -> Markup {
    html! {
        section.stack-s aria-labelledby="on" {
            h2 id="on" { "Continue" }
            (rows(&[
                row(
                    "/hold/p2xa",
                    &Row::new("A message you held until 8:00").note("It’s ready when you are").icon(Icon::Hourglass),
                ),
                row(
                    "/moments/k7f2",
                    &Row::new("A moment marked at 0:47").note("One line would be enough").icon(Icon::NotebookPen),
                ),
            ]))
        }
    }
}

fn week(words: &Words) -> Markup {
    let answers = |some: bool| {
        [Choice::new("did", "Did it"), Choice::new("some", "Some").chosen(some), Choice::new("not", "Not this week")]
    };
    html! {
        section.stack aria-labelledby="wk" {
            h2 id="wk" { "This week" }
            (chips(words, &Question::new("w1", "Say one need out loud").theirs(), &Chips::one(&answers(false)).small()))
            (chips(
                words,
                &Question::new("w2", "Walk after work, phone at home").theirs(),
                &Chips::one(&answers(true)).small(),
            ))
            p { (link_small("/practice", "See the whole week")) }
        }
    }
}

fn held() -> Markup {
    kind(&Kind {
        id: "held".into(),
        title: "Worth remembering".into(),
        words: "“I didn’t send it. In the morning there was a message from her. She’d been asleep.”".into(),
        from: Some("7 November".into()),
        more: Some(("/held".into(), "Another".into())),
    })
}
