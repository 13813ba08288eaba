use jiff::civil::{Time, time};

use crate::moment::record::{About, Moment};

impl About {
    /// The parts of a day, in their order.
    pub(in crate::moment) const PARTS: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// The part of the day that a time lies in.
    pub(in crate::moment) fn of(time: Time) -> Self {
        match time.hour() {
            5..12 => Self::Morning,
            12..18 => Self::Afternoon,
            18..22 => Self::Evening,
            _ => Self::Night,
        }
    }

    /// The hours that stand for it, the last one first.
    fn hours(&self) -> &'static [i8] {
        match self {
            Self::Morning => &[9],
            Self::Afternoon => &[15],
            Self::Evening => &[20],
            Self::Night => &[23, 2],
            Self::Day => &[12, 0],
            Self::Other(_) => &[],
        }
    }

    fn times(&self) -> impl Iterator<Item = Time> {
        self.hours().iter().map(|hour| time(*hour, 0, 0, 0))
    }

    /// The last of its times in a day that has come so far.
    pub(in crate::moment) fn time_until(&self, now: Time) -> Option<Time> {
        self.times().find(|time| *time <= now)
    }
}

impl Moment {
    /// The part of the day it was in, unless its time was changed since.
    pub(in crate::moment) fn is_about(&self) -> Option<&About> {
        let time = self.at.as_ref()?.civil().time();
        self.about.as_ref().filter(|about| about.times().any(|one| one == time))
    }
}
