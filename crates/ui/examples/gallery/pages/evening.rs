use maud::{Markup, html};
use ui::{
    Button, Choice, Control, Field, Frame, Heading, Here, Icon, Kind, Letter, Light, MapLine, Place, Question, Row,
    Scale, Scrap, Segments, Shell, Still, Timer, Tone, bar, button, button_link, draft_note, field, heading, kind,
    leaf, letter, link, pacer, rating, row, rows, segmented, still_list, token, tool, tool_steps,
};
use words::Words;

use super::inside;

/// A line of the map.
pub(super) fn map(_: &Words) -> (Shell<'static>, Markup) {
    let part = |lead: &'static str, text: &'static str| MapLine { lead: lead.into(), text: text.into() };
    let parts =
        [part("When I", "ask twice,"), part("I expect", "people to get tired of me,"), part("so I", "go quiet.")];
    let content = html! { (ui::back("/map", "My map")) (ui::map_line(&parts)) };
    (inside(Frame::Place, "A line of my map", Place::Practice), content)
}

/// Words that land: four lines, and the sentence they make.
pub(super) fn statement(words: &Words) -> (Shell<'static>, Markup) {
    let line = |name: &'static str, label: &'static str, value: &'static str| {
        field(words, &Field::new(name, label).control(Control::Lines(1)).value(value))
    };
    let scraps = [
        Scrap::ours("When "),
        Scrap::theirs("the phone was out at dinner"),
        Scrap::ours(", I felt "),
        Scrap::theirs("lonely"),
        Scrap::ours("."),
    ];
    let content = html! {
        (heading(&Heading::new("Find words for it").back("/statements", "Words that land")))
        form.page-form method="post" action="/statements/new" {
            (token("3f9a1c"))
            (ui::beside(
                html! {
                    (line("saw", "When…", "the phone was out at dinner"))
                    (line("felt", "I felt…", "lonely"))
                },
                html! { h2 { "So far it says" } (ui::slip("so", &scraps)) },
            ))
            (bar(html! { (button(&Button::primary("Save"))) }))
        }
    };
    (Shell { class: "page-wide", ..inside(Frame::Task, "I-statement", Place::Practice) }, content)
}

pub(super) fn settle(words: &Words) -> (Shell<'static>, Markup) {
    let side =
        [Choice::new("too-much", "Too much"), Choice::new("too-little", "Numb, far away"), Choice::new("both", "Both")];
    let begin = Heading::new("Press your feet into the floor. Notice where they touch.")
        .over("You’re here. Nothing to fix first.")
        .large();
    let content = html! {
        (heading(&begin))
        form.stack-l method="post" action="/settle" {
            (token("3f9a1c"))
            (segmented(words, &Question::new("side", "What is it like?").skippable(), &Segments::new(&side).small()))
            (rating(
                words,
                &Question::new("before", "How strong?").skippable(),
                &Scale::new("calm", "stirred up", "flooded"),
            ))
            section.stack-s aria-labelledby="pick" {
                h2 id="pick" { "Pick one" }
                (tool("tool", "feet", Icon::Footprints, "Your feet on the floor", "1 min"))
                (tool("tool", "five", Icon::Eye, "Look around, name five things", "2 min"))
                (tool("tool", "cold", Icon::Snowflake, "Something cold in your hand", "1 min"))
            }
        }
        (kind(&Kind {
            id: "last".into(),
            title: "Last time you wrote".into(),
            words: "Try waiting for the morning.".into(),
            from: None,
            more: None,
        }))
        (else_rows())
    };
    (
        Shell { here: Some(Here::Settle), light: Some(Light::Night), ..inside(Frame::Bare, "Settle", Place::Today) },
        content,
    )
}

fn else_rows() -> Markup {
    html! {
        section.stack-s aria-labelledby="else" {
            h2 id="else" { "Something else" }
            (rows(&[
                row(
                    "/letters/w3k",
                    &Row::new("A letter for a night of waiting")
                        .note("From you, 8 March")
                        .icon(Icon::MailOpen)
                        .tone(Tone::Kind),
                ),
                row(
                    "/hold",
                    &Row::new("Write it, don't send it").note("It stays here").icon(Icon::Message),
                ),
                row(
                    "/people",
                    &Row::new("Call someone who isn't part of this")
                        .note("Sam, or a line that’s open now")
                        .icon(Icon::Phone)
                        .tone(Tone::Care),
                ),
                row("/plans", &Row::new("Pause a conversation").note("You have a plan with Mara").icon(Icon::Pause)),
            ]))
            p { (link("/", "Today")) }
        }
    }
}

