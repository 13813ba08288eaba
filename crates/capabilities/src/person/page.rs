//! The pages of people. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Place, Question, Row, Segments, Shell, Tone, bar,
    button, button_link, heading, link,
};
use words::{Message, Phrase, Words, message, say};

use super::form::{ASKED, sent};
use super::record::{Pace, Person, What};
use super::rules::coverage;
use super::sheet::role;
use crate::acts::{self, Paged, Sheeted, Writing, Written, answers, choices};
use crate::web::{Filled, Name, Paper};

fn place(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// Who there is, what they are good for, and what else there is.
pub(super) fn list(paper: &Paper<'_>, people: &[(Id, Person)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "person-list")).back("/practice", say!(words, "ui-place-practice"))))
        div { (button_link("/people/new", &Button::primary(say!(words, "person-add")))) }
        @if people.is_empty() { (ui::empty(&say!(words, "person-nothing-yet"), html! {})) }
        @else {
            (ui::rows(&people.iter().map(|(id, person)| row(words, *id, person)).collect::<Vec<_>>()))
            (covered(words, people))
        }
        (scripts(words))
    };
    (place(Frame::Place, say!(words, "person-list")), content)
}

fn row(words: &Words, id: Id, person: &Person) -> Markup {
    let good_for: Vec<String> = person.good_for.iter().map(|slug| role(words, slug)).collect();
    let about: Vec<String> = person.relation.iter().cloned().chain(good_for).chain(person.times.clone()).collect();
    let row = Row::new(person.line(words)).icon(Icon::Users).tone(Tone::Care);
    ui::row(&format!("/people/{id}"), &if about.is_empty() { row } else { row.note(about.join(" · ")) })
}

/// In words of what exists; then what else there is. Never "none".
fn covered(words: &Words, people: &[(Id, Person)]) -> Markup {
    let people: Vec<Person> = people.iter().map(|(_, person)| person.clone()).collect();
    let there: Vec<String> = coverage(&people)
        .into_iter()
        .map(|(thing, count)| say!(words, "person-covered", count = count, thing = role(words, &thing)))
        .collect();
    html! {
        @if !there.is_empty() {
            section.stack-s {
                h2 { (say!(words, "person-there-is")) }
                ul { @for line in &there { li { (line) } } }
                p { (say!(words, "person-for-nights")) " " (link("/help", &say!(words, "person-lines"))) }
            }
        }
    }
}

/// Words for asking, to be copied or said.
fn scripts(words: &Words) -> Markup {
    let scripts = &words.phrases().scripts;
    let lines = ["nights", "listen", "distract", "practical", "be-with-me", "boundary", "thanks"];
    let shown: Vec<&Phrase> = lines.iter().flat_map(|group| Phrase::of(scripts, group)).collect();
    ui::details(
        &say!(words, "person-scripts"),
        false,
        html! { ul.stack-s { @for phrase in shown { li { "“" (phrase.text) "”" } } } },
    )
}

/// One of them, and how to reach them.
pub(super) fn one(paper: &Paper<'_>, id: Id, person: &Person) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = format!("/people/{id}");
    let content = html! {
        (heading(&Heading::new(person.line(words)).back("/people", say!(words, "person-list"))))
        (reach(words, id, person))
        (answers(words, &person.sheet(words)))
        @if matches!(person.pace, Some(Pace::No)) || person.safe == Some(false) {
            p.measure {
                (say!(words, "person-not-safe"))
                " "
                (link("/help/more", &say!(words, "person-staying-safe")))
            }
        }
        div.cluster.no-print {
            (button_link(&format!("{address}/edit"), &Button::new(say!(words, "person-change"))))
            (acts::deeds::<Person>(paper, id))
        }
    };
    (place(Frame::Place, say!(words, "person-name")), content)
}

/// Call, write, and a first line that is ready.
fn reach(words: &Words, id: Id, person: &Person) -> Markup {
    let script = say!(words, "person-first-line");
    let line = format!("line-{id}");
    html! {
        @if let Some(digits) = person.dialled() {
            div.grid {
                (button_link(
                    &format!("tel:{digits}"),
                    &Button::care(say!(words, "person-call")).icon(Icon::Phone).call(),
                ))
                (button_link(
                    &format!("sms:{digits}"),
                    &Button::new(say!(words, "person-write-short")).icon(Icon::Text).tall(),
                ))
            }
        }
        div.stack-s {
            p.text-s.soft { (say!(words, "person-could-say")) }
            p id=(line) { (script) }
            div { button.button type="button" hidden data-copy=(line) { (say!(words, "person-copy")) } }
        }
    }
}

