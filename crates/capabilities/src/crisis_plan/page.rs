//! The pages of the plan. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Control, Field, Frame, Heading, Here, Icon, Row, Shell, Tone, bar, button, button_link, heading, link,
};
use words::{Message, Words, message, say};

use super::record::{CrisisPlan, OpenPlan, THE_PLAN};
use crate::acts::{self, Problems, Sheet, Sheeted, answers};
use crate::web::{Filled, Paper, Slot};

fn shell(words: &Words) -> Shell<'static> {
    Shell { here: Some(Here::Help), ..Shell::new(Frame::Bare, say!(words, "crisis-plan-title")) }
}

/// The plan, large enough for a bad night.
pub(super) fn read(
    paper: &Paper<'_>,
    plan: &CrisisPlan,
    allowed: Option<&OpenPlan>,
    has_others: bool,
) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let sheet = plan.sheet(words);
    let is_older = allowed.is_some_and(|allowed| *allowed != open(&sheet));
    let content = html! {
        (heading(&Heading::new(say!(words, "crisis-plan-name")).back("/help", say!(words, "ui-way-help"))))
        (rows(&sheet.rows().iter().map(|row| (row.label.as_str(), row.text.as_str())).collect::<Vec<_>>()))
        (lines(words))
        @if plan.names_nobody() {
            p.measure {
                (say!(words, "crisis-plan-nobody")) " "
                (link("/help/plan/edit#people", &say!(words, "crisis-plan-add-someone")))
            }
        }
        @if is_older {
            p.measure {
                (say!(words, "crisis-plan-older")) " "
                (link("/help/plan/locked", &say!(words, "crisis-plan-locked-way")))
            }
        }
        @if has_others { (to_others(words)) }
        div.cluster.no-print {
            (button_link("/help/plan/edit", &Button::new(say!(words, "crisis-plan-change"))))
            button.button type="button" hidden data-print { (say!(words, "crisis-plan-print")) }
            (ui::link_small("/help/plan/locked", &say!(words, "crisis-plan-locked-way")))
            (ui::link_small(&format!("/help/plan/{THE_PLAN}/history"), &say!(words, "acts-history")))
            (ui::link_small(&format!("/help/plan/{THE_PLAN}/erase"), &say!(words, "crisis-plan-erase")))
        }
    };
    (shell(words), content)
}

/// What a sheet says, to be allowed.
pub(super) fn open(sheet: &Sheet) -> OpenPlan {
    OpenPlan::of(sheet.rows().iter().map(|row| (row.label.as_str(), row.text.as_str())))
}

/// What was allowed to be seen while locked.
pub(super) fn while_locked(paper: &Paper<'_>, plan: &OpenPlan) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "crisis-plan-name")).back("/help", say!(words, "ui-way-help"))))
        (rows(&plan.rows().collect::<Vec<_>>()))
        (lines(words))
        button.button type="button" hidden data-print { (say!(words, "crisis-plan-print")) }
    };
    (shell(words), content)
}

fn rows(rows: &[(&str, &str)]) -> Markup {
    html! {
        @for (label, text) in rows {
            section.stack-s { h2 { (label) } (ui::theirs_lines(text)) }
        }
    }
}

fn lines(words: &Words) -> Markup {
    let row = Row::new(say!(words, "crisis-plan-lines")).note(say!(words, "crisis-plan-lines-note"));
    ui::rows(&[ui::row("/help", &row.icon(Icon::Phone).tone(Tone::Care))])
}

fn to_others(words: &Words) -> Markup {
    html! { p.measure { (link("/help/plan/others", &say!(words, "crisis-plan-others-way"))) } }
}

/// Plans from elsewhere, each to read, to take over, or to let go.
pub(super) fn others(paper: &Paper<'_>, others: &[(Id, CrisisPlan)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "crisis-plan-others"))
        .back("/help/plan", say!(words, "crisis-plan-title"))
        .lead(say!(words, "crisis-plan-others-lead"));
    let content = html! {
        (heading(&begin))
        @for (id, plan) in others {
            section.part.stack {
                @let sheet = plan.sheet(words);
                h2 { (sheet.day(words)) }
                (answers(words, &sheet))
                div.cluster.no-print {
                    form method="post" action={ "/help/plan/" (id) "/use" } {
                        (ui::token(paper.token))
                        (button(&Button::new(say!(words, "crisis-plan-use"))))
                    }
                    (acts::deeds::<CrisisPlan>(paper, *id))
                }
            }
        }
    };
    (shell(words), content)
}

/// Before there is one.
pub(super) fn none(paper: &Paper<'_>, has_others: bool) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "crisis-plan-name"))
        .back("/help", say!(words, "ui-way-help"))
        .lead(say!(words, "crisis-plan-nothing-yet"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/help/plan/edit", &Button::primary(say!(words, "crisis-plan-write")))) }
        @if has_others { (to_others(words)) }
        (lines(words))
    };
    (shell(words), content)
}

const PARTS: [(&str, Message, Message); 6] = [
    ("signs", message!("crisis-plan-ask-signs"), message!("crisis-plan-hint-signs")),
    ("alone", message!("crisis-plan-ask-alone"), message!("crisis-plan-hint-alone")),
    ("places", message!("crisis-plan-ask-places"), message!("crisis-plan-hint-places")),
    ("people", message!("crisis-plan-ask-people"), message!("crisis-plan-hint-people")),
    ("professionals", message!("crisis-plan-ask-professionals"), message!("crisis-plan-hint-professionals")),
    ("safer", message!("crisis-plan-ask-safer"), message!("crisis-plan-hint-safer")),
];

/// Six questions on one page, each of which can stay empty.
pub(super) fn write(paper: &Paper<'_>, filled: &Filled, slot: &Slot, problems: &Problems) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "crisis-plan-name"))
        .back("/help/plan", say!(words, "crisis-plan-title"))
        .lead(say!(words, "crisis-plan-write-lead"));
    let part = |(name, ask, hint): (&'static str, Message, Message)| {
        Field::new(name, words.say(ask))
            .control(Control::Lines(3))
            .hint(words.say(hint))
            .value(filled.get(name))
            .problem(problems.at(name))
    };
    let content = html! {
        (heading(&problems.over(words, begin)))
        p.measure { (say!(words, "crisis-plan-not-now")) " " (link("/help", &say!(words, "ui-way-help"))) }
        (slot.form(paper, "/help/plan/edit", html! {
            @for asked in PARTS { (ui::field(words, &part(asked))) }
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "crisis-plan-keep")))) }))
        }))
    };
    (shell(words), content)
}

/// The exact words, and what allowing them means.
pub(super) fn locked(paper: &Paper<'_>, sheet: &Sheet, is_allowed: bool) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "crisis-plan-locked"))
        .back("/help/plan", say!(words, "crisis-plan-title"))
        .lead(say!(words, "crisis-plan-locked-lead"));
    let content = html! {
        (heading(&begin))
        p.measure { b { (say!(words, "crisis-plan-unencrypted")) } }
        p { (say!(words, "crisis-plan-exact")) }
        (rows(&sheet.rows().iter().map(|row| (row.label.as_str(), row.text.as_str())).collect::<Vec<_>>()))
        form.cluster method="post" action="/help/plan/locked" {
            (ui::token(paper.token))
            (button(&Button::new(say!(words, "crisis-plan-allow")).sends("allow", "yes")))
            @if is_allowed { (button(&Button::quiet(say!(words, "crisis-plan-disallow")).sends("allow", "no"))) }
            (link("/help/plan", &say!(words, "crisis-plan-leave-it")))
        }
    };
    (shell(words), content)
}
