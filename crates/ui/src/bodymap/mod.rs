//! Where it was felt: a figure and a list. The list is the control; the figure is a second way
//! to press it, by empty labels laid over the drawing, so it works without the script.

use maud::{Markup, html};
use words::Words;

use crate::Choice;
use crate::question::{Question, asked};

mod figure;
mod sensations;

pub use sensations::{Sensations, sensations};

/// The places that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Bodymap<'a> {
    regions: &'a [Choice<'a>],
    without_figure: bool,
}

impl<'a> Bodymap<'a> {
    /// The places, as the word list names them.
    pub fn new(regions: &'a [Choice<'a>]) -> Self {
        Self { regions, without_figure: false }
    }

    /// Leaves the figure out: a setting.
    pub fn without_figure(mut self, without: bool) -> Self {
        self.without_figure = without;
        self
    }
}

/// The figure beside the list of places. One on a page.
///
/// [`sensations`] after it in the same parent open by themselves for the places chosen.
pub fn bodymap(words: &Words, question: &Question<'_>, map: &Bodymap<'_>) -> Markup {
    let controls = html! {
        div.bodymap-two.bodymap-alone[map.without_figure] {
            @if !map.without_figure { (figure::figure(&question.name)) }
            ul.bodymap-list id=(question.name) {
                @for place in map.regions { li { (box_of(question, place)) } }
            }
        }
    };
    asked(words, question, "bodymap", None, controls)
}

fn box_of(question: &Question<'_>, place: &Choice<'_>) -> Markup {
    let (id, label) = (question.id(&place.value), question.id(&format!("{}-label", place.value)));
    html! {
        label id=(label) for=(id) {
            input.check type="checkbox" id=(id) name=(question.name) value=(place.value)
                checked[place.chosen] aria-labelledby=(label);
            (place.label)
        }
    }
}
