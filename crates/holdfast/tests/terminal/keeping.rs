//! backup and restore.

use std::fs;

use insta::assert_snapshot;

use super::moving::lived_in;
use crate::given::{Home, each, files};

fn backup(home: &Home) -> String {
    home.run(&["backup"]).done().trim_end().to_owned()
}

fn logical(home: &Home, vault: &str, secret: &[&str]) -> String {
    let arguments: Vec<&str> = secret.iter().chain(&["--vault", vault, "export", "-"]).copied().collect();
    let said = home.bare(&arguments);
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

/// Bar B12 through the terminal.
#[test]
fn a_backup_comes_back_whole_by_passphrase_or_by_recovery_code_alone() {
    let home = lived_in();
    let before = home.run(&["export", "-"]).out;
    let file = backup(&home);
    assert!(fs::metadata(&file).is_ok(), "{file}");
    // As on another machine: nothing is left but the backup and one secret.
    for (secret, name) in [("--passphrase-file", "passphrase"), ("--recovery-file", "recovery")] {
        let other = Home::empty();
        fs::write(other.path("backup.tar"), fs::read(&file).unwrap()).unwrap();
        fs::write(other.path(name), fs::read(home.path(name)).unwrap()).unwrap();
        let (secret, into) = ([secret, &other.arg(name)], other.arg("new"));
        let said = other.bare(&[secret[0], secret[1], "restore", &other.arg("backup.tar"), "--into", &into]).done();
        assert_eq!(said, "The backup is back, and was proved: 31 records.\n");
        assert_eq!(logical(&other, &into, &secret), before);
        let add = [secret[0], secret[1], "--vault", &into, "moment", "add", "--json", "-"];
        other.feed_bare(&add, "{\"situation\":\"after\"}").done();
        let new = other.write("new-passphrase", "quiet pebble orbit cinnamon gate");
        other.bare(&[secret[0], secret[1], "--vault", &into, "passphrase", "--new-passphrase-file", &new]).done();
        let listed = other.bare(&["--passphrase-file", &new, "--vault", &into, "moment", "list", "--json"]).objects();
        assert_eq!(each(&listed, "situation")[0], "after");
    }
}

#[test]
fn a_backup_is_restored_into_the_usual_place_too() {
    let home = lived_in();
    let file = backup(&home);
    let other = Home::empty();
    let into = other.vault().to_str().unwrap().to_owned();
    other.run(&["restore", &file, "--into", &into]).done();
    assert_eq!(other.list(), home.list());
    assert_eq!(other.run(&["moment", "mark"]).code, Some(0));
}

#[test]
fn a_restore_that_cannot_be_leaves_everything_as_it_was() {
    let home = lived_in();
    let file = backup(&home);
    let into = home.arg("new");
    let listed = home.list();
    let vault = home.vault().to_str().unwrap().to_owned();
    assert_snapshot!(home.run(&["restore", &file, "--into", &vault]).refused(), @"This folder already holds something. Choose an empty or a new one.");
    assert!(home.run(&["restore", "nowhere", "--into", &into]).refused().starts_with("There is no file"));
    let letter = home.write("letter", "dear");
    assert_snapshot!(home.run(&["restore", &letter, "--into", &into]).refused(), @"That file is not a backup of a vault.");
    assert!(!home.run(&["restore", ".", "--into", &into]).refused().is_empty());
    let other = home.write("other", "quiet pebble orbit cinnamon gate");
    assert_snapshot!(home.bare(&["--passphrase-file", &other, "restore", &file, "--into", &into]).refused(), @"That passphrase didn't open it. Check Caps Lock, or use your recovery code with --recovery-file.");
    let whole = fs::read(&file).unwrap();
    for keep in [0, 100, 512, 1_024, whole.len() / 2, whole.len() - 4_096] {
        let cut = home.write("cut.tar", &whole[..keep]);
        assert!(!home.run(&["restore", &cut, "--into", &into]).refused().is_empty(), "{keep}");
    }
    let mut flipped = whole;
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let flipped = home.write("flipped.tar", flipped);
    assert_snapshot!(home.run(&["restore", &flipped, "--into", &into]).refused(), @"This backup is damaged. Nothing was put back. Try an older one.");
    assert!(!home.path("new").exists());
    assert_eq!(home.list(), listed);
}

#[test]
fn backups_are_made_by_themselves_after_the_first_entry() {
    let home = Home::new();
    assert_eq!(files(&home.vault().join("backups")).len(), 0);
    home.add("{\"situation\":\"a\"}");
    assert_eq!(files(&home.vault().join("backups")).len(), 1);
    home.add("{\"situation\":\"b\"}");
    assert_eq!(files(&home.vault().join("backups")).len(), 1, "the next in ten minutes");
    assert_eq!(files(&home.vault().join("backups")).len(), 1);
}

#[test]
fn a_backup_that_cannot_be_made_does_not_undo_what_was_kept() {
    let home = Home::new();
    home.write("data/hf/backups", "a file in the way");
    let said = home.feed(&["moment", "add", "--json", "-"], "{\"situation\":\"a\"}");
    assert_eq!((said.code, said.out.lines().count()), (Some(0), 1));
    assert_snapshot!(said.err, @"No backup could be made now. What you wrote is saved. Is the disk full?");
    assert_eq!(home.run(&["backup"]).code, Some(1));
    assert_eq!(home.run(&["moment", "list", "--json"]).out.lines().count(), 1);
}
