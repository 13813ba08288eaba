//! What is asked of search, and what is put into it, given what nobody meant.

use fuzz::Target;
use record::{Column, Said};
use rusqlite::Connection;

use super::{Term, index, matched_fields, words_of};
use crate::schema;

const TEXTS: [&str; 8] = [
    "plan \"did not answer\" don't * ",
    "Straße Łódź Đorđe Øre ﬁne É İ",
    "NEAR(a b) AND title:x OR NOT -y ^z",
    "\"\" \" \" {body people}: a + b",
    "日本語 ภาษาไทย 각 👩‍👩‍👧 1.5 x_y",
    "she wrote back at noon; I did not answer",
    "ﷺ ½ ٣ a\u{301} ŉ Ǆ",
    "*",
];

const PIECES: [&str; 12] = ["\"", "*", "AND", "NOT", "NEAR(", "title:", "^", "{", "+", "'", "--", " "];

fn empty() -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(schema::SEARCH_TABLE).unwrap();
    db
}

#[test]
fn whatever_is_asked_is_a_question_that_can_be_asked() {
    let db = empty();
    index(&db, 1, &[Said { field: "text", column: Column::Title, text: TEXTS.join(" ") }]).unwrap();
    let mut statement =
        db.prepare("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 5").unwrap();
    let target = Target::new("search: a question").seeds(TEXTS).pieces(PIECES).full(5_000_000);
    let figures = target.run_text(|text| {
        let terms = Term::parse(text);
        for term in &terms {
            assert!(!term.words.is_empty());
            assert!(term.words.iter().flat_map(|word| word.chars()).all(char::is_alphanumeric), "{term:?}");
            let again = Term::parse(&format!("\"{}\"", term.words.join(" ")));
            assert_eq!(again.iter().map(|term| &term.words).collect::<Vec<_>>(), [&term.words]);
        }
        let question: Vec<String> = terms.iter().map(Term::to_fts5).collect();
        if terms.is_empty() {
            return false;
        }
        let hits = statement.query_map([question.join(" ")], |row| row.get::<_, i64>(0)).unwrap();
        hits.collect::<rusqlite::Result<Vec<_>>>().unwrap();
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn every_word_that_was_said_is_found_and_its_field_is_named() {
    let mut db = empty();
    let target = Target::new("search: what is said").seeds(TEXTS).pieces(PIECES).full(1_000_000);
    let figures = target.run_text(|text| {
        // The index takes signs of private use and those that are no sign yet for letters; we part words there.
        let text = &text.replace(|sign: char| !sign.is_ascii() && !sign.is_alphanumeric(), " ");
        let said = [Said { field: "text", column: Column::Body, text: text.to_owned() }];
        let words = words_of(text);
        let known = db.transaction().unwrap();
        index(&known, 7, &said).unwrap();
        for word in words.iter().take(4).filter(|word| word.is_ascii()) {
            let terms = Term::parse(word);
            let question: Vec<String> = terms.iter().map(Term::to_fts5).collect();
            let found =
                known.query_row("SELECT count(*) FROM search WHERE search MATCH ?1", [question.join(" ")], |row| {
                    row.get::<_, i64>(0)
                });
            assert_eq!(found.unwrap(), 1, "{word}");
            assert_eq!(matched_fields(&terms, &said), ["text"], "{word}");
        }
        drop(known);
        !words.is_empty()
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
