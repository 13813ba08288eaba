//! Everything out in one file, and in again.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use capabilities::web::{Answer, Visit, blocking, to};
use maud::{Markup, html};
use ui::{Button, Control, Field, button};
use vault::TakenIn;
use words::say;

use super::{form, shell, under};
use crate::refusal;

pub(super) async fn show_export(visit: Visit) -> Answer {
    let words = &visit.words;
    let title = say!(words, "settings-export-title");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-export-lead"))))
        (ui::notice("unlocked", &say!(words, "settings-export-open"), html! {
            p { (say!(words, "vault-export-not-encrypted")) }
        }))
        (form(&visit, "/settings/data/export", html! {
            div { (button(&Button::primary(say!(words, "settings-export-do")))) }
        }))
    };
    Ok(visit.page((shell(title), content)))
}

/// The file as a download. It is made in memory: nothing of it lies on a disk
/// before the browser puts it there.
pub(super) async fn export(visit: Visit) -> Answer {
    let (vault, written) = (visit.vault()?, Written::default());
    let out = written.clone();
    blocking(move || vault.export(out, |_, _| {})).await?;
    let bytes = std::mem::take(&mut *written.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    let mut answer = bytes.into_response();
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"entries.json\""));
    Ok(answer)
}

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub(super) async fn show_import(visit: Visit) -> Answer {
    let (title, content) = import_page(&visit, None);
    Ok(visit.page((shell(title), content)))
}

fn import_page(visit: &Visit, problem: Option<(&'static str, String)>) -> (String, Markup) {
    let words = &visit.words;
    let at = |name: &str| problem.as_ref().filter(|(at, _)| *at == name).map(|(_, text)| text.clone().into());
    let title = say!(words, "settings-import-title");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-import-lead"))))
        (form(visit, "/settings/data/import", html! {
            (ui::field(words, &Field::new("path", say!(words, "settings-import-path"))
                .hint(say!(words, "settings-import-path-hint")).value(visit.form.get("path")).problem(at("path"))))
            (ui::field(words, &Field::new("text", say!(words, "settings-import-text")).control(Control::Lines(6))
                .hint(say!(words, "settings-import-text-hint")).value(visit.form.get("text")).problem(at("text"))))
            div {
                (button(
                    &Button::primary(say!(words, "settings-import-look")).busy(say!(words, "settings-import-looking")),
                ))
            }
        }))
    };
    (title, content)
}

/// Says what would come in, or takes it in when that was read and wanted.
pub(super) async fn import(visit: Visit) -> Answer {
    let words = &visit.words;
    let at = if visit.form.get("path").trim().is_empty() { "text" } else { "path" };
    let refused = |text: String| {
        let (title, content) = import_page(&visit, Some((at, text)));
        Ok(visit.refused((shell(title), content)))
    };
    let given = match given(&visit) {
        Ok(Some(given)) => given,
        Ok(None) => return refused(say!(words, "settings-import-nothing")),
        Err(error) => return refused(say!(words, "settings-import-unreadable", reason = error.kind().to_string())),
    };
    let (vault, is_wanted) = (visit.vault()?, visit.form.get("_then") == "take");
    let taken = blocking(move || {
        if !is_wanted {
            return vault.preview_import(given);
        }
        let taken_in = vault.import(given)?;
        capabilities::after_opening(&vault)?;
        Ok(taken_in)
    })
    .await;
    match taken {
        Ok(taken) if is_wanted => {
            let told = say!(words, "vault-took-in", new = taken.new, changed = taken.changed, already = taken.already);
            visit.tell(told);
            Ok(to("/settings/data"))
        }
        Ok(taken) => {
            let (title, content) = preview_page(&visit, &taken);
            Ok(visit.page((shell(title), content)))
        }
        Err(error) => refused(refusal::of_vault(words, &error)),
    }
}

type Given = Box<dyn BufRead + Send>;

fn given(visit: &Visit) -> std::io::Result<Option<Given>> {
    let (path, text) = (visit.form.get("path").trim(), visit.form.get("text"));
    if !path.is_empty() {
        return Ok(Some(Box::new(BufReader::new(File::open(Path::new(path))?))));
    }
    let text = text.replace("\r\n", "\n");
    Ok((!text.trim().is_empty()).then(|| Box::new(Cursor::new(text)) as Given))
}

fn preview_page(visit: &Visit, taken: &TakenIn) -> (String, Markup) {
    let words = &visit.words;
    let title = say!(words, "settings-import-preview");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-import-nothing-yet"))))
        ul.stack-s.measure {
            li {
                (say!(words, "vault-would-take-in", new = taken.new, changed = taken.changed, already = taken.already))
            }
            @if taken.both_changed > 0 { li { (say!(words, "vault-both-changed", count = taken.both_changed)) } }
            @if taken.erased_here > 0 { li { (say!(words, "vault-erased-here", count = taken.erased_here)) } }
            li { (say!(words, "settings-import-backup-first")) }
        }
        (form(visit, "/settings/data/import", html! {
            input type="hidden" name="path" value=(visit.form.get("path"));
            input type="hidden" name="text" value=(visit.form.get("text"));
            div.cluster {
                (button(
                    &Button::primary(say!(words, "settings-import-do"))
                        .sends("_then", "take")
                        .busy(say!(words, "settings-import-doing")),
                ))
                (ui::link("/settings/data", &say!(words, "settings-restore-not")))
            }
        }))
    };
    (title, content)
}
