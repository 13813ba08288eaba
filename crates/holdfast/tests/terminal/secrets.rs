//! How a secret reaches the program, and changing it.

use std::fs;

use insta::assert_snapshot;

use crate::given::{Home, PASSPHRASE, cheap, fed};

const NEW: &str = "quiet pebble orbit cinnamon gate";

#[test]
fn a_passphrase_may_be_the_first_line_of_standard_input_and_data_follow() {
    let home = Home::new();
    for end in ["\n", "\r\n"] {
        let input = format!("{PASSPHRASE}{end}{{\"situation\":\"a\"}}\n{{\"situation\":\"b\"}}\n");
        let said = home.feed_bare(&["--passphrase-file", "-", "moment", "add", "--json", "-"], input).done();
        assert_eq!(said.lines().count(), 2);
    }
    assert_eq!(home.list().len(), 4);
    let said = home.feed_bare(&["--passphrase-file", "-", "moment", "list", "--json"], PASSPHRASE).done();
    assert_eq!(said.lines().count(), 4, "a passphrase without a line end");
    let export = home.feed_bare(&["--passphrase-file", "-", "export", "-"], PASSPHRASE).out;
    let input = format!("{PASSPHRASE}\n{export}");
    assert_snapshot!(home.feed_bare(&["--passphrase-file", "-", "import", "-"], input).done(), @"Taken in: 0 new, 0 changed. Already here: 4.");
}

#[test]
fn a_passphrase_file_loses_one_line_end_and_nothing_else() {
    let home = Home::new();
    for (bytes, opens) in [
        (PASSPHRASE.to_owned(), true),
        (format!("{PASSPHRASE}\r\n"), true),
        (format!("{PASSPHRASE}\n\n"), false),
        (format!(" {PASSPHRASE}"), false),
    ] {
        home.write("passphrase", bytes);
        assert_eq!(home.run(&["moment", "list"]).code == Some(0), opens);
    }
}

#[test]
fn wrong_missing_and_unreadable_secrets_are_told_apart() {
    let home = Home::with_recovery();
    home.write("other", "quiet pebble orbit cinnamon gate");
    let with = |file: &str| home.bare(&["--passphrase-file", &home.arg(file), "moment", "list"]).refused();
    assert_snapshot!(with("other"), @"That passphrase didn't open it. Check Caps Lock, or use your recovery code with --recovery-file.");
    home.write("empty", "");
    assert_snapshot!(with("empty"), @"There was nothing to read where the passphrase or code was expected.");
    home.write("bytes", b"\xff\xfe");
    assert_snapshot!(with("bytes"), @"The passphrase or code is not UTF-8 text.");
    assert!(with("nowhere").starts_with("There is no file "), "{}", with("nowhere"));
    let recovery = |code: &str| {
        home.write("code", code);
        home.bare(&["--recovery-file", &home.arg("code"), "moment", "list"]).refused()
    };
    assert_snapshot!(recovery(PASSPHRASE), @"That is not a whole recovery code. It begins with HF and has nine groups of four.");
    let code = fs::read_to_string(home.path("recovery")).unwrap();
    assert_eq!(recovery(&code[..code.len() - 3]), recovery(PASSPHRASE));
    let other = fs::read_to_string(Home::with_recovery().path("recovery")).unwrap();
    assert_snapshot!(recovery(&other), @"That recovery code doesn't open this vault. It may be from an older or another one.");
}

#[test]
fn without_a_terminal_there_is_nowhere_to_ask() {
    let home = Home::new();
    let mut command = home.command("setsid");
    command.arg("--wait").arg(cheap()).args(["moment", "list"]);
    assert_snapshot!(fed(&mut command, b"").refused(), @"There is no terminal to ask for the passphrase. Use --passphrase-file FILE, or - for standard input.");
}

#[test]
fn a_recovery_code_opens_in_any_case_and_without_its_lines() {
    let home = Home::with_recovery();
    let code = fs::read_to_string(home.path("recovery")).unwrap();
    for written in [code.to_lowercase(), code.replace('-', " "), code.trim_end().replace('-', "")] {
        home.write("written", written);
        home.bare(&["--recovery-file", &home.arg("written"), "moment", "mark"]).done();
    }
    let said =
        home.feed_bare(&["--recovery-file", "-", "moment", "add", "--json", "-"], format!("{code}{{\"did\":\"a\"}}\n"));
    said.done();
    assert_eq!(home.list().len(), 4);
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}");
    let new = home.write("new", NEW);
    assert_snapshot!(home.run(&["passphrase", "--new-passphrase-file", &new]).done(), @"The passphrase is changed. Copies someone already took still open with the old one.");
    home.run(&["moment", "list"]).refused();
    let backup = crate::given::files(&home.vault().join("backups")).remove(0);
    let restore = |passphrase: &str, into: &str| {
        home.bare(&["--passphrase-file", passphrase, "restore", backup.to_str().unwrap(), "--into", &home.arg(into)])
    };
    restore(&home.arg("passphrase"), "one").refused();
    restore(&new, "two").done();
    let said = home.bare(&["--passphrase-file", &new, "moment", "list", "--json"]).objects();
    assert_eq!(said.len(), 1);
}

#[test]
fn both_passphrases_may_come_on_standard_input() {
    let home = Home::new();
    let input = format!("{PASSPHRASE}\n{NEW}\n");
    home.feed_bare(&["--passphrase-file", "-", "passphrase", "--new-passphrase-file", "-"], input).done();
    home.feed_bare(&["--passphrase-file", "-", "moment", "list"], NEW).done();
}

#[test]
fn a_weak_new_passphrase_changes_nothing() {
    let home = Home::new();
    for weak in ["short", "passwordpassword"] {
        let new = home.write("new", weak);
        home.run(&["passphrase", "--new-passphrase-file", &new]).refused();
    }
    home.run(&["passphrase", "--new-passphrase-file", "nowhere"]).refused();
    home.run(&["moment", "list"]).done();
}

#[test]
fn a_new_recovery_code_opens_and_the_old_one_does_not() {
    let home = Home::with_recovery();
    let said = home.run(&["recovery"]).done();
    let code = said.strip_prefix("recovery code: ").unwrap();
    assert_eq!(said.lines().count(), 1);
    home.bare(&["--recovery-file", &home.arg("recovery"), "moment", "list"]).refused();
    home.write("recovery", code);
    home.bare(&["--recovery-file", &home.arg("recovery"), "moment", "list"]).done();
}

#[test]
fn who_forgot_the_passphrase_gets_in_and_chooses_a_new_one() {
    let home = Home::with_recovery();
    let new = home.write("new", NEW);
    home.bare(&["--recovery-file", &home.arg("recovery"), "passphrase", "--new-passphrase-file", &new]).done();
    home.bare(&["--passphrase-file", &new, "moment", "list"]).done();
    home.bare(&["--recovery-file", &home.arg("recovery"), "moment", "list"]).done();
}
