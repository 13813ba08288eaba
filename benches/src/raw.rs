//! SQLCipher by itself, with the vault's pragmas, tables and rows: the limit.
//! No chain is computed (random bytes stand in its columns), nothing is proved.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use record::{Column, Record};
use rusqlite::{Connection, Statement, params};
use serde_json::{Value, json};

use crate::contender::{Contender, Question};
use crate::moment::Moment;
use crate::world::chance;

const TABLES: &str = "
CREATE TABLE meta     (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, version INTEGER NOT NULL,
    hlc BLOB NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, day TEXT, at INTEGER,
    body TEXT NOT NULL CHECK (json_valid(body))) STRICT;
CREATE INDEX document_newest ON document (kind, deleted, at DESC, id);
CREATE TABLE change   (seq INTEGER PRIMARY KEY, document BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
    op TEXT NOT NULL, hlc BLOB NOT NULL, device BLOB NOT NULL, parent BLOB, salt BLOB, body TEXT,
    digest BLOB NOT NULL, chain BLOB NOT NULL, UNIQUE (hlc, device)) STRICT;
CREATE INDEX change_document ON change (document, seq);
CREATE VIRTUAL TABLE search USING fts5 (title, body, people, words, content='', contentless_delete=1);
";

pub(crate) struct Raw {
    db: Connection,
    folder: PathBuf,
    device: [u8; 16],
    seq: i64,
}

impl Raw {
    fn connect(folder: &Path) -> Result<Self> {
        let db = Connection::open(folder.join("raw"))?;
        db.execute_batch("PRAGMA cipher_log_level = NONE;")?;
        db.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(48)))?;
        db.set_prepared_statement_cache_capacity(64);
        db.execute_batch(vault::PRAGMAS)?;
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
        Ok(Self { db, folder: folder.to_owned(), device: chance(), seq: 0 })
    }

    fn put(&mut self, moment: &Moment) -> Result<[u8; 16]> {
        let body = serde_json::to_string(moment)?;
        let said = moment.said();
        let column = |column| {
            let texts: Vec<&str> = said.iter().filter(|s| s.column == column).map(|s| s.text.as_str()).collect();
            texts.join("\n")
        };
        let columns = [Column::Title, Column::Body, Column::People, Column::Words].map(column);
        let (day, at) = (moment.at.day().to_string(), moment.at.unix_ms());
        let id: [u8; 16] = chance();
        self.row(&id, &body, &day, at, &columns)?;
        Ok(id)
    }

    fn row(&mut self, id: &[u8; 16], body: &str, day: &str, at: i64, columns: &[String; 4]) -> Result<()> {
        self.seq += 1;
        let hlc = self.seq.to_be_bytes();
        self.db
            .prepare_cached(
                "INSERT INTO change (seq, document, kind, version, op, hlc, device, parent, salt, body, digest, chain)
                 VALUES (?1, ?2, 'moment', 1, 'add', ?3, ?4, NULL, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![self.seq, id, hlc, self.device, chance::<16>(), body, chance::<32>(), chance::<32>()])?;
        let number = (at << 15) + (self.seq & 0x7fff);
        self.db
            .prepare_cached(
                "INSERT INTO document (number, id, kind, version, hlc, deleted, day, at, body)
                 VALUES (?1, ?2, 'moment', 1, ?3, 0, ?4, ?5, ?6)",
            )?
            .execute(params![number, id, hlc, day, at, body])?;
        self.db
            .prepare_cached("INSERT INTO search (rowid, title, body, people, words) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![number, columns[0], columns[1], columns[2], columns[3]])?;
        Ok(())
    }

    fn head(&self) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO meta (key, value) VALUES ('chain', ?1) ON CONFLICT DO UPDATE SET value = excluded.value",
            )?
            .execute([chance::<40>()])?;
        Ok(())
    }

    fn in_one_transaction<T>(&mut self, deed: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        let value = deed(self)?;
        self.head()?;
        self.db.execute_batch("COMMIT")?;
        Ok(value)
    }
}

