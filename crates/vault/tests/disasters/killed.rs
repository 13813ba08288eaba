//! Bars B1, B11 and B21: `kill -9` at random moments.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::time::{Duration, Instant};

use tempfile::tempdir;
use vault::{Error, Secret};

use crate::given::{Given, OTHER_PASSPHRASE, PASSPHRASE, place, secret};
use crate::rig::{Dice, Records, driver, figure, files, records};

struct Victim {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Victim {
    fn start(arguments: &[&str]) -> Self {
        let mut child = driver().args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        Self { child, out }
    }

    /// Kills it at a random moment within this time; what it said until then.
    fn killed_within(mut self, time: Duration, dice: &mut Dice) -> Vec<String> {
        std::thread::sleep(time.mul_f64(dice.below(10_000) as f64 / 10_000.0));
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.out.lines().map(Result::unwrap).collect()
    }
}

/// How long a command takes when nobody kills it: the measure for when to.
fn time_of(arguments: &[&str]) -> Duration {
    let start = Instant::now();
    assert!(driver().args(arguments).output().unwrap().status.success());
    start.elapsed()
}

/// What the vault must hold after these lines, and what it may hold instead
/// because the last deed was under way.
fn expected(mut records: Records, lines: &[String]) -> [Records; 2] {
    let mut deeds = lines.iter().filter(|line| line.starts_with("try "));
    let mut answers = lines.iter().filter(|line| line.starts_with("done"));
    loop {
        let Some(deed) = deeds.next() else { return [records.clone(), records] };
        let Some(answer) = answers.next() else {
            let mut or_else = records.clone();
            apply(&mut or_else, deed, "unknown");
            return [records, or_else];
        };
        apply(&mut records, deed, answer.strip_prefix("done ").unwrap_or_default());
    }
}

fn apply(records: &mut Records, deed: &str, answer: &str) {
    let words: Vec<&str> = deed.split(' ').collect();
    let (name, id, text) = (words[1], words[2], words[3]);
    match name {
        "add" => {
            records.insert(answer.to_owned(), (text.to_owned(), false));
        }
        "import" => {
            records.extend(id.split('+').map(|id| (id.to_owned(), (text.to_owned(), false))));
        }
        "edit" => records.get_mut(id).unwrap().0 = text.to_owned(),
        "delete" => records.get_mut(id).unwrap().1 = true,
        "undo" => records.get_mut(id).unwrap().1 = false,
        "erase" => drop(records.remove(id)),
        _ => {}
    }
}

/// An entry whose id was never acknowledged counts by its text.
fn is(there: &Records, expected: &Records) -> bool {
    let Some((text, _)) = expected.get("unknown") else { return there == expected };
    let mut there = there.clone();
    let found = there.iter().find(|(id, entry)| entry.0 == *text && !expected.contains_key(*id));
    let Some(id) = found.map(|(id, _)| id.clone()) else { return false };
    let entry = there.remove(&id).unwrap();
    there.insert("unknown".into(), entry);
    there == *expected
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    let (kills, seed) = (figure(40, 1_000), 0xb1);
    let mut dice = Dice(seed);
    let (mut acknowledged, mut under_way, mut lines_read) = (0, 0, 0);
    let (mut dir, given) = (tempdir().unwrap(), Given::seed(seed));
    let mut now = Records::new();
    for kill in 0..kills {
        if kill % 25 == 0 {
            dir = tempdir().unwrap();
            drop(given.create(&place(dir.path())));
            now = Records::new();
        }
        let run = (kill + 2).to_string();
        let lines = Victim::start(&["work", dir.path().to_str().unwrap(), &run])
            .killed_within(Duration::from_millis(400), &mut dice);
        let (deeds, answers) = (count(&lines, "try "), count(&lines, "done"));
        let [must, may] = expected(now.clone(), &lines);

        let vault = given.open(&place(dir.path())).unwrap();
        now = records(&vault).unwrap();
        assert!(is(&now, &must) || is(&now, &may), "kill {kill}: {lines:?}");
        assert_eq!(vault.check(true).unwrap().damage, [], "kill {kill}");
        for backup in vault.backups().unwrap().iter().rev().take(1) {
            assert_whole(&given, &backup.path);
        }
        acknowledged += answers;
        under_way += deeds - answers;
        lines_read += lines.len();
    }
    assert!(acknowledged > kills, "the driver did too little: {lines_read} lines");
    println!(
        "B1 seed {seed}: {kills} kills, {acknowledged} deeds acknowledged, 0 lost, {under_way} kills within a deed"
    );
}

fn count(lines: &[String], start: &str) -> usize {
    lines.iter().filter(|line| line.starts_with(start)).count()
}

fn assert_whole(given: &Given, backup: &Path) {
    let dir = tempdir().unwrap();
    let vault = given.restore(backup, &place(dir.path()), &secret(PASSPHRASE)).unwrap();
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn a_setup_that_is_killed_leaves_a_vault_that_opens_or_a_free_folder() {
    let (kills, seed) = (figure(25, 500), 0x21);
    let (mut dice, given) = (Dice(seed), Given::seed(1));
    let (mut whole, mut acknowledged) = (0, 0);
    let measured = tempdir().unwrap();
    let whole_run = time_of(&["init", measured.path().to_str().unwrap(), "5"]);
    for kill in 0..kills {
        let dir = tempdir().unwrap();
        let run = (kill + 7).to_string();
        let lines =
            Victim::start(&["init", dir.path().to_str().unwrap(), &run]).killed_within(whole_run * 2, &mut dice);
        let place = place(dir.path());
        let code = lines.iter().find_map(|line| line.strip_prefix("done "));
        match given.open(&place) {
            Ok(vault) => {
                assert_eq!(vault.check(true).unwrap().damage, []);
                whole += 1;
            }
            Err(Error::NoVault) => {
                assert_eq!(code, None, "an acknowledged vault is there");
                given.create(&place);
            }
            Err(error) => panic!("kill {kill}: {error:?} {lines:?} {:?}", files(dir.path())),
        }
        if let Some(code) = code {
            acknowledged += 1;
            assert!(given.open_with(&place, &Secret::recovery(code).unwrap()).is_ok());
        }
    }
    println!("B21 seed {seed}: {kills} setups killed, {whole} had become vaults, {acknowledged} acknowledged");
}

#[test]
fn a_passphrase_change_that_is_killed_leaves_one_that_opens() {
    let (kills, seed) = (figure(25, 500), 0x22);
    let (mut dice, given) = (Dice(seed), Given::seed(2));
    let dir = tempdir().unwrap();
    let place = place(dir.path());
    let (vault, recovery) = given.create(&place);
    crate::rig::lived_in(&given, &vault, 20);
    vault.backup().unwrap();
    let before = records(&vault).unwrap();
    drop(vault);
    let whole_run = time_of(&["rephrase", dir.path().to_str().unwrap(), "5", PASSPHRASE]);
    let (mut current, mut changed) = (OTHER_PASSPHRASE, 0);
    for kill in 0..kills {
        let other = if current == PASSPHRASE { OTHER_PASSPHRASE } else { PASSPHRASE };
        let run = (kill + 9).to_string();
        let lines = Victim::start(&["rephrase", dir.path().to_str().unwrap(), &run, current])
            .killed_within(whole_run * 2, &mut dice);
        let is_acknowledged = count(&lines, "done") == 1;
        // The old one first: when it still opens, the change has not been acknowledged.
        let opened = match given.open_with(&place, &secret(current)) {
            Ok(vault) => {
                assert!(!is_acknowledged, "kill {kill}: after success the old one opens nothing");
                vault
            }
            Err(Error::WrongPassphrase) => {
                current = other;
                changed += 1;
                given.open_with(&place, &secret(other)).unwrap()
            }
            Err(error) => panic!("kill {kill}: {error:?}"),
        };
        assert_eq!(opened.read_only().unwrap(), None);
        assert_eq!(records(&opened).unwrap(), before);
        drop(opened);
        assert!(given.open_with(&place, &Secret::Recovery(recovery.clone())).is_ok());
    }
    println!("B21 seed {seed}: {kills} changes killed, {changed} had happened, one secret always opened");
}

#[test]
fn a_backup_that_is_killed_is_never_listed() {
    let (kills, seed) = (figure(25, 500), 0x11);
    let (mut dice, given) = (Dice(seed), Given::seed(3));
    let dir = tempdir().unwrap();
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    crate::rig::lived_in(&given, &vault, 40);
    vault.backup().unwrap();
    drop(vault);
    let whole_run = time_of(&["backup", dir.path().to_str().unwrap(), "2"]);
    let mut finished = 0;
    for kill in 0..kills {
        let run = (kill + 3).to_string();
        let lines =
            Victim::start(&["backup", dir.path().to_str().unwrap(), &run]).killed_within(whole_run * 2, &mut dice);
        finished += count(&lines, "done");
        let vault = given.open(&place).unwrap();
        let backups = vault.backups().unwrap();
        assert!(!backups.is_empty());
        drop(vault);
        assert_whole(&given, &backups.last().unwrap().path);
    }
    let vault = given.open(&place).unwrap();
    let listed = vault.backups().unwrap();
    listed.iter().for_each(|backup| assert_whole(&given, &backup.path));
    vault.backup().unwrap();
    assert!(files(&place.folder.join("backups")).iter().all(|path| path.extension().is_some_and(|end| end == "tar")));
    println!("B11 seed {seed}: {kills} backups killed, {finished} acknowledged, {} listed, all whole", listed.len());
}
