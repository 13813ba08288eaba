//! All methods of the contract, each reading exactly its own fields.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value};

use super::Solve;
use super::fields::{Fields, number};
use crate::error::{Error, Problem};
use crate::{
    Answers, Beta, Dimension, Norm, NormalSample, Observation, Phases, RandomizedStart, ReliableChange, RqRatings,
    Values,
};

/// The whole wiring: name and function, in the order of the contract.
pub(super) const ALL: &[(&str, Solve)] = &[
    ("nap", nap),
    ("tau_u", tau_u),
    ("tau_u_family", tau_u_family),
    ("tau_bc", tau_bc),
    ("nonoverlap", nonoverlap),
    ("smd_baseline", smd_baseline),
    ("mann_kendall", mann_kendall),
    ("kendall_tau_b", kendall_tau_b),
    ("theil_sen", theil_sen),
    ("rci", rci),
    ("paired_change", paired_change),
    ("beta_binomial", beta_binomial),
    ("beta_compare", beta_compare),
    ("normal_shrink", normal_shrink),
    ("eb_shrink", eb_shrink),
    ("brier", brier),
    ("expectancy_violation", expectancy_violation),
    ("autocorr_lag1", autocorr_lag1),
    ("rmssd", rmssd),
    ("changepoint", changepoint),
    ("randomization_ab", randomization_ab),
    ("wilson_ci", wilson_ci),
    ("weekly_mean", weekly_mean),
    ("region_probability", region_probability),
    ("score_items", score_items),
    ("score_rq", score_rq),
    ("phq9", phq9),
    ("gad7", gad7),
];

type Answer = Result<Value, Error>;

fn written(result: impl Serialize) -> Answer {
    serde_json::to_value(result).map_err(|_| Error::new("input", Problem::NotOfForm("something that has a result")))
}

