//! Everything a person reads, on paper, for someone who knows the field: a clinician, an advocate.
//!
//! ```text
//! cargo run -q -p words --example review > review.html
//! ```
//!
//! One page to print and mark, by theme, what could hurt first: each text with where it is shown,
//! where its facts are from, when they were looked at, and the hazards (docs/hazards.md) it is
//! about. Interface words stand at the end, each once, small.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};

use words::check::texts;
use words::{Block, HelpGroup, Review, Tool, Words};

/// A theme: its heading, where it is shown, and its hazards.
type Theme = (&'static str, &'static str, &'static str);

const SAFETY: Theme = ("When it is not safe", "Help, locked or not; links from cards and a saved moment", "H8 to H19");
const TOOLS: Theme = ("Tools for settling", "Settle, locked or not", "H1 to H7");
const BACK: Theme =
    ("What is said back, and offered", "After saving a moment; letters; steps", "H12, H20, H23, H25, H26");
const CARDS: Theme = ("Learning cards", "Practice; one a day on Today", "H9 to H14, H22, H23");
const CARE: Theme = ("Finding care", "Care", "H13, H15, H27 to H29");
const APPROACHES: Theme = ("Ways of working", "Care", "H13, H15, H28");
const ABOUT: Theme = ("What this tool is", "About, and a way to begin", "H18, H29");
const INTERFACE: Theme = ("Interface words", "Every page", "H18, H19");

const STYLE: &str = "@page{margin:14mm}body{font:8.5pt/1.3 serif;columns:2;column-gap:8mm;margin:0}h1{font-size:14pt;\
    column-span:all}h2{font-size:12pt;border-top:1px solid;padding-top:2mm;column-span:all}h3{font-size:9.5pt;\
    margin:2.5mm 0 0;break-after:avoid}p{margin:.6mm 0}small{color:#444;font-size:7.5pt}.w p{margin:0;font-size:7.5pt}";

/// Lists of sentences that come back or are offered, most delicate first.
const OFFERED: &str = "kept naming letter-openings kind-sentences reflection-prompts if-then small-steps \
    repair-phrases support-scripts check-in-prompts early-signs self-care provider-questions drills pause-signals nights roles";

fn main() -> io::Result<()> {
    match io::stdout().write_all(written(&Words::of(texts::english())).as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        told => told,
    }
}

/// The whole page.
fn written(words: &Words) -> String {
    let library = words.library();
    let help = |groups: &[HelpGroup]| -> String {
        let pages = library.help.iter().filter(|page| groups.contains(&page.group));
        pages
            .map(|page| long(&page.title, &page.one_line, &page.body.iter().collect::<Vec<_>>(), &page.review))
            .collect()
    };
    let cards = library.cards.iter();
    let cards =
        cards.map(|card| long(&card.title, &card.one_line, &card.body.iter().collect::<Vec<_>>(), &card.review));
    let approaches = library.approaches.iter().map(|one| {
        let body: Vec<&Block> = one.sections.iter().flat_map(|section| &section.body).collect();
        long(&one.name, &one.one_line, &body, &one.review)
    });
    let parts = [
        part(SAFETY, &help(&[HelpGroup::Safety])),
        part(TOOLS, &words.tools().iter().map(tool).collect::<String>()),
        part(BACK, &offered(words)),
        part(CARDS, &cards.collect::<String>()),
        part(CARE, &help(&[HelpGroup::GettingHelp])),
        part(APPROACHES, &approaches.collect::<String>()),
        part(ABOUT, &help(&[HelpGroup::Path, HelpGroup::About])),
        part(INTERFACE, &interface(words)),
    ];
    let head = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Everything a person reads</title>";
    let lead = "<h1>Everything a person reads</h1><p>Mark what could hurt someone first, then what is not so. \
                The name of a file is where a change is made. Nobody outside has reviewed it yet.</p>";
    format!("{head}<style>{STYLE}</style>{lead}{}</html>\n", parts.concat())
}

fn part((title, shown, hazards): Theme, body: &str) -> String {
    format!("<h2>{title}</h2><p><small>Shown: {shown}. Hazards: {hazards}.</small></p>{body}\n")
}

fn long(title: &str, one_line: &str, body: &[&Block], review: &Review) -> String {
    let lines: Vec<String> = body.iter().flat_map(|block| block.lines()).collect();
    format!(
        "<h3>{}</h3><p>{}</p>{}{}",
        plain(title),
        plain(one_line),
        paragraphs(&lines),
        small(&review.sources, &review.reviewed_on.to_string(), &review.not_for)
    )
}

fn tool(tool: &Tool) -> String {
    let mut lines = tool.cautions.clone();
    lines.extend(tool.questions.iter().map(|question| format!("{} (yes: {})", question.ask, question.instead)));
    lines.extend(tool.skip_if.iter().map(|reason| format!("Skip this if {reason}.")));
    lines.push(tool.steps.join(" "));
    lines.extend(tool.versions.iter().map(|version| format!("{}: {}", version.title, version.steps.join(" "))));
    lines.push(tool.evidence.clone());
    let from = small(&tool.source, &tool.reviewed_on.to_string(), &tool.not_for);
    format!("<h3>{} ({})</h3>{}{from}", plain(&tool.title), tool.kind.slug(), paragraphs(&lines))
}

fn small(sources: &[String], day: &str, not_for: &[String]) -> String {
    let (sources, not_for) = (plain(&sources.join("; ")), plain(&not_for.join("; ")));
    format!("<p><small>Not for: {not_for}. From: {sources}. Looked at: {day}.</small></p>")
}

/// The lists of sentences, each by its file.
fn offered(words: &Words) -> String {
    let read = texts(words);
    let of = |name: &str| read.iter().find(|read| read.file == format!("vocab/{name}.toml"));
    let list = |name| of(name).map(|read| format!("<h3>{}</h3>{}", read.file, paragraphs(&read.lines)));
    let lists: String = OFFERED.split_whitespace().filter_map(list).collect();
    format!("<div class=\"w\">{lists}</div>")
}

/// Interface words file by file, each sentence once.
fn interface(words: &Words) -> String {
    let (mut seen, mut made) = (BTreeSet::new(), String::new());
    for read in texts(words).into_iter().filter(|read| read.file.ends_with(".ftl")) {
        let lines: Vec<String> = read.lines.into_iter().filter(|line| seen.insert(line.clone())).collect();
        let _ = write!(made, "<h3>{}</h3><p>{}</p>", read.file, plain(&lines.join(" · ")));
    }
    format!("<div class=\"w\">{made}</div>")
}

fn paragraphs(lines: &[String]) -> String {
    lines.iter().map(|line| format!("<p>{}</p>", plain(line))).collect()
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
