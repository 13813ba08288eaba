use std::ops::ControlFlow;

use maud::{Render, html};
use vault::{Body, Days};
use words::{Side, ToolKind};

use crate::browser::{Browser, Page};
use crate::tool_use::{ToolUse, Why};

/// A text as it stands in a page.
fn written(text: &str) -> String {
    html! { (text) }.render().into_string()
}

fn uses(browser: &Browser) -> Vec<ToolUse> {
    let read = browser.vault.as_ref().unwrap().read(|reader| {
        let mut uses = Vec::new();
        reader.newest::<ToolUse>(Days::default(), |kept| {
            if let Body::Understood(used) = kept.body {
                uses.push(used);
            }
            ControlFlow::Continue(())
        })?;
        Ok(uses)
    });
    read.unwrap()
}

fn place(page: &Page, part: &str) -> usize {
    let part = written(part);
    page.html.find(&part).unwrap_or_else(|| panic!("'{part}' is not in:\n{}", page.html))
}

fn has(page: &Page, part: &str) -> bool {
    page.html.contains(&written(part))
}

const A_LOT: &str = "This is a lot. You could talk to someone now.";
const NOT_SAVING: &str = "Nothing is saved here.";
const NO_SLOW_BREATHING: &str = "Slow breathing is left out.";

#[test]
fn the_first_instruction_stands_before_every_question() {
    for browser in [Browser::locked(), Browser::unlocked()] {
        let page = browser.get("/settle");
        assert!(place(&page, "Press your feet into the floor.") < place(&page, "What is it like?"));
        assert!(place(&page, "How strong is it?") < place(&page, "Your feet on the floor"));
        assert_eq!(page.html.matches("class=\"tool\"").count(), 3);
        assert!(!page.html.contains("checked"), "nothing is answered for them");
        assert_eq!(has(&page, NOT_SAVING), !browser.visit.is_unlocked());
    }
}

#[test]
fn every_tool_opens_with_each_of_its_lines_and_ways() {
    for browser in [Browser::locked(), Browser::unlocked()] {
        let words = browser.visit.words.clone();
        for tool in words.tools() {
            let address = format!("/settle/tools/{}", tool.slug);
            if !tool.questions.is_empty() {
                let asked = browser.get(&address);
                assert!(tool.questions.iter().all(|question| has(&asked, &question.ask)), "{address}");
                assert!(!has(&asked, &tool.steps[0]), "{address}: asked before the first step");
                browser.post(&address, "asked=no");
            }
            let page = browser.get(&address);
            assert_eq!(page.status, 200);
            assert!(tool.steps.iter().chain(&tool.cautions).all(|line| has(&page, line)), "{address}");
            let skips = tool.skip_if.iter().all(|line| has(&page, line));
            assert!(skips || !tool.questions.is_empty(), "{address}");
            for said in ["done", "not-helping", "worse"] {
                assert!(page.html.contains(&format!("value=\"{said}\"")), "{address}");
            }
            for (at, version) in tool.versions.iter().enumerate() {
                let way = browser.get(&format!("{address}?way={}", at + 1));
                assert!(version.steps.iter().all(|line| has(&way, line)), "{address}");
            }
            for at in 0..tool.pacers.len() {
                assert!(browser.get(&format!("{address}?pace={at}")).html.contains("pacer-stage"), "{address}");
            }
        }
    }
}

#[test]
fn too_little_never_gets_slow_breathing() {
    for side in [Side::TooLittle, Side::Both] {
        let browser = Browser::locked();
        let words = browser.visit.words.clone();
        browser.post("/settle", &format!("side={}", side.slug()));
        assert!(has(&browser.get("/settle/tools"), NO_SLOW_BREATHING));
        for tool in words.tools().iter().filter(|tool| tool.kind == ToolKind::Breath) {
            let page = browser.get(&format!("/settle/tools/{}", tool.slug));
            assert!(has(&page, NO_SLOW_BREATHING) && !page.html.contains("pacer"), "{}", tool.slug);
            assert!(!has(&page, &tool.steps[0]), "{}", tool.slug);
            assert!(page.html.contains("class=\"tool\""), "{}: something else is offered", tool.slug);
        }
        assert!(!browser.get("/settle/breathe").html.contains("pacer"));
    }
}

