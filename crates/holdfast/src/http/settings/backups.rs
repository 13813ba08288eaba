//! Backups: making one, looking into one, putting one in place.

use std::sync::Arc;

use axum::extract::State;
use capabilities::web::{Answer, Visit, blocking, to};
use maud::{Markup, html};
use ui::{Button, Choice, button};
use vault::{Backup, Report, Secret};
use words::say;

use super::{asks_passphrase, form, secrets, shell, under, when};
use crate::http::server::Server;
use crate::refusal;

pub(super) async fn show(visit: Visit) -> Answer {
    let words = &visit.words;
    let mut backups = all(&visit).await?;
    backups.reverse();
    let title = say!(words, "settings-backup-title");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-backup-lead"))))
        (form(&visit, "/settings/data/backup", html! {
            div {
                (button(&Button::primary(say!(words, "settings-backup-do")).busy(say!(words, "settings-backup-doing"))))
            }
        }))
        section.part.stack-s aria-labelledby="there" {
            h2 id="there" { (say!(words, "settings-backup-there")) }
            @if backups.is_empty() { p.soft { (say!(words, "settings-backup-none")) } }
            @else {
                ul.stack-s {
                    @for backup in &backups { li { (when(&visit, backup.made)) " · " (size(&visit, backup)) } }
                }
                p { (ui::link("/settings/data/restore", &say!(words, "settings-restore-title"))) }
            }
            @if let Some(folder) = backups.first().and_then(|backup| backup.path.parent()) {
                p.text-s.soft { (say!(words, "settings-backup-folder")) }
                p.text-s { code { (folder.display()) } }
            }
        }
    };
    Ok(visit.page((shell(title), content)))
}

async fn all(visit: &Visit) -> vault::Result<Vec<Backup>> {
    let vault = visit.vault()?;
    blocking(move || vault.backups()).await
}

/// "1.4 MB"; how large a file is tells nothing that its folder does not.
fn size(visit: &Visit, backup: &Backup) -> String {
    let kilobytes = std::fs::metadata(&backup.path).map_or(0, |file| file.len().div_ceil(1_000));
    if kilobytes < 1_000 {
        say!(visit.words, "settings-kilobytes", size = kilobytes)
    } else {
        let tenths = kilobytes.div_ceil(100);
        say!(visit.words, "settings-megabytes", size = format!("{}.{}", tenths / 10, tenths % 10))
    }
}

pub(super) async fn back_up(visit: Visit) -> Answer {
    let vault = visit.vault()?;
    let backup = blocking(move || vault.backup()).await?;
    visit.tell(say!(visit.words, "settings-backup-made", when = when(&visit, backup.made)));
    Ok(to("/settings/data/backup"))
}

/// What needs a change before a backup is looked into.
#[derive(Default)]
struct Problems {
    which: Option<String>,
    passphrase: Option<String>,
}

pub(super) async fn show_restore(visit: Visit) -> Answer {
    let (title, content) = restore_page(&visit, &all(&visit).await?, Problems::default());
    Ok(visit.page((shell(title), content)))
}

fn restore_page(visit: &Visit, backups: &[Backup], problems: Problems) -> (String, Markup) {
    let words = &visit.words;
    let choices: Vec<Choice<'_>> = backups
        .iter()
        .rev()
        .map(|backup| {
            let name = name(backup);
            let is_chosen = visit.form.get("backup") == name;
            Choice::new(name, format!("{} · {}", when(visit, backup.made), size(visit, backup))).chosen(is_chosen)
        })
        .collect();
    let asks =
        ui::Question::new("backup", say!(words, "settings-restore-which")).problem(problems.which.map(Into::into));
    let title = say!(words, "settings-restore-title");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-restore-lead"))))
        @if choices.is_empty() { p { (say!(words, "settings-backup-none")) } }
        @else {
            (form(visit, "/settings/data/restore", html! {
                (ui::chips(words, &asks, &ui::Chips::one(&choices)))
                (asks_passphrase(words, problems.passphrase))
                div {
                    (button(
                        &Button::primary(say!(words, "settings-restore-look"))
                            .busy(say!(words, "settings-restore-looking")),
                    ))
                }
            }))
        }
        p.text-s.soft.measure { (say!(words, "settings-restore-elsewhere")) }
        p.text-s { code { "holdfast restore backup.tar --into new-folder" } }
    };
    (title, content)
}

