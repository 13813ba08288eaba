//! Bar B20: what may happen to the two copies of the header.

use std::path::Path;

use vault::{Error, Notice, Passphrase, ReadOnly, Secret};

use crate::given::{Given, OTHER_PASSPHRASE, PASSPHRASE, place, secret};
use crate::rig::{Content, Dice, Kept, content, lived_in, scratch};

const BOTH: [&str; 2] = ["header.a", "header.b"];

struct Scene {
    dir: tempfile::TempDir,
    given: Given,
    start: Kept,
    content: Content,
    header: Vec<u8>,
}

fn scene(seed: u64) -> Scene {
    let (dir, given) = (scratch(), Given::seed(seed));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 5);
    let content = content(&vault).unwrap();
    drop(vault);
    let header = std::fs::read(place.folder.join("header.a")).unwrap();
    Scene { start: Kept::of(dir.path()), dir, given, content, header }
}

impl Scene {
    /// Writes these bytes to these copies, and opens.
    fn with(&self, names: &[&str], bytes: &[u8]) -> vault::Result<vault::Vault> {
        self.start.put_back(self.dir.path());
        for name in names {
            std::fs::write(self.folder().join(name), bytes).unwrap();
        }
        self.given.open(&place(self.dir.path()))
    }

    fn folder(&self) -> std::path::PathBuf {
        place(self.dir.path()).folder
    }

    /// One copy so: healed. Both copies so: refused.
    fn judge(&self, bytes: &[u8], what: &str) {
        for name in BOTH {
            match self.with(&[name], bytes) {
                Ok(vault) => {
                    assert_eq!(vault.notices(), [Notice::HeaderHealed], "{what} in {name}");
                    assert!(content(&vault).unwrap() == self.content, "{what}");
                    assert_eq!(vault.check(true).unwrap().damage, [], "{what}");
                }
                // A copy of a later version stops us before anything is touched.
                Err(error) => assert!(matches!(error, Error::NewerVault { .. }), "{what} in {name}: {error:?}"),
            }
        }
        let refused = self.with(&BOTH, bytes).unwrap_err();
        assert!(
            matches!(refused, Error::Damaged(_) | Error::NewerVault { .. } | Error::WrongPassphrase | Error::KdfMemory),
            "{what}: {refused:?}"
        );
    }
}

/// The copy's outer array again, with a body of our making and a right checksum.
fn resealed(header: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    use minicbor::bytes::ByteVec;
    use sha2::{Digest, Sha256};
    let (body, _, mac): (ByteVec, ByteVec, ByteVec) = minicbor::decode(header).unwrap();
    let mut body: Vec<u8> = body.into();
    change(&mut body);
    let sha256 = ByteVec::from(Sha256::digest(&body).to_vec());
    minicbor::to_vec((ByteVec::from(body), sha256, mac)).unwrap()
}

