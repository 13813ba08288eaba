use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::{Choice, Id};
use ui::{Button, Heading, Icon, Shell, Tone, bar, button, button_link, heading, link};
use words::{Words, say};

use super::{again, counted, shell, time_of, when_back};
use crate::acts::{self, Paged, Sheeted, answers};
use crate::hold::record::{Ending, Hold};
use crate::hold::rules::Counts;
use crate::leads::{self, Lead};
use crate::web::{Filled, Paper};

/// One that is held, or how it ended.
pub(in crate::hold) struct Looking {
    pub(in crate::hold) id: Id,
    pub(in crate::hold) hold: Hold,
    pub(in crate::hold) counts: Counts,
    /// Whether it was put down only now.
    pub(in crate::hold) is_fresh: bool,
    /// What slices offer meanwhile.
    pub(in crate::hold) leads: Vec<Lead>,
    /// What slices offer to make of it.
    pub(in crate::hold) becoming: Vec<Lead>,
}

/// A held message, looked at again. Any way of ending it is fine.
pub(in crate::hold) fn look(paper: &Paper<'_>, page: &Looking) -> (Shell<'static>, Markup) {
    let is_quiet = page.hold.is_quiet();
    let content = match (page.hold.is_held(), page.is_fresh, is_quiet) {
        (false, _, _) => ended(paper, page),
        (true, true, false) => held_now(paper, page),
        (true, true, true) => quiet_now(paper, page),
        (true, false, false) => still_held(paper, page),
        (true, false, true) => still_quiet(paper, page),
    };
    (shell(paper.words), content)
}

/// That it was put down, and until when.
pub(in crate::hold) fn held(words: &Words, hold: &Hold, now: &ZonedDateTime) -> String {
    match &hold.look_again_at {
        Some(at) => say!(words, "hold-page-held-until", time = time_of(words, at, now)),
        None => say!(words, "hold-page-held"),
    }
}

/// Right after it was put down: what happens next, and what could help till then.
fn held_now(paper: &Paper<'_>, page: &Looking) -> Markup {
    let words = paper.words;
    html! {
        (ui::kept(&held(words, &page.hold, &paper.now), Some(&say!(words, "hold-page-held-then"))))
        (meanwhile(words, page))
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "hold-page-done"))))
            (link(&Hold::address(page.id), &say!(words, "hold-page-read")))
        }))
    }
}

/// What could help until then.
fn meanwhile(words: &Words, page: &Looking) -> Markup {
    let settle = Lead::new(format!("/settle?from={}", page.id), say!(words, "ui-way-settle"), Icon::Wind, 20);
    let call = Lead::new("/help", say!(words, "hold-page-call"), Icon::Phone, 40).tone(Tone::Care);
    let note = format!("/moments/new?from={}", page.id);
    let own = vec![
        settle.note(say!(words, "hold-page-settle-note")),
        call.note(say!(words, "hold-page-call-note")),
        Lead::new(note, say!(words, "hold-page-note"), Icon::NotebookPen, 50),
    ];
    leads::rows(&leads::among(own, &page.leads))
}

/// The line that says when someone is back, ready to be copied.
fn quiet_now(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let then =
        hold.look_again_at.as_ref().map(|at| say!(words, "hold-quiet-then", when = when_back(words, at, &paper.now)));
    html! {
        (ui::kept(&say!(words, "hold-quiet-kept"), Some(&say!(words, "hold-quiet-copy-lead"))))
        (to_copy(words, hold, true))
        @if let Some(then) = then { p.measure { (then) } }
        (meanwhile(words, page))
        (bar(html! { (button_link("/", &Button::primary(say!(words, "hold-page-done")))) }))
    }
}

/// The words as they were written, with a button that copies them.
fn to_copy(words: &Words, hold: &Hold, is_first: bool) -> Markup {
    let class = if is_first { "button button-primary" } else { "button" };
    html! {
        div.stack-s {
            blockquote.kept-words {
                p.theirs.theirs-lines id="held" translate="no" { (hold.text.as_deref().unwrap_or_default()) }
            }
            div { button class=(class) type="button" hidden data-copy="held" { (say!(words, "hold-page-copy")) } }
        }
    }
}

