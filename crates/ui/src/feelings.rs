use maud::{Markup, html};
use words::{Words, say};

use crate::chips::{Chips, group};
use crate::question::{Question, asked};
use crate::{Choice, Control, Field, Text, field};

/// A family of feelings with its words.
#[derive(Clone, Debug)]
pub struct Kin<'a> {
    /// How it reads.
    pub text: Text<'a>,
    /// Its words, each with its meaning as the note.
    pub words: Vec<Choice<'a>>,
}

/// What the feelings picker offers.
#[derive(Clone, Debug, Default)]
pub struct Feelings<'a> {
    /// The nine most used, in an order that stays for the day.
    pub first: &'a [Choice<'a>],
    /// Every family. A word that stands among the first nine is left out of its family.
    pub families: &'a [Kin<'a>],
    /// The name the person's own word is sent under.
    pub own_name: Text<'a>,
    /// The person's own word.
    pub own: Text<'a>,
}

/// Feelings as chips: the most used first, then a list for each family, then a word of one's own.
pub fn feelings(words: &Words, question: &Question<'_>, feelings: &Feelings<'_>) -> Markup {
    let controls = html! {
        (group(&question.name, &Chips::many(feelings.first)))
        @if !feelings.families.is_empty() {
            details.details open[feelings.families.iter().any(has_choice)] {
                summary { (say!(words, "ui-feelings-more")) }
                div.details-body data-filter {
                    (filter(words, question))
                    @for kin in feelings.families { (family(question, kin)) }
                    (own(words, question, feelings))
                }
            }
        }
    };
    asked(words, question, "feelings", None, controls)
}

/// A box that narrows the words. The script shows it; without the script all words are there.
fn filter(words: &Words, question: &Question<'_>) -> Markup {
    html! {
        div.field.field-small data-filter-box hidden {
            label for=(question.id("filter")) { (say!(words, "ui-feelings-filter")) }
            input.field-input.field-short id=(question.id("filter")) type="text"
                autocomplete="off" spellcheck="false" translate="no";
            p.field-hint role="status"
                data-none=(say!(words, "ui-feelings-none"))
                data-one=(say!(words, "ui-feelings-one"))
                data-many=(say!(words, "ui-feelings-many", count = "#")) {}
        }
    }
}

fn family(question: &Question<'_>, kin: &Kin<'_>) -> Markup {
    html! {
        details.details.feelings-family open[has_choice(kin)] {
            summary { (kin.text) }
            div.feelings-words {
                @for word in &kin.words {
                    label.feelings-word data-filter-word {
                        input.check type="checkbox" name=(question.name) value=(word.value) checked[word.chosen];
                        span { (word.label) @if let Some(note) = &word.note { small { (note) } } }
                    }
                }
            }
        }
    }
}

fn has_choice(kin: &Kin<'_>) -> bool {
    kin.words.iter().any(|word| word.chosen)
}

fn own(words: &Words, question: &Question<'_>, feelings: &Feelings<'_>) -> Markup {
    let list = question.id("list");
    let asks = Field::new(feelings.own_name.as_ref(), say!(words, "ui-feelings-own"));
    html! {
        (field(words, &asks.control(Control::Line).value(feelings.own.as_ref()).list(list.as_str()).small().short()))
        datalist id=(list) {
            @for kin in feelings.families { @for word in &kin.words { option value=(word.label) {} } }
        }
    }
}
