//! What follows from a measure and what was answered before. Pure.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::{Span, civil::Date};
use record::{At, Id};

use crate::instrument::{Answers, Instrument};
use crate::response::Response;

/// A measure: shipped, or loaded and then with an id.
#[derive(Clone)]
pub(super) struct Measure {
    pub(super) id: Option<Id>,
    pub(super) instrument: Instrument,
}

impl Measure {
    /// The word that its responses keep.
    pub(super) fn name(&self) -> String {
        self.id.map_or_else(|| self.instrument.slug.clone().unwrap_or_default(), |id| id.to_string())
    }

    /// Whether this word or id is its own.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.name() == name || self.instrument.slug.as_deref() == Some(name)
    }

    /// Whether it can be answered about one person: it has words for it, or it measures how
    /// someone is with people.
    pub(super) fn asks_toward(&self) -> bool {
        let Instrument { items, scales, .. } = &self.instrument;
        items.iter().any(|item| item.toward.is_some()) || scales.iter().any(|scale| scale.dimension.is_some())
    }
}

/// From which total on its authors, and care guided by it, speak of help within days.
const TELL_FROM: [(&str, f64); 2] = [("phq-9", 15.0), ("gad-7", 15.0)];

/// Whether a number is a reason to tell someone who can care for it within days.
pub(super) fn is_to_tell(instrument: &Instrument, value: Option<f64>) -> bool {
    let from = TELL_FROM.iter().find(|(key, _)| instrument.key.as_deref() == Some(key));
    from.zip(value).is_some_and(|((_, from), value)| value >= *from)
}

/// The first day on which answers say something new, if it is still to come.
pub(super) fn too_soon(last: Option<&At>, days_between: Option<u32>, today: Date) -> Option<Date> {
    let last = last?.civil().date();
    let next = last.checked_add(Span::new().try_days(i64::from(days_between?)).ok()?).ok()?;
    (last <= today && today < next).then_some(next)
}

/// Earlier responses to the same, newest first.
pub(super) fn like_before(all: &[(Id, Response)], id: Id, response: &Response) -> Vec<Response> {
    let at = |response: &Response| response.at.as_ref().map(At::unix_ms);
    let is_earlier = |(other, one): &&(Id, Response)| *other != id && one.is_like(response) && at(one) <= at(response);
    all.iter().filter(is_earlier).map(|(_, one)| one.clone()).collect()
}

/// A word that no other measure has.
pub(super) fn free(wanted: &str, taken: &[Option<String>]) -> String {
    let is_free = |slug: &String| !taken.iter().flatten().any(|other| other == slug);
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// So many questions make a page at most.
const PAGE: usize = 9;

/// The pages of a measure by the places of their questions: each a part, a long part in even pieces.
pub(super) fn pages(instrument: &Instrument) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut from = 0;
    for part in instrument.items.chunk_by(|one, next| one.part == next.part) {
        let (end, count) = (from + part.len(), part.len().div_ceil(PAGE));
        let size = part.len().div_ceil(count.max(1));
        while from < end {
            let to = (from + size).min(end);
            pages.push(from..to);
            from = to;
        }
    }
    pages
}

/// The places of a page that are asked after these answers.
pub(super) fn asked_on(instrument: &Instrument, page: &Range<usize>, answers: &Answers) -> Vec<usize> {
    let asked = instrument.asked(answers);
    let is_asked =
        |place: &usize| instrument.items.get(*place).is_some_and(|item| asked.iter().any(|one| one.id == item.id));
    page.clone().filter(is_asked).collect()
}

/// The first page from this one on with a question that is asked.
pub(super) fn page_from(instrument: &Instrument, answers: &Answers, from: usize) -> Option<usize> {
    let asks = |page: &Range<usize>| {
        let places = asked_on(instrument, page, answers);
        places.iter().any(|place| instrument.items.get(*place).is_some_and(|item| item.is_question()))
    };
    pages(instrument).iter().enumerate().skip(from).find(|(_, page)| asks(page)).map(|(number, _)| number)
}

