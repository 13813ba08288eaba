use std::collections::BTreeSet;

use super::given::{Browser, PASSPHRASE, Served, figure};

const OURS: (&str, &str) = ("Sec-Fetch-Site", "same-origin");

/// A second browser that knows what the first one's cookie was.
fn thief(served: &Served, cookie: &str, token: &str) -> Browser {
    let thief = served.browser();
    *thief.cookie.borrow_mut() = cookie.to_owned();
    *thief.token.borrow_mut() = token.to_owned();
    thief
}

/// Bar B29: an id that was known, or chosen, before unlocking is worth nothing after.
#[test]
fn a_session_known_before_unlocking_is_worth_nothing_after() {
    let (served, browser) = Served::unlocked();
    browser.get("/exit");
    browser.get("/unlock");
    let (planted, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
    browser.unlock(PASSPHRASE);
    assert_ne!(*browser.cookie.borrow(), planted, "a fresh session at unlock");
    browser.get("/");
    assert_ne!(*browser.token.borrow(), token, "with a fresh token");
    let thief_s = thief(&served, &planted, &token);
    assert_eq!(thief_s.ask_as_it_is("GET", "/moments", &[OURS], "").status, 303);
    let written = thief_s.post("/moments/new", &[("situation", "x")]);
    assert_eq!(written.location(), "/unlock", "nor can it write");
    assert!(!browser.get("/moments").text().contains('x'), "it is not even sealed: no form that has drafts");
    // An id that the server never gave is not taken over.
    let name = planted.split('=').next().unwrap();
    for id in ["", "0", &"a".repeat(64), &"f".repeat(100_000 / 4)] {
        let chosen = served.browser();
        *chosen.cookie.borrow_mut() = format!("{name}={id}");
        let given = chosen.get("/unlock").header("set-cookie").map(str::to_owned);
        assert!(given.is_some_and(|given| id.is_empty() || !given.contains(&format!("={id};"))));
        chosen.unlock(PASSPHRASE);
        assert!(!chosen.cookie.borrow().ends_with(&format!("={id}")));
    }
}

/// Bar B29: locking kills the session, in every way of locking; nothing that
/// was known of it opens anything.
#[test]
fn locking_kills_the_session() {
    let (served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "the lighthouse")]);
    browser.get("/welcome/passphrase");
    for way in ["lock", "exit"] {
        browser.get("/moments").says("the lighthouse");
        browser.post("/search", &[("q", "lighthouse")]);
        let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
        let left = if way == "lock" { browser.post("/lock", &[]) } else { browser.get("/exit") };
        let new = left.header("set-cookie").unwrap();
        assert!(!new.starts_with(&cookie), "a fresh session at lock");
        let old = thief(&served, &cookie, &token);
        for path in ["/", "/moments", "/search/1", "/welcome/start", "/welcome/exit"] {
            let said = old.ask_as_it_is("GET", path, &[OURS], "");
            assert_eq!((said.status, said.body.as_str()), (303, ""), "{way} {path}");
        }
        assert_eq!(old.ask_as_it_is("GET", "/welcome/recovery", &[OURS], "").location(), "/welcome/exit");
        browser.unlock(PASSPHRASE);
        // Not even while someone else has it open.
        let said = old.ask_as_it_is("GET", "/moments", &[OURS], "");
        assert_eq!(said.status, 303, "{way}: the old session stays dead");
        assert_eq!(old.ask_as_it_is("GET", "/search/1", &[OURS], "").status, 303);
    }
}

/// Bar B29: two browsers are two visits: each must show the secret, and one
/// locking leaves the other open.
#[test]
fn two_sessions_know_nothing_of_each_other() {
    let (served, one) = Served::unlocked();
    one.post("/moments/new", &[("situation", "the lighthouse")]);
    one.post("/search", &[("q", "lighthouse")]);
    let two = served.browser();
    assert_eq!(two.get("/moments").location(), "/unlock", "the vault's being open opens nothing");
    assert_eq!(two.unlock("not the right one at all").status, 422);
    assert_eq!(two.unlock(PASSPHRASE).status, 303);
    two.get("/moments").says("the lighthouse");
    assert_eq!(two.get("/search/1").status, 404, "what the other searched for is not told");
    let (mine, theirs) = (two.token.borrow().clone(), one.token.borrow().clone());
    assert_ne!(mine, theirs);
    *two.token.borrow_mut() = theirs;
    two.post("/moments/new", &[("situation", "x")]).says("This isn't kept yet");
    *two.token.borrow_mut() = mine;
    two.post("/lock", &[]);
    assert_eq!(two.get("/moments").status, 303);
    one.get("/moments").says("the lighthouse");
    one.get("/search/1").says("the lighthouse");
}

/// Bar B29: the cookie cannot be guessed, nor read by a script or sent by
/// another site, nor known from one start to the next.
#[test]
fn an_id_cannot_be_guessed() {
    let mut served = Served::empty();
    let (mut ids, mut names, mut nibbles) = (BTreeSet::new(), BTreeSet::new(), [0_u32; 16]);
    let rounds = figure(300, 10_000);
    for turn in 0..rounds {
        let said = served.browser().get("/help");
        let cookie = said.header("set-cookie").unwrap().to_owned();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
        let (name, id) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        assert_eq!(id.len(), 64, "256 bits");
        for digit in id.bytes() {
            nibbles[usize::from(u8::from_str_radix(&char::from(digit).to_string(), 16).unwrap())] += 1;
        }
        assert!(ids.insert(id.to_owned()), "one id twice");
        names.insert(name.to_owned());
        if turn % (rounds / 3) == 0 {
            served = served.killed();
        }
    }
    assert!(names.len() >= 4, "a name of its own at every start: {names:?}");
    let expected = f64::from(u32::try_from(rounds * 64 / 16).unwrap());
    let chi: f64 = nibbles.iter().map(|seen| (f64::from(*seen) - expected).powi(2) / expected).sum();
    // 15 degrees of freedom: beyond 60 once in four million runs.
    assert!(chi < 60.0, "{nibbles:?}");
    println!("B29: {rounds} ids of 256 bits, chi² {chi:.1}");
}
