//! Every tool, card and approach as the terminal says it, compared with its file.

use std::collections::BTreeSet;
use std::fs;

#[path = "../shipped/mod.rs"]
mod shipped;

use crate::given::Home;
use shipped::{File, RAW, Row, digits, files, rows};

/// What was said, whatever its line breaks.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(of: &str, said: &str, text: &str) {
    assert!(said.contains(&plain(text)), "{of} does not say {text:?}:\n{said}");
}

#[track_caller]
fn is_tidy(of: &str, text: &str) {
    for raw in RAW {
        assert!(!text.contains(raw), "{of}: {raw:?} in {text}");
    }
    assert!(!text.contains("\n\n\n"), "{of}: a gap in {text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{of}: a line is too wide in {text}");
}

/// A line with links may stand with or without the space that a link had around it.
#[track_caller]
fn says_lines(of: &str, said: &str, file: &File) {
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    let said = tight(said);
    for line in &file.lines {
        assert!(said.contains(&tight(&line.plain())), "{of} does not say {:?}", line.plain());
    }
}

#[test]
fn every_card_and_every_approach_stands_whole_in_the_terminal() {
    let home = Home::empty();
    for (command, folder, title) in [("learn", "learn", "title"), ("approaches", "approaches", "name")] {
        let list = plain(&home.bare(&[command]).done());
        for file in files(folder) {
            let text = home.bare(&[command, &file.slug]).done();
            is_tidy(&file.slug, &text);
            let said = plain(&text);
            says(&file.slug, &said, &file.said(title));
            says(&file.slug, &said, &file.said("one_line"));
            says_lines(&file.slug, &said, &file);
            for line in file.all("not_for").iter().chain(&file.all("sources")) {
                says(&file.slug, &said, line);
            }
            says(command, &list, &format!("{} {}", file.slug, file.said(title)));
        }
    }
}

/// The keys that lead to all the tools, as numbers.
const ALL: [&str; 3] = ["", "", "4"];

#[test]
fn every_tool_is_offered_and_says_every_step_in_each_of_its_ways() {
    let home = Home::empty();
    let list = settled(&home, &ALL);
    let words = words::Words::of(texts::english());
    for file in files("tools") {
        let title = file.said("title");
        let row =
            list.lines().rev().find(|line| line.contains(&format!("  {title} "))).unwrap_or_else(|| panic!("{title}"));
        let number = row.split_whitespace().next().unwrap();
        let others = words.tool(&file.slug).map_or(0, |tool| tool.versions.len());
        let mut said = String::new();
        for way in 0..=others {
            let mut keys: Vec<&str> = ALL.to_vec();
            keys.push(number);
            keys.extend(file.all("ask").iter().map(|_| "n"));
            keys.extend(std::iter::repeat_n("v", way));
            keys.extend(std::iter::repeat_n("", file.lines.len()));
            keys.push("q");
            said.push_str(&settled(&home, &keys));
        }
        is_tidy(&file.slug, &said);
        let said = plain(&said);
        says_lines(&file.slug, &said, &file);
        let questions = file.all("ask");
        let skips = if questions.is_empty() { file.all("skip_if") } else { Vec::new() };
        for line in [file.all("cautions"), questions, skips, file.all("label")].concat() {
            says(&file.slug, &said, &line);
        }
    }
}

/// What Settle says when these are typed, a line each.
#[track_caller]
fn settled(home: &Home, keys: &[&str]) -> String {
    home.feed_bare(&["settle"], format!("{}\n", keys.join("\n"))).done()
}

#[test]
fn the_pocket_page_holds_every_tool_and_the_numbers_of_the_data_file() {
    let home = Home::empty();
    let rows: Vec<Row> =
        rows().into_iter().filter(|row| !["directory", "emergency"].contains(&row.cell("kind"))).collect();
    for country in rows.iter().map(|row| row.cell("iso2")).collect::<BTreeSet<_>>() {
        let file = format!("../{country}.html");
        home.bare(&["pocket", &file, "--country", country]).done();
        let page = fs::read_to_string(home.path(&format!("{country}.html"))).unwrap();
        let known: Vec<String> =
            rows.iter().filter(|row| row.cell("iso2") == country).flat_map(|row| row.numbers()).collect();
        let pressed = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let pressed = pressed.filter_map(|link| link.strip_prefix("tel:").or(link.strip_prefix("sms:")));
        let numbers: Vec<String> = pressed.map(|number| digits(number.split('?').next().unwrap())).collect();
        assert!(!numbers.is_empty() && numbers.iter().all(|number| known.contains(number)), "{country}: {numbers:?}");
    }
    let page = fs::read_to_string(home.path("IE.html")).unwrap();
    let said = read(&page);
    for file in files("tools") {
        says("pocket", &said, &file.said("title"));
        says_lines("pocket", &said, &file);
        for line in [file.all("cautions"), file.all("skip_if"), file.all("ask"), file.all("label")].concat() {
            says("pocket", &said, &line);
        }
    }
}

/// What a person reads of a page.
fn read(page: &str) -> String {
    let body = &page[page.find("<body").unwrap()..];
    let texts = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    let text = texts.collect::<Vec<_>>().join(" ").replace("&quot;", "\"").replace("&amp;", "&");
    is_tidy("pocket", &text.split_whitespace().collect::<Vec<_>>().join("\n"));
    plain(&text)
}
