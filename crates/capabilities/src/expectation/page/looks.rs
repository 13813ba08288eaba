use jiff::civil::Date;
use maud::{Markup, html};
use ui::chart::{Drawn, Looks, Saying, drawn};
use ui::{Button, button_link};
use words::{DayAs, Words, say};

use super::One;
use crate::acts::Paged as _;
use crate::expectation::record::Expectation;

/// How true each line felt, month by month. One look is said in words; at night there is no chart.
pub(super) fn how_true(words: &Words, page: &One, months: &[(Date, Option<u8>, Option<u8>)]) -> Markup {
    let address = Expectation::address(page.id);
    html! {
        section.part.part-wide aria-label=(say!(words, "expectation-looks")) {
            @match months {
                [] => { h2 { (say!(words, "expectation-looks")) } p.soft { (say!(words, "expectation-no-look")) } }
                [one] => { h2 { (say!(words, "expectation-looks")) } p { (said(words, one)) } }
                [first, .., last] if page.is_night => {
                    h2 { (say!(words, "expectation-looks")) }
                    p { (said(words, first)) }
                    p { (said(words, last)) }
                }
                [first, .., last] => (chart(words, months, first, last)),
            }
            div.no-print {
                (button_link(&format!("{address}/look"), &Button::primary(say!(words, "expectation-look-again"))))
            }
        }
    }
}

type Month = (Date, Option<u8>, Option<u8>);

fn month(words: &Words, day: Date) -> String {
    words.day(day, DayAs::Month)
}

/// "March 2026: the old line felt like 9, the new one like 2."
fn said(words: &Words, (day, old, new): &Month) -> String {
    let day = month(words, *day);
    match (old, new) {
        (Some(old), Some(new)) => say!(words, "expectation-month-both", month = day, old = *old, new = *new),
        (Some(old), None) => say!(words, "expectation-month-old", month = day, old = *old),
        (None, Some(new)) => say!(words, "expectation-month-new", month = day, new = *new),
        (None, None) => day,
    }
}

fn chart(words: &Words, months: &[Month], first: &Month, last: &Month) -> Markup {
    let looks = Looks {
        names: (say!(words, "expectation-old"), say!(words, "expectation-new")),
        months: months.iter().map(|(day, old, new)| (*day, old.map(f32::from), new.map(f32::from))).collect(),
    };
    let news: Vec<u8> = months.iter().filter_map(|(_, _, new)| *new).collect();
    let note = news.first().zip(news.last()).filter(|_| news.len() > 1);
    let saying = Saying {
        id: "true".into(),
        takeaway: match (first.1, last.1) {
            (Some(then), Some(now)) => say!(
                words,
                "expectation-old-went",
                from = month(words, first.0),
                then = then,
                to = month(words, last.0),
                now = now
            )
            .into(),
            _ => say!(words, "expectation-looks").into(),
        },
        note: note.map(|(then, now)| say!(words, "expectation-new-went", then = *then, now = *now).into()),
        basis: say!(
            words,
            "expectation-basis",
            count = months.len(),
            from = month(words, first.0),
            to = month(words, last.0)
        )
        .into(),
        caption: say!(words, "expectation-caption").into(),
    };
    drawn(words, &Drawn::Looks(looks), saying)
}
