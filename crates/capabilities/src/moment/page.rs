//! The pages of the diary. They take values, never the vault.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::Choice as _;
use ui::{Chips, Choice, Kin, Question, Text};
use words::{DayAs, Family, Words, say};

use super::form::SIGNS_ASKED;
use super::record::{About, Moment, Pattern};
use super::rules::{Count, Earlier, FEELING, HOUR};
use crate::acts::Offered as _;
use crate::web::{Filled, Preferences};
use crate::word::{List, Lists};

mod fit;
mod kept;
mod list;
mod one;
mod part;
mod quick;

pub(super) use kept::{KeptPage, kept};
pub(super) use list::{DiaryPage, Filter, Item, Occurs, Offered, list};
pub(super) use one::{One, one};
pub(super) use part::{PartPage, check, part};
pub(super) use quick::{Quick, quick};

/// "Tuesday 24 November, 0:47", or "Tuesday 24 November, evening".
fn when(moment: &Moment, words: &Words) -> Option<String> {
    let at = moment.at.as_ref()?;
    Some(match moment.is_about() {
        Some(about) => words.day_and(at.civil().date(), DayAs::ThisWeek, &about.text(words)),
        None => words.day_and_time(at.civil(), DayAs::ThisWeek),
    })
}

/// The same; of the day before "Yesterday evening".
fn when_seen(moment: &Moment, words: &Words, now: &ZonedDateTime) -> String {
    let yesterday = now.date().yesterday().ok();
    let is_yesterday = moment.at.as_ref().is_some_and(|at| Some(at.civil().date()) == yesterday);
    match moment.is_about().filter(|_| is_yesterday) {
        Some(About::Morning) => say!(words, "moment-yesterday-morning"),
        Some(About::Afternoon) => say!(words, "moment-yesterday-afternoon"),
        Some(About::Evening) => say!(words, "moment-yesterday-evening"),
        Some(About::Night) => say!(words, "moment-yesterday-night"),
        Some(About::Day) => say!(words, "moment-when-yesterday"),
        Some(About::Other(_)) | None => when(moment, words).unwrap_or_default(),
    }
}

/// Its title where one of them is read: when it was.
fn title(moment: &Moment, words: &Words) -> String {
    when(moment, words).unwrap_or_else(|| say!(words, "moment-name"))
}

/// Shipped words as choices; those in the form are picked.
fn entries<'w>(entries: &'w [words::Entry], filled: &Filled, name: &str) -> Vec<Choice<'w>> {
    entries.iter().map(|entry| Choice::new(&entry.slug, &entry.text).chosen(filled.has(name, &entry.slug))).collect()
}

/// The words of a list as choices: shipped ones that are not hidden, then the
/// person's own. What is picked is always there.
fn offered_of<'w>(
    shipped: &'w [words::Entry],
    lists: &'w Lists,
    list: &'w List,
    filled: &Filled,
    name: &str,
) -> Vec<Choice<'w>> {
    let mut choices = entries(shipped, filled, name);
    choices.retain(|choice| choice.chosen || !lists.is_hidden(list, &choice.value));
    let own = lists.own(list).filter(|text| shipped.iter().all(|entry| entry.slug != *text));
    choices.extend(own.map(|text| Choice::new(text, text).chosen(filled.has(name, text))));
    choices
}

/// What stands in a list of the form and is no choice yet, as choices of its own.
fn own<'f>(choices: &[Choice<'_>], filled: &'f Filled, name: &str) -> Vec<Choice<'f>> {
    let is_known = |word: &str| choices.iter().any(|choice| choice.value == word);
    let words = filled.all(name).filter(|word| !word.trim().is_empty() && !is_known(word));
    words.map(|word| Choice::new(word, word).chosen(true)).collect()
}

/// The feelings offered first, and the families with the rest.
fn feelings<'w>(
    words: &'w Words,
    first: &'w [String],
    filled: &'w Filled,
    lists: &'w Lists,
) -> (Vec<Choice<'w>>, Vec<Kin<'w>>) {
    let list = words.vocabulary();
    let name = |slug: &'w str| list.feeling(slug).map_or(slug, |feeling| feeling.text.as_str());
    let mut offered: Vec<Choice<'_>> =
        first.iter().map(|slug| Choice::new(slug, name(slug)).chosen(filled.has("feelings", slug))).collect();
    let is_offered = |choice: &Choice<'_>| choice.chosen || !lists.is_hidden(&List::Feelings, &choice.value);
    offered.retain(is_offered);
    let own_list = lists.own(&List::Feelings).filter(|text| list.feeling(text).is_none());
    let more = own_list.filter(|text| !first.iter().any(|known| known == text));
    offered.extend(more.map(|text| Choice::new(text, text).chosen(filled.has("feelings", text))));
    let is_shipped = |word: &str| list.feeling(word).is_some();
    let own_words = own(&offered, filled, "feelings").into_iter().filter(|choice| !is_shipped(&choice.value));
    let own_words: Vec<_> = own_words.collect();
    offered.extend(own_words);
    let kin = list.feelings.iter().map(|family| family_of(family, first, filled, &is_offered)).collect();
    (offered, kin)
}

fn family_of<'w>(
    family: &'w Family,
    first: &[String],
    filled: &Filled,
    is_offered: &dyn Fn(&Choice<'_>) -> bool,
) -> Kin<'w> {
    let rest = family.feelings.iter().filter(|word| !first.contains(&word.slug));
    let choice = |word: &'w words::Feeling| {
        Choice::new(&word.slug, &word.text).note(&word.meaning).chosen(filled.has("feelings", &word.slug))
    };
    Kin { text: (&family.text).into(), words: rest.map(choice).filter(|choice| is_offered(choice)).collect() }
}

fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The small line of one in the diary: feelings, how stirred up, the pattern.
pub(super) fn note(words: &Words, preferences: &Preferences, moment: &Moment) -> String {
    let feeling =
        |slug: &String| words.vocabulary().feeling(slug).map_or_else(|| slug.clone(), |word| word.text.clone());
    let mut parts: Vec<String> = moment.feelings.iter().take(3).map(feeling).collect();
    parts.extend(moment.stirred.map(|stirred| say!(words, "moment-list-stirred", stirred = stirred.get())));
    parts.extend(moment.pattern.as_ref().map(|pattern| named(words, preferences, pattern).0));
    parts.join(", ")
}

/// What they wrote for next time, and their line for what set it off.
fn comes_back(words: &Words, earlier: &Earlier) -> Markup {
    html! {
        @if let Some((what, line)) = &earlier.line {
            (ui::kept_again("line", &say!(words, "moment-your-line", what = words.vocabulary().set_off(what)), line))
        }
        @if let Some(again) = &earlier.again { (ui::kept_again("again", &say!(words, "moment-last-time"), again)) }
    }
}

impl Count {
    /// What was counted, as it reads.
    pub fn named(&self, words: &Words) -> String {
        Self::called(&self.what, words)
    }

    /// The same, by what is stored of it.
    pub fn called(what: &str, words: &Words) -> String {
        let vocabulary = words.vocabulary();
        if let Some(slug) = what.strip_prefix(FEELING) {
            return vocabulary.feeling(slug).map_or_else(|| slug.to_owned(), |feeling| feeling.text.clone());
        }
        match what.strip_prefix(HOUR).and_then(About::from_slug) {
            Some(About::Morning) => say!(words, "moment-count-mornings"),
            Some(About::Afternoon) => say!(words, "moment-count-afternoons"),
            Some(About::Evening) => say!(words, "moment-count-evenings"),
            Some(About::Night) => say!(words, "moment-count-nights"),
            Some(About::Day | About::Other(_)) | None => vocabulary.set_off(what).to_owned(),
        }
    }

    /// "Plans changed: 3 moments, pulling close in 2."
    pub fn said(&self, words: &Words) -> String {
        let pulls = [
            (self.close, say!(words, "moment-count-close", count = self.close)),
            (self.away, say!(words, "moment-count-away", count = self.away)),
            (self.both, say!(words, "moment-count-both", count = self.both)),
        ];
        let mut parts = vec![say!(words, "moment-count", what = self.named(words), count = self.moments)];
        parts.extend(pulls.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said));
        say!(words, "moment-count-sentence", parts = parts.join(", "))
    }
}

/// Early signs of these lists as chips; what else stands among the tags is
/// kept as it is.
fn signs(words: &Words, lists: &Lists, of: &[List], filled: &Filled) -> Markup {
    let own: Vec<Choice<'_>> = of
        .iter()
        .flat_map(|list| lists.own(list))
        .map(|text| Choice::new(text, text).chosen(filled.has("tags", text)))
        .collect();
    let is_shown = |tag: &str| own.iter().any(|choice| choice.value == tag);
    html! {
        @if !own.is_empty() {
            input type="hidden" name=(SIGNS_ASKED) value="yes";
            @for tag in filled.all("tags").filter(|tag| !tag.is_empty() && !is_shown(tag)) {
                input type="hidden" name="tags" value=(tag);
            }
            (ui::chips(words, &Question::new("tags", say!(words, "moment-ask-signs")), &Chips::many(&own).small()))
        }
    }
}

/// The marker of a pattern.
fn marker(pattern: &Pattern) -> ui::Pattern {
    match pattern {
        Pattern::Close => ui::Pattern::Close,
        Pattern::Away => ui::Pattern::Away,
        Pattern::Both => ui::Pattern::Both,
        Pattern::Steady => ui::Pattern::Steady,
        Pattern::Unsure | Pattern::Other(_) => ui::Pattern::Unsure,
    }
}

/// A pattern's name, the person's own if they gave one, and the word under
/// which many know it.
fn named(words: &Words, preferences: &Preferences, pattern: &Pattern) -> (String, Option<String>) {
    let (shipped, familiar) = shipped_name(words, pattern);
    (preferences.patterns.get(pattern.slug()).cloned().unwrap_or(shipped), familiar)
}

fn shipped_name(words: &Words, pattern: &Pattern) -> (String, Option<String>) {
    match pattern {
        Pattern::Close => (say!(words, "moment-name-close"), Some(say!(words, "moment-familiar-close"))),
        Pattern::Away => (say!(words, "moment-name-away"), Some(say!(words, "moment-familiar-away"))),
        Pattern::Both => (say!(words, "moment-name-both"), Some(say!(words, "moment-familiar-both"))),
        Pattern::Steady => (say!(words, "moment-name-steady"), Some(say!(words, "moment-familiar-steady"))),
        Pattern::Unsure => (say!(words, "moment-pattern-unsure"), None),
        Pattern::Other(slug) => (slug.clone(), None),
    }
}

/// The ends of every 0–10 question about being stirred up.
fn scale(words: &Words, chosen: Option<u8>, worded: bool) -> ui::Scale<'static> {
    let text = |text: String| Text::from(text);
    ui::Scale::new(
        text(say!(words, "moment-scale-calm")),
        text(say!(words, "moment-scale-stirred")),
        text(say!(words, "moment-scale-flooded")),
    )
    .chosen(chosen)
    .worded(worded)
}
