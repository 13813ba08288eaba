//! Which approach might fit: six questions, and reasons in words. Nothing is counted or ranked.

use serde::Deserialize;

use crate::{ContentError, front_matter};

/// The questions and their reasons. `words/en/approaches/fit.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fit {
    /// What is said before the first question.
    pub lead: String,
    /// What is said after the reasons.
    pub after: String,
    /// The questions, in their order.
    #[serde(rename = "question")]
    pub questions: Vec<FitQuestion>,
}

/// One question about what the person wants to work on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitQuestion {
    /// How it is stored, if the person wants it kept.
    pub slug: String,
    /// What is asked.
    pub ask: String,
    /// What can be answered. None is chosen beforehand.
    #[serde(rename = "answer")]
    pub answers: Vec<FitAnswer>,
}

/// An answer, and what it speaks for and against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitAnswer {
    /// How it is stored.
    pub slug: String,
    /// How it reads.
    pub text: String,
    /// A help page that comes before any approach, and what is said of it.
    pub first: Option<FitFirst>,
    /// The reasons that follow from it.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

/// What comes before any approach.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitFirst {
    /// The slug of the help page.
    pub help: String,
    /// Why.
    pub because: String,
}

/// A reason for or against an approach.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The slug of the approach.
    pub approach: String,
    /// Which way it speaks.
    pub speaks: Speaks,
    /// The reason, a sentence.
    pub because: String,
}

/// Which way a reason speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speaks {
    /// For it.
    For,
    /// Against it, for now.
    Against,
}

impl Fit {
    /// The answers given, with their reasons for one approach, in the order of the questions.
    pub fn reasons<'f>(&'f self, given: &[(&str, &str)], approach: &str) -> Vec<&'f Reason> {
        let chosen = |question: &FitQuestion, answer: &FitAnswer| {
            given.iter().any(|(asked, said)| *asked == question.slug && *said == answer.slug)
        };
        let answers = self.questions.iter().flat_map(|question| {
            question.answers.iter().filter(move |answer| chosen(question, answer)).collect::<Vec<_>>()
        });
        answers.flat_map(|answer| &answer.reasons).filter(|reason| reason.approach == approach).collect()
    }

    /// What comes before any approach after these answers.
    pub fn first<'f>(&'f self, given: &[(&str, &str)]) -> Vec<&'f FitFirst> {
        let all =
            self.questions.iter().flat_map(|question| question.answers.iter().map(move |answer| (question, answer)));
        all.filter(|(question, answer)| given.contains(&(question.slug.as_str(), answer.slug.as_str())))
            .filter_map(|(_, answer)| answer.first.as_ref())
            .collect()
    }

    pub(crate) fn parse(file: &str, text: &str) -> Result<Self, ContentError> {
        let fit: Self = front_matter::toml(file, text)?;
        match fit.questions.iter().find(|question| question.answers.len() < 2) {
            Some(question) => Err(ContentError::in_file(file, &question.slug, "has fewer than two answers")),
            None => Ok(fit),
        }
    }
}