impl Contender for Raw {
    fn create(folder: &Path) -> Result<Self> {
        let raw = Self::connect(folder)?;
        raw.db.execute_batch(TABLES)?;
        Ok(raw)
    }

    fn open(folder: &Path) -> Result<Self> {
        let mut raw = Self::connect(folder)?;
        raw.seq = raw.db.query_row("SELECT max(seq) FROM change", [], |row| row.get(0))?;
        Ok(raw)
    }

    fn fill(&mut self, moments: Vec<Moment>) -> Result<Vec<[u8; 16]>> {
        self.in_one_transaction(|raw| moments.iter().map(|moment| raw.put(moment)).collect())
    }

    fn add(&mut self, moment: &Moment) -> Result<()> {
        self.in_one_transaction(|raw| raw.put(moment).map(drop))
    }

    fn read_one(&mut self, id: [u8; 16]) -> Result<()> {
        let mut statement = self.db.prepare_cached("SELECT body FROM document WHERE id = ?1")?;
        let body: String = statement.query_row([id], |row| row.get(0))?;
        serde_json::from_str::<Moment>(&body)?;
        Ok(())
    }

    fn newest_page(&mut self) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "SELECT body FROM document WHERE kind = 'moment' AND deleted = 0 ORDER BY at DESC, id DESC LIMIT 50",
        )?;
        ensure!(moments(&mut statement, params![])?.len() == 50, "a short page");
        Ok(())
    }

    fn search(&mut self, question: &Question) -> Result<usize> {
        let mut statement = self.db.prepare_cached(
            "SELECT body FROM document JOIN
                 (SELECT rowid AS found FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 50)
             ON number = found ORDER BY number DESC",
        )?;
        Ok(moments(&mut statement, params![question.fts5])?.len())
    }

    fn check(&mut self) -> Result<()> {
        let faults = self.db.prepare("PRAGMA cipher_integrity_check")?.query([])?.next()?.is_some();
        let answer: String = self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        ensure!(!faults && answer == "ok", "damage");
        Ok(())
    }

    fn export(&mut self, file: &Path) -> Result<()> {
        let mut out = BufWriter::with_capacity(1 << 16, File::create(file)?);
        let mut statement = self
            .db
            .prepare("SELECT document, day, at, c.body FROM change c JOIN document ON id = document ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, body): ([u8; 16], String) = (row.get(0)?, row.get(3)?);
            let (day, at): (String, i64) = (row.get(1)?, row.get(2)?);
            writeln!(
                out,
                "{}",
                json!({"id": data_encoding::HEXLOWER.encode(&id), "day": day, "at": at, "body": body})
            )?;
        }
        let mut statement = self.db.prepare("SELECT body FROM document ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            writeln!(out, "{}", json!({"document": row.get::<_, String>(0)?}))?;
        }
        Ok(out.flush()?)
    }

    fn import(&mut self, file: &Path) -> Result<()> {
        let input = BufReader::with_capacity(1 << 16, File::open(file)?);
        self.in_one_transaction(|raw| {
            for line in input.lines() {
                let line: Value = serde_json::from_str(&line?)?;
                if let Some(body) = line["body"].as_str() {
                    raw.put(&serde_json::from_str(body)?)?;
                }
            }
            Ok(())
        })
    }

    fn backup(&mut self) -> Result<()> {
        let copy = self.folder.join("copy");
        self.db.execute("VACUUM INTO ?1", [copy.to_str().context("a path that is not UTF-8")?])?;
        File::open(&copy)?.sync_all()?;
        Ok(std::fs::remove_file(copy)?)
    }
}

fn moments(statement: &mut Statement<'_>, parameters: impl rusqlite::Params) -> Result<Vec<Moment>> {
    let mut rows = statement.query(parameters)?;
    let mut moments = Vec::new();
    while let Some(row) = rows.next()? {
        moments.push(serde_json::from_str(row.get_ref(0)?.as_str()?)?);
    }
    Ok(moments)
}
