//! What both contenders can do: Holdfast's vault, and SQLCipher by itself.

use std::path::Path;

use anyhow::Result;

use crate::moment::Moment;

/// A question to the search index.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) what: &'static str,
    /// As a person types it into Holdfast.
    pub(crate) typed: String,
    /// As FTS5 reads it.
    pub(crate) fts5: String,
}

pub(crate) trait Contender {
    /// A new, empty store in this folder.
    fn create(folder: &Path) -> Result<Self>
    where
        Self: Sized;

    /// Opens a store that was closed.
    fn open(folder: &Path) -> Result<Self>
    where
        Self: Sized;

    /// Keeps many moments in one transaction; returns their ids.
    fn fill(&mut self, moments: Vec<Moment>) -> Result<Vec<[u8; 16]>>;

    /// Keeps one moment, on disk when it returns.
    fn add(&mut self, moment: &Moment) -> Result<()>;

    /// Reads a moment.
    fn read_one(&mut self, id: [u8; 16]) -> Result<()>;

    /// Reads the 50 newest moments.
    fn newest_page(&mut self) -> Result<()>;

    /// Finds the 50 newest moments that answer; returns how many were found.
    fn search(&mut self, question: &Question) -> Result<usize>;

    /// Reads every page and looks at the structure, without replaying the chain.
    fn check(&mut self) -> Result<()>;

    /// Writes everything into a file.
    fn export(&mut self, file: &Path) -> Result<()>;

    /// Takes in what [`export`](Self::export) wrote.
    fn import(&mut self, file: &Path) -> Result<()>;

    /// Makes a copy and, in the vault's case, proves it.
    fn backup(&mut self) -> Result<()>;
}
