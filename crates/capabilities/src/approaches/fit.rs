use maud::{Markup, html};
use ui::{Button, Choice, Heading, Question, button, heading};
use words::{Approach, Fit, FitQuestion, Reason, Speaks, Words, say};

use crate::reading;
use crate::web::Filled;

/// A question's slug and the slug of its answer.
type Given = (String, String);

/// The answers in a form. What is skipped is not there.
pub(super) fn given(fit: &Fit, form: &Filled) -> Vec<Given> {
    let answered = |question: &FitQuestion| {
        let said = form.get(&question.slug);
        let answer = question.answers.iter().find(|answer| answer.slug == said)?;
        Some((question.slug.clone(), answer.slug.clone()))
    };
    fit.questions.iter().filter_map(answered).collect()
}

/// Six questions, none answered beforehand, each skippable.
pub(super) fn questions(words: &Words, token: &str, given: &[Given]) -> Markup {
    let fit = &words.library().fit;
    let begin = Heading::new(say!(words, "approaches-might"))
        .back("/care/approaches", say!(words, "approaches-back"))
        .lead(fit.lead.as_str());
    html! {
        (heading(&begin))
        form.page-form method="post" action="/care/approaches/fit" {
            (ui::token(token))
            @for (at, question) in fit.questions.iter().enumerate() { (asked(words, question, at > 0, given)) }
            div.stack-s {
                p.text-s.soft { (say!(words, "approaches-fit-kept")) }
                div { (button(&Button::primary(say!(words, "approaches-fit-do")))) }
            }
        }
    }
}

fn asked(words: &Words, question: &FitQuestion, is_part: bool, given: &[Given]) -> Markup {
    let said = given.iter().find(|(asked, _)| *asked == question.slug).map(|(_, said)| said.as_str());
    let choices: Vec<_> = question
        .answers
        .iter()
        .map(|answer| Choice::new(answer.slug.as_str(), answer.text.as_str()).chosen(said == Some(&answer.slug)))
        .collect();
    let asks = Question::new(question.slug.as_str(), question.ask.as_str()).skippable();
    ui::options(words, &if is_part { asks.part() } else { asks }, &choices)
}

/// Reasons in words. The approaches stand in their own order, whatever was answered.
pub(super) fn reasons(words: &Words, token: &str, given: &[Given]) -> Markup {
    let library = words.library();
    let given: Vec<(&str, &str)> = given.iter().map(|(asked, said)| (asked.as_str(), said.as_str())).collect();
    let of = |approach: &Approach| library.fit.reasons(&given, &approach.slug);
    let (silent, spoken): (Vec<&Approach>, Vec<&Approach>) =
        library.approaches.iter().partition(|approach| of(approach).is_empty());
    let lead =
        if given.is_empty() { say!(words, "approaches-fit-nothing") } else { say!(words, "approaches-fit-order") };
    let begin = Heading::new(say!(words, "approaches-fit-reasons"))
        .back("/care/approaches/fit", say!(words, "approaches-fit-again"))
        .lead(lead);
    html! {
        (heading(&begin))
        (first(words, &given))
        @for approach in &spoken { (spoken_of(words, approach, &of(approach))) }
        @if !silent.is_empty() && !spoken.is_empty() {
            p.soft.measure { (say!(words, "approaches-fit-silent", names = names(&silent))) }
        }
        p.measure { (library.fit.after) }
        (ends(words, token, given.is_empty()))
    }
}

/// What comes before any approach, with the way there.
fn first(words: &Words, given: &[(&str, &str)]) -> Markup {
    let library = words.library();
    let first = library.fit.first(given);
    html! {
        @if !first.is_empty() {
            (ui::notice("first", &say!(words, "approaches-fit-first"), html! {
                @for one in first {
                    @let title = library.help_page(&one.help).map_or("", |page| page.title.as_str());
                    p { (one.because) " " a href=(reading::help_address(&one.help)) { (title) } }
                }
                p { a href="/help" { (say!(words, "places-more-help-note")) } }
            }))
        }
    }
}

fn spoken_of(words: &Words, approach: &Approach, reasons: &[&Reason]) -> Markup {
    let id = format!("of-{}", approach.slug);
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) { (approach.name) }
            (ui::prose(html! {
                (because(&say!(words, "approaches-fit-for"), reasons, Speaks::For))
                (because(&say!(words, "approaches-fit-against"), reasons, Speaks::Against))
            }))
            (ui::link(
                &format!("/care/approaches/{}", approach.slug),
                &say!(words, "approaches-fit-read", name = approach.short.as_str()),
            ))
        }
    }
}

fn because(title: &str, reasons: &[&Reason], speaks: Speaks) -> Markup {
    let reasons: Vec<_> = reasons.iter().filter(|reason| reason.speaks == speaks).collect();
    html! {
        @if !reasons.is_empty() {
            h3 { (title) }
            ul { @for reason in reasons { li { (reason.because) } } }
        }
    }
}

fn names(approaches: &[&Approach]) -> String {
    approaches.iter().map(|approach| approach.short.as_str()).collect::<Vec<_>>().join(", ")
}

fn ends(words: &Words, token: &str, is_nothing: bool) -> Markup {
    html! {
        div.cluster {
            (ui::link("/care/approaches", &say!(words, "approaches-title")))
            @if !is_nothing {
                form method="post" action="/care/approaches/fit/forget" {
                    (ui::token(token))
                    (button(&Button::quiet(say!(words, "approaches-fit-forget"))))
                }
            }
        }
    }
}
