use words::{Words, say};

use super::record::Setting;
use crate::acts::{Sheet, Sheeted};

impl Sheeted for Setting {
    fn line(&self, words: &Words) -> String {
        say!(words, "setting-name")
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let chosen = |choice: Option<bool>| {
            choice.map(|on| if on { say!(words, "setting-on") } else { say!(words, "setting-off") })
        };
        let night = self.hours_of_night().map(|(from, to)| say!(words, "setting-night-hours", from = from, to = to));
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
            .theirs("patterns.close", say!(words, "moment-name-close"), &patterns.close)
            .theirs("patterns.away", say!(words, "moment-name-away"), &patterns.away)
            .theirs("patterns.both", say!(words, "moment-name-both"), &patterns.both)
            .theirs("patterns.steady", say!(words, "moment-name-steady"), &patterns.steady)
    }
}
