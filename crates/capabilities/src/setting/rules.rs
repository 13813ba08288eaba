//! What follows from the settings. Pure.

use std::collections::BTreeMap;

use super::record::{Night, Patterns, Setting};

impl Setting {
    /// When the night is, if both of its ends are hours.
    pub(super) fn hours_of_night(&self) -> Option<(u8, u8)> {
        let Night { from, to, .. } = self.night.as_ref()?;
        let hour = |hour: Option<u32>| hour.and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour < 24);
        Some((hour(*from)?, hour(*to)?))
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
    use crate::setting::{Night, Patterns, Setting};

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
    fn a_blank_name_is_none() {
        let patterns = Patterns { close: Some(" Reaching ".into()), away: Some("  ".into()), ..Patterns::default() };
        let setting = Setting { patterns: Some(patterns), ..Setting::default() };
        let names: Vec<_> = setting.names_of_patterns().into_iter().collect();
        assert_eq!(names, [("close".to_owned(), "Reaching".to_owned())]);
    }
}
