use record::DayName;
use words::{Words, say};

use super::record::Setting;
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for Setting {
    fn line(&self, words: &Words) -> String {
        say!(words, "setting-name")
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let chosen = |choice: Option<bool>| {
            choice.map(|on| if on { say!(words, "setting-on") } else { say!(words, "setting-off") })
        };
        let night = self.hours_of_night().map(|(from, to)| say!(words, "setting-night-hours", from = from, to = to));
        let week = self.week.clone().unwrap_or_default();
        let day = |day: Option<&DayName>| day.map(|day| day.text(words));
        let ends = week.day_ends.map(|hour| say!(words, "setting-day-ends-hour", hour = hour));
        let patterns = self.patterns.clone().unwrap_or_default();
        Sheet::of(None, self.line(words))
            .row("less_motion", say!(words, "setting-less-motion"), chosen(self.less_motion))
            .row("more_contrast", say!(words, "setting-more-contrast"), chosen(self.more_contrast))
            .row("device_font", say!(words, "setting-device-font"), chosen(self.device_font))
            .row("worded_ratings", say!(words, "setting-worded-ratings"), chosen(self.worded_ratings))
            .row("without_figure", say!(words, "setting-without-figure"), chosen(self.without_figure))
            .row("without_veil", say!(words, "setting-without-veil"), chosen(self.without_veil))
            .row("without_keys", say!(words, "setting-without-keys"), chosen(self.without_keys))
            .row("night", say!(words, "setting-night"), night)
            .row("week.first", say!(words, "setting-week-first"), day(week.first.as_ref()))
            .row("week.day_ends", say!(words, "setting-day-ends"), ends)
            .row("week.check_in", say!(words, "setting-check-in"), day(week.check_in.as_ref()))
            .row("week.without_check_in", say!(words, "setting-check-in-never"), chosen(week.without_check_in))
            .theirs("patterns.close", say!(words, "moment-name-close"), &patterns.close)
            .theirs("patterns.away", say!(words, "moment-name-away"), &patterns.away)
            .theirs("patterns.both", say!(words, "moment-name-both"), &patterns.both)
            .theirs("patterns.steady", say!(words, "moment-name-steady"), &patterns.steady)
    }
}
