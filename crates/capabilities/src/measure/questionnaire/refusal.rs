use words::{Words, say};

/// Why a file is not taken in, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::measure) enum Refusal {
    /// More bytes than are read.
    TooLarge,
    /// More than one record can hold.
    TooLargeToKeep,
    /// Not UTF-8, from this byte on.
    NotUtf8(usize),
    /// Nested too deep, on this line.
    TooDeep(usize),
    /// Not JSON, at this line and column.
    NotJson(usize, usize),
    /// A field stands twice.
    Twice(String),
    /// Something else than a questionnaire; its type.
    NotAQuestionnaire(String),
    /// A place that holds something else than it may.
    Shape(String),
    /// Two questions of one name.
    LinkTwice(String),
    /// A question without a name.
    NoLink(String),
    /// A list of answers that leads back to itself.
    Circle(String),
    /// Two different answers of one code: the place, and the code.
    AnswerTwice(String, String),
    /// Nothing in it is asked; the first reason, if there is one.
    NoQuestions(Option<Note>),
    /// More questions than are taken.
    TooManyQuestions(usize),
    /// A key that does not fit: its name, the questions it is for, the questions there are.
    KeyMisfits(String, usize, usize),
    /// A key whose numbers are not those of the answers to this question.
    KeyRange(String, String),
    /// A key that cannot be read.
    KeyUnreadable(String),
}

impl Refusal {
    /// The words for it, with the way forward.
    pub(in crate::measure) fn says(&self, words: &Words) -> String {
        match self {
            Self::TooLarge => say!(words, "measure-refused-large", most = super::MOST_BYTES / 1_000_000),
            Self::TooLargeToKeep => say!(words, "measure-refused-to-keep"),
            Self::NotUtf8(byte) => say!(words, "measure-refused-utf8", byte = *byte),
            Self::TooDeep(line) => say!(words, "measure-refused-deep", line = *line),
            Self::NotJson(line, column) => say!(words, "measure-refused-json", line = *line, column = *column),
            Self::Twice(field) => say!(words, "measure-refused-twice", field = field),
            Self::NotAQuestionnaire(found) => say!(words, "measure-refused-type", found = found),
            Self::Shape(place) => say!(words, "measure-refused-shape", place = place),
            Self::LinkTwice(item) => say!(words, "measure-refused-link-twice", item = item),
            Self::NoLink(place) => say!(words, "measure-refused-no-link", place = place),
            Self::Circle(place) => say!(words, "measure-refused-circle", place = place),
            Self::AnswerTwice(place, code) => say!(words, "measure-refused-answer-twice", place = place, code = code),
            Self::NoQuestions(None) => say!(words, "measure-refused-none"),
            Self::NoQuestions(Some(why)) => format!("{} {}", say!(words, "measure-refused-none"), why.says(words)),
            Self::TooManyQuestions(count) => {
                say!(words, "measure-refused-many", count = *count, most = super::MOST_QUESTIONS)
            }
            Self::KeyMisfits(key, wants, has) => {
                say!(words, "measure-refused-key", key = key, wants = *wants, has = *has)
            }
            Self::KeyRange(key, item) => say!(words, "measure-refused-key-range", key = key, item = item),
            Self::KeyUnreadable(why) => say!(words, "measure-refused-key-unreadable", why = why),
        }
    }
}

/// What a person learns before they take a questionnaire in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::measure) enum Note {
    /// A question of a kind that is not asked here.
    NotAsked(String),
    /// A question whose answers are not in the file.
    NoOptions(String),
    /// A formula outside the closed set, by the name of its question.
    Formula(String),
    /// A question with an answer that has no number.
    NoNumber(String),
    /// The scoring is the plain sum of the weights.
    PlainSum,
    /// Nothing is scored.
    Unscored,
    /// A key was attached.
    Key(String),
    /// A key of this address or code does not fit the number of questions.
    KeyLeft(String),
}

impl Note {
    /// The words for it.
    pub(in crate::measure) fn says(&self, words: &Words) -> String {
        match self {
            Self::NotAsked(item) => say!(words, "measure-note-not-asked", item = item),
            Self::NoOptions(item) => say!(words, "measure-note-no-options", item = item),
            Self::Formula(item) => say!(words, "measure-note-formula", item = item),
            Self::NoNumber(item) => say!(words, "measure-note-no-number", item = item),
            Self::PlainSum => say!(words, "measure-note-plain-sum"),
            Self::Unscored => say!(words, "measure-note-unscored"),
            Self::Key(key) => say!(words, "measure-note-key", key = key),
            Self::KeyLeft(key) => say!(words, "measure-note-key-left", key = key),
        }
    }
}
