//! Help: the first line is the act.

use axum::response::Response;
use maud::{Markup, html};
use ui::{
    Button, CareCard, Frame, Heading, Here, Icon, Light, Row, Shell, Tone, button, button_link, care_card, heading,
    link, link_small, row, rows,
};
use words::{DayAs, HelpGroup, Words, say};

use super::lines::{self, HelpLine, Kind, all, countries, first_of, missing, of_country};
use super::zones;
use crate::web::Visit;

mod line;

use line::{emergency_way, facts, shown, text_way};

/// Who can help now, in a country or, before one is chosen, anywhere.
pub(super) fn help(visit: &Visit, country: Option<&str>) -> Response {
    let words = &*visit.words;
    let content = html! {
        @match country {
            Some(code) => (in_country(words, code)),
            None => (anywhere(visit)),
        }
        (lists(words))
        (here(visit))
        (reading(words))
    };
    answer(visit, say!(words, "help-title"), content)
}

fn answer(visit: &Visit, title: String, content: Markup) -> Response {
    let light = visit.is_night().then_some(Light::Night);
    visit.page((Shell { here: Some(Here::Help), light, ..Shell::new(Frame::Bare, title) }, content))
}

fn in_country(words: &Words, code: &str) -> Markup {
    let lines = of_country(code);
    let first = first_of(&lines);
    let name = lines::country(code).unwrap_or_default();
    let others: Vec<&HelpLine> =
        lines.iter().copied().filter(|line| !first.is_some_and(|first| *line == first)).collect();
    let title = if first.is_some() {
        say!(words, "help-lines-more", country = name)
    } else {
        say!(words, "help-lines", country = name)
    };
    html! {
        (now(words, &lines, first))
        (limits(words))
        section.stack aria-labelledby="lines" {
            h2 id="lines" { (title) }
            (ui::lines(words, &others.iter().map(|line| shown(words, line, name, &lines)).collect::<Vec<_>>()))
            (none(words, &lines))
            (compared(words, &lines))
            div.cluster {
                (link_small("/help/region", &say!(words, "help-another-country")))
                button.button type="button" hidden data-print { (say!(words, "help-print")) }
            }
        }
    }
}

/// The same on a page that stands alone: no choice to make, no way elsewhere.
pub fn alone(words: &Words, country: Option<&str>) -> Markup {
    let Some(code) = country else {
        return html! { (without_number(words)) (lists(words)) };
    };
    let lines = of_country(code);
    let first = first_of(&lines);
    let name = lines::country(code).unwrap_or_default();
    let others = lines.iter().copied().filter(|line| !first.is_some_and(|first| *line == first));
    html! {
        (now(words, &lines, first))
        (ui::lines(words, &others.map(|line| shown(words, line, name, &lines)).collect::<Vec<_>>()))
        (none(words, &lines))
        (compared(words, &lines))
        (lists(words))
    }
}

/// Whom to call when someone hurts, threatens or controls: the country's lines
/// for that, and its emergency number; the lists of lines without a country.
pub(crate) fn for_abuse(words: &Words, country: Option<&str>) -> Markup {
    let all = country.map(of_country).unwrap_or_default();
    let name = country.and_then(lines::country).unwrap_or_default();
    let lines: Vec<&HelpLine> = all.iter().copied().filter(|line| line.kind == Kind::DomesticAbuse).collect();
    html! {
        @if lines.is_empty() { (lists(words)) }
        @else { (ui::lines(words, &lines.iter().map(|line| shown(words, line, name, &all)).collect::<Vec<_>>())) }
        @if let Some(row) = all.first() {
            p.measure { (say!(words, "help-danger", number = row.emergency_number.as_str())) }
        }
    }
}

