use axum::response::Response;
use capabilities::web::Visit;
use maud::{Markup, html};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Passphrase, Question, Row, Shell, bar, button,
    button_link, heading, now, row, rows,
};
use vault::RecoveryCode;
use words::{Words, say};

/// Seconds until another secret may be tried.
#[derive(Clone, Copy)]
pub(super) struct Wait(pub(super) u64);

pub(super) fn unlock(visit: &Visit, problem: Option<String>, wait: Option<Wait>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some() || wait.is_some();
    let asks = Passphrase {
        name: "passphrase".into(),
        label: say!(words, "door-passphrase").into(),
        problem: told(words, problem, wait).map(Into::into),
        ..Passphrase::default()
    };
    let content = html! {
        (heading(&Heading::new(say!(words, "door-unlock"))))
        @if let Some(timer) = timer(visit) { p { (timer) } }
        form.stack method="post" action="/unlock" {
            (ui::token(visit.session.token.as_str()))
            (ui::passphrase(words, &asks))
            div { (button(&Button::primary(say!(words, "door-unlock-do")).busy(say!(words, "door-unlocking")))) }
        }
        (rows(&[
            row(
                "/settle",
                &Row::new(say!(words, "ui-way-settle")).note(say!(words, "door-settle-note")).icon(Icon::Wind),
            ),
            row(
                "/unlock/note",
                &Row::new(say!(words, "door-note")).note(say!(words, "door-note-note")).icon(Icon::NotebookPen),
            ),
            row("/unlock/recover", &Row::new(say!(words, "door-recover-way")).icon(Icon::LifeBuoy)),
        ]))
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-unlock-title")), content)
}

/// Of a pause that runs or that ended within the hour, its time and no word more.
fn timer(visit: &Visit) -> Option<String> {
    let now = visit.now();
    let ends = visit.ends.get()?;
    let left = ends.duration_since(now.timestamp()).as_secs();
    let time = visit.words.time(ends.to_zoned_datetime(now.time_zone().clone()).time());
    match left {
        1.. => Some(say!(visit.words, "door-timer", time = time)),
        -3600..=0 => Some(say!(visit.words, "door-timer-over", time = time)),
        _ => None,
    }
}

fn told(words: &Words, problem: Option<String>, wait: Option<Wait>) -> Option<String> {
    let wait = wait.map(|wait| say!(words, "door-wait", seconds = wait.0));
    let told: Vec<String> = problem.into_iter().chain(wait).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

fn answer(visit: &Visit, is_refused: bool, shell: Shell<'_>, content: Markup) -> Response {
    if is_refused { visit.refused((shell, content)) } else { visit.page((shell, content)) }
}

pub(super) fn recover(visit: &Visit, problem: Option<String>, wait: Option<Wait>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some() || wait.is_some();
    let new = Passphrase {
        name: "passphrase".into(),
        label: say!(words, "door-new-passphrase").into(),
        hint: Some(say!(words, "door-passphrase-hint").into()),
        new: true,
        ..Passphrase::default()
    };
    let code = Field::new("code", say!(words, "door-code"))
        .hint(say!(words, "door-code-hint"))
        .value(visit.form.get("code"))
        .problem(told(words, problem, wait).map(Into::into));
    let begin = Heading::new(say!(words, "door-recover"))
        .back("/unlock", say!(words, "door-unlock-title"))
        .lead(say!(words, "door-recover-lead"));
    let content = html! {
        (heading(&begin))
        form.stack-l method="post" action="/unlock/recover" {
            (ui::token(visit.session.token.as_str()))
            (ui::field(words, &code))
            (ui::passphrase(words, &new))
            div { (button(&Button::primary(say!(words, "door-recover-do")).busy(say!(words, "door-unlocking")))) }
        }
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-recover-title")), content)
}

pub(super) fn note(visit: &Visit, problem: Option<String>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some();
    let text = Field::new("note", say!(words, "door-note"))
        .control(Control::Sheet(6))
        .title()
        .hint(say!(words, "door-note-hint"))
        .value(visit.form.get("note"))
        .problem(problem.map(Into::into));
    let content = html! {
        (ui::back("/unlock", &say!(words, "door-unlock-title")))
        form.stack method="post" action="/unlock/note" {
            (ui::token(visit.session.token.as_str()))
            (ui::field(words, &text))
            div { (button(&Button::primary(say!(words, "door-note-do")))) }
        }
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-note-title")), content)
}

pub(super) fn welcome(visit: &Visit) -> Response {
    let words = &visit.words;
    let content = html! {
        (now("/settle", &say!(words, "door-now"), &say!(words, "door-now-note")))
        (heading(&Heading::new(say!(words, "door-welcome")).lead(say!(words, "door-welcome-lead"))))
        ul.stack.measure {
            li { b { (say!(words, "door-stays")) } " " (say!(words, "door-stays-line")) }
            li { b { (say!(words, "door-decide")) } " " (say!(words, "door-decide-line")) }
            li { b { (say!(words, "door-is-not")) } " " (say!(words, "door-is-not-line")) }
        }
        div { (button_link("/welcome/passphrase", &Button::primary(say!(words, "door-continue")))) }
    };
    visit.page((Shell::new(Frame::Bare, say!(words, "door-welcome-title")), content))
}

pub(super) fn choose_passphrase(visit: &Visit, problem: Option<String>, suggested: Option<&str>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some();
    let asks = |name: &'static str, label: String, problem: Option<String>| Passphrase {
        name: name.into(),
        label: label.into(),
        problem: problem.map(Into::into),
        new: true,
        ..Passphrase::default()
    };
    let content = html! {
        (heading(&Heading::new(say!(words, "door-choose")).back("/welcome", say!(words, "door-welcome-title"))
            .over(say!(words, "door-part", part = 2)).lead(say!(words, "door-choose-lead"))))
        @if let Some(suggested) = suggested {
            div.stack-s {
                (ui::phrase("suggested", suggested))
                p.text-s.soft { (say!(words, "door-suggested")) }
            }
        }
        p {
            (ui::link(
                "/welcome/passphrase?suggest",
                &if suggested.is_some() { say!(words, "door-suggest-other") } else { say!(words, "door-suggest") },
            ))
        }
        form.stack-l method="post" action="/welcome/passphrase" {
            (ui::token(visit.session.token.as_str()))
            (ui::passphrase(words, &asks("passphrase", say!(words, "door-passphrase"), problem)))
            (ui::passphrase(words, &asks("passphrase-again", say!(words, "door-passphrase-again"), None)))
            p.measure { (say!(words, "door-nobody-resets")) }
            div { (button(&Button::primary(say!(words, "door-continue")).busy(say!(words, "door-making")))) }
        }
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-choose-title")), content)
}

pub(super) fn recovery(visit: &Visit, code: &RecoveryCode, problem: Option<String>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some();
    let code = code.to_string();
    let groups: Vec<&str> = code.split('-').collect();
    let group = Field::new("group", say!(words, "door-group"))
        .hint(say!(words, "door-group-hint"))
        .small()
        .short()
        .problem(problem.map(Into::into));
    let begin = Heading::new(say!(words, "door-recovery"))
        .over(say!(words, "door-part", part = 3))
        .lead(say!(words, "door-recovery-lead"));
    let content = html! {
        (heading(&begin))
        (ui::code("code", &groups))
        div.cluster {
            button.button type="button" hidden data-print { (say!(words, "door-print")) }
            button.button type="button" hidden data-copy="code" { (say!(words, "door-copy")) }
            form method="post" action="/welcome/recovery/code" {
                (ui::token(visit.session.token.as_str()))
                (button(&Button::new(say!(words, "door-save-file"))))
            }
        }
        form.stack-l method="post" action="/welcome/recovery" {
            (ui::token(visit.session.token.as_str()))
            (ui::field(words, &group))
            div { (button(&Button::primary(say!(words, "door-continue")))) }
        }
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-recovery-title")), content)
}

pub(super) fn choose_exit(visit: &Visit, problem: Option<String>) -> Response {
    let words = &visit.words;
    let is_refused = problem.is_some();
    let chosen = |name: &str, value: &str| visit.form.get(name) == value;
    let sites = [
        Choice::new("weather", say!(words, "door-exit-weather")).chosen(chosen("exit_site", "weather")),
        Choice::new("news", say!(words, "door-exit-news")).chosen(chosen("exit_site", "news")),
        Choice::new("search", say!(words, "door-exit-search")).chosen(chosen("exit_site", "search")),
        Choice::new("blank", say!(words, "door-exit-blank")).chosen(chosen("exit_site", "blank")),
        Choice::new("own", say!(words, "door-exit-own")).chosen(chosen("exit_site", "own")).opens(),
    ];
    let minutes = ["2", "5", "10", "30"].map(|minutes| {
        Choice::new(minutes, say!(words, "door-minutes", minutes = minutes)).chosen(chosen("idle_minutes", minutes))
    });
    let own = Field::new("own_site", say!(words, "door-exit-address"))
        .hint(say!(words, "door-exit-address-hint"))
        .value(visit.form.get("own_site"))
        .problem(problem.map(Into::into))
        .small();
    let begin = Heading::new(say!(words, "door-exit"))
        .over(say!(words, "door-part", part = 4))
        .lead(say!(words, "door-exit-lead"));
    let content = html! {
        (heading(&begin))
        form.stack-l method="post" action="/welcome/exit" {
            (ui::token(visit.session.token.as_str()))
            (ui::pick(
                ui::chips(words, &Question::new("exit_site", say!(words, "door-exit-to")), &Chips::one(&sites)),
                ui::field(words, &own),
            ))
            p.measure {
                (say!(words, "door-exit-history"))
                " "
                (ui::link("/help/more", &say!(words, "door-staying-safe")))
            }
            (ui::chips(
                words,
                &Question::new("idle_minutes", say!(words, "door-idle")).hint(say!(words, "door-idle-hint")),
                &Chips::one(&minutes),
            ))
            (bar(html! {
                (button(&Button::primary(say!(words, "door-continue"))))
                a href="/exit" rel="noreferrer nofollow" data-exit { (say!(words, "door-exit-try")) }
            }))
        }
    };
    answer(visit, is_refused, Shell::new(Frame::Bare, say!(words, "door-exit-title")), content)
}

pub(super) fn start(visit: &Visit) -> Response {
    let words = &visit.words;
    let begin = Heading::new(say!(words, "door-start"))
        .over(say!(words, "door-part", part = 5))
        .lead(say!(words, "door-start-lead"));
    let content = html! {
        (heading(&begin))
        (now("/settle", &say!(words, "door-now"), &say!(words, "door-start-now")))
        (rows(&[
            row(
                "/moments/new",
                &Row::new(say!(words, "door-start-moment"))
                    .note(say!(words, "door-start-moment-note"))
                    .icon(Icon::NotebookPen),
            ),
            row(
                "/learn",
                &Row::new(say!(words, "door-start-learn"))
                    .note(say!(words, "door-start-learn-note"))
                    .icon(Icon::BookOpen),
            ),
            ui::row_button(
                "/example",
                &visit.session.token,
                &Row::new(say!(words, "door-start-example"))
                    .note(say!(words, "door-start-example-note"))
                    .icon(Icon::Eye),
            ),
            row("/", &Row::new(say!(words, "door-to-today")).icon(Icon::House)),
        ]))
    };
    visit.page((Shell::new(Frame::Bare, say!(words, "door-start-title")), content))
}

/// The example is over, and the program with it.
pub(super) fn ended(visit: &Visit) -> Response {
    let words = &visit.words;
    let content = heading(&Heading::new(say!(words, "door-example-over")).lead(say!(words, "door-example-over-lead")));
    visit.page((Shell::new(Frame::Bare, say!(words, "door-example-over")), content))
}
