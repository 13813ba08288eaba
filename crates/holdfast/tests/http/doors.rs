use super::given::{PASSPHRASE, Served};

#[test]
fn a_newcomer_is_led_from_the_first_page_to_the_first_moment() {
    let served = Served::empty();
    let browser = served.browser();
    assert_eq!(browser.get("/").location(), "/welcome");
    browser.get("/welcome").says("I need something now").says("Nothing is sent anywhere.");
    browser.get("/welcome/passphrase?suggest").says("Write them down");
    browser
        .post("/welcome/passphrase", &[("passphrase", "short"), ("passphrase-again", "short")])
        .says("12 characters");
    browser
        .post("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", "other")])
        .says("not the same");
    let made = browser.post("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)]);
    assert_eq!(made.location(), "/welcome/recovery");
    browser.get("/welcome/recovery").says("the only way back in");
    let code = browser.post("/welcome/recovery/code", &[]).body;
    browser.post("/welcome/recovery", &[("group", "AAAA")]).says("isn't part of this code");
    let group = &code[3..7];
    assert_eq!(browser.post("/welcome/recovery", &[("group", &group.to_lowercase())]).location(), "/welcome/exit");
    let chosen = browser.post("/welcome/exit", &[("exit_site", "search"), ("idle_minutes", "5")]);
    assert_eq!(chosen.location(), "/welcome/start");
    browser.get("/welcome/start").says("Note a moment");
    browser.get("/").says("This is a hard moment");
    assert_eq!(browser.get("/exit").location(), "https://duckduckgo.com/");
    assert_eq!(browser.get("/welcome").location(), "/unlock");
}

#[test]
fn locked_means_locked_and_leads_back_to_where_one_was() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.send("/moments/new", &[("situation", "They left early")]);
    kept.says("Kept, in your words.");
    browser.get("/moments");
    let before = browser.cookie.borrow().clone();
    assert_eq!(browser.post("/lock", &[]).location(), "/unlock");
    assert_ne!(*browser.cookie.borrow(), before, "a fresh session at lock");
    assert_eq!(browser.get("/moments?pattern=close").location(), "/unlock");
    browser.unlock("the wrong one entirely").says("That passphrase didn't open it.");
    let said = browser.post("/unlock", &[("passphrase", PASSPHRASE)]);
    assert_eq!(said.location(), "/moments?pattern=close");
    browser.get("/moments").says("They left early").says("1 wrong try since your last visit");
}

#[test]
fn the_recovery_code_opens_and_sets_a_new_passphrase() {
    let served = Served::empty();
    let browser = served.browser();
    browser.get("/welcome/passphrase");
    browser.post("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)]);
    browser.get("/welcome/recovery");
    let file = browser.post("/welcome/recovery/code", &[]);
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"code.txt\""));
    let code = file.body.trim().to_lowercase().replace('-', " ");
    browser.get("/exit");
    let new = "copper meadow thistle anchor plum";
    browser.get("/unlock/recover");
    browser.post("/unlock/recover", &[("code", "HF-1"), ("passphrase", new)]).says("not a whole recovery code");
    assert_eq!(browser.post("/unlock/recover", &[("code", &code), ("passphrase", new)]).location(), "/");
    browser.get("/exit");
    browser.unlock(PASSPHRASE).says("didn't open it");
    assert_eq!(browser.unlock(new).location(), "/");
}

#[test]
fn a_note_while_locked_is_sealed_and_becomes_a_moment_when_wanted() {
    let (served, browser) = Served::unlocked();
    browser.get("/exit");
    browser.get("/unlock/note");
    browser.send("/unlock/note", &[("note", "Could not sleep, kept checking")]).says("Sealed.");
    let inbox = std::fs::read_dir(served.vault().join("inbox")).unwrap().map(|file| file.unwrap().path());
    for file in inbox {
        assert!(!std::fs::read(file).unwrap().windows(8).any(|part| part == b"checking"));
    }
    browser.unlock(PASSPHRASE);
    let today = browser.get("/");
    today.says("Written while locked");
    let note = today.body.split_once("/notes/").unwrap().1.get(..26).unwrap().to_owned();
    browser.get(&format!("/notes/{note}")).says("kept checking");
    browser.send(&format!("/notes/{note}/moment"), &[]).says("Kept, in your words.").says("kept checking");
    assert!(!browser.get("/").text().contains("Written while locked"));
}