#[test]
fn breathing_says_that_it_can_be_skipped() {
    let browser = Browser::locked();
    for address in ["/settle/breathe", "/settle/breathe?pace=2", "/settle/tools/long-breath-out", "/settle/tools"] {
        assert!(has(&browser.get(address), "If breathing feels bad, skip it. Look around instead."), "{address}");
    }
}

#[test]
fn a_yes_before_a_tool_gives_another_one() {
    let browser = Browser::locked();
    let page = browser.send("/settle/tools/cold-in-hand", "asked=yes");
    assert!(has(&page, "Skip this one for now.") && has(&page, "Your feet on the floor"));
    assert!(!has(&page, "Find something cold"));
    assert!(!browser.get("/settle").html.contains("value=\"cold-in-hand\""));
}

#[test]
fn while_locked_nothing_is_kept_and_the_way_is_the_same() {
    let browser = Browser::locked();
    let tool = browser.send("/settle", "side=too-much&before=7&tool=feet-on-floor");
    assert_eq!(tool.location, "/settle/tools/feet-on-floor");
    let after = browser.send("/settle/tools/feet-on-floor", "said=done");
    assert_eq!(after.location, "/settle/now/after");
    assert!(has(&after, NOT_SAVING) && !after.html.contains("checked"), "the number from before is not shown");
    let next = browser.send("/settle/now/after", "after=5");
    assert!(has(&next, "2 lower than before.") && has(&next, NOT_SAVING));
    assert!(has(&browser.send("/settle/done", ""), "You can come back at any time."));
    assert_eq!(browser.get("/settle/now/next").location, "/settle", "it is forgotten");
}

#[test]
fn an_unlocked_use_is_kept_with_both_numbers() {
    let browser = Browser::unlocked();
    let from = "01jde5wtg0fay8vvr14d2pf2db";
    let tool = browser.send("/settle", &format!("side=both&before=8&tool=feet-on-floor&_from={from}"));
    let began = browser.visit.now().timestamp().as_second();
    assert!(tool.html.contains(&format!("name=\"_began\" value=\"{began}\"")));
    browser.pass_minutes(3);
    let after = browser.send("/settle/tools/feet-on-floor", &format!("said=done&_began={began}"));
    let next = browser.send(&after.location, "after=8");
    assert!(has(&next, "About the same. That happens.") && !has(&next, NOT_SAVING));
    let kept = uses(&browser);
    assert_eq!(kept.len(), 1);
    let numbers = (kept[0].before.map(u8::from), kept[0].after.map(u8::from), kept[0].minutes);
    assert_eq!(numbers, (Some(8), Some(8), Some(3)));
    assert_eq!((kept[0].tool.as_deref(), &kept[0].why), (Some("feet-on-floor"), &Some(Why::Needed)));
    assert_eq!(kept[0].from.map(|id| id.to_string()).as_deref(), Some(from));
    browser.visit.session.with(|course: &mut crate::settle::Course| *course = Default::default());
    assert!(has(&browser.get(&next.location), "About the same."), "its page opens again from the record");
    assert_eq!(browser.send("/settle/done", "").location, "/");
}

#[test]
fn a_skipped_number_stays_unknown() {
    let browser = Browser::unlocked();
    browser.post("/settle", "side=&before=&tool=senses");
    let after = browser.send("/settle/tools/senses", "said=done");
    let next = browser.send(&after.location, "after=3&skip=yes");
    assert!(has(&next, "You gave it some time."));
    assert_eq!((uses(&browser)[0].before, uses(&browser)[0].after), (None, None));
}

#[test]
fn not_helping_leads_back_to_the_tools_and_may_be_rated_there() {
    let browser = Browser::unlocked();
    browser.post("/settle", "before=6&tool=senses");
    let page = browser.send("/settle/tools/senses", "said=not-helping");
    assert!(has(&page, "That happens. Another one may fit better.") && has(&page, "How strong is it now?"));
    assert!(!page.html.contains("value=\"senses\""), "it is not offered twice");
    browser.post("/settle", "before=6&tool=walking");
    assert_eq!(uses(&browser)[0].after.map(u8::from), Some(6));
}

