/// A closed set of words that a record stores.
///
/// Made by [`choices!`](crate::choices). Reading from the vault keeps a word
/// this program does not know as `Other`; input accepts only the known ones.
pub trait Choice: Sized {
    /// The known words, in the order in which they are offered.
    const SLUGS: &'static [&'static str];

    /// The choice for a known word.
    fn from_slug(slug: &str) -> Option<Self>;

    /// The stored word.
    fn slug(&self) -> &str;
}

/// Declares a [`Choice`]: an enum of stored words that keeps unknown ones.
///
/// ```
/// use record::{Choice, choices};
///
/// choices! {
///     /// Where a pull goes.
///     pub enum Pull {
///         /// Toward someone.
///         Close = "close",
///         /// Away from someone.
///         Away = "away",
///     }
/// }
///
/// assert_eq!(Pull::from_slug("away"), Some(Pull::Away));
/// let newer: Pull = serde_json::from_str("\"sideways\"")?;
/// assert_eq!(newer, Pull::Other("sideways".into()));
/// assert_eq!(serde_json::to_string(&newer)?, "\"sideways\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
            /// A word that a newer program wrote; kept as it is.
            Other(String),
        }

        impl $crate::Choice for $name {
            const SLUGS: &'static [&'static str] = &[$($slug),+];

            fn from_slug(slug: &str) -> Option<Self> {
                match slug {
                    $($slug => Some(Self::$variant),)+
                    _ => None,
                }
            }

            fn slug(&self) -> &str {
                match self {
                    $(Self::$variant => $slug,)+
                    Self::Other(slug) => slug,
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::Choice::slug(self))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let slug = <String as ::serde::Deserialize>::deserialize(deserializer)?;
                Ok($crate::Choice::from_slug(&slug).unwrap_or(Self::Other(slug)))
            }
        }
    };
}