/// Someone who isn't part of this, now.
pub(super) fn call(paper: &Paper<'_>, people: &[(Id, Person)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let lines = Row::new(say!(words, "person-lines")).note(say!(words, "person-lines-note")).icon(Icon::LifeBuoy);
    let begin = Heading::new(say!(words, "person-someone-outside"))
        .back("/settle", say!(words, "ui-way-settle"))
        .lead(say!(words, "person-someone-lead"));
    let content = html! {
        (heading(&begin))
        @for (id, person) in people {
            section.part.stack-s {
                h2 { (person.line(words)) }
                @if let Some(times) = &person.times { (ui::theirs(times)) }
                @if let Some(way) = &person.reach { (ui::theirs(way)) }
                (reach(words, *id, person))
            }
        }
        @if people.is_empty() { (ui::empty(&say!(words, "person-nobody-listed"), html! {})) }
        (ui::rows(&[ui::row("/help", &lines.tone(Tone::Care))]))
    };
    (place(Frame::Bare, say!(words, "person-name")), content)
}

impl Written for Person {
    const ASKED: &'static [Name] = ASKED;
    const NOTHING: (&'static str, Message) = ("name", message!("person-nothing-said"));

    fn sent(form: &Filled) -> Filled {
        sent(form)
    }

    fn onward(_: Id) -> String {
        Self::PLACE.to_owned()
    }

    /// A name is enough.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let words = paper.words;
        let begin = Heading::new(say!(words, "person-write"))
            .back("/people", say!(words, "person-list"))
            .lead(say!(words, "person-write-lead"));
        let form = html! {
            (questions(words, writing))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "person-keep")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (place(Frame::Task, say!(words, "person-name")), content)
    }
}

fn questions(words: &Words, page: &Writing) -> Markup {
    let filled = &page.filled;
    let line = |name: &'static str, label: String| {
        Field::new(name, label).value(filled.get(name)).problem(page.problems.at(name)).small()
    };
    let mut good_for: Vec<Choice<'_>> = Phrase::of(&words.phrases().roles, "person")
        .into_iter()
        .map(|role| Choice::new(role.slug.as_str(), role.text.as_str()).chosen(filled.has("good_for", &role.slug)))
        .collect();
    let own: Vec<Choice<'_>> = filled
        .all("good_for")
        .filter(|slug| !good_for.iter().any(|choice| choice.value == *slug))
        .map(|slug| Choice::new(slug, slug).chosen(true))
        .collect();
    good_for.extend(own);
    let what = choices::<What>(words, filled, "what");
    let pace = choices::<Pace>(words, filled, "pace");
    let asks_name =
        Field::new("name", say!(words, "person-ask-name")).value(filled.get("name")).problem(page.problems.at("name"));
    let call = Question::new("call", say!(words, "person-ask-call")).hint(say!(words, "person-call-hint"));
    let safe = Question::new("safe", say!(words, "person-ask-safe"));
    html! {
        (ui::field(words, &asks_name))
        (ui::field(words, &line("relation", say!(words, "person-ask-relation"))))
        (ui::segmented(words, &Question::new("what", say!(words, "person-ask-what")), &Segments::new(&what).small()))
        div.stack {
            (ui::chips(
                words,
                &Question::new("good_for", say!(words, "person-ask-good-for")).part(),
                &Chips::many(&good_for),
            ))
            (ui::field(words, &line("good_for-own", say!(words, "person-own-words"))))
        }
        (ui::field(words, &line("phone", say!(words, "person-ask-phone")).short()))
        (ui::field(words, &line("reach", say!(words, "person-ask-reach"))))
        (ui::field(words, &line("times", say!(words, "person-ask-times"))))
        (ui::chips(words, &call, &Chips::one(&yes_no(words, filled, "call"))))
        (ui::chips(words, &Question::new("pace", say!(words, "person-ask-pace")).part(), &Chips::one(&pace)))
        (ui::field(words, &line("boundaries", say!(words, "person-ask-boundaries")).control(Control::Lines(2))))
        (ui::chips(words, &safe, &Chips::one(&yes_no(words, filled, "safe"))))
        (ui::field(words, &line("note", say!(words, "person-ask-note")).control(Control::Lines(2))))
    }
}

fn yes_no(words: &Words, filled: &Filled, name: &str) -> [Choice<'static>; 2] {
    [
        Choice::new("true", say!(words, "person-yes")).chosen(filled.has(name, "true")),
        Choice::new("false", say!(words, "person-no")).chosen(filled.has(name, "false")),
    ]
}
