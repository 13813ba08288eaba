use serde::{Deserialize, Serialize};

/// A rating from 0 to 10 that a person gave. Not given is `Option::None`,
/// never a default in the middle.
///
/// ```
/// use record::Rating;
///
/// assert_eq!(Rating::new(8).map(Rating::get), Ok(8));
/// assert!(Rating::new(11).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Rating(u8);

/// The number is above 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARating;

impl Rating {
    /// The highest rating.
    pub const MAX: u8 = 10;

    /// Takes a number from 0 to 10.
    ///
    /// # Errors
    /// [`NotARating`] above 10.
    pub const fn new(number: u8) -> Result<Self, NotARating> {
        if number <= Self::MAX { Ok(Self(number)) } else { Err(NotARating) }
    }

    /// The number, 0 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;

    fn try_from(number: u8) -> Result<Self, NotARating> {
        Self::new(number)
    }
}

impl std::fmt::Display for NotARating {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a rating from 0 to 10")
    }
}

impl std::error::Error for NotARating {}
