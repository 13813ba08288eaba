//! Everything under `words/` reads the way Holdfast speaks. Word lists are exempt: people's own
//! words for what they feel are not ours to soften.

use words::check::{self, longest_sentence, voice_faults};
use words::{Tool, Words};

const LONGEST: usize = 20;

#[test]
fn every_text_can_be_read() {
    let problems: Vec<_> = Words::english().problems().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn interface_words_hold_the_voice() {
    let mut faults = Vec::new();
    for (id, entry) in check::english().messages {
        for reading in &entry.readings {
            faults.extend(faults_of(&id, reading));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn tools_hold_the_voice() {
    let words = Words::english();
    let mut faults = Vec::new();
    for tool in words.tools() {
        for text in texts(tool) {
            faults.extend(faults_of(&tool.slug, text));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn faults_of(name: &str, text: &str) -> Vec<String> {
    let mut faults = voice_faults(text);
    let length = longest_sentence(text);
    if length > LONGEST {
        faults.push(format!("a sentence of {length} words"));
    }
    let place = |fault| format!("{name}: {fault} in \"{text}\"");
    faults.into_iter().map(place).collect()
}

fn texts(tool: &Tool) -> Vec<&str> {
    let versions = tool.versions.iter();
    let mut texts: Vec<&str> = vec![&tool.title, &tool.evidence];
    texts.extend(tool.steps.iter().map(String::as_str));
    texts.extend(versions.clone().map(|version| version.title.as_str()));
    texts.extend(versions.flat_map(|version| &version.steps).map(String::as_str));
    texts.extend(tool.pacers.iter().map(|pacer| pacer.label.as_str()));
    texts.extend(tool.questions.iter().map(|question| question.ask.as_str()));
    texts.extend(tool.cautions.iter().map(String::as_str));
    texts.extend(tool.skip_if.iter().map(String::as_str));
    texts.extend(tool.not_for.iter().map(String::as_str));
    texts
}
