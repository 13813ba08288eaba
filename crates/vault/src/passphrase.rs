use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Why a passphrase is too weak to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Under 12 characters.
    Short,
    /// Under about 40 bits of guessing, as estimated by zxcvbn.
    Guessable,
}

/// A passphrase as it enters the key derivation: NFC in UTF-8, one trailing
/// line end removed, nothing else trimmed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The fewest characters a new passphrase may have.
    pub const MIN_CHARS: usize = 12;
    /// The fewest bits a new passphrase may have: about 40. Twelve random
    /// characters, the least that may be chosen, are estimated at 39.9.
    pub const MIN_BITS: f64 = 39.5;

    /// Takes what was typed or read.
    ///
    /// ```
    /// use vault::Passphrase;
    ///
    /// let from_file = Passphrase::new("harbor lantern moss\n".into());
    /// let typed = Passphrase::new("harbor lantern moss".into());
    /// assert!(from_file == typed);
    /// ```
    pub fn new(typed: SecretString) -> Self {
        let text = typed.expose_secret();
        let text = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
        let composed = Zeroizing::new(text.nfc().collect::<String>());
        Self(SecretString::from(composed.as_str()))
    }

    /// Why this would be too weak for a new passphrase. A vault's old one is
    /// never held to it.
    pub fn weakness(&self) -> Option<Weak> {
        let text = self.0.expose_secret();
        if text.chars().count() < Self::MIN_CHARS {
            return Some(Weak::Short);
        }
        let bits = zxcvbn::zxcvbn(text, &["holdfast"]).guesses_log10() / std::f64::consts::LOG10_2;
        (bits < Self::MIN_BITS).then_some(Weak::Guessable)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.as_bytes() == other.as_bytes()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::{Passphrase, Weak};

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text.into())
    }

    #[test]
    fn one_line_end_is_removed_and_nothing_else() {
        let table = [("a b\n", "a b"), ("a b\r\n", "a b"), ("a b\n\n", "a b\n"), (" a b ", " a b "), ("a\r", "a\r")];
        for (typed, bytes) in table {
            assert_eq!(passphrase(typed).as_bytes(), bytes.as_bytes(), "{typed:?}");
        }
    }

    #[test]
    fn letters_with_marks_are_composed() {
        assert_eq!(passphrase("e\u{301}").as_bytes(), "é".as_bytes());
    }

    #[test]
    fn only_short_and_guessable_ones_are_refused_and_it_says_which() {
        let table = [
            ("short", Some(Weak::Short)),
            ("elevenchars", Some(Weak::Short)),
            ("passwordpassword", Some(Weak::Guessable)),
            ("aaaaaaaaaaaaaaaa", Some(Weak::Guessable)),
            ("abcdefghijklmnop", Some(Weak::Guessable)),
            ("holdfastholdfast", Some(Weak::Guessable)),
            ("harbor lantern moss violet spoon", None),
            ("correct horse battery staple", None),
            ("Tz9#kfQ2!vLw", None),
        ];
        for (text, weakness) in table {
            assert_eq!(passphrase(text).weakness(), weakness, "{text}");
        }
    }
}
