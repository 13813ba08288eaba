//! Which tools had the best record. Few uses are pulled toward what tools do
//! on average, and where nothing stands out, nothing does.

use std::collections::BTreeMap;

use stats::{NormalSample, Values, eb_shrink, normal_shrink};

use super::record::{ToolUse, Why};
use crate::moment::Side;

/// Uses with both numbers before a tool has a record.
const MIN_USES: usize = 3;
/// Tools with a record before they say themselves how tools differ.
const MIN_TOOLS: usize = 3;
/// Uses before a tool's own wobble counts in place of everyone's.
const OWN_WOBBLE: usize = 6;
/// A number this low cannot fall, so it says nothing.
const FLOOR: u8 = 2;
/// What a tool does on average, and how much tools differ, where that is not known yet; on 0 to 100.
const PRIOR: (f64, f64) = (8.0, 100.0);
/// The least wobble there is: numbers come in steps of 10.
const STEP_VARIANCE: f64 = 100.0 / 12.0;

/// How a tool went before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Which.
    pub tool: String,
    /// How many times it was lower afterwards.
    pub lower: usize,
    /// How many times both numbers were given.
    pub of: usize,
}

/// How much lower it was each time, on 0 to 100.
struct Sample<'u> {
    tool: &'u str,
    drops: Vec<f64>,
}

/// Tools after which it was lower, on this side, the best record first. Empty
/// while none stands out. Practice is left out.
pub(super) fn by_record<'u>(uses: impl IntoIterator<Item = &'u ToolUse>, side: Option<&Side>) -> Vec<Tried> {
    let samples = samples(uses, side);
    let wobble = pooled(&samples);
    let known: Vec<Sample<'_>> = samples.into_iter().filter(|sample| sample.drops.len() >= MIN_USES).collect();
    let Some(means) = tempered(&known, wobble) else { return Vec::new() };
    let mut ranked: Vec<(f64, &Sample<'_>)> =
        means.into_iter().zip(&known).filter(|(mean, sample)| *mean > 0.0 && sample.mean() > 0.0).collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranked.into_iter().map(|(_, sample)| sample.tried()).collect()
}

fn samples<'u>(uses: impl IntoIterator<Item = &'u ToolUse>, side: Option<&Side>) -> Vec<Sample<'u>> {
    let mut drops: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for used in uses {
        let is_asked = side.is_none() || used.side.as_ref() == side;
        let (Some(tool), Some(before), Some(after)) = (used.tool.as_deref(), used.before, used.after) else { continue };
        if is_asked && used.why != Some(Why::Practice) && before.get() >= FLOOR {
            drops.entry(tool).or_default().push(10.0 * (f64::from(before.get()) - f64::from(after.get())));
        }
    }
    drops.into_iter().map(|(tool, drops)| Sample { tool, drops }).collect()
}

