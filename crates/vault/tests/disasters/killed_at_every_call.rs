//! Bars B2 and B13: killed before every single system call that changes the
//! disk, and always in the old state or the new one.

use std::ffi::OsString;
use std::path::Path;

use tempfile::TempDir;
use vault::{Error, Secret, Vault};

use crate::given::{Given, OTHER_PASSPHRASE, PASSPHRASE, place, secret};
use crate::rig::{Kept, add, driver_path, figure, files, lived_in, records, scratch, strace};

/// One command of the driver, run again and again on the same folder.
struct Scene {
    name: &'static str,
    start: Kept,
    arguments: Vec<&'static str>,
    dir: TempDir,
}

impl Scene {
    fn new(name: &'static str, start: Kept, arguments: &[&'static str]) -> Self {
        Self { name, start, arguments: arguments.to_vec(), dir: scratch() }
    }

    fn arguments(&self) -> Vec<OsString> {
        let mut arguments: Vec<OsString> = self.arguments.iter().map(OsString::from).collect();
        arguments.insert(1, self.dir.path().into());
        arguments
    }

    /// Kills the command before each of its calls and lets `judge` look. It is
    /// told what the command had said.
    fn at_every_call(&self, short: usize, mut judge: impl FnMut(&Path, &str, &str)) {
        let log = scratch();
        self.start.put_back(self.dir.path());
        let counts = strace::counts(&driver_path(), &self.arguments(), &log.path().join("trace"));
        let points: Vec<(&String, usize)> =
            counts.iter().flat_map(|(call, &count)| (1..=count.min(300)).map(move |n| (call, n))).collect();
        // Opening files is by far the most frequent call and the least interesting.
        let (opens, others): (Vec<_>, Vec<_>) = points.into_iter().partition(|(call, _)| *call == "openat");
        let step = (opens.len() + others.len()).div_ceil(figure(short, usize::MAX).max(1)).max(1);
        let mut kills = 0;
        for (place, (call, n)) in others.iter().chain(&opens).enumerate() {
            if place % step != 0 {
                continue;
            }
            self.start.put_back(self.dir.path());
            let output = strace::with_fault(&driver_path(), &self.arguments(), call, "signal=KILL", &n.to_string());
            kills += usize::from(!output.status.success());
            judge(self.dir.path(), &String::from_utf8_lossy(&output.stdout), &format!("{}: {call} {n}", self.name));
        }
        println!("B2 {}: killed before {kills} of {} calls", self.name, others.len() + opens.len());
        assert!(kills > 0);
    }
}

fn sound(vault: &Vault, at: &str) {
    assert_eq!(vault.check(true).unwrap().damage, [], "{at}");
    assert_eq!(vault.read_only().unwrap(), None, "{at}");
}

fn lived_in_folder(seed: u64) -> (Kept, vault::RecoveryCode) {
    let (dir, given) = (scratch(), Given::seed(seed));
    let (vault, recovery) = given.create(&place(dir.path()));
    lived_in(&given, &vault, 20);
    vault.backup().unwrap();
    drop(vault);
    (Kept::of(dir.path()), recovery)
}

#[test]
fn a_commit_is_there_or_not() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(60);
    let (start, _) = lived_in_folder(60);
    Scene::new("commit", start, &["add", "61", "3"]).at_every_call(60, |dir, said, at| {
        let vault = given.open(&place(dir)).unwrap();
        let there = records(&vault).unwrap().values().filter(|(text, _)| text.starts_with("added-")).count();
        let (tried, done) = (said.matches("try ").count(), said.matches("done ").count());
        assert!((done..=tried).contains(&there), "{at}: {said}");
        sound(&vault, at);
    });
}

#[test]
fn a_setup_is_a_vault_or_nothing() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(62);
    let nothing = Kept::of(scratch().path());
    Scene::new("setup", nothing, &["init", "63"]).at_every_call(60, |dir, said, at| match given.open(&place(dir)) {
        Ok(vault) => sound(&vault, at),
        Err(Error::NoVault) => {
            assert!(!said.contains("done"), "{at}");
            given.create(&place(dir));
            sound(&given.open(&place(dir)).unwrap(), at);
        }
        Err(error) => panic!("{at}: {error:?} {:?}", files(dir)),
    });
}

#[test]
fn a_passphrase_is_changed_or_not() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(64);
    let (start, recovery) = lived_in_folder(64);
    Scene::new("header write", start, &["rephrase", "65", PASSPHRASE]).at_every_call(60, |dir, said, at| {
        let old = given.open_with(&place(dir), &secret(PASSPHRASE));
        let vault = match old {
            Ok(vault) => {
                assert!(!said.contains("done"), "{at}");
                vault
            }
            Err(Error::WrongPassphrase) => given.open_with(&place(dir), &secret(OTHER_PASSPHRASE)).unwrap(),
            Err(error) => panic!("{at}: {error:?}"),
        };
        sound(&vault, at);
        let listed = vault.backups().unwrap();
        drop(vault);
        assert!(given.open_with(&place(dir), &Secret::Recovery(recovery.clone())).is_ok(), "{at}");
        for backup in listed {
            let into = scratch();
            let by = [PASSPHRASE, OTHER_PASSPHRASE].map(|phrase| {
                let into = place(&into.path().join(phrase));
                given.restore(&backup.path, &into, &secret(phrase)).is_ok()
            });
            assert!(by[0] || by[1], "{at}: a backup opens with one of them");
            assert!(!(said.contains("done") && by[0]), "{at}");
        }
    });
}

#[test]
fn a_backup_is_whole_or_not_listed() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(66);
    let (start, _) = lived_in_folder(66);
    Scene::new("backup", start, &["backup", "67"]).at_every_call(60, |dir, said, at| {
        let vault = given.open(&place(dir)).unwrap();
        sound(&vault, at);
        let listed = vault.backups().unwrap();
        assert!(listed.len() == 2 || !said.contains("done"), "{at}");
        for backup in listed {
            let into = scratch();
            let restored = given.restore(&backup.path, &place(into.path()), &secret(PASSPHRASE)).unwrap();
            assert_eq!(records(&restored).unwrap(), records(&vault).unwrap(), "{at}");
        }
    });
}

#[test]
fn a_note_sealed_while_locked_is_taken_in_once_or_waits() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(68);
    let (dir, before) = (scratch(), Given::seed(69));
    drop(before.create(&place(dir.path())));
    vault::seal_note(&place(dir.path()), "woke at three", &before.world).unwrap();
    Scene::new("note taken in", Kept::of(dir.path()), &["open", "70"]).at_every_call(60, |dir, _, at| {
        let vault = given.open(&place(dir)).unwrap();
        let drafts = vault.read(|reader| reader.drafts()).unwrap();
        assert_eq!(drafts.iter().map(|draft| draft.body.as_str()).collect::<Vec<_>>(), ["woke at three"], "{at}");
        sound(&vault, at);
    });
}

#[test]
fn an_upgrade_happens_whole_or_not_at_all() {
    if !strace::is_there() {
        return;
    }
    let given = Given::seed(71);
    let dir = super::migrated::schema_1();
    Scene::new("upgrade", Kept::of(dir.path()), &["open", "72"]).at_every_call(100, |dir, said, at| {
        let vault = given.open(&place(dir)).unwrap();
        sound(&vault, at);
        super::migrated::assert_content(&vault);
        assert!(!vault.backups().unwrap().is_empty(), "{at}: {said}");
        add(&vault, crate::given::Note::nth(1)).unwrap();
    });
}
