//! The vault, through its two doors.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, ensure};
use record::{Id, Op};
use vault::{Body, Days, Passphrase, Place, Secret, Tx, Vault};

use crate::contender::{Contender, Question};
use crate::moment::Moment;
use crate::world::{FreeKdf, world};

const PASSPHRASE: &str = "harbor lantern moss violet spoon";

pub(crate) struct Ours(Vault);

fn place(folder: &Path) -> Place {
    Place { folder: folder.join("hf"), anchors: folder.join("state") }
}

impl Contender for Ours {
    fn create(folder: &Path) -> Result<Self> {
        let passphrase = Passphrase::new(PASSPHRASE.into());
        let created = Vault::create(&place(folder), &passphrase, Arc::new(FreeKdf), world())?;
        Ok(Self(created.vault))
    }

    fn open(folder: &Path) -> Result<Self> {
        let secret = Secret::passphrase(PASSPHRASE.into());
        Ok(Self(Vault::open(&place(folder), &secret, Arc::new(FreeKdf), world())?))
    }

    fn fill(&mut self, moments: Vec<Moment>) -> Result<Vec<[u8; 16]>> {
        let add = move |tx: &mut Tx<'_>| moments.iter().map(|moment| Ok(*tx.add(moment)?.as_bytes())).collect();
        Ok(self.0.write(Op::Add, add)?)
    }

    fn add(&mut self, moment: &Moment) -> Result<()> {
        let moment = moment.clone();
        self.0.write(Op::Add, move |tx| tx.add(&moment))?;
        Ok(())
    }

    fn read_one(&mut self, id: [u8; 16]) -> Result<()> {
        let id = Id::from_bytes(id);
        let kept = self.0.read(move |reader| reader.get::<Moment>(id))?;
        ensure!(kept.is_some_and(|kept| matches!(kept.body, Body::Understood(_))), "a moment is missing");
        Ok(())
    }

    fn newest_page(&mut self) -> Result<()> {
        let page = self.0.read(|reader| {
            let mut page = Vec::with_capacity(50);
            reader.newest::<Moment>(Days::default(), |kept| {
                page.push(kept);
                if page.len() == 50 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok(page)
        })?;
        ensure!(page.len() == 50, "a page of {}", page.len());
        Ok(())
    }

    fn search(&mut self, question: &Question) -> Result<usize> {
        let words = question.typed.clone();
        Ok(self.0.read(move |reader| reader.search(&words, 50))?.len())
    }

    fn check(&mut self) -> Result<()> {
        let report = self.0.check(false)?;
        ensure!(report.damage.is_empty(), "damage: {:?}", report.damage);
        Ok(())
    }

    fn export(&mut self, file: &Path) -> Result<()> {
        Ok(self.0.export(File::create(file)?, |_, _| {})?)
    }

    fn import(&mut self, file: &Path) -> Result<()> {
        self.0.import(BufReader::with_capacity(1 << 16, File::open(file)?))?;
        Ok(())
    }

    fn backup(&mut self) -> Result<()> {
        let backup = self.0.backup()?;
        Ok(std::fs::remove_file(backup.path)?)
    }
}
