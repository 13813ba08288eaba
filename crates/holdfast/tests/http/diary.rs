use super::given::Served;

#[test]
fn a_quick_moment_comes_back_in_their_words_and_can_be_filled_part_by_part() {
    let (_served, browser) = Served::unlocked();
    browser.get("/moments/new").says("One answer is enough");
    let empty = browser.post("/moments/new", &[("situation", " ")]);
    assert_eq!(empty.status, 422);
    empty.says("Add at least one thing, or go back");
    assert!(empty.body.contains("<title>Error: "));
    let kept = browser.post(
        "/moments/new",
        &[
            ("situation", "She read it\r\nand didn't answer"),
            ("stirred", "7"),
            ("side", "too-much"),
            ("feelings", "lonely"),
            ("feelings-own", "grau, Afraid"),
            ("pull", "close"),
        ],
    );
    let page = browser.get(kept.location());
    page.says("Kept. Lonely and grau, and wanting closeness.").says("Does this fit?").says("She read it");
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    let pattern = format!("{moment}/pattern");
    assert!(browser.get(&pattern).body.contains("<textarea class=\"field-input\" id=\"naming\""), "it grows");
    browser.send(&pattern, &[("pattern", "close"), ("naming", "I want a sign."), ("_then", "kept")]);
    let mut part = format!("{moment}/situation");
    let answers: &[&[(&str, &str)]] = &[
        &[("situation", "She read it"), ("people-own", "Mara, Jo"), ("set_off", "no-reply")],
        &[
            ("stirred", "6"),
            ("side", "both"),
            ("body", "chest"),
            ("body", "hands"),
            ("felt-chest", "tight"),
            ("degree-chest", "true"),
        ],
        &[("feelings", "lonely"), ("feelings", "afraid")],
        &[("thoughts", "She is done with me")],
        &[("feared", "That it is over")],
        &[("pull", "close"), ("pull_strength", "8")],
        &[("pattern", "close"), ("naming", "I want a sign."), ("protecting", "from being left")],
        &[("choice", "different"), ("did", "Put the phone in the kitchen")],
        &[("settled", "60"), ("settled.how", "alone"), ("helped", "walking"), ("next_time", "Wait for the morning")],
    ];
    for fields in answers {
        browser.get(&part).says("of 9");
        part = browser.post(&part, fields).location().to_owned();
    }
    assert_eq!(part, format!("{moment}/check"));
    browser.get(&part).says("Check your answers").says("Chest (Tight, more), Hands").says("Wait for the morning");
    let read = browser.get(&moment);
    for words in ["She read it", "Mara, Jo", "No reply", "6", "Lonely, Afraid", "8", "After 60 minutes, alone", "Walk"]
    {
        read.says(words);
    }
    assert!(!read.text().contains("Not added"), "{}", read.text());
}

#[test]
fn a_part_that_is_emptied_goes_and_skipping_changes_nothing() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "a"), ("stirred", "4"), ("feelings", "hurt")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    let skipped = browser.post(&format!("{moment}/feelings"), &[("_then", "skip"), ("feelings", "numb")]);
    assert_eq!(skipped.location(), format!("{moment}/thoughts"));
    browser.get(&moment).says("Hurt");
    browser.post(&format!("{moment}/feelings"), &[("_then", "one")]);
    assert!(!browser.get(&moment).text().contains("Hurt"));
    let refused = browser.post(&format!("{moment}/body"), &[("stirred", "12")]);
    assert_eq!(refused.status, 422);
    refused.says("0 to 10");
}

#[test]
fn a_part_that_was_typed_into_is_never_passed_over() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "She read it\r\nand left")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    let passed = [("situation", "She read it\r\nand left"), ("set_off", "no-reply"), ("_then", "skip")];
    browser.get(&format!("{moment}/situation")).says("Not this one");
    let next = browser.send(&format!("{moment}/situation"), &passed);
    next.says("Part 2 of 9");
    assert!(!next.text().contains("What you typed is saved."), "{}", next.text());
    browser.send(&format!("{moment}/thoughts"), &[("thoughts", "She is done with me"), ("_then", "skip")]);
    browser.send(&format!("{moment}/feelings"), &[("feelings-own", "grau"), ("_then", "skip")]).says("Undo");
    let read = browser.get(&moment);
    read.says("She is done with me").says("grau");
    assert!(!read.text().contains("No reply"), "{}", read.text());
}

