//! Two pages that change one record: two tabs, or one that was left open. The later save never wins silently: what
//! is there and what was sent are shown together, and the person decides.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use record::{Id, Record};
use serde_json::{Map, Value};
use ui::{Button, Frame, Heading, Shell, button, heading, link};
use vault::{Body, Reader, merge};
use words::{Words, say};

use super::pages::answers_of;
use super::{Acts, Paged, SheetRow, named};
use crate::web::{Filled, LEAF, Visit};

/// What was changed elsewhere since a form was given out, and would be changed by it too.
pub(crate) struct Conflict<R> {
    /// As it is kept.
    here: R,
    /// As it would be.
    sent: R,
    /// The same two, with names in the place of ids, to be shown.
    named: [R; 2],
    /// The fields, by their names in the record.
    fields: Vec<String>,
}

impl<R: Acts> Conflict<R> {
    /// Compares three states: when the form was given out, now, and what it would
    /// make of it. A field is in conflict when both changed it, differently.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub(crate) fn found(
        reader: &Reader<'_>,
        id: Id,
        form: &Filled,
        patch: &Map<String, Value>,
    ) -> vault::Result<Option<Self>> {
        let Ok(given_out) = form.get(LEAF).parse::<i128>() else { return Ok(None) };
        let mut versions = reader.history::<R>(id)?.into_iter().peekable();
        let is_newer = versions.peek().is_some_and(|newest| i128::from(newest.unix_ms) * NANOS > given_out);
        let (Some(newest), true) = (versions.next(), is_newer) else { return Ok(None) };
        let Body::Understood(here) = newest.body else { return Ok(None) };
        let before = versions.find(|version| i128::from(version.unix_ms) * NANOS <= given_out);
        let before = match before.map(|version| version.body) {
            Some(Body::Understood(before)) => object(&before),
            _ => return Ok(None),
        };
        let now = object(&here);
        let mut after = now.clone();
        merge(&mut after, patch);
        let is_both = |field: &&String| {
            let of = |state: &Map<String, Value>| state.get(*field).cloned();
            of(&now) != of(&before) && of(&after) != of(&now)
        };
        let fields: Vec<String> = patch.keys().filter(is_both).cloned().collect();
        let Ok(sent) = serde_json::from_value::<R>(Value::Object(after)) else { return Ok(None) };
        let named = [named(reader, here.clone()), named(reader, sent.clone())];
        Ok((!fields.is_empty()).then_some(Self { here, sent, named, fields }))
    }
}

/// Nanoseconds in a millisecond.
const NANOS: i128 = 1_000_000;

fn object<R: Record>(record: &R) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

impl<R: Paged> Conflict<R> {
    /// The page: both texts, and what can be done. Nothing is kept yet, and nothing is lost.
    pub(crate) fn page(&self, visit: &Visit, id: Id) -> Response {
        let words = &visit.words;
        let content = html! {
            (heading(&Heading::new(say!(words, "acts-conflict-title")).lead(say!(words, "acts-conflict-lead"))))
            (side(words, "here", say!(words, "acts-conflict-here"), &self.rows(&self.named[0], words)))
            (side(words, "sent", say!(words, "acts-conflict-sent"), &self.rows(&self.named[1], words)))
            div.stack-s.part {
                @if let Some(both) = self.both(&visit.form) {
                    (again(visit, &both, say!(words, "acts-conflict-both"), true))
                }
                (again(visit, &visit.form, say!(words, "acts-conflict-mine"), false))
                p { (link(&R::address(id), &say!(words, "acts-conflict-theirs"))) }
            }
        };
        let shell = Shell { problem: true, ..Shell::new(Frame::Task, say!(words, "acts-conflict-title")) };
        let mut answer = visit.page((shell, content));
        *answer.status_mut() = StatusCode::CONFLICT;
        answer
    }

    fn rows(&self, record: &R, words: &Words) -> Vec<SheetRow> {
        let is_of = |row: &SheetRow| self.fields.iter().any(|field| row.field.split('.').next() == Some(field));
        record.sheet(words).rows().iter().filter(|row| is_of(row)).cloned().collect()
    }

