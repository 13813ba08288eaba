//! Bar B6: two processes at one vault. And what a process may say aloud.

use std::process::Stdio;

use crate::given::{Given, OTHER_PASSPHRASE, place};
use crate::rig::{driver, records, scratch};

#[test]
fn two_writers_keep_every_write_or_say_so() {
    let (dir, given) = (scratch(), Given::seed(50));
    let place = place(dir.path());
    drop(given.create(&place));
    let folder = dir.path().to_str().unwrap().to_owned();
    let writers: Vec<_> = [1000, 2000]
        .map(|start| {
            let folder = folder.clone();
            std::thread::spawn(move || {
                let add = |n: i32| driver().args(["add", &folder, &(start + n).to_string(), "1"]).output().unwrap();
                (0..20).map(|n| (start + n, add(n))).collect::<Vec<_>>()
            })
        })
        .into_iter()
        .flat_map(|writer| writer.join().unwrap())
        .collect();
    let vault = given.open(&place).unwrap();
    let there = records(&vault).unwrap();
    let mut kept = 0;
    for (seed, output) in &writers {
        let is_there = there.values().any(|(text, _)| *text == format!("added-{seed}-0"));
        assert_eq!(output.status.success(), is_there, "{}", String::from_utf8_lossy(&output.stdout));
        kept += usize::from(is_there);
    }
    assert_eq!((writers.len(), there.len()), (40, kept));
    assert_eq!(vault.check(true).unwrap().damage, []);
    println!("B6: 2 × 20 writes, {kept} kept, {} refused with a failing exit, 0 lost", 40 - kept);
}

#[test]
fn two_long_lived_writers_and_a_backup_do_not_meet() {
    let (dir, given) = (scratch(), Given::seed(51));
    let place = place(dir.path());
    drop(given.create(&place));
    let folder = dir.path().to_str().unwrap();
    let start = |arguments: &[&str]| driver().args(arguments).stdout(Stdio::piped()).spawn().unwrap();
    let children = [
        start(&["add", folder, "3000", "20"]),
        start(&["add", folder, "4000", "20"]),
        start(&["backup", folder, "5000"]),
    ];
    let outputs = children.map(|child| child.wait_with_output().unwrap());
    let vault = given.open(&place).unwrap();
    let said: String = outputs.iter().map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).collect();
    assert_eq!(records(&vault).unwrap().len(), said.matches("done added").count());
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn the_lock_goes_with_a_killed_process_and_not_before() {
    let (dir, given) = (scratch(), Given::seed(52));
    let place = place(dir.path());
    drop(given.create(&place));
    for n in 0..3 {
        let mut holder = driver()
            .args(["work", dir.path().to_str().unwrap(), &(n + 60).to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = std::io::BufReader::new(holder.stdout.take().unwrap());
        let mut line = String::new();
        std::io::BufRead::read_line(&mut out, &mut line).unwrap();
        assert_eq!(line, "open\n");
        let drain = std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
        assert!(matches!(given.open(&place), Err(vault::Error::Busy)));
        holder.kill().unwrap();
        holder.wait().unwrap();
        drain.join().unwrap().unwrap();
        assert!(given.open(&place).is_ok());
    }
}

/// SQLCipher writes to standard error on a wrong key unless it is told not to.
#[test]
fn a_wrong_secret_and_a_damaged_vault_say_nothing_aloud() {
    let (dir, given) = (scratch(), Given::seed(53));
    let place = place(dir.path());
    drop(given.create(&place));
    let folder = dir.path().to_str().unwrap();
    let wrong = driver().args(["rephrase", folder, "54", OTHER_PASSPHRASE]).output().unwrap();
    assert!(!wrong.status.success());
    // The driver itself panics aloud; nothing else may.
    let aloud = String::from_utf8(wrong.stderr).unwrap();
    assert!(aloud.contains("WrongPassphrase") && !aloud.to_lowercase().contains("cipher"), "{aloud}");

    let mut bytes = std::fs::read(place.folder.join("vault")).unwrap();
    for at in [100, 5000] {
        bytes[at] ^= 1;
        std::fs::write(place.folder.join("vault"), &bytes).unwrap();
        let damaged = driver().args(["open", folder, "55"]).output().unwrap();
        assert_eq!(String::from_utf8(damaged.stderr).unwrap(), "", "byte {at}");
    }
}
