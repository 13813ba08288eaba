//! Bar B56: nothing needs a network, and nothing asks for one.

use std::process::Command;

use crate::given::{Home, cheap, fed};

/// `strace` for the program that is appended; `None`, and said so, where it is denied.
pub fn strace(home: &Home, log: &str, calls: &str) -> Option<Command> {
    let mut command = home.command("strace");
    command.args(["-f", "-qq", "-y", "-s", "200", "-e", "signal=none", "-e", &format!("trace={calls}"), "-o", log]);
    let works = home.command("strace").args(["-f", "-qq", "-o", log, "true"]).output();
    if works.is_ok_and(|output| output.status.success()) {
        return Some(command);
    }
    println!("SKIPPED: strace is missing or denied here; this bar was not tested through the terminal");
    None
}

/// A whole session, a command a line, with its input.
pub fn session(home: &Home) -> Vec<(Vec<String>, String)> {
    let export = home.arg("work/all.json");
    let new = home.write("new", "quiet pebble orbit cinnamon gate");
    let command = |line: &str, input: &str| (line.split(' ').map(str::to_owned).collect(), input.to_owned());
    vec![
        command("init", ""),
        command("moment add --json -", "{\"situation\":\"the harbor\"}\n{\"did\":\"waited\"}\n"),
        command("moment add", "A harbor again\n8\n"),
        command("moment mark", ""),
        command("moment list", ""),
        command("search harbor", ""),
        command("tool-use add --json -", "{\"tool\":\"box-breathing\"}\n"),
        command(&format!("export {export}"), ""),
        command(&format!("import {export}"), ""),
        command("backup", ""),
        command("check --deep", ""),
        command("sample --records 5", ""),
        command("settle", "1\n8\nq\n"),
        command("stats", "{}\n"),
        command("recovery", ""),
        command(&format!("passphrase --new-passphrase-file {new}"), ""),
    ]
}

#[test]
fn a_whole_session_works_without_a_network() {
    let home = Home::empty();
    let may = |options: &[&str]| {
        home.command("unshare").args(options).arg("true").status().is_ok_and(|status| status.success())
    };
    let Some(options) = [&["-n"][..], &["-rn"]].into_iter().find(|options| may(options)) else {
        println!("SKIPPED: no network namespace can be made here; B56 was not tested in one");
        return;
    };
    for (arguments, input) in session(&home) {
        let mut command = home.command("unshare");
        command.args(options).arg(cheap()).args(["--passphrase-file", &home.arg("passphrase")]).args(&arguments);
        let said = fed(&mut command, input.as_bytes());
        assert_eq!(said.code, Some(0), "{arguments:?} {said:?}");
    }
}

#[test]
fn no_command_opens_a_socket() {
    let home = Home::empty();
    let log = home.arg("trace");
    let (mut commands, mut calls) = (0, 0);
    for (arguments, input) in session(&home) {
        let Some(mut command) = strace(&home, &log, "network,execve") else { return };
        command.arg(cheap()).args(["--passphrase-file", &home.arg("passphrase")]).args(&arguments);
        let said = fed(&mut command, input.as_bytes());
        assert_eq!(said.code, Some(0), "{arguments:?} {said:?}");
        let trace = std::fs::read_to_string(&log).unwrap();
        assert_eq!(
            trace.lines().filter(|line| line.contains("execve(")).count(),
            1,
            "no other program is started: {trace}"
        );
        calls += trace.lines().filter(|line| !line.contains("execve(")).count();
        commands += 1;
        assert_eq!(calls, 0, "{arguments:?}: {trace}");
    }
    println!("B56: {commands} commands, {calls} network calls");
}
