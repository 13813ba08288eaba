//! Faults that a strict reader once found in the vault, each kept as a test.

use record::Op;
use vault::{Error, Vault};

use crate::given::{Given, Note, patch, place};
use crate::rig::{add, content, export, import, records, scratch};

/// Without its file the headers are all that could still open a copy of it.
#[test]
fn headers_whose_vault_is_missing_are_never_overwritten() {
    let (dir, given) = (scratch(), Given::seed(205));
    let place = place(dir.path());
    drop(given.create(&place));
    let moved = dir.path().join("moved");
    std::fs::rename(place.folder.join("vault"), &moved).unwrap();
    let again = Vault::create(&place, &crate::given::passphrase(), given.kdf.clone(), given.world.clone());
    assert!(matches!(again, Err(Error::NotEmpty)));
    assert!(matches!(given.open(&place), Err(Error::Damaged(_))));
    std::fs::rename(&moved, place.folder.join("vault")).unwrap();
    assert!(given.open(&place).is_ok());
}

#[test]
fn any_search_is_answered() {
    let (dir, given) = (scratch(), Given::seed(206));
    let (vault, _) = given.create(&place(dir.path()));
    add(&vault, Note::nth(1)).unwrap();
    let many: String = (0..3_000).map(|n| format!("word{n} ")).collect();
    let questions = [
        many.clone(),
        format!("\"{many}\""),
        "entry ".repeat(3_000),
        "a".repeat(1_000_000),
        "entry\0number".into(),
        "ﷺ".repeat(1_000),
        "\"\" NEAR(entry number) title:entry -entry entry* OR".into(),
        "\u{e0000}\u{202e}\u{fffd}".into(),
    ];
    for question in questions {
        let start: String = question.chars().take(20).collect();
        let hits = vault.read(move |reader| reader.search(&question, 10));
        assert!(hits.is_ok(), "{start}: {hits:?}");
    }
    let found = vault.read(|reader| reader.search(&"entry ".repeat(3_000), 10)).unwrap();
    assert_eq!(found.len(), 1, "the same word many times is that word");
}

#[test]
fn undo_takes_back_the_change_that_stands_after_two_vaults_met() {
    let (dir, given) = (scratch(), Given::seed(207));
    let (one, _) = given.create(&place(&dir.path().join("one")));
    let (two, _) = given.create(&place(&dir.path().join("two")));
    let id = add(&one, Note::nth(1)).unwrap();
    import(&two, &export(&one).unwrap()).unwrap();
    let edit = |vault: &Vault, text: &str| {
        let change = patch(&format!(r#"{{"text":"{text}"}}"#));
        vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &change)).unwrap().unwrap();
    };
    let text = |vault: &Vault| records(vault).unwrap()[&id.to_string()].0.clone();
    given.minutes_pass(1);
    edit(&two, "there, earlier");
    given.minutes_pass(1);
    edit(&one, "here, later");
    assert_eq!(import(&one, &export(&two).unwrap()).unwrap().both_changed, 1);
    assert_eq!(text(&one), "here, later");
    given.minutes_pass(1);
    assert!(one.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(text(&one), "entry number 1 about plans", "the change that stood is taken back");
    assert!(one.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(text(&one), "here, later");
    edit(&one, "at last");
    assert_eq!(one.check(true).unwrap().damage, []);
    import(&two, &export(&one).unwrap()).unwrap();
    assert_eq!(text(&two), "at last");
    assert_eq!(two.check(true).unwrap().damage, []);
}

/// A clock that was wrong once must not stop backups, nor throw away the newest.
#[test]
fn backups_of_a_clock_that_ran_ahead_do_not_stop_new_ones() {
    let (dir, given) = (scratch(), Given::seed(208));
    let (vault, _) = given.create(&place(dir.path()));
    add(&vault, Note::nth(1)).unwrap();
    let years = 10 * 365 * 24 * 60;
    given.minutes_pass(years);
    for _ in 0..40 {
        given.minutes_pass(24 * 60 * 31);
        vault.backup().unwrap();
    }
    given.minutes_pass(-years - 40 * 24 * 60 * 31);
    let ahead = vault.backups().unwrap().len();
    for n in 0..3 {
        given.minutes_pass(1);
        add(&vault, Note::nth(n)).unwrap();
        given.minutes_pass(30);
        let made = vault.backup_if_due().unwrap().expect("a change, and the last backup of today's clock is old");
        assert!(made.path.exists(), "the backup just made stays");
        assert!(content(&vault).is_ok());
    }
    assert_eq!(vault.backups().unwrap().len(), ahead + 3);
}
