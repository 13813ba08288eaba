//! Every text there is, file by file, as the lines a person reads.

use toml::{Table, Value};

use super::{Reading, messages};
use crate::{Block, DrillKind, Files, Fit, Phrases, Tool, Words, files};

/// A file under `words/en`, and what of it is read.
#[derive(Clone, Debug)]
pub struct Read {
    /// Its path, such as `learn/repair.md`.
    pub file: String,
    /// Its lines: titles, sentences, labels. No sources, no slugs.
    pub lines: Vec<String>,
}

/// The school year that reads a text for someone who has time: age 14.
const AIM_OF_TEXTS: f64 = 9.0;

/// The school year that reads what stands on a button or is a step to do: age 11.
const AIM: f64 = 6.0;

impl Read {
    /// How hard it is to read.
    pub fn reading(&self) -> Reading {
        Reading::of(self.lines.iter().map(String::as_str))
    }

    /// The grade it aims not to be above.
    pub fn aim(&self) -> f64 {
        let is_text = ["learn/", "approaches/", "help/"].iter().any(|folder| self.file.starts_with(folder));
        if is_text { AIM_OF_TEXTS } else { AIM }
    }
}

/// Interface words, tools, long texts, measures, and sentences that are offered. Lists of people's
/// own words (feelings, judging words, words of harm, marks of blame, what somebody says in a
/// drill) are not ours to word, and are not here.
pub fn texts(words: &Words) -> Vec<Read> {
    let mut all = interface(words.files);
    all.extend(words.tools().iter().map(|tool| read(format!("tools/{}.md", tool.slug), lines_of(tool))));
    all.extend(long(words));
    all.push(read("approaches/fit.toml".into(), lines_of_fit(&words.library().fit)));
    let terms = &words.library().terms;
    let terms = terms.headings.iter().chain(&terms.levels).map(|entry| entry.text.clone());
    all.push(read("approaches/terms.toml".into(), terms.collect()));
    all.extend(
        files::under(words.files, "measures/").map(|(file, text)| read(file.to_owned(), lines_of_measure(text))),
    );
    all.extend(offered(words.phrases()));
    all
}

fn read(file: String, lines: Vec<String>) -> Read {
    Read { file, lines }
}

/// A file for each capability, every way its messages can read.
fn interface(files: Files) -> Vec<Read> {
    let mut all: Vec<Read> = files::interface(files).map(|(file, _)| read(file.to_owned(), Vec::new())).collect();
    for entry in messages(files).messages.into_values() {
        if let Some(of) = all.iter_mut().find(|read| read.file == entry.file) {
            of.lines.extend(entry.readings);
        }
    }
    all
}

fn lines_of(tool: &Tool) -> Vec<String> {
    let mut lines = vec![tool.title.clone(), tool.evidence.clone()];
    lines.extend(tool.questions.iter().map(|question| question.ask.clone()));
    lines.extend(tool.pacers.iter().map(|pacer| pacer.label.clone()));
    for part in [&tool.cautions, &tool.skip_if, &tool.not_for, &tool.steps] {
        lines.extend_from_slice(part);
    }
    for version in &tool.versions {
        lines.push(version.title.clone());
        lines.extend_from_slice(&version.steps);
    }
    lines
}

/// Cards, approaches and help pages, with what stands above and below their text.
fn long(words: &Words) -> Vec<Read> {
    let library = words.library();
    let body = |blocks: &[Block]| blocks.iter().flat_map(Block::lines).collect::<Vec<_>>();
    let cards = library.cards.iter().map(|card| {
        let lines = [vec![card.title.clone(), card.one_line.clone()], body(&card.body), card.review.not_for.clone()];
        read(format!("learn/{}.md", card.slug), lines.concat())
    });
    let approaches = library.approaches.iter().map(|approach| {
        let mut lines = vec![approach.one_line.clone(), approach.evidence.count.clone()];
        lines.extend(approach.warning.clone());
        lines.extend(approach.sections.iter().flat_map(|section| body(&section.body)));
        lines.extend(approach.review.not_for.clone());
        read(format!("approaches/{}.md", approach.slug), lines)
    });
    let help = library.help.iter().map(|page| {
        let lines = [vec![page.title.clone(), page.one_line.clone()], body(&page.body), page.review.not_for.clone()];
        read(format!("help/{}.md", page.slug), lines.concat())
    });
    cards.chain(approaches).chain(help).collect()
}