fn with_phases<R: Serialize>(mut input: Fields, method: impl Fn(&Phases<'_>) -> Result<R, Error>) -> Answer {
    let a = input.numbers("A")?;
    let b = input.numbers("B")?;
    let improvement = input.direction("improvement")?;
    input.done()?;
    written(method(&Phases::new(&a, &b, improvement)?)?)
}

fn with_series<R: Serialize>(mut input: Fields, method: impl Fn(Values<'_>) -> R) -> Answer {
    let y = input.numbers("y")?;
    input.done()?;
    written(method(Values::new("y", &y)?))
}

fn with_lists<R: Serialize>(
    mut input: Fields,
    [first, second]: [&str; 2],
    method: impl Fn(Values<'_>, Values<'_>) -> Result<R, Error>,
) -> Answer {
    let left = input.numbers(first)?;
    let right = input.numbers(second)?;
    input.done()?;
    written(method(Values::new(first, &left)?, Values::new(second, &right)?)?)
}

fn nap(input: Fields) -> Answer {
    with_phases(input, |phases| Ok(crate::nap(phases)))
}

fn tau_u(input: Fields) -> Answer {
    with_phases(input, |phases| Ok(crate::tau_u(phases)))
}

fn tau_u_family(input: Fields) -> Answer {
    with_phases(input, |phases| Ok(crate::tau_u_family(phases)))
}

fn tau_bc(input: Fields) -> Answer {
    with_phases(input, crate::tau_bc)
}

fn nonoverlap(input: Fields) -> Answer {
    with_phases(input, |phases| Ok(crate::nonoverlap(phases)))
}

fn smd_baseline(input: Fields) -> Answer {
    with_phases(input, |phases| Ok(crate::smd_baseline(phases)))
}

fn mann_kendall(input: Fields) -> Answer {
    with_series(input, crate::mann_kendall)
}

fn kendall_tau_b(input: Fields) -> Answer {
    with_lists(input, ["x", "y"], crate::kendall_tau_b)
}

fn theil_sen(input: Fields) -> Answer {
    with_lists(input, ["x", "y"], crate::theil_sen)
}

fn rci(mut input: Fields) -> Answer {
    let group = |[mean, sd]: [f64; 2]| Norm { mean, sd };
    let given = ReliableChange {
        x1: input.number("x1")?,
        x2: input.number("x2")?,
        sd: input.number("sd")?,
        rel: input.number("rel")?,
        higher_is_better: input.flag_or("higher_is_better", true)?,
        clin: input.pair_if_given("clin")?.map(group),
        norm: input.pair_if_given("norm")?.map(group),
    };
    input.done()?;
    written(crate::rci(&given)?)
}

fn paired_change(mut input: Fields) -> Answer {
    let better = input.direction("better")?;
    with_lists(input, ["before", "after"], |before, after| crate::paired_change(before, after, better))
}

fn beta_binomial(mut input: Fields) -> Answer {
    let successes = input.whole("successes")?;
    let trials = input.whole("trials")?;
    let prior = Beta::new("prior", input.pair("prior")?)?;
    input.done()?;
    written(crate::beta_binomial(successes, trials, prior)?)
}

fn beta_compare(mut input: Fields) -> Answer {
    let first = Beta::new("first", input.pair("first")?)?;
    let second = Beta::new("second", input.pair("second")?)?;
    input.done()?;
    written(crate::beta_compare(first, second))
}

fn normal_shrink(mut input: Fields) -> Answer {
    let given = NormalSample {
        sample_mean: input.number("sample_mean")?,
        within_var: input.number("within_var")?,
        n: input.whole("n")?,
        prior_mean: input.number("prior_mean")?,
        between_var: input.number("between_var")?,
    };
    input.done()?;
    written(crate::normal_shrink(&given)?)
}

fn eb_shrink(input: Fields) -> Answer {
    with_lists(input, ["y", "se"], crate::eb_shrink)
}

fn brier(mut input: Fields) -> Answer {
    let p = input.numbers("p")?;
    let outcome = input.outcomes("outcome")?;
    input.done()?;
    written(crate::brier(Values::new("p", &p)?, &outcome)?)
}

fn expectancy_violation(input: Fields) -> Answer {
    let names = ["predicted_distress", "actual_distress"];
    with_lists(input, names, crate::expectancy_violation)
}

fn autocorr_lag1(input: Fields) -> Answer {
    with_series(input, crate::autocorr_lag1)
}

fn rmssd(mut input: Fields) -> Answer {
    let max_gap = input.number("max_gap")?;
    with_lists(input, ["y", "t"], |y, t| crate::rmssd(y, t, max_gap))
}

fn changepoint(input: Fields) -> Answer {
    with_series(input, crate::changepoint)
}

fn randomization_ab(mut input: Fields) -> Answer {
    let y = input.numbers("y")?;
    let drawn = RandomizedStart {
        start: input.whole("start")? as usize,
        min_a: input.whole("min_a")? as usize,
        min_b: input.whole("min_b")? as usize,
    };
    let better = input.direction("better")?;
    input.done()?;
    written(crate::randomization_ab(Values::new("y", &y)?, drawn, better)?)
}

fn wilson_ci(mut input: Fields) -> Answer {
    let k = input.whole("k")?;
    let n = input.whole("n")?;
    input.done()?;
    written(crate::wilson_ci(k, n)?)
}

fn weekly_mean(mut input: Fields) -> Answer {
    let observations = input.entries("observations", observation)?;
    input.done()?;
    written(crate::weekly_mean(&observations)?)
}

fn observation(place: &str, entry: &Value) -> Result<Observation, Error> {
    let Some([day, value]) = entry.as_array().map(Vec::as_slice) else {
        return Err(Error::new(place, Problem::NotOfForm("a list of a date and a number")));
    };
    let day = day.as_str().and_then(written_day);
    let day =
        day.ok_or_else(|| Error::new(format!("{place}[0]"), Problem::NotOfForm("a date such as \"2026-01-05\"")))?;
    let value = number(&format!("{place}[1]"), value)?;
    Ok(Observation { day, value })
}

/// Only YYYY-MM-DD: a time or a zone would have to be thrown away.
fn written_day(text: &str) -> Option<Date> {
    let plain = text.len() == 10 && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

fn region_probability(mut input: Fields) -> Answer {
    let mut dimension = |name: &str| {
        Ok(Dimension {
            score: input.number(name)?,
            cut: input.number(&format!("cut_{name}"))?,
            sem: input.number(&format!("sem_{name}"))?,
        })
    };
    let anxiety = dimension("anxiety")?;
    let avoidance = dimension("avoidance")?;
    input.done()?;
    written(crate::region_probability(anxiety, avoidance)?)
}

fn score_items(mut input: Fields) -> Answer {
    let responses = input.answers("responses")?;
    let (min, max) = (input.number("min")?, input.number("max")?);
    let reverse_items = input.wholes("reverse_items")?;
    let scales = input.lists_by_name("scales")?;
    input.done()?;
    let answers = Answers::new(&responses, min, max, &reverse_items)?;
    let mut scores = Map::new();
    for (name, items) in scales {
        let mean = answers.mean_of(&name, &items)?;
        scores.insert(name, mean.into());
    }
    Ok(Value::Object(scores))
}

fn score_rq(mut input: Fields) -> Answer {
    let ratings = RqRatings {
        secure: input.number("secure")?,
        fearful: input.number("fearful")?,
        preoccupied: input.number("preoccupied")?,
        dismissing: input.number("dismissing")?,
    };
    input.done()?;
    written(crate::score_rq(ratings)?)
}

fn phq9(mut input: Fields) -> Answer {
    let items = input.wholes("items")?;
    input.done()?;
    written(crate::phq9(&items)?)
}

fn gad7(mut input: Fields) -> Answer {
    let items = input.wholes("items")?;
    input.done()?;
    written(crate::gad7(&items)?)
}
