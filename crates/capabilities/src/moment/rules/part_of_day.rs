use jiff::civil::Time;

/// A part of a day, as one says it without a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::moment) enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl PartOfDay {
    pub(in crate::moment) const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// The part that a time lies in.
    pub(in crate::moment) fn of(time: Time) -> Self {
        match time.hour() {
            5..12 => Self::Morning,
            12..18 => Self::Afternoon,
            18..22 => Self::Evening,
            _ => Self::Night,
        }
    }

    /// Its word in forms.
    pub(in crate::moment) const fn slug(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }

    /// The part of this word.
    pub(in crate::moment) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.slug() == slug)
    }
}
