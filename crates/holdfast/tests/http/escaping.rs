use std::collections::{BTreeMap, BTreeSet};

use super::given::{Browser, PASSPHRASE, Said, Served, figure};
use super::payloads;
use super::tree::Tree;

const CALM: &str = "Something calm";

/// A form, its names that take words, and what is fixed.
type Part = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

const PARTS: [Part; 7] = [
    ("situation", &["situation", "people-own", "set_off-own"], &[]),
    ("feelings", &["feelings-own"], &[("feelings", "hurt")]),
    ("thoughts", &["thoughts"], &[]),
    ("fear", &["feared", "turned_out"], &[]),
    ("pattern", &["naming", "protecting"], &[("pattern", "close")]),
    ("choice", &["did"], &[("choice", "different")]),
    ("after", &["helped-own", "next_time"], &[("settled", "60"), ("settled.how", "alone")]),
];

/// Views whose number of elements does not hang on what was typed on other days.
const SAME: [&str; 10] = [
    "one",
    "one/check",
    "one/thoughts",
    "one/fear",
    "one/choice",
    "one/erase",
    "hold",
    "hold refused",
    "note",
    "recover",
];

/// Takes payloads by turns, so that each stands somewhere.
struct Turn<'p> {
    payloads: &'p [String],
    at: usize,
    used: Vec<&'p str>,
}

impl<'p> Turn<'p> {
    fn next(&mut self) -> &'p str {
        let one = self.payloads.get(self.at % self.payloads.len()).unwrap();
        self.at += 1;
        self.used.push(one);
        one
    }
}

/// Every view of one moment, by its name; of the forms every third, by turns,
/// unless the figure is full.
fn views(browser: &Browser, moment: &str, turn: Option<usize>) -> Vec<(String, Said)> {
    let is_next = |at: usize| turn.is_none_or(|turn| (turn + at).is_multiple_of(figure(3, 1)));
    let parts = PARTS.iter().enumerate().filter(|(at, _)| is_next(*at)).map(|(_, (part, _, _))| part);
    let own = ["", "/kept", "/check", "/history", "/erase"].into_iter().map(|view| format!("{moment}{view}"));
    let addresses = own.chain(parts.map(|part| format!("{moment}/{part}")));
    addresses.map(|address| (address.replace(moment, "one"), browser.get(&address))).collect()
}

fn moment(browser: &Browser, turn: &mut Turn<'_>) -> String {
    let fields = [("situation", turn.next()), ("feelings", "hurt"), ("stirred", "4")];
    let kept = browser.post("/moments/new", &fields);
    let moment = kept.location().trim_end_matches("/kept").to_owned();
    for (part, names, fixed) in PARTS {
        let mut fields: Vec<(&str, &str)> = names.iter().map(|name| (*name, turn.next())).collect();
        fields.extend(fixed);
        fields.push(("_then", "one"));
        let said = browser.post(&format!("{moment}/{part}"), &fields);
        assert!([303, 422].contains(&said.status), "{part}: {}", said.status);
    }
    moment
}

/// What stands on each view when nobody tries anything.
#[derive(Default)]
struct Calm(BTreeMap<String, (BTreeSet<String>, usize)>);

impl Calm {
    fn learn(&mut self, view: &str, said: &Said) {
        let tree = Tree::of(&said.body);
        let known = self.0.entry(view.to_owned()).or_default();
        known.0.extend(tree.kinds);
        known.1 = tree.elements;
    }

    /// Whether the page is the calm one with other words in it.
    #[track_caller]
    fn check(&self, view: &str, said: &Said, used: &[&str]) -> Tree {
        let (kinds, elements) = &self.0[view];
        let tree = Tree::of(&said.body);
        let new: Vec<_> = tree.kinds.difference(kinds).collect();
        assert!(new.is_empty(), "{view}: {new:?} from {used:?}");
        // A list is split at its commas, and some pages offer words of other days again;
        // these have as many elements as before.
        let is_split = used.iter().any(|one| one.contains(','));
        let is_same = is_split || !SAME.contains(&view) || tree.elements <= *elements;
        assert!(is_same, "{view}: {} > {elements} from {used:?}", tree.elements);
        tree
    }
}

fn calm(browser: &Browser) -> Calm {
    let calm_texts: Vec<String> = ('a'..='p').map(|letter| format!("{CALM} {letter}")).collect();
    let mut turn = Turn { payloads: &calm_texts, at: 0, used: Vec::new() };
    let one = moment(browser, &mut turn);
    let mut calm = Calm::default();
    for (view, said) in views(browser, &one, None) {
        calm.learn(&view, &said);
    }
    calm
}

