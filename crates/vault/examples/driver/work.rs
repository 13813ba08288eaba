//! Mixed work without an end: the parent kills it.

use std::collections::VecDeque;
use std::fmt::Display;
use std::io::{BufReader, Cursor};
use std::process::ExitCode;

use record::{Id, Op};
use vault::Vault;

use crate::given::{Given, Note, patch};

struct Worker<'a> {
    vault: &'a Vault,
    seed: u64,
    next: u64,
    live: VecDeque<Id>,
    deleted: VecDeque<Id>,
}

pub(crate) fn work(vault: &Vault, given: &Given, seed: u64) -> ExitCode {
    given.minutes_pass(i64::try_from(seed).unwrap() * 60);
    let live = vault.read(|reader| {
        let mut ids = VecDeque::new();
        reader.newest::<Note>(vault::Days::default(), |kept| {
            ids.push_back(kept.id);
            std::ops::ControlFlow::Continue(())
        })?;
        Ok(ids)
    });
    let mut worker = Worker { vault, seed, next: 0, live: live.unwrap(), deleted: VecDeque::new() };
    println!("open");
    loop {
        given.minutes_pass(1);
        worker.step();
    }
}

impl Worker<'_> {
    fn text(&mut self) -> String {
        self.next += 1;
        format!("work-{}-{}", self.seed, self.next)
    }

    fn step(&mut self) {
        let turn = self.next.wrapping_mul(self.seed | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let text = self.text();
        match (turn % 20, self.live.front().copied(), self.deleted.front().copied()) {
            (0..=3, Some(id), _) => {
                self.live.rotate_left(1);
                let change = patch(&format!(r#"{{"text":"{text}"}}"#));
                self.deed("edit", id, &text, move |vault| {
                    vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &change)).map(drop)
                });
            }
            (4..=5, Some(id), _) => {
                self.live.pop_front();
                self.deleted.push_back(id);
                self.deed("delete", id, "-", move |vault| {
                    vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).map(drop)
                });
            }
            (6, _, Some(id)) => {
                self.deleted.pop_front();
                self.live.push_back(id);
                self.deed("undo", id, "-", move |vault| vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).map(drop));
            }
            (7..=8, _, Some(id)) => {
                self.deleted.pop_front();
                self.deed("erase", id, "-", move |vault| {
                    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).map(drop)
                });
            }
            (9, ..) => self.deed("search", "-", "-", |vault| vault.read(|reader| reader.search("work", 20)).map(drop)),
            (10, ..) => self.deed("backup", "-", "-", |vault| vault.backup().map(drop)),
            (11, ..) => self.import(&text),
            (12, ..) => self.deed("draft", "-", &text.clone(), move |vault| {
                vault.write(Op::Add, move |tx| tx.put_draft("note/new", &text))
            }),
            _ => self.add(&text),
        }
    }

    fn add(&mut self, text: &str) {
        let mut note = Note::nth(i64::try_from(self.next % 3000).unwrap());
        note.text = Some(text.to_owned());
        println!("try add - {text}");
        let id = self.vault.write(Op::Add, move |tx| tx.add(&note)).unwrap();
        println!("done {id}");
        self.live.push_back(id);
    }

    fn import(&mut self, text: &str) {
        let ids = [0u8, 1, 2].map(|n| Id::from_parts(self.seed * 1000 + self.next, [n; 10]));
        let line = |id: Id| {
            format!(
                r#"{{"id":"{id}","kind":"note","version":2,"body":{{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"{text}"}}}}"#
            )
        };
        let file = format!(r#"{{"format":"holdfast-export","version":1,"documents":[{}]}}"#, ids.map(line).join(",\n"));
        self.deed("import", ids.map(|id| id.to_string()).join("+"), text, move |vault| {
            vault.import(BufReader::new(Cursor::new(file))).map(drop)
        });
    }

    fn deed(&self, name: &str, id: impl Display, text: &str, deed: impl FnOnce(&Vault) -> vault::Result<()>) {
        println!("try {name} {id} {text}");
        deed(self.vault).unwrap();
        println!("done");
    }
}
