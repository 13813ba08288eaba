//! The private question that comes before what is meant for two people who are
//! safe with each other.
//!
//! Its answer is nowhere afterwards: not in the vault, a draft, a log or an
//! address, and every answer leads to the same one, so that not even a
//! browser's history tells them apart. Until the next page it is in memory,
//! once. See docs/decisions/gate-one-address.md.

use axum::response::Response;
use jiff::Timestamp;
use maud::html;
use ui::{Button, Frame, Heading, Place, Shell, button, heading, link};
use words::{Message, say};

use crate::help;
use crate::web::{Visit, to};

/// What the question stands before.
pub(crate) struct Gate {
    /// Its address. The question stands there too, and so does what is said
    /// when it is not safe.
    pub(crate) at: &'static str,
    /// Where the question is sent.
    pub(crate) asked_at: &'static str,
    /// The page above it.
    pub(crate) back: &'static str,
    /// What that page is called.
    pub(crate) back_name: Message,
    /// What it is for, and what it is not.
    pub(crate) lead: Message,
}

/// What was answered, until the next page.
#[derive(Default)]
struct Answered(Option<(&'static str, bool, Timestamp)>);

/// A page that was not fetched at once will not be.
const SECONDS: i64 = 60;

impl Gate {
    /// Takes the answer. Whatever it is, the way is the same.
    pub(crate) fn answered(&self, visit: &Visit) -> Response {
        // Without an answer one goes on: every question can be skipped.
        let is_safe = match visit.form.get("answer") {
            "no" | "skip" => Some(true),
            "yes" | "unsure" => Some(false),
            _ => None,
        };
        let now = visit.now().timestamp();
        visit.session.with(|answered: &mut Answered| answered.0 = is_safe.map(|is_safe| (self.at, is_safe, now)));
        to(self.at)
    }

    /// The page that stands in the way: the question, or what is said when it
    /// is not safe; `None` once, right after it was answered or skipped.
    pub(crate) fn before(&self, visit: &Visit) -> Option<Response> {
        let now = visit.now().timestamp();
        let answered = visit.session.with(|answered: &mut Answered| answered.0.take());
        let is_fresh = |at: Timestamp| (0..SECONDS).contains(&now.duration_since(at).as_secs());
        match answered.filter(|(place, _, at)| *place == self.at && is_fresh(*at)) {
            Some((_, true, _)) => None,
            Some((_, false, _)) => Some(self.not_safe(visit)),
            None => Some(self.question(visit)),
        }
    }

    /// Four buttons of one weight. None is a state that a browser remembers.
    fn question(&self, visit: &Visit) -> Response {
        let words = &*visit.words;
        let begin = Heading::new(say!(words, "gate-title"))
            .back(self.back, words.say(self.back_name))
            .lead(words.say(self.lead));
        let answers = [
            ("yes", say!(words, "gate-yes")),
            ("unsure", say!(words, "gate-unsure")),
            ("no", say!(words, "gate-no")),
            ("skip", say!(words, "gate-skip")),
        ];
        let content = html! {
            (heading(&begin))
            form.stack method="post" action=(self.asked_at) autocomplete="off" aria-describedby="gate-kept" {
                (ui::token(visit.session.token.as_str()))
                p.measure id="gate" { b { (say!(words, "gate-ask")) } }
                div.grid role="group" aria-labelledby="gate" {
                    @for (answer, label) in answers { (button(&Button::new(label).tall().sends("answer", answer))) }
                }
                p.text-s.soft.measure id="gate-kept" { (say!(words, "gate-not-kept")) }
            }
            p.measure {
                (say!(words, "gate-device")) " "
                (link("/help/more", &say!(words, "gate-staying-safe")))
            }
        };
        visit.page(shell(Frame::Task, say!(words, "gate-tab"), content))
    }

    /// Not a matter of wording. Numbers first, then what can be read.
    fn not_safe(&self, visit: &Visit) -> Response {
        let words = &*visit.words;
        let begin = Heading::new(say!(words, "gate-unsafe"))
            .back(self.back, words.say(self.back_name))
            .lead(say!(words, "gate-unsafe-lead"));
        let content = html! {
            (heading(&begin))
            p.measure { (say!(words, "gate-unsafe-why")) }
            (help::for_abuse(words, visit.settings.country.as_deref()))
            p.measure { (say!(words, "gate-advocate")) }
            ul.stack-s {
                li { (link("/help/more", &say!(words, "gate-staying-safe"))) }
                li { (link("/learn/when-not-to-pause", &say!(words, "gate-when-not"))) }
                li { (link("/help", &say!(words, "gate-lines"))) }
            }
            p.text-s.soft.measure { (say!(words, "gate-not-kept-either")) }
        };
        visit.page(shell(Frame::Task, say!(words, "gate-tab"), content))
    }
}

/// Its tab says nothing of either.
fn shell(frame: Frame, title: String, content: maud::Markup) -> (Shell<'static>, maud::Markup) {
    (Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }, content)
}

#[cfg(test)]
mod tests {
    use crate::browser::Browser;

    #[test]
    fn every_answer_leads_to_the_same_address_and_is_known_to_one_page_alone() {
        let browser = Browser::unlocked();
        let asks = |html: &str| html.contains("name=\"answer\"");
        let writes = |html: &str| html.contains("name=\"signs_me\"");
        let question = browser.get("/plans/new").html;
        for answer in ["yes", "unsure", "no", "skip"] {
            assert!(question.contains(&format!("name=\"answer\" value=\"{answer}\"")), "{answer}: {question}");
        }
        for (answer, goes_on) in [("no", true), ("skip", true), ("unsure", false), ("yes", false)] {
            let sent = browser.post("/plans/new/question", &format!("answer={answer}"));
            assert_eq!((sent.status, sent.location.as_str()), (303, "/plans/new"), "{answer}");
            let page = browser.get("/plans/new").html;
            assert_eq!(writes(&page), goes_on, "{answer}");
            assert_eq!(page.contains("This is not about wording"), !goes_on, "{answer}");
            assert!(asks(&browser.get("/plans/new").html), "{answer}: it is forgotten with the page");
        }
        browser.post("/plans/new/question", "answer=maybe");
        assert!(asks(&browser.get("/plans/new").html), "what is no answer is none");
    }

    #[test]
    fn an_answer_is_of_one_minute() {
        let browser = Browser::unlocked();
        browser.post("/plans/new/question", "answer=no");
        browser.pass_minutes(1);
        assert!(browser.get("/plans/new").html.contains("name=\"answer\""));
    }
}
