//! Bar B13: the kept vault of an older schema, and vaults of a newer program.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vault::{Error, Notice, ReadOnly, Secret, Vault};

use crate::given::{Given, Note, PASSPHRASE, place, secret};
use crate::rig::{Content, add, content, export, raw, scratch};

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vaults/schema-1")
}

/// A copy of the kept vault of schema 1.
pub(crate) fn schema_1() -> TempDir {
    let dir = scratch();
    let folder = place(dir.path()).folder;
    std::fs::create_dir(&folder).unwrap();
    for name in ["header.a", "header.b", "vault"] {
        std::fs::write(folder.join(name), std::fs::read(kept().join(name)).unwrap()).unwrap();
    }
    dir
}

/// All that was ever put into it: three records, four changes, a draft.
pub(crate) fn assert_content(vault: &Vault) {
    let export = export(vault).unwrap();
    let parsed: serde_json::Value = serde_json::from_str(&export).unwrap();
    let count = |list: &str| parsed[list].as_array().unwrap().iter().filter(|line| line["kind"] == "moment").count();
    assert_eq!((count("documents"), count("changes")), (3, 4));
    for said in ["Plans changed at the last minute", "Stayed in the room", r#""newer":{"depth":1}"#, r#""mark":true"#] {
        assert!(export.contains(said), "{said}");
    }
    let drafts = vault.read(|reader| reader.drafts()).unwrap();
    assert_eq!(drafts[0].body, "half a line");
}

#[test]
fn the_kept_vault_of_schema_1_is_backed_up_and_upgraded() {
    let (dir, given) = (schema_1(), Given::seed(100));
    let place = place(dir.path());
    let before = changes_of(&place.folder);
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), [Notice::Upgraded]);
    assert_content(&vault);
    assert_eq!(vault.check(true).unwrap().damage, []);
    assert_eq!(vault.check(true).unwrap().changes, 4);
    let backups = vault.backups().unwrap();
    assert_eq!(backups.len(), 1);
    let upgraded = export(&vault).unwrap();
    drop(vault);
    assert_eq!(changes_of(&place.folder), before, "changes and documents to the byte");
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), []);
    add(&vault, Note::nth(1)).unwrap();
    drop(vault);

    // The backup is of the vault as it was; restored, it is upgraded in turn.
    let elsewhere = crate::given::place(&dir.path().join("elsewhere"));
    let restored = given.restore(&backups[0].path, &elsewhere, &secret(PASSPHRASE)).unwrap();
    assert_eq!(restored.notices(), [Notice::Upgraded]);
    assert_eq!(export(&restored).unwrap(), upgraded);
}

/// Read beside the vault's own code.
fn changes_of(folder: &Path) -> Vec<Vec<String>> {
    let db = raw::connect(&folder.join("vault"), &raw::database_key(folder, PASSPHRASE));
    let rows = |question: &str| -> Vec<String> {
        let mut statement = db.prepare(question).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    vec![
        rows("SELECT hex(id) || kind || version || hex(hlc) || deleted || body FROM document ORDER BY id"),
        rows(
            "SELECT seq || hex(document) || kind || version || op || hex(hlc) || hex(device) || coalesce(hex(parent), '')
             || coalesce(hex(salt), '') || coalesce(body, '') || hex(digest) || hex(chain) FROM change ORDER BY seq",
        ),
    ]
}

#[test]
fn the_kept_vault_opens_by_its_recovery_code_too() {
    let (dir, given) = (schema_1(), Given::seed(101));
    let code = Secret::recovery(&std::fs::read_to_string(kept().join("recovery.txt")).unwrap()).unwrap();
    assert_content(&given.open_with(&place(dir.path()), &code).unwrap());
}

fn set(folder: &Path, key: &str, version: u32) {
    let db = raw::connect(&folder.join("vault"), &raw::database_key(folder, PASSPHRASE));
    db.execute("UPDATE meta SET value = ?1 WHERE key = ?2", (version.to_be_bytes(), key)).unwrap();
}

/// Its upgrade needs a whole vault; reading what is whole of it does not.
#[test]
fn a_damaged_vault_of_schema_1_opens_to_read() {
    let (dir, given) = (schema_1(), Given::seed(104));
    let place = place(dir.path());
    let file = place.folder.join("vault");
    let whole = std::fs::read(&file).unwrap();
    let (mut read_only, mut refused, mut free) = (0, 0, 0);
    for page in 1..whole.len() / raw::PAGE {
        let mut damaged = whole.clone();
        damaged[page * raw::PAGE + 100] ^= 1;
        std::fs::write(&file, &damaged).unwrap();
        match given.open(&place) {
            Ok(vault) if vault.notices() == [Notice::Upgraded] => {
                // A free page, which holds nothing and is never read.
                assert_content(&vault);
                free += 1;
                continue;
            }
            Ok(vault) => {
                assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::NotUpgraded)], "page {page}");
                assert!(!vault.check(false).unwrap().damage.is_empty());
                read_only += 1;
            }
            Err(error) => {
                assert!(matches!(error, Error::Damaged(_)), "page {page}: {error:?}");
                refused += 1;
            }
        }
        assert!(std::fs::read(&file).unwrap() == damaged, "nothing was written");
    }
    println!(
        "B13 damaged schema 1: each page in turn, {read_only} open to read, {refused} not at all, {free} free pages"
    );
    assert!(read_only > 0);
}

#[test]
fn a_vault_for_newer_readers_is_refused_untouched() {
    for more in ["", "DELETE FROM meta WHERE key = 'chain'", "DROP TABLE document"] {
        let (dir, given) = (scratch(), Given::seed(102));
        let place = place(dir.path());
        drop(given.create(&place));
        set(&place.folder, "min_reader", 3);
        let key = raw::database_key(&place.folder, PASSPHRASE);
        raw::connect(&place.folder.join("vault"), &key).execute_batch(more).unwrap();
        let state = || {
            let file = place.folder.join("vault");
            (std::fs::read(&file).unwrap(), std::fs::metadata(&file).unwrap().modified().unwrap())
        };
        let before = state();
        let refused = given.open(&place).unwrap_err();
        assert!(matches!(refused, Error::NewerVault { needed: 3 }), "{more}: {refused:?}");
        assert!(state() == before);
    }
}

#[test]
fn a_vault_for_newer_writers_opens_to_read_and_stays_as_it_is() {
    let (dir, given) = (scratch(), Given::seed(103));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(1)).unwrap();
    let before: Content = content(&vault).unwrap();
    drop(vault);
    set(&place.folder, "min_writer", 3);
    vault::seal_note(&place, "waits for the newer program", &given.world).unwrap();
    let bytes = std::fs::read(place.folder.join("vault")).unwrap();
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::NewerWriter)]);
    assert!(content(&vault).unwrap() == before);
    assert!(matches!(add(&vault, Note::nth(2)), Err(Error::ReadOnly(ReadOnly::NewerWriter))));
    assert!(matches!(vault.accept_older(), Err(Error::ReadOnly(ReadOnly::NewerWriter))), "no way around it");
    assert!(vault.change_passphrase(vault::Passphrase::new(crate::given::OTHER_PASSPHRASE.into())).is_err());
    assert!(crate::rig::import(&vault, &before.export).is_err());
    drop(vault);
    assert!(std::fs::read(place.folder.join("vault")).unwrap() == bytes);
}
