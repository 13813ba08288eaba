//! Bar B9: the whole vault put back to an earlier state.

use vault::{Error, Notice, ReadOnly};

use crate::given::{Given, Note, place};
use crate::rig::{add, export, scratch};

fn add_all(vault: &vault::Vault, notes: std::ops::RangeInclusive<i64>) {
    for n in notes {
        add(vault, Note::nth(n)).unwrap();
    }
}

#[test]
fn a_vault_put_back_by_some_commits_is_reported_before_it_is_written() {
    for back in [1i64, 10, 100] {
        for with_headers in [false, true] {
            let (dir, given) = (scratch(), Given::seed(130 + back.unsigned_abs()));
            let place = place(dir.path());
            let (vault, _) = given.create(&place);
            add(&vault, Note::nth(0)).unwrap();
            drop(vault);
            let old = crate::rig::Kept::of(&place.folder);
            let file = std::fs::read(place.folder.join("vault")).unwrap();
            let vault = given.open(&place).unwrap();
            add_all(&vault, 1..=back);
            drop(vault);
            if with_headers {
                old.put_back(&place.folder)
            } else {
                std::fs::write(place.folder.join("vault"), file).unwrap()
            }

            let vault = given.open(&place).unwrap();
            assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::OlderThanLastUsed)], "{back} commits");
            assert!(matches!(add(&vault, Note::nth(500)), Err(Error::ReadOnly(_))));
            vault.accept_older().unwrap();
            add(&vault, Note::nth(500)).unwrap();
            drop(vault);
            assert_eq!(given.open(&place).unwrap().notices(), []);
        }
    }
    println!("B9: 1, 10 and 100 commits back, with and without the header: 6 of 6 reported");
}

/// Put back, and then written by a program that did not look: as long, but another past.
#[test]
fn another_past_of_the_same_length_is_reported() {
    let (dir, given) = (scratch(), Given::seed(140));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(0)).unwrap();
    drop(vault);
    let old = crate::rig::Kept::of(&place.folder);
    let vault = given.open(&place).unwrap();
    add_all(&vault, 1..=4);
    drop(vault);
    old.put_back(&place.folder);
    let mut unanchored = place.clone();
    unanchored.anchors = dir.path().join("elsewhere");
    let vault = given.open(&unanchored).unwrap();
    add_all(&vault, 11..=18);
    drop(vault);
    assert_eq!(given.open(&place).unwrap().notices(), [Notice::ReadOnly(ReadOnly::OlderThanLastUsed)]);
}

/// What nothing can see without the anchor opens, and says so in the design.
#[test]
fn without_an_anchor_an_older_vault_opens_whole() {
    let (dir, given) = (scratch(), Given::seed(141));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(0)).unwrap();
    let before = export(&vault).unwrap();
    drop(vault);
    let old = crate::rig::Kept::of(&place.folder);
    let vault = given.open(&place).unwrap();
    add(&vault, Note::nth(1)).unwrap();
    drop(vault);
    old.put_back(&place.folder);
    std::fs::remove_dir_all(&place.anchors).unwrap();
    let vault = given.open(&place).unwrap();
    assert_eq!(export(&vault).unwrap(), before);
    assert_eq!(vault.check(true).unwrap().damage, []);
}
