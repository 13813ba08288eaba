use record::input::{self, What};
use serde_json::{Map, Value};

use super::items::{Items, at, list, text};
use super::{Key, Note, Refusal, formula, keys};
use crate::instrument::{How, Instrument, Item, Scale};

/// The most bytes of a file that are read.
pub(in crate::measure) const MOST_BYTES: usize = 5_000_000;
/// The most questions that are taken.
pub(in crate::measure) const MOST_QUESTIONS: usize = 1_000;
/// The deepest nesting of brackets.
const MOST_DEEP: usize = 64;

/// A questionnaire that was read and not yet taken in.
#[derive(Clone)]
pub(in crate::measure) struct Draft {
    /// As it would be kept.
    pub(in crate::measure) instrument: Instrument,
    /// What the person learns first.
    pub(in crate::measure) notes: Vec<Note>,
}

/// Reads a file. A key that was asked for is attached, else the shipped one that
/// belongs to its address or LOINC code.
///
/// # Errors
/// The first [`Refusal`], naming the place.
pub(in crate::measure) fn read(bytes: &[u8], asked_for: Option<&Key>) -> Result<Draft, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let source = std::str::from_utf8(bytes).map_err(|error| Refusal::NotUtf8(error.valid_up_to()))?;
    let json = source.strip_prefix('\u{feff}').unwrap_or(source);
    is_shallow(json)?;
    let file = object(json)?;
    match file.get("resourceType") {
        Some(Value::String(found)) if found == "Questionnaire" => {}
        found => return Err(Refusal::NotAQuestionnaire(found.and_then(Value::as_str).unwrap_or("?").to_owned())),
    }
    let mut draft = drafted(&file)?;
    draft.instrument.source = Some(source.to_owned());
    draft.score(&file, asked_for)?;
    let kept = serde_json::to_string(&draft.instrument).map_or(usize::MAX, |body| body.len());
    if kept + 1_000 > vault::MAX_BODY { Err(Refusal::TooLargeToKeep) } else { Ok(draft) }
}

/// Counts brackets outside texts, before anything is built from them.
fn is_shallow(json: &str) -> Result<(), Refusal> {
    let (mut deep, mut line, mut in_text, mut escaped) = (0_usize, 1, false, false);
    for byte in json.bytes() {
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => deep += 1,
            b'}' | b']' if !in_text => deep = deep.saturating_sub(1),
            _ => {}
        }
        if deep > MOST_DEEP {
            return Err(Refusal::TooDeep(line));
        }
    }
    Ok(())
}

fn object(json: &str) -> Result<Map<String, Value>, Refusal> {
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(json) {
        return Err(Refusal::NotJson(error.line(), error.column()));
    }
    input::object(json).map_err(|problems| match problems.into_iter().next() {
        Some(input::Problem { field, what: What::Twice }) => Refusal::Twice(field),
        _ => Refusal::NotAQuestionnaire("?".to_owned()),
    })
}

fn drafted(file: &Map<String, Value>) -> Result<Draft, Refusal> {
    let mut items = Items::new(file)?;
    items.take(list(file, "item", "item")?, "item")?;
    let title = text(file, "title", "title")?.or(text(file, "name", "name")?);
    let instrument = Instrument {
        slug: title.as_deref().map(slug_of).filter(|slug| !slug.is_empty()),
        title,
        version: text(file, "version", "version")?,
        url: text(file, "url", "url")?,
        publisher: text(file, "publisher", "publisher")?,
        licence: text(file, "copyright", "copyright")?,
        intro: text(file, "description", "description")?,
        loinc: loinc_of(file, "code")?,
        items: items.items,
        ..Instrument::default()
    };
    match instrument.questions().count() + items.beyond {
        0 => Err(Refusal::NoQuestions(items.notes.into_iter().next())),
        count if count > MOST_QUESTIONS => Err(Refusal::TooManyQuestions(count)),
        _ => Ok(Draft { instrument, notes: items.notes }),
    }
}