    /// The form with both texts of every field; `None` when one of them can have only one answer.
    fn both(&self, form: &Filled) -> Option<Filled> {
        let here = Filled::of(&self.here);
        let (here_as, sent_as) = (object(&self.here), object(&self.sent));
        let mut both = form.clone();
        for field in &self.fields {
            form.all(field).next()?;
            match (here_as.get(field), sent_as.get(field)) {
                (Some(Value::String(one)), Some(Value::String(other))) => {
                    both.replace(field, [format!("{one}\n\n{other}")]);
                }
                (Some(Value::Array(_)), _) => {
                    let mut all: Vec<String> = here.all(field).map(str::to_owned).collect();
                    all.extend(form.all(field).filter(|one| !here.has(field, one)).map(str::to_owned));
                    both.replace(field, all);
                }
                _ => return None,
            }
        }
        Some(both)
    }
}

fn side(words: &Words, id: &str, title: String, rows: &[SheetRow]) -> Markup {
    html! {
        section.stack-s.part aria-labelledby=(id) {
            h2.text-m id=(id) { (title) }
            @if rows.is_empty() { p.soft { (say!(words, "acts-conflict-empty")) } }
            @if !rows.is_empty() { (answers_of(words, rows.iter())) }
        }
    }
}

/// The form once more, as if it had been given out now.
fn again(visit: &Visit, form: &Filled, label: String, is_first: bool) -> Markup {
    let button_of = if is_first { Button::primary(label) } else { Button::new(label) };
    html! {
        form method="post" action=(visit.path) {
            (ui::token(&visit.session.token))
            @for (name, value) in form.pairs().filter(|(name, _)| !["_token", LEAF].contains(name)) {
                input type="hidden" name=(name) value=(value);
            }
            input type="hidden" name=(LEAF) value=(visit.now().timestamp().as_nanosecond());
            (button(&button_of))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::browser::Browser;

    /// A form that was given out now, as the page carries it.
    fn leaf(browser: &Browser) -> i128 {
        browser.visit.now().timestamp().as_nanosecond()
    }

    #[test]
    fn two_tabs_that_change_one_text_lose_neither() {
        let browser = Browser::unlocked();
        let letter = browser.send("/letters/new", "text=First&night=waiting").location;
        let at = letter.split('?').next().unwrap_or_default().to_owned();
        browser.pass_minutes(1);
        let leaf = leaf(&browser);
        let edit = format!("{at}/edit");
        browser.pass_minutes(1);
        assert_eq!(browser.post(&edit, &format!("text=Second&night=waiting&_leaf={leaf}")).status, 303);
        let both = browser.post(&edit, &format!("text=Third&night=waiting&_leaf={leaf}"));
        assert_eq!(both.status, 409);
        for said in ["What is saved", "Second", "What you wrote here", "Third", "Keep both"] {
            assert!(both.html.contains(said), "{said}: {}", both.html);
        }
        assert!(!browser.get(&at).html.contains("Third"), "nothing is kept yet");
        let now = self::leaf(&browser);
        browser.pass_minutes(1);
        let kept = browser.send(&edit, &format!("text=Second%0A%0AThird&night=waiting&_leaf={now}"));
        assert!(kept.html.contains("Second") && kept.html.contains("Third"));
    }

    #[test]
    fn what_only_one_of_them_changed_is_no_conflict() {
        let browser = Browser::unlocked();
        let kept = browser.send("/moments/new", "situation=He+left").location;
        let at = kept.trim_end_matches("/kept").to_owned();
        browser.pass_minutes(1);
        let leaf = leaf(&browser);
        browser.pass_minutes(1);
        browser.send(&format!("{at}/thoughts"), &format!("thoughts=Alone&_leaf={leaf}"));
        let other = browser.post(&format!("{at}/after"), &format!("next_time=Wait&_leaf={leaf}"));
        assert_eq!(other.status, 303, "another part of the same moment");
        let same = browser.post(&format!("{at}/thoughts"), &format!("thoughts=Alone&_leaf={leaf}"));
        assert_eq!(same.status, 303, "both say the same");
        let conflict = browser.post(&format!("{at}/thoughts"), &format!("thoughts=Not+alone&_leaf={leaf}"));
        assert_eq!(conflict.status, 409);
        assert!(conflict.html.contains("Alone\n\nNot alone"), "{}", conflict.html);
        let newer =
            browser.post(&format!("{at}/thoughts"), &format!("thoughts=Not+alone&_leaf={}", self::leaf(&browser)));
        assert_eq!(newer.status, 303);
    }
}
