//! The private question, and a pause, with the real guard and the real files.

use super::given::{Browser, PASSPHRASE, Served};

/// Every byte of every file the program keeps, and all it ever said.
fn everything(served: &Served) -> Vec<Vec<u8>> {
    let files = served.files().into_iter().map(|file| std::fs::read(file).unwrap());
    files.chain([served.told().into_bytes()]).collect()
}

/// What a browser keeps of an answer: its status, where it leads and its headers but the day.
fn outside(browser: &Browser, answer: &str, question: &str) -> String {
    let said = browser.post(question, &[("answer", answer), ("note", "canarygate")]);
    let headers = said.headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("date"));
    format!("{} {:?} {}", said.status, headers.collect::<Vec<_>>(), said.body)
}

#[test]
fn the_answer_to_the_private_question_is_nowhere_and_looks_the_same_from_outside() {
    let (served, browser) = Served::unlocked();
    for place in ["/plans/new", "/reach-me/new"] {
        let question = format!("{place}/question");
        let page = browser.get(place);
        page.says("Your answer isn't saved");
        assert!(!page.body.contains("data-draft"), "the question keeps no draft");
        assert!(!page.body.contains("type=\"radio\""), "nothing that a browser remembers as picked");
        let before = everything(&served);
        let mut seen = Vec::new();
        for (answer, says) in [
            ("yes", "This is not about wording"),
            ("unsure", "This is not about wording"),
            ("no", "Skip whatever you like"),
            ("skip", "Skip whatever you like"),
            ("canarygate", "Is there any chance"),
        ] {
            seen.push(outside(&browser, answer, &question));
            let next = browser.get(place);
            next.says(says);
            assert!(!next.body.contains("canarygate"), "{answer}");
            browser.get(place).says("Is there any chance");
        }
        seen.dedup();
        assert_eq!(seen.len(), 1, "{seen:#?}");
        assert!(seen[0].contains(place), "{seen:?}");
        assert!(everything(&served) == before, "{place}: not a byte has changed on the disk, nor a word been said");
    }
}

#[test]
fn an_answer_that_comes_after_the_lock_is_sealed_nowhere() {
    let (served, browser) = Served::unlocked();
    browser.get("/plans/new");
    browser.post("/lock", &[]);
    let before = served.files();
    let said = browser.post("/plans/new/question", &[("answer", "yes"), ("note", "canarygate")]);
    assert!(!said.body.contains("canarygate") && !said.location().contains("question"), "{}", said.location());
    assert_eq!(served.files(), before, "nothing is in the inbox");
    browser.unlock(PASSPHRASE);
    browser.get("/plans/new").says("Is there any chance");
    let all = served.terminal(&["export", "-"]);
    assert!(!String::from_utf8_lossy(&all.stdout).contains("canarygate"));
}

/// The time that a page of a pause says it ends at.
fn ends(page: &str) -> String {
    page.split("data-timer=\"").nth(1).expect("a timer").split('"').next().unwrap().to_owned()
}

#[test]
fn a_pause_runs_on_through_lock_restart_and_kill_and_locked_only_its_time_is_told() {
    let (served, browser) = Served::unlocked();
    let plan = browser.post("/plans/new", &[("people", "Canarytomas"), ("long", "30"), ("back", "canaryback")]);
    let live = browser.post(&format!("{}/pause", plan.location()), &[]).location().to_owned();
    let page = browser.get(&live);
    page.says("canaryback");
    let end = ends(&page.body);
    assert_eq!(ends(&browser.get(&live).body), end, "a reload changes nothing");
    let time = &end[11..16];
    let time = time.strip_prefix('0').unwrap_or(time);
    browser.post("/lock", &[]);
    let locked = browser.get("/unlock");
    locked.says(&format!("Timer, ends {time}"));
    assert!(!locked.body.to_lowercase().contains("canary") && !locked.body.contains("Pause"), "{}", locked.text());
    let open = std::fs::read_to_string(served.vault().join("open.json")).unwrap_or_default();
    assert!(!open.contains(&end[..16]) && !open.contains("imer"), "{open}");
    browser.unlock(PASSPHRASE);
    assert_eq!(ends(&browser.get(&live).body), end);

    let served = served.killed();
    let browser = served.browser();
    let locked = browser.get("/unlock");
    assert!(!locked.text().contains("Timer"), "what was in memory alone is gone: {}", locked.text());
    browser.unlock(PASSPHRASE);
    browser.get("/").says(&format!("Pause until {time}"));
    assert_eq!(ends(&browser.get(&live).body), end);
    browser.post(&live, &[("do", "stop")]);
    browser.post("/lock", &[]);
    assert!(!browser.get("/unlock").text().contains("Timer"), "what ended is told no more");
}