/// The act, its number, and the emergency number beside it.
fn now(words: &Words, lines: &[&HelpLine], first: Option<&HelpLine>) -> Markup {
    let row = first.or(lines.first().copied());
    let emergency = row.map(HelpLine::emergency).unwrap_or_default();
    let (number, digits, rest) = match (first, emergency.split_first()) {
        (Some(line), _) => (line.phone.as_str(), line.dialled().unwrap_or_default(), emergency.as_slice()),
        (None, Some((first, rest))) => (first.number, first.digits.clone(), rest),
        (None, None) => return without_number(words),
    };
    let body = html! {
        (button_link(
            &format!("tel:{digits}"),
            &Button::care(say!(words, "help-call", number = number)).icon(Icon::Phone).call(),
        ))
        @if let Some(line) = first { (named_line(words, line)) }
        @if first.is_some_and(|line| line.texted().is_some()) || !rest.is_empty() {
            div.grid {
                @if let Some((href, label)) = first.and_then(|line| text_way(words, line)) {
                    (button_link(&href, &Button::new(label).icon(Icon::Text).tall()))
                }
                @for one in rest { (emergency_way(words, one)) }
            }
        }
        @if let Some(row) = row {
            p.care-card-more { (say!(words, "help-danger", number = row.emergency_number.as_str())) }
        }
    };
    act(say!(words, "help-act", number = number), words, body)
}

fn named_line(words: &Words, line: &HelpLine) -> Markup {
    html! {
        p.care-card-note {
            (line.service) ". " (facts(words, line)) " "
            @if !line.url.is_empty() {
                a href=(line.url) rel="noreferrer noopener nofollow" { (say!(words, "help-page")) }
            }
        }
    }
}

fn act(title: String, words: &Words, body: Markup) -> Markup {
    care_card(words, &CareCard { id: "now".into(), title: title.into(), first: true, body })
}

/// The act where no number is known.
fn without_number(words: &Words) -> Markup {
    let body = html! { p.care-card-more { (say!(words, "help-danger-anywhere")) } };
    act(say!(words, "help-act-anywhere"), words, body)
}

/// What no checked line is for, said plainly.
fn none(words: &Words, lines: &[&HelpLine]) -> Markup {
    let missing = missing(lines);
    let name = |kind: &Kind| match kind {
        Kind::SuicideCrisis | Kind::Emergency | Kind::Directory => say!(words, "help-none-danger"),
        Kind::EmotionalSupport => say!(words, "help-none-support"),
        Kind::DomesticAbuse => say!(words, "help-none-abuse"),
        Kind::Youth => say!(words, "help-none-youth"),
    };
    html! {
        @if !missing.is_empty() {
            @let kinds: Vec<String> = missing.iter().map(name).collect();
            p.text-s.soft { (say!(words, "help-none", kinds = kinds.join("; "))) " " (say!(words, "help-none-then")) }
        }
    }
}

fn compared(words: &Words, lines: &[&HelpLine]) -> Markup {
    let oldest = lines.iter().map(|line| line.compared_on).min();
    html! {
        @if let Some(day) = oldest {
            p.text-s.soft { (say!(words, "help-compared", date = words.day(day, DayAs::Date))) }
        }
    }
}

fn limits(words: &Words) -> Markup {
    html! { p.soft { (say!(words, "help-limits")) } }
}

/// Before a country is chosen. One may be guessed; none is taken unasked.
fn anywhere(visit: &Visit) -> Markup {
    let words = &*visit.words;
    let union = all().iter().find(|line| line.kind == Kind::Emergency);
    let body = html! {
        p.care-card-more { (say!(words, "help-danger-anywhere")) }
        @if let Some(line) = union {
            p.care-card-note { (say!(words, "help-anywhere-note", number = line.phone.as_str())) }
            div.grid { @for one in line.emergency() { (emergency_way(words, &one)) } }
        }
    };
    html! {
        (act(say!(words, "help-act-anywhere"), words, body))
        (choice(visit))
        (limits(words))
    }
}

