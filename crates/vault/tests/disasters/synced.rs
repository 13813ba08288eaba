//! Bar B15: between a request and its acknowledgement the journal and the
//! vault file are both synced, and the journal before the vault file is written.

use std::ffi::OsString;

use crate::given::{Given, place};
use crate::rig::{driver_path, scratch, strace};

#[test]
fn every_commit_is_synced_before_it_is_acknowledged() {
    if !strace::is_there() {
        return;
    }
    let (dir, given) = (scratch(), Given::seed(80));
    drop(given.create(&place(dir.path())));
    let log = scratch();
    let arguments: Vec<OsString> = vec!["add".into(), dir.path().into(), "81".into(), "100".into()];
    let calls = "write,pwrite64,fsync,fdatasync";
    let trace = strace::trace(&driver_path(), &arguments, &log.path().join("trace"), calls);
    let (mut commits, mut since) = (0, Vec::new());
    for line in trace.lines() {
        if line.contains("\"try add-") {
            since.clear();
        } else if line.contains("\"done added-") {
            let order = judged(&since);
            assert!(order, "{since:#?}");
            commits += 1;
        } else {
            since.push(line.to_owned());
        }
    }
    assert_eq!(commits, 100);
    println!("B15: {commits} of 100 commits synced journal, vault, and journal again");
}

/// Journal written and synced, then the vault file written and synced.
fn judged(calls: &[String]) -> bool {
    let is_sync = |line: &str| line.contains(" fsync(") || line.contains(" fdatasync(");
    let of = |line: &str, file: &str| line.contains(&format!("/{file}>"));
    let place = |test: &dyn Fn(&str) -> bool| calls.iter().position(|line| test(line));
    let last = |test: &dyn Fn(&str) -> bool| calls.iter().rposition(|line| test(line));
    let journal_synced = place(&|line| is_sync(line) && of(line, "vault-journal"));
    let first_written = place(&|line| line.contains("pwrite64") && of(line, "vault"));
    let last_written = last(&|line| line.contains("pwrite64") && of(line, "vault"));
    let vault_synced = last(&|line| is_sync(line) && of(line, "vault"));
    matches!((journal_synced, first_written, last_written, vault_synced),
        (Some(journal), Some(first), Some(written), Some(synced)) if journal < first && written < synced)
}
