//! Every tool, card, approach and help text on every page that shows it, compared
//! with its file: each heading, line and step, where each link leads, and that
//! nothing of the file's form is left over.

use std::collections::BTreeSet;

#[path = "../shipped/mod.rs"]
mod shipped;

use super::given::{Browser, Said, Served};
use capabilities::reading::place_address;
use shipped::{File, Line, Part, RAW, Row, digits, files, rows};
use words::Place;

/// Where a text of a slug is read.
type At = fn(&str) -> String;

/// A folder, and where its texts are read.
const READ_AT: [(&str, At); 3] = [
    ("learn", |slug| format!("/learn/{slug}")),
    ("approaches", |slug| format!("/care/approaches/{slug}")),
    ("help", help_at),
];

fn help_at(slug: &str) -> String {
    match slug {
        "first-weeks" => "/practice/first-weeks".into(),
        "when-more-help" => "/help/when".into(),
        "staying-safe" => "/help/more".into(),
        _ => format!("/help/{slug}"),
    }
}

fn tool_at(slug: &str) -> String {
    format!("/settle/tools/{slug}")
}

/// A page that has been looked at.
struct Page {
    address: String,
    text: String,
    html: String,
}

impl Page {
    #[track_caller]
    fn open(browser: &Browser, address: &str) -> Self {
        let said = browser.get(address);
        assert_eq!(said.status, 200, "{address}");
        let page = Self { address: address.to_owned(), text: plain(&said), html: said.body };
        page.is_tidy();
        page
    }

    #[track_caller]
    fn says(&self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(self.text.contains(&text), "{} does not say {text:?}:\n{}", self.address, self.text);
    }

    /// A line with its links. A place that is not built yet may be words alone, or be left out.
    #[track_caller]
    fn says_line(&self, line: &Line) {
        for part in &line.0 {
            match part {
                Part::Words(words) => self.says(words),
                Part::Link { words, to } => match leads_to(to) {
                    Some(to) => {
                        self.says(words);
                        let to = format!("href=\"{to}\"");
                        assert!(self.html.contains(&to), "{}: {to}", self.address);
                    }
                    None => assert!(!words.is_empty()),
                },
            }
        }
    }

    /// Nothing of the file's form, no empty part, one heading of the first level.
    #[track_caller]
    fn is_tidy(&self) {
        for raw in RAW {
            assert!(!self.text.contains(raw), "{}: {raw:?} in {}", self.address, self.text);
        }
        assert_eq!(self.html.matches("<h1").count(), 1, "{}", self.address);
        let main = main_of(&self.html);
        for empty in ["p", "li", "ul", "ol", "h2", "h3", "section", "summary", "dd", "a"] {
            let (open, close) = (format!("<{empty}>"), format!("</{empty}>"));
            assert!(!main.contains(&format!("{open}{close}")), "{}: an empty {empty}", self.address);
        }
        let tight: String = main.split_whitespace().collect::<Vec<_>>().join(" ");
        for (end, next) in [("</h2>", "<h2"), ("</h3>", "<h3"), ("</h3>", "<h2"), ("</h2>", "</section>")] {
            let follows = tight.split(end).skip(1).any(|rest| rest.trim_start().starts_with(next));
            assert!(!follows, "{}: nothing between {end} and {next}", self.address);
        }
    }

    fn links(&self) -> Vec<String> {
        let links = main_of(&self.html).split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.map(decoded).collect()
    }
}

fn main_of(html: &str) -> &str {
    let from = html.find("<main").unwrap_or(0);
    &html[from..html.rfind("</main>").unwrap_or(html.len())]
}

fn plain(said: &Said) -> String {
    decoded(&said.text())
}