#[test]
fn help_stands_above_the_tools_and_never_in_their_way() {
    for (form, said, expected) in [
        ("before=8", &[][..], false),
        ("before=9", &[], true),
        ("before=10", &[], true),
        ("before=5", &["after=7"], true),
        ("before=5", &["after=6"], false),
        ("before=5", &["after=5", "after=5"], true),
        ("before=5", &["after=5", "after=4"], false),
    ] {
        let browser = Browser::locked();
        browser.post("/settle", &format!("{form}&tool=senses"));
        for after in said {
            browser.post("/settle/tools/senses", "said=done");
            browser.post("/settle/now/after", after);
        }
        for (address, tool) in [
            ("/settle", "Your feet on the floor"),
            ("/settle/tools", "Walk, and notice your steps"),
            ("/settle/tools/walking", "Find three things that are the same colour."),
        ] {
            let page = browser.get(address);
            assert_eq!(has(&page, A_LOT), expected, "{form} {said:?} {address}");
            assert!(!expected || place(&page, A_LOT) < place(&page, tool), "{address}");
        }
    }
}

#[test]
fn worse_leads_to_looking_around_then_to_people_then_to_lines() {
    let browser = Browser::locked();
    let page = browser.send("/settle/tools/long-breath-out", "said=worse");
    assert_eq!(page.location, "/settle/now/next");
    assert!(page.html.contains("/settle/tools/orienting") && page.html.contains("/settle/tools/call-someone"));

    let page = browser.send("/settle/tools/orienting", "said=worse");
    assert!(!page.html.contains("/settle/tools/orienting"));
    assert!(place(&page, "Call someone who isn't part of this") < place(&page, "See help lines"));

    let page = browser.send("/settle/tools/call-someone", "said=worse");
    assert!(!page.html.contains("/settle/tools/"));
    assert!(page.html.contains("href=\"/help\"") && has(&page, "See help lines"));
}

#[test]
fn no_second_tool_of_a_kind_that_made_it_worse() {
    let browser = Browser::locked();
    browser.post("/settle/tools/walking", "said=worse");
    assert!(has(&browser.get("/settle"), "Find three colours around you."));
    assert!(!has(&browser.get("/settle"), "Press your feet into the floor."));
    browser.post("/settle/done", "");
    browser.post("/settle/tools/senses", "said=worse");
    let words = browser.visit.words.clone();
    let all = browser.get("/settle/tools");
    for tool in words.tools() {
        let of_kind = tool.kind == ToolKind::Senses;
        assert_eq!(all.html.contains(&format!("/settle/tools/{}\"", tool.slug)), !of_kind, "{}", tool.slug);
        let page = browser.get(&format!("/settle/tools/{}", tool.slug));
        assert!(!of_kind || !has(&page, &tool.steps[0]), "{}", tool.slug);
    }
}

#[test]
fn after_some_hours_it_is_another_visit() {
    let browser = Browser::locked();
    browser.post("/settle", "side=too-little&before=10");
    assert!(has(&browser.get("/settle"), A_LOT));
    browser.pass_minutes(170);
    assert!(has(&browser.get("/settle"), A_LOT));
    browser.pass_minutes(20);
    let page = browser.get("/settle");
    assert!(!has(&page, A_LOT) && !page.html.contains("checked"));
}

#[test]
fn the_tool_with_the_best_record_stands_first() {
    let browser = Browser::unlocked();
    let first = |browser: &Browser| {
        let page = browser.get("/settle");
        page.html.split("name=\"tool\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(first(&browser), "feet-on-floor");
    for _ in 0..3 {
        browser.post("/settle", "side=too-much&before=8&tool=walking");
        let after = browser.send("/settle/tools/walking", "said=done");
        browser.post(&after.location, "after=4");
        browser.post("/settle/done", "");
    }
    assert_eq!(first(&browser), "walking");
    assert!(has(&browser.get("/settle"), "lower after it, 3 times out of 3"));
}

#[test]
fn a_count_is_asked_for_and_says_when_it_ends() {
    let browser = Browser::locked();
    let page = browser.get("/settle/tools/wait-five-minutes");
    assert!(!page.html.contains("data-timer") && has(&page, "Start a 5-minute timer"));
    let page = browser.send("/settle/tools/wait-five-minutes", "count=yes&_way=0");
    assert!(page.html.contains("data-timer") && has(&page, "21:35:00"));
}

#[test]
fn an_address_that_names_nothing_is_not_found() {
    let browser = Browser::locked();
    for address in ["/settle/tools/nothing", "/settle/nothing/after", "/settle/nothing/next"] {
        assert_eq!(browser.get(address).status, 404, "{address}");
    }
    assert_eq!(browser.post("/settle", "tool=nothing").location, "/settle");
}
