use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","step":"01jde5wtg0fay8vvr14d2pf2dd","when":"2026-03-10","fear":"She takes a day to answer","likely":6,"hard_expected":5,"if_stings":["Walk","Call Nell"],"did":"done","told_at":"2026-03-10T20:40:00+01:00[Europe/Berlin]","happened":"She wrote back at once","feared_happened":"no","hard_found":3,"close":7,"different":"It was quick","learned":"She likes being asked","tags":["choir"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn the_step_it_is_of_stands_there_by_its_name() {
    let door = Door::of(&CAPABILITY);
    let step = door.beside(&crate::step::CAPABILITY).add(r#"{"what":"Ask Nell"}"#);
    let id = door.add(&format!(r#"{{"step":"{step}","when":"2026-11-26","likely":6}}"#));
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    The step
      Ask Nell
    When?
      Thursday 26 November 2026
    How likely is it?
      6
    ");
    for bad in [
        r#"{"step":"x","fear":"y"}"#,
        r#"{"when":"tomorrow"}"#,
        r#"{"likely":11}"#,
        r#"{"step":"01jde5wtg0fay8vvr14d2pf2dd"}"#,
    ] {
        assert!(door.says(&["add", "--json", "-"], bad).is_err(), "{bad}");
    }
}

/// A browser with one step, and its address.
fn with_step() -> (Browser, String) {
    let browser = Browser::unlocked();
    let step = browser.send("/steps/new", "what=Tell+Tomas+I+felt+left+out&people=Tomas&hard=5").location;
    (browser, step)
}

/// Plans it, and gives the try's address.
fn planned(browser: &Browser, step: &str, form: &str) -> String {
    browser.send(&format!("{step}/before"), form);
    let page = browser.get(step).html;
    let id = page.split("/steps/tries/").nth(1).unwrap();
    format!("/steps/tries/{}", &id[..26])
}

#[test]
fn what_was_expected_stands_beside_what_came() {
    let (browser, step) = with_step();
    let form = "_day=2026-11-24&fear=He+laughs&likely=7&hard_expected=8&if_stings=Walk&if_stings-own=Sing,+loudly";
    let one = planned(&browser, &step, form);
    assert!(browser.get("/steps").html.contains("Planned for today"));
    assert!(browser.get("/").html.contains(&format!("href=\"{one}\"")), "Today leads to it");
    let refused = browser.post(&format!("{one}/after"), "happened=He+listened");
    assert!(refused.status == 422 && refused.html.contains("did-problem") && refused.html.contains("He listened"));
    let told = browser.send(
        &format!("{one}/after"),
        "did=done&happened=He+listened&feared_happened=no&hard_found=5&close=6&different=&learned=",
    );
    assert!(told.html.contains("You expected 8. It was 5."), "{}", told.html);
    assert!(told.html.contains("Sing, loudly") || told.html.contains("Walk, Sing, loudly"), "{}", told.html);
    assert!(browser.get("/steps").html.contains("Done once"));
    assert!(!browser.get("/").html.contains(&format!("href=\"{one}\"")), "it is told");
}

#[test]
fn not_this_time_ends_kindly_and_is_counted_nowhere() {
    let (browser, step) = with_step();
    let one = planned(&browser, &step, "fear=He+laughs");
    let told = browser.send(&format!("{one}/after"), "did=not&feared_happened=yes");
    assert_eq!(told.location, "/steps");
    assert!(told.html.contains("Not this time. It stays on your list."), "{}", told.html);
    assert!(!told.html.contains("Done once") && !told.html.contains("/steps/tries\""), "{}", told.html);
    assert!(!browser.get(&one).html.contains("That hurt"));
}

#[test]
fn what_was_feared_and_came_has_three_doors_and_no_number_on_its_day() {
    let (browser, step) = with_step();
    browser.send("/people/new", "name=Tomas&call=true&phone=1111");
    browser.send("/people/new", "name=Nell&call=true&phone=2222");
    let one = planned(&browser, &step, "fear=He+laughs&likely=7&hard_expected=8");
    let hurt = browser.send(&format!("{one}/after"), "did=done&happened=He+laughed&feared_happened=yes&hard_found=9");
    let page = hurt.html.split("<main").nth(1).unwrap();
    assert!(page.contains("That hurt. You saw it coming and it still hurt.") && page.contains("He laughed"), "{page}");
    assert!(page.contains("/settle?from=") && page.contains("Nell, or a help line"), "{page}");
    assert!(!page.contains("/letters/tonight"), "there is no letter yet: {page}");
    assert!(!page.contains(">9<") && !page.contains("You expected") && !page.contains("<svg role"), "{page}");
    let someone = browser.get(&format!("{one}/someone")).html;
    assert!(someone.contains("Nell") && !someone.contains("Tomas"), "{someone}");
    browser.send("/letters/new", "text=You.");
    assert!(browser.get(&one).html.contains("/letters/tonight"));
    let steps = browser.get("/steps").html;
    assert!(!steps.contains("You could try this next"), "{steps}");
    assert!(browser.get("/steps/tries").html.contains("No numbers now."));
    // What is added that evening is still of that day; the next day is another.
    browser.send(&format!("{one}/after"), "did=done&happened=He+laughed&feared_happened=yes&hard_found=9&learned=x");
    assert!(browser.get(&one).html.contains("What would help now?"));
    browser.pass_minutes(12 * 60);
    let next_day = browser.get(&one).html;
    assert!(next_day.contains("You expected 8. It was 9.") && !next_day.contains("What would help now?"), "{next_day}");
}

#[test]
fn after_three_tries_they_are_counted_and_drawn() {
    let (browser, step) = with_step();
    for (found, likely) in [(3, 9), (5, 7)] {
        let one = planned(&browser, &step, &format!("fear=x&likely={likely}&hard_expected=5"));
        browser.send(&format!("{one}/after"), &format!("did=done&feared_happened=no&hard_found={found}"));
    }
    assert!(browser.get("/steps/tries").html.contains("After three small steps"));
    let one = planned(&browser, &step, "fear=x&likely=6&hard_expected=5");
    browser.send(&format!("{one}/after"), "did=part&feared_happened=partly&hard_found=8");
    let page = browser.get("/steps/tries").html;
    assert!(page.contains("Of 3, 1 were easier than you expected, 1 as hard and 1 harder."), "{page}");
    assert!(page.contains("What you feared happened in 0 of 2. Before them you gave it about 9 in 10."), "{page}");
}

#[test]
fn only_one_answer_about_safety_is_answered_and_none_is_kept() {
    let (browser, step) = with_step();
    let before = format!("{step}/before");
    let page = browser.get(&before).html;
    assert!(page.contains("danger-said") && page.contains("This answer is never saved."), "{page}");
    let told = browser.post(&before, "fear=He+shouts&likely=7&__scared=do");
    assert_eq!(told.status, 200);
    assert!(
        told.html.contains("This may not be the next step") && told.html.contains("Keep as an idea"),
        "{}",
        told.html
    );
    assert!(!told.html.contains("Save prediction") && told.html.contains("He shouts"), "{}", told.html);
    assert!(!told.html.contains("value=\"do\" checked") && !told.html.contains("danger-said"), "{}", told.html);
    assert!(!browser.get("/steps").html.contains("Planned"), "nothing is planned");
    let idea = browser.send(&before, "fear=He+shouts&_then=idea&__scared=do");
    assert!(idea.html.contains("It stays an idea."), "{}", idea.html);
    for answer in ["answer", "neither", ""] {
        let (browser, step) = with_step();
        browser.send(&format!("{step}/before"), &format!("fear=x&__scared={answer}"));
        assert!(browser.get("/steps").html.contains("Planned"), "{answer}");
    }
}

#[test]
fn the_answer_about_safety_is_in_no_draft_and_in_nothing_that_is_sealed() {
    let (browser, step) = with_step();
    let id = step.rsplit('/').next().unwrap();
    let canary = "quince-marmalade";
    let form = format!("_slot=step-before/{id}&_page={step}/before&fear=typed+before&__scared={canary}");
    let kept = browser.post(&format!("/drafts/step-before/{id}"), &form);
    assert_eq!(kept.status, 204);
    let page = browser.get(&format!("{step}/before")).html;
    assert!(page.contains("typed before") && !page.contains(canary), "{page}");
    let late = crate::web::Slot::late(&format!("{step}/before"), &crate::web::Filled::parse(form.as_bytes())).unwrap();
    assert!(late.contains("typed+before") && !late.contains(canary), "{late}");
    browser.send(&format!("{step}/before"), &form);
    let everything = Out::default();
    browser.vault.as_ref().unwrap().export(everything.clone(), |_, _| {}).unwrap();
    let everything = String::from_utf8(everything.0.lock().unwrap().clone()).unwrap();
    assert!(everything.contains("typed before") && !everything.contains(canary) && !everything.contains("scared"));
}

/// Where an export goes.
#[derive(Clone, Default)]
struct Out(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn in_the_terminal_the_question_about_safety_comes_first_and_its_answer_is_kept_nowhere() {
    let door = Door::of(&CAPABILITY);
    let step = door.beside(&crate::step::CAPABILITY).add(r#"{"what":"Tell Tomas"}"#);
    let said = door.says(&["before", &step], "x\n2\n").unwrap();
    assert!(
        said.replace('\n', " ").contains("being more open with them may not be safe") && !said.contains("How likely"),
        "{said}"
    );
    assert_eq!(door.says(&["list", "--json"], "").unwrap(), "", "nothing is kept");
    let said = door.says(&["before", &step], "1\nHe laughs\n7\n8\n\n").unwrap();
    assert!(said.contains("Afterwards you can say what happened."), "{said}");
    let kept = door.says(&["list", "--json"], "").unwrap();
    assert!(kept.contains(r#""fear":"He laughs","likely":7,"hard_expected":8"#) && !kept.contains("scared"), "{kept}");
    let id = kept.split('"').nth(3).unwrap().to_owned();
    assert!(door.says(&["after", &id], "\n\n").unwrap_err().contains("Pick whether you did it."));
    let said = door.says(&["after", &id], "1\nHe listened\n1\n5\n6\n\n\n").unwrap();
    assert!(said.contains("You expected 8. It was 5."), "{said}");
    let said = door.says(&["after", &id], "1\nHe laughed\n3\n9\n").unwrap();
    assert!(said.contains("That hurt. You saw it coming and it still hurt.") && !said.contains("It was 9"), "{said}");
    assert!(door.says(&["after", &step], "1\n").is_err());
}