fn still_held(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let wrote = hold.at.as_ref().map_or_else(
        || say!(words, "hold-page-you-wrote"),
        |at| say!(words, "hold-page-you-wrote-at", time = time_of(words, at, &paper.now)),
    );
    let text = hold.text.clone().unwrap_or_default();
    html! {
        (heading(&Heading::new(wrote).back("/", say!(words, "ui-place-today"))))
        @if !text.is_empty() { blockquote.kept-words { (ui::theirs_lines(&text)) } }
        (around(words, hold))
        @if let Some(lead) = page.leads.iter().find(|lead| lead.rank <= Lead::FIRST) {
            p { (link(&lead.to, &lead.title)) }
        }
        form.part.stack method="post" action=(Hold::address(page.id)) {
            (ui::token(paper.token))
            p.text-s.soft { (say!(words, "hold-page-any-way")) }
            div.stack-s.measure {
                (end(&Ending::LetGo, Icon::Leaf, say!(words, "hold-end-let-go"), say!(words, "hold-end-let-go-note")))
                (end(&Ending::Kept, Icon::Lock, say!(words, "hold-end-kept"), say!(words, "hold-end-kept-note")))
                @for lead in &page.becoming {
                    (ui::tool_link(&lead.to, lead.icon, &lead.title, lead.note.as_deref().unwrap_or_default()))
                }
                (ui::tool_link(
                    &format!("{}/copy", Hold::address(page.id)),
                    Icon::ClipboardList,
                    &say!(words, "hold-end-copied"),
                    &say!(words, "hold-end-copied-note"),
                ))
            }
            div.stack-s.part {
                p.text-s.soft { (say!(words, "hold-sent-already")) }
                div.cluster { (sent(words)) }
            }
        }
        (later(paper, page, say!(words, "hold-page-later")))
        p.text-s.soft { (counted(words, page.counts)) }
        div.cluster.part.no-print { (acts::deeds::<Hold>(paper, page.id)) }
    }
}

/// Back, longer, or never said: what a line about going quiet comes to.
fn still_quiet(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let title = match &hold.look_again_at {
        Some(at) if hold.is_due(&paper.now) => {
            say!(words, "hold-quiet-lead", when = when_back(words, at, &paper.now))
        }
        Some(at) => say!(words, "hold-quiet-until", when = when_back(words, at, &paper.now)),
        None => say!(words, "hold-quiet-title"),
    };
    let longer = format!("/hold/quiet?from={}", page.id);
    html! {
        (heading(&Heading::new(title).back("/", say!(words, "ui-place-today"))))
        (to_copy(words, hold, false))
        form.part.stack method="post" action=(Hold::address(page.id)) {
            (ui::token(paper.token))
            div.stack-s.measure {
                @let note = say!(words, "hold-quiet-back-note");
                (end(&Ending::Copied, Icon::Message, say!(words, "hold-quiet-back"), note))
                (ui::tool_link(
                    &longer,
                    Icon::Hourglass,
                    &say!(words, "hold-quiet-longer"),
                    &say!(words, "hold-quiet-longer-note"),
                ))
                @let note = say!(words, "hold-quiet-unsaid-note");
                (end(&Ending::LetGo, Icon::Leaf, say!(words, "hold-quiet-unsaid"), note))
            }
        }
        div.cluster.part.no-print { (acts::deeds::<Hold>(paper, page.id)) }
    }
}

/// To look again at another time.
fn later(paper: &Paper<'_>, page: &Looking, press: String) -> Markup {
    html! {
        form.part.stack method="post" action={ (Hold::address(page.id)) "/later" } {
            (ui::token(paper.token))
            (again(paper, &Filled::default(), None))
            div { (button(&Button::new(press))) }
        }
    }
}

fn end(how: &Ending, icon: Icon, title: String, note: String) -> Markup {
    ui::tool("how", how.slug(), icon, &title, &note)
}

/// How it was sent, once it was.
fn sent(words: &Words) -> Markup {
    let pressed = |how: &Ending, label: String| button(&Button::new(label).sends("how", how.slug().to_owned()));
    html! {
        (pressed(&Ending::Copied, say!(words, "hold-sent-as-it-was")))
        (pressed(&Ending::NewWords, say!(words, "hold-sent-in-other-words")))
    }
}

/// The message as it was written, to be copied. It stays held until the person says that it was sent.
pub(in crate::hold) fn copying(paper: &Paper<'_>, id: Id, hold: &Hold) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let title = Heading::new(say!(words, "hold-end-copied")).back(Hold::address(id), say!(words, "hold-name"));
    let content = html! {
        (heading(&title.lead(say!(words, "hold-page-copy-lead"))))
        (to_copy(words, hold, true))
        form.part.stack method="post" action=(Hold::address(id)) {
            (ui::token(paper.token))
            p { strong { (say!(words, "hold-sent")) } }
            div.cluster {
                (sent(words))
                (link(&Hold::address(id), &say!(words, "hold-sent-not")))
            }
        }
    };
    (shell(words), content)
}

/// To whom, what it is hoped to do, what is feared.
fn around(words: &Words, hold: &Hold) -> Markup {
    let about = [
        (say!(words, "hold-page-to"), &hold.to),
        (say!(words, "hold-page-hoped"), &hold.hope),
        (say!(words, "hold-page-feared"), &hold.fear),
    ];
    html! {
        @for (label, said) in about {
            @if let Some(said) = said { div.stack-s { p.text-s.soft { (label) } (ui::theirs(said)) } }
        }
    }
}

fn ended(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let title = hold.how_it_ended(words).unwrap_or_else(|| say!(words, "hold-name"));
    html! {
        (heading(&Heading::new(title).back("/moments", say!(words, "moment-list"))))
        (answers(words, &hold.sheet(words)))
        p.text-s.soft { (counted(words, page.counts)) }
        div.cluster.part.no-print { (acts::deeds::<Hold>(paper, page.id)) }
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "hold-page-done"))))
            (link("/settle", &say!(words, "ui-way-settle")))
        }))
    }
}
