use std::fs;

use super::given::{PASSPHRASE, Said, Served, encoded};

const NEW: &str = "copper meadow thistle anchor plum";

fn html_of(said: &Said) -> &str {
    said.body.split_once("<html").unwrap().1.split_once('>').unwrap().0
}

#[test]
fn what_is_chosen_for_seeing_stands_on_every_page_from_then_on() {
    let (served, browser) = Served::unlocked();
    for page in
        ["/settings", "/settings/display", "/settings/exit", "/settings/lock", "/settings/privacy", "/settings/data"]
    {
        assert_eq!(browser.get(page).status, 200, "{page}");
    }
    let chosen = [
        ("theme", "dark"),
        ("text_size", "largest"),
        ("less_motion", "true"),
        ("more_contrast", "true"),
        ("night.from", "21"),
        ("night.to", "7"),
    ];
    let said = browser.send("/settings/display", &chosen);
    said.says("Saved.");
    let html = html_of(&said).to_owned();
    assert_eq!(html, html_of(&browser.get("/moments")));
    assert_ne!(html, html_of(&browser.send("/settings/display", &[("theme", "")])));
    let refused = browser.post("/settings/display", &[("night.from", "25"), ("night.to", "7")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"25\""));
    browser.send("/settings/display", &chosen);
    let open = fs::read_to_string(served.vault().join("open.json")).unwrap();
    assert!(open.contains("\"theme\": \"dark\"") && !open.contains("motion") && !open.contains("night"), "{open}");
    browser.get("/exit");
    assert!(html_of(&browser.get("/unlock")).contains("dark"));
}

#[test]
fn exit_leads_where_it_was_set_to_and_its_keys_can_be_off() {
    let (_served, browser) = Served::unlocked();
    browser.get("/settings/exit");
    assert_eq!(browser.post("/settings/exit", &[("exit_site", "own"), ("own_site", "example")]).status, 422);
    let own = [("exit_site", "own"), ("own_site", "https://example.org/"), ("veil", "true")];
    let body = browser.send("/settings/exit", &own).body;
    assert!(body.contains("https://example.org/"));
    let with_keys = browser.send("/settings/exit", &[("exit_site", "news"), ("veil", "true"), ("keys", "true")]).body;
    assert!(body.contains("data-keys=\"off\"") && !with_keys.contains("data-keys=\"off\""));
    assert_eq!(browser.get("/exit").location(), "https://www.bbc.com/news");
}

#[test]
fn a_discreet_name_takes_the_place_of_ours_and_a_lock_time_stays() {
    let (served, browser) = Served::unlocked();
    browser.get("/settings/privacy");
    let said = browser.send("/settings/privacy", &[("discreet_name", "Notes")]);
    let title = said.body.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
    assert!(title.contains("Notes") && !title.contains("Holdfast"), "{title}");
    let long = "a".repeat(60);
    assert_eq!(browser.post("/settings/privacy", &[("discreet_name", &long)]).status, 422);
    browser.send("/settings/lock", &[("idle_minutes", "0")]);
    let open = fs::read_to_string(served.vault().join("open.json")).unwrap();
    assert!(open.contains("\"idle_minutes\": 0") && open.contains("\"discreet_name\": \"Notes\""), "{open}");
}

#[test]
fn the_passphrase_changes_only_for_who_knows_it() {
    let (_served, browser) = Served::unlocked();
    browser.get("/settings/data/backup");
    browser.send("/moments/new", &[("situation", "They left early")]);
    browser.send("/settings/data/backup", &[]).says("Backup made and proved");
    browser.get("/settings/lock/passphrase");
    let change = |present: &str, new: &str, again: &str| {
        let fields = [("passphrase", present), ("passphrase-new", new), ("passphrase-again", again)];
        browser.post("/settings/lock/passphrase", &fields)
    };
    change(PASSPHRASE, NEW, "other").says("not the same");
    change(PASSPHRASE, "short", "short").says("12 characters");
    change("not this one at all", NEW, NEW).says("That passphrase didn't open it");
    assert_eq!(change(PASSPHRASE, NEW, NEW).location(), "/settings/lock");
    browser.get("/settings/lock").says("Your new passphrase is set");
    browser.get("/exit");
    browser.unlock(PASSPHRASE).says("didn't open it");
    assert_eq!(browser.unlock(NEW).location(), "/");
}

