use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Question, Row, Scrap, Shell, Tone, bar, button,
    heading, link,
};
use words::{Words, say};

use super::{About, place};
use crate::acts::Problems;
use crate::statement::form::{LEAVE, looked, watched};
use crate::statement::record::Statement;
use crate::statement::rules::{Found, JUDGING, LONG};
use crate::statement::sheet::{feeling, lower, pieces, upper};
use crate::web::{Filled, Paper, Slot};

/// The page it is built on.
pub(in crate::statement) struct Building {
    /// The one that is changed; absent for a new one.
    pub(in crate::statement) id: Option<Id>,
    pub(in crate::statement) filled: Filled,
    pub(in crate::statement) problems: Problems,
    pub(in crate::statement) slot: Slot,
    pub(in crate::statement) about: Option<About>,
    /// Whether what it is about was so much that nobody is told how to put it.
    pub(in crate::statement) is_a_lot: bool,
}

impl Building {
    /// Where its form is sent, which is where it is gone on with.
    pub(in crate::statement) fn action(&self) -> String {
        let from = self.filled.get("_from");
        match self.id {
            Some(id) => format!("/statements/{id}/edit"),
            None if from.is_empty() => "/statements/new".to_owned(),
            None => format!("/statements/new?from={from}"),
        }
    }
}

/// Four lines and when, one note at most, and the slip they make.
pub(in crate::statement) fn build(paper: &Paper<'_>, page: &Building) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let statement = as_written(filled);
    let watched = watched(words);
    let found = looked(&statement, &watched, page.is_a_lot, &|name| filled.has("_left", name));
    let begin = Heading::new(say!(words, "statement-build"))
        .back("/statements", say!(words, "statement-list"))
        .lead(say!(words, "statement-page-lead"));
    let work = html! {
        @if let Some(about) = &page.about { (grown_from(about)) }
        (lines(words, page, found.as_ref()))
    };
    let form = html! {
        @if page.id.is_none() { input type="hidden" name="_from" value=(filled.get("_from")); }
        div hidden id="left" data-looked {
            @for left in filled.all("_left") { input type="hidden" name="_left" value=(left); }
        }
        (ui::beside(work, so_far(words, &statement, found.as_ref())))
        (bar(html! {
            (button(&Button::primary(say!(words, "statement-keep"))))
            (button(&Button::quiet(say!(words, "statement-show")).sends("_then", "look")))
        }))
    };
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        (page.slot.form(paper, &page.action(), form))
    };
    (Shell { class: "page-wide", ..place(Frame::Task, say!(words, "statement-name")) }, content)
}

/// What stands in the form, as a statement.
fn as_written(filled: &Filled) -> Statement {
    let text = |name: &str| Some(filled.get(name).to_owned()).filter(|text| !text.trim().is_empty());
    Statement {
        saw: text("saw"),
        felt: filled.all("felt").map(str::to_owned).collect(),
        need: text("need"),
        ask: text("ask"),
        how_long: text("how_long"),
        ..Statement::default()
    }
}

/// What was held or noted, as it was written. Nobody has to look at it again.
fn grown_from(about: &About) -> Markup {
    html! {
        div.stack-s {
            p.text-s.soft { (about.title) }
            blockquote.kept-words { (ui::theirs_lines(&about.text)) }
        }
    }
}

fn lines(words: &Words, page: &Building, found: Option<&Found<'_>>) -> Markup {
    let filled = &page.filled;
    let line = |name: &'static str, label: String| {
        Field::new(name, label)
            .control(Control::Lines(1))
            .value(filled.get(name).to_owned())
            .problem(page.problems.at(name))
    };
    let felt: Vec<String> = filled.all("felt").map(|word| feeling(words, word)).collect();
    let felt = Field::new("felt", say!(words, "statement-page-felt"))
        .hint(say!(words, "statement-page-felt-hint"))
        .value(felt.join(", "))
        .problem(page.problems.at("felt"));
    let people: Vec<&str> = filled.all("people").collect();
    let people = Field::new("people", say!(words, "statement-ask-people"))
        .hint(say!(words, "statement-page-people-hint"))
        .value(people.join(", "))
        .problem(page.problems.at("people"));
    let saw = line("saw", say!(words, "statement-page-saw")).hint(say!(words, "statement-page-saw-hint"));
    let ask = line("ask", say!(words, "statement-page-ask")).hint(say!(words, "statement-page-ask-hint"));
    let how_long = Field::new("how_long", say!(words, "statement-ask-how-long"))
        .value(filled.get("how_long"))
        .problem(page.problems.at("how_long"));
    html! {
        div.stack {
            (ui::field(words, &saw))
            (note_at(words, "saw", found))
        }
        div.part.part-wide {
            (ui::field(words, &felt))
            (note_at(words, "felt", found))
            (offered(words, "felt-word", &say!(words, "statement-feelings")))
        }
        div.part.part-wide {
            (ui::field(words, &line("need", say!(words, "statement-page-need"))))
            (note_at(words, "need", found))
            (offered(words, "need-word", &say!(words, "statement-needs")))
        }
        div.part.part-wide {
            (ui::field(words, &ask))
            (note_at(words, "ask", found))
            (ui::field(words, &how_long.small()))
            (ui::field(words, &people.small().short()))
            (ui::draft_note(words))
        }
    }
}

