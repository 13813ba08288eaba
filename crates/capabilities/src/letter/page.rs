//! The pages of letters. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Light, Place, Question, Row, Shell, Tone, bar, button,
    button_link, heading, link,
};
use words::{DayAs, Message, Words, message, say};

use super::form::{ASKED, CARRIED};
use super::record::{Letter, Night};
use crate::acts::{self, Offered, Writing, Written};
use crate::web::{Name, Paper};

/// All of them, by kind of night.
pub(super) fn list(paper: &Paper<'_>, letters: &[(Id, Letter)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let mut kinds: Vec<(String, Vec<&(Id, Letter)>)> = Vec::new();
    for one in letters {
        let night = one.1.for_night(words);
        match kinds.iter_mut().find(|(known, _)| *known == night) {
            Some((_, of)) => of.push(one),
            None => kinds.push((night, vec![one])),
        }
    }
    let begin = Heading::new(say!(words, "letter-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "letter-list-lead"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/letters/new", &Button::primary(say!(words, "letter-write")))) }
        @if letters.is_empty() { (ui::empty(&say!(words, "letter-nothing-yet"), html! {})) }
        @for (night, letters) in &kinds {
            section.stack-s {
                h2 { (say!(words, "letter-for", night = lower(night))) }
                (ui::rows(&letters.iter().map(|(id, letter)| row(words, *id, letter)).collect::<Vec<_>>()))
            }
        }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Place, say!(words, "letter-list")) }, content)
}

fn row(words: &Words, id: Id, letter: &Letter) -> Markup {
    let wrote = letter.at.as_ref().map_or_else(
        || say!(words, "letter-name"),
        |at| say!(words, "letter-from", day = words.day(at.civil().date(), DayAs::Date)),
    );
    ui::row(&format!("/letters/{id}"), &Row::new(wrote).icon(Icon::MailOpen).tone(Tone::Kind))
}

impl Written for Letter {
    const ASKED: &'static [Name] = ASKED;
    const CARRIED: &'static [Name] = CARRIED;
    const NOTHING: (&'static str, Message) = ("text", message!("letter-nothing-said"));

    fn kept(&self) -> Message {
        message!("letter-kept")
    }

    /// A sheet, the kind of night, and four ways to begin that nobody has to take.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let (words, filled) = (paper.words, &writing.filled);
        let begin = Heading::new(say!(words, "letter-write-title"))
            .back("/letters", say!(words, "letter-list"))
            .lead(say!(words, "letter-write-lead"));
        let sheet = Field::new("text", say!(words, "letter-ask-text"))
            .control(Control::Sheet(10))
            .hint(say!(words, "letter-text-hint"))
            .value(filled.get("text"))
            .problem(writing.problems.at("text"));
        let keep = Button::primary(say!(words, "letter-keep")).busy(say!(words, "letter-keeping"));
        let form = html! {
            @if writing.id.is_none() { input type="hidden" name="_from" value=(filled.get("_from")); }
            (night(words, writing))
            (openings(words, filled.get("night")))
            (ui::field(words, &sheet))
            (ui::draft_note(words))
            (bar(html! { (button(&keep)) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Task, say!(words, "letter-name")) }, content)
    }
}

/// The kind of night, or one in the person's own words.
fn night(words: &Words, writing: &Writing) -> Markup {
    let filled = &writing.filled;
    let choice = |(slug, text): (&'static str, String)| {
        let choice = Choice::new(slug, text).chosen(filled.has("night", slug));
        if slug == "own" { choice.opens() } else { choice }
    };
    let nights: Vec<Choice<'_>> = Night::offered(words).into_iter().map(choice).collect();
    let own = Field::new("own_night", say!(words, "letter-ask-own-night"))
        .value(filled.get("own_night"))
        .problem(writing.problems.at("own_night"))
        .small();
    let ask = Question::new("night", say!(words, "letter-ask-night"));
    ui::pick(ui::chips(words, &ask, &Chips::one(&nights)), ui::field(words, &own))
}

/// First words, to be taken up or left.
fn openings(words: &Words, night: &str) -> Markup {
    let lines: Vec<&str> =
        words.phrases().openings_for(night).iter().take(4).map(|opening| opening.text.as_str()).collect();
    ui::details(
        &say!(words, "letter-openings"),
        true,
        html! {
            p.text-s.soft { (say!(words, "letter-openings-lead")) }
            ul.stack-s { @for line in &lines { li { (line) } } }
        },
    )
}

/// One letter to read.
pub(super) struct Reading {
    pub(super) id: Id,
    pub(super) letter: Letter,
    pub(super) another: Option<Id>,
    /// Whether there are letters for other kinds of night.
    pub(super) has_others: bool,
    pub(super) is_night: bool,
}

/// Large, in their own voice, with nothing beside it.
pub(super) fn read(paper: &Paper<'_>, page: &Reading) -> (Shell<'static>, Markup) {
    let (words, letter) = (paper.words, &page.letter);
    let night = letter.for_night(words);
    let sign = letter.at.as_ref().map(|at| say!(words, "letter-sign", day = words.day(at.civil().date(), DayAs::Date)));
    let text = letter.text.clone().unwrap_or_default();
    let begin = Heading::new(say!(words, "letter-for", night = lower(&night)))
        .back("/letters", say!(words, "letter-list"))
        .lead(say!(words, "letter-from-you"))
        .kind();
    let content = html! {
        (heading(&begin))
        (ui::letter(&ui::Letter { text: text.into(), sign: sign.map(Into::into) }))
        div.cluster.no-print {
            (ui::link_small(&format!("/letters/{}/edit", page.id), &say!(words, "letter-change")))
            (acts::deeds::<Letter>(paper, page.id))
        }
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "letter-done"))))
            @if let Some(another) = page.another {
                (link(&format!("/letters/{another}"), &say!(words, "letter-another")))
            }
            @if page.has_others { (link("/letters/tonight?any=yes", &say!(words, "letter-other-night"))) }
            (link("/settle", &say!(words, "ui-way-settle")))
        }))
    };
    let light = page.is_night.then_some(Light::Night);
    (Shell { place: Some(Place::Practice), light, ..Shell::new(Frame::Task, say!(words, "letter-name")) }, content)
}

/// Which letter tonight? Or: there is none yet.
pub(super) fn tonight(paper: &Paper<'_>, letters: &[(Id, Letter)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "letter-tonight")).back("/settle", say!(words, "ui-way-settle"))))
        @if letters.is_empty() {
            (ui::empty(&say!(words, "letter-none-tonight"), html! {}))
            (ui::rows(&[
                ui::row("/held", &Row::new(say!(words, "letter-held-instead")).icon(Icon::Leaf).tone(Tone::Kind)),
                ui::row("/help", &Row::new(say!(words, "letter-someone-instead")).icon(Icon::Phone).tone(Tone::Care)),
            ]))
        } @else {
            (ui::rows(&firsts(words, letters)))
        }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Task, say!(words, "letter-name")) }, content)
}

/// The newest of each kind of night.
fn firsts(words: &Words, letters: &[(Id, Letter)]) -> Vec<Markup> {
    let mut known: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for (id, letter) in letters {
        let night = letter.for_night(words);
        if !known.contains(&night) {
            rows.push(ui::row(
                &format!("/letters/{id}"),
                &Row::new(night.clone()).icon(Icon::MailOpen).tone(Tone::Kind),
            ));
            known.push(night);
        }
    }
    rows
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
