//! Exit codes, closed pipes, full outputs, progress.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use crate::given::{Home, PASSPHRASE, REAL, Said, cheap, example, fed};

/// Reads one line of what a command prints, then goes away.
fn head(command: &mut Command) -> Said {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let output = child.wait_with_output().unwrap();
    Said { out: line, ..Said::from(output) }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::new();
    home.add(&home.bare(&["sample", "--records", "3000"]).done());
    let passphrase = home.arg("passphrase");
    for arguments in [
        &["moment", "list", "--json"][..],
        &["moment", "list", "--limit", "3000"],
        &["search", "the", "--limit", "3000", "--json"],
        &["sample", "--records", "100000"],
        &["export", "-"],
        &["--help"],
    ] {
        let said = head(home.command(cheap()).args(["--passphrase-file", &passphrase]).args(arguments));
        // The warning of an export is no fault.
        let err = said.err.replace("This export is not encrypted. Anyone who opens it can read it.\n", "");
        assert_eq!((said.code, err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(!said.out.is_empty());
    }
    assert_eq!(home.list().len(), 3_000);
}

#[test]
fn an_output_that_is_full_is_a_failure() {
    let home = Home::new();
    home.add(&home.bare(&["sample", "--records", "50"]).done());
    let passphrase = home.arg("passphrase");
    for arguments in [
        &["moment", "list", "--json"][..],
        &["moment", "list"],
        &["search", "the", "--json"],
        &["sample", "--records", "10"],
        &["export", "-"],
        &["moment", "mark"],
        &["recovery"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = home.command(cheap());
        let child =
            command.args(["--passphrase-file", &passphrase]).args(arguments).stdout(full).stderr(Stdio::piped());
        let said = Said::from(child.spawn().unwrap().wait_with_output().unwrap());
        assert_eq!((said.code, said.err.is_empty()), (Some(1), false), "{arguments:?} {said:?}");
    }
}

#[test]
fn nothing_but_the_result_is_said_when_nobody_watches() {
    let home = Home::empty();
    let passphrase = home.write("passphrase", PASSPHRASE);
    let mut init = home.command(REAL);
    fed(init.args(["--passphrase-file", &passphrase, "init"]), b"").done();
    let lines = home.bare(&["sample", "--records", "5000"]).done();
    // The real derivation alone takes about a second, so that progress would be due.
    let mut add = home.command(REAL);
    let said = fed(add.args(["--passphrase-file", &passphrase, "moment", "add", "--json", "-"]), lines.as_bytes());
    assert_eq!(said.done().lines().count(), 5_000);
}

/// A recovery code is shown once; who did not get it must know.
#[test]
fn a_recovery_code_that_nobody_reads_is_told() {
    let home = Home::new();
    let mut command = home.command(cheap());
    let child = command.args(["--passphrase-file", &home.arg("passphrase"), "recovery"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let said = Said::from(child.wait_with_output().unwrap());
    assert_eq!(said.code, Some(1));
    assert_snapshot!(said.err, @"The recovery code could not be shown. To get another one: holdfast recovery");
}

#[test]
fn colour_is_for_terminals() {
    let home = Home::new();
    let id = home.add_one(super::adding::FULL);
    for arguments in [&["moment", "list"][..], &["moment", "show", &id], &["search", "plans"], &["--help"]] {
        assert!(!home.run(arguments).done().contains('\u{1b}'), "{arguments:?}");
    }
}

/// What a fault of ours says: a sentence and a place in the program, never what was being worked on.
#[test]
fn a_panic_is_a_refusal_without_private_words() {
    let home = Home::new();
    let mut command = home.command(example("panicking"));
    let said = fed(command.args(["--passphrase-file", &home.arg("passphrase"), "moment", "list"]), b"");
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(!said.err.contains("lantern"), "{}", said.err);
    assert_snapshot!(said.err.lines().next().unwrap(), @"Something went wrong on our side. What was saved before is safe.");
}
