//! Puts every file under `words/en` into the program, so that a new file is a new text
//! and nothing else has to be told about it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Seen from this package, in whose folder cargo runs this.
const TEXTS: &str = "../../words/en";
const KINDS: [&str; 3] = ["ftl", "md", "toml"];

fn main() -> io::Result<()> {
    // Where cargo runs this, not where it was compiled: two checkouts may share a target folder.
    println!("cargo::rerun-if-changed={TEXTS}");
    let root = Path::new(TEXTS).canonicalize()?;

    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();

    #[allow(clippy::disallowed_methods, reason = "a build script is told its folder by the environment only")]
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&out).join("files.rs"), table(&root, &files))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if is_text(&path) {
            files.push(path);
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| KINDS.contains(&kind))
}

fn table(root: &Path, files: &[PathBuf]) -> String {
    let mut table = String::from("&[\n");
    for path in files {
        let name = path.strip_prefix(root).unwrap_or(path);
        let name = name.to_string_lossy().replace('\\', "/");
        let path = path.to_string_lossy();
        table.push_str(&format!("    ({name:?}, include_str!({path:?})),\n"));
    }
    table.push_str("]\n");
    table
}
