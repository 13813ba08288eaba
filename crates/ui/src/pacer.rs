use maud::{Markup, html};
use words::{Breath, Pacer, Words, message, say};

/// The paces the stylesheet keeps time for: in, held, out, held.
const KEPT: [[u8; 4]; 7] =
    [[5, 0, 5, 0], [3, 0, 5, 0], [3, 0, 6, 0], [4, 0, 8, 0], [4, 0, 6, 0], [5, 0, 7, 0], [4, 4, 4, 4]];

/// A breathing pace, still until it is started. Works without the script.
///
/// `id` names its checkbox, so that two can stand on one page. A pace that the stylesheet does
/// not keep time for shows its words alone.
pub fn pacer(words: &Words, id: &str, pace: &Pacer) -> Markup {
    let parts = [pace.in_for, pace.hold_for, pace.out_for, pace.rest_for];
    if !KEPT.contains(&parts) {
        return html! { p.text-s { (pace.label) } };
    }
    let [a, b, c, d] = parts;
    html! {
        div class=(format!("pacer pacer-{a}-{b}-{c}-{d}")) {
            p { (pace.label) }
            div.pacer-stage aria-hidden="true" {
                div.pacer-room {
                    div.pacer-disc {}
                    p.pacer-says { @for (breath, _) in pace.phases() { (says(words, breath)) } }
                }
                div.pacer-dots { span.pacer-empty {} span.pacer-full {} }
            }
            label.button.pacer-run for=(id) {
                input type="checkbox" id=(id) autocomplete="off";
                span.pacer-start { (say!(words, "ui-pacer-start")) }
                span.pacer-pause { (say!(words, "ui-pacer-pause")) }
            }
        }
    }
}

fn says(words: &Words, breath: Breath) -> Markup {
    let (class, word) = match breath {
        Breath::In => ("pacer-in", message!("ui-pacer-in")),
        Breath::Hold => ("pacer-hold", message!("ui-pacer-hold")),
        Breath::Out => ("pacer-out", message!("ui-pacer-out")),
        Breath::Rest => ("pacer-rest", message!("ui-pacer-hold")),
    };
    html! { span class=(class) { (words.say(word)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_pace_is_kept() {
        let words = Words::of(texts::english());
        for pace in words.tools().iter().flat_map(|tool| &tool.pacers) {
            assert!(pacer(&words, "pace", pace).into_string().contains("pacer-stage"), "{}", pace.label);
        }
    }
}
