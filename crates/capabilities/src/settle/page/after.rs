use axum::response::Response;
use maud::{Markup, html};
use ui::{
    Button, CareCard, Heading, Icon, Question, Row, Tone, button, button_link, care_card, heading, link, rating, row,
    rows, tool_link,
};
use words::{Words, say};

use super::super::rules::{CALL, Change, Course};
use super::super::sitting::change;
use super::opening::scale;
use super::{UNKEPT, address, answer, locked_line, minutes, sign, someone};
use crate::web::Visit;

/// Which use, by its record's id or [`UNKEPT`].
pub(in super::super) struct After<'a> {
    pub(in super::super) id: &'a str,
    pub(in super::super) course: &'a Course,
}

/// How strong it is now. The number from before is not on the page.
pub(in super::super) fn rate(visit: &Visit, id: &str) -> Response {
    let words = &*visit.words;
    let save = if visit.is_unlocked() { say!(words, "settle-save-rating") } else { say!(words, "settle-go-on") };
    let content = html! {
        form.page-form method="post" action=(format!("/settle/{id}/after")) {
            (ui::token(visit.session.token.as_str()))
            (rating(words, &Question::new("after", say!(words, "settle-strength-now")).title(), &scale(visit)))
            (locked_line(visit))
            (ui::bar(html! {
                (button(&Button::primary(save)))
                (button(&Button::quiet(say!(words, "settle-skip")).sends("skip", "yes")))
            }))
        }
    };
    answer(visit, say!(words, "settle-after-title"), content)
}

/// What became of it, and what could be next.
pub(in super::super) fn next(visit: &Visit, after: &After<'_>, is: Change) -> Response {
    let words = &*visit.words;
    let note = match after.id {
        UNKEPT => "/moments/new".to_owned(),
        id => format!("/moments/new?from={id}"),
    };
    let content = html! {
        (heading(&Heading::new(change(words, is)).large()))
        (someone(words, after.course))
        @if visit.is_unlocked() && after.id != UNKEPT { p.soft { (say!(words, "settle-kept")) } }
        (done(visit, Button::primary(say!(words, "settle-done"))))
        (rows(&[
            row("/settle", &Row::new(say!(words, "settle-next-another")).icon(Icon::Compass)),
            row(&note, &Row::new(say!(words, "settle-note")).icon(Icon::NotebookPen)),
            row(
                "/help",
                &Row::new(say!(words, "settle-call"))
                    .note(say!(words, "settle-call-note"))
                    .icon(Icon::Phone)
                    .tone(Tone::Care),
            ),
        ]))
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-next-title"), content)
}

fn done(visit: &Visit, press: Button<'_>) -> Markup {
    html! {
        form method="post" action="/settle/done" {
            (ui::token(visit.session.token.as_str()))
            (button(&press))
        }
    }
}

/// What made it worse is left: looking around, then people, then lines.
pub(in super::super) fn worse(visit: &Visit, course: &Course) -> Response {
    let words = &*visit.words;
    let way = course.way_out().and_then(|slug| words.tool(slug));
    let content = html! {
        (heading(&Heading::new(say!(words, "settle-worse")).large()))
        @match way {
            Some(tool) if tool.slug != CALL => {
                section.stack-s aria-labelledby="other" {
                    h2 id="other" { (say!(words, "settle-worse-next")) }
                    (tool_link(&address(&tool.slug), sign(tool.kind), &tool.title, &minutes(words, tool)))
                }
                (people(words, course))
            }
            Some(tool) => (call(words, Some(&tool.slug))),
            None => (call(words, None)),
        }
        (done(visit, Button::new(say!(words, "settle-done"))))
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-worse-title"), content)
}

/// The way to people beside the way to look around.
fn people(words: &Words, course: &Course) -> Markup {
    let call = words.tool(CALL).filter(|tool| course.allows(tool));
    let lines = Row::new(say!(words, "settle-lines")).note(say!(words, "settle-call-note"));
    let lines = row("/help", &lines.icon(Icon::LifeBuoy).tone(Tone::Care));
    let call =
        call.map(|tool| row(&address(&tool.slug), &Row::new(tool.title.as_str()).icon(Icon::Phone).tone(Tone::Care)));
    rows(&call.into_iter().chain([lines]).collect::<Vec<_>>())
}

fn call(words: &Words, slug: Option<&str>) -> Markup {
    let body = html! {
        @if let Some(slug) = slug {
            div {
                (button_link(&address(slug), &Button::care(say!(words, "settle-next-call")).icon(Icon::Phone).tall()))
            }
            p { (link("/help", &say!(words, "settle-lines"))) }
        } @else {
            (button_link("/help", &Button::care(say!(words, "settle-lines")).icon(Icon::Phone).call()))
        }
        p.care-card-note { (say!(words, "settle-lines-limits")) }
    };
    let title = say!(words, "settle-nothing-left").into();
    care_card(words, &CareCard { id: "someone".into(), title, first: false, body })
}
