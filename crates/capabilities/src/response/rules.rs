//! Scores, and what may be said of them. Pure.

use std::collections::BTreeMap;

use stats::{Answers as Turned, Dimension, Reliable, ReliableChange, Values, rci, region_probability, rmssd};

use super::record::{Answer, Response, Score, Without};
use crate::instrument::{Answers, Axis, Better, How, Instrument, Scale};

/// A corner has to weigh this much before it is named alone.
const SURE: f64 = 0.8;
/// Weeks before one's own wobble can be told.
const WEEKS: usize = 6;

impl Response {
    /// Reads answers by an instrument. Answers to questions that are not asked are left out.
    pub fn of(instrument: &Instrument, name: &str, answers: &Answers) -> Self {
        let asked = instrument.asked(answers);
        let given = asked.iter().filter(|item| item.is_question()).filter_map(|item| {
            let value = answers.get(&item.id)?.clone();
            Some(Answer { item: item.id.clone(), number: item.number(&value), value, ..Answer::default() })
        });
        let mut made = Self {
            instrument: Some(name.to_owned()),
            version: instrument.version.clone(),
            title: instrument.title.clone(),
            url: instrument.url.clone(),
            answers: given.collect(),
            ..Self::default()
        };
        made.scores = instrument.scales.iter().map(|scale| Score::of(scale, &made.answers)).collect();
        made
    }

    /// The questions whose answer leads to help, whatever the total.
    pub fn flagged<'r>(&'r self, instrument: &'r Instrument) -> impl Iterator<Item = &'r str> {
        let flagged = |answer: &&Answer| instrument.is_flagged(&answer.item, answer.number);
        self.answers.iter().filter(flagged).map(|answer| answer.item.as_str())
    }

    /// Whether both are readings of the same thing.
    pub fn is_like(&self, other: &Self) -> bool {
        self.instrument == other.instrument && self.toward == other.toward && self.version == other.version
    }

    fn value(&self, scale: &str) -> Option<f64> {
        self.scores.iter().find(|score| score.scale == scale)?.value
    }
}

impl Score {
    /// The score of one scale. A missing number is never taken for 0.
    pub fn of(scale: &Scale, answers: &[Answer]) -> Self {
        let names: Vec<&String> = scale.items.iter().chain(&scale.minus).collect();
        let by_name: BTreeMap<&str, &Answer> = answers.iter().map(|answer| (answer.item.as_str(), answer)).collect();
        let given: Vec<Option<&Answer>> = names.iter().map(|name| by_name.get(name.as_str()).copied()).collect();
        let answered = given.iter().flatten().count();
        let score = Self {
            scale: scale.id.clone(),
            label: scale.label.clone(),
            answered: answered as u64,
            of: names.len() as u64,
            ..Self::default()
        };
        let without = |why, item: Option<&String>| Self { without: Some(why), item: item.cloned(), ..score.clone() };
        if scale.how == Some(How::Count) {
            return Self { value: Some(answered as f64), ..score };
        }
        if let Some(answer) = given.iter().flatten().find(|answer| answer.number.is_none()) {
            return without(Without::NoNumber, Some(&answer.item));
        }
        if answered == 0 || (answered as f64) < scale.share() * names.len() as f64 - 1e-9 {
            return without(Without::TooFew, None);
        }
        let numbers: Vec<Option<f64>> = given.iter().map(|answer| answer.and_then(|answer| answer.number)).collect();
        let range = scale.min.zip(scale.max);
        let is_outside = |number: &f64| range.is_some_and(|(min, max)| *number < min || *number > max);
        if let Some(place) = numbers.iter().position(|number| number.as_ref().is_some_and(is_outside)) {
            return without(Without::OutOfRange, names.get(place).copied());
        }
        match worked_out(scale, &names, &numbers) {
            Some(value) => Self { value: Some(value), ..score },
            None => without(Without::TooFew, None),
        }
    }
}

