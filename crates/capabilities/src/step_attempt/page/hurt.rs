use maud::{Markup, html};
use record::Id;
use ui::{Button, Frame, Heading, Icon, Row, Shell, Tone, bar, button_link, heading, link};
use words::{DayAs, Words, say};

use super::place;
use crate::step_attempt::record::Attempt;
use crate::web::Paper;

/// What was feared came, and it is still that day.
pub(in crate::step_attempt) struct Hurt {
    pub(in crate::step_attempt) id: Id,
    pub(in crate::step_attempt) attempt: Attempt,
    /// Whether there is a letter to read.
    pub(in crate::step_attempt) has_letters: bool,
    /// Those who are not part of this.
    pub(in crate::step_attempt) outside: Vec<String>,
}

/// The sentence, their words, three doors. No number and no chart.
pub(in crate::step_attempt) fn hurt(paper: &Paper<'_>, page: &Hurt) -> (Shell<'static>, Markup) {
    let (words, id) = (paper.words, page.id);
    let letter = Row::new(say!(words, "step-attempt-letter")).note(say!(words, "step-attempt-letter-note"));
    let people = match page.outside.as_slice() {
        [] => say!(words, "step-attempt-lines"),
        some => say!(words, "step-attempt-people", people = some[..some.len().min(3)].join(", ")),
    };
    let settle = Row::new(say!(words, "step-attempt-settle")).note(say!(words, "step-attempt-settle-note"));
    let someone = Row::new(say!(words, "step-attempt-someone")).note(people).icon(Icon::Phone).tone(Tone::Care);
    let mut doors = vec![ui::row(&format!("/settle?from={id}"), &settle.icon(Icon::Wind))];
    if page.has_letters {
        doors.push(ui::row(&format!("/letters/tonight?from={id}"), &letter.icon(Icon::MailOpen).tone(Tone::Kind)));
    }
    doors.push(ui::row(&format!("/steps/tries/{id}/someone"), &someone));
    let smaller = Row::new(say!(words, "step-attempt-smaller")).note(say!(words, "step-attempt-smaller-note"));
    let content = html! {
        (ui::kept(&say!(words, "step-attempt-hurt"), Some(&say!(words, "step-attempt-hurt-then"))))
        @if let Some(happened) = &page.attempt.happened { (ui::kept_words(happened, told(words, &page.attempt))) }
        section.stack-s aria-labelledby="now" {
            h2 id="now" { (say!(words, "step-attempt-now")) }
            (ui::rows(&doors))
        }
        section.part.part-wide aria-labelledby="later" {
            h2 id="later" { (say!(words, "step-attempt-another-day-maybe")) }
            (ui::rows(&[ui::row("/steps/new", &smaller.icon(Icon::Footprints))]))
            p.text-s.soft { (say!(words, "step-attempt-no-numbers")) }
        }
        (ui::notice("afraid", &say!(words, "step-attempt-afraid"), html! {
            p.measure { (say!(words, "step-attempt-afraid-then")) }
            p { (link("/help/more", &say!(words, "step-attempt-staying-safe"))) }
        }))
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "step-attempt-done-today"))))
            (link(&format!("/steps/tries/{id}/after"), &say!(words, "step-attempt-add-more")))
        }))
    };
    (place(Frame::Task, say!(words, "step-attempt-name")), content)
}

fn told(words: &Words, attempt: &Attempt) -> String {
    attempt.told_at.as_ref().map_or_else(String::new, |at| words.day_and_time(at.civil(), DayAs::ThisWeek))
}

/// Someone who is not part of this: their names lead to how they are reached.
pub(in crate::step_attempt) fn someone(
    paper: &Paper<'_>,
    id: Id,
    people: &[(String, String)],
) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "step-attempt-someone"))
        .back(format!("/steps/tries/{id}"), say!(words, "step-attempt-back"))
        .lead(say!(words, "step-attempt-someone-lead"));
    let mut rows: Vec<Markup> = people
        .iter()
        .map(|(address, name)| ui::row(address, &Row::new(name.as_str()).icon(Icon::Users).tone(Tone::Care)))
        .collect();
    let lines = Row::new(say!(words, "step-attempt-help-lines")).icon(Icon::LifeBuoy).tone(Tone::Care);
    rows.push(ui::row("/help", &lines));
    (place(Frame::Bare, say!(words, "step-attempt-name")), html! { (heading(&begin)) (ui::rows(&rows)) })
}
