use super::given::{PASSPHRASE, Served};

#[test]
fn a_letter_is_written_on_a_calm_day_and_read_on_such_a_night() {
    let (_served, browser) = Served::unlocked();
    browser.get("/letters").says("A few lines are a letter.");
    browser.get("/letters/tonight").says("There is no letter yet.");
    browser.get("/letters/new?night=waiting").says("You're waiting, and the phone is quiet.");
    assert_eq!(browser.post("/letters/new", &[("night", "waiting"), ("text", " ")]).status, 422);
    let kept = browser.post("/letters/new", &[("night", "waiting"), ("text", "You.\r\n\r\nIt will be morning.")]);
    browser.get(kept.location()).says("For nights like this: waiting for someone").says("It will be morning.");
    assert_eq!(browser.get("/letters/tonight").location(), kept.location(), "the one there is opens at once");
    let other = browser.post("/letters/new", &[("night", "waiting"), ("text", "Another")]);
    browser.get("/letters/tonight").says("Which kind of night is it?").says("Waiting for someone");
    assert!(browser.get(kept.location()).body.contains(other.location()), "another of the same night");
    let edit = format!("{}/edit", kept.location());
    browser
        .send(&edit, &[("night", "ashamed"), ("text", "Changed")])
        .says("Changed")
        .says("Ashamed".to_lowercase().as_str());
    let held = browser.post("/hold", &[("text", "a"), ("again", "20")]);
    browser.get(held.location()).says("A letter from a steadier day");
}

#[test]
fn what_is_worth_remembering_comes_one_at_a_time_and_can_be_added() {
    let (_served, browser) = Served::unlocked();
    browser.get("/held").says("There is nothing to show here yet.").says("Write a letter for such a night");
    assert_eq!(browser.post("/held/new", &[("situation", "a")]).status, 422);
    let tonight = [("feared", "It is over"), ("turned_out", "Not yet known"), ("held", "turned-out")];
    browser.send("/held/new", &tonight).says("You'll find it here in two days.");
    let in_may = |situation| [("situation", situation), ("_when", "pick"), ("when-at", "2026-05-04T10:00")];
    let kept = browser.post("/moments/new", &in_may("He rang late"));
    let moment = kept.location().trim_end_matches("/kept");
    browser.post(&format!("{moment}/choice"), &[("choice", "different"), ("did", "Waited with tea")]);
    browser.post(&format!("{moment}/fear"), &[("feared", "He had left")]);
    browser.get("/held").says("There is nothing to show here yet.");
    browser.get(&format!("{moment}/after")).says("Is anything here worth remembering?");
    browser.post(&format!("{moment}/after"), &[("held", "chose")]);
    let kept = browser.post("/moments/new", &in_may("A night without word"));
    let other = kept.location().trim_end_matches("/kept");
    browser.post(&format!("{other}/fear"), &[("feared", "It was over"), ("turned_out", "He was asleep")]);
    browser.post(&format!("{other}/choice"), &[("choice", "different"), ("did", "Went to bed")]);
    browser.post(&format!("{other}/after"), &[("held", "turned-out")]);
    let first = browser.get("/held").says("He was asleep").text();
    assert!(first.find("He was asleep") < first.find("It was over"), "what came of it, then the fear: {first}");
    let second = browser.get("/held?turn=1").says("Waited with tea").text();
    assert!(!second.contains("He had left"), "nothing is known of that fear: {second}");
    assert_eq!(browser.get("/held?turn=2").text(), first, "tonight's own is not among them");
}

#[test]
fn the_plan_shows_while_locked_only_in_the_words_that_were_allowed() {
    let (served, browser) = Served::unlocked();
    browser.get("/help/plan").says("A plan is easiest to write on a calm day.");
    assert_eq!(browser.post("/help/plan/edit", &[("signs", " ")]).status, 422);
    browser.send("/help/plan/edit", &[("alone", "Walk to the river")]).says("Nobody is named in it yet.");
    browser
        .send("/help/plan/edit", &[("alone", "Walk to the river"), ("people", "Nell, any hour")])
        .says("Nell, any hour");
    let at = browser.get("/help/plan").body.split("\"").find(|part| part.ends_with("/history")).unwrap().to_owned();
    let versions = browser.get(&at);
    let version =
        versions.body.rsplit_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let back = browser.send(&at, &[("version", &version)]);
    back.says("Brought back.");
    browser.send(&at.replace("/history", "/undo"), &[]).says("Nell, any hour");
    assert!(browser.get(&at.replace("/history", "/erase")).body.contains(&at.replace("/history", "/erase")));
    browser.post("/lock", &[]);
    assert_eq!(browser.get("/help/plan").location(), "/unlock");
    assert!(!std::fs::read_to_string(served.vault().join("open.json")).unwrap().contains("river"));
    assert_eq!(browser.unlock(PASSPHRASE).location(), "/help/plan");
    browser.get("/help/plan/locked").says("unencrypted").says("Walk to the river");
    browser.send("/help/plan/locked", &[("allow", "yes")]).says("It opens from Help while locked.");
    browser.send("/help/plan/edit", &[("alone", "Sing"), ("people", "Nell, any hour")]).says("are older than these");
    browser.post("/lock", &[]);
    let locked = browser.get("/help/plan");
    locked.says("Walk to the river");
    assert!(!locked.text().contains("Sing"), "exactly what was allowed");
    std::fs::write(served.vault().join("vault"), "damaged").unwrap();
    let served = served.killed();
    let browser = served.browser();
    browser.get("/help/plan").says("Walk to the river");
}

#[test]
fn whoever_the_message_is_about_is_left_out_of_call_someone() {
    let (_served, browser) = Served::unlocked();
    browser.get("/people").says("One name is enough.");
    assert_eq!(browser.post("/people/new", &[("relation", "friend")]).status, 422);
    for (name, call) in [("Mara", "true"), ("Nell", "true"), ("Ruth", "false")] {
        let fields = [("name", name), ("good_for", "listen"), ("phone", "0151 2345"), ("call", call)];
        browser.send("/people/new", &fields).says(name);
    }
    browser.get("/people").says("Listen: 3 people").says("Words for asking");
    let all = browser.get("/people/call").text();
    assert!(all.contains("Mara") && all.contains("Nell") && !all.contains("Ruth"), "{all}");
    browser.post("/hold", &[("text", "You never answer"), ("to", "mara")]);
    let outside = browser.get("/people/call");
    outside.says("Nell").says("Help lines");
    assert!(!outside.text().contains("Mara"));
    assert!(outside.body.contains("tel:01512345"));
}
