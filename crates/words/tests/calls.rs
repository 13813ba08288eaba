//! Every call in the workspace names a message there is, with exactly its values,
//! and every message is said somewhere.

use std::path::{Path, PathBuf};
use std::{fs, io};

use words::check::{self, Call, calls_in, disagreements};

#[test]
fn every_message_is_said_and_every_call_has_its_message() {
    let catalogue = check::messages(texts::english());
    assert_eq!(catalogue.faults, Vec::<String>::new());

    let found = disagreements(&catalogue, &calls_of_the_workspace().unwrap());
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn calls_of_the_workspace() -> io::Result<Vec<Call>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize()?;
    let mut calls = Vec::new();
    for entry in fs::read_dir(&crates)? {
        let home = entry?.path();
        if !home.join("src").is_dir() {
            continue;
        }
        let mut sources = Vec::new();
        collect(&home.join("src"), &mut sources)?;
        // It defines the two macros, and calls one by the other.
        sources.retain(|path| !path.ends_with("words/src/lib.rs"));
        for path in sources {
            let name = path.strip_prefix(&crates).unwrap_or(&path).display().to_string();
            calls.extend(calls_in(&name, &fs::read_to_string(&path)?));
        }
    }
    Ok(calls)
}

fn collect(folder: &Path, sources: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sources)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            sources.push(path);
        }
    }
    Ok(())
}