pub(super) fn tool_page(words: &Words) -> (Shell<'static>, Markup) {
    let chosen = words.tool("long-breath-out");
    let begin = Heading::new("Long breath out")
        .back("/settle", "Settle")
        .lead("If breathing feels bad, skip it. Look around instead.");
    let content = html! {
        (heading(&begin))
        @if let Some(pace) = chosen.and_then(|tool| tool.pacers.first()) { (pacer(words, "pace", pace)) }
        (tool_steps(&["Breathe in while you count to 4.", "Let it out while you count to 6.", "Stop at any time."]))
        form.bar method="post" action="/settle/done" {
            (token("3f9a1c"))
            (button(&Button::primary("I’ve done this")))
            (button(&Button::quiet("This isn’t helping").sends("_then", "other")))
            (button(&Button::quiet("This is making it worse").sends("_then", "worse")))
        }
    };
    (Shell { here: Some(Here::Settle), ..inside(Frame::Bare, "Settle", Place::Today) }, content)
}

const RAW: &str = "I can see you’ve read it. It’s been two hours. I don’t know what I did. If you want out just say so, I’d rather know than lie here";

pub(super) fn hold(words: &Words) -> (Shell<'static>, Markup) {
    let again = [
        Choice::new("20m", "In 20 minutes"),
        Choice::new("8", "At 8:00").chosen(true),
        Choice::new("own", "Pick a time").opens(),
    ];
    let content = html! {
        form.page-form method="post" action="/hold" data-draft="/drafts/hold" {
            (token("3f9a1c"))
            (ui::back("/", "Today"))
            (field(
                words,
                &Field::new("raw", "Write it exactly as it comes. It stays here.")
                    .control(Control::Sheet(6))
                    .title()
                    .hint("Nothing is sent.")
                    .value(RAW),
            ))
            (ui::pick(
                segmented(words, &Question::new("again", "When to look again"), &Segments::new(&again).small()),
                field(words, &Field::new("again-at", "When?").control(Control::Moment).small()),
            ))
            div.part.part-wide {
                p.text-s.soft { "Skip any of these." }
                (field(words, &Field::new("to", "Who is it to?").small().short().value("Mara")))
                (field(words, &Field::new("hope", "What do you hope it does?").small()))
                (field(words, &Field::new("fear", "What do you fear if you don’t?").small()))
                p { (link("/hold?quiet", "I’m the one going quiet")) }
                (draft_note(words))
            }
            (bar(html! {
                (button(&Button::primary("Hold it until 8:00").busy("Holding…")))
                (button(&Button::quiet("Keep it, then settle").sends("_then", "settle")))
            }))
        }
    };
    (inside(Frame::Task, "Hold", Place::Moments), content)
}

const LETTER: &str = "You. It’s me, on a Sunday, with the window open.

If you’re reading this, someone hasn’t answered, and the quiet has started to sound like an ending. That hurts. It has hurt every time, and every time I thought I was the only one still awake.

I wasn’t. Somewhere near here a person is turning a phone face down on a bed, right now.

If Nadia told me this I wouldn’t say she was too much. I’d say: of course you want to hear from her. You learned early that quiet meant trouble. You’re learning it can also mean someone fell asleep.

So, one thing. Fill the blue cup with warm water. Hold it in both hands until it isn’t warm any more. The message will keep.

I’m still here.";

pub(super) fn letter_page(_: &Words) -> (Shell<'static>, Markup) {
    let begin =
        Heading::new("For a night of waiting").back("/letters", "Letters").lead("From you, on a steadier day").kind();
    let content = html! {
        (heading(&begin))
        (letter(&Letter { text: LETTER.into(), sign: Some("Me, 8 March".into()) }))
        (bar(html! {
            (button_link("/", &Button::primary("Done")))
            (link("/letters", "Another letter"))
            (link("/people", "Call someone"))
        }))
    };
    (Shell { light: Some(Light::Night), ..inside(Frame::Task, "Letter", Place::Practice) }, content)
}

/// A pause in the evening: the time, what was said, and three acts.
pub(super) fn pause(words: &Words) -> (Shell<'static>, Markup) {
    let timer = Timer { minutes: 17, ends: "19:42".into(), ends_at: "2026-11-26T19:42:00+01:00".into(), until: None };
    let content = ui::still(&Still {
        title: "Pause".into(),
        timer: ui::timer(words, &timer),
        note: "It keeps running if you leave this page. It ends without a sound.".into(),
        meanwhile: html! {
            (still_list("me", "You said you would", &["Walk round the block", "Long breath out"]))
            (leaf("back", "To come back with", "I’m back. I want to hear you. Can we go slower?"))
        },
        action: "/pause/k7f2".into(),
        token: "3f9a1c".into(),
        acts: html! {
            (button(&Button::primary("I’m ready to go back").sends("do", "back")))
            (button(&Button::quiet("Add 10 minutes").sends("do", "more")))
            (button(&Button::quiet("Stop for today").sends("do", "stop")))
        },
    });
    (Shell { class: "still", ..inside(Frame::Bare, "Timer", Place::Practice) }, content)
}
