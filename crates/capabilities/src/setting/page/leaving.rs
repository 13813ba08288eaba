use maud::{Markup, html};
use ui::{Chips, Choice, Field, Question, Row, Shell, chips, field, row, rows};
use words::{Words, say};

use super::choosing::{boxes, on};
use super::{Given, form, shell, summary, under_settings};
use crate::web::{OpenSettings, Paper};

/// Where Exit leads, and what else hides the page.
pub(in crate::setting) fn exit(paper: &Paper<'_>, given: &Given) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &given.filled);
    let questions = html! {
        (sites(words, given))
        p.measure {
            (say!(words, "door-exit-history"))
            " "
            (ui::link("/help/more", &say!(words, "door-staying-safe")))
        }
        (boxes(say!(words, "setting-quick"), html! {
            (on(filled, "keys", say!(words, "setting-keys"), say!(words, "setting-keys-note")))
            (on(filled, "veil", say!(words, "setting-veil"), say!(words, "setting-veil-note")))
        }))
    };
    let try_it = html! { a href="/exit" rel="noreferrer nofollow" data-exit { (say!(words, "door-exit-try")) } };
    let content = html! {
        (summary(words, given))
        (under_settings(words, say!(words, "setting-exit"), Some(say!(words, "door-exit-lead"))))
        (form(paper, "/settings/exit", questions, try_it))
    };
    (shell(say!(words, "setting-exit")), content)
}

fn sites(words: &Words, given: &Given) -> Markup {
    let chosen = |value: &str| given.filled.get("exit_site") == value;
    let sites = [
        Choice::new("weather", say!(words, "door-exit-weather")).chosen(chosen("weather")),
        Choice::new("news", say!(words, "door-exit-news")).chosen(chosen("news")),
        Choice::new("search", say!(words, "door-exit-search")).chosen(chosen("search")),
        Choice::new("blank", say!(words, "door-exit-blank")).chosen(chosen("blank")),
        Choice::new("own", say!(words, "door-exit-own")).chosen(chosen("own")).opens(),
    ];
    let own = Field::new("own_site", say!(words, "door-exit-address"))
        .hint(say!(words, "door-exit-address-hint"))
        .value(given.filled.get("own_site"))
        .problem(given.problem_at("own_site"))
        .small();
    ui::pick(
        chips(words, &Question::new("exit_site", say!(words, "door-exit-to")), &Chips::one(&sites)),
        field(words, &own),
    )
}

/// When it locks by itself, and the two secrets.
pub(in crate::setting) fn lock(paper: &Paper<'_>, settings: &OpenSettings) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let now = settings.minutes_until_lock().unwrap_or(0);
    let offered: [u32; 6] = [2, 5, 10, 30, 60, 120];
    let mut minutes: Vec<Choice<'_>> = offered
        .iter()
        .map(|minutes| {
            let text = say!(words, "door-minutes", minutes = *minutes);
            Choice::new(minutes.to_string(), text).chosen(*minutes == now)
        })
        .collect();
    if now > 0 && !offered.contains(&now) {
        minutes.push(Choice::new(now.to_string(), say!(words, "door-minutes", minutes = now)).chosen(true));
    }
    minutes.push(Choice::new("0", say!(words, "setting-idle-never")).chosen(now == 0));
    let asks = Question::new("idle_minutes", say!(words, "door-idle")).hint(say!(words, "setting-idle-hint"));
    let content = html! {
        (under_settings(words, say!(words, "setting-lock"), None))
        (form(paper, "/settings/lock", chips(words, &asks, &Chips::one(&minutes)), html! {}))
        (rows(&[
            row(
                "/settings/lock/passphrase",
                &Row::new(say!(words, "settings-passphrase-title")).note(say!(words, "setting-passphrase-note")),
            ),
            row(
                "/settings/lock/recovery/check",
                &Row::new(say!(words, "settings-code-check")).note(say!(words, "settings-code-check-lead")),
            ),
            row(
                "/settings/lock/recovery",
                &Row::new(say!(words, "settings-recovery-title")).note(say!(words, "setting-recovery-note")),
            ),
        ]))
    };
    (shell(say!(words, "setting-lock")), content)
}

/// The discreet name, and what can be read without unlocking.
pub(in crate::setting) fn privacy(paper: &Paper<'_>, given: &Given) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let name = Field::new("discreet_name", say!(words, "setting-discreet"))
        .hint(say!(words, "setting-discreet-hint"))
        .value(given.filled.get("discreet_name"))
        .problem(given.problem_at("discreet_name"))
        .short();
    let questions = html! {
        (field(words, &name))
        ul.stack-s.measure {
            li { (say!(words, "setting-discreet-tab")) }
            li { (say!(words, "setting-discreet-lock")) }
            li { (say!(words, "setting-discreet-not")) }
        }
    };
    let content = html! {
        (summary(words, given))
        (under_settings(words, say!(words, "setting-privacy"), None))
        (form(paper, "/settings/privacy", questions, html! {}))
        section.part.stack-s aria-labelledby="readable" {
            h2 id="readable" { (say!(words, "setting-readable")) }
            p.measure { (say!(words, "setting-readable-lead")) }
            ul.measure {
                li { (say!(words, "setting-readable-country")) }
                li { (say!(words, "setting-readable-looks")) }
                li { (say!(words, "setting-readable-name")) }
                li { (say!(words, "setting-readable-exit")) }
                li { (say!(words, "setting-readable-lock")) }
                li { (say!(words, "setting-readable-port")) }
            }
            p.measure { (say!(words, "setting-readable-rest")) }
            p { (ui::link("/help/about-privacy", &say!(words, "setting-about-privacy"))) }
        }
    };
    (shell(say!(words, "setting-privacy")), content)
}
