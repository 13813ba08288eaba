//! Cards, approaches, help pages and offered sentences read the way Holdfast speaks, say where
//! they are from, and are safe to read on a bad night. Prints how hard each is to read.

use words::check::{Reading, longest_sentence, voice_faults};
use words::{Block, Words};

const LONGEST: usize = 20;

/// Never a method, a place, or a way of speaking that wounds.
const UNSAFE: &str = "overdose, noose, hanging, razor, gun, firearm, pills, poison, jump off, successful suicide, \
    failed attempt, failed suicide, completed suicide, suicide epidemic, cry for help, slit, hang yourself";

/// Every text a person reads, with its file, but tools, word lists and interface words.
fn all(words: &Words) -> Vec<(String, Vec<String>)> {
    let library = words.library();
    let mut all: Vec<(String, Vec<String>)> = library
        .texts()
        .into_iter()
        .map(|(file, blocks)| (file, blocks.into_iter().flat_map(Block::lines).collect()))
        .collect();
    for (file, lines) in &mut all {
        let slug = file.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
        if let Some(card) = library.card(slug).filter(|_| file.starts_with("learn/")) {
            lines.extend([card.title.clone(), card.one_line.clone()]);
            lines.extend(card.review.not_for.clone());
        }
        if let Some(page) = library.help_page(slug).filter(|_| file.starts_with("help/")) {
            lines.extend([page.title.clone(), page.one_line.clone()]);
            lines.extend(page.review.not_for.clone());
        }
        if let Some(approach) = library.approach(slug).filter(|_| file.starts_with("approaches/")) {
            lines.extend([approach.one_line.clone(), approach.evidence.count.clone()]);
            lines.extend(approach.warning.clone());
            lines.extend(approach.review.not_for.clone());
        }
    }
    let fit = &library.fit;
    let answers = fit.questions.iter().flat_map(|question| &question.answers);
    let mut lines = vec![fit.lead.clone(), fit.after.clone()];
    lines.extend(fit.questions.iter().map(|question| question.ask.clone()));
    lines.extend(answers.clone().map(|answer| answer.text.clone()));
    lines.extend(answers.clone().flat_map(|answer| &answer.first).map(|first| first.because.clone()));
    lines.extend(answers.flat_map(|answer| &answer.reasons).map(|reason| reason.because.clone()));
    all.push(("approaches/fit.toml".into(), lines));
    all.extend(offered(words));
    all
}

/// Offered sentences. Judging words, words of harm, marks of blame and what somebody says in a
/// drill are people's words, not ours.
fn offered(words: &Words) -> Vec<(String, Vec<String>)> {
    let phrases = words.phrases();
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
    let turned = phrases.drills.iter().filter(|drill| drill.kind == words::DrillKind::Turn);
    let mut drills: Vec<String> = phrases.drills.iter().map(|drill| drill.why.clone()).collect();
    drills.extend(turned.map(|drill| drill.answer.clone()));
    all.push(("drills", drills));
    all.into_iter().map(|(name, lines)| (format!("vocab/{name}.toml"), lines)).collect()
}

#[test]
fn long_texts_and_offered_sentences_hold_the_voice() {
    let mut faults = Vec::new();
    for (file, lines) in all(&Words::english()) {
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
    let words = Words::english();
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
    let words = Words::english();
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
fn every_text_can_be_read_at_the_age_it_is_for() {
    let words = Words::english();
    let mut rows = Vec::new();
    for tool in words.tools() {
        let lines = tool.steps.iter().chain(tool.versions.iter().flat_map(|version| &version.steps));
        rows.push((format!("tools/{}.md", tool.slug), Reading::of(lines.map(String::as_str)), 12.0));
    }
    for (file, lines) in all(&words) {
        let ceiling = if file.starts_with("vocab/") { 13.0 } else { 16.0 };
        rows.push((file, Reading::of(lines.iter().map(String::as_str)), ceiling));
    }
    rows.sort_by(|one, other| other.1.age().total_cmp(&one.1.age()));
    println!("{:<40} {:>6} {:>10} {:>5}", "file", "words", "a sentence", "age");
    for (file, reading, _) in &rows {
        let length = reading.words as f64 / reading.sentences.max(1) as f64;
        println!("{file:<40} {:>6} {length:>10.1} {:>5.1}", reading.words, reading.age());
    }
    println!("{:<40} {:>6}", "all", rows.iter().map(|(_, reading, _)| reading.words).sum::<usize>());
    for (file, reading, ceiling) in rows {
        assert!(reading.age() <= ceiling, "{file} reads at {:.1}", reading.age());
    }
}

#[test]
fn no_text_holds_a_number_to_call() {
    let known = ["911", "112", "999", "988", "113", "116", "111", "1023"];
    for (file, lines) in all(&Words::english()) {
        for word in lines.iter().flat_map(|line| line.split(|sign: char| !sign.is_ascii_digit())) {
            assert!(word.len() < 5 && !known.contains(&word), "{file}: {word} belongs in the data file of lines");
        }
    }
}