/// A word to ask for it by: letters and digits of its title.
fn slug_of(title: &str) -> String {
    let letters: String =
        title.chars().map(|letter| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' }).collect();
    letters.split_whitespace().take(6).collect::<Vec<_>>().join("-").chars().take(60).collect()
}

/// The LOINC codes in a list of codings.
pub(super) fn loinc_of(file: &Map<String, Value>, field: &str) -> Result<Vec<String>, Refusal> {
    let mut codes = Vec::new();
    for (index, code) in list(file, field, field)?.iter().enumerate() {
        let place = at(field, index);
        let coding = code.as_object().ok_or_else(|| Refusal::Shape(place.clone()))?;
        if text(coding, "system", &place)?.as_deref() == Some("http://loinc.org") {
            codes.extend(text(coding, "code", &place)?);
        }
    }
    Ok(codes)
}

impl Draft {
    /// A key first, then the file's own formulas, then the plain sum of its weights.
    fn score(&mut self, file: &Map<String, Value>, asked_for: Option<&Key>) -> Result<(), Refusal> {
        match asked_for {
            Some(key) => key.attach(&mut self.instrument)?,
            None => {
                let own = keys().iter().find(|key| key.belongs_to(&self.instrument));
                if let Some(key) = own.filter(|key| key.attach(&mut self.instrument).is_err()) {
                    self.notes.push(Note::KeyLeft(key.slug.clone()));
                }
            }
        }
        if let Some(key) = &self.instrument.key {
            self.notes.push(Note::Key(key.clone()));
        } else {
            let found = formula::scales(file, &self.instrument)?;
            self.notes.extend(found.outside.into_iter().map(Note::Formula));
            self.instrument.scales = found.scales;
            if self.instrument.scales.is_empty() && !self.notes.iter().any(|note| matches!(note, Note::Formula(_))) {
                self.plain_sum();
            }
        }
        if self.instrument.scales.is_empty() {
            self.notes.push(Note::Unscored);
        }
        self.bound();
        self.name_what_has_no_number();
        Ok(())
    }

    /// Where all questions of a scale have the same lowest and highest number, those are its ends.
    fn bound(&mut self) {
        let Instrument { items, scales, .. } = &mut self.instrument;
        for scale in scales.iter_mut().filter(|scale| scale.min.is_none()) {
            let mut ends = items.iter().filter(|item| scale.items.contains(&item.id)).map(Item::ends);
            let first = ends.next().flatten();
            if let Some((min, max)) = first.filter(|(min, max)| min < max && ends.all(|other| other == first)) {
                scale.min = Some(min);
                scale.max = Some(max);
            }
        }
    }

    /// The file has weights and no formula: their sum, and nothing made of it.
    fn plain_sum(&mut self) {
        let weighted: Vec<String> =
            self.instrument.questions().filter(|item| has_numbers(item)).map(|item| item.id.clone()).collect();
        if weighted.len() < 2 {
            return;
        }
        let label = self.instrument.title.clone().unwrap_or_else(|| "Sum".to_owned());
        let how = Some(How::Sum);
        self.instrument.scales = vec![Scale { id: "sum".into(), label, items: weighted, how, ..Scale::default() }];
        self.notes.push(Note::PlainSum);
    }

    fn name_what_has_no_number(&mut self) {
        let scored = |id: &String| self.instrument.scales.iter().any(|scale| scale.items.contains(id));
        let lacking = self
            .instrument
            .questions()
            .filter(|item| scored(&item.id))
            .filter(|item| item.is_choice() && item.options.iter().any(|offer| offer.number.is_none()));
        let notes: Vec<Note> = lacking.map(|item| Note::NoNumber(item.id.clone())).collect();
        self.notes.extend(notes);
    }
}

fn has_numbers(item: &Item) -> bool {
    item.is_choice() && item.options.iter().any(|offer| offer.number.is_some())
}
