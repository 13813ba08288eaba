//! Before there is a vault, and making one.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use insta::assert_snapshot;

use crate::given::{Home, PASSPHRASE, REAL, fed};

#[test]
fn init_prints_one_line_with_the_recovery_code() {
    let said = Home::empty().run(&["init"]).done();
    let code = said.strip_prefix("recovery code: HF-").unwrap().strip_suffix('\n').unwrap();
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!((groups.len(), groups.iter().all(|group| group.len() == 4)), (9, true), "{said}");
}

#[test]
fn files_are_for_their_owner_alone() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}");
    home.run(&["export", "export.json"]);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut files = crate::given::files(&home.vault());
    files.extend(crate::given::files(&home.path("state")));
    files.push(home.path("work/export.json"));
    assert!(files.len() > 5);
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!((mode(&home.vault()), mode(&home.vault().join("backups"))), (0o700, 0o700));
}

#[test]
fn a_vault_lies_where_it_is_told_to() {
    let home = Home::empty();
    let place = home.arg("elsewhere/deep");
    home.run(&["--vault", &place, "init"]).done();
    home.feed(&["moment", "add", "--json", "-", "--vault", &place], "{\"situation\":\"a\"}").done();
    assert!(home.path("elsewhere/deep/vault").exists() && !home.vault().exists());
}

#[test]
fn a_second_vault_is_not_made_over_the_first() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}");
    assert_snapshot!(home.run(&["init"]).refused(), @"There is already a vault here. To make another, give --vault a new folder.");
    assert_eq!(home.list().len(), 1);
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let home = Home::empty();
    home.write("work/letter", "dear");
    assert_snapshot!(home.run(&["--vault", &home.arg("work"), "init"]).refused(), @"This folder already holds something. Choose an empty or a new one.");
    assert_eq!(crate::given::files(&home.path("work")).len(), 1);
}

#[test]
fn weak_passphrases_are_refused_and_nothing_is_made() {
    let home = Home::empty();
    home.write("passphrase", "elevenchars");
    assert_snapshot!(home.run(&["init"]).refused(), @"Choose a passphrase of 12 characters or more. Five random words work well.");
    home.write("passphrase", "passwordpassword");
    assert_snapshot!(home.run(&["init"]).refused(), @"That passphrase is quick to guess. Five random words work well.");
    assert!(!home.vault().exists());
}

#[test]
fn commands_that_need_a_vault_say_how_to_make_one() {
    let home = Home::empty();
    let said = home.run(&["moment", "list"]).refused();
    assert_snapshot!(said, @"There is no vault here yet. To make one: holdfast init");
    for arguments in [
        &["moment", "mark"][..],
        &["search", "x"],
        &["export", "x.json"],
        &["backup"],
        &["check"],
        &["passphrase"],
        &["recovery"],
        &["tool-use", "list", "--json"],
    ] {
        assert_eq!(home.run(arguments).refused(), said, "{arguments:?}");
    }
    assert!(!home.vault().exists() && crate::given::files(&home.path("work")).is_empty());
}

#[test]
fn a_place_that_cannot_hold_a_vault_is_named_in_words() {
    let home = Home::empty();
    let file = home.write("work/file", "");
    assert_snapshot!(home.run(&["--vault", &format!("{file}/vault"), "init"]).refused(), @"The disk gave an error (not a directory). This was not saved. Everything saved before is safe.");
    assert_snapshot!(home.run(&["--vault", "/proc/vault", "init"]).refused(), @"The disk gave an error (entity not found). This was not saved. Everything saved before is safe.");
}

/// Bar B12 and B19 in small: the program as it is installed, with its real key derivation.
#[test]
fn the_real_program_makes_and_opens_a_vault() {
    let home = Home::empty();
    let run = |arguments: &[&str], input: &str| {
        let mut command = home.command(REAL);
        command.args(["--passphrase-file", "-"]).args(arguments);
        fed(&mut command, format!("{PASSPHRASE}\n{input}").as_bytes())
    };
    assert!(run(&["init"], "").done().starts_with("recovery code: HF-"));
    let id = run(&["moment", "add", "--json", "-"], "{\"situation\":\"a\"}").done();
    assert!(run(&["moment", "list", "--json"], "").done().contains(id.trim_end()));
    let cheap = home.run(&["moment", "list", "--json"]).done();
    assert!(cheap.contains(id.trim_end()), "the cost stands in the vault, not in the program");
}

#[test]
fn without_a_home_a_folder_must_be_given() {
    let home = Home::empty();
    let mut command = home.command(crate::given::cheap());
    command.env_clear().env("XDG_DATA_HOME", "").args(["--passphrase-file", &home.arg("passphrase"), "init"]);
    let said = fed(&mut command, b"");
    assert!(said.code == Some(1) || said.code == Some(0), "{said:?}");
}
