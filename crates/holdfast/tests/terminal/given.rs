//! A home for one test: folders of its own, a passphrase, and the program run in it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::hour::zone_at;

pub const PASSPHRASE: &str = "harbor lantern moss violet spoon";

/// A figure of a bar: the short one, or the full one with the feature `long`.
pub fn figure(short: usize, long: usize) -> usize {
    if cfg!(feature = "long") { long } else { short }
}

/// The program with its real key derivation.
pub const REAL: &str = env!("CARGO_BIN_EXE_holdfast");

/// The program with a cheap one (`examples/cheap.rs`). `cargo test` builds it
/// together with the tests.
pub fn cheap() -> PathBuf {
    example("cheap")
}

pub fn example(name: &str) -> PathBuf {
    let path = Path::new(REAL).parent().unwrap().join("examples").join(name);
    assert!(path.exists(), "build it first: cargo build -p holdfast --examples");
    path
}

pub struct Home(TempDir);

impl Home {
    /// A home without a vault.
    pub fn empty() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        for folder in ["data", "state", "tmp", "work"] {
            fs::create_dir(home.path(folder)).unwrap();
        }
        fs::write(home.path("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        home
    }

    /// A home with an empty vault.
    pub fn new() -> Self {
        let home = Self::empty();
        home.run(&["init"]).done();
        home
    }

    /// A home with a vault and its recovery code, in the file `recovery`.
    pub fn with_recovery() -> Self {
        let home = Self::empty();
        let code = home.run(&["init"]).done();
        fs::write(home.path("recovery"), code.strip_prefix("recovery code: ").unwrap()).unwrap();
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The same as text, for an argument.
    pub fn arg(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// The vault's folder.
    pub fn vault(&self) -> PathBuf {
        self.path("data/hf")
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.arg(name)
    }

    /// A program in this home, with nothing of the environment that runs the tests.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.path("work")).stdin(Stdio::null());
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        command
    }

    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let path = std::env::var("PATH").unwrap_or_default();
        vec![
            ("HOME", self.arg("")),
            ("XDG_DATA_HOME", self.arg("data")),
            ("XDG_STATE_HOME", self.arg("state")),
            ("TMPDIR", self.arg("tmp")),
            ("TZ", "Europe/Berlin".into()),
            ("PATH", path),
        ]
    }

    /// Runs the program with the passphrase.
    pub fn run(&self, arguments: &[&str]) -> Said {
        self.feed(arguments, "")
    }

    /// The same, where it is about this hour now.
    pub fn run_at(&self, hour: i8, arguments: &[&str]) -> Said {
        let mut command = self.command(cheap());
        command.env("TZ", zone_at(hour)).args(["--passphrase-file", &self.arg("passphrase")]).args(arguments);
        fed(&mut command, b"")
    }

    /// Runs the program with the passphrase and this on standard input.
    pub fn feed(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Said {
        let passphrase = self.arg("passphrase");
        let with: Vec<&str> = ["--passphrase-file", &passphrase].iter().chain(arguments).copied().collect();
        self.feed_bare(&with, input)
    }

    /// Runs the program with these arguments alone.
    pub fn bare(&self, arguments: &[&str]) -> Said {
        self.feed_bare(arguments, "")
    }

    pub fn feed_bare(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Said {
        let mut command = self.command(cheap());
        command.args(arguments);
        fed(&mut command, input.as_ref())
    }

    /// Adds moments, one a line; gives their ids.
    pub fn add(&self, lines: &str) -> Vec<String> {
        self.feed(&["moment", "add", "--json", "-"], lines).done().lines().map(str::to_owned).collect()
    }

    pub fn add_one(&self, line: &str) -> String {
        self.add(line).remove(0)
    }

    pub fn show(&self, id: &str) -> Value {
        serde_json::from_str(&self.run(&["moment", "show", id, "--json"]).done()).unwrap()
    }

    /// The moments there are, newest first.
    pub fn list(&self) -> Vec<Value> {
        self.run(&["moment", "list", "--json"]).objects()
    }

    pub fn edit(&self, id: &str, patch: &str) -> Said {
        self.feed(&["moment", "edit", id, "--json", "-"], patch)
    }
}

/// Runs a command to its end with this on standard input.
pub fn fed(command: &mut Command, input: &[u8]) -> Said {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        // A program that ends before it has read everything is fine.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().unwrap()
    });
    Said::from(output)
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Said {
    /// It was done, quietly; what stands on standard output.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// It was refused, and nothing stands on standard output; why.
    #[track_caller]
    pub fn refused(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(1), ""), "{}", self.err);
        self.err
    }

    /// It was not used as it is meant; what it says to that.
    #[track_caller]
    pub fn misused(self) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{}", self.err);
        self.err
    }

    /// The JSON objects, one a line.
    #[track_caller]
    pub fn objects(self) -> Vec<Value> {
        self.done().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A field of many objects, as text.
pub fn each(objects: &[Value], field: &str) -> Vec<String> {
    objects.iter().map(|object| object[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// All files under a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().unwrap().is_dir() { folders.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found.sort();
    found
}
