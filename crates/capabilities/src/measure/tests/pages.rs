use std::collections::BTreeSet;
use std::ops::ControlFlow;

use serde_json::{Value, json};
use vault::{Body, Days};

use super::{panel, thirty_six};
use crate::browser::{Browser, Page};
use crate::instrument::Instrument;
use crate::response::Response;

fn form(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn responses(browser: &Browser) -> Vec<Response> {
    let vault = browser.vault.as_ref().unwrap();
    vault
        .read(|reader| {
            let mut all = Vec::new();
            reader.newest::<Response>(Days::default(), |kept| {
                if let Body::Understood(response) = kept.body {
                    all.push(response);
                }
                ControlFlow::Continue(())
            })?;
            Ok(all)
        })
        .unwrap()
}

fn instruments(browser: &Browser) -> usize {
    let mut count = 0;
    let vault = browser.vault.as_ref().unwrap();
    vault
        .read(move |reader| {
            reader.newest::<Instrument>(Days::default(), |_| {
                count += 1;
                ControlFlow::Continue(())
            })?;
            Ok(count)
        })
        .unwrap()
}

/// What stands waiting, by its slot.
fn drafts(browser: &Browser) -> Vec<String> {
    let drafts = browser.vault.as_ref().unwrap().read(|reader| reader.drafts()).unwrap();
    drafts.into_iter().map(|draft| draft.slot).collect()
}

/// What a page's form would send if nothing on it were changed.
fn as_it_stands(page: &Page) -> Vec<(String, String)> {
    let unescaped =
        |text: &str| text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let mut pairs = Vec::new();
    for input in page.html.split("<input ").skip(1).filter_map(|rest| rest.split('>').next()) {
        let of = |name: &str| Some(input.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.to_owned());
        let is_sent = input.contains("type=\"hidden\"") || input.contains(" checked");
        if let (true, Some(name), Some(value)) = (is_sent, of("name"), of("value")) {
            pairs.push((name, unescaped(&value)));
        }
    }
    pairs
}

/// Answers the page and presses a button of it.
fn press(browser: &Browser, page: &Page, address: &str, answers: &[(&str, &str)], then: &str) -> Page {
    let mut pairs = as_it_stands(page);
    pairs.retain(|(name, _)| !answers.iter().any(|(answered, _)| answered == name));
    pairs.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs.push(("_then".to_owned(), then.to_owned()));
    let form: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(address, &self::form(&form))
}

const TAKE: &str = "/insights/measures/week/take";

fn begun(browser: &Browser, toward: &str) -> Page {
    browser.send(TAKE, &form(&[("_then", "begin"), ("toward-own", toward)]))
}

/// Loads a file, and gives the address of its measure.
fn loaded(browser: &Browser, file: &str, key: &str) -> String {
    let looked = browser.post("/insights/measures/import", &form(&[("file", file), ("key", key)]));
    assert_eq!((looked.status, looked.location.as_str()), (303, "/insights/measures/import/look"));
    let kept = browser.post("/insights/measures/import/look", &form(&[("_then", "keep"), ("may-use", "true")]));
    assert_eq!(kept.status, 303);
    kept.location
}

#[test]
fn no_link_leads_nowhere_and_looking_changes_nothing() {
    let browser = Browser::unlocked();
    let panel = loaded(&browser, &panel(), "");
    let saved =
        browser.send(TAKE, &form(&[("_begun", "true"), ("_part", "2"), ("q0", "3"), ("q2", "4"), ("_then", "save")]));
    let before = (responses(&browser).len(), instruments(&browser), drafts(&browser));
    let mut seen = BTreeSet::new();
    let mut left: Vec<String> = vec!["/insights".to_owned(), panel, saved.location, TAKE.to_owned()];
    while let Some(address) = left.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let page = browser.get(&address);
        assert_eq!(page.status, 200, "{address}");
        let links = page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        left.extend(links.filter(|link| link.starts_with("/insights")).map(str::to_owned));
    }
    assert!(seen.len() > 12, "{seen:?}");
    assert_eq!((responses(&browser).len(), instruments(&browser), drafts(&browser)), before);
}

