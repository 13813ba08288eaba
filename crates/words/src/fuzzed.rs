//! Every reader of a content file, given what nobody meant.

use std::fmt::Write;

use fuzz::Target;

use crate::vocabulary::{Vocabulary, is_slug};
use crate::{
    Approach, Block, Card, ContentError, Fit, HelpPage, Link, Phrases, Review, Span, Terms, Text, Tool, front_matter,
};

fn texts(folder: &'static str, most: usize) -> Vec<&'static str> {
    let of_folder = ::texts::english().iter().filter(|(file, _)| file.starts_with(folder) && file.ends_with(".md"));
    let texts: Vec<_> = of_folder.map(|(_, text)| *text).take(most).collect();
    assert!(!texts.is_empty());
    texts
}

/// Where in a shipped text what stands under another name is put under this one.
fn named(text: &str, name: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("slug = ")).unwrap();
    text.replacen(line, &format!("slug = \"{name}\""), 1)
}

const HEAD: [&str; 16] = [
    "+++\n",
    "\n+++\n",
    "slug = \"leaf\"\n",
    "minutes = 256\n",
    "minutes = 20\n",
    "order = 65536\n",
    "sides = [\"too-much\"]\n",
    "kind = \"breath\"\n",
    "[[pacer]]\nlabel = \"x\"\nin = 4\nout = 6\nrounds = 3\n",
    "timer_seconds = 5\n",
    "reviewed_on = \"-009999-01-01\"\n",
    "a.b.c = 1\n",
    "[a]\n",
    "'''",
    "\"\"\"",
    "{a={a={a=",
];

const BODY: [&str; 18] = [
    "## ",
    "- ",
    "1. ",
    "> ",
    "#",
    "\n\n",
    "[",
    "](",
    ")",
    "[here](card:repair)",
    "[x](place:hold)",
    "[a](tool:b)",
    "[y](place:nowhere)",
    "* ",
    "\n## x\n",
    "\r\n",
    "\u{b}",
    "\u{85}",
];

fn fault(file: &str, error: &ContentError) {
    assert_eq!(error.file, file);
    assert!(!error.what.is_empty());
}

