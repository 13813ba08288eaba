use maud::{Markup, html};
use ui::{
    Button, Frame, Heading, Icon, Passphrase, Row, Shell, button, button_link, heading, now, passphrase, row, rows,
};
use words::Words;

pub(super) fn unlock(words: &Words) -> (Shell<'static>, Markup) {
    let asks = Passphrase { name: "passphrase".into(), label: "Passphrase".into(), ..Passphrase::default() };
    let content = html! {
        (heading(&Heading::new("Open your entries")))
        form.stack method="post" action="/unlock" {
            (passphrase(words, &asks))
            div { (button(&Button::primary("Unlock").busy("Unlocking…"))) }
        }
        (rows(&[
            row("/settle", &Row::new("Settle").note("Works without unlocking. Nothing is saved.").icon(Icon::Wind)),
            row("/unlock/note", &Row::new("Write a note").note("Sealed until you unlock").icon(Icon::NotebookPen)),
            row("/unlock/recover", &Row::new("Use your recovery code").icon(Icon::LifeBuoy)),
        ]))
    };
    (Shell::new(Frame::Bare, "Unlock"), content)
}

pub(super) fn welcome(_: &Words) -> (Shell<'static>, Markup) {
    let begin = Heading::new("A private place for hard moments")
        .lead("Holdfast helps you notice what happens with people who matter, and what helps.");
    let content = html! {
        (now("/settle", "I need something now", "No passphrase, no questions. Come back to this page any time."))
        (heading(&begin))
        ul.stack.measure {
            li {
                b { "It stays here. " }
                "Your entries stay on this device, locked with your passphrase. Nothing is sent anywhere."
            }
            li { b { "You decide. " } "Every question can be skipped. Every answer can be changed." }
            li {
                b { "What it isn’t. " }
                "Not therapy, and not emergency help. For adults; if you're under 18, Help has lines for young people."
            }
        }
        div { (button_link("/welcome/passphrase", &Button::primary("Continue"))) }
    };
    (Shell::new(Frame::Bare, "Welcome"), content)
}
