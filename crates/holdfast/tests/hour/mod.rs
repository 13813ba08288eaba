//! The hour of the day that a test lives in.

/// A zone in which it is about this hour now, so that a test finds the same
/// pages by day and by night.
pub fn zone_at(hour: i8) -> String {
    let east = (hour - jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).hour() + 36) % 24 - 12;
    format!("Etc/GMT{}{}", if east > 0 { '-' } else { '+' }, east.abs())
}
