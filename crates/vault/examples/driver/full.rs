//! A full disk. It runs on a small file system that only this process sees,
//! so it also judges, and ends with a failure when a promise broke.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use record::Op;
use vault::{Error, Vault};

use crate::given::{Given, Note, place, texts};

pub(crate) fn full(disk: &Path, given: &Given, free_kib: u64) -> ExitCode {
    let place = place(disk);
    let (vault, _) = given.create(&place);
    for n in 0..20 {
        vault.write(Op::Add, move |tx| tx.add(&Note::nth(n))).unwrap();
    }
    let backup = vault.backup().unwrap();
    let kept = fs::read(&backup.path).unwrap();
    let mut there = texts(&vault).len();

    leave_free(disk, free_kib);
    let (mut acknowledged, mut refused) = (0, 0);
    for n in 100..300 {
        match vault.write(Op::Add, move |tx| tx.add(&Note::nth(n))) {
            Ok(_) => acknowledged += 1,
            Err(Error::Full) => refused += 1,
            Err(error) => panic!("neither kept nor full: {error:?}"),
        }
    }
    there += acknowledged;
    assert_eq!(texts(&vault).len(), there, "reading works on a full disk");
    vault.export(std::io::sink(), |_, _| {}).unwrap();
    given.minutes_pass(20);
    let backed_up = vault.backup();
    assert_eq!(fs::read(&backup.path).unwrap(), kept, "the older backup is left alone");
    let listed = vault.backups().unwrap();
    assert_eq!(listed.len(), 1 + usize::from(backed_up.is_ok()), "only whole backups are listed");
    let other = crate::given::OTHER_PASSPHRASE;
    let rephrased = vault.change_passphrase(vault::Passphrase::new(other.into()));
    let passphrase = if rephrased.is_ok() { other } else { crate::given::PASSPHRASE };
    drop(vault);

    // It opens and reads while the disk is still full.
    let vault = opened(given, &place, passphrase);
    assert_eq!(texts(&vault).len(), there);
    fs::remove_file(disk.join("ballast")).unwrap();
    vault.write(Op::Add, |tx| tx.add(&Note::nth(500))).unwrap();
    drop(vault);
    let vault = opened(given, &place, passphrase);
    assert_eq!(texts(&vault).len(), there + 1);
    assert_eq!(vault.check(true).unwrap().damage, []);
    vault.backup().unwrap();
    println!(
        "{free_kib} KiB free: {acknowledged} kept, {refused} refused, backup {}, passphrase change {}",
        if backed_up.is_ok() { "made" } else { "refused" },
        if rephrased.is_ok() { "made" } else { "refused" },
    );
    ExitCode::SUCCESS
}

fn opened(given: &Given, place: &vault::Place, passphrase: &str) -> Vault {
    given.open_with(place, &crate::given::secret(passphrase)).unwrap()
}

/// Fills the disk with ballast, then gives back so much.
fn leave_free(disk: &Path, free_kib: u64) {
    let mut ballast = OpenOptions::new().write(true).create_new(true).open(disk.join("ballast")).unwrap();
    let block = [0xa5u8; 4096];
    while ballast.write_all(&block).is_ok() {}
    let length = ballast.metadata().unwrap().len() / 4096 * 4096;
    ballast.set_len(length.saturating_sub(free_kib * 1024)).unwrap();
}
