use maud::{Markup, html};
use words::{Words, say};

use crate::question::{Question, asked};
use crate::{Control, Field, Pattern, Text, field, marker};

/// A pattern under the name the person gave it, or ours.
#[derive(Clone, Debug)]
pub struct Named<'a> {
    /// Which one.
    pub pattern: Pattern,
    /// Its name, such as "Pulling close".
    pub name: Text<'a>,
    /// The familiar term, in small type.
    pub familiar: Option<Text<'a>>,
    /// Its line, such as "I moved closer to feel safe".
    pub line: Option<Text<'a>>,
}

/// Which pattern is closest, for this moment. *Not sure yet* comes last.
pub fn pattern(words: &Words, question: &Question<'_>, named: &[Named<'_>], chosen: Option<Pattern>) -> Markup {
    let controls = html! {
        @for (at, one) in named.iter().enumerate() {
            (option(question, at == 0, one, chosen == Some(one.pattern)))
        }
    };
    asked(words, question, "pattern", None, controls)
}

fn option(question: &Question<'_>, first: bool, one: &Named<'_>, chosen: bool) -> Markup {
    html! {
        label class=(class(one.pattern)) {
            input type="radio" id=[first.then_some(&question.name)] name=(question.name)
                value=(one.pattern.slug()) checked[chosen];
            (marker(one.pattern))
            span { b { (one.name) } @if let Some(familiar) = &one.familiar { " " small { (familiar) } } }
            @if let Some(line) = &one.line { span.pattern-line { (line) } }
        }
    }
}

/// "Use my own words": the naming sentence in the person's words.
pub fn pattern_own(words: &Words, name: &str, sentence: &str) -> Markup {
    field(words, &Field::new(name, say!(words, "ui-pattern-own")).control(Control::Lines(2)).value(sentence).small())
}

fn class(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Close => "pattern-option pattern-close",
        Pattern::Away => "pattern-option pattern-away",
        Pattern::Both => "pattern-option pattern-both",
        Pattern::Steady => "pattern-option pattern-steady",
        Pattern::Unsure => "pattern-option",
    }
}
