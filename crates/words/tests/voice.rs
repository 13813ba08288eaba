//! Interface words read the way Holdfast speaks. `tests/texts.rs` holds the same of every other text.

use words::Words;
use words::check::{self, longest_sentence, voice_faults};

const LONGEST: usize = 20;

#[test]
fn every_text_can_be_read() {
    let problems: Vec<_> = Words::of(texts::english()).problems().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn interface_words_hold_the_voice() {
    let mut faults = Vec::new();
    for (id, entry) in check::messages(texts::english()).messages {
        for reading in &entry.readings {
            faults.extend(faults_of(&id, reading));
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