fn worked_out(scale: &Scale, names: &[&String], numbers: &[Option<f64>]) -> Option<f64> {
    let turned: Vec<u64> =
        (1..).zip(names).filter(|(_, name)| scale.reverse.contains(name)).map(|(number, _)| number).collect();
    let (min, max) = range_of(scale, numbers);
    let answers = Turned::new(numbers, min, max, &turned).ok()?;
    let all: Vec<u64> = (1..=numbers.len() as u64).collect();
    let (plus, minus) = all.split_at(scale.items.len());
    let mean = |items: &[u64]| mean_of(&answers, items);
    let (plus_mean, minus_mean) = (mean(plus)?, if minus.is_empty() { 0.0 } else { mean(minus)? });
    match scale.how {
        Some(How::Sum) => Some(plus_mean * plus.len() as f64 - minus_mean * minus.len() as f64),
        Some(How::Mean) => Some(plus_mean),
        _ => None,
    }
}

/// The mean of what was answered; the share was looked at before.
fn mean_of(answers: &Turned, items: &[u64]) -> Option<f64> {
    let singly = items.iter().filter_map(|item| answers.mean_of("item", &[*item]).ok().flatten());
    let given: Vec<f64> = singly.collect();
    (!given.is_empty()).then(|| given.iter().sum::<f64>() / given.len() as f64)
}

/// A scale without a stated range is as wide as its answers.
fn range_of(scale: &Scale, numbers: &[Option<f64>]) -> (f64, f64) {
    scale.min.zip(scale.max).unwrap_or_else(|| {
        let given = numbers.iter().flatten().copied();
        let (low, high) = given.fold((0.0_f64, 1.0_f64), |(low, high), number| (low.min(number), high.max(number)));
        (low, high)
    })
}

/// What may be said of one response beside those before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// One a scale, dimensions first.
    pub lines: Vec<Line>,
    /// Where it lies on the two dimensions; absent when either is without uncertainty.
    pub region: Option<Region>,
}

/// What may be said of one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The scale.
    pub scale: String,
    /// The score.
    pub value: Option<f64>,
    /// How far the score may lie off: 1.96 standard errors.
    pub give_or_take: Option<f64>,
    /// The band, in the words of its authors.
    pub band: Option<String>,
    /// The cut-offs it reaches.
    pub cuts: Vec<String>,
    /// Earlier values, newest first.
    pub before: Vec<f64>,
    /// The change since the last use, where reliability is stated.
    pub change: Option<Change>,
    /// Own usual wobble from one use to the next, after six uses; only of our own questions.
    pub wobble: Option<f64>,
}

/// A change, read by its reliability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// In points of the scale.
    pub by: f64,
    /// The smallest change that is beyond measurement noise.
    pub smallest: f64,
    /// Whether it is beyond it. Which way is better is the scale's to say.
    pub is_beyond: bool,
}

/// A region of the two dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corner {
    /// Low on both.
    Quieter,
    /// Afraid of being left, not keeping distance.
    Close,
    /// Keeping distance, not afraid of being left.
    Away,
    /// Both.
    BackAndForth,
}

/// Where a point lies, and how surely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// The corner that weighs most.
    pub first: Corner,
    /// The next one, when the first weighs less than .80.
    pub between: Option<Corner>,
    /// High begins at published means; else at the middle of a scale.
    pub is_by_norms: bool,
}

impl Reading {
    /// Reads a response. `earlier` are responses like it, newest first.
    pub fn of(instrument: &Instrument, response: &Response, earlier: &[Response]) -> Self {
        let mut scales: Vec<&Scale> = instrument.scales.iter().collect();
        scales.sort_by_key(|scale| scale.dimension.is_none());
        let is_own = instrument.own == Some(true);
        Self {
            lines: scales.iter().map(|scale| Line::of(scale, is_own, response, earlier)).collect(),
            region: region(&scales, response),
        }
    }
}

impl Line {
    fn of(scale: &Scale, is_own: bool, response: &Response, earlier: &[Response]) -> Self {
        let value = response.value(&scale.id);
        let before: Vec<f64> = earlier.iter().filter_map(|response| response.value(&scale.id)).collect();
        // Our own questions have no bands, norms or reliability, whatever a file says.
        if is_own {
            let wobble = value.and_then(|value| wobble(value, &before));
            return Self { scale: scale.id.clone(), value, before, wobble, ..Self::default() };
        }
        let reached = |from: f64| value.is_some_and(|value| value >= from);
        let last = before.first().copied();
        Self {
            scale: scale.id.clone(),
            value,
            give_or_take: scale.error().map(|error| 1.96 * error).filter(|_| value.is_some()),
            band: scale.bands.iter().rev().find(|band| reached(band.from)).map(|band| band.label.clone()),
            cuts: scale.cuts.iter().filter(|cut| reached(cut.from)).map(|cut| cut.label.clone()).collect(),
            change: last.zip(value).and_then(|(last, value)| change(scale, last, value)),
            before,
            wobble: None,
        }
    }
}

