//! The pages of what is one's own to note. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Field, Frame, Heading, Icon, Place, Question, Row, Shell, bar, button, button_link, heading,
};
use words::{Message, message, say};

use super::form::ASKED;
use super::record::{Tracker, Way};
use crate::acts::{self, Offered, Sheeted, Writing, Written, answers, choices};
use crate::web::{Name, Paper};

fn at(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

pub(super) fn list(paper: &Paper<'_>, trackers: &[(Id, Tracker)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "tracker-list"))
        .back("/selfcare", say!(words, "day-list"))
        .lead(say!(words, "tracker-list-lead"));
    let row = |(id, tracker): &(Id, Tracker)| {
        let kind = tracker.kind.as_ref().unwrap_or(&Way::YesNo).text(words);
        let hidden = (tracker.hidden == Some(true)).then(|| say!(words, "tracker-is-hidden"));
        let note: Vec<String> = [Some(kind), tracker.unit.clone(), hidden].into_iter().flatten().collect();
        let row = Row::new(tracker.line(words)).note(note.join(" · ")).icon(Icon::ClipboardList);
        ui::row(&format!("/selfcare/trackers/{id}"), &row)
    };
    let content = html! {
        (heading(&begin))
        div { (button_link("/selfcare/trackers/new", &Button::primary(say!(words, "tracker-add")))) }
        @if trackers.is_empty() { (ui::empty(&say!(words, "tracker-nothing-yet"), html! {})) }
        @else { (ui::rows(&trackers.iter().map(row).collect::<Vec<_>>())) }
    };
    (at(Frame::Place, say!(words, "tracker-list")), content)
}

pub(super) fn one(paper: &Paper<'_>, id: Id, tracker: &Tracker) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(tracker.line(words)).back("/selfcare/trackers", say!(words, "tracker-list"));
    let content = html! {
        (heading(&begin))
        (answers(words, &tracker.sheet(words)))
        div.cluster.no-print {
            (button_link(&format!("/selfcare/trackers/{id}/edit"), &Button::new(say!(words, "tracker-change"))))
            (acts::deeds::<Tracker>(paper, id))
        }
    };
    (at(Frame::Place, say!(words, "tracker-name")), content)
}

impl Written for Tracker {
    const ASKED: &'static [Name] = ASKED;
    const NOTHING: (&'static str, Message) = ("name", message!("tracker-nothing-said"));

    fn onward(_: Id) -> String {
        "/selfcare".to_owned()
    }

    /// A name, how it is answered, and in what it is counted.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let (words, filled) = (paper.words, &writing.filled);
        let begin = Heading::new(say!(words, "tracker-write"))
            .back("/selfcare/trackers", say!(words, "tracker-list"))
            .lead(say!(words, "tracker-write-lead"));
        let line = |name: &'static str, ask: String| {
            Field::new(name, ask).value(filled.get(name)).problem(writing.problems.at(name))
        };
        let kind = choices::<Way>(words, filled, "kind");
        let hidden = [
            Choice::new("true", say!(words, "tracker-yes")).chosen(filled.has("hidden", "true")),
            Choice::new("false", say!(words, "tracker-no")).chosen(filled.has("hidden", "false")),
        ];
        let ask_kind = Question::new("kind", say!(words, "tracker-ask-kind")).hint(say!(words, "tracker-kind-hint"));
        let unit = line("unit", say!(words, "tracker-ask-unit")).hint(say!(words, "tracker-unit-hint")).small().short();
        let form = html! {
            (ui::field(words, &line("name", say!(words, "tracker-ask-name"))))
            (ui::chips(words, &ask_kind.part(), &Chips::one(&kind)))
            (ui::field(words, &unit))
            @if writing.id.is_some() {
                (ui::chips(words, &Question::new("hidden", say!(words, "tracker-ask-hidden")), &Chips::one(&hidden)))
            }
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "tracker-save")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (at(Frame::Task, say!(words, "tracker-name")), content)
    }
}
