//! What is written while the vault is locked: sealed to the vault's public
//! key (a libsodium sealed box), readable only after unlocking.

use std::fs;
use std::path::Path;

use crypto_box::aead::rand_core;
use crypto_box::{PublicKey, SecretKey};
use record::{Id, Random};

use crate::keys::{Use, VaultKey, VaultName};
use crate::{Error, Result, durable};

/// The longest note that can be sealed, in bytes.
pub(crate) const MAX_BYTES: u64 = 1_000_000;

pub(crate) fn secret_key(key: &VaultKey, vault: VaultName) -> SecretKey {
    SecretKey::from_bytes(*key.derive::<32>(vault, Use::Inbox))
}

/// Seals a text into the inbox folder. Durable when it returns.
pub(crate) fn put(folder: &Path, public: [u8; 32], id: Id, text: &[u8], random: &dyn Random) -> Result<()> {
    let sealed = PublicKey::from_bytes(public).seal(&mut Chance(random), text).map_err(|_| Error::TooLarge)?;
    durable::make_folder(folder)?;
    Ok(durable::replace(&folder.join(id.to_string()), &sealed)?)
}

/// What lies in the inbox and can be opened, oldest first. What cannot be
/// opened stays where it is.
pub(crate) fn open(folder: &Path, secret: &SecretKey) -> Vec<(Id, String)> {
    let mut notes: Vec<(Id, String)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id: Id = entry.file_name().to_str()?.parse().ok()?;
            let sealed = durable::read_small(&entry.path(), MAX_BYTES + 1000).ok()?;
            Some((id, opened(&sealed, secret)?))
        })
        .collect();
    notes.sort();
    notes
}

/// The text of one note; `None` when it was not sealed to us.
fn opened(sealed: &[u8], secret: &SecretKey) -> Option<String> {
    String::from_utf8(secret.unseal(sealed).ok()?).ok()
}

/// Removes a note that the vault now holds.
pub(crate) fn remove(folder: &Path, id: Id) -> Result<()> {
    Ok(durable::remove(&folder.join(id.to_string()))?)
}

/// Our chance, as the sealed box wants it.
struct Chance<'a>(&'a dyn Random);

impl rand_core::RngCore for Chance<'_> {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.0.bytes())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.0.bytes())
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> std::result::Result<(), rand_core::Error> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl rand_core::CryptoRng for Chance<'_> {}

#[cfg(test)]
mod fuzzed {
    use crypto_box::PublicKey;
    use fuzz::Target;

    use super::{Chance, opened, secret_key};
    use crate::fuzzed::{Given, VAULT, key};

    #[test]
    fn a_sealed_note_opens_as_it_was_sealed_and_no_other_bytes_do() {
        let secret = secret_key(&key(), VAULT);
        let public = PublicKey::from_bytes(secret.public_key().to_bytes());
        let given = Given::new();
        let texts = ["late moment/new\nsituation=They+left", "Grüße", ""];
        let sealed = texts.map(|text| public.seal(&mut Chance(&given), text.as_bytes()).unwrap());
        let low_order = [[0; 32], [1; 32].map(|_| 0xff)];
        let target = Target::new("inbox: sealed notes").seeds(&sealed).pieces(low_order).full(1_000_000);
        let figures = target.run(|input| match opened(input, &secret) {
            Some(text) => {
                let place = sealed.iter().position(|sealed| sealed == input);
                assert_eq!(place.map(|place| texts[place]), Some(text.as_str()));
                true
            }
            None => {
                assert!(sealed.iter().all(|sealed| sealed != input));
                false
            }
        });
        assert!(figures.taken > 0 && figures.refused > 0);
    }
}
