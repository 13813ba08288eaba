//! Another passphrase, another recovery code; the present passphrase first.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use capabilities::web::{Answer, Visit, blocking, to};
use maud::{Markup, html};
use ui::{Button, Field, button};
use vault::{Error, Passphrase, RecoveryCode, Secret};
use words::say;

use super::{asks_passphrase, begin, form, shell, under};
use crate::http::server::Server;
use crate::refusal;

/// What needs a change: at the present passphrase, or at the new one.
#[derive(Default)]
struct Problems {
    present: Option<String>,
    new: Option<String>,
}

pub(super) async fn show_passphrase(visit: Visit) -> Answer {
    let (title, content) = passphrase_page(&visit, Problems::default());
    Ok(visit.page((shell(title), content)))
}

fn passphrase_page(visit: &Visit, problems: Problems) -> (String, Markup) {
    let words = &visit.words;
    let new = |name: &'static str, label: String, problem: Option<String>| ui::Passphrase {
        name: name.into(),
        label: label.into(),
        hint: (name == "passphrase-new").then(|| say!(words, "door-passphrase-hint").into()),
        problem: problem.map(Into::into),
        new: true,
    };
    let title = say!(words, "settings-passphrase-title");
    let content = html! {
        (under(words, "/settings/lock", title.clone(), Some(say!(words, "settings-passphrase-lead"))))
        (form(visit, "/settings/lock/passphrase", html! {
            (asks_passphrase(words, problems.present))
            (ui::passphrase(words, &new("passphrase-new", say!(words, "door-new-passphrase"), problems.new)))
            (ui::passphrase(words, &new("passphrase-again", say!(words, "door-passphrase-again"), None)))
            p.measure { (say!(words, "settings-passphrase-copies")) }
            div { (button(&Button::primary(say!(words, "settings-passphrase-do")).busy(say!(words, "door-making")))) }
        }))
    };
    (title, content)
}

pub(super) async fn passphrase(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    let refused = |problems: Problems| {
        let (title, content) = passphrase_page(&visit, problems);
        Ok(visit.refused((shell(title), content)))
    };
    let words = &visit.words;
    let new = visit.form.get("passphrase-new").to_owned();
    if visit.form.get("passphrase-again") != new {
        return refused(Problems { new: Some(say!(words, "door-not-the-same")), ..Problems::default() });
    }
    let new = Passphrase::new(new.into());
    if let Some(weakness) = new.weakness() {
        let weak = refusal::of_vault(words, &Error::WeakPassphrase(weakness));
        return refused(Problems { new: Some(weak), ..Problems::default() });
    }
    if let Some(problem) = not_verified(&server, &visit).await? {
        return refused(Problems { present: Some(problem), ..Problems::default() });
    }
    let vault = visit.vault()?;
    match blocking(move || vault.change_passphrase(new)).await {
        Ok(left) => {
            visit.tell(with_left(&visit, say!(words, "settings-passphrase-changed"), left));
            Ok(to("/settings/lock"))
        }
        Err(Error::Unsure) => {
            refused(Problems { new: Some(say!(words, "vault-unsure-passphrase")), ..Problems::default() })
        }
        Err(error) => Err(error.into()),
    }
}

/// Why the passphrase that was typed does not vouch for the person; `None`
/// when it does.
pub(super) async fn not_verified(server: &Server, visit: &Visit) -> vault::Result<Option<String>> {
    let words = &visit.words;
    let wait = server.wait_ms().div_ceil(1_000);
    if wait > 0 {
        return Ok(Some(say!(words, "door-wait", seconds = wait)));
    }
    let typed = visit.form.get("passphrase").to_owned();
    match server.verify(Secret::passphrase(typed.into())).await {
        Ok(()) => Ok(None),
        Err(Error::WrongPassphrase) => Ok(Some(say!(words, "settings-wrong-passphrase"))),
        Err(error) => Err(error),
    }
}

fn with_left(visit: &Visit, told: String, left: usize) -> String {
    if left == 0 { told } else { format!("{told} {}", say!(visit.words, "vault-backups-left", count = left)) }
}

pub(super) async fn show_recovery(visit: Visit) -> Answer {
    let (title, content) = recovery_page(&visit, None);
    Ok(visit.page((shell(title), content)))
}

fn recovery_page(visit: &Visit, problem: Option<String>) -> (String, Markup) {
    let words = &visit.words;
    let title = say!(words, "settings-recovery-title");
    let content = html! {
        (under(words, "/settings/lock", title.clone(), Some(say!(words, "settings-recovery-lead"))))
        (form(visit, "/settings/lock/recovery", html! {
            (asks_passphrase(words, problem))
            div { (button(&Button::primary(say!(words, "settings-recovery-do")).busy(say!(words, "door-making")))) }
        }))
    };
    (title, content)
}