#[test]
fn what_does_not_fit_is_said_otherwise_in_place_and_what_was_kept_stays_to_be_seen() {
    let (_served, browser) = Served::unlocked();
    let noted = || browser.post("/moments/new", &[("situation", "She left"), ("pull", "close")]).location().to_owned();
    for (fields, says) in [
        (&[("pattern", "both"), ("_then", "kept")][..], "You saved this Back and forth Change"),
        (&[("naming", "The old wait"), ("_then", "kept")], "You saved this “The old wait” Change"),
        (&[("pattern", "close"), ("naming", "I wait."), ("_then", "kept")], "You saved this “I wait.” Pulling close"),
    ] {
        let kept = noted();
        browser.get(&kept).says("Does this fit?").says("A different pattern").says("Use my own words");
        let pattern = kept.replace("/kept", "/pattern");
        assert_eq!(browser.post(&pattern, fields).location(), kept);
        browser.get(&kept).says(says);
    }
}

#[test]
fn steady_is_offered_only_when_it_was_calm_and_settling_comes_first_after_a_lot() {
    let (_served, browser) = Served::unlocked();
    let kept = |fields: &[(&str, &str)]| {
        let kept = browser.post("/moments/new", fields);
        browser.get(kept.location())
    };
    for (fields, is_steady) in [
        (&[("pull", "none")][..], false),
        (&[("pull", "none"), ("feelings", "numb")], false),
        (&[("pull", "none"), ("feelings", "calm"), ("feelings", "numb")], false),
        (&[("pull", "none"), ("feelings", "calm"), ("side", "too-little")], false),
        (&[("pull", "none"), ("feelings", "calm")], true),
        (&[("pull", "none"), ("side", "inside")], true),
    ] {
        assert_eq!(kept(fields).text().contains("Does this fit?"), is_steady, "{fields:?}");
    }
    let primary = |page: &super::browser::Said| {
        let (_, button) = page.body.split_once("button-primary").unwrap();
        let texts = button.split("</a>").next().unwrap().split('>').skip(1).filter_map(|part| part.split('<').next());
        texts.collect::<String>().trim().to_owned()
    };
    assert_eq!(primary(&kept(&[("stirred", "7")])), "Done");
    assert_eq!(primary(&kept(&[("stirred", "8"), ("pull", "close")])), "Settle");
}

#[test]
fn what_set_it_off_is_said_with_one_press_after_saving() {
    let (_served, browser) = Served::unlocked();
    let past = [("situation", "a"), ("_when", "pick"), ("when-at", "2026-05-01T10:00")];
    let before = browser.post("/moments/new", &past).location().replace("/kept", "/situation");
    browser.post(&before, &[("situation", "a"), ("set_off-own", "Sunday")]);
    let kept = browser.post("/moments/new", &[("situation", "She left"), ("stirred", "5")]);
    browser.get(kept.location()).says("What set it off? Sunday ");
    let said = browser.send(&kept.location().replace("/kept", "/set-off"), &[("set_off", "no-reply")]);
    said.says("What set it off: No reply. It is saved.").says("Undo");
    assert!(!said.text().contains("What set it off?"), "{}", said.text());
    browser.get(&kept.location().replace("/kept", "")).says("No reply");
    let much = browser.post("/moments/new", &[("situation", "Again"), ("stirred", "9")]);
    assert!(!browser.get(much.location()).text().contains("What set it off?"), "nothing is asked after a lot");
}

#[test]
fn all_nine_parts_can_be_added_to_with_what_stands_in_them() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "She read it"), ("feelings", "lonely")]);
    let moment = kept.location().trim_end_matches("/kept");
    let read = browser.get(moment);
    read.says("What happened Begun In the body Empty, optional Feelings Filled Thoughts Empty, optional");
    read.says("After it Empty, optional");
}

#[test]
fn deleted_undone_brought_back_and_erased() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "First words")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    browser.send(&format!("{moment}/situation"), &[("situation", "Second words"), ("_then", "one")]);
    browser.get(&format!("{moment}/history")).says("First words").says("as it is now");
    let history = browser.get(&format!("{moment}/history"));
    let version =
        history.body.rsplit_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    browser.send(&format!("{moment}/history"), &[("version", &version)]).says("Brought back.").says("First words");
    browser.send(&format!("{moment}/delete"), &[]).says("Moment deleted.");
    assert_eq!(browser.get(&moment).status, 404);
    browser.get("/moments").says("Nothing noted yet");
    browser.send(&format!("{moment}/undo"), &[]).says("First words");
    browser.get(&format!("{moment}/erase")).says("It can't be undone.");
    browser.send(&format!("{moment}/erase"), &[("backups", "true")]).says("Erased.");
    assert_eq!(browser.get(&moment).status, 404);
    browser.get(&format!("{moment}/history")).says("erased");
}

