use maud::{Markup, html};
use ui::{
    Button, CareCard, Frame, Here, Icon, Line, Row, Shell, Way, button_link, care_card, lines, link_away, link_small,
    row, rows,
};
use words::Words;

pub(super) fn help(words: &Words) -> (Shell<'static>, Markup) {
    let first = "If you might act on thoughts of ending your life, or you’re not safe, call 988 now.";
    let content = html! {
        (care_card(words, &CareCard { id: "now".into(), title: first.into(), first: true, body: call() }))
        p.soft { "Holdfast can’t see this or call anyone. It keeps no note that you opened this page." }
        section.stack aria-labelledby="more" {
            h2 id="more" { "Other lines in the United States" }
            (lines(words, &others()))
            p.text-s.soft { "Compared with public lists on 24 November 2026. Open the official page to be sure. " }
            p.cluster {
                (link_away("https://988lifeline.org", "988lifeline.org"))
                (link_small("/help/region", "Another country"))
            }
        }
        section.stack-s aria-labelledby="here" {
            h2 id="here" { "Right here" }
            (rows(&[
                row("/settle", &Row::new("Settle").note("Start with your feet on the floor").icon(Icon::Footprints)),
                row(
                    "/help/more",
                    &Row::new("Staying safe")
                        .note("Shared phones, traces, being afraid of someone")
                        .icon(Icon::Shield),
                ),
                row("/unlock", &Row::new("Unlock").note("To see your own plan and people").icon(Icon::Lock)),
            ]))
        }
    };
    (Shell { here: Some(Here::Help), ..Shell::new(Frame::Bare, "Help") }, content)
}

fn call() -> Markup {
    html! {
        (button_link("tel:988", &Button::care("Call 988").icon(Icon::Phone).call()))
        p.care-card-note {
            "988 Suicide & Crisis Lifeline. Day and night. English; Spanish, press 2; veterans, press 1."
        }
        div.grid {
            (button_link("sms:988", &Button::new("Text 988").icon(Icon::Text).tall()))
            (button_link("tel:911", &Button::new("Call 911").icon(Icon::Phone).tall()))
        }
        p.care-card-note { "911 is for danger right now, to you or someone else." }
    }
}

fn others() -> [Line<'static>; 2] {
    let way = |href: &'static str, label: &'static str| Way { href: href.into(), label: label.into() };
    [
        Line {
            name: "Crisis Text Line".into(),
            note: "By text, day and night. English, Spanish.".into(),
            ways: vec![way("sms:741741?&body=HOME", "Text HOME to 741741")],
            page: Some("https://www.crisistextline.org".into()),
        },
        Line {
            name: "National Domestic Violence Hotline".into(),
            note: "If someone hurts, threatens or controls you. Day and night. English, Spanish and more.".into(),
            ways: vec![
                way("tel:+18007997233", "Call 1-800-799-7233"),
                way("sms:88788?&body=START", "Text START to 88788"),
            ],
            page: Some("https://www.thehotline.org".into()),
        },
    ]
}