pub(super) async fn recovery(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    let refused = |problem: String| {
        let (title, content) = recovery_page(&visit, Some(problem));
        Ok(visit.refused((shell(title), content)))
    };
    if let Some(problem) = not_verified(&server, &visit).await? {
        return refused(problem);
    }
    let vault = visit.vault()?;
    match blocking(move || vault.renew_recovery()).await {
        Ok((code, left)) => {
            visit.session.state().recovery = Some(code);
            if left > 0 {
                visit.tell(say!(visit.words, "vault-backups-left", count = left));
            }
            Ok(to("/settings/lock/recovery/code"))
        }
        // A code that was never shown may stand: the person needs another.
        Err(Error::Unsure) => refused(say!(visit.words, "vault-unsure-recovery")),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn show_check(visit: Visit) -> Answer {
    let (title, content) = check_page(&visit, None);
    Ok(visit.page((shell(title), content)))
}

fn check_page(visit: &Visit, problem: Option<String>) -> (String, Markup) {
    let words = &visit.words;
    let title = say!(words, "settings-code-check");
    let mut begin = begin(words, "/settings/lock", title.clone()).lead(say!(words, "settings-code-check-lead"));
    if let Some(problem) = &problem {
        let problem = ui::Problem { at: "code".into(), text: problem.as_str().into() };
        begin = begin.problems(ui::error_summary(words, &[problem]));
    }
    let code = Field::new("code", say!(words, "door-code"))
        .hint(say!(words, "door-code-hint"))
        .spellcheck(false)
        .problem(problem.map(Into::into));
    let content = html! {
        (ui::heading(&begin))
        (form(visit, "/settings/lock/recovery/check", html! {
            (ui::field(words, &code))
            div {
                (button(
                    &Button::primary(say!(words, "settings-code-check-do"))
                        .busy(say!(words, "settings-code-check-doing")),
                ))
            }
        }))
        p.measure {
            (say!(words, "settings-code-new"))
            " "
            (ui::link("/settings/lock/recovery", &say!(words, "settings-code-new-do")))
        }
    };
    (title, content)
}

/// Whether the code that was typed opens this vault. Guesses are slowed down.
pub(super) async fn check_code(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    let wait = server.wait_ms().div_ceil(1_000);
    let verified = match Secret::recovery(visit.form.get("code")) {
        _ if wait > 0 => Err(say!(visit.words, "door-wait", seconds = wait)),
        Ok(code) => server.verify(code).await.map_err(|error| refusal::of_vault(&visit.words, &error)),
        Err(error) => Err(refusal::of_vault(&visit.words, &error)),
    };
    match verified {
        Ok(()) => {
            // It fits, whether or not that can be kept: saving may be off.
            capabilities::recovery_is_known(&visit).await.ok();
            visit.tell(say!(visit.words, "settings-code-fits"));
            Ok(to("/settings/lock"))
        }
        Err(problem) => {
            let (title, content) = check_page(&visit, Some(problem));
            Ok(visit.refused((shell(title), content)))
        }
    }
}

fn fresh_code(visit: &Visit) -> Option<RecoveryCode> {
    visit.session.state().recovery.clone()
}

pub(super) async fn show_code(visit: Visit) -> Response {
    match fresh_code(&visit) {
        Some(code) => {
            let (title, content) = code_page(&visit, &code, None);
            visit.page((shell(title), content))
        }
        None => to("/settings/lock"),
    }
}

fn code_page(visit: &Visit, code: &RecoveryCode, problem: Option<String>) -> (String, Markup) {
    let words = &visit.words;
    let code = code.to_string();
    let groups: Vec<&str> = code.split('-').collect();
    let group = Field::new("group", say!(words, "door-group"))
        .hint(say!(words, "settings-group-hint"))
        .small()
        .short()
        .problem(problem.map(Into::into));
    let title = say!(words, "door-recovery");
    let content = html! {
        (ui::heading(&ui::Heading::new(title.clone()).lead(say!(words, "settings-recovery-new"))))
        (ui::code("code", &groups))
        div.cluster {
            button.button type="button" hidden data-print { (say!(words, "door-print")) }
            button.button type="button" hidden data-copy="code" { (say!(words, "door-copy")) }
            form method="post" action="/settings/lock/recovery/file" {
                (ui::token(visit.session.token.as_str()))
                (button(&Button::new(say!(words, "door-save-file"))))
            }
        }
        (form(visit, "/settings/lock/recovery/code", html! {
            (ui::field(words, &group))
            div { (button(&Button::primary(say!(words, "door-continue")))) }
        }))
    };
    (title, content)
}

/// One group typed shows that the code was kept. It is shown until then.
pub(super) async fn kept(visit: Visit) -> Response {
    let Some(code) = fresh_code(&visit) else { return to("/settings/lock") };
    let typed = visit.form.get("group").trim().to_ascii_uppercase();
    if typed.len() < 4 || !code.to_string().contains(&typed) {
        let (title, content) = code_page(&visit, &code, Some(say!(visit.words, "settings-not-a-group")));
        return visit.refused((shell(title), content));
    }
    visit.session.state().recovery = None;
    visit.tell(say!(visit.words, "settings-recovery-kept"));
    to("/settings/lock")
}

/// The code as a file with a name that tells nothing.
pub(super) async fn code_file(visit: Visit) -> Response {
    let Some(code) = fresh_code(&visit) else { return to("/settings/lock") };
    let mut answer = format!("{code}\n").into_response();
    let name = HeaderValue::from_static("attachment; filename=\"code.txt\"");
    answer.headers_mut().insert(CONTENT_DISPOSITION, name);
    answer
}
