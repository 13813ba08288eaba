//! Sentences that are offered: kept, naming and kind sentences, prompts, ideas, scripts, drills,
//! and the words an I-statement is looked through for. Read when first asked for.
//! Slugs are stable once shipped; texts may change.

mod choosing;
mod saying;
mod shapes;

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::vocabulary::is_slug;
use crate::{ContentError, Files, files, front_matter};

pub use choosing::Felt;
pub use saying::{Blame, Drill, DrillKind, HarmWord, Judging};
pub use shapes::{IfThen, Kept, Naming, Opening, Phrase, StepIdea};

use shapes::Line;

/// All sentences that are offered.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// What may be said back after a moment is kept.
    pub kept: Vec<Kept>,
    /// A pattern in the first person, for one moment.
    pub naming: Vec<Naming>,
    /// Kind sentences to oneself, by the door they go in by.
    pub kind: Vec<Phrase>,
    /// Prompts for a line or two of reflection, by theme.
    pub prompts: Vec<Phrase>,
    /// Prompts for the weekly check-in, by its part.
    pub check_in: Vec<Phrase>,
    /// Ideas for small steps with people.
    pub steps: Vec<StepIdea>,
    /// Early signs, by where they show.
    pub early_signs: Vec<Phrase>,
    /// Kinds of night a letter can be for.
    pub nights: Vec<Phrase>,
    /// First words of a letter.
    pub openings: Vec<Opening>,
    /// Words for asking someone, by what is asked for.
    pub scripts: Vec<Phrase>,
    /// If-then lines, by what sets a moment off.
    pub if_then: Vec<IfThen>,
    /// Words and signs for a pause.
    pub pause_signals: Vec<Phrase>,
    /// Words for mending, by when they fit.
    pub repair: Vec<Phrase>,
    /// What a person can be good for, and what a part can do.
    pub roles: Vec<Phrase>,
    /// Things to do for the body, by minutes.
    pub self_care: Vec<Phrase>,
    /// Questions for someone who offers care.
    pub provider_questions: Vec<Phrase>,
    /// Words that judge, with feelings that may be under them.
    pub judging: Vec<Judging>,
    /// Words that may tell of harm. Never a matter of wording.
    pub harm: Vec<HarmWord>,
    /// What in a sentence may be heard as blame.
    pub blame: Vec<Blame>,
    /// Practice for I-statements.
    pub drills: Vec<Drill>,
    pub(crate) problems: Vec<ContentError>,
}

/// The plain lists, each with the groups its lines can belong to.
const GROUPS: [(&str, &[&str]); 11] = [
    ("kind-sentences", &["any", "waiting", "after-a-fight", "far-away", "wanting-to-leave", "ashamed"]),
    ("reflection-prompts", &["noticing", "body", "pull", "protecting", "people", "repair", "steady", "kindness"]),
    ("check-in-prompts", &["happened", "felt", "did", "differently", "keep"]),
    ("early-signs", &["body", "thought", "urge", "set-off"]),
    ("nights", &["night"]),
    ("support-scripts", &["listen", "distract", "practical", "be-with-me", "nights", "boundary", "thanks"]),
    ("pause-signals", &["word", "sign"]),
    ("repair-phrases", &["coming-back", "own-part", "asking", "hearing", "not-yet"]),
    ("roles", &["person", "part"]),
    ("self-care", &["2", "15", "60"]),
    ("provider-questions", &["relationship", "licence", "method", "safety", "practical", "fit", "couples", "ending"]),
];

impl Phrases {
    /// Whether this file is one of these lists.
    pub(crate) fn knows(file: &str) -> bool {
        Self::default().read(file, "").is_some()
    }

    pub(crate) fn of(files: Files) -> Self {
        let mut made = Self::default();
        for (file, text) in files::under(files, "vocab/") {
            if let Some(Err(fault)) = made.read(file, text) {
                made.problems.push(fault);
            }
        }
        made
    }

    /// Nothing for a file that is not one of these lists.
    pub(crate) fn read(&mut self, file: &str, text: &str) -> Option<Result<(), ContentError>> {
        Some(match name(file) {
            "kept" => fill(&mut self.kept, file, text),
            "naming" => fill(&mut self.naming, file, text),
            "small-steps" => fill(&mut self.steps, file, text),
            "letter-openings" => fill(&mut self.openings, file, text),
            "if-then" => fill(&mut self.if_then, file, text),
            "judging-words" => fill(&mut self.judging, file, text),
            "harm-words" => fill(&mut self.harm, file, text),
            "blame-markers" => fill(&mut self.blame, file, text),
            "drills" => fill(&mut self.drills, file, text),
            "kind-sentences" => fill(&mut self.kind, file, text),
            "reflection-prompts" => fill(&mut self.prompts, file, text),
            "check-in-prompts" => fill(&mut self.check_in, file, text),
            "early-signs" => fill(&mut self.early_signs, file, text),
            "nights" => fill(&mut self.nights, file, text),
            "support-scripts" => fill(&mut self.scripts, file, text),
            "pause-signals" => fill(&mut self.pause_signals, file, text),
            "repair-phrases" => fill(&mut self.repair, file, text),
            "roles" => fill(&mut self.roles, file, text),
            "self-care" => fill(&mut self.self_care, file, text),
            "provider-questions" => fill(&mut self.provider_questions, file, text),
            _ => return None,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines<T> {
    lines: Vec<T>,
}

fn fill<T: DeserializeOwned + Line>(list: &mut Vec<T>, file: &str, text: &str) -> Result<(), ContentError> {
    let read: Lines<T> = front_matter::toml(file, text)?;
    let groups = GROUPS.iter().find(|(list, _)| *list == name(file)).map(|(_, groups)| *groups);
    let mut seen = BTreeSet::new();
    for line in &read.lines {
        let fault = |field: &str, what: String| Err(ContentError::in_file(file, field, what));
        if T::SLUGGED && !is_slug(line.slug()) {
            return fault("slug", format!("'{}' is not a slug", line.slug()));
        }
        if !seen.insert(line.slug()) {
            return fault("slug", format!("'{}' stands twice", line.slug()));
        }
        if let Some(what) = line.fault(groups) {
            return fault(line.slug(), what);
        }
    }
    *list = read.lines;
    Ok(())
}

fn name(file: &str) -> &str {
    file.strip_prefix("vocab/").and_then(|name| name.strip_suffix(".toml")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    fn fault(file: &str, text: &str) -> String {
        Phrases::default().read(file, text).unwrap().unwrap_err().to_string()
    }

    #[test]
    fn a_faulty_line_names_its_file_and_itself() {
        let file = "vocab/nights.toml";
        let twice = "lines = [{slug=\"a\",group=\"night\",text=\"A\"},{slug=\"a\",group=\"night\",text=\"B\"}]";
        assert_eq!(fault(file, twice), "words/en/vocab/nights.toml, slug: 'a' stands twice");
        let group = "lines = [{slug=\"a\",group=\"day\",text=\"A\"}]";
        assert_eq!(fault(file, group), "words/en/vocab/nights.toml, a: 'day' is not one of its groups");
        let kept = "lines = [{slug=\"a\",pulls=[\"up\"],text=\"A\"}]";
        assert!(fault("vocab/kept.toml", kept).contains("'up'"));
    }

    #[test]
    fn a_list_nobody_knows_is_none_of_these() {
        assert!(!Phrases::knows("vocab/colours.toml"));
        assert!(Phrases::knows("vocab/drills.toml"));
    }
}
