//! What README.md shows is what the program does.
//!
//! Every block marked `console` is run, in order, in an empty home: a line
//! with `$ ` is a command, what follows is what it says. `…` stands for what
//! differs from run to run, on a line of its own for any number of lines. What
//! stands after `> ` is typed. The passphrase, which the program asks a person
//! for, comes from a file here.

#![expect(clippy::disallowed_methods, reason = "the program and the path to bash come from outside")]

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// A command of the page, what is typed, and what the page says it answers.
struct Shown {
    line: usize,
    command: String,
    answer: Vec<String>,
}

impl Shown {
    fn typed(&self) -> String {
        self.answer.iter().filter_map(|line| line.strip_prefix("> ")).map(|typed| format!("{typed}\n")).collect()
    }

    /// The answer as it comes when nobody sees the typing: without it, and
    /// without the line end that a person's Enter gives.
    fn unseen(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut is_open = false;
        for line in &self.answer {
            let line = if line.starts_with("> ") { "> " } else { line };
            match lines.last_mut() {
                Some(last) if is_open => *last = format!("{last}{line}"),
                _ => lines.push(line.to_owned()),
            }
            if is_open && line == "…" {
                lines.push("…".to_owned());
            }
            is_open = line == "> ";
        }
        lines
    }
}

fn shown_in(page: &str) -> Vec<Shown> {
    let (mut shown, mut is_console) = (Vec::<Shown>::new(), false);
    for (number, line) in page.lines().enumerate() {
        if line.starts_with("```") {
            is_console = line == "```console";
        } else if is_console && let Some(command) = line.strip_prefix("$ ") {
            shown.push(Shown { line: number + 1, command: command.to_owned(), answer: Vec::new() });
        } else if is_console && let Some(last) = shown.last_mut() {
            last.answer.push(line.to_owned());
        }
    }
    for one in &mut shown {
        while one.answer.last().is_some_and(String::is_empty) {
            one.answer.pop();
        }
    }
    shown
}

fn fits(answer: &[String], said: &[&str]) -> bool {
    match answer {
        [] => said.is_empty(),
        [any, rest @ ..] if any == "…" => (0..=said.len()).any(|skipped| fits(rest, &said[skipped..])),
        [line, rest @ ..] => said.split_first().is_some_and(|(first, left)| line_fits(line, first) && fits(rest, left)),
    }
}

fn line_fits(line: &str, said: &str) -> bool {
    let Some((start, rest)) = line.split_once('…') else { return line == said.trim_end() };
    let Some(left) = said.strip_prefix(start) else { return false };
    left.char_indices().map(|(at, _)| at).chain([left.len()]).any(|at| line_fits(rest, &left[at..]))
}

#[test]
fn an_answer_fits_when_only_the_open_places_differ() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    for (answer, said, does_fit) in [
        ("Kept.", "Kept.", true),
        ("Kept.", "Kept. ", true),
        ("Kept.", "Lost.", false),
        ("Kept.", "Kept.\nAnd more.", false),
        ("code: HF-…", "code: HF-ABCD", true),
        ("…  walk", "05:24  walk", true),
        ("code: HF-…", "code: ABCD", false),
        ("a\n…\nd", "a\nb\nc\nd", true),
        ("a\n…\nd", "a\nb\nc", false),
        ("", "error", false),
    ] {
        assert_eq!(fits(&lines(answer), &said.lines().collect::<Vec<_>>()), does_fit, "{answer:?} and {said:?}");
    }
}

#[test]
#[ignore = "needs the program: ./test gives it in HOLDFAST"]
fn everything_that_the_readme_shows_happens() {
    let program = std::env::var("HOLDFAST").unwrap();
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md")).unwrap();
    let shown = shown_in(&page);
    for act in ["init", "moment add", "moment list", "search", "export", "import", "backup", "restore", "check"] {
        assert!(shown.iter().any(|shown| shown.command.contains(&format!("holdfast {act}"))), "no holdfast {act}");
    }
    let place = tempfile::tempdir().unwrap();
    let (home, bin) = (place.path().join("home"), place.path().join("bin"));
    fs::create_dir_all(&home).unwrap();
    fs::create_dir_all(&bin).unwrap();
    let passphrase = place.path().join("passphrase");
    fs::write(&passphrase, "lamp river seven copper kettle\n").unwrap();
    let holdfast = bin.join("holdfast");
    fs::write(&holdfast, format!("#!/bin/sh\nexec '{program}' --passphrase-file '{}' \"$@\"\n", passphrase.display()))
        .unwrap();
    fs::set_permissions(&holdfast, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());

    for shown in shown {
        let (line, command) = (shown.line, &shown.command);
        let mut running = Command::new("bash")
            .args(["-c", &format!("exec 2>&1; {command}")])
            .current_dir(&home)
            .env_clear()
            .envs([
                ("PATH", path.as_str()),
                ("HOME", &home.to_string_lossy()),
                ("TZ", "Europe/Berlin"),
                ("LANG", "C.UTF-8"),
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that reads nothing may be gone before this is written.
        let _ = running.stdin.take().unwrap().write_all(shown.typed().as_bytes());
        let done = running.wait_with_output().unwrap();
        let text = String::from_utf8(done.stdout).unwrap();
        let said: Vec<&str> = text.lines().collect();
        println!("$ {command}\n{text}");
        assert!(
            fits(&shown.unseen(), &said),
            "README.md:{line}: {command}\nsays:\n{text}\nthe page shows:\n{}",
            shown.answer.join("\n")
        );
    }
}