#[test]
fn a_new_recovery_code_is_shown_until_one_group_was_typed() {
    let (_served, browser) = Served::unlocked();
    browser.get("/settings/lock/recovery");
    browser.post("/settings/lock/recovery", &[("passphrase", "not this one")]).says("didn't open it");
    browser.send("/settings/lock/recovery", &[("passphrase", PASSPHRASE)]).says("It is in use from now on");
    let code = browser.post("/settings/lock/recovery/file", &[]).body.trim().to_owned();
    browser.post("/settings/lock/recovery/code", &[("group", "")]).says("isn't part of this code");
    browser.send("/settings/lock/recovery/code", &[("group", &code[3..7])]).says("Your new code is set");
    assert_eq!(browser.get("/settings/lock/recovery/code").location(), "/settings/lock");
    let asked = browser.get("/settings/lock/recovery/check");
    asked.says("A wrong code counts as a wrong try.").says("Nothing else changes.");
    assert!(asked.body.contains("data-busy=\"Checking…\""), "{}", asked.body);
    let wrong = browser.post("/settings/lock/recovery/check", &[("code", "HF-0000")]);
    assert_eq!(wrong.status, 422);
    wrong.says("That is not a whole recovery code.");
    assert!(wrong.body.contains("href=\"#code\""), "the summary at the top leads to the field: {}", wrong.body);
    browser.send("/settings/lock/recovery/check", &[("code", &code.to_lowercase())]).says("It fits.");
    browser.get("/exit");
    browser.get("/unlock/recover");
    assert_eq!(browser.post("/unlock/recover", &[("code", &code), ("passphrase", NEW)]).location(), "/");
}

#[test]
fn a_wrong_recovery_code_counts_as_a_wrong_try_and_the_next_one_waits() {
    let (_served, browser) = Served::unlocked();
    browser.get("/settings/lock/recovery");
    browser.send("/settings/lock/recovery", &[("passphrase", PASSPHRASE)]);
    let old = browser.post("/settings/lock/recovery/file", &[]).body.trim().to_owned();
    browser.send("/settings/lock/recovery", &[("passphrase", PASSPHRASE)]);
    let code = browser.post("/settings/lock/recovery/file", &[]).body.trim().to_owned();
    let check = |code: &str| browser.post("/settings/lock/recovery/check", &[("code", code)]);
    for _ in 0..9 {
        let wrong = check(&old);
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("href=\"#code\""), "{}", wrong.body);
    }
    let waits = check(&code);
    assert_eq!(waits.status, 422);
    waits.says("You can try again in");
}

#[test]
fn a_recovery_code_that_fits_is_said_to_fit_while_nothing_can_be_saved() {
    let (served, browser) = Served::unlocked();
    browser.get("/settings/lock/recovery");
    browser.send("/settings/lock/recovery", &[("passphrase", PASSPHRASE)]);
    let code = browser.post("/settings/lock/recovery/file", &[]).body.trim().to_owned();
    browser.get("/exit");
    let vault = served.vault();
    let names = || fs::read_dir(&vault).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_file());
    let before: Vec<_> = names().map(|entry| (entry.path(), fs::read(entry.path()).unwrap())).collect();
    browser.unlock(PASSPHRASE);
    browser.get("/moments/new");
    browser.send("/moments/new", &[("situation", "They left early")]);
    browser.get("/exit");
    let served = served.killed_and(|_| {
        names().for_each(|entry| fs::remove_file(entry.path()).unwrap());
        before.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    });
    let browser = served.browser();
    browser.unlock(PASSPHRASE);
    browser.get("/settings/data/check").says("Saving is off");
    browser.get("/settings/lock/recovery/check");
    browser.send("/settings/lock/recovery/check", &[("code", &code)]).says("It fits.");
}