#[test]
fn a_tool_that_is_taken_can_be_done_and_its_text_reads_again_as_the_same() {
    let file = "tools/leaf.md";
    let seeds = texts("tools/", 40).into_iter().map(|text| named(text, "leaf"));
    let target = Target::new("content: tools").seeds(seeds).pieces(HEAD).pieces(BODY).short(1_500).full(5_000_000);
    let figures = target.run_text(|text| match Tool::parse(file, text) {
        Ok(tool) => {
            assert!(tool.slug == "leaf" && (1..=20).contains(&tool.minutes) && !tool.sides.is_empty());
            assert!(tool.pacers.iter().all(|pacer| (1..=600).contains(&pacer.seconds())));
            let mut body = tool.steps.join("\n");
            for version in &tool.versions {
                let _ = write!(body, "\n## {}\n{}", version.title, version.steps.join("\n"));
            }
            let (head, _) = text.split_once("\n+++\n").unwrap();
            let again = Tool::parse(file, &format!("{head}\n+++\n{body}")).unwrap();
            assert_eq!((&again.steps, &again.versions), (&tool.steps, &tool.versions));
            assert!(tool.steps.iter().all(|step| !step.trim().is_empty()));
            true
        }
        Err(error) => {
            fault(file, &error);
            false
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

fn written(text: &Text) -> String {
    let span = |span: &Span| match span {
        Span::Words(words) => words.clone(),
        Span::Link { words, to } => {
            let (kind, slug) = match to {
                Link::Tool(slug) => ("tool", slug.as_str()),
                Link::Card(slug) => ("card", slug.as_str()),
                Link::Approach(slug) => ("approach", slug.as_str()),
                Link::Help(slug) => ("help", slug.as_str()),
                Link::Place(place) => ("place", place.slug()),
            };
            format!("[{words}]({kind}:{slug})")
        }
    };
    text.spans.iter().map(span).collect()
}

fn body(blocks: &[Block]) -> String {
    let all = |mark: &str, items: &[Text]| items.iter().map(|item| format!("{mark}{}\n", written(item))).collect();
    let block = |block: &Block| -> String {
        match block {
            Block::Heading(words) => format!("## {words}\n"),
            Block::Paragraph(text) => format!("{}\n", written(text)),
            Block::List(items) => all("- ", items),
            Block::Steps(items) => all("1. ", items),
            Block::Script(lines) => lines.iter().map(|line| format!("> {line}\n")).collect(),
        }
    };
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_long_text_that_is_taken_reads_again_as_the_same() {
    let bodies = ["learn/", "help/", "approaches/"].into_iter().flat_map(|folder| texts(folder, 6));
    let bodies = bodies.map(|text| text.split_once("\n+++\n").unwrap().1);
    let target = Target::new("content: bodies").seeds(bodies).pieces(BODY);
    let figures = target.run_text(|text| {
        let Ok(blocks) = Block::parse_all(text) else { return false };
        let again = body(&blocks);
        assert_eq!(Block::parse_all(&again).as_ref(), Ok(&blocks), "{again}");
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// What every long text says of itself.
fn reviewed(review: &Review) {
    assert!(!review.sources.is_empty() && !review.not_for.is_empty());
}

#[test]
fn a_card_a_page_and_an_approach_are_read_or_refused_by_their_file_and_field() {
    let seeds = ["learn/", "help/", "approaches/"].into_iter().flat_map(|folder| texts(folder, 6));
    let seeds = seeds.map(|text| named(text, "leaf"));
    let (_, terms) = ::texts::english().iter().find(|(file, _)| *file == "approaches/terms.toml").unwrap();
    let terms: Terms = front_matter::toml("terms", terms).unwrap();
    let file = "leaf.md";
    let target = Target::new("content: long texts").seeds(seeds).pieces(HEAD).pieces(BODY).short(1_500).full(2_000_000);
    let figures = target.run_text(|text| {
        let card = Card::parse(file, text).map(|card| (card.slug, card.body.is_empty(), card.review));
        let page = HelpPage::parse(file, text).map(|page| (page.slug, page.body.is_empty(), page.review));
        let approach = Approach::parse(file, text, &terms);
        let approach = approach.map(|approach| (approach.slug, approach.sections.is_empty(), approach.review));
        let all = [card, page, approach];
        let taken: Vec<_> = all.iter().filter_map(|one| one.as_ref().ok()).collect();
        assert!(taken.len() < 2, "of two sorts at once");
        for (slug, is_empty, review) in &taken {
            assert!(slug == "leaf" && !is_empty);
            reviewed(review);
        }
        all.iter().filter_map(|one| one.as_ref().err()).for_each(|error| fault(file, error));
        taken.len() == 1
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn a_word_list_that_is_taken_has_every_name_once() {
    let lists: Vec<_> = ::texts::english().iter().filter(|(file, _)| file.starts_with("vocab/")).collect();
    let pieces = [
        "slug = \"rest\"",
        "text = \"\"",
        "group = \"any\"",
        "first = 256",
        "words = [",
        "[[family]]\n",
        "[[lines]]\n",
        "meaning = \" \"",
        "{ ",
        " }",
    ];
    // The first line tells which list it is.
    let seeds = lists.iter().map(|(file, text)| format!("{file}\n{text}"));
    let target = Target::new("content: word lists").seeds(seeds).pieces(pieces).short(600).full(1_000_000);
    let figures = target.run_text(|input| {
        let (name, text) = input.split_once('\n').unwrap_or_default();
        let Some((file, _)) = lists.iter().find(|(file, _)| *file == name) else { return false };
        let (mut words, mut phrases) = (Vocabulary::default(), Phrases::default());
        let read = phrases.read(file, text).unwrap_or_else(|| words.read(file, text));
        if let Err(error) = &read {
            fault(file, error);
            return false;
        }
        for list in [&words.sensations, &words.regions, &words.set_offs, &words.needs] {
            let mut names: Vec<_> = list.iter().map(|entry| entry.slug.as_str()).collect();
            assert!(names.iter().all(|name| is_slug(name)));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), list.len());
        }
        assert!(words.all_feelings().all(|feeling| words.feeling(&feeling.slug) == Some(feeling)));
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn the_questions_about_fit_are_read_or_refused() {
    let (file, text) = ::texts::english().iter().find(|(file, _)| *file == "approaches/fit.toml").unwrap();
    let pieces =
        ["[[question]]\n", "[[question.answer]]\n", "reasons = []", "speaks = \"for\"", "slug = \"x\"", "first = {"];
    let short: String = text.lines().take(60).collect::<Vec<_>>().join("\n");
    let target = Target::new("content: fit").seeds([text, short.as_str()]).pieces(pieces).short(600).full(1_000_000);
    let figures = target.run_text(|text| match Fit::parse(file, text) {
        Ok(fit) => {
            assert!(fit.questions.iter().all(|question| question.answers.len() > 1));
            true
        }
        Err(error) => {
            fault(file, &error);
            false
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
