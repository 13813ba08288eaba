use maud::{Markup, html};
use words::{Words, say};

use crate::{Text, error_line};

/// A question that is answered by a group of controls.
///
/// It can always be skipped: with [`skippable`](Self::skippable) a radio without a value
/// stands at the right of the question.
#[derive(Clone, Debug, Default)]
pub struct Question<'a> {
    pub(crate) name: Text<'a>,
    legend: Text<'a>,
    over: Option<Text<'a>>,
    hint: Option<Text<'a>>,
    problem: Option<Text<'a>>,
    skip: Option<bool>,
    title: bool,
    quiet: bool,
    theirs: bool,
    part: bool,
}

impl<'a> Question<'a> {
    /// A question, and the name its answer is sent under. The first control has that name as id.
    pub fn new(name: impl Into<Text<'a>>, legend: impl Into<Text<'a>>) -> Self {
        Self { name: name.into(), legend: legend.into(), ..Self::default() }
    }

    /// A line under the question.
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What to do about the answer given.
    pub fn problem(mut self, problem: Option<Text<'a>>) -> Self {
        self.problem = problem;
        self
    }

    /// Offers *Skip this* (radios only).
    pub fn skippable(self) -> Self {
        self.skipped(false)
    }

    /// Offers *Skip this*, already taken if `skipped`.
    pub fn skipped(mut self, skipped: bool) -> Self {
        self.skip = Some(skipped);
        self
    }

    /// The question is the page's `h1`.
    pub fn title(mut self) -> Self {
        self.title = true;
        self
    }

    /// A small line over the title, such as "Part 2 of 9".
    pub fn over(mut self, over: impl Into<Text<'a>>) -> Self {
        self.over = Some(over.into());
        self
    }

    /// Heard by a screen reader, not seen: for a second group under one question.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The question is something the person wrote, such as a plan for the week.
    pub fn theirs(mut self) -> Self {
        self.theirs = true;
        self
    }

    /// Sets it off from the question before by a hairline.
    pub fn part(mut self) -> Self {
        self.part = true;
        self
    }

    pub(crate) fn id(&self, what: &str) -> String {
        format!("{}-{what}", self.name)
    }

    fn described_by(&self, more: Option<String>) -> Option<String> {
        let hint = self.hint.is_some().then(|| self.id("hint"));
        let problem = self.problem.is_some().then(|| self.id("problem"));
        let ids: Vec<_> = [hint, problem, more].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn classes(&self, class: &str) -> String {
        let mut classes = format!("question {class}");
        if self.part {
            classes.push_str(" part");
        }
        if self.problem.is_some() {
            classes.push_str(" error-field");
        }
        classes
    }
}

/// A question around any controls.
pub fn question(words: &Words, question: &Question<'_>, controls: Markup) -> Markup {
    asked(words, question, "", None, controls)
}

/// The same with a class of its own and one more description.
pub(crate) fn asked(words: &Words, q: &Question<'_>, class: &str, more: Option<String>, controls: Markup) -> Markup {
    html! {
        fieldset class=(q.classes(class)) aria-describedby=[q.described_by(more)] {
            (legend(q))
            @if let Some(hint) = &q.hint { p.field-hint id=(q.id("hint")) { (hint) } }
            @if let Some(problem) = &q.problem { (error_line(words, &q.id("problem"), problem)) }
            (controls)
            @if let Some(skipped) = q.skip {
                label.question-skip {
                    input type="radio" name=(q.name) value="" checked[skipped];
                    (say!(words, "ui-skip"))
                }
            }
        }
    }
}

fn legend(q: &Question<'_>) -> Markup {
    html! {
        legend.vh[q.quiet].theirs[q.theirs] {
            @if let Some(over) = &q.over { span.heading-over { (over) } }
            @if q.title { h1 tabindex="-1" { (q.legend) } } @else { (q.legend) }
        }
    }
}
