use jiff::civil::Date;
use maud::{Markup, html};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Question, Row, Scale, Shell, bar, button, heading,
};
use words::{Words, say};

use super::{Asking, place};
use crate::step_attempt::form::{OF_THEM, SCARED};
use crate::web::{Filled, Paper};

/// The page before a step.
pub(in crate::step_attempt) struct Before {
    pub(in crate::step_attempt) asking: Asking,
    /// What could be done if it stings: own tools, people, letters.
    pub(in crate::step_attempt) stings: Vec<String>,
    /// Whether it was said just now that what they might do is what scares. Known to this page only.
    pub(in crate::step_attempt) is_of_them: bool,
}

/// What is expected, in words that can be checked; and one question of which the answer stays nowhere.
pub(in crate::step_attempt) fn before(paper: &Paper<'_>, page: &Before) -> (Shell<'static>, Markup) {
    let (words, asking) = (paper.words, &page.asking);
    let filled = &asking.filled;
    let step = format!("/steps/{}", asking.of.step);
    let action = match asking.id {
        Some(id) => format!("/steps/tries/{id}/before"),
        None => format!("{step}/before"),
    };
    let begin =
        Heading::new(say!(words, "step-attempt-before")).back(step.as_str(), say!(words, "step-attempt-this-step"));
    let fear = Field::new("fear", say!(words, "step-attempt-ask-fear"))
        .control(Control::Lines(2))
        .hint(say!(words, "step-attempt-fear-hint"))
        .value(filled.get("fear"))
        .problem(asking.problems.at("fear"));
    let chances =
        [say!(words, "step-attempt-no-chance"), say!(words, "step-attempt-maybe"), say!(words, "step-attempt-certain")];
    let as_idea = Button::primary(say!(words, "step-attempt-keep-idea")).sends("_then", "idea");
    let idea = Button::quiet(say!(words, "step-attempt-only-idea")).sends("_then", "idea");
    let form = html! {
        (when(paper, asking))
        (ui::field(words, &fear))
        (rated(words, asking, "likely", say!(words, "step-attempt-ask-likely"), chances))
        (hard(words, asking, "hard_expected", say!(words, "step-attempt-ask-hard")))
        div.part { (scared(words, page)) }
        (stings(words, filled, &page.stings))
        (ui::draft_note(words))
        (bar(html! {
            @if page.is_of_them { (button(&as_idea)) }
            @else { (button(&Button::primary(say!(words, "step-attempt-keep-before")))) (button(&idea)) }
        }))
    };
    let content = html! {
        (heading(&asking.problems.over(words, begin)))
        blockquote.kept-words { (ui::theirs(&asking.of.what)) }
        (asking.slot.form(paper, &action, form))
    };
    (place(Frame::Task, say!(words, "step-attempt-name")), content)
}

/// Today, tomorrow, or a day that is picked.
fn when(paper: &Paper<'_>, asking: &Asking) -> Markup {
    let (words, filled) = (paper.words, &asking.filled);
    let chosen = filled.get("when");
    let pressed = filled.get("_day");
    let today = paper.now.date();
    let days: Vec<(Date, String)> = [Some(today), today.tomorrow().ok()]
        .into_iter()
        .flatten()
        .zip([say!(words, "step-attempt-on-today"), say!(words, "step-attempt-on-tomorrow")])
        .collect();
    let is_of = |day: &str| pressed == day || (pressed.is_empty() && chosen == day);
    let mut choices: Vec<Choice<'_>> = days
        .iter()
        .map(|(day, text)| Choice::new(day.to_string(), text.as_str()).chosen(is_of(&day.to_string())))
        .collect();
    let is_other = !chosen.is_empty() && !choices.iter().any(|choice| choice.chosen);
    choices.push(
        Choice::new("pick", say!(words, "step-attempt-another-day")).chosen(pressed == "pick" || is_other).opens(),
    );
    let own = Field::new("when", say!(words, "step-attempt-which-day"))
        .control(Control::Date)
        .value(chosen)
        .problem(asking.problems.at("when"))
        .small();
    let ask = Question::new("_day", say!(words, "step-attempt-ask-when"));
    ui::pick(ui::chips(words, &ask, &Chips::one(&choices).small()), ui::field(words, &own))
}

/// A rating of the form; blank until it is given.
pub(super) fn rated(
    words: &Words,
    asking: &Asking,
    name: &'static str,
    ask: String,
    [low, middle, high]: [String; 3],
) -> Markup {
    let question = Question::new(name, ask).problem(asking.problems.at(name)).part().skippable();
    ui::rating(words, &question, &Scale::new(low, middle, high).chosen(asking.filled.rating(name)))
}

/// How hard it will be, or was.
pub(super) fn hard(words: &Words, asking: &Asking, name: &'static str, ask: String) -> Markup {
    let ends =
        [say!(words, "step-attempt-not-hard"), say!(words, "step-attempt-hard"), say!(words, "step-attempt-too-hard")];
    rated(words, asking, name, ask, ends)
}

/// Two halves, of which only the second opens a way. Nothing of it is chosen when the page comes
/// back: the answer is not there any more.
fn scared(words: &Words, page: &Before) -> Markup {
    let choices = [
        Choice::new("answer", say!(words, "step-attempt-scared-answer")),
        Choice::new(OF_THEM, say!(words, "step-attempt-scared-do")),
        Choice::new("neither", say!(words, "step-attempt-scared-neither")),
    ];
    let ask =
        Question::new(SCARED, say!(words, "step-attempt-ask-scared")).hint(say!(words, "step-attempt-scared-hint"));
    ui::danger(words, &ask, &choices, OF_THEM, page.is_of_them, unsafe_notice(words))
}

fn unsafe_notice(words: &Words) -> Markup {
    let safe = Row::new(say!(words, "step-attempt-staying-safe")).icon(Icon::Shield);
    let other = Row::new(say!(words, "step-attempt-other-person")).icon(Icon::Users);
    ui::notice(
        "unsafe",
        &say!(words, "step-attempt-not-next"),
        html! {
            p.measure { (say!(words, "step-attempt-not-next-why")) }
            (ui::rows(&[ui::row("/help/more", &safe), ui::row("/steps/new", &other)]))
        },
    )
}

/// Own tools, people and letters, and words of one's own.
fn stings(words: &Words, filled: &Filled, offered: &[String]) -> Markup {
    let own = filled.all("if_stings").filter(|text| !offered.iter().any(|known| known == text));
    let choices: Vec<Choice<'_>> = offered
        .iter()
        .map(|text| Choice::new(text.as_str(), text.as_str()).chosen(filled.has("if_stings", text)))
        .chain(own.map(|text| Choice::new(text, text).chosen(true)))
        .collect();
    let ask = Question::new("if_stings", say!(words, "step-attempt-ask-stings"))
        .hint(say!(words, "step-attempt-stings-hint"))
        .part();
    let field = Field::new("if_stings-own", say!(words, "step-attempt-own-words")).value(filled.get("if_stings-own"));
    html! {
        div.stack {
            @if choices.is_empty() { p.text-s.soft { (say!(words, "step-attempt-ask-stings")) } }
            @else { (ui::chips(words, &ask, &Chips::many(&choices).small())) }
            (ui::field(words, &field.small()))
        }
    }
}
