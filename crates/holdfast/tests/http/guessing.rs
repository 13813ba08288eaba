use std::thread;
use std::time::{Duration, Instant};

use super::given::{Browser, PASSPHRASE, Said, Served, figure};

/// The seconds a page asks to wait, as it says them.
fn asked_to_wait(said: &Said) -> Option<u64> {
    let text = said.text();
    let (before, _) = text.split_once(" second").filter(|_| said.status == 422)?;
    before.rsplit(' ').next()?.parse().ok()
}

fn of(served: &Served, cookie: &str) -> Browser {
    let browser = served.browser();
    *browser.cookie.borrow_mut() = cookie.to_owned();
    browser
}

/// Bar B36: three tries are free, then each costs a longer wait, which a new
/// start does not take away; in it even the right passphrase is not tried, and
/// after it that opens and tells how many were wrong.
#[test]
fn guessing_is_slowed_down_and_told() {
    let (served, browser) = Served::unlocked();
    browser.get("/exit");
    for _ in 0..3 {
        let said = browser.unlock("not the right one at all");
        assert_eq!((said.status, asked_to_wait(&said)), (422, None), "{}", said.text());
    }
    let fourth = browser.unlock("not the right one at all");
    assert_eq!(asked_to_wait(&fourth), Some(1), "{}", fourth.text());
    // In the wait nothing is tried: it is no further wrong one either.
    assert_eq!(browser.unlock(PASSPHRASE).status, 422);
    assert_eq!(of(&served, "").unlock(PASSPHRASE).status, 422, "for every browser");
    browser.get("/unlock/recover");
    let code = browser.post("/unlock/recover", &[("code", &"A".repeat(36)), ("passphrase", "another one of mine")]);
    assert_eq!(code.status, 422, "for every secret");
    thread::sleep(Duration::from_millis(1_100));
    let fifth = browser.unlock("not the right one at all");
    assert_eq!(asked_to_wait(&fifth), Some(2), "{}", fifth.text());
    thread::sleep(Duration::from_millis(1_000));
    let served = served.killed();
    let again = Instant::now();
    let browser = served.browser();
    assert_eq!(browser.unlock(PASSPHRASE).status, 422, "a new start takes no wait away");
    while browser.unlock(PASSPHRASE).status == 422 {
        assert!(again.elapsed() < Duration::from_secs(10));
        thread::sleep(Duration::from_millis(100));
    }
    assert!(again.elapsed() >= Duration::from_millis(1_700), "{:?}", again.elapsed());
    browser.get("/").says("5 wrong tries since your last visit");
    assert!(!browser.get("/").text().contains("wrong tr"), "told once");
    browser.get("/exit");
    assert_eq!(asked_to_wait(&browser.unlock("wrong again, but free again")), None);
}

/// Bar B36: many at once try no more than one after the other.
#[test]
fn guessing_at_once_is_guessing_one_by_one() {
    let (served, browser) = Served::unlocked();
    browser.get("/exit");
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let guesser = served.browser();
                for _ in 0..figure(5, 50) {
                    assert_eq!(guesser.unlock("not the right one at all").status, 422);
                }
            });
        }
    });
    let text = std::fs::read_to_string(served.vault().join("open.json")).unwrap();
    let tries = serde_json::from_str::<serde_json::Value>(&text).unwrap()["wrong_tries"].as_u64().unwrap();
    // Three are free and the fourth is taken; the waits after it are 1, 2, 4 … seconds.
    assert!((4..=12).contains(&tries), "{tries}");
    println!("B36: {} guesses at once, {tries} tried", 8 * figure(5, 50));
}

/// Bar B36: a file that was tampered with neither opens the way nor shuts it for ever.
#[test]
fn a_spoilt_file_of_settings_keeps_nobody_out() {
    let (served, _) = Served::unlocked();
    let served = served.killed_and(|served| served.set_open("wrong_tries", 4_000_000_000_u64.into()));
    let browser = served.browser();
    let said = browser.unlock(PASSPHRASE);
    assert!(asked_to_wait(&said).is_some_and(|seconds| seconds <= 300), "{}", said.text());
    let served = served.killed_and(|served| std::fs::write(served.vault().join("open.json"), "{\"wrong_tr").unwrap());
    assert_eq!(served.browser().unlock(PASSPHRASE).status, 303);
}