#[test]
fn our_own_week_about_one_person_page_by_page() {
    let browser = Browser::unlocked();
    assert!(browser.get(TAKE).html.contains("About one person"));
    let first = begun(&browser, "Jo");
    assert!(
        first.html.contains("When Jo took a while to answer") && first.html.contains("Page 1 of 2"),
        "{}",
        first.html
    );
    assert!(!first.location.contains("Jo") && first.html.contains("not been tested as a measure"));
    let on = press(&browser, &first, TAKE, &[("q0", "7"), ("q4", "3")], "on");
    assert_eq!((on.status, on.location.as_str()), (303, "/insights/measures/week/take?part=2"));
    assert_eq!(drafts(&browser), ["measure-week/new"]);
    assert!(browser.get("/insights/measures").html.contains("Carry on where you left off"));
    let back = browser.get("/insights/measures/week/take?part=1");
    assert!(back.html.contains(r#"name="q0" value="7" checked"#), "{}", back.html);
    let second = browser.get(&on.location);
    let saved = press(&browser, &second, TAKE, &[("q8", "9"), ("q10", "4")], "on");
    let kept = responses(&browser);
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].toward.as_deref(), Some("Jo"));
    let numbers: Vec<(&str, Option<f64>)> =
        kept[0].answers.iter().map(|answer| (answer.item.as_str(), answer.number)).collect();
    let expected = [("left-1", 7.0), ("left-2", 3.0), ("left-3", 9.0), ("left-4", 4.0)];
    assert_eq!(numbers, expected.map(|(item, number)| (item, Some(number))));
    assert_eq!(kept[0].scores[0].value, Some(29.0), "7 + (10-3) + 9 + (10-4)");
    assert_eq!(drafts(&browser), Vec::<String>::new());
    let read = browser.get(&saved.location);
    for said in [
        "This week, with people, about Jo",
        "29, on a line from 0 to 40.",
        "0 of 4 questions were answered",
        "What this can",
    ] {
        assert!(read.html.contains(said), "{said}");
    }
    let measure = browser.get("/insights/measures/week").html;
    assert!(measure.contains("About Jo") && !measure.contains("<title>About"), "{measure}");
    assert!(!measure.contains("<svg class=\"chart-figure"), "one time is no line");
}

#[test]
fn twice_makes_a_line_against_ones_own_past_with_its_table() {
    let browser = Browser::unlocked();
    let answer = |low: &str| {
        let sent = form(&[("_begun", "true"), ("_anyway", "true"), ("q2", low), ("q6", low), ("_then", "save")]);
        browser.send(TAKE, &sent);
        browser.pass_minutes(7 * 24 * 60);
    };
    ["3", "8"].into_iter().for_each(answer);
    let page = browser.get("/insights/measures/week").html;
    assert!(page.contains("Both at once: 16 this time, 6 the time before"), "{page}");
    assert!(page.contains("chart-figure") && page.contains("<td class=\"table-number\">16</td>"), "{page}");
    assert!(page.contains("People in general") || !page.contains("About "), "{page}");
}

#[test]
fn a_second_time_in_a_week_is_explained_and_never_forbidden() {
    let browser = Browser::unlocked();
    browser.send(TAKE, &form(&[("_begun", "true"), ("q0", "3"), ("_then", "save")]));
    let soon = begun(&browser, "");
    assert!(soon.html.contains("You answered this a short while ago"), "{}", soon.html);
    assert!(soon.html.contains("From 1 December 2026 on, new answers say more."));
    assert!(begun(&browser, "Jo").html.contains("When Jo took"), "about someone else it is the first time");
    let soon = begun(&browser, "");
    let anyway = press(&browser, &soon, TAKE, &[], "anyway");
    let page = browser.get(&anyway.location);
    assert!(page.html.contains("When someone took a while"), "{}", page.html);
    assert_eq!(press(&browser, &page, TAKE, &[("q0", "4")], "save").status, 303);
    assert_eq!(responses(&browser).len(), 2);
    browser.pass_minutes(8 * 24 * 60);
    assert!(begun(&browser, "").html.contains("When someone took a while"));
}