fn change(scale: &Scale, x1: f64, x2: f64) -> Option<Change> {
    let (sd, rel) = (scale.norm.as_ref()?.sd, scale.reliability.as_ref()?.value);
    let higher_is_better = scale.better == Some(Better::Higher);
    let found = rci(&ReliableChange { x1, x2, sd, rel, higher_is_better, clin: None, norm: None }).ok()?;
    let is_beyond = found.reliable? != Reliable::NoReliableChange;
    Some(Change { by: x2 - x1, smallest: found.min_change?, is_beyond })
}

fn wobble(value: f64, before: &[f64]) -> Option<f64> {
    let line: Vec<f64> = before.iter().rev().copied().chain([value]).collect();
    if line.len() < WEEKS {
        return None;
    }
    let steps: Vec<f64> = (0..line.len()).map(|step| step as f64).collect();
    let found = rmssd(Values::new("y", &line).ok()?, Values::new("t", &steps).ok()?, 1.0).ok()?;
    found.rmssd.map(|rmssd| 1.96 * rmssd)
}

fn region(scales: &[&Scale], response: &Response) -> Option<Region> {
    let dimension = |axis: Axis| {
        let scale = scales.iter().find(|scale| scale.dimension.as_ref() == Some(&axis))?;
        Some(Dimension { score: response.value(&scale.id)?, cut: scale.high_from()?, sem: scale.error()? })
    };
    let found = region_probability(dimension(Axis::Anxiety)?, dimension(Axis::Avoidance)?).ok()?;
    let mut corners = [
        (found.secure?, Corner::Quieter),
        (found.anxious?, Corner::Close),
        (found.avoidant?, Corner::Away),
        (found.both_high?, Corner::BackAndForth),
    ];
    corners.sort_by(|one, other| other.0.total_cmp(&one.0));
    let measured = scales.iter().filter(|scale| scale.dimension.is_some());
    Some(Region {
        first: corners[0].1,
        between: (corners[0].0 < SURE).then_some(corners[1].1),
        is_by_norms: measured.into_iter().all(|scale| scale.norm.is_some()),
    })
}

#[cfg(test)]
mod tests {
    use super::{Corner, Reading, Region};
    use crate::instrument::{AnswerKind, Answers, Axis, How, Instrument, Item, Reference, Reliability, Scale};
    use crate::response::{Response, Without};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
    use serde_json::json;

    fn scale(id: &str, items: &[&str], how: How) -> Scale {
        Scale {
            id: id.into(),
            items: items.iter().map(|item| (*item).to_owned()).collect(),
            how: Some(how),
            min: Some(1.0),
            max: Some(7.0),
            ..Scale::default()
        }
    }

    fn instrument(scales: Vec<Scale>) -> Instrument {
        let item = |id: &str| Item { id: id.into(), answer: Some(AnswerKind::Number), ..Item::default() };
        Instrument { items: ["a", "b", "c", "d", "e"].map(item).to_vec(), scales, ..Instrument::default() }
    }

    fn answers(numbers: &[Option<f64>]) -> Answers {
        let names = ["a", "b", "c", "d", "e"];
        names.iter().zip(numbers).filter_map(|(name, number)| Some(((*name).to_owned(), json!((*number)?)))).collect()
    }

    #[test]
    fn reversal_difference_and_share() {
        let all = ["a", "b", "c", "d", "e"];
        let mut turned = scale("s", &all, How::Mean);
        turned.reverse = vec!["b".into()];
        let mut apart = scale("s", &["a", "b"], How::Sum);
        apart.minus = vec!["c".into(), "d".into()];
        let table = [
            (turned.clone(), [Some(1.0), Some(7.0), Some(1.0), Some(1.0), Some(1.0)], Ok(1.0)),
            (turned.clone(), [Some(4.0), Some(4.0), Some(4.0), Some(4.0), None], Ok(4.0)),
            (turned.clone(), [Some(4.0), Some(4.0), Some(4.0), None, None], Err(Without::TooFew)),
            (turned, [Some(8.0), Some(4.0), Some(4.0), Some(4.0), None], Err(Without::OutOfRange)),
            (apart, [Some(7.0), Some(7.0), Some(1.0), Some(2.0), None], Ok(11.0)),
            (scale("s", &all, How::Sum), [Some(2.0), Some(2.0), Some(2.0), Some(2.0), None], Ok(10.0)),
            (scale("s", &all, How::Count), [Some(2.0), None, None, None, None], Ok(1.0)),
        ];
        for (scale, given, expected) in table {
            let made = Response::of(&instrument(vec![scale]), "x", &answers(&given));
            let score = &made.scores[0];
            assert_eq!(score.value.ok_or(score.without.clone()), expected.map_err(Some), "{given:?}");
        }
    }