/// Bar B30: whatever is typed into a moment is words on every page that shows it.
#[test]
fn what_is_typed_into_a_moment_is_words_on_every_page() {
    let (_served, browser) = Served::unlocked();
    let calm = calm(&browser);
    let payloads = payloads::all();
    assert!(payloads.len() >= 2_000, "{}", payloads.len());
    let mut turn = Turn { payloads: &payloads, at: 0, used: Vec::new() };
    let (mut seen, mut shown) = (0, 0);
    // Thirteen stand in one moment; the full figure moves each through every field.
    for shift in 0..figure(1, 13) {
        turn.at = shift;
        while turn.at < payloads.len() + shift {
            turn.used.clear();
            let one = moment(&browser, &mut turn);
            for (view, said) in views(&browser, &one, Some(turn.at)) {
                assert_eq!(said.status, 200, "{view} from {:?}", turn.used);
                let tree = calm.check(&view, &said, &turn.used);
                shown += turn.used.iter().filter(|one| tree.has_text(one.trim())).count();
                seen += 1;
            }
            browser.post(&format!("{one}/delete"), &[]);
            browser.get("/moments");
        }
    }
    assert!(shown > payloads.len(), "they were shown as they were typed: {shown}");
    println!("B30: {} payloads, {seen} pages of moments, shown {shown} times, 0 new elements", payloads.len());
}

/// Bar B30: nor is it more than words in a list, a search, a draft, a held
/// message, a note, or a form that is refused.
#[test]
fn what_is_typed_elsewhere_is_words_too() {
    let (_served, browser) = Served::unlocked();
    let payloads = payloads::all();
    let stride = figure(16, 1);
    let mut calm = Calm::default();
    let mut seen = 0;
    let calm_text = [CALM.to_owned()];
    for (turn, text) in calm_text.iter().chain(payloads.iter().step_by(stride)).enumerate() {
        for (view, said) in everywhere(&browser, text) {
            match turn {
                0 => calm.learn(view, &said),
                _ => drop(calm.check(view, &said, &[text])),
            }
            seen += 1;
        }
    }
    println!("B30: {} payloads, {seen} other pages, 0 new elements", payloads.len().div_ceil(stride));
}

/// One text typed everywhere it can be, and every page it comes back on. What
/// is kept is deleted again, so that the next one finds the same pages.
fn everywhere(browser: &Browser, text: &str) -> Vec<(&'static str, Said)> {
    let mut pages = Vec::new();
    let refused = [
        ("situation", text),
        ("feelings-own", text),
        ("stirred", text),
        ("_when", "pick"),
        ("when-at", text),
        ("_from", text),
    ];
    pages.push(("moment refused", browser.post("/moments/new", &refused)));
    browser.post("/drafts/moment/new", &[("situation", text), ("feelings-own", text)]);
    browser.post("/drafts/hold/new", &[("text", text), ("to", text), ("hope", text)]);
    pages.push(("moment draft", browser.get("/moments/new")));
    pages.push(("hold draft", browser.get("/hold")));
    let kept = browser.post("/moments/new", &[("draft", "moment/new"), ("situation", text), ("feelings-own", text)]);
    let hold = [("text", text), ("to", text), ("hope", text), ("fear", text)];
    let wrong: Vec<_> = hold.into_iter().chain([("again", "own"), ("again-at", text)]).collect();
    pages.push(("hold refused", browser.post("/hold", &wrong)));
    let held = browser.post("/hold", &hold.into_iter().chain([("again", "20")]).collect::<Vec<_>>());
    let (kept, held) = (kept.location().replace("/kept", ""), held.location().replace("?now", ""));
    pages.push(("hold now", browser.get(&format!("{held}?now"))));
    pages.push(("hold", browser.get(&held)));
    pages.push(("list", browser.get("/moments")));
    pages.push(("today", browser.get("/")));
    let asked = browser.post("/search", &[("q", text)]);
    pages.push(("search", browser.get(asked.location())));
    let address: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
    pages.push((
        "filters",
        browser.get(&format!("/moments?from={address}&to={address}&pattern={address}&stirred={address}")),
    ));
    pages.push(("from", browser.get(&format!("/moments/new?from={address}&draft={address}"))));
    pages.push(("hold from", browser.get(&format!("/hold?from={address}&direction={address}"))));
    pages.push(("settle from", browser.get(&format!("/settle?from={address}&side={address}"))));
    pages.push(("help in", browser.get(&format!("/help?country={address}"))));
    pages.push(("exit refused", browser.post("/welcome/exit", &[("exit_site", "own"), ("own_site", text)])));
    for record in [kept, held] {
        browser.post(&format!("{record}/delete"), &[]);
    }
    browser.get("/moments");
    pages
}

/// Bar B30: a note written while locked, and what a locked page shows again.
#[test]
fn what_is_typed_while_locked_is_words_too() {
    let (_served, browser) = Served::unlocked();
    let payloads = payloads::all();
    let mut calm = Calm::default();
    for (turn, text) in [CALM.to_owned()].iter().chain(payloads.iter().step_by(figure(60, 1))).enumerate() {
        browser.get("/exit");
        browser.get("/unlock");
        browser.post("/unlock/note", &[("note", text)]);
        let refused = browser.post("/unlock/recover", &[("code", text), ("passphrase", "a")]);
        browser.unlock(PASSPHRASE);
        let today = browser.get("/");
        let id = today.body.split_once("/notes/").unwrap().1[..26].to_owned();
        let note = browser.get(&format!("/notes/{id}"));
        browser.post(&format!("/notes/{id}/delete"), &[]);
        browser.get("/");
        for (view, said) in [("recover", refused), ("today", today), ("note", note)] {
            match turn {
                0 => calm.learn(view, &said),
                _ => drop(calm.check(view, &said, &[text])),
            }
        }
    }
}