/// One country of all that have a row.
fn choice(visit: &Visit) -> Markup {
    let words = &*visit.words;
    let chosen = visit.settings.country.as_deref().unwrap_or_default();
    html! {
        @if chosen.is_empty() { (guess(visit)) }
        form.stack.no-print method="post" action="/help/region" {
            (ui::token(visit.session.token.as_str()))
            div.field {
                label for="country" { (say!(words, "help-country")) }
                p.field-hint id="country-hint" { (say!(words, "help-country-lead")) }
                select.field-input id="country" name="country" autocomplete="off" aria-describedby="country-hint" {
                    option value="" { (say!(words, "help-country-none")) }
                    @for (code, name) in countries() { option value=(code) selected[code == chosen] { (name) } }
                }
            }
            div { (button(&Button::primary(say!(words, "help-country-show")))) }
        }
    }
}

/// The country of the device's time zone, one press away.
fn guess(visit: &Visit) -> Markup {
    let (words, now) = (&*visit.words, visit.now());
    html! {
        @if let Some((code, name)) = now.time_zone().iana_name().and_then(zones::country_of) {
            form.stack-s.no-print method="post" action="/help/region" {
                (ui::token(visit.session.token.as_str()))
                input type="hidden" name="country" value=(code);
                div { (button(&Button::new(say!(words, "help-guess", country = name)))) }
                p.text-s.soft { (say!(words, "help-guess-note")) }
            }
        }
    }
}

/// The choice of a country.
pub(super) fn region(visit: &Visit) -> Response {
    let words = &*visit.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "help-country-title")).back("/help", say!(words, "help-title"))))
        (choice(visit))
        p.text-s.soft { (say!(words, "help-country-open")) }
        (lists(words))
    };
    answer(visit, say!(words, "help-country-title"), content)
}

fn lists(words: &Words) -> Markup {
    let lines: Vec<ui::Line<'_>> = lines::directories().into_iter().map(directory).collect();
    html! {
        section.stack aria-labelledby="lists" {
            h2 id="lists" { (say!(words, "help-lists")) }
            (ui::lines(words, &lines))
            p.text-s.soft { (say!(words, "help-lists-note")) }
        }
    }
}

/// With its address in words, so that it can be read on paper.
fn directory(line: &'static HelpLine) -> ui::Line<'static> {
    let bare = line.url.trim_start_matches("https://").trim_start_matches("www.");
    let page = Some(line.url.as_str().into());
    ui::Line { name: line.service.as_str().into(), note: bare.into(), ways: Vec::new(), page }
}

fn here(visit: &Visit) -> Markup {
    let words = &*visit.words;
    let mut ways = Vec::new();
    if visit.is_unlocked() || visit.settings.plan.is_some() {
        let plan = Row::new(say!(words, "help-plan")).note(say!(words, "help-plan-note"));
        ways.push(row("/help/plan", &plan.icon(Icon::ClipboardList).tone(Tone::Care)));
    }
    ways.extend([
        row(
            "/settle",
            &Row::new(say!(words, "help-settle")).note(say!(words, "help-settle-note")).icon(Icon::Footprints),
        ),
        row(
            "/help/more",
            &Row::new(say!(words, "help-staying-safe")).note(say!(words, "help-staying-safe-note")).icon(Icon::Shield),
        ),
        row(
            "/help/when-more-help",
            &Row::new(say!(words, "help-when"))
                .note(say!(words, "help-when-note"))
                .icon(Icon::LifeBuoy)
                .tone(Tone::Care),
        ),
    ]);
    if !visit.is_unlocked() {
        ways.push(row(
            "/unlock",
            &Row::new(say!(words, "help-unlock")).note(say!(words, "help-unlock-note")).icon(Icon::Lock),
        ));
    }
    html! {
        section.stack-s.no-print aria-labelledby="here" {
            h2 id="here" { (say!(words, "help-here")) }
            (rows(&ways))
        }
    }
}

/// What there is to read about finding care.
fn reading(words: &Words) -> Markup {
    let pages = words.library().help.iter().filter(|page| page.group == HelpGroup::GettingHelp);
    html! {
        section.stack-s.no-print aria-labelledby="reading" {
            h2 id="reading" { (say!(words, "help-reading")) }
            ul { @for page in pages { li { (link(&format!("/help/{}", page.slug), &page.title)) } } }
        }
    }
}
