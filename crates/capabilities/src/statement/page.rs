//! The pages of statements. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{Button, Entry, Frame, Heading, Icon, Place, Row, Shell, Tone, bar, button, button_link, heading, link};
use words::{DayAs, Words, say};

use super::record::{State, Statement};
use super::sheet::{lower, sentence};
use crate::acts::{self, Paged as _, Sheeted, answers};
use crate::web::Paper;

mod building;
mod drill;
mod said;

pub(super) use self::building::{Building, build};
pub(super) use self::drill::{drill, drills};
pub(super) use self::said::{Saying, said};

/// What a statement grew out of: a moment, or a message that was held.
pub(super) struct About {
    pub(super) title: String,
    /// The person's own words of it.
    pub(super) text: String,
    pub(super) address: String,
}

fn place(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// What the page of all of them shows.
pub(super) struct Listing {
    pub(super) statements: Vec<(Id, Statement)>,
    /// Moments that one could be begun from.
    pub(super) moments: Vec<(Id, About)>,
}

/// What is being worked on, what waits for its time, what was said; and where to begin.
pub(super) fn list(paper: &Paper<'_>, page: &Listing) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "statement-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "statement-list-lead"));
    let of = |state: &State| page.statements.iter().filter(|(_, one)| one.state() == state).collect::<Vec<_>>();
    let is_newer = |one: &&(Id, Statement)| matches!(one.1.state(), State::Other(_));
    let newer: Vec<_> = page.statements.iter().filter(is_newer).collect();
    let groups = [
        (say!(words, "statement-drafts"), [of(&State::Draft), newer].concat()),
        (say!(words, "statement-later"), of(&State::Later)),
        (say!(words, "statement-said-before"), of(&State::Said)),
    ];
    let drills = Row::new(say!(words, "statement-drills")).note(say!(words, "statement-drills-note"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/statements/new", &Button::primary(say!(words, "statement-build")))) }
        @if page.statements.is_empty() { (ui::empty(&say!(words, "statement-nothing-yet"), html! {})) }
        @for (title, statements) in groups.iter().filter(|(_, statements)| !statements.is_empty()) {
            section.stack-s {
                h2 { (title) }
                (ui::entries(&statements.iter().map(|(id, one)| entry(words, *id, one)).collect::<Vec<_>>()))
            }
        }
        (beginnings(words, page))
        (ui::rows(&[ui::row("/statements/drills", &drills.icon(Icon::ClipboardList))]))
    };
    (place(Frame::Place, say!(words, "statement-list")), content)
}

fn entry(words: &Words, id: Id, statement: &Statement) -> Entry<'static> {
    let day = statement.said_at.as_ref().or(statement.at.as_ref()).map(|at| words.day(at.civil().date(), DayAs::Date));
    let about: Vec<String> = for_whom(words, statement).into_iter().chain(day).collect();
    Entry {
        href: Statement::address(id).into(),
        time: "".into(),
        line: statement.line(words).into(),
        is_theirs: true,
        note: (!about.is_empty()).then(|| about.join(" · ").into()),
        icon: None,
        pattern: None,
    }
}

/// "For Tomas".
fn for_whom(words: &Words, statement: &Statement) -> Option<String> {
    (!statement.people.is_empty()).then(|| say!(words, "statement-for", people = statement.people.join(", ")))
}

/// From a moment, or from a need.
fn beginnings(words: &Words, page: &Listing) -> Markup {
    let moment = |(id, about): &(Id, About)| Entry {
        href: format!("/statements/new?from={id}").into(),
        time: "".into(),
        line: about.text.clone().into(),
        is_theirs: true,
        note: Some(about.title.clone().into()),
        icon: None,
        pattern: None,
    };
    let moments: Vec<Entry<'_>> = page.moments.iter().map(moment).collect();
    let needs = words.vocabulary().needs.iter().map(|need| {
        let text = lower(&need.text);
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("need", &text).finish();
        (format!("/statements/new?{query}"), need.text.as_str())
    });
    html! {
        @if !moments.is_empty() {
            section.stack-s {
                h2 { (say!(words, "statement-from-moments")) }
                (ui::entries(&moments))
            }
        }
        (ui::details(&say!(words, "statement-from-needs"), false, html! {
            p.text-s.soft { (say!(words, "statement-from-needs-lead")) }
            ul.cluster { @for (address, need) in needs { li { (ui::link_small(&address, need)) } } }
        }))
    }
}

/// One of them, to be read, copied, cut out, said.
pub(super) struct One {
    pub(super) id: Id,
    pub(super) statement: Statement,
    /// Whether it was saved only now.
    pub(super) is_fresh: bool,
    pub(super) about: Option<About>,
    /// Where a small step is made of it, and a pause agreed on, when there are such pages.
    pub(super) ways: Vec<(String, String, String, Icon)>,
}

/// The slip, and what can be done with it.
pub(super) fn one(paper: &Paper<'_>, page: &One) -> (Shell<'static>, Markup) {
    let (words, statement, address) = (paper.words, &page.statement, Statement::address(page.id));
    let is_said = statement.state() == &State::Said;
    let title = if page.is_fresh && !is_said { say!(words, "statement-kept") } else { say!(words, "statement-name") };
    let whom = for_whom(words, statement);
    let mut begin = Heading::new(title).back("/statements", say!(words, "statement-list"));
    if let Some(whom) = &whom {
        begin = begin.over(whom.as_str());
    }
    let content = html! {
        (heading(&begin))
        (ui::slip_whole("sentence", &sentence(words, statement)))
        div.stack-s {
            div.cluster {
                button.button type="button" hidden data-copy="sentence" { (say!(words, "statement-copy")) }
                button.button type="button" hidden data-print { (say!(words, "statement-print")) }
            }
            p.text-s.soft { (say!(words, "statement-copy-hint")) }
        }
        @if is_said { (came_of_it(words, &address, statement)) } @else { (when_it_is_time(words, page)) }
        @if let Some(about) = &page.about {
            p.text-s { (link(&about.address, &about.title)) }
        }
        div.cluster.part.no-print { (acts::deeds::<Statement>(paper, page.id)) }
        (ways_on(paper, &address, statement))
    };
    (place(Frame::Task, say!(words, "statement-name")), content)
}

/// What can come next, and what to ask oneself before it.
fn when_it_is_time(words: &Words, page: &One) -> Markup {
    let said = Row::new(say!(words, "statement-said")).note(say!(words, "statement-said-note")).icon(Icon::Text);
    let mut rows: Vec<Markup> = page
        .ways
        .iter()
        .map(|(address, title, note, icon)| ui::row(address, &Row::new(title.as_str()).note(note.as_str()).icon(*icon)))
        .collect();
    rows.push(ui::row(&format!("{}/said", Statement::address(page.id)), &said));
    html! {
        section.stack-s aria-labelledby="time" {
            h2 id="time" { (say!(words, "statement-when-time")) }
            (ui::rows(&rows))
        }
        (before(words))
    }
}

/// Nothing is asked here and nothing is kept: whoever is afraid finds the way.
fn before(words: &Words) -> Markup {
    ui::details(
        &say!(words, "statement-before"),
        false,
        html! {
            p.measure { (say!(words, "statement-before-ask")) }
            p.measure { (say!(words, "statement-before-then")) }
            (ui::rows(&[
                ui::row("/help/more", &Row::new(say!(words, "statement-staying-safe")).icon(Icon::Shield)),
                ui::row("/help", &Row::new(say!(words, "statement-lines")).icon(Icon::LifeBuoy).tone(Tone::Care)),
            ]))
        },
    )
}

fn came_of_it(words: &Words, address: &str, statement: &Statement) -> Markup {
    let sheet = statement.sheet(words).only(&["said_at", "landed", "noticed"]);
    html! {
        section.stack-s {
            h2 { (say!(words, "statement-what-came")) }
            (answers(words, &sheet))
            p { (ui::link_small(&format!("{address}/said"), &say!(words, "statement-said-change"))) }
        }
    }
}

/// *Done* puts it away for its time.
fn ways_on(paper: &Paper<'_>, address: &str, statement: &Statement) -> Markup {
    let words = paper.words;
    let change = link(&format!("{address}/edit"), &say!(words, "statement-change"));
    let done = say!(words, "statement-done");
    if statement.state() == &State::Draft {
        html! {
            form.page-form method="post" action=(address) {
                (ui::token(paper.token))
                (bar(html! { (button(&Button::primary(done).sends("state", "later"))) (change) }))
            }
        }
    } else {
        bar(html! { (button_link("/statements", &Button::primary(done))) (change) })
    }
}
