//! A home with the program serving it.

use std::cell::RefCell;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::hour::zone_at;

pub use super::browser::{Browser, Said, encoded, raw};

pub const PASSPHRASE: &str = "harbor lantern moss violet spoon";

/// A figure of a bar: the short one, or the full one with the feature `long`.
pub fn figure(short: usize, long: usize) -> usize {
    if cfg!(feature = "long") { long } else { short }
}

/// The program with a cheap key derivation (`examples/cheap.rs`).
fn cheap() -> PathBuf {
    let path = Path::new(env!("CARGO_BIN_EXE_holdfast")).parent().unwrap().join("examples/cheap");
    assert!(path.exists(), "build it first: cargo build -p holdfast --examples");
    path
}

/// A home, with the program serving it until it is dropped.
pub struct Served {
    pub home: TempDir,
    pub port: u16,
    child: Child,
    /// The zone it lives in.
    zone: String,
}

impl Served {
    /// A home without a vault, in the early afternoon.
    pub fn empty() -> Self {
        Self::with(&["serve"])
    }

    /// The example.
    pub fn demo() -> Self {
        Self::with(&["demo", "--weeks", "8"])
    }

    pub fn with(arguments: &[&str]) -> Self {
        Self::of(&cheap(), arguments, &zone_at(14))
    }

    /// A home with an empty vault, in a zone where it is about this hour now,
    /// and a browser that has opened it.
    pub fn unlocked_at(hour: i8) -> (Self, Browser) {
        Self::of(&cheap(), &["serve"], &zone_at(hour)).opened()
    }

    /// A home served by one of the examples.
    pub fn by(example: &str) -> Self {
        Self::of(&cheap().with_file_name(example), &["serve"], &zone_at(14))
    }

    fn of(program: &Path, arguments: &[&str], zone: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        for folder in ["data", "state", "tmp"] {
            fs::create_dir(home.path().join(folder)).unwrap();
        }
        let (child, port) = start(program, home.path(), arguments, zone);
        Self { home, port, child, zone: zone.to_owned() }
    }

    /// A home with an empty vault, in the early afternoon, and a browser that
    /// has opened it.
    pub fn unlocked() -> (Self, Browser) {
        Self::empty().opened()
    }

    fn opened(self) -> (Self, Browser) {
        let browser = self.browser();
        browser.begin();
        (self, browser)
    }

    pub fn browser(&self) -> Browser {
        Browser { port: self.port, cookie: RefCell::default(), token: RefCell::default() }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn vault(&self) -> PathBuf {
        self.home.path().join("data/hf")
    }

    /// Ends the program without a word, as a power cut does, and starts it anew.
    pub fn killed(self) -> Self {
        self.killed_and(|_| {})
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// A second server in the same home.
    pub fn beside(&self) -> Beside {
        let (child, port) = start(&cheap(), self.home.path(), &["serve"], &self.zone);
        Beside { port, child }
    }

    /// The same, with something done to the home while nothing runs.
    pub fn killed_and(mut self, then: impl FnOnce(&Self)) -> Self {
        self.kill();
        then(&self);
        let (child, port) = start(&cheap(), self.home.path(), &["serve"], &self.zone);
        self.child = child;
        self.port = port;
        self
    }

    /// Asks the program to end; gives whether it did within so many seconds.
    pub fn told_to_stop(&mut self, seconds: u64) -> bool {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        (0..seconds * 20).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            self.child.try_wait().unwrap().is_some()
        })
    }

    /// Whether the program is there, and everything it said on standard error.
    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    pub fn told(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.home.path().join("stderr")).unwrap()).into_owned()
    }

    /// What is readable while locked, with something changed in it.
    pub fn set_open(&self, name: &str, value: serde_json::Value) {
        let path = self.vault().join("open.json");
        let mut settings: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        settings[name] = value;
        fs::write(path, settings.to_string()).unwrap();
    }

    /// A command in the terminal, in the same home.
    pub fn terminal(&self, arguments: &[&str]) -> Output {
        let passphrase = self.home.path().join("passphrase");
        fs::write(&passphrase, PASSPHRASE).unwrap();
        command(&cheap(), self.home.path(), &self.zone)
            .arg("--passphrase-file")
            .arg(passphrase)
            .args(arguments)
            .output()
            .unwrap()
    }

    /// Every file the program keeps.
    pub fn files(&self) -> Vec<PathBuf> {
        ["data", "state", "tmp"].iter().flat_map(|folder| files(&self.home.path().join(folder))).collect()
    }

    /// What the vault's folder holds, to the byte.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for file in files(&self.vault()) {
            digest.update(file.to_string_lossy().as_bytes());
            digest.update(fs::read(file).unwrap());
        }
        digest.finalize().iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect();
    all.sort();
    all
}

fn command(program: &Path, home: &Path, zone: &str) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("TMPDIR", home.join("tmp"))
        .env("TZ", zone)
        .stdin(Stdio::null());
    command
}

fn start(program: &Path, home: &Path, arguments: &[&str], zone: &str) -> (Child, u16) {
    let told = fs::OpenOptions::new().create(true).append(true).open(home.join("stderr")).unwrap();
    let mut child = command(program, home, zone)
        .args(arguments)
        .args(["--port", "0", "--no-open"])
        .stdout(Stdio::piped())
        .stderr(told)
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let port = line.trim().strip_prefix("http://127.0.0.1:").unwrap().trim_end_matches('/').parse().unwrap();
    (child, port)
}

/// A second server; it ends when it is dropped.
pub struct Beside {
    pub port: u16,
    child: Child,
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

impl Drop for Served {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}
