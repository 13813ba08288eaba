use maud::{Render, html};

use super::lines::{self, HelpLine};
use crate::browser::{Browser, Page};

fn written(text: &str) -> String {
    html! { (text) }.render().into_string()
}

fn has(page: &Page, part: &str) -> bool {
    page.html.contains(&written(part))
}

fn of(browser: &Browser, code: &str) -> Page {
    browser.settings.lock().unwrap().country = Some(code.to_owned());
    browser.get("/help")
}

/// Every `tel:` and `sms:` number of a page.
fn dialled(page: &Page) -> Vec<String> {
    let links = page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let numbers = links.filter_map(|link| link.strip_prefix("tel:").or(link.strip_prefix("sms:")));
    numbers.map(|number| number.split('?').next().unwrap().to_owned()).collect()
}

/// Every number that a page of these lines may dial.
fn known(lines: &[&HelpLine]) -> Vec<String> {
    let of = |line: &&HelpLine| {
        let emergency = line.emergency().into_iter().map(|one| one.digits);
        let checked = line.is_checked().then(|| line.dialled().into_iter().chain(line.texted().map(|(to, _)| to)));
        emergency.chain(checked.into_iter().flatten()).collect::<Vec<_>>()
    };
    lines.iter().flat_map(of).collect()
}

#[test]
fn every_country_shows_what_its_rows_say_and_no_other_number() {
    let browser = Browser::locked();
    for (code, name) in lines::countries() {
        let page = of(&browser, code);
        let lines = lines::of_country(code);
        for line in &lines {
            assert!(has(&page, &line.service), "{code} {}", line.service);
            let is_first = lines::first_of(&lines) == Some(*line);
            assert!(is_first || line.url.is_empty() || has(&page, &line.url), "{code} {}", line.url);
            if line.is_checked() {
                for said in [&line.phone, &line.text, &line.hours] {
                    assert!(has(&page, said), "{code} {} {said}", line.service);
                }
            } else {
                let is_emergency = line.phone == line.emergency_number;
                assert!(is_emergency || !has(&page, &format!("Call {}", line.phone)), "{code} {}", line.service);
            }
        }
        assert!(has(&page, &lines[0].emergency_number) && has(&page, name), "{code}");
        let known = known(&lines);
        let dialled = dialled(&page);
        assert!(!dialled.is_empty() && dialled.iter().all(|number| known.contains(number)), "{code} {dialled:?}");
        assert!(
            has(&page, "Compared with public lists on 24 November 2026. We haven't called these numbers."),
            "{code}"
        );
        assert!(page.html.contains("https://findahelpline.com") && page.html.contains("https://befrienders.org"));
    }
}

#[test]
fn the_first_line_is_the_act() {
    let browser = Browser::locked();
    for (code, number) in
        [("US", "988"), ("GB", "116 123"), ("DK", "112"), ("IE", "116 123"), ("BG", "112"), ("ID", "112")]
    {
        let page = of(&browser, code);
        let act = format!("If you might act on thoughts of ending your life, call {number} now.</h1>");
        assert!(page.html.contains(&act.replace('\'', &written("'"))), "{code}");
    }
}

#[test]
fn numbers_are_real_links() {
    let browser = Browser::locked();
    let page = of(&browser, "US");
    for link in ["tel:988", "sms:988", "tel:911", "sms:741741?&amp;body=HOME", "tel:18007997233"] {
        assert!(page.html.contains(&format!("href=\"{link}\"")), "{link}");
    }
    assert!(of(&browser, "FR").html.contains("href=\"sms:114\"") || has(&of(&browser, "FR"), "SMS 114"));
}

#[test]
fn a_country_is_guessed_from_the_time_zone_and_taken_only_when_it_is_pressed() {
    let browser = Browser::locked();
    let page = browser.get("/help");
    assert!(has(&page, "call your emergency number now.") && has(&page, "Which country are you in?"));
    assert_eq!(dialled(&page), ["112"], "before a country is chosen there is a number to press");
    assert!(has(&page, "Germany?") && !page.html.contains(" selected"));
    assert_eq!(browser.settings.lock().unwrap().country, None);
    for (code, name) in lines::countries() {
        assert!(page.html.contains(&format!("<option value=\"{code}\">{}", written(name))), "{code}");
    }
    assert!(has(&of(&browser, "QQ"), "call your emergency number now."), "a country without lines");
    browser.settings.lock().unwrap().country = None;
    let taken = browser.send("/help/region", "country=DE");
    assert!(!has(&taken, "Germany?") && has(&taken, "More lines: Germany"));
    assert!(!has(&browser.get("/help/region"), "Germany?"));
}

#[test]
fn a_chosen_country_is_kept_while_locked_and_can_be_taken_back() {
    let browser = Browser::locked();
    let page = browser.send("/help/region", "country=IE");
    assert!(has(&page, "116 123") && page.location == "/help");
    assert_eq!(browser.settings.lock().unwrap().country.as_deref(), Some("IE"));
    assert!(browser.get("/help/region").html.contains("<option value=\"IE\" selected>"));
    browser.post("/help/region", "country=nowhere");
    assert_eq!(browser.settings.lock().unwrap().country.as_deref(), Some("IE"));
    browser.post("/help/region", "country=");
    assert_eq!(browser.settings.lock().unwrap().country, None);
}

#[test]
fn where_the_choice_cannot_be_written_its_lines_are_shown() {
    let mut browser = Browser::locked();
    browser.visit = browser.visit.clone().changing(std::sync::Arc::new(|_| Err(vault::Error::Full)));
    assert!(has(&browser.send("/help/region", "country=NZ"), "0508 828 865"));
}

#[test]
fn opening_help_leaves_nothing_behind() {
    let browser = Browser::unlocked();
    let before = format!("{:?}", browser.settings.lock().unwrap());
    let page = of(&browser, "DE");
    browser.settings.lock().unwrap().country = None;
    assert_eq!(format!("{:?}", browser.settings.lock().unwrap()), before);
    assert!(has(
        &page,
        "Holdfast can't see this or call anyone. It doesn't record that you opened this page. Your browser's history may."
    ));
    assert!(browser.visit.session.with(|course: &mut crate::settle::Course| course.has_not_begun()));
}