#[test]
fn the_history_shows_what_changed_and_the_whole_of_a_state_on_a_press() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "She left"), ("pull", "close"), ("feelings", "sad")]);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    browser.post(&format!("{moment}/thoughts"), &[("thoughts", "Gone for good")]);
    browser.post(&format!("{moment}/feelings"), &[("_then", "one")]);
    let history = browser.get(&format!("{moment}/history"));
    let sections: Vec<&str> = history.body.split("<section").skip(1).collect();
    let changed = |at: usize| sections[at].split("<details").next().unwrap();
    assert!(changed(0).contains("No answer any more: Which feelings were there?"), "{}", changed(0));
    assert!(changed(1).contains("Gone for good") && !changed(1).contains("She left"), "{}", changed(1));
    assert!(changed(2).contains("She left") && changed(2).contains("Sad"), "the first is whole: {}", changed(2));
    assert!(sections[1].contains("She left"), "the whole is there to be read");
}

#[test]
fn what_was_written_for_next_time_comes_back() {
    let (_served, browser) = Served::unlocked();
    let first = browser.post("/moments/new", &[("situation", "Plans changed")]);
    let moment = first.location().trim_end_matches("/kept").to_owned();
    browser.post(&format!("{moment}/situation"), &[("situation", "Plans changed"), ("set_off", "plans-changed")]);
    browser.post(&format!("{moment}/after"), &[("next_time", "Wait for the morning")]);
    let second = browser.post("/moments/new", &[("situation", "Again")]);
    let again = second.location().trim_end_matches("/kept").to_owned();
    assert!(!browser.get(&again).text().contains("Wait for the morning"));
    browser.post(&format!("{again}/situation"), &[("situation", "Again"), ("set_off", "plans-changed")]);
    browser.get(&again).says("Last time, you wrote for next time:").says("Wait for the morning");
}

#[test]
fn search_finds_words_and_its_address_tells_nothing() {
    let (_served, browser) = Served::unlocked();
    browser.post("/moments/new", &[("situation", "The lighthouse evening")]);
    browser.post("/hold", &[("text", "lighthouse message")]);
    browser.get("/moments");
    let asked = browser.post("/search", &[("q", "lighth")]);
    assert_eq!(asked.location(), "/search/1");
    browser.get("/search/1").says("The lighthouse evening").says("lighthouse message");
    browser.send("/search", &[("q", "breath")]).says("In cards, tools and help").says("A long breath out");
    browser.send("/search", &[("q", "zebra")]).says("No moments match.");
    assert_eq!(browser.get("/search/9").status, 404);
}

#[test]
fn everything_that_was_found_can_be_reached_and_says_where_it_was_found() {
    let (_served, browser) = Served::unlocked();
    for n in 1..=65 {
        browser.post("/moments/new", &[("situation", &format!("Evening {n}"))]);
    }
    let kept = browser.post("/moments/new", &[("situation", "He likes my stairs")]);
    let moment = kept.location().trim_end_matches("/kept");
    browser.post(&format!("{moment}/thoughts"), &[("thoughts", "Nothing much.\r\nI held my breath")]);
    browser.get("/moments");
    browser.send("/search", &[("q", "breath")]).says("I held my breath The story in your head was… · ");
    let first = browser.send("/search", &[("q", "evening")]);
    first.says("In your entries: 60 newest of 65").says("Evening 65").says("What happened? · ");
    let older = first.body.split_once("href=\"/search/2?from=").unwrap().1.split('"').next().unwrap().to_owned();
    let rest = browser.get(&format!("/search/2?from={older}"));
    rest.says("In your entries: 61 to 65 of 65").says("Evening 1 ");
    assert!(!rest.text().contains("Older"));
    browser.get("/search/2?from=900");
}

