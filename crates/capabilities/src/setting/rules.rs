//! What follows from the settings. Pure.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use record::{DayName, Rhythm};

use super::record::{Night, Patterns, Setting};

impl Setting {
    /// When the night is, if both of its ends are hours.
    pub(super) fn hours_of_night(&self) -> Option<(u8, u8)> {
        let Night { from, to, .. } = self.night.as_ref()?;
        let hour = |hour: Option<u32>| hour.and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour < 24);
        Some((hour(*from)?, hour(*to)?))
    }

    /// When days and weeks begin; what was not chosen is as without a choice.
    pub(super) fn rhythm(&self) -> Rhythm {
        let usual = Rhythm::default();
        let Some(week) = &self.week else { return usual };
        let day_ends = week.day_ends.and_then(|hour| u8::try_from(hour).ok());
        Rhythm {
            first: week.first.as_ref().and_then(DayName::weekday).unwrap_or(usual.first),
            day_ends: day_ends.filter(|hour| *hour <= Rhythm::LATEST_END).unwrap_or(usual.day_ends),
        }
    }

    /// The day that was chosen for the check-in.
    pub(super) fn day_of_check_in(&self) -> Option<Weekday> {
        self.week.as_ref()?.check_in.as_ref()?.weekday()
    }

    /// Whether the check-in is not to be offered.
    pub(super) fn is_without_check_in(&self) -> bool {
        self.week.as_ref().and_then(|week| week.without_check_in).unwrap_or(false)
    }

    /// The person's own names of patterns, by the pattern's word.
    pub(super) fn names_of_patterns(&self) -> BTreeMap<String, String> {
        let Some(Patterns { close, away, both, steady, .. }) = &self.patterns else { return BTreeMap::new() };
        let named = [("close", close), ("away", away), ("both", both), ("steady", steady)];
        let named = named.into_iter().filter_map(|(slug, name)| Some((slug, name.as_deref()?.trim())));
        named.filter(|(_, name)| !name.is_empty()).map(|(slug, name)| (slug.to_owned(), name.to_owned())).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use record::{DayName, Rhythm};

    use crate::setting::{Night, Patterns, Setting, Week};

    #[test]
    fn a_night_has_two_ends_that_are_hours() {
        for (from, to, hours) in [
            (Some(22), Some(7), Some((22, 7))),
            (Some(0), Some(0), Some((0, 0))),
            (Some(22), None, None),
            (None, None, None),
            (Some(24), Some(7), None),
        ] {
            let night = Some(Night { from, to, ..Night::default() });
            assert_eq!(Setting { night, ..Setting::default() }.hours_of_night(), hours, "{from:?} {to:?}");
        }
    }

    #[test]
    fn what_was_not_chosen_of_the_week_is_as_without_a_choice() {
        let of = |first: Option<DayName>, day_ends| {
            let week = Some(Week { first, day_ends, ..Week::default() });
            Setting { week, ..Setting::default() }.rhythm()
        };
        assert_eq!(of(None, None), Rhythm { first: Weekday::Monday, day_ends: 4 });
        assert_eq!(of(Some(DayName::Sunday), Some(0)), Rhythm { first: Weekday::Sunday, day_ends: 0 });
        assert_eq!(of(Some(DayName::Other("newer".into())), Some(9)), Rhythm::default());
        assert_eq!(Setting::default().rhythm(), Rhythm::default());
        assert_eq!(Setting::default().day_of_check_in(), None);
    }

    #[test]
    fn a_blank_name_is_none() {
        let patterns = Patterns { close: Some(" Reaching ".into()), away: Some("  ".into()), ..Patterns::default() };
        let setting = Setting { patterns: Some(patterns), ..Setting::default() };
        let names: Vec<_> = setting.names_of_patterns().into_iter().collect();
        assert_eq!(names, [("close".to_owned(), "Reaching".to_owned())]);
    }
}
