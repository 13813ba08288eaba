//! Tools, cards, approaches, help pages and offered sentences read the way Holdfast speaks, and are
//! safe to read on a bad night.

use words::check::{longest_sentence, texts, voice_faults};
use words::{Block, Words};

const LONGEST: usize = 20;

/// Never a method, a place, or a way of speaking that wounds.
const UNSAFE: &str = "overdose, noose, hanging, razor, gun, firearm, pills, poison, jump off, successful suicide, \
    failed attempt, failed suicide, completed suicide, suicide epidemic, cry for help, slit, hang yourself";

/// Every text a person reads, with its file, but interface words.
fn all(words: &Words) -> Vec<(String, Vec<String>)> {
    let all = texts(words).into_iter().filter(|read| !read.file.ends_with(".ftl"));
    all.map(|read| (read.file, read.lines)).collect()
}

#[test]
fn tools_long_texts_and_offered_sentences_hold_the_voice() {
    let mut faults = Vec::new();
    for (file, lines) in all(&Words::of(texts::english())) {
        for line in lines {
            faults.extend(voice_faults(&line).into_iter().map(|fault| format!("{file}: {fault} in \"{line}\"")));
            let length = longest_sentence(&line);
            if length > LONGEST {
                faults.push(format!("{file}: a sentence of {length} words in \"{line}\""));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn paragraphs_have_three_sentences_at_most() {
    let words = Words::of(texts::english());
    let mut long = Vec::new();
    for (file, blocks) in words.library().texts() {
        for block in blocks {
            if let Block::Paragraph(text) = block
                && sentences(&text.plain()) > 3
            {
                long.push(format!("{file}: {}", text.plain()));
            }
        }
    }
    assert!(long.is_empty(), "\n{}\n", long.join("\n"));
}

/// Stops and question marks, each counted where its word ends.
fn sentences(text: &str) -> usize {
    let ends = |word: &&str| word.trim_end_matches(['"', ')']).ends_with(['.', '?']);
    text.split_whitespace().filter(ends).count()
}

#[test]
fn nothing_names_a_method_and_suicide_leads_to_a_person() {
    let words = Words::of(texts::english());
    let library = words.library();
    let mut faults = Vec::new();
    for (file, lines) in all(&words) {
        let text = lines.join("\n").to_lowercase();
        let text: String = text.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
        let bare = format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
        let named = UNSAFE.split(", ").filter(|phrase| bare.contains(&format!(" {phrase} ")));
        faults.extend(named.map(|phrase| format!("{file}: '{phrase}'")));
        let long = file.starts_with("learn/") || file.starts_with("help/");
        if long && bare.contains(" suicide ") {
            let (_, blocks) = library.texts().into_iter().find(|(name, _)| *name == file).unwrap();
            if !blocks.iter().any(|block| block.leads_to_lines()) {
                faults.push(format!("{file}: speaks of suicide and does not lead to the lines"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_text_holds_a_number_to_call() {
    let known = ["911", "112", "999", "988", "113", "116", "111", "1023"];
    for (file, lines) in all(&Words::of(texts::english())) {
        for word in lines.iter().flat_map(|line| line.split(|sign: char| !sign.is_ascii_digit())) {
            assert!(word.len() < 5 && !known.contains(&word), "{file}: {word} belongs in the data file of lines");
        }
    }
}