#[test]
fn five_hundred_mutations_of_a_header_are_detected_or_healed() {
    let seed = 170;
    let (scene, mut dice) = (scene(seed), Dice(seed));
    let header = scene.header.clone();
    let mut mutations = 0;
    let mut judge = |bytes: &[u8], what: String| {
        scene.judge(bytes, &what);
        mutations += 1;
    };
    for _ in 0..150 {
        let bit = dice.below(header.len() * 8);
        let mut bytes = header.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        judge(&bytes, format!("bit {bit}"));
    }
    for _ in 0..80 {
        let length = dice.below(header.len());
        judge(&header[..length], format!("cut to {length}"));
    }
    for more in [1usize, 2, 100, 70_000, 3_000_000] {
        judge(&[header.clone(), vec![0; more]].concat(), format!("{more} bytes more"));
        judge(&[header.clone(), header[..more.min(header.len())].to_vec()].concat(), format!("{more} of itself more"));
    }
    // The checksum made right again: only the MAC is left to see it.
    let body_length = resealed(&header, |_| {}).len() - 80;
    for _ in 0..100 {
        let (bit, length) = (dice.below(body_length * 8), body_length);
        let bytes = resealed(&header, |body| {
            let at = bit / 8 % body.len();
            body[at] ^= 1 << (bit % 8);
        });
        judge(&bytes, format!("bit {bit} of {length} under a right checksum"));
    }
    // Huge lengths in the place of every CBOR head there could be.
    for _ in 0..80 {
        let at = dice.below(header.len() - 10);
        let kind = [0x5b, 0x7b, 0x9b, 0xbb, 0xdb, 0x9f, 0xbf, 0x5f][dice.below(8)];
        let huge = [kind, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        let mut bytes = header.clone();
        bytes[at..at + 9].copy_from_slice(&huge);
        judge(&bytes, format!("huge length at {at}"));
        let bytes = resealed(&header, |body| {
            let at = at % (body.len() - 9);
            body[at..at + 9].copy_from_slice(&huge);
        });
        judge(&bytes, format!("huge length at {at} under a right checksum"));
    }
    judge(&[], "empty".into());
    judge(&vec![0x9f; 60_000], "deeply nested".into());
    judge(&vec![0x81; 60_000], "deeply nested arrays of one".into());
    println!("B20 seed {seed}: {mutations} mutations, each in one copy, in the other, in both: 0 unseen");
    assert!(mutations >= 500);
}

#[test]
fn copies_missing_or_of_another_vault_are_seen() {
    let (scene, other) = (scene(171), scene(172));
    for name in BOTH {
        scene.start.put_back(scene.dir.path());
        std::fs::remove_file(scene.folder().join(name)).unwrap();
        assert_eq!(scene.given.open(&place(scene.dir.path())).unwrap().notices(), [Notice::HeaderHealed]);
        // Whole, with the same passphrase, and of another vault.
        match scene.with(&[name], &other.header) {
            Ok(vault) => assert!(content(&vault).unwrap() == scene.content),
            Err(error) => assert!(matches!(error, Error::Damaged(_)), "{error:?}"),
        }
    }
    let refused = scene.with(&BOTH, &other.header).unwrap_err();
    assert!(matches!(refused, Error::Damaged(_)), "{refused:?}");
    for name in BOTH {
        std::fs::remove_file(scene.folder().join(name)).unwrap();
    }
    let refused = scene.given.open(&place(scene.dir.path())).unwrap_err();
    assert!(matches!(refused, Error::Damaged(vault::Damage::Header)), "{refused:?}");
}

#[test]
fn an_older_generation_is_reported_and_a_mixed_pair_is_healed() {
    let (dir, given) = (scratch(), Given::seed(173));
    let place = place(dir.path());
    let (vault, recovery) = given.create(&place);
    lived_in(&given, &vault, 3);
    let old = std::fs::read(place.folder.join("header.a")).unwrap();
    vault.change_passphrase(Passphrase::new(OTHER_PASSPHRASE.into())).unwrap();
    drop(vault);
    let put =
        |path: &Path, names: &[&str]| names.iter().for_each(|name| std::fs::write(path.join(name), &old).unwrap());
    let start = Kept::of(dir.path());
    for anchored in [true, false] {
        for names in [&BOTH[..1], &BOTH[1..], &BOTH[..]] {
            start.put_back(dir.path());
            if !anchored {
                std::fs::remove_dir_all(&place.anchors).unwrap();
            }
            put(&place.folder, names);
            // A removed way in opens the vault only to read, and is reported.
            let vault = given.open_with(&place, &secret(PASSPHRASE)).unwrap();
            assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::OlderHeader)], "{names:?}");
            drop(vault);
            let newer = given.open_with(&place, &secret(OTHER_PASSPHRASE)).map(|vault| vault.notices().to_vec());
            let by_code = given.open_with(&place, &Secret::Recovery(recovery.clone())).unwrap();
            if names.len() == 2 {
                assert!(newer.is_err());
                assert_eq!(by_code.notices(), [Notice::ReadOnly(ReadOnly::OlderHeader)]);
            } else {
                assert_eq!(newer.unwrap(), [Notice::HeaderHealed]);
            }
        }
    }
}

/// A change that was cut off between the copies is finished at the next
/// opening, and an older header put back later is still reported.
#[test]
fn a_generation_that_the_vault_did_not_hear_of_is_remembered_at_opening() {
    let (dir, given) = (scratch(), Given::seed(174));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 3);
    drop(vault);
    let before = Kept::of(&place.folder);
    let old = std::fs::read(place.folder.join("header.a")).unwrap();
    given.open(&place).unwrap().change_passphrase(Passphrase::new(OTHER_PASSPHRASE.into())).unwrap();
    let new = std::fs::read(place.folder.join("header.a")).unwrap();
    before.put_back(&place.folder);
    std::fs::remove_dir_all(&place.anchors).unwrap();
    std::fs::write(place.folder.join("header.a"), &new).unwrap();
    assert_eq!(given.open_with(&place, &secret(OTHER_PASSPHRASE)).unwrap().notices(), [Notice::HeaderHealed]);
    BOTH.iter().for_each(|name| std::fs::write(place.folder.join(name), &old).unwrap());
    let vault = given.open_with(&place, &secret(PASSPHRASE)).unwrap();
    assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::OlderHeader)]);
}
