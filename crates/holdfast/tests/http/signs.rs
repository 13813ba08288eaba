use super::given::Served;

#[test]
fn an_early_sign_is_offered_first_and_kept_with_the_moment() {
    let (_served, browser) = Served::unlocked();
    browser.get("/signs").says("What you notice first").says("Signs that some people notice");
    let quick = browser.get("/moments/new");
    assert!(!quick.text().contains("Any of your early signs?"), "nothing is asked before there is one");
    assert_eq!(browser.post("/signs", &[("text", " ")]).status, 422);
    let without = browser.post("/signs", &[("text", "My shoulders rise")]);
    assert_eq!(without.status, 422);
    assert!(without.says("Pick where it shows.").body.contains("value=\"My shoulders rise\""), "what was typed stays");
    browser.send("/signs", &[("text", "My shoulders rise"), ("list", "body_signs")]).says("Added to your signs.");
    browser.send("/signs", &[("text", "Sunday evenings"), ("list", "set_off_signs")]);
    browser.send("/signs/ideas", &[("idea-urge", "check-phone")]).says("I keep checking my phone");

    browser.get("/moments/new").says("Any of your early signs?").says("My shoulders rise").says("Sunday evenings");
    let signs = [("tags", "My shoulders rise"), ("tags", "Sunday evenings"), ("situation", "He left")];
    let kept = browser.post("/moments/new", &signs);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    browser.get(&moment).says("What set it off Sunday evenings").says("Signs and tags My shoulders rise");
    let urges = browser.get(&format!("{moment}/pull"));
    urges.says("I keep checking my phone");
    assert!(!urges.text().contains("Sunday evenings"), "a part offers the signs of its own kind");
    let fields = [("_signs-asked", "yes"), ("tags", "My shoulders rise"), ("tags", "I keep checking my phone")];
    browser.post(&format!("{moment}/pull"), &fields);
    browser.get(&moment).says("My shoulders rise, I keep checking my phone");
    browser.post(&format!("{moment}/feelings"), &[("feelings", "hurt")]);
    browser.get(&moment).says("My shoulders rise, I keep checking my phone");
    browser.get(&format!("{moment}/situation")).says("Sunday evenings");
    browser.get("/settings/words/set_offs").says("Your words None yet.");
    // Pressed twice: nothing is written, and nothing can be undone by it.
    let again = browser.send("/signs", &[("text", "my shoulders rise"), ("list", "body_signs")]);
    assert!(again.says("It's already in your list.").text().matches("Undo").count() == 0);
    // Typed in other letters it is the same thing, and stays where it was said.
    let typed = [("situation", "He left"), ("set_off-own", "sunday evenings")];
    browser.post(&format!("{moment}/situation"), &typed);
    let situation = browser.get(&format!("{moment}/situation")).body;
    assert!(situation.contains("value=\"sunday evenings\" checked"), "{situation}");
}

