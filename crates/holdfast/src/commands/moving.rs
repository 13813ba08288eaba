use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use capabilities::terminal::{Failure, Progress, Terminal};
use clap::ArgMatches;
use vault::{TakenIn, Vault};
use words::{Words, say};

use crate::refusal::write_to_stderr;

pub(super) fn export(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let file = file_of(arguments);
    let vault = terminal.vault()?;
    if file == Path::new("-") {
        export_to(&vault, Shared(terminal.output.clone()), terminal)?;
    } else {
        export_to_file(&file, &vault, terminal)?;
    }
    write_to_stderr(&say!(terminal.words, "vault-export-not-encrypted"));
    Ok(())
}

fn export_to(vault: &Vault, out: impl Write + Send + 'static, terminal: &Terminal<'_>) -> Result<(), Failure> {
    let progress = terminal.progress.clone();
    let exported = vault.export(out, move |done, of| progress.at(done, of));
    terminal.progress.done();
    Ok(exported?)
}

/// The file gets its name when it is whole and on disk. Only an empty file or
/// an earlier export is replaced.
fn export_to_file(file: &Path, vault: &Vault, terminal: &Terminal<'_>) -> Result<(), Failure> {
    let told = |error: io::Error| Failure::file(terminal.words, &file.to_string_lossy(), &error);
    if !may_be_replaced(file) {
        return Err(told(io::ErrorKind::AlreadyExists.into()));
    }
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = file.with_file_name(name);
    if !may_be_replaced(&new) {
        return Err(Failure::file(terminal.words, &new.to_string_lossy(), &io::ErrorKind::AlreadyExists.into()));
    }
    // What an export that was broken off left there.
    let _ = fs::remove_file(&new);
    let out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new).map_err(told)?;
    let written = out.try_clone().map_err(told).and_then(|copy| {
        export_to(vault, copy, terminal)?;
        out.sync_all().and_then(|()| fs::rename(&new, file)).map_err(told)
    });
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

fn may_be_replaced(file: &Path) -> bool {
    let Ok(mut existing) = File::open(file) else { return !file.exists() };
    let mut start = [0; 27];
    match existing.read(&mut start) {
        Ok(0) => true,
        Ok(read) => start[..read] == *b"{\"format\":\"holdfast-export\"",
        Err(_) => false,
    }
}

pub(super) fn import(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let file = file_of(arguments);
    let input: Box<dyn BufRead + Send> = if file == Path::new("-") {
        Box::new(BufReader::new(Shared(terminal.input.clone())))
    } else {
        let told = |error: io::Error| Failure::file(terminal.words, &file.to_string_lossy(), &error);
        let opened = File::open(&file).map_err(told)?;
        let of = opened.metadata().map_err(told)?.len();
        Box::new(BufReader::new(Watched { file: opened, done: 0, of, progress: terminal.progress.clone() }))
    };
    let vault = terminal.vault()?;
    let is_rehearsal = arguments.get_flag("dry-run");
    let taken = if is_rehearsal { vault.preview_import(input) } else { vault.import(input) };
    terminal.progress.done();
    let taken = taken?;
    let words = terminal.words;
    terminal.prose(
        0,
        &if is_rehearsal {
            say!(words, "vault-would-take-in", new = taken.new, changed = taken.changed, already = taken.already)
        } else {
            say!(words, "vault-took-in", new = taken.new, changed = taken.changed, already = taken.already)
        },
    )?;
    not_plain(words, &taken).into_iter().try_for_each(|sentence| terminal.prose(0, &sentence))
}

fn not_plain(words: &Words, taken: &TakenIn) -> Vec<String> {
    let mut sentences = Vec::new();
    if taken.both_changed > 0 {
        sentences.push(say!(words, "vault-both-changed", count = taken.both_changed));
    }
    if taken.erased_here > 0 {
        sentences.push(say!(words, "vault-erased-here", count = taken.erased_here));
    }
    sentences
}

fn file_of(arguments: &ArgMatches) -> PathBuf {
    arguments.get_one::<PathBuf>("file").cloned().unwrap_or_default()
}

/// A file whose reading is shown as progress.
struct Watched {
    file: File,
    done: u64,
    of: u64,
    progress: Arc<dyn Progress>,
}

impl Read for Watched {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(bytes)?;
        self.done += read as u64;
        self.progress.at(self.done, self.of);
        Ok(read)
    }
}

/// A stream that several parts of the program hold.
struct Shared<T: ?Sized>(Arc<Mutex<T>>);

impl<T: Write + ?Sized> Write for Shared<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).flush()
    }
}

impl<T: Read + ?Sized> Read for Shared<T> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).read(bytes)
    }
}
