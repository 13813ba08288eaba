//! The texts as they lie in `words/en`, read without the program, so that what a
//! page or the terminal shows is compared with the file and not with itself.
#![allow(dead_code, reason = "two test crates use it, each its part")]

use std::fs;
use std::path::{Path, PathBuf};

/// A content file.
pub struct File {
    pub slug: String,
    head: String,
    pub lines: Vec<Line>,
}

/// A line of its text: a heading, a paragraph, an item, a step.
pub struct Line(pub Vec<Part>);

/// Words, or a link with where it leads: `card:repair`.
pub enum Part {
    Words(String),
    Link { words: String, to: String },
}

/// Every content file of a folder, in the order of the alphabet.
pub fn files(folder: &str) -> Vec<File> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("words/en").join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "md"));
    paths.sort();
    assert!(paths.len() >= 7, "{folder}: {}", paths.len());
    paths.iter().map(|path| File::read(path)).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl File {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let (head, body) = text.strip_prefix("+++\n").unwrap().split_once("\n+++\n").unwrap();
        let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
        Self {
            slug: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            head: head.to_owned(),
            lines: lines.map(Line::read).collect(),
        }
    }

    /// A text of its head: `title = "…"`.
    pub fn said(&self, name: &str) -> String {
        let begin = format!("{name} = \"");
        let line = self.head.lines().find_map(|line| line.strip_prefix(&begin));
        line.and_then(|line| line.strip_suffix('"')).unwrap_or_else(|| panic!("{}: {name}", self.slug)).to_owned()
    }

    /// Every text of its head of this name, also in lists and tables, but without its name: the
    /// cautions, the sources, the labels of its paces.
    pub fn all(&self, name: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut is_in = false;
        for line in self.head.lines() {
            let begins = line.strip_prefix(name).is_some_and(|rest| rest.starts_with(" = "));
            if begins || is_in {
                let value = if begins { line.split_once(" = ").unwrap().1 } else { line };
                found.extend(value.split('"').skip(1).step_by(2).map(str::to_owned));
                is_in = (is_in || value.starts_with('[')) && !value.ends_with(']');
            }
        }
        found
    }
}

impl Line {
    fn read(line: &str) -> Self {
        let bare = ["## ", "- ", "1. ", "> "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
        let mut parts = Vec::new();
        let mut rest = bare;
        while let Some((before, link)) = rest.split_once('[') {
            let (words, after) = link.split_once("](").unwrap();
            let (to, after) = after.split_once(')').unwrap();
            parts.push(Part::Words(before.trim().to_owned()));
            parts.push(Part::Link { words: words.to_owned(), to: to.to_owned() });
            rest = after;
        }
        parts.push(Part::Words(rest.trim().to_owned()));
        Self(parts)
    }

    /// The words as a person reads them, where nothing can be pressed.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|part| match part {
            Part::Words(words) | Part::Link { words, .. } => words.as_str(),
        });
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// What of a file may stand on no page.
pub const RAW: [&str; 7] = ["](", "+++", "## ", "**", "reviewed_on", "not_for", " = \""];

/// The rows of the file of help lines, by the names of its columns.
pub fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root().join("data/crisis_lines.csv")).unwrap();
    let mut lines = text.lines().map(cells);
    let names = lines.next().unwrap();
    let rows: Vec<Row> = lines.map(|cells| Row(names.iter().cloned().zip(cells).collect())).collect();
    assert!(rows.len() > 100 && rows.iter().all(|row| row.0.len() == names.len()));
    rows
}

/// A row of that file.
pub struct Row(Vec<(String, String)>);

impl Row {
    pub fn cell(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap()
    }

    /// Every number in it, as digits: what may be called or written to.
    pub fn numbers(&self) -> Vec<String> {
        let cells = ["phone", "text", "emergency_number"].map(|name| self.cell(name).replace("(0)", ""));
        let apart = cells.iter().flat_map(|cell| cell.split([';', ',', '/']).flat_map(|part| part.split(" or ")));
        apart.flat_map(|part| part.split(" to ")).map(digits).filter(|number| !number.is_empty()).collect()
    }
}

pub fn digits(text: &str) -> String {
    text.chars().filter(|sign| sign.is_ascii_digit() || "+*#".contains(*sign)).collect()
}

/// Cells, of which one in quotes may hold a comma.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut is_quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(sign),
        }
    }
    cells
}
