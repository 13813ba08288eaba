//! Bar B5: a full disk, on a file system of 4 MiB that only the driver sees.

use std::process::Command;

use crate::rig::{driver_path, scratch};

/// Runs a shell line on a small disk of its own; `None` when that is not permitted.
fn on_a_small_disk(line: &str) -> Option<std::process::Output> {
    let dir = scratch();
    for unshare in ["-m", "-rm"] {
        let mounted = format!("mount -t tmpfs -o size=4m,mode=700 none \"$0\" && echo mounted && {line}");
        let output = Command::new("unshare").args([unshare, "sh", "-c", &mounted]).arg(dir.path()).output().ok()?;
        if output.stdout.starts_with(b"mounted") {
            return Some(output);
        }
    }
    println!("SKIPPED: no small file system can be mounted here; this bar was not tested");
    None
}

#[test]
fn a_full_disk_loses_nothing_and_recovers_when_space_returns() {
    let driver = driver_path();
    for free_kib in (0..=64).step_by(4) {
        let Some(output) = on_a_small_disk(&format!("{} full \"$0\" {free_kib} {free_kib}", driver.display())) else {
            return;
        };
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{free_kib} KiB: {said}{}", String::from_utf8_lossy(&output.stderr));
        print!("B5 {}", said.trim_start_matches("mounted\n"));
    }
}