#[test]
fn nothing_answered_and_what_does_not_fit_are_said_beside_the_question() {
    let browser = Browser::unlocked();
    let page = begun(&browser, "");
    let nothing = press(&browser, &page, TAKE, &[], "save");
    assert!(
        nothing.status == 422 && nothing.html.contains("Answer at least one question, or leave."),
        "{}",
        nothing.html
    );
    let file = json!({ "resourceType": "Questionnaire", "title": "Words", "item": [
        { "linkId": "a", "type": "integer", "text": "How many" },
        { "linkId": "b", "type": "text", "text": "In words" },
    ]});
    let take = format!("{}/take", loaded(&browser, &file.to_string(), ""));
    let page = browser.get(&take);
    let odd = press(&browser, &page, &take, &[("q0", "many"), ("q1", "<b>mine</b>")], "on");
    assert_eq!(odd.status, 422);
    for said in ["Pick one of these, or skip it: a number", "&lt;b&gt;mine&lt;/b&gt;", "value=\"many\"", "href=\"#q0\""]
    {
        assert!(odd.html.contains(said), "{said}: {}", odd.html);
    }
    assert_eq!(responses(&browser).len(), 0);
    let long = browser.post(TAKE, &form(&[("_then", "begin"), ("toward-own", &"x".repeat(5_000))]));
    assert_eq!(long.status, 422);
    assert_eq!(browser.get("/insights/measures/nothing").status, 404);
    assert_eq!(browser.get("/insights/measures/nothing/take").status, 404);
}

#[test]
fn an_answer_that_opens_a_question_on_its_page_shows_it() {
    let browser = Browser::unlocked();
    let file = json!({ "resourceType": "Questionnaire", "title": "Branch", "item": [
        { "linkId": "a", "type": "boolean", "text": "Is it so" },
        { "linkId": "b", "type": "string", "text": "In what way", "enableWhen": [{ "question": "a", "operator": "=", "answerBoolean": true }] },
    ]});
    let take = format!("{}/take", loaded(&browser, &file.to_string(), ""));
    let page = browser.get(&take);
    assert!(!page.html.contains("In what way"));
    let on = press(&browser, &page, &take, &[("q0", "true")], "on");
    let page = browser.get(&on.location);
    assert!(page.html.contains("In what way"), "{}", page.html);
    let kept = press(&browser, &page, &take, &[("q1", "So and so")], "on");
    assert!(kept.location.contains("/responses/"), "{}", kept.location);
    assert_eq!(responses(&browser)[0].answers.len(), 2);
}

#[test]
fn a_flagged_answer_opens_help_whatever_the_total_and_also_when_nothing_is_kept() {
    let browser = Browser::unlocked();
    let take = format!("{}/take", loaded(&browser, &panel(), ""));
    let page = browser.get(&take);
    let left = press(&browser, &page, &take, &[("q8", "LA6569-3")], "leave");
    assert_eq!((left.location.as_str(), responses(&browser).len()), ("/help", 0));
    let page = browser.get(&take);
    let kept = press(&browser, &page, &take, &[("q8", "LA6569-3")], "on");
    assert_eq!((kept.status, kept.location.as_str()), (303, "/help"));
    let help = browser.get("/help").html;
    assert!(
        help.contains("Thank you for saying it. You matter, and this is more than an app can hold alone."),
        "{help}"
    );
    assert_eq!(responses(&browser)[0].scores[0].value, None, "no total, and help all the same");
    let all = browser.get("/insights/measures/responses").html;
    let address = all.split("href=\"").find(|link| link.starts_with("/insights/measures/responses/")).unwrap();
    let read = browser.get(address.split('"').next().unwrap()).html;
    assert!(read.contains("call your emergency number now") && read.contains("href=\"/help\""), "{read}");
    browser.pass_minutes(20 * 24 * 60);
    let page = browser.get(&take);
    let calm: Vec<String> = (0..9).map(|n| format!("q{n}")).collect();
    let calm: Vec<(&str, &str)> = calm.iter().map(|name| (name.as_str(), "LA6568-5")).collect();
    assert!(press(&browser, &page, &take, &calm, "on").location.contains("/responses/"));
}

