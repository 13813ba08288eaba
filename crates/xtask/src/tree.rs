//! The workspace as it lies on disk.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::manifest::Manifest;
use crate::source::Source;

/// A text file, and where it lies from the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its path.
    pub file: String,
    /// What it holds.
    pub text: String,
}

/// The workspace.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Its root.
    pub root: PathBuf,
    /// Every text file in it.
    pub texts: Vec<Text>,
    /// The manifest of every crate.
    pub manifests: Vec<Manifest>,
    /// Every Rust file of every crate.
    pub sources: Vec<Source>,
}

/// Folders that are made, not written.
const MADE: &[&str] = &["target", "node_modules", "screenshots"];

impl Tree {
    /// Reads the workspace under a root.
    ///
    /// # Errors
    /// When a folder cannot be read, or a manifest or a source is not one.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut texts = Vec::new();
        collect(root, root, &mut texts).map_err(|error| format!("{}: {error}", root.display()))?;
        texts.sort_by(|one, other| one.file.cmp(&other.file));
        let (mut manifests, mut sources) = (Vec::new(), Vec::new());
        for text in &texts {
            let Some(folder) = text.file.strip_suffix("/Cargo.toml") else { continue };
            let manifest = Manifest::read(&text.file, &text.text)?;
            sources.extend(sources_of(&manifest.name, folder, &texts)?);
            manifests.push(manifest);
        }
        Ok(Self { root: root.to_owned(), texts, manifests, sources })
    }

    /// One text file.
    pub fn text(&self, file: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.file == file)
    }

    /// Text files with this end.
    pub fn ending(&self, end: &str) -> Vec<Text> {
        self.texts.iter().filter(|text| text.file.ends_with(end)).cloned().collect()
    }
}

fn collect(root: &Path, folder: &Path, texts: &mut Vec<Text>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (name, path) = (entry.file_name().to_string_lossy().into_owned(), entry.path());
        let is_hidden = name.starts_with('.') && name != ".ci" && name != ".gitignore";
        if is_hidden || MADE.contains(&name.as_str()) {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(root, &path, texts)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(fs::read(&path)?)
        {
            let file = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            texts.push(Text { file, text });
        }
    }
    Ok(())
}

fn sources_of(krate: &str, folder: &str, texts: &[Text]) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for text in texts {
        let within = text.file.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        if let Some(within) = within.filter(|within| within.ends_with(".rs")) {
            sources.push(Source::read(krate, folder, within, &text.text)?);
        }
    }
    mark_tests(&mut sources);
    Ok(sources)
}

/// A file whose parent declares it under `#[cfg(test)]` is a test.
fn mark_tests(sources: &mut [Source]) {
    let tests: Vec<String> = sources
        .iter()
        .flat_map(|source| {
            let stem = source.within.trim_end_matches(".rs");
            let parent = stem.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
            let is_root = ["lib", "main", "mod"].contains(&stem.rsplit('/').next().unwrap_or_default());
            let folder = if is_root { parent } else { stem.to_owned() };
            source.test_modules.iter().map(move |module| format!("{folder}/{module}"))
        })
        .collect();
    for source in sources {
        let stem = source.within.trim_end_matches(".rs");
        source.is_test |= tests.iter().any(|test| stem == test || stem.starts_with(&format!("{test}/")));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Tree;

    #[test]
    fn a_tree_is_read_and_files_for_tests_are_known() {
        let root = tempfile::tempdir().unwrap();
        let put = |file: &str, text: &str| {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("Cargo.toml", "[workspace]");
        put("crates/a/Cargo.toml", "[package]\nname = \"a\"");
        put("crates/a/src/lib.rs", "mod b; #[cfg(test)] mod fixture;");
        put("crates/a/src/b.rs", "#[cfg(test)] mod cases;");
        put("crates/a/src/b/cases.rs", "");
        put("crates/a/src/fixture.rs", "");
        put("crates/a/tests/laws.rs", "");
        put("target/made.rs", "not ( rust");
        put(".git/config", "");
        let tree = Tree::read(root.path()).unwrap();
        assert_eq!(tree.manifests.len(), 1);
        let sources: Vec<_> = tree.sources.iter().map(|source| (source.within.as_str(), source.is_test)).collect();
        assert_eq!(
            sources,
            [
                ("src/b.rs", false),
                ("src/b/cases.rs", true),
                ("src/fixture.rs", true),
                ("src/lib.rs", false),
                ("tests/laws.rs", true)
            ]
        );
        put("crates/a/src/lib.rs", "fn (");
        assert!(Tree::read(root.path()).unwrap_err().starts_with("crates/a/src/lib.rs"));
    }
}