/// How a backup is named in the form.
fn name(backup: &Backup) -> String {
    backup.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Opens the chosen backup beside the vault, says what is in it, and leaves
/// everything as it was.
pub(super) async fn look(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    let backups = all(&visit).await?;
    let Some(chosen) = backups.iter().find(|backup| name(backup) == visit.form.get("backup")) else {
        let problems = Problems { which: Some(say!(visit.words, "settings-restore-choose")), ..Problems::default() };
        let (title, content) = restore_page(&visit, &backups, problems);
        return Ok(visit.refused((shell(title), content)));
    };
    if let Some(problem) = secrets::not_verified(&server, &visit).await? {
        return refused(&visit, &backups, problem);
    }
    let secret = Secret::passphrase(visit.form.get("passphrase").to_owned().into());
    let (path, place) = (chosen.path.clone(), server.place.clone());
    let (kdf, world) = (server.kdf.clone(), server.world.clone());
    match blocking(move || vault::try_backup(&path, &place, &secret, kdf, world)).await {
        Ok(report) => {
            let (title, content) = confirm_page(&visit, chosen, &report, None);
            Ok(visit.page((shell(title), content)))
        }
        Err(vault::Error::Damaged(_)) => refused(&visit, &backups, say!(visit.words, "vault-backup-damaged")),
        Err(error) => refused(&visit, &backups, refusal::of_vault(&visit.words, &error)),
    }
}

fn refused(visit: &Visit, backups: &[Backup], problem: String) -> Answer {
    let problems = Problems { passphrase: Some(problem), ..Problems::default() };
    let (title, content) = restore_page(visit, backups, problems);
    Ok(visit.refused((shell(title), content)))
}

fn confirm_page(visit: &Visit, backup: &Backup, report: &Report, problem: Option<String>) -> (String, Markup) {
    let words = &visit.words;
    let title = say!(words, "settings-restore-confirm");
    let numbers = [("documents", report.documents), ("changes", report.changes)];
    let content = html! {
        (under(words, "/settings/data", title.clone(), None))
        ul.stack-s.measure {
            li { (say!(words, "settings-restore-made", when = when(visit, backup.made))) }
            li { (say!(words, "settings-restore-holds", documents = report.documents, changes = report.changes)) }
            li { (say!(words, "settings-restore-whole")) }
        }
        section.part.stack-s aria-labelledby="then" {
            h2 id="then" { (say!(words, "settings-restore-then")) }
            ul.stack-s.measure {
                li { (say!(words, "settings-restore-then-aside")) }
                li { (say!(words, "settings-restore-then-later")) }
                li { (say!(words, "settings-restore-then-erased")) }
            }
        }
        (form(visit, "/settings/data/restore/take", html! {
            input type="hidden" name="backup" value=(name(backup));
            @for (name, number) in numbers { input type="hidden" name=(name) value=(number); }
            (asks_passphrase(words, problem))
            div.cluster {
                (button(
                    &Button::primary(say!(words, "settings-restore-do")).busy(say!(words, "settings-restore-doing")),
                ))
                (ui::link("/settings/data", &say!(words, "settings-restore-not")))
            }
        }))
    };
    (title, content)
}

/// Puts the backup in place. The vault before it stays whole in a folder of
/// its own.
pub(super) async fn take(State(server): State<Arc<Server>>, visit: Visit) -> Answer {
    let backups = all(&visit).await?;
    let Some(chosen) = backups.iter().find(|backup| name(backup) == visit.form.get("backup")).cloned() else {
        return Ok(to("/settings/data/restore"));
    };
    if let Some(problem) = secrets::not_verified(&server, &visit).await? {
        let number = |name: &str| visit.form.get(name).parse().unwrap_or(0);
        let report = Report { documents: number("documents"), changes: number("changes"), ..Report::default() };
        let (title, content) = confirm_page(&visit, &chosen, &report, Some(problem));
        return Ok(visit.refused((shell(title), content)));
    }
    let typed = visit.form.get("passphrase").to_owned();
    let visit = visit.letting_go();
    let aside = server.put_in_place(chosen.path, typed.into()).await?;
    let folder = aside.display().to_string();
    visit.tell(say!(visit.words, "settings-restored", when = when(&visit, chosen.made), folder = folder));
    Ok(to("/settings/data"))
}
