use maud::Markup;
use ui::{Button, Icon, button_link};
use words::{Words, say};

use super::super::languages::named;
use super::super::lines::{Emergency, HelpLine, Kind};

pub(super) fn emergency_way(words: &Words, one: &Emergency<'_>) -> Markup {
    let (href, label, icon) = if one.is_text {
        (format!("sms:{}", one.digits), say!(words, "help-text", number = one.number), Icon::Text)
    } else {
        (format!("tel:{}", one.digits), say!(words, "help-call", number = one.number), Icon::Phone)
    };
    button_link(&href, &Button::new(label).icon(icon).tall())
}

pub(super) fn text_way(words: &Words, line: &HelpLine) -> Option<(String, String)> {
    let (digits, word) = line.texted()?;
    Some(match word {
        Some(word) => {
            let number = line.text.rsplit_once(" to ").map_or(digits.as_str(), |(_, number)| number);
            let label = say!(words, "help-text-word", word = word, number = number);
            (format!("sms:{digits}?&body={word}"), label)
        }
        None => (format!("sms:{digits}"), say!(words, "help-text", number = line.text.as_str())),
    })
}

/// Hours, languages and what else the row says.
pub(super) fn facts(words: &Words, line: &HelpLine) -> String {
    let mut facts = Vec::new();
    if line.dialled().is_none() && !line.phone.is_empty() {
        facts.push(say!(words, "help-phone", phone = line.phone.as_str()));
    }
    if line.texted().is_none() && !line.text.is_empty() {
        facts.push(say!(words, "help-text-way", text = line.text.as_str()));
    }
    if !line.hours.is_empty() {
        facts.push(say!(words, "help-hours", hours = line.hours.as_str()));
    }
    facts.push(say!(words, "help-languages", languages = named(words, &line.languages)));
    if !line.notes.is_empty() {
        facts.push(sentence(&line.notes));
    }
    facts.join(" ")
}

fn sentence(note: &str) -> String {
    let mut letters = note.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// A line by its row. One that is old or unsure has no number here.
pub(super) fn shown<'l>(words: &Words, line: &'l HelpLine, country: &str, all: &[&HelpLine]) -> ui::Line<'l> {
    let mut note = vec![whom(words, line.kind)];
    if line.country != country {
        note.push(say!(words, "help-where", where = line.country.as_str()));
    }
    let has_page = !line.url.is_empty();
    if line.is_checked() {
        note.push(facts(words, line));
        if all.first().is_some_and(|first| first.emergency_number != line.emergency_number) {
            note.push(say!(words, "help-danger", number = line.emergency_number.as_str()));
        }
    } else if has_page {
        note.push(say!(words, "help-unchecked-page"));
    } else {
        note.push(say!(words, "help-unchecked"));
    }
    let page = has_page.then(|| line.url.as_str().into());
    ui::Line { name: line.service.as_str().into(), note: note.join(" ").into(), ways: ways(words, line), page }
}

fn ways(words: &Words, line: &HelpLine) -> Vec<ui::Way<'static>> {
    if !line.is_checked() {
        return Vec::new();
    }
    let call = line.dialled().map(|digits| {
        let label = say!(words, "help-call", number = line.phone.as_str());
        ui::Way { href: format!("tel:{digits}").into(), label: label.into() }
    });
    let text = text_way(words, line).map(|(href, label)| ui::Way { href: href.into(), label: label.into() });
    call.into_iter().chain(text).collect()
}

fn whom(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::SuicideCrisis | Kind::Emergency | Kind::Directory => say!(words, "help-for-danger"),
        Kind::EmotionalSupport => say!(words, "help-for-support"),
        Kind::DomesticAbuse => say!(words, "help-for-abuse"),
        Kind::Youth => say!(words, "help-for-youth"),
    }
}
