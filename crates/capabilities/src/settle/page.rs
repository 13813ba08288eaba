//! The pages of Settle: one decision each, big targets, nothing that moves by itself.

use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, CareCard, Frame, Here, Icon, Light, Shell, button_link, care_card};
use words::{Side, Tool, ToolKind, Words, say};

use super::rules::Course;
use crate::web::Visit;

mod after;
mod list;
mod opening;
mod own;
mod tool;

pub(super) use after::{After, next, rate, worse};
pub(super) use list::{breathe, every_tool, paces};
pub(super) use opening::{Opening, Theirs, opening};
pub(super) use own::{own, own_left_out, own_locked};
pub(super) use tool::{Shown, ask_first, left_out, tool};

/// Without the vault there is no record to name in an address.
pub(super) const UNKEPT: &str = "now";

fn answer(visit: &Visit, title: String, content: Markup) -> Response {
    let light = visit.is_night().then_some(Light::Night);
    visit.page((Shell { here: Some(Here::Settle), light, ..Shell::new(Frame::Bare, title) }, content))
}

/// Stands above the tools when this is a lot. The tools stay.
fn someone(words: &Words, course: &Course) -> Markup {
    let body = html! {
        div.cluster {
            (button_link("/help", &Button::care(say!(words, "settle-see-who")).icon(Icon::Phone)))
            p.care-card-note { (say!(words, "settle-or-go-on")) }
        }
    };
    let title = say!(words, "settle-is-a-lot").into();
    html! {
        @if course.is_a_lot() { (care_card(words, &CareCard { id: "a-lot".into(), title, first: false, body })) }
    }
}

/// One line for as long as nothing is kept.
fn locked_line(visit: &Visit) -> Markup {
    html! {
        @if !visit.is_unlocked() {
            p.text-s.soft {
                (say!(visit.words, "settle-locked"))
                " "
                a href="/unlock" { (say!(visit.words, "settle-unlock")) }
            }
        }
    }
}

fn address(slug: &str) -> String {
    format!("/settle/tools/{slug}")
}

fn minutes(words: &Words, tool: &Tool) -> String {
    say!(words, "settle-tool-minutes", minutes = tool.minutes)
}

fn sign(kind: ToolKind) -> Icon {
    match kind {
        ToolKind::Senses => Icon::Eye,
        ToolKind::Movement => Icon::Footprints,
        ToolKind::Breath => Icon::Wind,
        ToolKind::Temperature => Icon::Snowflake,
        ToolKind::Touch => Icon::Hand,
        ToolKind::People => Icon::Users,
        ToolKind::Quiet => Icon::Leaf,
    }
}

/// Why slow breathing is missing here, where it is.
fn breath_line(words: &Words, side: Option<Side>) -> String {
    match side {
        Some(Side::TooLittle | Side::Both) => say!(words, "settle-breath-left-out"),
        _ => say!(words, "settle-breath-optional"),
    }
}
