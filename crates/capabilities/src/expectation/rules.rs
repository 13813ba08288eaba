//! What follows from a line of the map. Pure.

use jiff::civil::Date;
use record::At;
use record::input::folded;
use serde_json::{Map, Value, json};

use super::record::{Evidence, Expectation, Look};

impl Expectation {
    /// What was linked, in the order of time; what has no time last.
    pub(super) fn sides(&self) -> Vec<(usize, &Evidence)> {
        let mut all: Vec<(usize, &Evidence)> = self.evidence.iter().enumerate().collect();
        all.sort_by_key(|(at, one)| (one.at.as_ref().map_or(i64::MAX, At::unix_ms), *at));
        all
    }

    /// Whether this record is linked already.
    pub(super) fn has(&self, record: &str) -> bool {
        self.evidence.iter().any(|one| one.record.as_deref() == Some(record))
    }

    /// Its own words, for what may fit it.
    fn words(&self) -> Vec<String> {
        let all = [&self.when, &self.expect, &self.then];
        all.into_iter().flatten().flat_map(|text| long_words(text)).collect()
    }
}

/// One look a month: the last of each, oldest first, with how true the old and
/// the new line felt. Months without a look are not there.
pub(super) fn by_month(looks: &[Look]) -> Vec<(Date, Option<u8>, Option<u8>)> {
    let mut sorted: Vec<(&At, &Look)> = looks.iter().filter_map(|look| Some((look.at.as_ref()?, look))).collect();
    sorted.sort_by_key(|(at, _)| at.unix_ms());
    let mut months: Vec<(Date, Option<u8>, Option<u8>)> = Vec::new();
    for (at, look) in sorted {
        let month = at.civil().date().first_of_month();
        let rated = |rating: Option<record::Rating>| rating.map(record::Rating::get);
        match months.last_mut().filter(|(known, _, _)| *known == month) {
            Some((_, old, new)) => {
                *old = rated(look.old).or(*old);
                *new = rated(look.new).or(*new);
            }
            None => months.push((month, rated(look.old), rated(look.new))),
        }
    }
    months
}

/// Something noted that may speak for a line or against it.
pub(super) struct Candidate {
    /// Its id.
    pub(super) record: String,
    pub(super) at: Option<At>,
    /// All that was written of it.
    pub(super) text: String,
    /// Whether it says what came of a fear, or of a step.
    pub(super) is_told: bool,
}

/// So many are offered.
const OFFERED: usize = 6;

/// The places of those that fit: such as say what came of something before such
/// as do not, those that share a word with the line first, then the newest.
pub(super) fn fitting(line: &Expectation, all: &[Candidate]) -> Vec<usize> {
    let words = line.words();
    let mut fit: Vec<(bool, bool, i64, usize)> = all
        .iter()
        .enumerate()
        .filter(|(_, one)| !line.has(&one.record))
        .map(|(at, one)| {
            let said = long_words(&one.text);
            let shares = said.iter().any(|word| words.contains(word));
            (shares, one.is_told, one.at.as_ref().map_or(i64::MIN, At::unix_ms), at)
        })
        .filter(|(shares, is_told, _, _)| *shares || *is_told)
        .collect();
    fit.sort_by_key(|(shares, is_told, when, _)| std::cmp::Reverse((*shares, *is_told, *when)));
    fit.into_iter().take(OFFERED).map(|(.., at)| at).collect()
}

/// Words that are long enough to say what a text is about.
fn long_words(text: &str) -> Vec<String> {
    const LONG: usize = 5;
    let words = text.split(|sign: char| !sign.is_alphanumeric()).map(folded);
    words.filter(|word| word.chars().count() >= LONG).collect()
}

/// The change that adds one more to a list of a line.
pub(super) fn with_one_more(
    field: &str,
    list: &[impl serde::Serialize],
    one: impl serde::Serialize,
) -> Map<String, Value> {
    let mut all: Vec<Value> = list.iter().map(|item| json!(item)).collect();
    all.push(json!(one));
    Map::from_iter([(field.to_owned(), Value::Array(all))])
}

