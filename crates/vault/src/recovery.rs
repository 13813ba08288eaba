use std::fmt;

use data_encoding::{Encoding, Specification};
use record::Random;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Error, Result};

/// The way back in when the passphrase is forgotten: 160 random bits.
///
/// Written `HF-` and nine groups of four letters: 32 letters of Crockford
/// base32, then 4 check letters (the first 20 bits of the SHA-256 of the code
/// bytes). Reading takes any case, spaces, dashes, and the look-alikes I, L
/// and O.
///
/// ```
/// use vault::RecoveryCode;
///
/// let code = RecoveryCode::from_bytes([7; 20]);
/// assert_eq!(code.to_string(), "HF-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-1CFK");
/// assert!(RecoveryCode::parse("hf 0w3g elr7 ow3g e1r7 0w3g e1r7 0w3g e1r7 1cfk").is_ok());
/// ```
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 20]);

const CHECK_LETTERS: usize = 4;
const LETTERS: usize = 36;

impl RecoveryCode {
    /// A new code from chance.
    pub fn new(random: &dyn Random) -> Self {
        Self(random.bytes())
    }

    /// Takes the 20 bytes as they are.
    pub const fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// [`Error::NotARecoveryCode`] when letters are missing or the check
    /// letters do not fit.
    pub fn parse(typed: &str) -> Result<Self> {
        let letters: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let letters = letters.to_ascii_uppercase();
        let letters = letters.strip_prefix("HF").filter(|rest| rest.len() == LETTERS).unwrap_or(&letters);
        if letters.len() != LETTERS || !letters.is_ascii() {
            return Err(Error::NotARecoveryCode);
        }
        let (code, check) = letters.split_at(LETTERS - CHECK_LETTERS);
        let bytes = crockford().decode(code.as_bytes()).map_err(|_| Error::NotARecoveryCode)?;
        let code = Self(bytes.try_into().map_err(|_| Error::NotARecoveryCode)?);
        let typed_check: String = check.chars().map(unlike).collect();
        if typed_check == code.check() { Ok(code) } else { Err(Error::NotARecoveryCode) }
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    fn check(&self) -> String {
        let mut letters = crockford().encode(&Sha256::digest(self.0)[..5]);
        letters.truncate(CHECK_LETTERS);
        letters
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = crockford().encode(&self.0) + &self.check();
        f.write_str("HF")?;
        for group in letters.as_bytes().chunks(4) {
            write!(f, "-{}", String::from_utf8_lossy(group))?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

fn unlike(letter: char) -> char {
    match letter {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    }
}

#[expect(clippy::expect_used, reason = "the alphabet is a constant and every test reads it")]
fn crockford() -> Encoding {
    let mut spec = Specification::new();
    spec.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    spec.translate.from.push_str("ILO");
    spec.translate.to.push_str("110");
    spec.encoding().expect("a valid alphabet")
}

#[cfg(test)]
mod tests {
    use super::RecoveryCode;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn every_code_reads_back_however_it_is_typed(bytes in any::<[u8; 20]>()) {
            let code = RecoveryCode::from_bytes(bytes);
            let written = code.to_string();
            prop_assert_eq!(written.len(), 2 + 9 * 5);
            for typed in [written.clone(), written.to_lowercase(), written.replace('-', " "), written[3..].to_owned()] {
                prop_assert!(RecoveryCode::parse(&typed).is_ok_and(|read| read == code));
            }
        }
    }

    /// Bar B25: what a check of 20 bits misses is about one in a million.
    #[test]
    fn slips_of_the_pen_are_caught() {
        let codes = if cfg!(feature = "long") { 100_000 } else { 500 };
        let alphabet = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let (mut slips, mut missed) = (0u64, 0u64);
        for n in 0..codes {
            let mut bytes = [0u8; 20];
            bytes.iter_mut().zip((n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes().iter().cycle()).for_each(
                |(byte, part)| {
                    *byte = byte.wrapping_mul(31).wrapping_add(*part).rotate_left(u32::try_from(n % 7).unwrap())
                },
            );
            let code = RecoveryCode::from_bytes(bytes).to_string().replace('-', "")[2..].to_owned().into_bytes();
            let wrong_letters = (0..code.len()).flat_map(|at| alphabet.iter().map(move |&letter| (at, letter)));
            // One letter in four of every code, so that 100,000 codes end within minutes.
            for (at, letter) in wrong_letters.skip(n % 4).step_by(4) {
                let mut slip = code.clone();
                slip[at] = letter;
                if slip != code {
                    slips += 1;
                    missed += u64::from(RecoveryCode::parse(&String::from_utf8(slip).unwrap()).is_ok());
                }
            }
            for at in 1..code.len() {
                let mut slip = code.clone();
                slip.swap(at - 1, at);
                if slip != code {
                    slips += 1;
                    missed += u64::from(RecoveryCode::parse(&String::from_utf8(slip).unwrap()).is_ok());
                }
            }
        }
        println!("{missed} of {slips} slips missed, {codes} codes");
        assert!(missed as f64 <= slips as f64 * 1e-5);
    }
}
