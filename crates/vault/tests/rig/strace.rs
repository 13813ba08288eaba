//! Faults at chosen system calls, by `strace -e inject`.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The calls by which a vault changes what is on the disk.
pub const CALLS: [&str; 12] = [
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "openat",
];

/// Whether strace may be used here; says so when it may not.
pub fn is_there() -> bool {
    let works = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:signal=KILL:when=1", "true"])
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|output| output.status.success());
    if !works {
        println!("SKIPPED: strace is missing or denied here; this bar was not tested");
    }
    works
}

/// How often a command makes each call; of the threads, the one that makes it most.
pub fn counts(program: &Path, args: &[OsString], log: &Path) -> BTreeMap<String, usize> {
    let output = traced(program, args, log, &format!("trace={}", set()));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in std::fs::read_to_string(log).unwrap().lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let Some((name, _)) = call.trim_start().split_once('(') else { continue };
        if !name.contains(' ') {
            *counts.entry((thread.to_owned(), name.to_owned())).or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((_, name), count) in counts {
        let entry = most.entry(name).or_insert(0);
        *entry = count.max(*entry);
    }
    most
}

fn set() -> String {
    CALLS.map(|call| format!("?{call}")).join(",")
}

fn traced(program: &Path, args: &[OsString], log: &Path, rule: &str) -> Output {
    Command::new("strace")
        .args(["-f", "-qq", "-y", "-s", "64", "-e", "signal=none", "-e", rule, "-o"])
        .arg(log)
        .arg(program)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The trace of a command: its calls with the paths behind the descriptors.
pub fn trace(program: &Path, args: &[OsString], log: &Path, calls: &str) -> String {
    let output = traced(program, args, log, &format!("trace={calls}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read_to_string(log).unwrap()
}

/// Runs a command with one fault: `fault` is `signal=KILL` or `error=EIO`,
/// `when` is `3` (the third such call) or `3+` (all from the third).
pub fn with_fault(program: &Path, args: &[OsString], call: &str, fault: &str, when: &str) -> Output {
    Command::new("strace")
        .args(["-f", "-qq", "-e", "signal=none", "-o", "/dev/null", "-e"])
        .arg(format!("trace={call}"))
        .arg("-e")
        .arg(format!("inject={call}:{fault}:when={when}"))
        .arg(program)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}
