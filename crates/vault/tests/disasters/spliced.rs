//! Bar B8: pages put back from an older state of the same vault, whose MAC is
//! good, and pages of another vault, whose MAC is not.

use std::collections::BTreeMap;

use record::Op;

use crate::given::{Given, Note, PASSPHRASE, place};
use crate::rig::raw::{self, PAGE};
use crate::rig::{Dice, Kept, content, figure, lived_in, scratch};

#[test]
fn an_older_page_put_back_is_found_or_changes_nothing_that_was_said() {
    let (wanted, seed) = (figure(60, 200), 120);
    let (dir, given, mut dice) = (scratch(), Given::seed(seed), Dice(seed));
    let place = place(dir.path());
    let file = place.folder.join("vault");
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 150);
    drop(vault);
    let key = raw::database_key(&place.folder, PASSPHRASE);
    let mut states = vec![(std::fs::read(&file).unwrap(), raw::pages(&file, &key))];
    for round in 0..figure(4, 8) {
        let vault = given.open(&place).unwrap();
        lived_in(&given, &vault, 40);
        vault.write(Op::Add, move |tx| tx.put_draft("note/new", &format!("line {round}"))).unwrap();
        drop(vault);
        states.push((std::fs::read(&file).unwrap(), raw::pages(&file, &key)));
    }
    let (newest, newest_clear) = states.pop().unwrap();
    let start = Kept::of(dir.path());
    let vault = given.open(&place).unwrap();
    let whole = content(&vault).unwrap();
    drop(vault);

    // A page written anew with the same content is the same page.
    let differs = |state: usize, page: usize| states[state].1.get(page).is_some_and(|was| *was != newest_clear[page]);
    let mut splices: Vec<(usize, usize)> = (0..states.len())
        .flat_map(|state| (0..newest.len() / PAGE).map(move |page| (state, page)))
        .filter(|&(state, page)| differs(state, page))
        .collect();
    while splices.len() > wanted {
        splices.swap_remove(dice.below(splices.len()));
    }
    let owners = owners(&file, &key);
    let owner = |page: usize| owners.get(&(page + 1)).cloned().unwrap_or("free".into());
    let (mut found, mut harmless, mut drafts_only) = (0, Vec::new(), Vec::new());
    for &(state, page) in &splices {
        start.put_back(dir.path());
        let mut spliced = newest.clone();
        spliced[page * PAGE..][..PAGE].copy_from_slice(&states[state].0[page * PAGE..][..PAGE]);
        std::fs::write(&file, &spliced).unwrap();
        let Ok(vault) = given.open(&place) else {
            found += 1;
            continue;
        };
        if vault.read_only().unwrap().is_some() || !vault.check(true).unwrap().damage.is_empty() {
            found += 1;
            continue;
        }
        let read = content(&vault).unwrap();
        if read == whole {
            harmless.push(owner(page));
        } else {
            let differs = [read.export != whole.export, read.found != whole.found, read.listed != whole.listed];
            assert_eq!(differs, [false; 3], "page {} of state {state}, of {}", page + 1, owner(page));
            drafts_only.push(owner(page));
        }
    }
    println!(
        "B8 seed {seed}: {} older pages put back, {found} found, {} without effect ({harmless:?}), {} changed only a draft {drafts_only:?}",
        splices.len(),
        harmless.len(),
        drafts_only.len(),
    );
    assert!(splices.len() == wanted);
}

/// Which table or index each page belongs to.
fn owners(file: &std::path::Path, key: &[u8; 48]) -> BTreeMap<usize, String> {
    let db = raw::connect(file, key);
    let mut statement = db.prepare("SELECT pageno, name FROM dbstat").unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_page_of_another_vault_is_found() {
    let (wanted, seed) = (figure(60, 200), 121);
    let (dir, other_dir, mut dice) = (scratch(), scratch(), Dice(seed));
    let (given, other) = (Given::seed(seed), Given::seed(seed + 1));
    let place = place(dir.path());
    for (given, dir) in [(&given, &dir), (&other, &other_dir)] {
        let (vault, _) = given.create(&crate::given::place(dir.path()));
        lived_in(given, &vault, 60);
    }
    let file = place.folder.join("vault");
    let (mine, theirs) = (
        std::fs::read(&file).unwrap(),
        std::fs::read(crate::given::place(other_dir.path()).folder.join("vault")).unwrap(),
    );
    let pages = mine.len().min(theirs.len()) / PAGE;
    for _ in 0..wanted {
        let (to, from) = (dice.below(pages), dice.below(pages));
        let mut spliced = mine.clone();
        spliced[to * PAGE..][..PAGE].copy_from_slice(&theirs[from * PAGE..][..PAGE]);
        std::fs::write(&file, &spliced).unwrap();
        let is_found = given.open(&place).map_or(true, |vault| !vault.check(false).unwrap().damage.is_empty());
        assert!(is_found, "page {to} by {from}");
    }
    // The whole file of another vault.
    std::fs::write(&file, &theirs).unwrap();
    assert!(given.open(&place).is_err());
    println!("B8 seed {seed}: {wanted} pages of another vault, {wanted} found");
}

/// A journal of an earlier commit laid beside the file is rolled back by
/// SQLite when the vault opens: a splice of several pages at once.
#[test]
fn an_old_journal_put_back_is_found() {
    let seed = 122;
    let (dir, given) = (scratch(), Given::seed(seed));
    let place = place(dir.path());
    let journal = place.folder.join("vault-journal");
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 30);
    let kept = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let (into, from) = (kept.clone(), journal.clone());
    vault
        .write(Op::Add, move |tx| {
            (0..400).try_for_each(|n| tx.add(&Note::nth(n)).map(drop))?;
            *into.lock().unwrap() = std::fs::read(from).unwrap();
            Ok(())
        })
        .unwrap();
    lived_in(&given, &vault, 10);
    let whole = content(&vault).unwrap();
    drop(vault);
    let mut old = kept.lock().unwrap().clone();
    // Its magic and count are written when it is synced, just before the vault
    // file is; with them ("all pages that follow") it is hot.
    old[..8].copy_from_slice(&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    old[8..12].copy_from_slice(&[0xff; 4]);
    std::fs::write(&journal, &old).unwrap();
    let outcome = given.open(&place).map(|vault| {
        let is_reported = vault.read_only().unwrap().is_some() || !vault.check(true).unwrap().damage.is_empty();
        (is_reported, content(&vault).is_ok_and(|read| read == whole))
    });
    println!("B8 old journal of {} bytes: {:?}", old.len(), outcome.as_ref().map_err(ToString::to_string));
    assert!(!matches!(outcome, Ok((false, false))), "an old journal changed the vault unseen");
}
