//! How hard every text is to read, hardest first.
//!
//! ```text
//! cargo run -q -p words --example reading              every file
//! cargo run -q -p words --example reading -- summary   what stands out
//! ```
//!
//! The grade is Flesch-Kincaid's (`words::check::Reading::grade`). It sorts what to look at again;
//! reading aloud decides, and no test holds it. That no sentence has more than 20 words is a test.

use std::collections::BTreeMap;
use std::io::{self, Write};

use words::Words;
use words::check::{Read, Reading, texts};

/// So many of the hardest stand in the summary.
const NAMED: usize = 5;

fn main() -> io::Result<()> {
    match told() {
        // Whoever read the first lines has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        told => told,
    }
}

fn told() -> io::Result<()> {
    let is_summary = std::env::args().nth(1).is_some_and(|argument| argument == "summary");
    let mut rows: Vec<(Read, Reading)> = texts(&Words::of(texts::english())).into_iter().map(with_reading).collect();
    rows.sort_by(|one, other| other.1.grade().total_cmp(&one.1.grade()));
    let mut output = io::stdout().lock();
    let shown = if is_summary { NAMED } else { rows.len() };
    writeln!(output, "{}", ROW.map(|(name, width)| format!("{name:<width$}")).join(" ").trim_end())?;
    for (read, reading) in rows.iter().take(shown) {
        writeln!(output, "{}", row(read, reading))?;
    }
    writeln!(output, "\n{}", folders(&rows))
}

fn with_reading(read: Read) -> (Read, Reading) {
    let reading = read.reading();
    (read, reading)
}

const ROW: [(&str, usize); 7] =
    [("file", 36), ("words", 6), ("a sentence", 10), ("longest", 7), ("long words", 10), ("grade", 5), ("aim", 10)];

fn row(read: &Read, reading: &Reading) -> String {
    let (file, aim, grade) = (&read.file, read.aim(), reading.grade());
    let above = if grade > aim { ", above" } else { "" };
    let long = format!("{:.0} %", 100.0 * reading.long_share());
    format!(
        "{file:<36} {:>5}  {:>10.1} {:>7} {long:>10} {grade:>5.1}  {aim:.0}{above}",
        reading.words,
        reading.mean_sentence(),
        reading.longest,
    )
}

/// A line for each folder: how many files and words, the mean grade by words, how many are above the aim.
fn folders(rows: &[(Read, Reading)]) -> String {
    let mut by_folder: BTreeMap<&str, Vec<&(Read, Reading)>> = BTreeMap::new();
    for row in rows {
        let folder = row.0.file.split_once('/').map_or("interface (.ftl)", |(folder, _)| folder);
        by_folder.entry(folder).or_default().push(row);
        by_folder.entry("~all").or_default().push(row);
    }
    let lines = by_folder.into_iter().map(|(folder, rows)| {
        let words: usize = rows.iter().map(|(_, reading)| reading.words).sum();
        let weighed: f64 = rows.iter().map(|(_, reading)| reading.grade() * reading.words as f64).sum();
        let hardest = rows.iter().map(|(_, reading)| reading.grade()).fold(f64::MIN, f64::max);
        let above = rows.iter().filter(|(read, reading)| reading.grade() > read.aim()).count();
        let (folder, files) = (folder.trim_start_matches('~'), rows.len());
        let mean = weighed / words as f64;
        format!("{folder:<17} {files:>3} files {words:>6} words, grade {mean:.1} on average, {hardest:.1} at most, {above} above the aim")
    });
    lines.collect::<Vec<_>>().join("\n")
}