/// About whom it was answered, in general first, then by name; each newest first.
pub(super) fn by_person(all: Vec<(Id, Response)>) -> BTreeMap<Option<String>, Vec<(Id, Response)>> {
    let mut people: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, response) in all {
        people.entry(response.toward.clone()).or_default().push((id, response));
    }
    people
}

#[cfg(test)]
mod tests {
    use super::{free, is_to_tell, page_from, pages, too_soon};
    use crate::instrument::{AnswerKind, Answers, Condition, Instrument, Item, Test};
    use jiff::civil::Date;
    use record::At;
    use serde_json::json;

    #[test]
    fn from_fifteen_of_phq_9_or_gad_7_it_is_a_reason_to_tell_someone() {
        for (key, value, expected) in [
            (Some("phq-9"), Some(14.0), false),
            (Some("phq-9"), Some(15.0), true),
            (Some("phq-9"), Some(27.0), true),
            (Some("gad-7"), Some(14.9), false),
            (Some("gad-7"), Some(15.0), true),
            (Some("gad-7"), None, false),
            (Some("pcl-5"), Some(80.0), false),
            (None, Some(27.0), false),
        ] {
            let instrument = Instrument { key: key.map(Into::into), ..Instrument::default() };
            assert_eq!(is_to_tell(&instrument, value), expected, "{key:?} {value:?}");
        }
    }

    #[test]
    fn a_week_is_seven_days_of_the_persons_calendar() {
        let last = At::parse("2026-11-17T23:50:00+01:00[Europe/Berlin]").unwrap();
        let date = |text: &str| text.parse::<Date>().unwrap();
        let table = [
            (Some(&last), Some(7), "2026-11-23", Some("2026-11-24")),
            (Some(&last), Some(7), "2026-11-24", None),
            (Some(&last), None, "2026-11-18", None),
            (None, Some(7), "2026-11-18", None),
            (Some(&last), Some(7), "2026-11-16", None),
            (Some(&last), Some(u32::MAX), "2026-11-18", None),
        ];
        for (last, days, today, next) in table {
            assert_eq!(too_soon(last, days, date(today)), next.map(date), "{days:?} {today}");
        }
    }

    fn parts(sizes: &[(&str, usize)]) -> Instrument {
        let mut items = Vec::new();
        for (part, size) in sizes {
            items.extend((0..*size).map(|n| Item {
                id: format!("{part}{n}"),
                part: Some((*part).to_owned()),
                answer: Some(AnswerKind::YesNo),
                ..Item::default()
            }));
        }
        Instrument { items, ..Instrument::default() }
    }

    #[test]
    fn a_part_is_a_page_and_a_long_one_is_cut_evenly() {
        let table = [
            (vec![("a", 9)], vec![9]),
            (vec![("a", 12)], vec![6, 6]),
            (vec![("a", 20)], vec![7, 7, 6]),
            (vec![("a", 2), ("b", 3)], vec![2, 3]),
            (vec![], vec![]),
        ];
        for (sizes, expected) in table {
            let found: Vec<usize> = pages(&parts(&sizes)).iter().map(ExactSizeIterator::len).collect();
            assert_eq!(found, expected, "{sizes:?}");
        }
    }

    #[test]
    fn a_page_on_which_nothing_is_asked_is_passed_over() {
        let mut measure = parts(&[("a", 1), ("b", 1), ("c", 1)]);
        let test = Test { item: "a0".into(), is: "=".into(), than: json!(true) };
        measure.items[1].when = vec![Condition { any: None, tests: vec![test] }];
        let answers = |value: bool| Answers::from([("a0".to_owned(), json!(value))]);
        assert_eq!(page_from(&measure, &answers(true), 1), Some(1));
        assert_eq!(page_from(&measure, &answers(false), 1), Some(2));
        assert_eq!(page_from(&measure, &answers(false), 3), None);
    }

    #[test]
    fn a_word_that_is_taken_gets_a_number() {
        let taken = ["a", "a-2"].map(|word| Some(word.to_owned()));
        assert_eq!(free("a", &taken), "a-3");
        assert_eq!(free("b", &taken), "b");
    }
}
