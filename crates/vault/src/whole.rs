//! The vault as a whole: a backup tried out, put in the vault's place, and
//! everything removed.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::anchor::Anchor;
use crate::folder::ProcessLock;
use crate::header::Copies;
use crate::keys::Secret;
use crate::{Error, Kdf, Place, ReadOnly, Report, Result, Vault, World, backup, durable};

/// How the folder of a vault that was put aside is named, after its own name.
const ASIDE: &str = ".before-";
/// Names beside the vault's folder that hold unfinished work.
const TRIED: &str = ".tried";

/// What is in a backup: it is opened beside the vault, checked to the last
/// change, and removed again. Nothing else is touched.
///
/// # Errors
/// As [`restore`](crate::restore); the vault stands as it was.
pub fn try_backup(backup: &Path, place: &Place, secret: &Secret, kdf: Arc<dyn Kdf>, world: World) -> Result<Report> {
    let tried = Tried::begin(place)?;
    let vault = backup::restore(backup, &tried.place(), secret, kdf, world)?;
    vault.check(true)
}

/// Puts a backup in the place of the vault, which is shut and stays whole in a
/// folder of its own beside it. The backups go along with the new one. Returns
/// the vault, open, and where the one before it lies.
///
/// # Errors
/// As [`restore`](crate::restore), and [`Error::Busy`] while the vault is open;
/// then it stands as it was.
pub fn put_in_place(
    backup: &Path,
    place: &Place,
    secret: &Secret,
    kdf: Arc<dyn Kdf>,
    world: World,
) -> Result<(Vault, PathBuf)> {
    let tried = Tried::begin(place)?;
    drop(backup::restore(backup, &tried.place(), secret, kdf.clone(), world.clone())?);
    fs::remove_dir_all(tried.place().anchors)?;
    let lock = ProcessLock::take(&place.folder)?;
    let open = place.folder.join("open.json");
    if open.exists() {
        durable::replace(&tried.0.join("open.json"), &fs::read(&open)?)?;
    }
    #[allow(clippy::disallowed_methods, reason = "a name of a folder, the same in every language")]
    let stamp = world.clock.now().timestamp().strftime("%Y%m%dT%H%M%S%.3fZ");
    let aside = beside(place, &format!("{ASIDE}{stamp}"))?;
    change_places(&tried.0, &place.folder, &aside)?;
    drop(lock);
    std::mem::forget(tried);
    for name in ["backups", "inbox"] {
        // What cannot go along is still in the folder that was put aside.
        let _ = fs::rename(aside.join(name), place.folder.join(name));
    }
    durable::sync_folder_of(&place.vault())?;
    let vault = Vault::open(place, secret, kdf, world)?;
    if let Some(ReadOnly::OlderThanLastUsed | ReadOnly::OlderHeader) = vault.read_only()? {
        // It is older than the one before it because the person asked for that.
        vault.accept_older()?;
    }
    Ok((vault, aside))
}

/// Removes everything that is kept: the ways in first, then the vault, its
/// backups, what lies beside it, and its anchor. Files of others stay.
///
/// # Errors
/// [`Error::Busy`] while the vault is open, or that the disk refused; then
/// asking again removes the rest.
pub fn remove(place: &Place) -> Result<()> {
    let lock = ProcessLock::take(&place.folder)?;
    let anchor = Copies::read(&place.folder).name().map(|vault| Anchor::path(&place.anchors, &place.folder, vault));
    for name in Copies::NAMES {
        durable::remove(&place.folder.join(name))?;
    }
    for folder in ["backups", "inbox"] {
        remove_folder(&place.folder.join(folder))?;
    }
    for folder in put_aside(place) {
        remove_folder(&folder)?;
    }
    for name in
        ["vault", "vault-journal", "vault.new", "vault.new-journal", "header.new", "open.json", "open.new", "lock"]
    {
        durable::remove(&place.folder.join(name))?;
    }
    if let Some(anchor) = anchor {
        durable::remove(&anchor)?;
    }
    drop(lock);
    // Something of others may be in it.
    let _ = fs::remove_dir(&place.folder);
    Ok(())
}

/// The folders in which vaults lie that a backup took the place of.
fn put_aside(place: &Place) -> Vec<PathBuf> {
    let Some(parent) = place.folder.parent() else { return Vec::new() };
    let name = place.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_ours = |entry: &str| entry.strip_prefix(&name).is_some_and(|rest| rest == TRIED || rest.starts_with(ASIDE));
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_str().is_some_and(is_ours)).map(|entry| entry.path()).collect()
}

fn remove_folder(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// In one step, where the file system can: a power cut finds one or the other
/// in the vault's place, never neither.
fn change_places(new: &Path, folder: &Path, aside: &Path) -> Result<()> {
    let at_once = renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE);
    if at_once.is_ok() {
        durable::rename(new, aside)?;
        return Ok(());
    }
    durable::rename(folder, aside)?;
    if let Err(error) = durable::rename(new, folder) {
        durable::rename(aside, folder)?;
        return Err(error.into());
    }
    Ok(())
}

fn beside(place: &Place, end: &str) -> Result<PathBuf> {
    let name = place.folder.file_name().ok_or(Error::NoVault)?;
    let mut name = OsString::from(name);
    name.push(end);
    Ok(place.folder.with_file_name(name))
}

/// A folder beside the vault's for a backup that is tried; gone when dropped.
struct Tried(PathBuf);

impl Tried {
    fn begin(place: &Place) -> Result<Self> {
        let folder = beside(place, TRIED)?;
        remove_folder(&folder)?;
        Ok(Self(folder))
    }

    /// Its anchors lie within, so that none of them is left.
    fn place(&self) -> Place {
        Place { folder: self.0.clone(), anchors: self.0.join("anchors") }
    }
}

impl Drop for Tried {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
