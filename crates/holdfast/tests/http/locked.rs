use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use super::given::{Browser, PASSPHRASE, Served, figure};
use super::lived::{TEXT, lived_in, pages};
use super::routes;

const OURS: (&str, &str) = ("Sec-Fetch-Site", "same-origin");

/// What the bars below look for is there to be found while it is open.
#[test]
fn the_text_stands_where_it_is_looked_for() {
    let (_served, browser, made) = lived_in();
    for page in pages(&made) {
        let said = browser.get(&page);
        assert!(said.body.contains(TEXT), "{page}: {}", said.status);
    }
    for path in
        ["/", "/moments", "/held", "/signs", "/people/call", "/help/plan", "/settle", "/settle/tools", "/search/1"]
    {
        browser.get(path).says(TEXT);
    }
}

/// Bar B34: every page with content leads to the way in while locked, with
/// nothing of the content; every form does nothing.
#[test]
fn every_page_with_content_is_shut_while_locked() {
    let (served, browser, made) = lived_in();
    browser.get("/exit");
    let before = served.digest();
    let stranger = served.browser();
    let (mut shut, mut open) = (0, 0);
    for browser in [&browser, &stranger] {
        for route in routes::all() {
            let path = route.filled(&made);
            for method in ["GET", "HEAD", "POST"] {
                browser.get("/unlock");
                let is_asked = if method == "POST" { route.is_post } else { route.is_get };
                if !is_asked || (method == "POST" && path.starts_with("/unlock")) {
                    continue;
                }
                let said = match method {
                    "POST" => browser.post(&path, &[("situation", "x"), ("country", "")]),
                    _ => browser.ask(method, &path, &[OURS], ""),
                };
                assert!(!said.body.contains("lighthouse"), "{method} {path}");
                if route.is_open() {
                    open += 1;
                } else {
                    assert_eq!(
                        (said.status, said.location(), said.body.as_str()),
                        (303, "/unlock", ""),
                        "{method} {path}"
                    );
                    shut += 1;
                }
            }
        }
    }
    let told = "sealed: a form after the lock may only be kept unread";
    let changed: Vec<_> = served.files().into_iter().filter(|file| file.to_string_lossy().contains("inbox/")).collect();
    assert!(changed.len() <= 4, "{told}: {changed:?}");
    for file in &changed {
        std::fs::remove_file(file).unwrap();
    }
    assert_eq!(served.digest(), before, "nothing was written");
    assert!(shut > 80, "{shut}");
    println!("B34: {shut} requests shut out, {open} to open pages without content");
}

/// Bar B34: whoever asks after the lock was answered gets nothing, however
/// many ask at once.
#[test]
fn nothing_is_answered_once_the_lock_is() {
    let (served, browser, made) = lived_in();
    let (rounds, mut before, mut after) = (figure(100, 1_000), 0, 0);
    let mut paths = pages(&made);
    paths.extend(["/moments", "/", "/search/1", "/hold", "/held", "/people/call", "/settle"].map(str::to_owned));
    for round in 0..rounds {
        let cookie = browser.cookie.borrow().clone();
        let seen = Mutex::new(Vec::new());
        let locked = Mutex::new(None);
        thread::scope(|scope| {
            for turn in 0..3 {
                let (seen, locked, cookie, path) =
                    (&seen, &locked, cookie.clone(), &paths[(turn + round) % paths.len()]);
                let asking = served.browser();
                scope.spawn(move || {
                    *asking.cookie.borrow_mut() = cookie;
                    loop {
                        let (sent, is_over) = (Instant::now(), locked.lock().unwrap().is_some());
                        let said = asking.ask_as_it_is("GET", path, &[OURS], "");
                        let is_open = path.starts_with("/settle");
                        seen.lock().unwrap().push((sent, said.status, path, is_open, said.body.contains("lighthouse")));
                        if is_over {
                            break;
                        }
                    }
                });
            }
            thread::sleep(Duration::from_micros(u64::try_from(round % 20).unwrap() * 300));
            let said = if round % 2 == 0 { browser.post("/lock", &[]) } else { browser.get("/exit") };
            assert_eq!(said.status, 303);
            *locked.lock().unwrap() = Some(Instant::now());
        });
        let locked = locked.lock().unwrap().unwrap();
        for (sent, status, path, is_open, has_text) in seen.into_inner().unwrap() {
            assert!(sent < locked || !has_text, "round {round}: {status} of {path} after the lock");
            assert!(sent < locked || is_open || status == 303, "round {round}: {status} of {path} after the lock");
            if sent < locked { before += usize::from(has_text) } else { after += 1 }
        }
        assert_eq!(browser.unlock(PASSPHRASE).status, 303);
        browser.get("/");
        browser.post("/search", &[("q", "lighthouse")]);
    }
    assert!(after >= rounds * 3 && before > 0);
    println!("B34: {rounds} races, {before} pages before the lock, {after} answers after it, 0 with content");
}

/// Bar B38, the server's half: leaving locks at once, the vault is free for
/// the terminal, and nothing comes back by going back.
#[test]
fn leaving_locks_within_a_second() {
    let (served, browser, made) = lived_in();
    let id = &made[0].1;
    for way in ["exit", "beacon"] {
        let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
        let begun = Instant::now();
        let left = match way {
            "exit" => browser.get("/exit"),
            // As the script sends it: with the token in the body, whatever page is left.
            _ => browser.ask(
                "POST",
                "/lock",
                &[OURS, ("Origin", "null"), ("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")],
                &format!("_token={token}"),
            ),
        };
        assert!(left.status == 303 && begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        let listed = served.terminal(&["moment", "list"]);
        assert!(String::from_utf8_lossy(&listed.stdout).contains(TEXT), "{way}: the vault is shut: {listed:?}");
        let back = served.browser();
        *back.cookie.borrow_mut() = cookie;
        for path in ["/", "/moments", &format!("/moments/{id}"), "/search/1"].repeat(3) {
            let said = back.ask_as_it_is("GET", path, &[OURS], "");
            assert_eq!((said.status, said.body.as_str()), (303, ""), "{way} {path}");
        }
        browser.unlock(PASSPHRASE);
        browser.get("/");
    }
}

/// Bar B35: it locks by itself after the minutes chosen; being asked for
/// by nobody but a prefetch does not keep it open.
#[test]
fn it_locks_by_itself_when_nobody_is_there() {
    if figure(0, 1) == 0 {
        return println!("B35: the full figure waits a minute; the rule itself is a table in watch.rs");
    }
    let (served, browser) = Served::unlocked();
    let served = served.killed_and(|served| served.set_open("idle_minutes", 1.into()));
    let browser = Browser { port: served.port, ..browser };
    browser.cookie.borrow_mut().clear();
    browser.unlock(PASSPHRASE);
    browser.get("/");
    let begun = Instant::now();
    let is_free = || served.terminal(&["moment", "list"]).status.success();
    while !is_free() && begun.elapsed() < Duration::from_secs(90) {
        // What asks by itself: a prefetch, another site, a form without its token, a file.
        browser.ask("GET", "/", &[OURS, ("Sec-Purpose", "prefetch")], "");
        browser.ask("GET", "/", &[("Sec-Fetch-Site", "cross-site")], "");
        browser.ask("POST", "/stay", &[OURS, ("Content-Type", "application/x-www-form-urlencoded")], "_token=0");
        thread::sleep(Duration::from_millis(250));
    }
    let took = begun.elapsed().as_secs_f32();
    assert!((55.0..=65.0).contains(&took), "{took}");
    println!("B35: locked after {took:.1} s of 60");
}
