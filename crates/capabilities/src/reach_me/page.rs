//! The pages of *How to reach me*. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Control, Field, Frame, Handout, Heading, Icon, PaperSize, Place, Question, Row, Shell, Text, bar,
    button, button_link, heading, link_small,
};
use words::{DayAs, Message, Words, message, say};

use super::form::{ASKED, sent};
use super::record::{ReachMe, Side};
use crate::acts::{self, Sheeted, Writing, Written, choices};
use crate::web::{Filled, Name, Paper};

fn at(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// Every side there is, and an empty one to print.
pub(super) fn list(paper: &Paper<'_>, sides: &[(Id, ReachMe)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "reach-me-title"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "reach-me-list-lead"));
    let row = |(id, side): &(Id, ReachMe)| {
        let row = Row::new(side.line(words)).icon(Icon::Hand);
        let day = side.at.as_ref().map(|at| words.day(at.civil().date(), DayAs::Date));
        ui::row(
            &format!("/reach-me/{id}"),
            &match day {
                Some(day) => row.note(day),
                None => row,
            },
        )
    };
    let blank =
        Row::new(say!(words, "reach-me-blank")).note(say!(words, "reach-me-blank-note")).icon(Icon::ClipboardList);
    let content = html! {
        (heading(&begin))
        div { (button_link("/reach-me/new", &Button::primary(say!(words, "reach-me-write")))) }
        @if sides.is_empty() { (ui::empty(&say!(words, "reach-me-nothing-yet"), html! {})) }
        @else { (ui::rows(&sides.iter().map(row).collect::<Vec<_>>())) }
        (ui::rows(&[ui::row("/reach-me/blank", &blank)]))
    };
    (at(Frame::Place, say!(words, "reach-me-title")), content)
}

/// The side as it is handed over.
pub(super) fn one(paper: &Paper<'_>, id: Id, side: &ReachMe) -> (Shell<'static>, Markup) {
    let (words, address) = (paper.words, format!("/reach-me/{id}"));
    let begin = Heading::new(side.line(words)).back("/reach-me", say!(words, "reach-me-title"));
    let content = html! {
        (heading(&begin))
        (ui::handout(&handout(words, side)))
        p.soft.text-s { (say!(words, "reach-me-paper")) }
        div.cluster.no-print {
            (button_link(&format!("{address}/edit"), &Button::new(say!(words, "reach-me-change"))))
            (acts::deeds::<ReachMe>(paper, id))
        }
        (print_bar(words))
    };
    (at(Frame::Task, say!(words, "reach-me-tab")), content)
}

/// The same with nothing on it, for a pen.
pub(super) fn blank(paper: &Paper<'_>) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "reach-me-blank"))
        .back("/reach-me", say!(words, "reach-me-title"))
        .lead(say!(words, "reach-me-blank-lead"));
    let rows = QUESTIONS.map(|(_, ask)| (Text::from(words.say(ask)), Text::default()));
    let empty = Handout {
        title: say!(words, "reach-me-title").into(),
        rows: rows.into(),
        sheet: PaperSize::Whole,
        ..Handout::default()
    };
    let content = html! { (heading(&begin)) (ui::handout(&empty)) (print_bar(words)) };
    (at(Frame::Task, say!(words, "reach-me-tab")), content)
}

fn print_bar(words: &Words) -> Markup {
    let print = say!(words, "reach-me-print");
    bar(html! {
        button.button.button-primary.button-tall type="button" hidden data-print { (print) }
        (link_small("/reach-me", &say!(words, "reach-me-done")))
    })
}

/// What is asked on a side, in its order.
const QUESTIONS: [(&str, Message); 6] = [
    ("close_see", message!("reach-me-ask-close")),
    ("quiet_see", message!("reach-me-ask-quiet")),
    ("means", message!("reach-me-ask-means")),
    ("helps", message!("reach-me-ask-helps")),
    ("worse", message!("reach-me-ask-worse")),
    ("come_back", message!("reach-me-ask-back")),
];

/// What is blank is not on it, and nobody is named.
fn handout(words: &Words, side: &ReachMe) -> Handout<'static> {
    let said = [&side.close_see, &side.quiet_see, &side.means, &side.helps, &side.worse, &side.come_back];
    let row = |((_, ask), text): ((&str, Message), &Option<String>)| {
        Some((Text::from(words.say(ask)), Text::from(text.clone()?)))
    };
    let day = side.at.as_ref().map(|at| words.day(at.civil().date(), DayAs::Date));
    Handout {
        title: say!(words, "reach-me-title").into(),
        rows: QUESTIONS.into_iter().zip(said).filter_map(row).collect(),
        foot: (day.map(Into::into), None),
        sheet: PaperSize::Whole,
        ..Handout::default()
    }
}

impl Written for ReachMe {
    const ASKED: &'static [Name] = ASKED;
    const NOTHING: (&'static str, Message) = ("close_see", message!("reach-me-nothing-said"));

    fn sent(form: &Filled) -> Filled {
        sent(form)
    }

    /// Six sentences to finish, in whatever order. None is begun by us.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let (words, filled) = (paper.words, &writing.filled);
        let back = writing.id.map_or_else(|| "/reach-me".to_owned(), |id| format!("/reach-me/{id}"));
        let begin = Heading::new(say!(words, "reach-me-title"))
            .back(back, say!(words, "reach-me-title"))
            .lead(say!(words, "reach-me-write-lead"));
        let field = |(name, ask): (&'static str, Message)| {
            Field::new(name, words.say(ask))
                .control(Control::Lines(2))
                .value(filled.get(name))
                .problem(writing.problems.at(name))
        };
        let people = Field::new("people", say!(words, "reach-me-ask-people"))
            .hint(say!(words, "reach-me-people-hint"))
            .value(filled.all("people").collect::<Vec<_>>().join(", "))
            .problem(writing.problems.at("people"))
            .small();
        let side = choices::<Side>(words, filled, "side");
        let ask_side = Question::new("side", say!(words, "reach-me-ask-side"))
            .hint(say!(words, "reach-me-side-hint"))
            .skipped(filled.get("side").is_empty());
        let form = html! {
            (ui::chips(words, &ask_side, &Chips::one(&side)))
            (ui::field(words, &people))
            @for asked in QUESTIONS { (ui::field(words, &field(asked))) }
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "reach-me-save")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (at(Frame::Task, say!(words, "reach-me-tab")), content)
    }
}
