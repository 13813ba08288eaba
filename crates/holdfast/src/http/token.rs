//! The token of a form: what our own pages send and no other site can know.
//!
//! A session takes its own token alone. That this program gave a token out can
//! be told even when its session is over or the program was started anew, so
//! that a page which was left open loses nothing: what it sends is sealed, or
//! comes back to be sent again.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What tells our tokens from others: the key to which notes are sealed. Who
/// knows that can seal as many notes as they like without a token.
pub(super) struct Key(pub(super) [u8; 32]);

impl Key {
    /// A token, made of chance.
    pub(super) fn token(&self, chance: [u8; 16]) -> String {
        let mut token = HEXLOWER.encode(&chance);
        token.push_str(&HEXLOWER.encode(&self.mac(&chance).finalize().into_bytes()[..16]));
        token
    }

    /// Whether this is a token of ours, of whatever session.
    pub(super) fn gave(&self, token: &str) -> bool {
        let Ok(bytes) = HEXLOWER.decode(token.as_bytes()) else { return false };
        let Some((chance, mac)) = bytes.split_at_checked(16) else { return false };
        mac.len() == 16 && self.mac(chance).verify_truncated_left(mac).is_ok()
    }

    #[expect(clippy::expect_used, reason = "a key of HMAC may have any length")]
    fn mac(&self, chance: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("any length");
        mac.update(b"holdfast form");
        mac.update(chance);
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn only_what_this_key_gave_is_taken_for_ours() {
        let (ours, other) = (Key([1; 32]), Key([2; 32]));
        let token = ours.token([7; 16]);
        assert_eq!(token.len(), 64);
        assert!(ours.gave(&token));
        assert!(!other.gave(&token));
        for wrong in [String::new(), "0".repeat(64), token[..32].to_owned(), token.to_uppercase(), format!("{token}00")]
        {
            assert!(!ours.gave(&wrong), "{wrong}");
        }
    }
}