#[test]
fn what_sets_off_may_be_called_something_else_and_keeps_its_line_and_its_moments() {
    let (_served, browser) = Served::unlocked();
    let page = browser.post("/signs/if-then", &[("set_off", "His brother rings")]).location().to_owned();
    browser.send(&page, &[("line", "I go for a walk")]);
    let kept = browser.post("/moments/new", &[("situation", "It rang")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    let situation = [("situation", "It rang"), ("set_off-own", "his brother rings")];
    browser.post(&format!("{moment}/situation"), &situation);
    let id = page.rsplit('/').next().unwrap();
    browser.send(&format!("/settings/word/{id}"), &[("text", "When Dan rings")]);
    browser.get(&page).says("When Dan rings");
    assert!(browser.get(&page).body.contains("I go for a walk"), "the line goes along");
    browser.get(&format!("/moments?set_off={id}")).says("It rang");
}

#[test]
fn a_line_comes_back_when_the_same_thing_sets_a_moment_off() {
    let (_served, browser) = Served::unlocked();
    browser.get("/signs/if-then").says("Plans changed").says("No reply");
    assert_eq!(browser.get("/signs/if-then/nothing-known").status, 404);
    let ideas = browser.get("/signs/if-then/plans-changed");
    ideas.says("A line for").says("Plans changed").says("ask for a new time");
    let typed = [("line", "I breathe out"), ("idea", "plans-changed")];
    let taken = browser.send("/signs/if-then/plans-changed", &typed);
    taken.says("I breathe out").says("ask for a new time");
    browser.get("/").says("begun at");
    assert_eq!(browser.post("/signs/if-then/plans-changed", &[("line", "  ")]).status, 422);
    browser.send("/signs/if-then/plans-changed", &[("line", "I ask for a new day")]).says("Saved. It comes back");
    browser.send("/signs/if-then/plans-changed", &[("line", "I ring Ruth")]).says("I ring Ruth");
    assert!(!browser.get("/signs").text().contains("new day"), "one line for one thing");

    let kept = browser.post("/moments/new", &[("situation", "He cancelled")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    browser.post(&format!("{moment}/situation"), &[("situation", "He cancelled"), ("set_off", "plans-changed")]);
    browser.get(kept.location()).says("Your line for “Plans changed”").says("I ring Ruth");
    browser.get(&moment).says("I ring Ruth");
    let id = moment.rsplit('/').next().unwrap();
    browser.get(&format!("/settle?from={id}")).says("Your line for “Plans changed”").says("I ring Ruth");
    assert!(browser.get(kept.location()).body.contains(&format!("/settle?from={id}")), "Settle knows it from there");
    browser.get("/settle").says("I ring Ruth");
    let long = "x".repeat(300_000);
    assert_eq!(browser.post("/signs/if-then/no-reply", &[("line", &long)]).status, 422);
    assert_eq!(browser.post("/signs", &[("text", &long[..500]), ("list", "body_signs")]).status, 422);

    let own = browser.post("/signs/if-then", &[("set_off", "His brother rings")]);
    assert!(!own.location().contains("brother"), "no words of theirs in an address: {}", own.location());
    browser.send(own.location(), &[("line", "I go for a walk")]).says("His brother rings").says("I go for a walk");
    let shipped = browser.post("/signs/if-then", &[("set_off", "no reply")]);
    assert_eq!(shipped.location(), "/signs/if-then/no-reply");
    browser.send("/search", &[("q", "Ruth")]).says("I ring Ruth");
}

#[test]
fn counts_begin_with_the_third_moment_and_can_be_taken_out_for_good() {
    let (_served, browser) = Served::unlocked();
    let note = |pull: &str| {
        let kept = browser.post("/moments/new", &[("situation", "a"), ("pull", pull)]);
        let moment = kept.location().trim_end_matches("/kept").to_owned();
        browser.post(&format!("{moment}/situation"), &[("situation", "a"), ("set_off", "plans-changed")]);
        browser.get(kept.location()).text()
    };
    for pull in ["close", "away"] {
        assert!(!note(pull).contains("moments, pulling"));
    }
    assert!(note("close").contains("Plans changed: 3 moments, pulling close in 2, pulling away in 1."));
    browser.get("/insights").says("Plans changed: 3 moments, pulling close in 2, pulling away in 1.");
    browser.send("/signs/counts/hide", &[("what", "plans-changed")]).says("Taken out.");
    assert!(!note("close").contains("moments, pulling"), "not said again");
    assert!(!note("close").contains("moments, pulling"), "for good");
    let insights = browser.send("/signs/counts/show", &[("what", "plans-changed")]);
    insights.says("Plans changed: 5 moments, pulling close in 4, pulling away in 1.");
}

#[test]
fn quick_moments_are_counted_too_and_each_count_can_be_taken_out() {
    let (_served, browser) = Served::unlocked();
    for pull in ["close", "close", "away"] {
        browser.post("/moments/new", &[("feelings", "lonely"), ("pull", pull)]);
    }
    let insights = browser.get("/insights");
    insights
        .says("Lonely: 3 moments, pulling close in 2, pulling away in 1.")
        .says("Pulled in the afternoon: 3 moments");
    let fewer = browser.send("/signs/counts/hide", &[("what", "feeling/lonely")]);
    fewer.says("Pulled in the afternoon: 3 moments").says("Show again: Lonely");
    assert!(!fewer.text().contains("Lonely: 3"), "{}", fewer.text());
    browser.get("/signs/if-then").says("Plans changed");
}

#[test]
fn nothing_is_counted_at_night() {
    let (_served, browser) = Served::unlocked_at(2);
    let mut last = String::new();
    for _ in 0..3 {
        let kept = browser.post("/moments/new", &[("situation", "a"), ("pull", "close")]);
        let moment = kept.location().trim_end_matches("/kept").to_owned();
        browser.post(&format!("{moment}/situation"), &[("situation", "a"), ("set_off", "no-reply")]);
        last = browser.get(kept.location()).text();
    }
    assert!(!last.contains("No reply: 3") && last.contains("Leave it for tonight"), "{last}");
    browser.get("/insights").says("They're back in the morning.");
}

#[test]
fn the_letter_offered_is_one_for_this_kind_of_night() {
    let (_served, browser) = Served::unlocked();
    let letter = |night: &str, text: &str| {
        browser.post("/letters/new", &[("night", night), ("text", text)]).location().to_owned()
    };
    let (waiting, ashamed) = (letter("waiting", "It will be morning"), letter("ashamed", "You did what you could"));
    browser.get("/letters/tonight").says("Which kind of night is it?");
    let kept = browser.post("/moments/new", &[("situation", "a"), ("feelings", "ashamed")]);
    let moment = kept.location().trim_end_matches("/kept").rsplit('/').next().unwrap().to_owned();
    assert_eq!(browser.get(&format!("/letters/tonight?from={moment}")).location(), ashamed);
    assert_eq!(browser.get("/letters/tonight").location(), ashamed, "what was noted in the last hours says it too");
    let plain = browser.post("/moments/new", &[("situation", "b"), ("pull", "close")]);
    let plain = plain.location().trim_end_matches("/kept").rsplit('/').next().unwrap().to_owned();
    browser.get(&format!("/letters/tonight?from={plain}")).says("Which kind of night is it?");
    let held = browser.post("/hold", &[("text", "a"), ("again", "20")]).location().to_owned();
    let page = browser.get(&held);
    let way = page.body.split('"').find(|part| part.starts_with("/letters/tonight")).unwrap().to_owned();
    assert_eq!(browser.get(&way).location(), waiting, "a held message is a night of waiting");
    browser.get(&waiting).says("Another kind of night");
    browser.get("/letters/tonight?any=yes").says("Which kind of night is it?");
}
