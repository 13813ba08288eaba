//! An export, given what nobody meant.

use std::io::Cursor;

use fuzz::Target;

use super::{Document, Taking, read};
use crate::chain::digest;
use crate::fuzzed::world;
use crate::transfer::{DocumentLine, Lines, raw};
use crate::tx::Change;
use crate::{Damage, Error, MAX_BODY, Result, Vault};

#[derive(Default)]
struct Taken {
    changes: Vec<Change>,
    documents: Vec<Document>,
}

impl Taking for Taken {
    fn change(&mut self, change: Change) -> Result<()> {
        self.changes.push(change);
        Ok(())
    }

    fn document(&mut self, document: Document) -> Result<()> {
        self.documents.push(document);
        Ok(())
    }
}

impl Taken {
    fn of(text: &[u8]) -> Result<Self> {
        let mut taken = Self::default();
        read(text, &mut taken)?;
        Ok(taken)
    }

    /// As an export of this program writes it.
    fn written(&self) -> Vec<u8> {
        let mut lines = Lines {
            out: std::io::BufWriter::new(b"{\"format\":\"holdfast-export\",\"version\":1,\n\"changes\":[".to_vec()),
            written: 0,
            is_first: true,
        };
        self.changes.iter().for_each(|change| lines.change(change).unwrap());
        lines.next_list().unwrap();
        for Document { id, kind, version, deleted, body } in &self.documents {
            let line = DocumentLine { id: *id, kind, version: *version, deleted: *deleted, body: raw(body).unwrap() };
            lines.line(&line).unwrap();
        }
        let mut text = lines.out.into_inner().unwrap();
        text.extend_from_slice(b"\n]}\n");
        text
    }
}

/// A change that was made, one that builds on it, and one that was erased.
fn exports() -> Vec<Vec<u8>> {
    let change = |id: &str, n: u8, parent: &str, body: &str| {
        let salt = [n; 16];
        let digest = data_encoding::HEXLOWER.encode(&digest(&salt, body.as_bytes()));
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        format!(
            r#"{{"document":"{id}","kind":"note","version":1,"op":"edit","hlc":"019d0000000000{n:02x}","device":"{}","parent":{parent},"salt":"{}","digest":"{digest}","body":{body}}}"#,
            hex(&[9; 16]),
            hex(&salt),
        )
    };
    let (one, two) = ("01jde5wtg0fay8vvr14d2pf2db", "01jde5wtg0fay8vvr14d2pf2dc");
    let first = change(one, 1, "null", r#"{"text":"one","n":1.50}"#);
    let name = format!("\"019d000000000001{}\"", data_encoding::HEXLOWER.encode(&[9; 16]));
    let second = change(one, 2, &name, r#"{"text":"two"}"#);
    let erased = format!(
        r#"{{"document":"{two}","kind":"note","version":1,"op":"erase","hlc":"019d000000000003","device":"{}","parent":null,"salt":null,"digest":"{}","body":null}}"#,
        data_encoding::HEXLOWER.encode(&[9; 16]),
        data_encoding::HEXLOWER.encode(&digest(&[], b"")),
    );
    let document = format!(r#"{{"id":"{one}","kind":"note","version":1,"deleted":false,"body":{{"text":"two"}}}}"#);
    let by_hand = format!(r#"{{"id":"{two}","kind":"moment","version":2,"deleted":true,"body":{{"a":[1,2.50]}}}}"#);
    let head = r#"{"format":"holdfast-export","version":1,"#;
    [
        format!("{head}\n\"changes\":[\n{first},\n{second}\n],\n\"documents\":[\n{document}\n]}}\n"),
        format!("{head}\"changes\":[{first},{erased}]}}"),
        format!("{head}\"documents\":[{by_hand}]}}"),
        format!("{head}\"newer\":{{\"a\":[1,{{}}]}},\"documents\":[{by_hand},{document}],\"changes\":[]}}"),
    ]
    .map(String::into_bytes)
    .to_vec()
}

const PIECES: [&str; 20] = [
    "\"changes\":[",
    "\"documents\":[",
    "\"format\":\"holdfast-export\",",
    "\"version\":2,",
    "\"body\":null",
    "\"salt\":null",
    "\"parent\":null",
    "\"op\":\"delete\"",
    "\"op\":\"erase\"",
    "\"op\":\"later\"",
    "\"deleted\":true",
    "\"hlc\":\"ffffffffffffffff\"",
    "\"hlc\":\"0000000000000000\"",
    "\"kind\":\"\\u0000\"",
    "\"body\":{}",
    "\"version\":4294967295",
    "},{",
    "\\ud800",
    "\"body\":{\"a\":1,\"a\":2}",
    "[[[[[[[[",
];

#[test]
fn what_is_taken_of_an_export_is_written_and_read_as_the_same() {
    let target = Target::new("export: reading").seeds(exports()).pieces(PIECES);
    let figures = target.run(|input| match Taken::of(input) {
        Ok(taken) => {
            for change in &taken.changes {
                let (salt, body) = (change.salt.as_ref(), change.body.as_ref());
                assert_eq!(salt.is_some(), body.is_some());
                assert!(body.is_none_or(|body| body.len() <= MAX_BODY));
                let said = |(salt, body): (&[u8; 16], &String)| digest(salt, body.as_bytes()) == change.digest;
                assert!(salt.zip(body).is_none_or(said), "a body that is not what its digest says");
            }
            let written = taken.written();
            assert_eq!(Taken::of(&written).unwrap().written(), written);
            true
        }
        Err(Error::BadExport { .. }) => false,
        Err(error) => panic!("{error:?}"),
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// Whole vaults, so fewer of them.
#[test]
fn an_export_is_taken_in_whole_or_not_at_all_and_the_vault_stays_whole() {
    let target = Target::new("export: taking in").seeds(exports()).pieces(PIECES).short(400).full(200_000);
    let mut vault = Vault::in_memory(world()).unwrap();
    let mut taken_in = 0;
    let figures = target.run(|input| {
        let before = content(&vault);
        let input = input.to_vec();
        match vault.preview_import(Cursor::new(input.clone())) {
            Ok(preview) => {
                assert_eq!(content(&vault), before, "a look changes nothing");
                assert_eq!(vault.import(Cursor::new(input.clone())).unwrap(), preview);
                let after = content(&vault);
                let again = vault.import(Cursor::new(input)).unwrap();
                assert_eq!((again.new, again.changed, again.both_changed), (0, 0, 0), "{again:?}");
                assert_eq!(content(&vault), after, "taking in twice is taking in once");
                assert_eq!(vault.check(true).unwrap().damage, Vec::<Damage>::new());
                taken_in += 1;
                if taken_in % 16 == 0 {
                    vault = Vault::in_memory(world()).unwrap();
                }
                true
            }
            Err(Error::BadExport { .. }) => {
                assert_eq!(content(&vault), before);
                false
            }
            Err(error) => panic!("{error:?}"),
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

fn content(vault: &Vault) -> [u8; 32] {
    vault.ask(|session| crate::digest::content(session.store.db())).unwrap()
}
