use std::collections::BTreeSet;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use super::given::{Browser, PASSPHRASE, Said, Served, figure};

/// Sends a form, and bears with a server that dies under it.
fn try_post(browser: &Browser, path: &str, text: &str) -> Option<Said> {
    let form = format!("_token={}&situation={text}&text={text}", browser.token.borrow());
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        browser.port,
        browser.cookie.borrow(),
        form.len()
    );
    super::browser::try_raw(browser.port, request.as_bytes())
}

/// Bar B1, over HTTP: whatever was answered is there after the program is
/// killed at any moment.
#[test]
fn nothing_acknowledged_is_lost_to_a_kill() {
    let (mut served, browser) = Served::unlocked();
    let (wanted, least) = (figure(50, 1_000), figure(12, 1_000));
    let mut chance = fastrand::Rng::with_seed(1);
    let (mut kept, mut drafts, mut kills, mut slowest) = (BTreeSet::new(), 0, 0, Duration::ZERO);
    let mut browser = browser;
    while kept.len() < wanted || kills < least {
        browser.get("/");
        let told = Mutex::new((Vec::new(), None));
        let round = kills;
        thread::scope(|scope| {
            for hand in 0..2 {
                let (told, browser) = (&told, Browser { port: served.port, ..browser.clone() });
                scope.spawn(move || {
                    for n in 0.. {
                        let text = format!("r{round}h{hand}n{n}");
                        let (path, is_draft) =
                            if n % 3 == 2 { ("/drafts/hold/new", true) } else { ("/moments/new", false) };
                        let Some(said) = try_post(&browser, path, &text) else { break };
                        match said.status {
                            303 => told.lock().unwrap().0.push(text),
                            204 if is_draft && hand == 0 => told.lock().unwrap().1 = Some(text),
                            204 => {}
                            other => panic!("{path}: {other}"),
                        }
                    }
                });
            }
            thread::sleep(Duration::from_millis(chance.u64(3..120)));
            served.kill();
        });
        let (acknowledged, draft) = told.into_inner().unwrap();
        kept.extend(acknowledged);
        drafts += usize::from(draft.is_some());
        kills += 1;
        let begun = Instant::now();
        served = served.killed();
        browser = served.browser();
        assert_eq!(browser.unlock(PASSPHRASE).status, 303, "it opens");
        slowest = slowest.max(begun.elapsed());
        if draft.is_some() {
            assert!(
                browser.get("/hold").body.contains("h0n") || browser.get("/hold").body.contains("h1n"),
                "the draft is there"
            );
        }
    }
    browser.get("/exit");
    let listed = served.terminal(&["moment", "list", "--json"]);
    let text = String::from_utf8(listed.stdout).unwrap();
    let lost: Vec<_> = kept.iter().filter(|one| !text.contains(&format!("\"{one}\""))).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(served.terminal(&["check", "--deep"]).status.success());
    println!(
        "B1 (HTTP, seed 1): {kills} kills, {} acknowledged and kept, {drafts} drafts, slowest start {slowest:?}",
        kept.len()
    );
}

/// Bar B6: a command in the terminal beside an open browser is refused in
/// clear words, at once, and neither loses anything.
#[test]
fn a_command_beside_an_open_browser_is_clearly_refused() {
    let (served, browser) = Served::unlocked();
    let rounds = figure(6, 40);
    for n in 0..rounds {
        browser.post("/moments/new", &[("situation", &format!("browser {n}"))]);
        let begun = Instant::now();
        let refused = served.terminal(&["moment", "add", "--json", "-"]);
        assert!(!refused.status.success() && refused.stdout.is_empty(), "{refused:?}");
        let told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(told.contains("Holdfast is open elsewhere on this machine. Lock or close it there first"), "{told}");
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    }
    browser.get("/exit");
    let listed = String::from_utf8(served.terminal(&["moment", "list", "--json"]).stdout).unwrap();
    assert!((0..rounds).all(|n| listed.contains(&format!("browser {n}\""))), "{listed}");
    assert_eq!(browser.unlock(PASSPHRASE).status, 303);
    println!("B6 (HTTP): {rounds} commands refused, {rounds} moments kept");
}

/// Bar B6: a second server on the same vault cannot open it, and says so.
#[test]
fn a_second_server_cannot_open_the_same_vault() {
    let (served, browser) = Served::unlocked();
    let second = served.beside();
    let other = Browser { port: second.port, ..served.browser() };
    let said = other.unlock(PASSPHRASE);
    assert_eq!(said.status, 422);
    said.says("open elsewhere on this machine");
    browser.send("/moments/new", &[("situation", "still here")]).says("Kept");
    browser.get("/exit");
    assert_eq!(other.unlock(PASSPHRASE).status, 303);
    other.get("/moments").says("still here");
}

/// Locking at the end does not wait for whoever holds a line open.
#[test]
fn it_ends_and_locks_whoever_is_still_connected() {
    use std::io::Write as _;
    let (mut served, browser) = Served::unlocked();
    let connect = || std::net::TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let mut half = connect();
    half.write_all(b"POST /moments/new HTTP/1.1\r\nHost: ").unwrap();
    let mut body = connect();
    let head = format!("Host: 127.0.0.1:{}\r\nCookie: {}\r\n", served.port, browser.cookie.borrow());
    let kind =
        "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n";
    body.write_all(format!("POST /moments/new HTTP/1.1\r\n{head}{kind}\r\n_token=").as_bytes()).unwrap();
    let silent = connect();
    thread::sleep(Duration::from_millis(200));
    assert!(served.told_to_stop(5), "it ends");
    drop((half, body, silent));
    assert!(served.terminal(&["moment", "list"]).status.success());
}

#[test]
fn an_older_vault_is_read_and_says_on_every_page_that_nothing_can_be_kept() {
    let (served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "Before")]);
    let copy = tempfile::tempdir().unwrap();
    let files = ["vault", "header.a", "header.b"];
    let served = served.killed_and(|served| {
        for file in files {
            std::fs::copy(served.vault().join(file), copy.path().join(file)).unwrap();
        }
    });
    let browser = Browser { port: served.port, ..browser };
    browser.unlock(PASSPHRASE);
    browser.get("/");
    browser.post("/moments/new", &[("situation", "After")]);
    let mut served = served;
    assert!(served.told_to_stop(10), "the anchor is written at the end");
    let served = served.killed_and(|served| {
        for file in files {
            std::fs::copy(copy.path().join(file), served.vault().join(file)).unwrap();
        }
    });
    let browser = Browser { port: served.port, ..browser };
    browser.unlock(PASSPHRASE);
    browser.get("/moments").says("Nothing can be kept now").says("Before");
    let refused = browser.post("/moments/new", &[("situation", "Typed")]);
    assert_eq!(refused.status, 500);
    assert!(refused.body.contains("Typed"), "what was typed can be copied");
    browser.send("/settings/data/check", &[("how", "accept")]);
    browser.post("/moments/new", &[("situation", "Again")]);
    let text = browser.get("/moments").text();
    assert!(text.contains("Again") && !text.contains("Nothing can be kept now"), "{text}");
}