#[test]
fn a_backup_is_looked_into_and_put_in_place_and_nothing_is_lost() {
    let (served, browser) = Served::unlocked();
    browser.get("/moments/new");
    browser.send("/moments/new", &[("situation", "Before the backup")]);
    browser.send("/settings/data/backup", &[]);
    browser.send("/moments/new", &[("situation", "After the backup")]);
    let page = browser.get("/settings/data/restore");
    let name = page.body.split_once("name=\"backup\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    browser.post("/settings/data/restore", &[("backup", ""), ("passphrase", PASSPHRASE)]).says("Choose one");
    browser.post("/settings/data/restore", &[("backup", &name), ("passphrase", "wrong one")]).says("didn't open it");
    let look = browser.post("/settings/data/restore", &[("backup", &name), ("passphrase", PASSPHRASE)]);
    look.says("It holds 1 record and 1 change").says("everything in it is whole");
    browser.get("/moments").says("After the backup");
    let beside = || fs::read_dir(served.home.path().join("data")).unwrap().count();
    assert_eq!(beside(), 1);

    let taken = browser.send("/settings/data/restore/take", &[("backup", &name), ("passphrase", PASSPHRASE)]);
    taken.says("is in place").says("hf.before-");
    let now = browser.get("/moments");
    now.says("Before the backup");
    assert!(!now.text().contains("After the backup"));
    assert_eq!(beside(), 2);
    browser.get("/moments/new");
    browser.send("/moments/new", &[("situation", "Written after the restore")]);
    browser.get("/exit");
    assert_eq!(browser.unlock(PASSPHRASE).location(), "/");
    browser.get("/moments").says("Written after the restore");
    browser.get("/settings/data/check");
    browser.send("/settings/data/check", &[("how", "deep")]).says("whole");
}

#[test]
fn an_export_comes_as_a_file_and_goes_into_another_vault_after_a_look() {
    let (_served, browser) = Served::unlocked();
    browser.get("/moments/new");
    browser.send("/moments/new", &[("situation", "A thing \"worth\" keeping")]);
    browser.get("/settings/data/export").says("not encrypted");
    let file = browser.post("/settings/data/export", &[]);
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"entries.json\""));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert!(file.body.contains("worth"));

    let (other, elsewhere) = Served::unlocked();
    elsewhere.get("/settings/data/import");
    elsewhere.post("/settings/data/import", &[]).says("Write where the file is");
    elsewhere.post("/settings/data/import", &[("path", "/nowhere/at/all.json")]).says("can't be read here");
    elsewhere
        .post("/settings/data/import", &[("text", "{\"format\":\"holdfast-export\",\n\"changes\":[\n{oops")])
        .says("3");
    elsewhere.post("/settings/data/import", &[("text", &file.body)]).says("Nothing has changed yet").says("1");
    assert!(!elsewhere.get("/moments").text().contains("worth"));
    let path = other.home.path().join("entries.json");
    fs::write(&path, &file.body).unwrap();
    let path = path.to_str().unwrap();
    elsewhere.post("/settings/data/import", &[("path", path)]).says("Nothing has changed yet");
    elsewhere.send("/settings/data/import", &[("path", path), ("_then", "take")]);
    elsewhere.get("/moments").says("worth");
    // Pasted by a browser, every line end is two signs; it is all there already.
    let pasted = file.body.replace('\n', "\r\n");
    assert!(encoded(&pasted).len() < 1_500_000);
    elsewhere.post("/settings/data/import", &[("text", &pasted)]).says("Nothing has changed yet");
}

#[test]
fn what_was_deleted_comes_back_or_goes_for_good() {
    let (_served, browser) = Served::unlocked();
    browser.get("/moments/new");
    let address = |said: Said| said.location().trim_end_matches("/kept").to_owned();
    let first = address(browser.post("/moments/new", &[("situation", "The first one")]));
    let second = address(browser.post("/moments/new", &[("situation", "The second one")]));
    browser.get("/settings/data/deleted").says("Nothing is deleted.");
    browser.post(&format!("{first}/delete"), &[]);
    browser.post(&format!("{second}/delete"), &[]);
    browser.get("/settings/data/deleted").says("The first one").says("The second one");
    let page = |moment: &str| moment.replace("/moments/", "/settings/data/deleted/");
    browser.get(&page(&first)).says("The first one");
    browser.send(&page(&first), &[("act", "back")]).says("It is back where it was");
    browser.get(&first).says("The first one");
    browser.send(&page(&second), &[("act", "erase")]);
    assert!(!browser.get("/settings/data/deleted").text().contains("The second one"));
    assert_eq!(browser.get(&page(&second)).status, 404);
}