#[test]
fn a_draft_waits_where_it_was_begun() {
    let (_served, browser) = Served::unlocked();
    browser.get("/hold");
    assert_eq!(browser.type_into("/hold", &[("text", "I never meant"), ("to", "Jo")]).status, 204);
    browser.get("/").says("begun at");
    assert!(browser.get("/hold").body.contains("I never meant"));
    assert_eq!(browser.type_into("/hold", &[("text", " ")]).status, 204);
    assert!(!browser.get("/").text().contains("begun at"));
    assert_eq!(browser.post("/drafts/inbox/new", &[("text", "a")]).status, 404);
}

#[test]
fn a_message_is_held_looked_at_and_ended_in_any_way() {
    let (_served, browser) = Served::unlocked();
    browser.get("/hold").says("Write it exactly as it comes. It stays here.");
    assert_eq!(browser.post("/hold", &[("text", " ")]).status, 422);
    for (how, says) in
        [("let-go", "Saved."), ("kept", "Saved."), ("new-words", "Said another way"), ("copied", "Sent as it was")]
    {
        let held = browser.post("/hold", &[("_direction", "send"), ("text", "You never answer"), ("again", "20")]);
        browser.get(held.location()).says("Held. You can look again at");
        let address = held.location().trim_end_matches("?now").to_owned();
        browser.get(&address).says("You never answer").says("Any of these is fine.");
        browser.send(&format!("{address}/later"), &[("again", "8:00")]).says("8:00");
        browser.send(&address, &[("how", how)]).says(says);
    }
    browser.get("/hold").says("Messages held: 4. Sent as they were: 1.");
    browser.get("/hold/quiet").says("When will you be back?");
    browser.get("/moments").says("A held message, let go").says("A held message, sent as it was");
}

#[test]
fn the_diary_is_read_by_day_by_page_and_by_what_is_looked_for() {
    let (_served, browser) = Served::unlocked();
    for n in 0..3 {
        for day in 1..=28 {
            let at = format!("2026-05-{day:02}T1{n}:00");
            let stirred = if day % 2 == 0 { "9" } else { "2" };
            let fields =
                [("situation", "Something"), ("_when", "pick"), ("when-at", at.as_str()), ("stirred", stirred)];
            assert_eq!(browser.post("/moments/new", &fields).status, 303);
        }
    }
    let first = browser.get("/moments");
    first.says("Thursday 28 May 2026").says("Older");
    let older = first.body.split_once("href=\"/moments?to=").unwrap().1.split('"').next().unwrap().to_owned();
    let second = browser.get(&format!("/moments?to={older}"));
    assert!(!second.text().contains("28 May"), "{}", second.text());
    let hard = browser.get("/moments?stirred=8&from=2026-05-03&to=2026-05-06").text();
    assert!(hard.contains("4 May") && hard.contains("6 May") && !hard.contains("5 May"), "{hard}");
    browser.get("/moments?pattern=close").says("No moments match.");
}

#[test]
fn what_was_yesterday_has_the_part_of_the_day_and_no_time_that_nobody_said() {
    let (_served, browser) = Served::unlocked();
    for (fields, kept, read) in [
        (&[("_when", "yesterday"), ("_part", "evening")][..], "Yesterday evening", ", evening"),
        (&[("_when", "yesterday"), ("_part", "night")], "Last night", ", night"),
        (&[("_when", "earlier"), ("_part", "morning")], ", morning", ", morning"),
    ] {
        let said = browser.post("/moments/new", &[&[("situation", "She left")], fields].concat()).location().to_owned();
        browser.get(&said).says(kept);
        browser.get(said.trim_end_matches("/kept")).says(read);
    }
    for when in ["yesterday", "earlier"] {
        let said = browser.post("/moments/new", &[("situation", "No part"), ("_when", when), ("_part", "")]);
        let page = browser.get(said.location().trim_end_matches("/kept")).text();
        assert!(!page.contains(':'), "no time is made up: {page}");
    }
    browser.get("/moments").says("evening She left").says("morning She left");
}

#[test]
fn the_diary_shows_the_pattern_under_the_name_that_it_has() {
    let (_served, browser) = Served::unlocked();
    let kept = browser.post("/moments/new", &[("situation", "She left"), ("feelings", "sad")]);
    browser.post(&kept.location().replace("/kept", "/pattern"), &[("pattern", "close"), ("_then", "kept")]);
    let diary = browser.get("/moments");
    diary.says("She left Sad, Pulling close");
    let entry = diary.body.split("entries-entry").nth(1).unwrap().split("</a>").next().unwrap();
    assert!(entry.contains("marker-close") && !entry.contains("notebook"), "{entry}");
}

