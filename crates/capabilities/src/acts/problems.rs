use record::AtProblem;
use record::input::{Problem, What};
use words::{Words, say};

use crate::terminal::visible;

/// A problem in words, naming the field and the way forward.
pub(super) fn sentence(words: &Words, problem: &Problem) -> String {
    let what = advice(words, &problem.what);
    if problem.field.is_empty() {
        what
    } else {
        say!(words, "terminal-field", field = short(&problem.field), what = what)
    }
}

/// A name that is no field may be a whole text that someone pasted.
const LONGEST_NAME: usize = 60;

fn short(name: &str) -> String {
    let name = visible(name).replace('\n', " ");
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name,
    }
}

/// The same, naming the line too.
pub(super) fn sentence_in_line(words: &Words, line: usize, problem: &Problem) -> String {
    say!(words, "terminal-line", line = line, problem = sentence(words, problem))
}

/// What to do instead, without the field's name.
pub(crate) fn advice(words: &Words, what: &What) -> String {
    match what {
        What::NotJson(column) => say!(words, "terminal-not-json", column = *column),
        What::NotAnObject => say!(words, "terminal-not-an-object"),
        What::Twice => say!(words, "terminal-twice"),
        What::Unknown => say!(words, "terminal-unknown-field"),
        What::Empty => say!(words, "terminal-empty"),
        What::Needed => say!(words, "terminal-needed"),
        What::NotText => say!(words, "terminal-not-text"),
        What::NotYesNo => say!(words, "terminal-not-yes-no"),
        What::NotAList => say!(words, "terminal-not-a-list"),
        What::NotWhole(first, last) => say!(words, "terminal-not-whole", first = *first, last = *last),
        What::NotOneOf(slugs) => say!(words, "terminal-not-one-of", choices = slugs.join(", ")),
        What::TooLong(most) => say!(words, "terminal-too-long", most = *most),
        What::TooMany(most) => say!(words, "terminal-too-many", most = *most),
        What::TooMuch => say!(words, "vault-too-large"),
        What::NotATime(AtProblem::BareDay) => say!(words, "terminal-bare-day"),
        What::NotATime(AtProblem::Zulu) => say!(words, "terminal-zulu"),
        What::NotATime(AtProblem::UnknownZone) => say!(words, "terminal-unknown-zone"),
        What::NotATime(AtProblem::NotATime) => say!(words, "terminal-not-a-time"),
        What::NotADay => say!(words, "terminal-not-a-day"),
        What::NotAnHour => say!(words, "terminal-not-an-hour"),
        What::NotAnId => say!(words, "terminal-not-an-id-here"),
        What::NotAWeek => say!(words, "terminal-not-a-week"),
        What::Stays => say!(words, "terminal-stays"),
    }
}
