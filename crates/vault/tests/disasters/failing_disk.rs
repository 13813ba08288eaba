//! Bar B4: the disk fails at the Nth call. Nothing is said to be saved that is
//! not, and what was refused as not kept is not there either.

use std::ffi::OsString;

use crate::given::{Given, OTHER_PASSPHRASE, PASSPHRASE, place, secret};
use crate::rig::{Kept, driver_path, figure, lived_in, records, scratch, strace};

const NOTES: &str = "4";

fn run(fault: &str, lasts: bool, points: &mut usize, faults: &mut [usize; 3]) {
    let (dir, given) = (scratch(), Given::seed(40));
    let (vault, _) = given.create(&place(dir.path()));
    lived_in(&given, &vault, 12);
    drop(vault);
    let start = Kept::of(dir.path());
    let arguments: Vec<OsString> = vec!["add".into(), dir.path().into(), "41".into(), NOTES.into()];
    let log = scratch();
    let counts = strace::counts(&driver_path(), &arguments, &log.path().join("trace"));
    for call in ["pwrite64", "fsync", "fdatasync", "ftruncate"] {
        let count = counts.get(call).copied().unwrap_or(0).min(100);
        let step = count.div_ceil(figure(8, 100)).max(1);
        for n in (1..=count).step_by(step) {
            start.put_back(dir.path());
            let when = format!("{n}{}", if lasts { "+" } else { "" });
            let output = strace::with_fault(&driver_path(), &arguments, call, fault, &when);
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let at = format!("{call} {when} {fault}: {said}{}", String::from_utf8_lossy(&output.stderr));
            let vault = given.open(&place(dir.path())).unwrap();
            assert_eq!(vault.check(true).unwrap().damage, [], "{at}");
            let there = records(&vault).unwrap();
            let is_there = |text: &str| there.values().any(|(kept, _)| kept == text);
            for line in said.lines() {
                let words: Vec<&str> = line.split(' ').collect();
                match words.as_slice() {
                    ["done", text] => assert!(is_there(text), "{at}"),
                    ["failed", text, "Unsure"] => faults[0] += usize::from(is_there(text)),
                    ["failed", text, ..] if text.starts_with("added") => {
                        faults[1] += 1;
                        assert!(!is_there(text), "{at}");
                    }
                    ["reads", "nothing", ..] => {
                        faults[2] += 1;
                        assert!(lasts, "reading works once the fault is gone: {at}");
                    }
                    _ => {}
                }
            }
            let done = said.matches("done ").count();
            let failed = said.lines().filter(|line| line.starts_with("failed added")).count();
            assert!(lasts || failed <= 1, "a later write works once the fault is gone: {at}");
            assert!(done + failed == 4 || said.starts_with("failed "), "{at}");
            *points += 1;
        }
    }
}

#[test]
fn a_failing_disk_never_leads_to_a_false_saved() {
    if !strace::is_there() {
        return;
    }
    let (mut points, mut faults) = (0, [0; 3]);
    for fault in ["error=EIO", "error=ENOSPC"] {
        for lasts in [false, true] {
            run(fault, lasts, &mut points, &mut faults);
        }
    }
    println!(
        "B4: {points} faults, 0 false acknowledgements; {} refusals, {} times unsure and kept, {} reads refused while the fault lasted",
        faults[1], faults[0], faults[2]
    );
}

#[test]
fn a_passphrase_change_on_a_failing_disk_says_what_happened() {
    if !strace::is_there() {
        return;
    }
    let (dir, given) = (scratch(), Given::seed(42));
    let (vault, _) = given.create(&place(dir.path()));
    lived_in(&given, &vault, 12);
    drop(vault);
    let start = Kept::of(dir.path());
    let arguments: Vec<OsString> =
        ["rephrase", dir.path().to_str().unwrap(), "43", PASSPHRASE].map(OsString::from).into();
    let log = scratch();
    let counts = strace::counts(&driver_path(), &arguments, &log.path().join("trace"));
    let (mut points, mut refused, mut unsure) = (0, 0, 0);
    for call in ["write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "ftruncate"] {
        for n in 1..=counts.get(call).copied().unwrap_or(0).min(figure(12, 100)) {
            for when in [n.to_string(), format!("{n}+")] {
                start.put_back(dir.path());
                let output = strace::with_fault(&driver_path(), &arguments, call, "error=ENOSPC", &when);
                let said = String::from_utf8_lossy(&output.stdout).into_owned();
                let at = format!("{call} {when}: {said}");
                if output.status.success() {
                    assert!(given.open_with(&place(dir.path()), &secret(PASSPHRASE)).is_err(), "{at}");
                    assert!(given.open_with(&place(dir.path()), &secret(OTHER_PASSPHRASE)).is_ok(), "{at}");
                } else if said.contains("unsure") {
                    unsure += 1;
                    let opens = |phrase| given.open_with(&place(dir.path()), &secret(phrase)).is_ok();
                    assert!(opens(PASSPHRASE) || opens(OTHER_PASSPHRASE), "{at}");
                } else if output.status.code() == Some(1) {
                    refused += 1;
                    assert!(
                        given.open_with(&place(dir.path()), &secret(PASSPHRASE)).is_ok(),
                        "the old one stands: {at}"
                    );
                } else {
                    // It could not even speak, since `write` failed on its output.
                    assert_eq!(call, "write", "{at}");
                }
                points += 1;
            }
        }
    }
    println!(
        "B4 passphrase change: {points} faults, {refused} refused and the old one stood, {unsure} unsure and one opened"
    );
}