fn lines_of_fit(fit: &Fit) -> Vec<String> {
    let mut lines = vec![fit.lead.clone(), fit.after.clone()];
    for question in &fit.questions {
        lines.push(question.ask.clone());
        for answer in &question.answers {
            lines.push(answer.text.clone());
            lines.extend(answer.first.iter().map(|first| first.because.clone()));
            lines.extend(answer.reasons.iter().map(|reason| reason.because.clone()));
        }
    }
    lines
}

/// What a person reads of a measure. Which keys there are, the questionnaires decide.
fn lines_of_measure(text: &str) -> Vec<String> {
    const SAID: [&str; 7] = ["title", "name", "intro", "text", "toward", "label", "caution"];
    fn collect(value: &Value, is_said: bool, lines: &mut Vec<String>) {
        match value {
            Value::String(line) if is_said => lines.push(line.clone()),
            Value::Array(values) => values.iter().for_each(|value| collect(value, is_said, lines)),
            Value::Table(table) => {
                table.iter().for_each(|(key, value)| collect(value, SAID.contains(&key.as_str()), lines));
            }
            _ => {}
        }
    }
    let mut lines = Vec::new();
    let table = text.parse::<Table>().unwrap_or_default();
    collect(&Value::Table(table), false, &mut lines);
    lines
}

fn offered(phrases: &Phrases) -> Vec<Read> {
    let lists = [
        ("kind-sentences", &phrases.kind),
        ("reflection-prompts", &phrases.prompts),
        ("check-in-prompts", &phrases.check_in),
        ("early-signs", &phrases.early_signs),
        ("nights", &phrases.nights),
        ("support-scripts", &phrases.scripts),
        ("pause-signals", &phrases.pause_signals),
        ("repair-phrases", &phrases.repair),
        ("roles", &phrases.roles),
        ("self-care", &phrases.self_care),
        ("provider-questions", &phrases.provider_questions),
    ];
    let mut all: Vec<(&str, Vec<String>)> =
        lists.iter().map(|(name, list)| (*name, list.iter().map(|line| line.text.clone()).collect())).collect();
    all.push(("kept", phrases.kept.iter().map(|line| line.text.clone()).collect()));
    all.push(("naming", phrases.naming.iter().map(|line| line.text.clone()).collect()));
    all.push(("small-steps", phrases.steps.iter().map(|line| line.text.clone()).collect()));
    all.push(("letter-openings", phrases.openings.iter().map(|line| line.text.clone()).collect()));
    all.push(("if-then", phrases.if_then.iter().map(|line| line.text.clone()).collect()));
    all.push(("blame-markers", phrases.blame.iter().flat_map(|b| [b.note.clone(), b.instead.clone()]).collect()));
    let turned = phrases.drills.iter().filter(|drill| drill.kind == DrillKind::Turn);
    let mut drills: Vec<String> = phrases.drills.iter().map(|drill| drill.why.clone()).collect();
    drills.extend(turned.map(|drill| drill.answer.clone()));
    all.push(("drills", drills));
    all.into_iter().map(|(name, lines)| read(format!("vocab/{name}.toml"), lines)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Words, texts};

    #[test]
    fn every_file_but_the_lists_of_peoples_own_words_is_read_and_says_something() {
        let all = texts(&Words::of(texts::english()));
        for (file, _) in texts::english().iter().filter(|(file, _)| !file.starts_with("vocab/")) {
            let of = all.iter().find(|read| read.file == *file);
            assert!(of.is_some_and(|read| read.reading().words > 0), "{file}");
        }
        assert!(all.iter().all(|read| texts::english().iter().any(|(file, _)| read.file == *file)));
    }

    #[test]
    fn a_measure_is_what_is_asked_and_said_of_it() {
        let lines =
            super::lines_of_measure("slug = \"x\"\ntitle = \"A\"\n[[scales]]\nid = \"y\"\nitems = [{ text = \"B\" }]");
        assert_eq!(lines, ["B", "A"]);
    }
}
