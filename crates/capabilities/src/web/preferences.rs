use std::collections::BTreeMap;

use jiff::civil::Weekday;
use record::Rhythm;

/// What the person chose that is nobody's business while locked. It lies in
/// the vault and is known only to a session that may see it.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// Nothing moves.
    pub less_motion: bool,
    /// Stronger lines and ink.
    pub more_contrast: bool,
    /// The device's own font.
    pub device_font: bool,
    /// Ratings in words instead of numbers.
    pub worded_ratings: bool,
    /// The body map without its figure.
    pub without_figure: bool,
    /// No cover when the window is left.
    pub without_veil: bool,
    /// Shift three times does not exit.
    pub without_keys: bool,
    /// The hour at which the night begins and the one at which it ends, when
    /// they are not 23 and 6.
    pub night: Option<(u8, u8)>,
    /// The person's own names of the patterns, by the pattern's word.
    pub patterns: BTreeMap<String, String>,
    /// When days and weeks begin.
    pub rhythm: Rhythm,
    /// The day of the weekly check-in; without one, the last of the week.
    pub check_in: Option<Weekday>,
    /// The weekly check-in is not offered on Today.
    pub without_check_in: bool,
    /// Whether it was asked if the recovery code can still be found.
    pub recovery_asked: bool,
}

impl Preferences {
    /// Whether an hour, 0 to 23, is of the night.
    pub fn is_night(&self, hour: u8) -> bool {
        let (from, to) = self.night.unwrap_or((23, 6));
        if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to }
    }
}

#[cfg(test)]
mod tests {
    use super::Preferences;

    #[test]
    fn the_night_goes_past_midnight() {
        let night = |night, hour| Preferences { night, ..Preferences::default() }.is_night(hour);
        for (hours, hour, is_night) in [
            (None, 23, true),
            (None, 3, true),
            (None, 6, false),
            (None, 22, false),
            (Some((1, 5)), 0, false),
            (Some((1, 5)), 4, true),
            (Some((22, 22)), 22, false),
        ] {
            assert_eq!(night(hours, hour), is_night, "{hours:?} {hour}");
        }
    }
}
