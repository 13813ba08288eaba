use maud::{Markup, html};
use ui::{Button, Choice, Heading, Icon, Row, button, details, heading, notice, row, rows};
use words::{Approach, Words, say};

use crate::reading;

/// Every approach, and the ways to choose among them.
pub(super) fn list(words: &Words, picked: &[&Approach]) -> Markup {
    let approaches = &words.library().approaches;
    let begin = Heading::new(say!(words, "approaches-title"))
        .back("/care", say!(words, "places-care"))
        .lead(say!(words, "approaches-lead"));
    let might =
        Row::new(say!(words, "approaches-might")).note(say!(words, "approaches-might-note")).icon(Icon::Compass);
    html! {
        (heading(&begin))
        (rows(&[row("/care/approaches/fit", &might)]))
        (rows(&approaches.iter().map(one_row).collect::<Vec<_>>()))
        (details(&say!(words, "approaches-compare"), picked.len() == 1, picking(words, picked)))
    }
}

fn one_row(approach: &Approach) -> Markup {
    let title = title(approach);
    row(&format!("/care/approaches/{}", approach.slug), &Row::new(title).note(approach.one_line.as_str()))
}

/// The whole name, and the letters people call it by.
fn title(approach: &Approach) -> String {
    let (name, short) = (&approach.name, &approach.short);
    if short.contains(char::is_lowercase) { name.clone() } else { format!("{name} ({short})") }
}

fn picking(words: &Words, picked: &[&Approach]) -> Markup {
    html! {
        form.stack method="get" action="/care/approaches" {
            fieldset aria-describedby="compare-hint" {
                legend { (say!(words, "approaches-compare-pick")) }
                p.field-hint id="compare-hint" { (say!(words, "approaches-compare-few")) }
                @for approach in &words.library().approaches {
                    @let is_picked = picked.iter().any(|one| one.slug == approach.slug);
                    (ui::check("compare", &Choice::new(approach.slug.as_str(), title(approach)).chosen(is_picked)))
                }
            }
            div { (button(&Button::new(say!(words, "approaches-compare-do")))) }
        }
    }
}

/// One approach under its ten headings.
pub(super) fn one(words: &Words, approach: &Approach) -> Markup {
    let begin = Heading::new(title(approach))
        .back("/care/approaches", say!(words, "approaches-back"))
        .lead(approach.one_line.as_str());
    let next = words.library().approaches.iter().skip_while(|other| other.slug != approach.slug).nth(1);
    html! {
        (heading(&begin))
        @if let Some(warning) = &approach.warning {
            (notice("warning", &say!(words, "approaches-warning"), html! { p { (warning) } }))
        }
        (ui::contents(&say!(words, "reading-contents"), &headings(words, approach)))
        (ui::prose(html! {
            @for section in &approach.sections {
                h2 id=(section.heading) { (heading_of(words, &section.heading)) }
                @if section.heading == "evidence" { (tested(words, approach)) }
                (reading::blocks(words, &section.heading, &section.body))
            }
        }))
        (rows(&[
            next.map(|next| {
                row(
                    &format!("/care/approaches/{}", next.slug),
                    &Row::new(say!(words, "approaches-next")).note(next.name.as_str()),
                )
            }),
            Some(row(
                &format!("/care/approaches?compare={}", approach.slug),
                &Row::new(say!(words, "approaches-compare")),
            )),
            Some(row("/care/approaches/fit", &Row::new(say!(words, "approaches-might")))),
        ].into_iter().flatten().collect::<Vec<_>>()))
        (reading::small_print(words, &approach.review))
    }
}

/// How it has been tested, in words.
pub(super) fn tested(words: &Words, approach: &Approach) -> Markup {
    let evidence = &approach.evidence;
    let count = say!(words, "approaches-tested", count = evidence.count.as_str(), until = evidence.until.to_string());
    html! { p { b { (words.library().terms.level(evidence.level)) "." } " " (count) } }
}

/// The ten headings, with their slugs as ids.
pub(super) fn headings<'w>(words: &'w Words, approach: &'w Approach) -> Vec<(&'w str, &'w str)> {
    approach.sections.iter().map(|section| (section.heading.as_str(), heading_of(words, &section.heading))).collect()
}

fn heading_of<'w>(words: &'w Words, slug: &'w str) -> &'w str {
    words.library().terms.headings.iter().find(|entry| entry.slug == slug).map_or(slug, |entry| entry.text.as_str())
}
