//! When a measure may be taken again. Pure.

use jiff::{Span, civil::Date};
use record::At;

/// The first day on which answers say something new, if it is still to come.
pub(super) fn too_soon(last: Option<&At>, days_between: Option<u32>, today: Date) -> Option<Date> {
    let last = last?.civil().date();
    let next = last.checked_add(Span::new().try_days(i64::from(days_between?)).ok()?).ok()?;
    (last <= today && today < next).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::too_soon;
    use jiff::civil::Date;
    use record::At;

    #[test]
    fn a_week_is_seven_days_of_the_persons_calendar() {
        let last = At::parse("2026-11-17T23:50:00+01:00[Europe/Berlin]").unwrap();
        let date = |text: &str| text.parse::<Date>().unwrap();
        let table = [
            (Some(&last), Some(7), "2026-11-23", Some("2026-11-24")),
            (Some(&last), Some(7), "2026-11-24", None),
            (Some(&last), None, "2026-11-18", None),
            (None, Some(7), "2026-11-18", None),
            (Some(&last), Some(7), "2026-11-16", None),
            (Some(&last), Some(u32::MAX), "2026-11-18", None),
        ];
        for (last, days, today, next) in table {
            assert_eq!(too_soon(last, days, date(today)), next.map(date), "{days:?} {today}");
        }
    }
}
