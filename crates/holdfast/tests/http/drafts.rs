//! What is typed and not kept: on every page that says so, through every door.

use super::browser::drafted;
use super::given::{Browser, PASSPHRASE, Said, Served};
use super::lived::lived_in;

/// A word that stands on no page by itself.
const TYPED: &str = "quince 7 marmalade";

/// Whether Today leads back to a page.
fn leads_to(browser: &Browser, page: &str) -> bool {
    browser.get("/").body.contains(&format!("href=\"{page}\""))
}

/// Every page whose form keeps drafts, and a field of it.
fn forms(made: &[(String, String)]) -> Vec<(String, &'static str)> {
    let id = |place: &str| made.iter().find(|(under, _)| *under == place).map(|(_, id)| id.clone()).unwrap();
    let edit = |place: &str| format!("{place}/{}/edit", id(place));
    vec![
        // Before the people and the tools, whose names are offered there.
        ("/steps/new".to_owned(), "what"),
        (format!("/steps/{}/before", id("/steps")), "fear"),
        (format!("/steps/{}/after", id("/steps")), "happened"),
        (format!("/steps/tries/{}/before", id("/steps/tries")), "fear"),
        (format!("/steps/tries/{}/after", id("/steps/tries")), "learned"),
        (edit("/steps"), "what"),
        ("/moments/new".to_owned(), "situation"),
        (format!("/moments/{}/thoughts", id("/moments")), "thoughts"),
        (format!("/moments/{}/after", id("/moments")), "next_time"),
        ("/hold".to_owned(), "text"),
        ("/letters/new".to_owned(), "text"),
        (edit("/letters"), "text"),
        ("/people/new".to_owned(), "name"),
        (edit("/people"), "note"),
        ("/map/new".to_owned(), "when"),
        (format!("/map/{}/link", id("/map")), "text"),
        (format!("/map/{}/line", id("/map")), "new_line"),
        (edit("/map"), "protected"),
        ("/statements/new".to_owned(), "saw"),
        (format!("/statements/{}/said", id("/statements")), "noticed"),
        (edit("/statements"), "need"),
        ("/help/plan/edit".to_owned(), "alone"),
        ("/held/new".to_owned(), "did"),
        ("/practice/week/2026-W48".to_owned(), "text-new"),
        ("/checkin/2026-W47/what".to_owned(), "happened"),
        ("/checkin/2026-W46/keep".to_owned(), "keep"),
        ("/signs".to_owned(), "text"),
        ("/signs/if-then".to_owned(), "set_off"),
        ("/signs/if-then/no-reply".to_owned(), "line"),
        ("/signs/if-then/plans-changed".to_owned(), "line"),
        ("/settle/tools/new".to_owned(), "name"),
        (edit("/settle/tools"), "caution"),
        (edit("/plans"), "not_do"),
        (format!("/pause/{}/after", id("/pause")), "helped"),
        (edit("/reach-me"), "worse"),
        ("/selfcare/2026-01-05".to_owned(), "line"),
        ("/selfcare/trackers/new".to_owned(), "name"),
        (edit("/selfcare/trackers"), "unit"),
        ("/insights/measures/import".to_owned(), "file"),
    ]
}

/// A form as a page shows it that is then left open: where it is sent, and what stands in it.
struct LeftOpen {
    page: String,
    sent: Vec<(String, String)>,
}

