use maud::{Markup, html};
use words::Words;

use crate::chips::group;
use crate::question::{Question, asked};
use crate::{Chips, Choice, Icon, Text, icon};

/// One thing of a week, and whether it was done.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The name its answer is sent under.
    pub name: Text<'a>,
    /// The sign and the name of what it is for.
    pub kind: Option<(Icon, Text<'a>)>,
    /// What it is, in the person's own words.
    pub text: Text<'a>,
    /// One line about it, and what leads on from it.
    pub meta: Markup,
    /// The answers; none where nothing is asked yet.
    pub answers: &'a [Choice<'a>],
    /// What is asked after some of them.
    pub way: Option<Markup>,
    /// How it can be changed.
    pub change: Markup,
}

/// One thing of a week.
pub fn plan(plan: &Plan<'_>) -> Markup {
    html! {
        fieldset.question.plan.part {
            legend {
                @if let Some((sign, kind)) = &plan.kind { span.plan-kind { (icon(*sign)) (kind) } }
                span.theirs translate="no" { (plan.text) }
            }
            p.plan-meta { (plan.meta) }
            @if !plan.answers.is_empty() { (group(&plan.name, &Chips::one(plan.answers).small())) }
            @if let Some(way) = &plan.way { div.plan-way { (way) } }
            (plan.change)
        }
    }
}

/// The same, short: what it is, and its answers.
pub fn plan_short(words: &Words, name: &str, text: &str, answers: &[Choice<'_>]) -> Markup {
    asked(words, &Question::new(name, text).theirs(), "plan plan-short", None, group(name, &Chips::one(answers).tiny()))
}

/// One that was answered elsewhere: a line that opens, where the answer can be changed.
pub fn plan_answered(words: &Words, name: &str, text: &str, answers: &[Choice<'_>]) -> Markup {
    let answer = answers.iter().find(|answer| answer.chosen).map(|answer| answer.label.clone());
    let inside = asked(words, &Question::new(name, text).quiet(), "", None, group(name, &Chips::one(answers).tiny()));
    html! {
        details.plan-answered {
            summary { span.theirs translate="no" { (text) } @if let Some(answer) = answer { small { (answer) } } }
            (inside)
        }
    }
}
