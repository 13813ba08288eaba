//! The shipped weekly questions, as the made-up person answered them.

use fastrand::Rng;
use jiff::ZonedDateTime;
use record::At;
use serde_json::json;

use super::course::{Weather, Week, happens};
use crate::instrument::{Answers, Instrument};
use crate::response::Response;

/// The answers of one week; some questions are left out.
pub(super) fn answered(
    instrument: &Instrument,
    toward: Option<&str>,
    week: &Week,
    at: &ZonedDateTime,
    chance: &mut Rng,
) -> Option<Response> {
    let mut answers = Answers::new();
    for scale in &instrument.scales {
        for item in &scale.items {
            let number = (level(&scale.id, week) + chance.i8(-1..=1)).clamp(0, 10);
            let number = if scale.reverse.contains(item) { 10 - number } else { number };
            if happens(99, chance) {
                answers.insert(item.clone(), json!(number));
            }
        }
    }
    let mut response = Response::of(instrument, instrument.slug.as_deref()?, &answers);
    response.toward = toward.map(str::to_owned);
    response.at = Some(At::now(at));
    Some(response)
}

/// Where a scale stands in such a week, 0 to 10.
fn level(scale: &str, week: &Week) -> i8 {
    let eased = i8::try_from(week.change / 40).unwrap_or(0);
    let [left, distance, both, mending] = match week.weather {
        Weather::Easy => [4, 4, 3, 6],
        Weather::Hard => [7, 5, 5, 4],
        Weather::Low => [5, 7, 4, 3],
        _ => [6, 5, 4, 5],
    };
    match scale {
        "left" => left - eased,
        "distance" => distance - eased / 2,
        "both" => both - eased / 2,
        _ => mending + eased,
    }
}
