use maud::{Markup, html};
use record::Id;
use ui::chart::{Drawn, Saying, drawn};
use ui::{Button, Entry, Frame, Heading, Shell, button_link, heading};
use words::{DayAs, Words, say};

use super::place;
use crate::acts::Sheeted as _;
use crate::step_attempt::record::Attempt;
use crate::step_attempt::rules::{ENOUGH, compared, feared};
use crate::web::Paper;

/// Every try, newest first, and what was expected beside what came. `shows_numbers` is false on a
/// day on which one hurt, and at night.
pub(in crate::step_attempt) fn tries(
    paper: &Paper<'_>,
    tries: &[(Id, Attempt, Attempt)],
    shows_numbers: bool,
) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "step-attempt-list")).back("/steps", say!(words, "step-attempt-steps"));
    let content = html! {
        (heading(&begin))
        @if tries.is_empty() {
            (ui::empty(
                &say!(words, "step-attempt-nothing-yet"),
                button_link("/steps", &Button::new(say!(words, "step-attempt-steps"))),
            ))
        }
        @if shows_numbers { (figures(words, tries)) } @else { p.soft { (say!(words, "step-attempt-no-numbers-now")) } }
        (ui::entries(&tries.iter().map(|(id, one, named)| entry(paper, *id, one, named)).collect::<Vec<_>>()))
    };
    (place(Frame::Place, say!(words, "step-attempt-list")), content)
}

fn entry(paper: &Paper<'_>, id: Id, attempt: &Attempt, named: &Attempt) -> Entry<'static> {
    let words = paper.words;
    let at = attempt.told_at.as_ref().or(attempt.at.as_ref());
    let day = at.map(|at| words.day(at.civil().date(), DayAs::Date));
    let about: Vec<String> = [Some(attempt.stands(words, &paper.now)), day].into_iter().flatten().collect();
    Entry {
        href: format!("/steps/tries/{id}").into(),
        time: "".into(),
        line: named.line(words).into(),
        is_theirs: true,
        note: Some(about.join(" · ").into()),
        icon: None,
        pattern: None,
    }
}

/// Counts, and every try drawn, once there are three. The exceptions are always named.
fn figures(words: &Words, tries: &[(Id, Attempt, Attempt)]) -> Markup {
    let told: Vec<&Attempt> = tries.iter().map(|(_, attempt, _)| attempt).filter(|one| one.hards().is_some()).collect();
    let pairs: Vec<(u8, u8)> = told.iter().filter_map(|attempt| attempt.hards()).collect();
    if pairs.len() < ENOUGH {
        return html! { @if !tries.is_empty() { p.soft { (say!(words, "step-attempt-after-three")) } } };
    }
    let (easier, as_hard, harder) = compared(&pairs);
    let all: Vec<Attempt> = tries.iter().map(|(_, attempt, _)| attempt.clone()).collect();
    let came = feared(&all)
        .map(|(came, of, likely)| say!(words, "step-attempt-feared-counts", came = came, of = of, likely = likely));
    let since = told.last().and_then(|attempt| attempt.at.as_ref()).map(|at| words.day(at.civil().date(), DayAs::Date));
    let saying = Saying {
        id: "tries".into(),
        takeaway: say!(
            words,
            "step-attempt-counts",
            easier = easier,
            as_hard = as_hard,
            harder = harder,
            of = pairs.len()
        )
        .into(),
        note: came.map(Into::into),
        basis: say!(words, "step-attempt-basis", count = pairs.len(), since = since.unwrap_or_default()).into(),
        caption: say!(words, "step-attempt-caption").into(),
    };
    let drawing = pairs.iter().map(|(expected, found)| (f32::from(*expected), f32::from(*found))).collect();
    html! {
        (drawn(words, &Drawn::Pairs(drawing), saying))
        p.text-s.soft.measure { (say!(words, "step-attempt-cannot-tell")) }
    }
}
