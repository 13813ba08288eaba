//! The search index: what is said, folded, in four columns.

use record::{Column, Id, Said};
use rusqlite::{Connection, params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Reader, Result};

#[cfg(test)]
mod fuzzed;

/// A record that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its name.
    pub id: Id,
    /// Its kind.
    pub kind: String,
    /// The version of its body.
    pub version: u32,
    /// The names of the fields that hold the words looked for.
    pub matched: Vec<&'static str>,
}

impl Reader<'_> {
    /// Finds records that hold every word or phrase asked for, newest first.
    ///
    /// A word finds what begins with it; a phrase in double quotes finds
    /// exactly that run of words. Case and marks on letters do not matter.
    /// Writing without spaces between words (Chinese, Japanese, Thai) is found
    /// only from where a run of letters begins.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let note = Note::new("2026-05-01T21:30+02:00[Europe/Berlin]", "Zoë did not answer");
    /// let id = vault.write(Op::Add, move |tx| tx.add(&note))?;
    /// let hits = vault.read(|reader| reader.search("zoe ans", 10))?;
    /// assert_eq!(hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [id]);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Hit>> {
        let terms = Term::parse(words);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let question: Vec<String> = terms.iter().map(Term::to_fts5).collect();
        let mut statement = self.db.prepare_cached(
            "SELECT id, kind, version, body FROM document JOIN
                 (SELECT rowid AS found FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2)
             ON number = found ORDER BY number DESC",
        )?;
        let mut rows = statement.query(params![question.join(" "), limit])?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, version): (String, u32) = (row.get(1)?, row.get(2)?);
            let derived = self.kinds.derive(&kind, version, row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?);
            let matched = matched_fields(&terms, &derived.unwrap_or_default().said);
            hits.push(Hit { id: Id::from_bytes(row.get(0)?), kind, version, matched });
        }
        Ok(hits)
    }

    /// The names and kinds of all that [`search`](Self::search) finds, newest first.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn found(&self, words: &str) -> Result<Vec<(Id, String)>> {
        let terms = Term::parse(words);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let question: Vec<String> = terms.iter().map(Term::to_fts5).collect();
        let mut statement = self.db.prepare_cached(
            "SELECT id, kind FROM document JOIN (SELECT rowid AS found FROM search WHERE search MATCH ?1)
             ON number = found ORDER BY number DESC",
        )?;
        let found = statement.query_map([question.join(" ")], |row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?)))?;
        Ok(found.collect::<std::result::Result<_, _>>()?)
    }
}

/// Whether a text holds at least one of the words or phrases asked for.
pub fn holds_one(asked: &str, text: &str) -> bool {
    let words = words_of(text);
    Term::parse(asked).iter().any(|term| term.is_in(&words))
}

/// Adds a document's words to the index.
pub(crate) fn index(db: &Connection, number: i64, said: &[Said]) -> Result<()> {
    index_into(db, "search", number, said)
}

/// Adds a document's words to an index of this name.
pub(crate) fn index_into(db: &Connection, table: &str, number: i64, said: &[Said]) -> Result<()> {
    let text = |column| columns_text(said, column);
    db.prepare_cached(&format!("INSERT INTO {table} (rowid, title, body, people, words) VALUES (?1, ?2, ?3, ?4, ?5)"))?
        .execute(params![number, text(Column::Title), text(Column::Body), text(Column::People), text(Column::Words)])?;
    Ok(())
}

fn columns_text(said: &[Said], column: Column) -> String {
    let mut text = String::new();
    for said in said.iter().filter(|said| said.column == column) {
        text.push_str(&fold(&said.text));
        text.push('\n');
    }
    text
}

/// Folds a text for indexing and asking: NFKD, marks removed, lower case,
/// ß→ss, ł→l, đ→d, ø→o.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ß' => folded.push_str("ss"),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ø' => folded.push('o'),
            letter if is_combining_mark(letter) => {}
            letter => folded.push(letter),
        }
    }
    folded
}

/// One thing looked for: a run of words, whose last may be only begun.
#[derive(Debug, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    is_begun: bool,
}

impl Term {
    fn parse(question: &str) -> Vec<Self> {
        let mut terms = Vec::new();
        for (place, part) in question.split('"').enumerate() {
            let is_quoted = place % 2 == 1;
            if is_quoted {
                terms.push(Self { words: words_of(part), is_begun: false });
            } else {
                terms.extend(part.split_whitespace().map(|word| Self { words: words_of(word), is_begun: true }));
            }
        }
        terms.retain(|term| !term.words.is_empty());
        terms
    }

    fn to_fts5(&self) -> String {
        format!("\"{}\"{}", self.words.join(" "), if self.is_begun { " *" } else { "" })
    }

    fn is_in(&self, words: &[String]) -> bool {
        words.windows(self.words.len()).any(|run| {
            run.iter().zip(&self.words).enumerate().all(|(place, (said, asked))| {
                let may_be_begun = self.is_begun && place + 1 == self.words.len();
                said == asked || may_be_begun && said.starts_with(asked.as_str())
            })
        })
    }
}

fn words_of(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn matched_fields(terms: &[Term], said: &[Said]) -> Vec<&'static str> {
    let holds_one = |said: &&Said| {
        let words = words_of(&said.text);
        terms.iter().any(|term| term.is_in(&words))
    };
    said.iter().filter(holds_one).map(|said| said.field).collect()
}

#[cfg(test)]
mod tests {
    use super::{Term, fold};
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn letters_fold_as_the_format_says() {
        let table = [
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("Đorđe", "dorde"),
            ("Øre", "ore"),
            ("ﬁne É", "fine e"),
            ("İ", "i"),
        ];
        for (text, folded) in table {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn words_are_begun_and_quoted_phrases_are_whole() {
        let asked: Vec<String> = Term::parse("plan \"did not answer\" don't * ").iter().map(Term::to_fts5).collect();
        assert_eq!(asked, ["\"plan\" *", "\"did not answer\"", "\"don t\" *"]);
        assert!(Term::parse("\" \" *").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