impl LeftOpen {
    fn of(browser: &Browser, (page, field): &(String, &'static str)) -> Self {
        let (_, mut sent) = drafted(&browser.get(page).body).unwrap_or_else(|| panic!("{page} keeps no draft"));
        sent.retain(|(name, _)| name != "_token");
        sent.push(((*field).to_owned(), TYPED.to_owned()));
        Self { page: page.clone(), sent }
    }

    fn save(&self, browser: &Browser) -> Said {
        let fields: Vec<_> = self.sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let action = self.sent.iter().find(|(name, _)| name == "_page").map_or(&self.page, |(_, page)| page);
        browser.post(action, &fields)
    }
}

/// What happens to the vault while a page is left open; whether the vault is locked then.
type Meanwhile = (&'static str, bool, fn(Served, &Browser) -> Served);

const MEANWHILE: [Meanwhile; 6] = [
    ("locked", true, |served, browser| {
        browser.post("/lock", &[]);
        served
    }),
    ("restarted", true, |served, _| served.killed()),
    ("restarted twice", true, |served, _| served.killed().killed()),
    ("locked and unlocked in another tab", false, |served, browser| {
        browser.post("/lock", &[]);
        browser.unlock(PASSPHRASE);
        served
    }),
    ("restarted and unlocked in another tab", false, |served, browser| {
        let served = served.killed();
        let again = served.browser();
        again.unlock(PASSPHRASE);
        *browser.cookie.borrow_mut() = again.cookie.take();
        served
    }),
    ("given a new passphrase, locked and unlocked", false, |served, browser| {
        browser.get("/settings/lock/passphrase");
        let new = "otter meadow kettle violin frost";
        let fields = [("passphrase", PASSPHRASE), ("passphrase-new", new), ("passphrase-again", new)];
        browser.send("/settings/lock/passphrase", &fields);
        browser.post("/lock", &[]);
        assert_eq!(browser.unlock(new).status, 303);
        served
    }),
];

#[test]
fn what_a_page_left_open_sends_is_never_lost() {
    for (what, is_locked, meanwhile) in MEANWHILE {
        let (served, browser, made) = lived_in();
        let forms = forms(&made);
        let open: Vec<LeftOpen> = forms.iter().map(|form| LeftOpen::of(&browser, form)).collect();
        let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
        let served = meanwhile(served, &browser);
        let tab = Browser { port: served.port, ..browser };
        for form in open {
            let now = tab.cookie.replace(if is_locked { cookie.clone() } else { tab.cookie.borrow().clone() });
            *tab.token.borrow_mut() = token.clone();
            let said = form.save(&tab);
            if is_locked {
                assert_eq!(said.location(), "/unlock", "{what}: {}", form.page);
                *tab.cookie.borrow_mut() = now;
                tab.get("/unlock");
                tab.unlock(PASSPHRASE);
                assert!(tab.get(&form.page).body.contains(TYPED), "{what}: {} is a draft", form.page);
                tab.get("/");
                tab.post("/lock", &[]);
            } else {
                said.says("This isn't kept yet");
                assert!(said.body.contains(TYPED), "{what}: {} gives back what was typed", form.page);
                assert!(!tab.get(&form.page).body.contains(TYPED), "{what}: {} did nothing by itself", form.page);
                assert!([303, 422].contains(&form.save(&tab).status), "{what}: {} is sent once more", form.page);
            }
        }
    }
}

/// Exit and Lock on a page that was left open would otherwise leave the vault open.
#[test]
fn a_page_left_open_still_locks() {
    let (_served, browser) = Served::unlocked();
    let old = browser.token.borrow().clone();
    browser.post("/lock", &[]);
    browser.unlock(PASSPHRASE);
    *browser.token.borrow_mut() = old;
    assert_eq!(browser.post("/lock", &[]).location(), "/unlock");
    assert_eq!(browser.get("/moments").location(), "/unlock");
}

#[test]
fn every_form_that_keeps_drafts_keeps_them_and_today_leads_back() {
    let (_served, browser, made) = lived_in();
    browser.type_into("/hold", &[]);
    for (page, field) in forms(&made) {
        assert!(!browser.get(&page).body.contains(TYPED), "{page}");
        assert_eq!(browser.type_into(&page, &[(field, TYPED)]).status, 204, "{page}");
        assert!(browser.get(&page).body.contains(TYPED), "{page}: what was typed is there again");
        assert!(leads_to(&browser, &page), "{page}: Today leads back");
        assert_eq!(browser.type_into(&page, &[(field, " ")]).status, 204, "{page}");
        assert!(!browser.get(&page).body.contains(TYPED), "{page}: what was taken away is gone");
    }
}

/// The names of the questions on a page of a measure.
fn asked(page: &str) -> Vec<String> {
    let inputs = page.split("<input").skip(1).filter_map(|input| input.split('>').next());
    let shown = inputs.filter(|input| !input.contains("type=\"hidden\""));
    let names = shown.filter_map(|input| input.split_once("name=\"q")?.1.split('"').next());
    names.map(|name| format!("q{name}")).collect()
}

/// The answer that is chosen for a question.
fn chosen(page: &str, name: &str) -> Option<String> {
    let inputs = page.split("<input").skip(1).filter_map(|input| input.split('>').next());
    let named = inputs.filter(|input| input.contains(&format!("name=\"{name}\"")));
    let chosen = named.filter(|input| input.contains(" checked"));
    chosen.last().and_then(|input| Some(input.split_once("value=\"")?.1.split('"').next()?.to_owned()))
}

#[test]
fn every_page_of_a_measure_keeps_what_is_answered_on_it() {
    let (_served, browser) = Served::unlocked();
    let take = "/insights/measures/week/take";
    let begun = browser.post(take, &[("_then", "begin"), ("toward", "")]);
    let mut page = begun.location().to_owned();
    let mut kept: Vec<String> = Vec::new();
    for number in 1.. {
        let here = browser.get(&page).body;
        let first = asked(&here).first().cloned().unwrap();
        assert!(!kept.contains(&first), "page {number} is a page of its own");
        assert_eq!(browser.type_into(&page, &[(&first, "4")]).status, 204, "page {number} says it is kept, and it is");
        let shown = browser.get(&page).body;
        assert_eq!(chosen(&shown, &first).as_deref(), Some("4"), "page {number}");
        assert!(leads_to(&browser, take), "page {number}: Today leads back");
        kept.push(first.clone());
        let (_, hidden) = drafted(&shown).unwrap();
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut sent: Vec<(&str, &str)> = hidden.filter(|(name, _)| *name != "_token").collect();
        sent.extend([(first.as_str(), "4"), ("_then", "on")]);
        page = browser.post(take, &sent).location().to_owned();
        if !page.contains("part=") {
            break;
        }
    }
    assert!(kept.len() > 1, "the weekly questions have more than one page");
    assert!(page.starts_with("/insights/measures/responses/"), "{page}");
    assert!(!leads_to(&browser, take), "what is kept is no draft any more");
}

#[test]
fn what_was_erased_is_nowhere_begun() {
    let (_served, browser, made) = lived_in();
    let id = |place: &str| made.iter().find(|(under, _)| *under == place).map(|(_, id)| id.clone()).unwrap();
    let line = format!("/signs/if-then/{}", id("/signs/if-then"));
    for (page, field, erase) in [
        (format!("/moments/{}/thoughts", id("/moments")), "thoughts", format!("/moments/{}", id("/moments"))),
        (format!("/letters/{}/edit", id("/letters")), "text", format!("/letters/{}", id("/letters"))),
        (format!("/people/{}/edit", id("/people")), "note", format!("/people/{}", id("/people"))),
        (format!("/statements/{}/said", id("/statements")), "landed", format!("/statements/{}", id("/statements"))),
        (
            format!("/settle/tools/{}/edit", id("/settle/tools")),
            "steps",
            format!("/settle/tools/{}", id("/settle/tools")),
        ),
        ("/signs/if-then/no-reply".to_owned(), "line", format!("/settings/word/{}", id("/signs/if-then"))),
        ("/help/plan/edit".to_owned(), "alone", "/help/plan/0000000000e008000000000002".to_owned()),
    ] {
        assert_eq!(browser.type_into(&page, &[(field, TYPED)]).status, 204, "{page}");
        assert!(leads_to(&browser, &page), "{page}");
        browser.send(&format!("{erase}/erase"), &[]).says("Erased.");
        assert!(!leads_to(&browser, &page), "{page}");
        assert!(!browser.get(&page).body.contains(TYPED), "{page}");
    }
    assert!(!browser.get(&line).body.contains(TYPED));
}
