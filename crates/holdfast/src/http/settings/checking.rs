//! Whether everything is whole.

use capabilities::web::{Answer, Visit, blocking, to};
use maud::html;
use ui::{Button, button};
use vault::{ReadOnly, Report};
use words::say;

use super::{form, shell, under};
use crate::refusal;

pub(super) async fn show(visit: Visit) -> Answer {
    let words = &visit.words;
    let vault = visit.vault()?;
    let reason = blocking(move || vault.read_only()).await?;
    let title = say!(words, "settings-check-title");
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-check-lead"))))
        @if let Some(reason) = reason {
            (ui::notice("read-only", &say!(words, "settings-check-read-only"), html! {
                p { (refusal::read_only(words, reason)) }
            }))
            @if matches!(reason, ReadOnly::OlderThanLastUsed | ReadOnly::OlderHeader) {
                (form(&visit, "/settings/data/check", html! {
                    div { (button(&Button::new(say!(words, "settings-check-accept")).sends("how", "accept"))) }
                }))
            }
        }
        (form(&visit, "/settings/data/check", html! {
            div.cluster {
                (button(
                    &Button::primary(say!(words, "settings-check-do"))
                        .sends("how", "shallow")
                        .busy(say!(words, "settings-check-doing")),
                ))
                (button(
                    &Button::new(say!(words, "settings-check-deep"))
                        .sends("how", "deep")
                        .busy(say!(words, "settings-check-doing")),
                ))
            }
            p.text-s.soft.measure { (say!(words, "settings-check-deep-note")) }
        }))
    };
    Ok(visit.page((shell(title), content)))
}

pub(super) async fn check(visit: Visit) -> Answer {
    let vault = visit.vault()?;
    let how = visit.form.get("how");
    if how == "accept" {
        blocking(move || vault.accept_older()).await?;
        visit.session.state().standing = None;
        visit.tell(say!(visit.words, "vault-accepted"));
    } else {
        let is_deep = how == "deep";
        let report = blocking(move || vault.check(is_deep)).await?;
        visit.tell(found(&visit, &report));
    }
    Ok(to("/settings/data/check"))
}

fn found(visit: &Visit, report: &Report) -> String {
    let words = &visit.words;
    if report.damage.is_empty() {
        let whole = say!(words, "vault-check-whole", documents = report.documents, changes = report.changes);
        if report.not_understood == 0 {
            return whole;
        }
        return format!("{whole} {}", say!(words, "vault-check-not-understood", count = report.not_understood));
    }
    let damage =
        report.damage.iter().map(|damage| say!(words, "vault-check-damage", what = refusal::damaged(words, *damage)));
    damage.chain([say!(words, "settings-check-damaged")]).collect::<Vec<_>>().join(" ")
}
