//! Everything, for good.

use std::sync::Arc;

use axum::extract::State;
use capabilities::web::{Answer, Visit, to};
use maud::{Markup, html};
use ui::{Button, Field, button};
use words::say;

use super::{form, shell, under};
use crate::http::server::Server;

/// What is typed to show that it is meant.
const WORD: &str = "ERASE";

pub(super) async fn show(visit: Visit) -> Answer {
    let (title, content) = page(&visit, None);
    Ok(visit.page((shell(title), content)))
}

fn page(visit: &Visit, problem: Option<String>) -> (String, Markup) {
    let words = &visit.words;
    let title = say!(words, "settings-erase-title");
    let typed = Field::new("word", say!(words, "settings-erase-type", word = WORD))
        .value(visit.form.get("word"))
        .problem(problem.map(Into::into))
        .short();
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-erase-lead"))))
        ul.stack-s.measure {
            li { (say!(words, "settings-erase-entries")) }
            li { (say!(words, "settings-erase-backups")) }
            li { (say!(words, "settings-erase-settings")) }
        }
        p.measure { (say!(words, "settings-erase-not")) }
        p { (ui::link("/settings/data/export", &say!(words, "settings-erase-export-first"))) }
        (form(visit, "/settings/data/erase", html! {
            (ui::field(words, &typed))
            div.cluster {
                (button(&Button::danger(say!(words, "settings-erase-do"))))
                (ui::link("/settings/data", &say!(words, "settings-erase-keep")))
            }
        }))
    };
    (title, content)
}

/// Removes the folder's content once the vault is shut, and begins anew.
pub(super) async fn erase(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    if !visit.form.get("word").trim().eq_ignore_ascii_case(WORD) {
        let (title, content) = page(&visit, Some(say!(visit.words, "settings-erase-word", word = WORD)));
        return Ok(visit.refused((shell(title), content)));
    }
    // It holds the vault open.
    drop(visit);
    server.remove().await?;
    Ok(to("/welcome"))
}