/// Words to pick from, folded away.
fn offered(words: &Words, name: &'static str, title: &str) -> Markup {
    let lists = words.vocabulary();
    let feelings = || lists.all_feelings().map(|word| word.text.as_str()).collect::<Vec<_>>();
    let is_felt = name == "felt-word";
    let all = if is_felt { feelings() } else { lists.needs.iter().map(|need| need.text.as_str()).collect() };
    let choices: Vec<Choice<'_>> = all.into_iter().map(|text| Choice::new(lower(text), text)).collect();
    let chips = if is_felt { Chips::many(&choices) } else { Chips::one(&choices) };
    ui::details(title, false, ui::chips(words, &Question::new(name, title).quiet(), &chips.tiny()))
}

/// The place of a note at a field, and the note if it is there.
fn note_at(words: &Words, field: &'static str, found: Option<&Found<'_>>) -> Markup {
    let found = found.filter(|found| found.field() == field);
    html! {
        div id={ "note-" (field) } data-looked aria-live="polite" {
            @if let Some(found) = found { (note(words, found)) }
        }
    }
}

fn note(words: &Words, found: &Found<'_>) -> Markup {
    match found {
        Found::Harm { word, loose, .. } => harm(words, word, *loose),
        Found::Judging { word } => judging(words, word),
        Found::Blame { slug, .. } => {
            let blame = words.phrases().blame.iter().find(|blame| blame.slug == *slug);
            html! { @if let Some(blame) = blame { (hint(words, slug, &blame.note, Some(&blame.instead))) } }
        }
        Found::Long => hint(words, LONG, &say!(words, "statement-long"), None),
    }
}

/// No matter of wording: the way to help, and no other words.
fn harm(words: &Words, word: &str, loose: bool) -> Markup {
    let title =
        if loose { say!(words, "statement-harm-loose", word = upper(word)) } else { say!(words, "statement-harm") };
    let safe = Row::new(say!(words, "statement-staying-safe")).icon(Icon::Shield);
    let lines = Row::new(say!(words, "statement-lines")).icon(Icon::LifeBuoy).tone(Tone::Care);
    ui::notice(
        "harm",
        &title,
        html! {
            p.measure { (say!(words, "statement-harm-then")) }
            (ui::rows(&[ui::row("/help/more", &safe), ui::row("/help", &lines)]))
        },
    )
}

/// A word that says what they did, and the feelings that may be under it.
fn judging(words: &Words, word: &str) -> Markup {
    let under = words.phrases().judging.iter().find(|judging| judging.word == word);
    let slugs = under.map_or(&[][..], |judging| judging.under.as_slice());
    let text = |slug: &String| words.vocabulary().feeling(slug).map_or_else(|| slug.clone(), |one| one.text.clone());
    let mut choices: Vec<Choice<'_>> = slugs.iter().map(|slug| Choice::new(feeling(words, slug), text(slug))).collect();
    choices.push(Choice::new(LEAVE, say!(words, "statement-leave")));
    let ask = Question::new("instead", say!(words, "statement-instead")).quiet().hint(say!(
        words,
        "statement-judging",
        word = upper(word)
    ));
    ui::note(html! {
        input type="hidden" name="_note" value={ (JUDGING) (word) };
        (ui::chips(words, &ask, &Chips::one(&choices).tiny()))
    })
}

/// A hint with another way to begin, which can be left.
fn hint(words: &Words, name: &str, said: &str, instead: Option<&str>) -> Markup {
    let leave = [Choice::new(LEAVE, say!(words, "statement-leave"))];
    let ask = Question::new("instead", say!(words, "statement-instead")).quiet().hint(said);
    ui::note(html! {
        input type="hidden" name="_note" value=(name);
        @if let Some(instead) = instead { p { (instead) } }
        (ui::chips(words, &ask, &Chips::many(&leave).tiny()))
    })
}

/// The slip, and the way for whoever is afraid.
fn so_far(words: &Words, statement: &Statement, found: Option<&Found<'_>>) -> Markup {
    let noted = found.filter(|found| !matches!(found, Found::Harm { .. } | Found::Long)).map(Found::field);
    let pieces = pieces(words, statement, true);
    let scraps: Vec<Scrap<'_>> = pieces
        .iter()
        .map(|piece| match piece.of {
            None => Scrap::ours(piece.text.as_str()),
            Some(field) if noted == Some(field) => Scrap::noted(piece.text.as_str()),
            Some(_) => Scrap::theirs(piece.text.as_str()),
        })
        .collect();
    html! {
        h2.text-s.soft { (say!(words, "statement-so-far")) }
        div id="so-far" data-looked { (ui::slip("sentence", &scraps)) }
        p.text-s.soft { (say!(words, "statement-read-aloud")) }
        p.text-s { (link("/help/more", &say!(words, "statement-afraid"))) }
    }
}