#[test]
fn everything_goes_when_the_word_is_typed_and_then_it_begins_anew() {
    let (served, browser) = Served::unlocked();
    browser.get("/moments/new");
    browser.send("/moments/new", &[("situation", "They left early")]);
    browser.send("/settings/data/backup", &[]);
    browser.send("/settings/privacy", &[("discreet_name", "Notes")]);
    browser.get("/settings/data/erase").says("It can't be undone");
    assert_eq!(browser.post("/settings/data/erase", &[("word", "yes")]).status, 422);
    browser.get("/moments").says("They left early");
    let erased = browser.post("/settings/data/erase", &[("word", "erase")]);
    assert_eq!(erased.location(), "/welcome");
    assert!(!served.vault().join("vault").exists() && !served.vault().join("backups").exists());
    assert!(!served.vault().join("open.json").exists());
    assert_eq!(browser.get("/moments").location(), "/welcome");
    browser.begin();
    assert!(!browser.get("/moments").text().contains("They left early"));
}

#[test]
fn own_words_are_offered_hidden_ones_are_not_and_patterns_have_own_names() {
    let (_served, browser) = Served::unlocked();
    browser.get("/settings/words").says("Names of the patterns").says("Feelings");
    browser.post("/settings/words/feelings", &[("text", " ")]).says("Feelings");
    browser.send("/settings/words/feelings", &[("text", "wobbly"), ("meaning", "Like jelly")]).says("wobbly");
    assert!(browser.get("/moments/new").body.contains("wobbly"));
    browser.send("/moments/new", &[("situation", "x"), ("feelings-own", "stormy")]);
    browser.get("/settings/words/feelings").says("stormy");

    assert!(browser.get("/moments/new").body.contains("value=\"hurt\""));
    browser.send("/settings/words/feelings/offered", &[("offered", "lonely"), ("offered", "afraid")]);
    let form = browser.get("/moments/new").body;
    assert!(form.contains("value=\"lonely\"") && !form.contains("value=\"hurt\""));

    browser.send("/settings/words/patterns", &[("patterns.close", "Reaching")]).says("Saved.");
    let moment = browser.post("/moments/new", &[("situation", "y")]).location().trim_end_matches("/kept").to_owned();
    browser.get(&format!("{moment}/pattern")).says("Reaching");
    browser.get("/moments").says("Reaching");
}

#[test]
fn locked_shows_no_setting_and_the_example_has_nothing_to_erase() {
    let (_served, browser) = Served::unlocked();
    browser.get("/exit");
    for page in ["/settings", "/settings/display", "/settings/data/export", "/settings/data/erase", "/settings/words"] {
        assert_eq!(browser.get(page).location(), "/unlock", "{page}");
    }
    browser.get("/unlock");
    assert_eq!(browser.post("/settings/data/export", &[]).location(), "/unlock");
    let demo = Served::demo();
    let browser = demo.browser();
    browser.get("/");
    browser.get("/settings/data/erase").says("In the example");
    assert_eq!(browser.post("/settings/data/erase", &[("word", "erase")]).status, 200);
    browser.get("/settings/data/check");
    browser.send("/settings/data/check", &[("how", "shallow")]).says("whole");
}

#[test]
fn from_the_example_nothing_that_is_readable_while_locked_is_changed() {
    let (served, browser) = Served::unlocked();
    let open = || fs::read_to_string(served.vault().join("open.json")).unwrap();
    let before = open();
    browser.get("/");
    browser.send("/example", &[]);
    browser.get("/settings/lock");
    browser.send("/settings/lock", &[("idle_minutes", "0")]).says("This is the example");
    browser.send("/settings/exit", &[("exit_site", "blank")]);
    browser.send("/settings/privacy", &[("discreet_name", "Notes")]);
    browser.send("/settings/display", &[("theme", "dark")]);
    assert_eq!(open(), before);
}