/// Pulled toward each other, or toward the prior while there are few; nothing
/// where no tool stands out.
fn tempered(samples: &[Sample<'_>], wobble: f64) -> Option<Vec<f64>> {
    if samples.len() < MIN_TOOLS {
        return samples.iter().map(|sample| sample.against_prior(wobble)).collect();
    }
    let means: Vec<f64> = samples.iter().map(Sample::mean).collect();
    let errors: Vec<f64> = samples.iter().map(|sample| (sample.variance(wobble) / sample.count()).sqrt()).collect();
    let pulled = eb_shrink(Values::new("y", &means).ok()?, Values::new("se", &errors).ok()?).ok()?;
    pulled.tau2.filter(|between| *between > 0.0).and(pulled.shrunk)
}

/// One wobble for all tools, from those used twice or more.
fn pooled(samples: &[Sample<'_>]) -> f64 {
    let free: f64 = samples.iter().map(|sample| sample.count() - 1.0).sum();
    let squares: f64 = samples.iter().map(Sample::squares).sum();
    if free > 0.0 { (squares / free).max(STEP_VARIANCE) } else { STEP_VARIANCE }
}

impl Sample<'_> {
    fn count(&self) -> f64 {
        self.drops.iter().map(|_| 1.0).sum()
    }

    fn mean(&self) -> f64 {
        self.drops.iter().sum::<f64>() / self.count()
    }

    fn squares(&self) -> f64 {
        let mean = self.mean();
        self.drops.iter().map(|drop| (drop - mean) * (drop - mean)).sum()
    }

    fn variance(&self, wobble: f64) -> f64 {
        if self.drops.len() < OWN_WOBBLE { wobble } else { (self.squares() / (self.count() - 1.0)).max(STEP_VARIANCE) }
    }

    fn against_prior(&self, wobble: f64) -> Option<f64> {
        let given = NormalSample {
            sample_mean: self.mean(),
            within_var: self.variance(wobble),
            n: u64::try_from(self.drops.len()).ok()?,
            prior_mean: PRIOR.0,
            between_var: PRIOR.1,
        };
        normal_shrink(&given).ok()?.mean
    }

    fn tried(&self) -> Tried {
        let lower = self.drops.iter().filter(|drop| **drop > 0.0).count();
        Tried { tool: self.tool.to_owned(), lower, of: self.drops.len() }
    }
}

#[cfg(test)]
mod tests {
    use record::Rating;

    use super::{Side, ToolUse, Tried, Why, by_record};

    fn used(tool: &str, before: u8, after: u8) -> ToolUse {
        let rating = |number| Some(Rating::new(number).unwrap());
        let side = Some(Side::TooMuch);
        ToolUse { tool: Some(tool.into()), before: rating(before), after: rating(after), side, ..ToolUse::default() }
    }

    fn uses(rows: &[(&str, &[(u8, u8)])]) -> Vec<ToolUse> {
        let of = |(tool, numbers): &(&str, &[(u8, u8)])| -> Vec<ToolUse> {
            numbers.iter().map(|(before, after)| used(tool, *before, *after)).collect()
        };
        rows.iter().flat_map(of).collect()
    }

    fn ranked(uses: &[ToolUse]) -> Vec<String> {
        by_record(uses, Some(&Side::TooMuch)).into_iter().map(|tried| tried.tool).collect()
    }

    #[test]
    fn a_record_begins_with_the_third_use_with_both_numbers() {
        let two = uses(&[("hum", &[(8, 4), (7, 4)])]);
        assert!(ranked(&two).is_empty());
        let three = uses(&[("hum", &[(8, 4), (7, 4), (6, 6)])]);
        let expected = Tried { tool: "hum".into(), lower: 2, of: 3 };
        assert_eq!(by_record(&three, Some(&Side::TooMuch)), [expected]);
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        let mut rows = uses(&[("hum", &[(8, 4), (7, 4), (1, 0)])]);
        assert!(ranked(&rows).is_empty(), "at the floor nothing can fall");
        rows.push(ToolUse { why: Some(Why::Practice), ..used("hum", 8, 2) });
        rows.push(ToolUse { side: Some(Side::TooLittle), ..used("hum", 8, 2) });
        rows.push(ToolUse { after: None, ..used("hum", 8, 2) });
        assert!(ranked(&rows).is_empty());
        assert_eq!(by_record(&rows, None).len(), 1, "without a side all sides count");
    }

    #[test]
    fn two_tools_are_weighed_against_what_tools_do_on_average() {
        let rows = uses(&[
            ("hum", &[(8, 6), (7, 5), (9, 6), (8, 6)]),
            ("walking", &[(8, 4), (7, 3), (9, 6)]),
            ("senses", &[(5, 6), (6, 7), (5, 5)]),
        ]);
        assert_eq!(ranked(&rows[..7]), ["walking", "hum"]);
    }

    #[test]
    fn where_all_are_alike_none_stands_out() {
        let noisy: &[(u8, u8)] = &[(8, 4), (7, 8), (9, 5), (6, 7)];
        assert!(ranked(&uses(&[("hum", noisy), ("walking", noisy), ("senses", noisy)])).is_empty());
    }

    #[test]
    fn a_tool_after_which_it_was_higher_is_not_put_in_front() {
        let rows = uses(&[
            ("hum", &[(8, 3), (7, 2), (9, 4)]),
            ("walking", &[(8, 6), (7, 5), (9, 7)]),
            ("senses", &[(5, 7), (6, 8), (5, 7)]),
        ]);
        assert_eq!(ranked(&rows), ["hum", "walking"]);
    }
}
