//! The texts, read where they lie in the checkout.
//!
//! Nothing of the program knows this crate. `holdfast/build.rs` puts what it reads into the
//! program, and tests hand it to `words::Words` as it lies there, so that a changed word rebuilds
//! the program's last crate, and no test.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fs, io};

const KINDS: [&str; 3] = ["ftl", "md", "toml"];

/// Every text under a folder: its path from there, and what it says; sorted by path.
///
/// # Errors
/// When a file cannot be read, or is not text.
pub fn read(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    collect(folder, folder, &mut texts)?;
    texts.sort();
    Ok(texts)
}

/// The English texts for a test, read once.
///
/// ```
/// assert!(texts::english().iter().any(|(path, _)| *path == "dates.ftl"));
/// ```
///
/// # Panics
/// When they cannot be read, since no test can go on then.
pub fn english() -> &'static [(&'static str, &'static str)] {
    static TABLE: LazyLock<Vec<(&str, &str)>> =
        LazyLock::new(|| ENGLISH.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect());
    &TABLE
}

#[expect(clippy::panic, reason = "no test can go on without its texts")]
static ENGLISH: LazyLock<Vec<(String, String)>> =
    LazyLock::new(|| folder().and_then(|folder| read(&folder)).unwrap_or_else(|error| panic!("{error}")));

/// Seen from the folder a test runs in, or one above.
fn folder() -> io::Result<PathBuf> {
    let here = Path::new(".").canonicalize()?;
    let found = here.ancestors().map(|above| above.join("words/en")).find(|folder| folder.is_dir());
    found.ok_or_else(|| io::Error::other(format!("there is no words/en above {}", here.display())))
}

fn collect(root: &Path, folder: &Path, texts: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, texts)?;
        } else if is_text(&path) {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            texts.push((name, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| KINDS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::{english, folder};

    #[test]
    fn every_folder_is_read_and_the_paths_are_in_order() {
        let paths: Vec<&str> = english().iter().map(|(path, _)| *path).collect();
        for path in ["dates.ftl", "learn/repair.md", "measures/week.toml"] {
            assert!(paths.contains(&path), "{path}");
        }
        assert!(paths.is_sorted());
        let lies = std::fs::read_to_string(folder().unwrap().join("dates.ftl")).unwrap();
        assert!(english().contains(&("dates.ftl", lies.as_str())));
    }
}