#[test]
fn a_save_that_arrives_after_the_lock_is_a_draft_after_unlocking() {
    let (_served, browser) = Served::unlocked();
    browser.get("/moments/new");
    let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
    browser.type_into("/moments/new", &[("situation", "Half a")]);
    browser.get("/exit");
    *browser.cookie.borrow_mut() = cookie;
    *browser.token.borrow_mut() = token;
    let late = browser.post(
        "/moments/new",
        &[("_slot", "moment/new"), ("_page", "/moments/new"), ("situation", "Half a sentence and then")],
    );
    assert_eq!(late.location(), "/unlock");
    browser.get("/unlock").says("a draft once you unlock");
    browser.unlock(PASSPHRASE);
    browser.get("/").says("begun at");
    assert!(browser.get("/moments/new").body.contains("Half a sentence and then"));
    browser.send("/moments/new", &[("situation", "Half a sentence and then the rest")]);
    assert!(!browser.get("/").text().contains("begun at"));
}

#[test]
fn exit_is_a_get_that_only_locks_and_ignores_a_prefetch() {
    let (_served, browser) = Served::unlocked();
    let prefetched = browser.ask("GET", "/exit", &[("Sec-Fetch-Site", "same-origin"), ("Sec-Purpose", "prefetch")], "");
    assert_eq!(prefetched.status, 204);
    browser.get("/").says("This is a hard moment");
    let left = browser.get("/exit");
    assert_eq!((left.status, left.location()), (303, "https://www.weather.com/"));
    assert_eq!(left.header("clear-site-data"), Some("\"cache\""));
    assert_eq!(browser.get("/").location(), "/unlock");
    assert_eq!(browser.get("/exit").status, 303, "safe to press twice");
}

#[test]
fn a_country_chosen_before_there_is_a_vault_stands_in_nobodys_way() {
    let served = Served::empty();
    let browser = served.browser();
    browser.get("/help");
    let chosen = browser.post("/help/region", &[("country", "IE")]);
    assert_eq!(chosen.status, 303, "{}", chosen.text());
    browser.get("/help").says("Ireland");
    // What a power cut leaves of a choice that was being written.
    std::fs::write(served.vault().join("open.new"), "{").unwrap();
    browser.begin();
    browser.get("/").says("This is a hard moment");
    browser.get("/help").says("Ireland");
}

#[test]
fn the_example_is_entered_and_left_with_one_press_and_touches_nothing() {
    let (_served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "My own words")]);
    browser.get("/welcome/start").says("Look around with example entries");
    let example = browser.send("/example", &[]);
    assert!(example.body.contains("Example, not kept"));
    assert!(!browser.get("/moments").text().contains("My own words"));
    browser.post("/moments/new", &[("situation", "Written in the example")]);
    browser.send("/leave", &[]);
    let own = browser.get("/moments");
    own.says("My own words");
    assert!(!own.text().contains("Written in the example"));
    assert!(!own.body.contains("Example, not kept"));
}

#[test]
fn a_late_form_is_sealed_and_does_nothing_else() {
    let (served, browser) = Served::unlocked();
    browser.get("/help");
    let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
    browser.get("/exit");
    *browser.cookie.borrow_mut() = cookie;
    *browser.token.borrow_mut() = token;
    let late = browser.post("/help/region", &[("country", "IE")]);
    assert_eq!(late.location(), "/unlock");
    let open = std::fs::read_to_string(served.vault().join("open.json")).unwrap();
    assert!(!open.contains("IE"), "{open}");
}
