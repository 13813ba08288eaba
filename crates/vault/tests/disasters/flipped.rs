//! Bar B7: single bits flipped. Every flip is detected, healed, or without
//! effect; a wrong text is never shown.

use std::path::{Path, PathBuf};

use crate::given::{Given, PASSPHRASE, place, secret};
use crate::rig::{Content, Dice, Kept, content, figure, lived_in, scratch};

struct Scene {
    given: Given,
    start: Kept,
    content: Content,
    /// Every text that ever stood in the vault.
    texts: Vec<String>,
    backup: PathBuf,
}

#[derive(Default, Debug)]
struct Outcome {
    detected: usize,
    healed: usize,
    harmless: usize,
}

fn scene(seed: u64, notes: i64) -> Scene {
    let (dir, given) = (scratch(), Given::seed(seed));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, notes);
    let backup = vault.backup().unwrap().path;
    let content = content(&vault).unwrap();
    let texts = content.listed.clone();
    drop(vault);
    let backup = backup.strip_prefix(dir.path()).unwrap().to_owned();
    Scene { given, start: Kept::of(dir.path()), content, texts, backup }
}

impl Scene {
    /// Opens the folder with its flipped bit, and judges.
    fn judge(&self, folder: &Path, at: &str, outcome: &mut Outcome) {
        let Ok(vault) = self.given.open(&place(folder)) else {
            outcome.detected += 1;
            return;
        };
        let is_healed = vault.notices().contains(&vault::Notice::HeaderHealed);
        let damage = vault.check(true).unwrap().damage;
        let read = content(&vault);
        if let Ok(read) = &read {
            let wrong = read.listed.iter().find(|text| !self.texts.contains(text));
            assert!(wrong.is_none(), "{at}: a wrong text was shown");
        }
        if !damage.is_empty() {
            outcome.detected += 1;
        } else {
            assert!(read.is_ok_and(|read| read == self.content), "{at}: not detected, and not the same");
            if is_healed { outcome.healed += 1 } else { outcome.harmless += 1 }
        }
    }

    fn flip(&self, name: &Path, bits: impl Iterator<Item = usize>) -> Outcome {
        let dir = scratch();
        self.start.put_back(dir.path());
        let path = dir.path().join(name);
        let whole = std::fs::read(&path).unwrap();
        let mut outcome = Outcome::default();
        for bit in bits {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            std::fs::write(&path, &flipped).unwrap();
            self.judge(dir.path(), &format!("{} bit {bit}", name.display()), &mut outcome);
            std::fs::write(&path, &whole).unwrap();
        }
        outcome
    }

    fn bits(&self, name: &Path) -> usize {
        let dir = scratch();
        self.start.put_back(dir.path());
        std::fs::read(dir.path().join(name)).unwrap().len() * 8
    }
}

#[test]
fn every_flip_in_the_first_pages_is_detected() {
    let scene = scene(110, 12);
    let (step, end) = (figure(16, 1), 8192 * 8);
    let vault = Path::new("hf/vault");
    // Two halves, so that both cores work.
    let outcomes = std::thread::scope(|scope| {
        let scene = &scene;
        [0, end / 2]
            .map(|start| scope.spawn(move || scene.flip(vault, (start..start + end / 2).step_by(step))))
            .map(|half| half.join().unwrap())
    });
    println!("B7 first 8 KiB, every {step}th bit: {outcomes:?}");
    let salt = scene.flip(vault, 0..16 * 8);
    println!("B7 salt, every bit: {salt:?}");
    assert_eq!(salt.detected, 128, "the salt is derived, and check compares it");
    assert!(outcomes.iter().all(|outcome| outcome.harmless == 0), "every page carries a MAC");
}

#[test]
fn random_flips_in_the_vault_file_are_detected() {
    let (flips, seed) = (figure(200, 10_000), 111);
    let (scene, mut dice) = (scene(seed, 60), Dice(seed));
    let vault = Path::new("hf/vault");
    let bits = scene.bits(vault);
    let outcome = scene.flip(vault, (0..flips).map(|_| dice.below(bits)));
    println!("B7 vault file, seed {seed}, {flips} of {bits} bits: {outcome:?}");
    assert_eq!(outcome.detected, flips);
}

#[test]
fn flips_in_a_header_copy_are_healed_from_the_other() {
    let scene = scene(112, 3);
    for name in ["hf/header.a", "hf/header.b"] {
        let bits = scene.bits(Path::new(name));
        let outcome = scene.flip(Path::new(name), (0..bits).step_by(figure(32, 1)));
        println!("B7 {name}, every {}th of {bits} bits: {outcome:?}", figure(32, 1));
        assert_eq!((outcome.detected, outcome.harmless), (0, 0));
    }
}

#[test]
fn a_flipped_backup_is_refused_or_restores_the_same() {
    let (flips, seed) = (figure(120, 10_000), 113);
    let (scene, mut dice) = (scene(seed, 12), Dice(seed));
    let dir = scratch();
    scene.start.put_back(dir.path());
    let path = dir.path().join(&scene.backup);
    let whole = std::fs::read(&path).unwrap();
    let mut outcome = Outcome::default();
    for flip in 0..flips {
        // A third of them in the tar's own headers and ours.
        let bit = if flip % 3 == 0 { dice.below(3 * 1024 * 8) } else { dice.below(whole.len() * 8) };
        let mut flipped = whole.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, &flipped).unwrap();
        let into = scratch();
        match scene.given.restore(&path, &place(into.path()), &secret(PASSPHRASE)) {
            Err(_) => outcome.detected += 1,
            Ok(vault) => {
                assert_eq!(vault.check(true).unwrap().damage, [], "bit {bit}");
                assert!(content(&vault).unwrap() == scene.content, "bit {bit}");
                outcome.harmless += 1;
            }
        }
    }
    println!("B7 backup, seed {seed}, {flips} flips: {outcome:?} (harmless: padding and unused fields of the tar)");
}
