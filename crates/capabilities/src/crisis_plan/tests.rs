use insta::assert_snapshot;

use super::command::ID;
use super::record::THE_PLAN;
use super::{CAPABILITY, CrisisPlan};
use crate::browser::Browser;
use crate::door::Door;
use record::Op;
use vault::{Days, Vault};

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","signs":"I stop answering","alone":"Walk to the river","places":"The library","people":"Nell, 0151","professionals":"Dr Ahrens","safer":"Nell keeps them"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn the_terminal_reads_it_and_says_how_to_write_one() {
    let door = Door::of(&CAPABILITY);
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    No plan yet. It is easiest to write on a calm day: holdfast plan add
    Help lines: holdfast settle, then h.
    ");
    door.add(r#"{"alone":"Walk to the river"}"#);
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    What can I do alone?
      Walk to the river
    Help lines: holdfast settle, then h.
    ");
}

#[test]
fn there_is_one_plan_and_what_is_added_to_it_leaves_the_rest() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(THE_PLAN.to_string(), ID);
    assert_eq!(door.add(r#"{"alone":"Walk to the river"}"#), ID);
    assert_eq!(door.add(r#"{"people":"Nell"}"#), ID);
    let kept = door.kept(ID);
    assert!(kept.contains("Walk to the river") && kept.contains("Nell"), "{kept}");
    door.says(&["edit", "--json", "-"], r#"{"alone":null}"#).unwrap();
    assert!(!door.says(&["show"], "").unwrap().contains("river"));
    door.says(&["undo"], "").unwrap();
    assert!(door.says(&["show"], "").unwrap().contains("river"));
}

fn plan(alone: &str, at: &str) -> CrisisPlan {
    serde_json::from_str(&format!(r#"{{"at":"{at}","alone":"{alone}","newer":[1]}}"#)).unwrap()
}

fn said(vault: &Vault) -> Option<String> {
    vault.read(CrisisPlan::the_one).unwrap().and_then(|plan| plan.alone)
}

/// A vault in which an older program kept two plans, the river being the newer one.
fn older() -> (Browser, std::sync::Arc<Vault>) {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    let plans = [
        plan("the library", "2026-03-08T11:00:00+01:00[Europe/Berlin]"),
        plan("the river", "2026-05-01T11:00:00+02:00[Europe/Berlin]"),
    ];
    vault.write(Op::Add, move |tx| plans.iter().try_for_each(|plan| tx.add(plan).map(drop))).unwrap();
    (browser, vault)
}

#[test]
fn the_newest_plan_of_an_older_vault_is_lifted_once_and_the_other_stays_readable() {
    let (browser, vault) = older();
    assert_eq!(said(&vault), None);
    crate::after_opening(&vault).unwrap();
    assert_eq!(said(&vault).as_deref(), Some("the river"));
    assert_eq!(vault.read(CrisisPlan::the_one).unwrap().unwrap().rest["newer"], serde_json::json!([1]));
    let page = browser.get("/help/plan").html;
    assert!(page.contains("the river") && page.contains("Another plan is here"), "{page}");
    let others = browser.get("/help/plan/others").html;
    assert!(others.contains("the library") && !others.contains("the river"), "{others}");
    let before = vault.read(|reader| reader.history::<CrisisPlan>(THE_PLAN)).unwrap().len();
    crate::after_opening(&vault).unwrap();
    assert_eq!(vault.read(|reader| reader.history::<CrisisPlan>(THE_PLAN)).unwrap().len(), before);
}

#[test]
fn another_plan_can_be_made_the_plan_and_that_can_be_undone() {
    let (browser, vault) = older();
    crate::after_opening(&vault).unwrap();
    let other = vault.read(|reader| reader.latest::<CrisisPlan>(Days::default(), 9)).unwrap();
    let (other, _) = other.into_iter().find(|(id, _)| *id != THE_PLAN).unwrap();
    assert_eq!(browser.post(&format!("/help/plan/{THE_PLAN}/use"), "").status, 404);
    browser.send(&format!("/help/plan/{other}/use"), "");
    assert_eq!(said(&vault).as_deref(), Some("the library"));
    assert!(!browser.get("/help/plan").html.contains("Another plan is here"));
    browser.post(&format!("/help/plan/{THE_PLAN}/undo"), "");
    assert_eq!(said(&vault).as_deref(), Some("the river"));
}

#[test]
fn an_erased_plan_is_gone_where_it_was_lifted_from_too_and_no_other_takes_its_place() {
    let (browser, vault) = older();
    crate::after_opening(&vault).unwrap();
    browser.send(&format!("/help/plan/{THE_PLAN}/erase"), "");
    let aside = vault.read(|reader| reader.aside()).unwrap();
    assert!(aside.is_empty(), "nothing of it is put aside: {aside:?}");
    crate::after_opening(&vault).unwrap();
    assert_eq!(said(&vault), None);
    let page = browser.get("/help/plan").html;
    assert!(!page.contains("the library") && page.contains("Another plan is here"), "{page}");
    browser.send("/help/plan/edit", "alone=a+bath");
    assert_eq!(said(&vault).as_deref(), Some("a bath"));
}

#[test]
fn a_text_that_is_too_long_is_told_so_at_its_question_and_comes_back() {
    let browser = Browser::unlocked();
    let long = "a".repeat(200_001);
    let refused = browser.post("/help/plan/edit", &format!("signs=short&places={long}"));
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("href=\"#places\"") && refused.html.contains(&long));
    let words = &browser.visit.words;
    assert!(!refused.html.contains(&words::say!(words, "crisis-plan-nothing-said")));
}

#[test]
fn what_was_allowed_is_read_while_locked_and_written_again_as_it_was() {
    let kept = r#"{"plan":[{"label":"What can I do alone?","text":"Walk to the river","since":1}],"wind":"west"}"#;
    let browser = Browser::locked();
    *browser.settings.lock().unwrap() = serde_json::from_str(kept).unwrap();
    let page = browser.get("/help/plan");
    assert!(page.status == 200 && page.html.contains("Walk to the river"), "{}", page.html);
    let settings = browser.settings.lock().unwrap().clone();
    assert_eq!(serde_json::to_string(&settings).unwrap(), kept);
    assert!(!format!("{settings:?}").contains("river"));
    let newer = r#"{"country":"IE","plan":{"pages":[]}}"#;
    *browser.settings.lock().unwrap() = serde_json::from_str(newer).unwrap();
    assert_eq!(browser.get("/help/plan").location, "/unlock");
    assert_eq!(serde_json::to_string(&*browser.settings.lock().unwrap()).unwrap(), newer);
}

#[test]
fn allowing_writes_down_the_words_that_were_shown() {
    let browser = Browser::unlocked();
    browser.post("/help/plan/edit", "alone=Walk+to+the+river&signs=");
    assert_eq!(browser.post("/help/plan/locked", "allow=yes").status, 303);
    let open = serde_json::to_string(&*browser.settings.lock().unwrap()).unwrap();
    assert_eq!(open, r#"{"plan":[{"label":"What can I do alone?","text":"Walk to the river"}]}"#);
    browser.post("/help/plan/locked", "allow=no");
    assert_eq!(serde_json::to_string(&*browser.settings.lock().unwrap()).unwrap(), "{}");
}
