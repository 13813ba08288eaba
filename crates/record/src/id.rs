use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ulid::Ulid;

/// The name of one record: a UUID version 7 (RFC 9562), 16 bytes.
///
/// As text it is 26 letters and digits of lower-case Crockford base32, the
/// form that stands in addresses, in the terminal and in JSON. Reading accepts
/// upper case too. Ids made later on one device sort after earlier ones.
///
/// One untyped `Id` serves every kind, since a record's `from` may point at
/// any of them.
///
/// ```
/// use record::Id;
///
/// let id = Id::from_parts(1_764_000_000_000, [7; 10]);
/// assert_eq!(id.to_string().len(), 26);
/// assert_eq!(id.to_string().parse::<Id>(), Ok(id));
/// assert!("not an id".parse::<Id>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 16]);

/// The text is not 26 letters and digits of Crockford base32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl Id {
    /// Makes an id from a time in unix milliseconds and ten random bytes.
    pub fn from_parts(unix_ms: u64, random: [u8; 10]) -> Self {
        Self(*uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).as_uuid().as_bytes())
    }

    /// Takes the 16 bytes as they are stored.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// When it was made, to the millisecond.
    ///
    /// ```
    /// use record::Id;
    ///
    /// let id = Id::from_parts(1_795_552_200_000, [7; 10]);
    /// assert_eq!(id.made().as_millisecond(), 1_795_552_200_000);
    /// ```
    pub fn made(&self) -> Timestamp {
        let ms = self.0[..6].iter().fold(0, |ms, byte| ms << 8 | i64::from(*byte));
        // 48 bits reach beyond the year 9999, where no time is kept.
        Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX)
    }

    /// The 16 bytes as they are stored.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Ulid::from_bytes(self.0).to_string().to_ascii_lowercase())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let ulid = Ulid::from_string(text).map_err(|_| NotAnId)?;
        let id = Self(ulid.to_bytes());
        // Letters outside the 128 bits would give one record two names.
        if id.to_string() == text.to_ascii_lowercase() { Ok(id) } else { Err(NotAnId) }
    }
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id of 26 letters and digits")
    }
}

impl std::error::Error for NotAnId {}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn every_id_reads_back_from_its_text(bytes: [u8; 16]) {
            let id = Id::from_bytes(bytes);
            prop_assert_eq!(id.to_string().parse::<Id>(), Ok(id));
            prop_assert_eq!(id.to_string().to_uppercase().parse::<Id>(), Ok(id));
        }

        #[test]
        fn any_text_is_an_id_with_that_very_text_or_refused(text in "[0-9a-zA-Z]{24,28}") {
            if let Ok(id) = text.parse::<Id>() {
                prop_assert_eq!(id.to_string(), text.to_lowercase());
            }
        }

        #[test]
        fn later_ids_sort_later(ms in 0u64..1 << 47, step in 1u64..1000, a in any::<[u8; 10]>(), b in any::<[u8; 10]>()) {
            prop_assert!(Id::from_parts(ms, a) < Id::from_parts(ms + step, b));
        }
    }

    #[test]
    fn the_text_of_a_known_uuid_is_fixed() {
        let id = Id::from_bytes(0x0193_5c5e_6a00_7abc_8def_0123_4567_89ab_u128.to_be_bytes());
        assert_eq!(id.to_string(), "01jde5wtg0fay8vvr14d2pf2db");
    }
}