#[test]
fn hostile_files_are_refused_with_everything_typed_and_nothing_is_kept() {
    let browser = Browser::unlocked();
    let address = "/insights/measures/import";
    let twice =
        r#"{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"string"},{"linkId":"a","type":"string"}]}"#;
    let deep = format!("{{\"a\":{}1{}}}", "[".repeat(70), "]".repeat(70));
    let table = [
        ("", "", "Paste the text of a file, or go back."),
        ("not json", "", "This is not JSON, at line 1"),
        (deep.as_str(), "", "nested more than 64 levels"),
        (r#"{"resourceType":"Patient"}"#, "", "This holds &quot;Patient&quot; and not a FHIR Questionnaire."),
        (twice, "", "2 questions are named"),
        (
            r#"{"resourceType":"Questionnaire","title":"</textarea><script>alert(1)</script>"}"#,
            "",
            "There is no question",
        ),
        (&panel(), "ecr", "The key ecr is for 36 questions, and this file has 9."),
    ];
    for (file, key, said) in table {
        let page = browser.post(address, &form(&[("file", file), ("key", key)]));
        assert!(page.status == 422 && page.html.contains(said), "{file}: {}", page.html);
        let typed = file.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        assert!(page.html.contains(&format!(">{typed}</textarea>")), "{file} is still there");
        assert!(!page.html.contains("<script>alert"));
    }
    assert_eq!((instruments(&browser), drafts(&browser).len()), (0, 0));
}

#[test]
fn a_file_is_looked_at_first_and_kept_only_with_the_tick() {
    let browser = Browser::unlocked();
    assert_eq!(browser.get("/insights/measures/import/look").location, "/insights/measures/import");
    let pasted = form(&[("file", &panel().replace("Made-up question 1", "<script>alert(1)</script>")), ("key", "")]);
    let look = browser.send("/insights/measures/import", &pasted);
    for said in [
        "In this file: Panel",
        "9 questions.",
        "Who may use it: Theirs",
        "Scored by the key phq-9",
        "Nothing is kept until",
    ] {
        assert!(look.html.contains(said), "{said}: {}", look.html);
    }
    assert!(look.html.contains("&lt;script&gt;alert(1)") && !look.html.contains("<script>alert"));
    let address = "/insights/measures/import/look";
    let unticked = browser.post(address, &form(&[("_then", "keep")]));
    assert!(unticked.status == 422 && unticked.html.contains("Tick that you may use it"), "{}", unticked.html);
    assert_eq!((instruments(&browser), drafts(&browser)), (0, vec!["instrument/new".to_owned()]));
    assert_eq!(browser.post(address, &form(&[("_then", "leave")])).location, "/insights/measures");
    assert_eq!((instruments(&browser), drafts(&browser).len()), (0, 0));
    let measure = loaded(&browser, &panel(), "");
    assert_eq!((instruments(&browser), drafts(&browser).len()), (1, 0));
    assert!(browser.get(&measure).html.contains("Delete this questionnaire"));
}

#[test]
fn a_point_between_regions_is_said_to_be_between_and_change_only_where_reliability_is_stated() {
    let browser = Browser::unlocked();
    let measure = loaded(&browser, &thirty_six(), "ecr-r");
    let take = format!("{measure}/take");
    let answer = |of: &dyn Fn(usize) -> &'static str| {
        let names: Vec<String> = (0..36).map(|n| format!("q{n}")).collect();
        let mut pairs: Vec<(&str, &str)> = names.iter().enumerate().map(|(n, name)| (name.as_str(), of(n))).collect();
        pairs.extend([("_begun", "true"), ("_anyway", "true"), ("_then", "save")]);
        browser.send(&take, &form(&pairs));
        browser.pass_minutes(60 * 24 * 60);
    };
    answer(&|n| if n < 18 { "4" } else { "3" });
    answer(&|n| if n < 18 && n % 2 == 0 { "5" } else { "3" });
    let page = browser.get(&measure).html;
    for said in ["Between ", "Give or take 0.7", "measurement noise", "Attachment anxiety", "These are places on a map"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    let at = |text: &str| page.find(text).unwrap_or(usize::MAX);
    assert!(at("Attachment anxiety:") < at("On the two dimensions"));
    let week = browser.get("/insights/measures/week").html;
    assert!(!week.contains("measurement noise"));
}

#[test]
fn a_measure_is_found_by_its_id_and_by_its_word() {
    let browser = Browser::unlocked();
    let other = loaded(&browser, &thirty_six(), "ecr-r");
    let panel = loaded(&browser, &panel(), "");
    for (address, title) in [(other.as_str(), "Thirty-six"), (&panel, "Panel"), ("/insights/measures/panel", "Panel")] {
        let page = browser.get(address);
        assert!(page.status == 200 && page.html.contains(title), "{address}: {}", page.html);
    }
    let id = panel.rsplit('/').next().unwrap();
    for name in ["panel", id] {
        let answers = form(&[("_begun", "true"), ("_anyway", "true"), ("q0", "LA6568-5"), ("_then", "save")]);
        assert_eq!(browser.post(&format!("/insights/measures/{name}/take"), &answers).status, 303, "{name}");
    }
    assert!(responses(&browser).iter().all(|response| response.instrument.as_deref() == Some(id)));
    assert_eq!(browser.post(&format!("{panel}/delete"), "").status, 303);
    for name in ["panel", id] {
        assert_eq!(browser.get(&format!("/insights/measures/{name}")).status, 404, "{name}");
    }
}

#[test]
fn answers_go_out_under_names_that_tell_nothing() {
    let browser = Browser::unlocked();
    let read = browser
        .send(TAKE, &form(&[("_begun", "true"), ("toward", "=Jo"), ("q2", "3"), ("q6", "4"), ("_then", "save")]));
    let table = browser.get(&format!("{}/answers.csv", read.location));
    assert_eq!((table.status, table.file.as_str()), (200, "attachment; filename=\"answers.csv\""));
    assert!(table.html.lines().skip(1).all(|row| row.contains("\"'=Jo\"")), "{}", table.html);
    let fhir = browser.get(&format!("{}/answers.json", read.location));
    assert_eq!(fhir.file, "attachment; filename=\"answers.json\"");
    let out: Value = serde_json::from_str(&fhir.html).unwrap();
    assert_eq!(out["entry"][0]["resource"]["resourceType"], "QuestionnaireResponse");
    assert_eq!(browser.get("/insights/measures/week/answers.csv").html, table.html);
    assert_eq!(browser.get("/insights/measures/responses/01jde5wtg0fay8vvr14d2pf2db/answers.csv").status, 404);
}

#[test]
fn answers_can_be_deleted_brought_back_and_erased() {
    let browser = Browser::unlocked();
    let address = browser.send(TAKE, &form(&[("_begun", "true"), ("q0", "3"), ("_then", "save")])).location;
    assert_eq!(browser.get(&format!("{address}/history")).status, 200);
    assert_eq!(browser.post(&format!("{address}/delete"), "").location, "/insights/measures/responses");
    assert_eq!((browser.get(&address).status, responses(&browser).len()), (404, 0));
    assert_eq!(browser.post(&format!("{address}/undo"), "").location, address);
    assert_eq!(responses(&browser).len(), 1);
    assert_eq!(browser.get(&format!("{address}/erase")).status, 200);
    assert_eq!(browser.post(&format!("{address}/erase"), "").status, 303);
    assert_eq!((browser.get(&address).status, responses(&browser).len()), (404, 0));
}

#[test]
fn answers_outlive_their_questionnaire() {
    let browser = Browser::unlocked();
    let measure = loaded(&browser, &panel(), "");
    let all: Vec<String> = (0..9).map(|n| format!("q{n}")).collect();
    let mut pairs: Vec<(&str, &str)> = all.iter().map(|name| (name.as_str(), "LA6568-5")).collect();
    pairs.extend([("_begun", "true"), ("_then", "save")]);
    let address = browser.send(&format!("{measure}/take"), &form(&pairs)).location;
    assert_eq!(browser.post(&format!("{measure}/delete"), "").status, 303);
    assert_eq!(browser.get(&measure).status, 404);
    let read = browser.get(&address).html;
    assert!(read.contains("no longer here") && read.contains("PHQ-9 total"), "{read}");
    assert!(browser.get(&format!("{address}/answers.csv")).html.contains("LA6568-5"));
}
