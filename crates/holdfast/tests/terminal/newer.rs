//! A vault that a newer program wrote: refused, and untouched.

use std::fs;

use insta::assert_snapshot;
use sha2::{Digest, Sha256};

use crate::given::{Home, files};

/// The header as version 2: its body, a CBOR map, begins with the version under key 0;
/// the SHA-256 of the body follows it (docs/format.md).
fn newer(mut header: Vec<u8>) -> Vec<u8> {
    let start = match header[1] {
        0x58 => 3,
        _ => 4,
    };
    let end = header.len() - 2 * 34;
    assert_eq!(header[end + 2..end + 34], *Sha256::digest(&header[start..end]), "the header is laid out as expected");
    assert_eq!(header[start + 2], 1);
    header[start + 2] = 2;
    let digest = Sha256::digest(&header[start..end]);
    header[end + 2..end + 34].copy_from_slice(&digest);
    header
}

#[test]
fn a_newer_vault_is_refused_and_not_touched() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}");
    for name in ["header.a", "header.b"] {
        let path = home.vault().join(name);
        fs::write(&path, newer(fs::read(&path).unwrap())).unwrap();
    }
    let state = || -> Vec<_> {
        let files = files(&home.vault()).into_iter().chain(files(&home.path("state")));
        files.map(|path| (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap(), path)).collect()
    };
    let before = state();
    let said = home.run(&["moment", "list"]).refused();
    assert_snapshot!(said, @"A newer Holdfast wrote this vault (version 2). Update Holdfast to open it. Nothing was touched.");
    for arguments in [&["moment", "mark"][..], &["check", "--deep"], &["backup"], &["recovery"], &["export", "-"]] {
        assert_eq!(home.run(arguments).refused(), said);
    }
    home.run(&["init"]).refused();
    assert!(state() == before);
}