#[test]
fn one_press_marks_a_moment_and_today_offers_to_finish_it() {
    let (_served, browser) = Served::unlocked();
    browser.get("/");
    browser.send("/mark", &[("to", "/")]).says("Marked.").says("A moment marked at");
}

#[test]
fn the_diary_is_filtered_by_own_words_and_people_without_their_words_in_an_address() {
    let (_served, browser) = Served::unlocked();
    for (what, who, set_off) in [("The train", "Mara", "His brother rings"), ("The call", "Nell", "Sunday")] {
        browser.post("/people/new", &[("name", who)]);
        let kept = browser.post("/moments/new", &[("situation", what)]);
        let moment = kept.location().trim_end_matches("/kept");
        let situation = [("situation", what), ("people-own", who), ("set_off-own", set_off)];
        browser.post(&format!("{moment}/situation"), &situation);
    }
    let page = browser.get("/moments");
    for (text, name) in [("Mara", "person"), ("His brother rings", "set_off")] {
        let before = page.body.split(&format!("name=\"{name}\"")).find(|part| part.contains(text)).unwrap();
        let id = before.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        let found = browser.get(&format!("/moments?{name}={id}"));
        assert!(id.len() == 26 && found.says("The train").text().matches("The call").count() == 0, "{name}={id}");
    }
}

#[test]
fn the_diary_is_filtered_by_every_name_and_feeling_that_occurs_the_most_used_first() {
    let (_served, browser) = Served::unlocked();
    for (what, who, feeling) in [("One", "Tomas", "lonely"), ("Two", "tomas, Ruth", "grau"), ("Three", "Tomas", "grau")]
    {
        let kept = browser.post("/moments/new", &[("situation", what), ("feelings-own", feeling)]);
        let moment = kept.location().trim_end_matches("/kept");
        browser.post(&format!("{moment}/situation"), &[("situation", what), ("people-own", who)]);
    }
    let page = browser.get("/moments");
    page.says("Feelings grau (2) Lonely (1)").says("(3) Ruth (1)");
    assert!(!page.text().contains("No reply"), "only what occurs is offered");
    for (name, text, found, not) in [("person", "Ruth (", "Two", "Three"), ("feeling", "Lonely (", "One", "Two")] {
        let label = page.body.split("<label").find(|part| part.contains(text)).unwrap();
        let key = label.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(!key.contains("Ruth"), "{key}");
        let filtered = browser.get(&format!("/moments?{name}={key}"));
        let (_, entries) = filtered.body.split_once("entries-day").unwrap();
        assert!(entries.contains(found) && !entries.contains(not), "{name}={key}");
        let label = filtered.body.split("<label").find(|part| part.contains(text)).unwrap();
        assert!(label.contains("checked"), "{label}");
    }
}

#[test]
fn a_draft_that_is_late_does_not_bring_a_kept_moment_back_as_begun() {
    let (_served, browser) = Served::unlocked();
    let leaf = |page: &str| page.split("name=\"_leaf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let begun = || browser.get("/moments/new").body.contains("Half a line");
    let first = leaf(&browser.get("/moments/new").body);
    browser.post("/drafts/moment/new", &[("_leaf", &first), ("situation", "Half a line")]);
    assert!(begun());
    let refused =
        browser.post("/moments/new", &[("_leaf", &first), ("stirred", "eleven"), ("situation", "Half a line")]);
    assert_eq!(refused.status, 422);
    browser.post("/drafts/moment/new", &[("_leaf", &first), ("situation", "Half a line, and more")]);
    assert!(browser.get("/moments/new").body.contains("and more"), "it came back, and is typed into again");
    browser.send("/moments/new", &[("_leaf", &first), ("situation", "Half a line")]);
    let late = browser.post("/drafts/moment/new", &[("_leaf", &first), ("situation", "Half a line")]);
    assert_eq!(late.status, 409, "a page is not told that it was kept");
    assert!(!begun(), "the draft was on its way while it was kept");
    let second = leaf(&browser.get("/moments/new").body);
    browser.post("/drafts/moment/new", &[("_leaf", &second), ("situation", "Half a line")]);
    assert!(begun(), "another copy of the form has drafts of its own");
}