fn decoded(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Where a link leads; `None` for a place that is not built yet.
fn leads_to(link: &str) -> Option<String> {
    Some(match link.split_once(':').unwrap() {
        ("place", slug) => {
            let place = Place::ALL.iter().find(|place| place.slug() == slug);
            return place_address(*place.unwrap_or_else(|| panic!("{link}"))).map(str::to_owned);
        }
        ("tool", slug) => tool_at(slug),
        ("card", slug) => format!("/learn/{slug}"),
        ("approach", slug) => format!("/care/approaches/{slug}"),
        ("help", slug) => help_at(slug),
        other => panic!("{other:?}"),
    })
}

/// Everything a text of this kind says.
#[track_caller]
fn is_whole(page: &Page, file: &File, folder: &str) {
    page.says(&file.said(if folder == "approaches" { "name" } else { "title" }));
    page.says(&file.said("one_line"));
    for line in &file.lines {
        page.says_line(line);
    }
    for said in file.all("not_for").iter().chain(&file.all("sources")) {
        page.says(said);
    }
}

#[test]
fn every_card_approach_and_help_text_stands_whole_on_its_page() {
    let (_served, browser) = Served::unlocked();
    let mut links = BTreeSet::new();
    for (folder, at) in READ_AT {
        for file in files(folder) {
            let page = Page::open(&browser, &at(&file.slug));
            is_whole(&page, &file, folder);
            links.extend(page.links());
        }
    }
    let inside: Vec<&String> = links.iter().filter(|link| link.starts_with('/')).collect();
    assert!(inside.len() > 80, "{}", inside.len());
    for link in inside {
        assert_eq!(browser.get(link).status, 200, "{link}");
    }
    for link in links.iter().filter(|link| !link.starts_with(['/', '#'])) {
        assert!(link.starts_with("https://doi.org/"), "{link} leads out");
    }
}

#[test]
fn cards_and_help_texts_stand_whole_while_locked() {
    let served = Served::empty();
    let browser = served.browser();
    for (folder, at) in READ_AT.into_iter().filter(|(folder, _)| *folder != "approaches") {
        // The first weeks are a way through the pages inside.
        for file in files(folder).iter().filter(|file| file.slug != "first-weeks") {
            is_whole(&Page::open(&browser, &at(&file.slug)), file, folder);
        }
    }
}

#[test]
fn every_index_names_every_text_and_leads_to_it() {
    let (_served, browser) = Served::unlocked();
    let groups = [("about", "/settings/about"), ("getting-help", "/care"), ("path", "/practice")];
    let mut places = vec![("learn", None, "/learn"), ("approaches", None, "/care/approaches")];
    places.extend(groups.map(|(group, address)| ("help", Some(group), address)));
    for (folder, group, address) in places {
        let page = Page::open(&browser, address);
        let (_, at) = READ_AT.into_iter().find(|(known, _)| *known == folder).unwrap();
        for file in files(folder).iter().filter(|file| group.is_none_or(|group| file.said("group") == group)) {
            page.says(&file.said(if folder == "approaches" { "name" } else { "title" }));
            // A path that can be walked has a line of its own: how far it was walked.
            if group != Some("path") {
                page.says(&file.said("one_line"));
            }
            assert!(page.links().contains(&at(&file.slug)), "{address}: {}", file.slug);
        }
    }
}

#[test]
fn approaches_stand_whole_beside_each_other() {
    let (_served, browser) = Served::unlocked();
    let approaches = files("approaches");
    for at in 0..approaches.len() {
        let three = [0, 1, 2].map(|more| &approaches[(at + more) % approaches.len()]);
        let query: Vec<String> = three.iter().map(|file| format!("compare={}", file.slug)).collect();
        let page = Page::open(&browser, &format!("/care/approaches?{}", query.join("&")));
        for file in three {
            file.lines.iter().for_each(|line| page.says_line(line));
        }
        let alone = Page::open(&browser, &format!("/care/approaches?compare={}", approaches[at].slug));
        assert!(main_of(&alone.html).contains("checked"), "{}", alone.address);
    }
}

#[test]
fn every_answer_about_what_might_fit_shows_its_reasons() {
    let (_served, browser) = Served::unlocked();
    let words = words::Words::of(texts::english());
    let fit = &words.library().fit;
    let page = Page::open(&browser, "/care/approaches/fit");
    page.says(&fit.lead);
    for question in &fit.questions {
        page.says(&question.ask);
        for answer in &question.answers {
            page.says(&answer.text);
            browser.post("/care/approaches/fit", &[(&question.slug, &answer.slug)]);
            let reasons = Page::open(&browser, "/care/approaches/fit/reasons");
            answer.reasons.iter().for_each(|reason| reasons.says(&reason.because));
            answer.first.iter().for_each(|first| reasons.says(&first.because));
            reasons.says(&fit.after);
        }
    }
}

#[test]
fn every_tool_shows_every_step_in_each_of_its_ways_and_at_each_of_its_paces() {
    let served = Served::empty();
    let browser = served.browser();
    for file in files("tools") {
        let address = tool_at(&file.slug);
        let questions = file.all("ask");
        if !questions.is_empty() {
            let asks = Page::open(&browser, &address);
            questions.iter().for_each(|question| asks.says(question));
            browser.post(&address, &[("asked", "no")]);
        }
        let ways = ways(&file);
        let mut paced = String::new();
        for (way, steps) in ways.iter().enumerate() {
            let page = Page::open(&browser, &format!("{address}?way={way}"));
            page.says(&file.said("title"));
            steps.iter().for_each(|step| page.says(step));
            let skips = if questions.is_empty() { file.all("skip_if") } else { Vec::new() };
            let said = [file.all("cautions"), skips, file.all("not_for"), file.all("source"), file.all("evidence")];
            said.concat().iter().for_each(|line| page.says(line));
            for pace in 0..file.all("label").len().max(1) {
                paced.push_str(&Page::open(&browser, &format!("{address}?way={way}&pace={pace}")).text);
            }
        }
        let labels = file.all("label");
        assert!(labels.iter().all(|label| paced.contains(label.as_str())), "{address}: {labels:?}");
    }
}

/// The steps of each way: the first, and those under a heading of their own with that heading.
fn ways(file: &File) -> Vec<Vec<String>> {
    let titles: Vec<String> = words::Words::of(texts::english())
        .tool(&file.slug)
        .map(|tool| tool.versions.iter().map(|version| version.title.clone()).collect())
        .unwrap();
    let mut ways = vec![Vec::new()];
    for line in file.lines.iter().map(Line::plain) {
        if titles.contains(&line) {
            ways.push(Vec::new());
        }
        ways.last_mut().unwrap().push(line);
    }
    assert_eq!(ways.len(), titles.len() + 1);
    ways
}

#[test]
fn the_list_of_tools_names_each_and_the_circle_leads_to_those_that_breathe() {
    let served = Served::empty();
    let browser = served.browser();
    let list = Page::open(&browser, "/settle/tools");
    let mut circles = String::new();
    for pace in 0..8 {
        circles.push_str(&Page::open(&browser, &format!("/settle/breathe?pace={pace}")).html);
    }
    for file in files("tools") {
        list.says(&file.said("title"));
        assert!(list.links().contains(&tool_at(&file.slug)), "{}", file.slug);
        let is_paced_alone = file.said("kind") == "breath" && file.slug != "sigh-breathing";
        let leads = format!("href=\"{}\"", tool_at(&file.slug));
        assert!(!is_paced_alone || circles.contains(&leads), "{}", file.slug);
    }
}

#[test]
fn search_finds_every_text_by_its_title() {
    let (_served, browser) = Served::unlocked();
    browser.get("/moments");
    for (folder, at) in READ_AT.into_iter().chain([("tools", tool_at as At)]) {
        for file in files(folder) {
            let title = file.said(if folder == "approaches" { "name" } else { "title" });
            let found = browser.send("/search", &[("q", &title)]);
            assert!(found.body.contains(&format!("href=\"{}\"", at(&file.slug))), "{title}: {}", found.text());
        }
    }
}

#[test]
fn every_number_on_help_is_the_one_in_the_data_file() {
    let served = Served::empty();
    let browser = served.browser();
    browser.get("/help");
    let mut dialled = 0;
    let rows: Vec<Row> =
        rows().into_iter().filter(|row| !["directory", "emergency"].contains(&row.cell("kind"))).collect();
    for country in rows.iter().map(|row| row.cell("iso2")).collect::<BTreeSet<_>>() {
        browser.post("/help/region", &[("country", country)]);
        let page = Page::open(&browser, "/help");
        let of: Vec<&Row> = rows.iter().filter(|row| row.cell("iso2") == country).collect();
        for row in of.iter().filter(|row| row.cell("confidence") != "low") {
            page.says(row.cell("phone"));
        }
        let known: Vec<String> = of.iter().flat_map(|row| row.numbers()).collect();
        let links = page.links();
        let numbers = links.iter().filter_map(|link| link.strip_prefix("tel:").or(link.strip_prefix("sms:")));
        let numbers: Vec<String> = numbers.map(|number| digits(number.split('?').next().unwrap())).collect();
        assert!(!numbers.is_empty(), "{country}");
        for number in &numbers {
            assert!(known.contains(number), "{country}: {number} is in none of {known:?}");
        }
        dialled += numbers.len();
    }
    println!("{dialled} numbers that can be pressed");
}

#[test]
fn no_text_but_the_page_of_lines_holds_a_number_to_press() {
    let (_served, browser) = Served::unlocked();
    for (folder, at) in READ_AT {
        for file in files(folder) {
            let links = Page::open(&browser, &at(&file.slug)).links();
            assert!(!links.iter().any(|link| link.starts_with("tel:") || link.starts_with("sms:")), "{}", file.slug);
        }
    }
}
