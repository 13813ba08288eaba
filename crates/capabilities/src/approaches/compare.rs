use maud::{Markup, html};
use ui::{Compared, Heading, heading};
use words::{Approach, Section, Words, say};

use super::guide;
use crate::reading;

/// Heading by heading, what each says.
pub(super) fn side_by_side(words: &Words, approaches: &[&Approach], are_more: bool) -> Markup {
    let Some(first) = approaches.first() else { return html! {} };
    let headings = guide::headings(words, first);
    let begin =
        Heading::new(say!(words, "approaches-compared")).back("/care/approaches", say!(words, "approaches-back"));
    let begin = if are_more { begin.lead(say!(words, "approaches-compare-many")) } else { begin };
    let parts = headings.iter().map(|(slug, title)| Compared {
        id: (*slug).into(),
        title: (*title).into(),
        answers: approaches
            .iter()
            .map(|approach| (approach.short.as_str().into(), said(words, approach, slug)))
            .collect(),
    });
    html! {
        (heading(&begin))
        (ui::contents(&say!(words, "reading-contents"), &headings))
        (ui::compare(&parts.collect::<Vec<_>>()))
        p { (ui::link("/care/approaches", &say!(words, "approaches-compare-other"))) }
    }
}

/// What one says under one heading. What stands above everything else on its
/// page stands above the first.
fn said(words: &Words, approach: &Approach, heading: &str) -> Markup {
    let is_first = approach.sections.first().is_some_and(|section| section.heading == heading);
    let body: &[_] = approach.section(heading).map_or(&[], |section: &Section| &section.body);
    let id = format!("{}-{heading}", approach.slug);
    ui::prose(html! {
        @if let Some(warning) = approach.warning.as_ref().filter(|_| is_first) { p { b { (warning) } } }
        @if heading == "evidence" { (guide::tested(words, approach)) }
        (reading::blocks(words, &id, body))
    })
}