    fn two(error: f64, anxiety: f64, avoidance: f64) -> Reading {
        let stated = |id: &str, items: &[&str], axis| Scale {
            dimension: Some(axis),
            norm: Some(Reference { mean: 4.0, sd: error / 0.5_f64.sqrt(), ..Reference::default() }),
            reliability: Some(Reliability { value: 0.5, ..Reliability::default() }),
            ..scale(id, items, How::Mean)
        };
        let both =
            instrument(vec![stated("anxiety", &["a"], Axis::Anxiety), stated("avoidance", &["b"], Axis::Avoidance)]);
        let made = Response::of(&both, "x", &answers(&[Some(anxiety), Some(avoidance)]));
        Reading::of(&both, &made, &[])
    }

    #[test]
    fn a_point_between_corners_is_between_them() {
        let near = two(0.38, 4.1, 3.9).region;
        assert_eq!(near.map(|region| (region.first, region.between.is_some())), Some((Corner::Close, true)));
        assert_eq!(two(0.38, 6.0, 2.0).region, Some(Region { first: Corner::Close, between: None, is_by_norms: true }));
        assert_eq!(
            two(0.38, 6.0, 6.0).region,
            Some(Region { first: Corner::BackAndForth, between: None, is_by_norms: true })
        );
        assert_eq!(two(0.0, 6.0, 6.0).region, None);
    }

    #[test]
    fn a_small_change_is_inside_the_noise_and_without_reliability_there_is_none() {
        let mut stated = scale("s", &["a"], How::Mean);
        let with = |scale: Scale, now: f64| {
            let measure = instrument(vec![scale]);
            let of = |number| Response::of(&measure, "x", &answers(&[Some(number)]));
            Reading::of(&measure, &of(now), &[of(3.0)]).lines[0].clone()
        };
        assert_eq!(with(stated.clone(), 5.0).change, None);
        stated.norm = Some(Reference { mean: 3.0, sd: 1.2, ..Reference::default() });
        stated.reliability = Some(Reliability { value: 0.9, ..Reliability::default() });
        assert!(!with(stated.clone(), 4.0).change.unwrap().is_beyond);
        assert!(with(stated.clone(), 4.1).change.unwrap().is_beyond);
        let mut ours = instrument(vec![stated]);
        ours.own = Some(true);
        let of = |number| Response::of(&ours, "x", &answers(&[Some(number)]));
        let line = Reading::of(&ours, &of(7.0), &[of(1.0), of(2.0), of(1.0), of(2.0), of(1.0)]).lines[0].clone();
        assert_eq!((line.change, line.give_or_take, line.band), (None, None, None));
        assert!(line.wobble.is_some());
    }

    proptest! {
        #[test]
        fn a_score_stays_in_its_range(given in proptest::collection::vec(proptest::option::of(1_u8..=7), 5), turn in 0..32_u8) {
            let names = ["a", "b", "c", "d", "e"];
            for how in [How::Mean, How::Sum] {
                let mut scale = scale("s", &names, how);
                scale.reverse = (0..5).filter(|bit| turn >> bit & 1 == 1).map(|bit| names[bit].to_owned()).collect();
                let range = scale.range().unwrap();
                let numbers: Vec<Option<f64>> = given.iter().map(|number| number.map(f64::from)).collect();
                let made = Response::of(&instrument(vec![scale]), "x", &answers(&numbers));
                match made.scores[0].value {
                    Some(value) => prop_assert!(value >= range.0 - 1e-9 && value <= range.1 + 1e-9),
                    None => prop_assert_eq!(made.scores[0].without.clone(), Some(Without::TooFew)),
                }
            }
        }
    }
}
