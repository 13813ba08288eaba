//! Files that survive a power cut, and that only their owner can read.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

const FOLDER_MODE: u32 = 0o700;
const FILE_MODE: u32 = 0o600;

/// Replaces a file in one step: the new content is on disk before the name
/// points at it, and the name is on disk before this returns.
///
/// # Errors
/// When the disk fails; the old file then stands.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = path.with_extension("new");
    let written = write_new(&new, bytes).and_then(|()| rename(&new, path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Opens a new or emptied file for writing, readable by its owner alone.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).mode(FILE_MODE).open(path)
}

/// Renames and makes the new name durable.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_folder_of(to)
}

/// Removes a file and makes that durable. A file that is not there is fine.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_folder_of(path),
    }
}

/// Makes the names in a folder durable.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

/// Makes a folder that only its owner can enter, and its parents.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    let new: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
    fs::create_dir_all(path)?;
    tighten(path, FOLDER_MODE);
    new.into_iter().try_for_each(sync_folder_of)?;
    sync_folder_of(path)
}

/// Tightens the modes of a folder and of the files directly in it. Returns
/// whether others can still read any of it.
pub(crate) fn tighten_folder(path: &Path) -> bool {
    let mut loose = tighten(path, FOLDER_MODE);
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        loose |= tighten(&entry.path(), if is_folder { FOLDER_MODE } else { FILE_MODE });
    }
    loose
}

fn tighten(path: &Path, wanted: u32) -> bool {
    let mode = |path: &Path| fs::symlink_metadata(path).map(|meta| meta.permissions().mode() & 0o777);
    let is_loose = |path: &Path| mode(path).is_ok_and(|mode| mode & !wanted != 0);
    if is_loose(path) {
        let _ = fs::set_permissions(path, Permissions::from_mode(wanted));
    }
    is_loose(path)
}

/// Reads a small file, refusing one that is larger than it may be.
pub(crate) fn read_small(path: &Path, max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
