//! Whole commands, as a person waits for them: Holdfast with and without the
//! cost of Argon2id, and jrnl, plain and encrypted.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::tz::TimeZone;

use crate::Arguments;
use crate::figures::{Times, timed};
use crate::moment::{Language, Moment, Moments};

const PHRASE: &str = "harbor lantern moss violet spoon\n";
/// Above this a run of jrnl takes so long that it is done less often.
const LARGE: usize = 20_000;

/// A program with a diary of the wanted size.
struct Diary {
    name: String,
    add: Add,
    search: Box<dyn Fn(&str) -> Run>,
}

type Add = Box<dyn Fn(&Moment) -> Result<Run>>;

struct Run {
    command: Command,
    input: String,
}

impl Run {
    fn time(mut self) -> Result<Duration> {
        timed(|| {
            let output = self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = output.spawn().context("a program that does not start")?;
            if let Some(mut input) = child.stdin.take() {
                input.write_all(self.input.as_bytes())?;
            }
            let output = child.wait_with_output()?;
            ensure!(output.status.success(), "{:?}: {}", self.command, String::from_utf8_lossy(&output.stderr));
            Ok(())
        })
    }
}

/// The lines of the table of one size: what was run, and how long it took.
pub(crate) fn measure(
    folder: &Path,
    size: usize,
    arguments: &Arguments,
    language: &Language,
) -> Result<Vec<(String, Times)>> {
    let folder = &fs::canonicalize(folder)?;
    let mut moments = Moments::new(language, arguments.seed);
    let kept: Vec<Moment> = moments.by_ref().take(size).collect();
    let mut diaries = Vec::new();
    if let Some(program) = &arguments.holdfast {
        diaries.push(holdfast("holdfast", program, &folder.join("h"), &kept)?);
    }
    if let Some(program) = &arguments.cheap {
        diaries.push(holdfast("holdfast without Argon2id", program, &folder.join("c"), &kept)?);
    }
    if let Some(program) = &arguments.jrnl {
        diaries.push(jrnl("jrnl", program, &folder.join("j"), &kept, false)?);
        diaries.push(jrnl("jrnl, encrypted", program, &folder.join("e"), &kept, true)?);
    }
    let works = ["add", "search: a rare word", "search: a middling word", "search: a common word"];
    let ranks = [0, 6_000, 200, 10];
    let mut times: Vec<Vec<Times>> = vec![vec![Times::default(); works.len()]; diaries.len()];
    let runs = if size > LARGE { arguments.rounds } else { arguments.rounds * 3 };
    for moment in moments.take(runs) {
        for (work, rank) in ranks.iter().enumerate() {
            for (diary, times) in diaries.iter().zip(&mut times) {
                let run = if work == 0 { (diary.add)(&moment)? } else { (diary.search)(language.rank(*rank)) };
                times[work].add(run.time()?);
            }
        }
    }
    let mut lines = Vec::new();
    for (work, name) in works.iter().enumerate() {
        for (diary, times) in diaries.iter().zip(&times) {
            lines.push((format!("{name}: {}", diary.name), times[work].clone()));
        }
    }
    Ok(lines)
}

fn holdfast(name: &str, program: &Path, folder: &Path, kept: &[Moment]) -> Result<Diary> {
    fs::create_dir_all(folder)?;
    let phrase = folder.join("phrase");
    fs::write(&phrase, PHRASE)?;
    let program = fs::canonicalize(program)?;
    let folder = folder.to_owned();
    let run = move |words: &[&str], input: String| {
        let mut command = Command::new(&program);
        command.arg("--vault").arg(folder.join("hf")).arg("--passphrase-file").arg(&phrase).args(words);
        command.env("HOME", &folder).env("XDG_STATE_HOME", folder.join("state"));
        Run { command, input }
    };
    run(&["init"], String::new()).time()?;
    let lines = kept.iter().map(|moment| Ok(serde_json::to_string(moment)? + "\n")).collect::<Result<String>>()?;
    run(&["moment", "add", "--json", "-"], lines).time()?;
    let run = std::rc::Rc::new(run);
    let other = run.clone();
    Ok(Diary {
        name: name.into(),
        add: Box::new(move |moment| Ok(run(&["moment", "add", "--json", "-"], serde_json::to_string(moment)? + "\n"))),
        search: Box::new(move |word| other(&["search", word, "--json", "--limit", "50"], String::new())),
    })
}

/// Entries in the form in which jrnl keeps them, with the words of the moment.
fn jrnl(name: &str, program: &Path, folder: &Path, kept: &[Moment], encrypted: bool) -> Result<Diary> {
    fs::create_dir_all(folder)?;
    let journal = folder.join("journal.txt");
    let mut text = String::new();
    for moment in kept {
        let at = TimeZone::UTC.to_datetime(jiff::Timestamp::from_millisecond(moment.at.unix_ms())?);
        #[allow(clippy::disallowed_methods, reason = "jrnl reads its dates in this form")]
        let at = at.strftime("%Y-%m-%d %I:%M:%S %p");
        let _ = writeln!(text, "[{at}] {}\n", said(moment));
    }
    fs::write(&journal, text)?;
    let config = folder.join("jrnl.yaml");
    fs::write(
        &config,
        format!(
            "colors: {{body: none, date: none, tags: none, title: none}}\ndefault_hour: 9\ndefault_minute: 0\neditor: ''\n\
             encrypt: false\nhighlight: false\nindent_character: '|'\njournals:\n  default:\n    journal: {}\n\
             linewrap: 79\ntagsymbols: '@'\ntemplate: false\ntimeformat: '%F %r'\nversion: '4.6'\n",
            journal.display()
        ),
    )?;
    let (program, folder) = (program.to_owned(), folder.to_owned());
    let run = move |words: &[&str], input: &str| {
        // Without a terminal of its own, so that it reads the password from standard input.
        let mut command = Command::new("setsid");
        command.arg("-w").arg(&program).arg("--config-file").arg(&config).args(words);
        command.env("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring").env("HOME", &folder);
        Run { command, input: input.to_owned() }
    };
    let password = if encrypted { "secret\n" } else { "" };
    if encrypted {
        run(&["--encrypt"], "secret\nsecret\nn\n").time()?;
    }
    run(&["-n", "1"], password).time()?;
    let run = std::rc::Rc::new(run);
    let other = run.clone();
    Ok(Diary {
        name: name.into(),
        add: Box::new(move |moment| Ok(run(&[&format!("2026-05-02 21:30: {}", said(moment))], password))),
        search: Box::new(move |word| other(&["-contains", word, "-n", "50"], password)),
    })
}

fn said(moment: &Moment) -> String {
    let texts = [&moment.situation, &moment.thoughts, &moment.feared, &moment.did];
    let mut texts: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
    texts.extend(moment.people.iter().chain(&moment.feelings).map(String::as_str));
    texts.join(" ")
}
