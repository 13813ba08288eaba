use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::At;
use ui::{Button, Choice, Control, Field, Heading, Question, Shell, bar, button, heading, link};
use words::{DayAs, Words, say};

use super::shell;
use crate::acts::Problems;
use crate::hold::rules::{is_long, returns};
use crate::web::{Filled, Paper, Slot};

/// The page of a line before going quiet.
pub(in crate::hold) struct QuietPage {
    pub(in crate::hold) filled: Filled,
    pub(in crate::hold) problems: Problems,
    pub(in crate::hold) slot: Slot,
    /// What was chosen: nothing yet, no time, or a time.
    pub(in crate::hold) back: Option<Option<At>>,
}

impl QuietPage {
    /// First when they will be back, then the words for it.
    pub(in crate::hold) fn page(&self, paper: &Paper<'_>) -> (Shell<'static>, Markup) {
        let content = match &self.back {
            None => self.when(paper),
            Some(back) => self.what(paper, back.as_ref()),
        };
        (shell(paper.words), content)
    }

    /// One press a time, since that is all that has to be thought of.
    fn when(&self, paper: &Paper<'_>) -> Markup {
        let words = paper.words;
        let title = Heading::new(say!(words, "hold-quiet-when")).lead(say!(words, "hold-quiet-when-hint"));
        let own = Field::new("again-at", say!(words, "hold-page-when"))
            .control(Control::Moment)
            .value(self.filled.get("again-at"))
            .problem(self.problems.at("again-at"))
            .small();
        let is_open = self.problems.at("again-at").is_some();
        html! {
            (heading(&title.back("/", say!(words, "ui-place-today"))))
            @if let Some(summary) = self.problems.summary(words) { (summary) }
            form.stack method="post" action="/hold/quiet" {
                (self.hidden(paper))
                div.stack-s.measure {
                    @for (said, at) in returns(&paper.now, paper.is_night()) {
                        @let label = say!(words, "hold-quiet-back-then", when = when_back(words, &at, &paper.now));
                        (button(&Button::new(label).tall().sends("again", said)))
                    }
                    (button(&Button::quiet(say!(words, "hold-quiet-no-time")).sends("again", "none")))
                }
            }
            (ui::details(&say!(words, "hold-page-pick"), is_open, html! {
                form.stack method="post" action="/hold/quiet" {
                    (self.hidden(paper))
                    (ui::field(words, &own))
                    div { (button(&Button::new(say!(words, "hold-quiet-this-time")).sends("again", "pick"))) }
                }
            }))
            p.text-s.soft.measure {
                (say!(words, "hold-quiet-afraid")) " "
                (link("/help/more", &say!(words, "hold-quiet-staying-safe")))
            }
            p { (link("/hold", &say!(words, "hold-page-not-quiet"))) }
        }
    }

    /// Lines that are ready, with the time in them, and room for another.
    fn what(&self, paper: &Paper<'_>, back: Option<&At>) -> Markup {
        let (words, filled) = (paper.words, &self.filled);
        let title = back.map_or_else(
            || say!(words, "hold-quiet-what"),
            |at| say!(words, "hold-quiet-what-until", when = when_back(words, at, &paper.now)),
        );
        let ready = lines(words, back, &paper.now);
        let picked = ready.iter().find(|line| filled.get("_line") == line.as_str()).unwrap_or(&ready[0]);
        let choices: Vec<_> =
            ready.iter().map(|line| Choice::new(line.as_str(), line.as_str()).chosen(line == picked)).collect();
        let own = Field::new("text", say!(words, "hold-quiet-own"))
            .control(Control::Lines(2))
            .hint(say!(words, "hold-quiet-own-hint"))
            .value(filled.get("text"))
            .problem(self.problems.at("text"));
        html! {
            (heading(&Heading::new(title).back("/hold/quiet", say!(words, "hold-quiet-when"))))
            @if let Some(summary) = self.problems.summary(words) { (summary) }
            @if back.is_some_and(|at| is_long(at, &paper.now)) { p.measure { (say!(words, "hold-quiet-long")) } }
            (self.slot.form(paper, "/hold/quiet", html! {
                input type="hidden" name="_direction" value="go-quiet";
                input type="hidden" name="_from" value=(filled.get("_from"));
                input type="hidden" name="_back" value=(back.map_or("none", At::as_str));
                (ui::options(words, &Question::new("_line", say!(words, "hold-quiet-line")), &choices))
                (ui::field(words, &own))
                (ui::field(
                    words,
                    &Field::new("to", say!(words, "hold-page-to"))
                        .value(filled.get("to"))
                        .problem(self.problems.at("to"))
                        .small()
                        .short(),
                ))
                (bar(html! {
                    (button(&Button::primary(say!(words, "hold-quiet-save")).busy(say!(words, "hold-page-holding"))))
                }))
            }))
        }
    }

    fn hidden(&self, paper: &Paper<'_>) -> Markup {
        html! {
            (ui::token(paper.token))
            input type="hidden" name="_from" value=(self.filled.get("_from"));
        }
    }
}

/// The lines that are offered, the plainest first.
fn lines(words: &Words, back: Option<&At>, now: &ZonedDateTime) -> Vec<String> {
    let Some(at) = back else {
        return vec![say!(words, "hold-quiet-line-no-time"), say!(words, "hold-quiet-line-no-time-2")];
    };
    let when = when_back(words, at, now);
    vec![
        say!(words, "hold-quiet-line-1", when = when.clone()),
        say!(words, "hold-quiet-line-2", when = when.clone()),
        say!(words, "hold-quiet-line-3", when = when),
    ]
}

/// "today at 18:00", as it is said in a line to someone.
pub(in crate::hold) fn when_back(words: &Words, at: &At, now: &ZonedDateTime) -> String {
    let (civil, today) = (at.civil(), now.date());
    let time = words.time(civil.time());
    if civil.date() == today && now.hour() < 6 && (6..12).contains(&civil.hour()) {
        say!(words, "hold-back-this-morning", time = time)
    } else if civil.date() == today {
        say!(words, "hold-back-today", time = time)
    } else if today.tomorrow().is_ok_and(|tomorrow| civil.date() == tomorrow) {
        say!(words, "hold-back-tomorrow", time = time)
    } else if today.yesterday().is_ok_and(|yesterday| civil.date() == yesterday) {
        say!(words, "hold-back-yesterday", time = time)
    } else {
        say!(words, "hold-back-on", day = words.day(civil.date(), DayAs::ThisYear), time = time)
    }
}