/// The change that takes one out.
pub(super) fn without(line: &Expectation, at: usize) -> Map<String, Value> {
    let left = line.evidence.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, one)| json!(one));
    Map::from_iter([("evidence".to_owned(), Value::Array(left.collect()))])
}

/// The change that sets a new line, since now when it is another one.
pub(super) fn with_line(line: &Expectation, said: Option<String>, now: At) -> Map<String, Value> {
    let since = match (&said, line.new_line == said) {
        (None, _) => Value::Null,
        (Some(_), true) => json!(line.new_since),
        (Some(_), false) => json!(now),
    };
    Map::from_iter([("new_line".to_owned(), json!(said)), ("new_since".to_owned(), since)])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use record::{At, Rating};

    use super::{Candidate, by_month, fitting, with_line, without};
    use crate::expectation::{Evidence, Expectation, Look};

    fn at(text: &str) -> Option<At> {
        At::parse(&format!("{text}T10:00:00+00:00[UTC]")).ok()
    }

    fn line() -> Expectation {
        Expectation {
            when: Some("ask for the same thing twice".into()),
            expect: Some("people to get tired of me".into()),
            evidence: vec![
                Evidence { record: Some("b".into()), at: at("2026-05-30"), ..Evidence::default() },
                Evidence { record: Some("a".into()), at: at("2026-03-02"), ..Evidence::default() },
                Evidence { text: Some("once".into()), ..Evidence::default() },
            ],
            ..Expectation::default()
        }
    }

    #[test]
    fn both_sides_stand_in_the_order_of_time() {
        let line = line();
        assert_eq!(line.sides().iter().map(|(place, _)| *place).collect::<Vec<_>>(), [1, 0, 2]);
        assert!(line.has("a") && !line.has("c"));
        assert_eq!(without(&line, 0)["evidence"].as_array().unwrap().len(), 2);
    }

    #[test]
    fn a_month_has_its_last_look_and_a_month_without_one_is_not_there() {
        let look = |day: &str, old: Option<u8>, new: Option<u8>| {
            let rated = |rating: Option<u8>| rating.and_then(|rating| Rating::new(rating).ok());
            Look { at: at(day), old: rated(old), new: rated(new), ..Look::default() }
        };
        let looks = [
            look("2026-06-02", Some(8), Some(3)),
            look("2026-03-03", Some(9), Some(2)),
            look("2026-06-20", Some(7), None),
        ];
        let months = [(date(2026, 3, 1), Some(9), Some(2)), (date(2026, 6, 1), Some(7), Some(3))];
        assert_eq!(by_month(&looks), months);
        assert!(by_month(&[]).is_empty());
    }

    #[test]
    fn what_shares_a_word_comes_first_and_what_says_nothing_of_how_it_went_is_left_out() {
        let one = |record: &str, day: &str, text: &str, is_told: bool| Candidate {
            record: record.into(),
            at: at(day),
            text: text.into(),
            is_told,
        };
        let all = [
            one("a", "2026-11-01", "I asked twice and he was tired", true),
            one("c", "2026-10-01", "The train was late", false),
            one("d", "2026-10-02", "Choir", true),
            one("e", "2026-09-01", "She is tired of the same soup", false),
            one("f", "2026-09-02", "Twice on Monday", true),
        ];
        assert_eq!(fitting(&line(), &all), [4, 3, 2], "a is linked, c says nothing");
    }

    #[test]
    fn a_new_line_is_since_now_and_the_same_one_since_then() {
        let mut line = line();
        let now = at("2026-11-24").unwrap();
        assert_eq!(with_line(&line, Some("x".into()), now.clone())["new_since"], now.as_str());
        line.new_line = Some("x".into());
        line.new_since = at("2026-04-14");
        assert_eq!(with_line(&line, Some("x".into()), now.clone())["new_since"], at("2026-04-14").unwrap().as_str());
        assert!(with_line(&line, None, now)["new_since"].is_null());
    }
}
