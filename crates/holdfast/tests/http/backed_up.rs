use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::given::{PASSPHRASE, Served};

const NOT_MADE: &str = "No backup could be made now. What you wrote is saved. Is the disk full?";

fn backups(served: &Served) -> Vec<PathBuf> {
    let is_backup = |file: &PathBuf| file.extension().is_some_and(|kind| kind == "tar");
    served.files().into_iter().filter(is_backup).collect()
}

/// The backups there are as soon as there are any, within so many seconds.
fn backups_within(served: &Served, seconds: u64) -> Vec<PathBuf> {
    for _ in 0..seconds * 20 {
        let there = backups(served);
        if !there.is_empty() {
            return there;
        }
        sleep(Duration::from_millis(50));
    }
    Vec::new()
}

/// Puts the backup into a folder of its own, and says what is in it.
fn restored(served: &Served, backup: &Path) -> String {
    let into = served.home.path().join("restored");
    let put_back = served.terminal(&["restore", backup.to_str().unwrap(), "--into", into.to_str().unwrap()]);
    assert!(put_back.status.success(), "{}", String::from_utf8_lossy(&put_back.stderr));
    let there = served.terminal(&["--vault", into.to_str().unwrap(), "moment", "list"]);
    String::from_utf8(there.stdout).unwrap()
}

#[test]
fn what_is_written_in_the_browser_is_backed_up_by_itself_once_it_is_quiet() {
    let (served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "the lighthouse")]);
    let backups = backups_within(&served, 60);
    assert_eq!(backups.len(), 1);
    assert!(restored(&served, &backups[0]).contains("the lighthouse"));
    browser.get("/moments").says("the lighthouse");
}

#[test]
fn a_lock_right_after_a_write_backs_it_up_when_that_is_due() {
    let (served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "the lighthouse")]);
    browser.get("/exit");
    let first = backups_within(&served, 60);
    assert_eq!(first.len(), 1);
    assert!(restored(&served, &first[0]).contains("the lighthouse"));
    // Whoever comes back at once waits until it is closed, and is let in.
    assert_eq!(browser.unlock(PASSPHRASE).status, 303);
    browser.get("/");
    browser.send("/moments/new", &[("situation", "the harbour")]);
    browser.post("/lock", &[]);
    assert_eq!(browser.unlock(PASSPHRASE).status, 303);
    browser.get("/moments").says("the harbour");
    assert_eq!(backups(&served), first, "none is due for ten minutes");
}

#[test]
fn the_end_of_the_program_waits_for_a_backup_that_is_due() {
    let (mut served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "the lighthouse")]);
    assert!(served.told_to_stop(60));
    assert_eq!((backups(&served).len(), served.told().as_str()), (1, ""));
}

#[test]
fn a_backup_that_could_not_be_made_is_told_once_on_the_next_page_and_at_the_end() {
    let (mut served, browser) = Served::unlocked();
    fs::write(served.vault().join("backups"), "in the way").unwrap();
    browser.post("/moments/new", &[("situation", "the lighthouse")]);
    browser.get("/exit");
    browser.unlock(PASSPHRASE);
    browser.get("/moments").says(NOT_MADE).says("the lighthouse");
    assert!(!browser.get("/moments").text().contains(NOT_MADE));
    assert!(served.told_to_stop(60));
    assert_eq!(served.told().trim(), NOT_MADE);
}

#[test]
fn the_example_is_never_backed_up() {
    let mut served = Served::demo();
    let browser = served.browser();
    browser.get("/");
    assert_eq!(browser.post("/moments/new", &[("situation", "the lighthouse")]).status, 303);
    sleep(Duration::from_secs(7));
    browser.get("/exit");
    assert!(served.told_to_stop(60));
    assert_eq!((backups(&served), served.told().as_str()), (vec![], ""));
}
