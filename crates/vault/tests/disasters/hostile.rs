//! What another program, or another process, hands to the vault.

use std::io::{BufReader, Read};
use std::path::PathBuf;

use record::Id;
use vault::{Error, ExportFault, Vault};

use crate::given::{Given, Note, PASSPHRASE, place, secret};
use crate::rig::{add, export, files, import, lived_in, records, scratch};

const DEVICE: &str = "0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d";

fn change(id: Id, op: &str, hlc: &str, parent: Option<&str>, text: Option<&str>) -> String {
    use sha2::{Digest, Sha256};
    let body = text.map(|text| format!(r#"{{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"{text}"}}"#));
    let salt = body.as_ref().map(|_| "00".repeat(16));
    let digest = Sha256::new().chain_update(&[0u8; 16][..if body.is_some() { 16 } else { 0 }]);
    let digest = digest.chain_update(body.clone().unwrap_or_default()).finalize();
    let quoted = |text: &Option<String>| text.as_ref().map_or("null".into(), |text| format!("\"{text}\""));
    format!(
        r#"{{"document":"{id}","kind":"note","version":2,"op":"{op}","hlc":"{hlc}","device":"{}","parent":{},"salt":{},"digest":"{}","body":{}}}"#,
        DEVICE,
        quoted(&parent.map(|hlc| format!("{hlc}{DEVICE}"))),
        quoted(&salt),
        data_encoding::HEXLOWER.encode(&digest),
        body.unwrap_or("null".into()),
    )
}

fn changes(lines: &[String]) -> String {
    format!("{{\"format\":\"holdfast-export\",\"version\":1,\"changes\":[\n{}\n]}}", lines.join(",\n"))
}

fn vault(seed: u64) -> (tempfile::TempDir, Vault) {
    let (dir, given) = (scratch(), Given::seed(seed));
    let (vault, _) = given.create(&place(dir.path()));
    (dir, vault)
}

#[test]
fn an_export_that_would_leave_a_damaged_vault_is_refused() {
    let (_dir, vault) = vault(200);
    let mine = add(&vault, Note::nth(1)).unwrap();
    let [other, erased] = [9, 8].map(|n| Id::from_parts(1_700_000_000_000, [n; 10]));
    let (one, two, three) = ("0000000000010000", "0000000000020000", "0000000000030000");
    let before = export(&vault).unwrap();
    let hostile = [
        (
            "a body missing without an erasure",
            vec![change(other, "add", one, None, None), change(other, "edit", two, Some(one), Some("x"))],
        ),
        ("only a missing body", vec![change(other, "add", one, None, None)]),
        (
            "an erasure that keeps a body",
            vec![change(other, "add", one, None, Some("x")), change(other, "erase", two, Some(one), None)],
        ),
        ("an erasure with a body", vec![change(other, "erase", one, None, Some("x"))]),
        ("an erasure with a body, of a record that is here", vec![change(mine, "erase", one, None, Some("x"))]),
        (
            "two changes that build on each other",
            vec![change(other, "add", one, Some(two), Some("x")), change(other, "edit", two, Some(one), Some("y"))],
        ),
        ("a change that builds on itself", vec![change(other, "add", one, Some(one), Some("x"))]),
        ("a stamp at the end of time", vec![change(other, "add", "ffffffffffffffff", None, Some("x"))]),
    ];
    for (what, lines) in hostile {
        let refused = import(&vault, &changes(&lines));
        assert!(matches!(refused, Err(Error::BadExport { .. })), "{what}: {refused:?}");
        assert!(export(&vault).unwrap() == before, "{what}");
        assert_eq!(vault.check(true).unwrap().damage, [], "{what}");
    }
    let fine = [change(other, "note", one, None, Some("x")), change(other, "edit", two, Some(one), Some("y"))];
    assert_eq!(import(&vault, &changes(&fine)).unwrap().new, 1);
    let erased = [change(erased, "add", one, None, None), change(erased, "erase", three, Some(one), None)];
    assert_eq!(import(&vault, &changes(&erased).replace(DEVICE, &"0e".repeat(16))).unwrap().already, 1);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

/// Endless input: what cannot be a record is refused before it fills the memory.
#[test]
fn an_export_with_an_endless_word_is_refused() {
    let (_dir, vault) = vault(201);
    let start =
        r#"{"format":"holdfast-export","version":1,"documents":[{"id":"01jde5wtg0fay8vvr14d2pf2db","version":2,"#;
    for start in [
        format!("{start}\"kind\":\""),
        format!("{start}\"kind\":\"note\",\"body\":{{\"text\":\""),
        format!("{start}\"kind\":\"note\",\"body\":{{\"n\":1"),
        "{\"".to_owned(),
        "{\"format\":\"".to_owned(),
    ] {
        let endless = BufReader::new(std::io::Cursor::new(start.clone()).chain(std::io::repeat(b'1').take(2 << 30)));
        let refused = vault.import(endless);
        assert!(matches!(refused, Err(Error::BadExport { fault: ExportFault::TooLarge, .. })), "{start}: {refused:?}");
    }
    let deep = format!(
        r#"{{"format":"holdfast-export","version":1,"documents":[{{"id":"01jde5wtg0fay8vvr14d2pf2db","kind":"note","version":2,"body":{}"#,
        "[".repeat(200_000)
    );
    assert!(matches!(import(&vault, &deep), Err(Error::BadExport { .. })));
    assert_eq!(records(&vault).unwrap().len(), 0);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn a_large_export_with_an_unknown_part_is_taken_in() {
    let (_dir, vault) = vault(202);
    let rest = "\"x\",".repeat(4_000_000);
    let file = format!(r#"{{"format":"holdfast-export","version":1,"settings":[{rest}1],"documents":[]}}"#);
    assert!(import(&vault, &file).is_ok());
}

fn tar(entries: &[(&str, tar::EntryType, u64, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, kind, size, content) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_path(name).unwrap();
        header.set_entry_type(*kind);
        header.set_size(*size);
        header.set_mode(0o600);
        header.set_cksum();
        bytes.extend_from_slice(header.as_bytes());
        bytes.extend_from_slice(content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
    }
    bytes.resize(bytes.len() + 1024, 0);
    bytes
}

#[test]
fn a_hostile_archive_is_refused_and_leaves_nothing() {
    use tar::EntryType::{Directory, GNULongName, GNUSparse, Link, Regular, Symlink, XHeader};
    let (dir, given) = (scratch(), Given::seed(203));
    let (vault, _) = given.create(&place(dir.path()));
    add(&vault, Note::nth(1)).unwrap();
    drop(vault);
    let header = std::fs::read(place(dir.path()).folder.join("header.a")).unwrap();
    let file = std::fs::read(place(dir.path()).folder.join("vault")).unwrap();
    let whole = ("header", Regular, header.len() as u64, header.as_slice());
    let size = file.len() as u64;
    let hostile: Vec<(&str, Vec<u8>)> = vec![
        ("no tar", vec![7; 4000]),
        ("empty", vec![]),
        ("no vault", tar(&[whole])),
        ("vault first", tar(&[("vault", Regular, size, &file), whole])),
        ("a size that lies", tar(&[whole, ("vault", Regular, 1 << 50, &file)])),
        ("a size that lies downwards", tar(&[whole, ("vault", Regular, size - 4096, &file)])),
        ("a huge header", tar(&[("header", Regular, 1 << 40, &header), ("vault", Regular, size, &file)])),
        ("a link", tar(&[whole, ("vault", Link, 0, &[])])),
        ("a symbolic link", tar(&[whole, ("vault", Symlink, 0, &[])])),
        ("a folder", tar(&[whole, ("vault", Directory, 0, &[])])),
        ("a sparse file", tar(&[whole, ("vault", GNUSparse, size, &file)])),
        (
            "a long name",
            tar(&[("././@LongLink", GNULongName, 1 << 40, b"header"), whole, ("vault", Regular, size, &file)]),
        ),
        ("an extension", tar(&[("x", XHeader, 1 << 40, b"20 path=header\n"), whole, ("vault", Regular, size, &file)])),
        (
            "a path",
            tar(&[whole, ("../vault", Regular, size, &file)].map(|mut entry| {
                if entry.0.starts_with("..") {
                    entry.0 = "a/vault"
                }
                entry
            })),
        ),
    ];
    let count = hostile.len();
    for (what, bytes) in hostile {
        let into = scratch();
        let archive = into.path().join("a.tar");
        std::fs::write(&archive, bytes).unwrap();
        let target = place(into.path());
        let refused = given.restore(&archive, &target, &secret(PASSPHRASE)).unwrap_err();
        assert!(matches!(refused, Error::NotABackup | Error::Damaged(_)), "{what}: {refused:?}");
        assert!(!target.folder.exists(), "{what}: {:?}", files(into.path()));
    }
    println!("hostile archives: {count} of {count} refused, nothing left");
}

#[test]
fn a_restore_that_fails_leaves_the_folder_as_it_was() {
    let (dir, given) = (scratch(), Given::seed(204));
    let (vault, _) = given.create(&place(dir.path()));
    lived_in(&given, &vault, 5);
    let backup = vault.backup().unwrap().path;
    drop(vault);

    // The anchor cannot be written.
    let mut into = place(&dir.path().join("new"));
    into.anchors = backup.clone();
    assert!(given.restore(&backup, &into, &secret(PASSPHRASE)).is_err());
    assert_eq!(files(&into.folder), Vec::<PathBuf>::new());
    into.anchors = dir.path().join("state");
    drop(given.restore(&backup, &into, &secret(PASSPHRASE)).unwrap());

    // Another process is making a vault there at this moment.
    let busy = place(&dir.path().join("busy"));
    std::fs::create_dir_all(&busy.folder).unwrap();
    for name in ["lock", "vault.new", "header.a", "header.b"] {
        std::fs::write(busy.folder.join(name), name).unwrap();
    }
    let lock = std::fs::File::open(busy.folder.join("lock")).unwrap();
    lock.lock().unwrap();
    assert!(matches!(given.restore(&backup, &busy, &secret(PASSPHRASE)), Err(Error::Busy)));
    assert_eq!(files(&busy.folder).len(), 4, "what is another's stays");
}
