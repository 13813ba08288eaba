use maud::{Markup, html};
use words::Words;

use super::shown;
use crate::{
    Button, CareCard, Choice, Icon, Line, Question, Undo, Way, button, button_link, care_card, danger, lines, message,
    notice,
};

pub(super) fn safety(words: &Words) -> Markup {
    html! {
        (shown("message", messages(words)))
        (shown("notice", notice("worth", "Before you print", html! { p { "Who else opens this drawer?" } })))
        (shown("danger", dangers(words)))
        (shown("care-card", card(words)))
        (shown("lines", lines(words, &[line()])))
        (shown("lock", banner(words)))
        (shown("cluster", html! {
            div.cluster.cluster-apart { span { "Left" } span.nowrap { "Right" } }
            div.stack { p { "stack" } div.stack-s { p { "stack-s" } } div.stack-l { p { "stack-l" } } }
        }))
    }
}

fn messages(words: &Words) -> Markup {
    html! {
        @let undo = Undo { action: "/moments/k7f2/undo".into(), token: "token".into(), label: None };
        (message(words, "Moment deleted.", Some(&undo)))
        (message(words, "Your words are kept.", None))
    }
}

fn dangers(words: &Words) -> Markup {
    let choices = [Choice::new("answer", "Their answer"), Choice::new("do", "What they might do to me")];
    let ask = |name: &'static str| Question::new(name, "What scares you?").hint("This is never saved.");
    let said =
        |id: &'static str| notice(id, "This may not be the next step", html! { p { "You can keep it as an idea." } });
    html! {
        (danger(words, &ask("scared"), &choices, "do", false, said("danger")))
        (danger(words, &ask("scared2"), &choices, "do", true, said("danger2")))
    }
}

fn card(words: &Words) -> Markup {
    let body = html! {
        p.care-card-more { "In danger? Call 112." }
        (button_link("tel:988", &Button::care("Call 988").icon(Icon::Phone).call()))
        p.care-card-note { "988 Suicide & Crisis Lifeline. Day and night." }
        div.grid {
            (button_link("sms:988", &Button::new("Text 988").icon(Icon::Text).tall()))
            (button_link("tel:911", &Button::new("Call 911").icon(Icon::Phone).tall()))
        }
    };
    care_card(words, &CareCard { id: "talk".into(), title: "Talk to someone now".into(), first: false, body })
}

fn line() -> Line<'static> {
    Line {
        name: "Crisis Text Line".into(),
        note: "By text, day and night. English, Spanish.".into(),
        ways: vec![Way { href: "sms:741741?&body=HOME".into(), label: "Text HOME to 741741".into() }],
        page: Some("https://www.crisistextline.org".into()),
    }
}

/// As it looks a minute before; on a page the shell puts it under the header, hidden.
fn banner(words: &Words) -> Markup {
    html! {
        div.lock {
            p { (words::say!(words, "ui-lock-soon")) }
            (button(&Button::new(words::say!(words, "ui-lock-stay"))))
        }
    }
}
