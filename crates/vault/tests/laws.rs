//! What holds for every vault, through its two doors.

#![allow(clippy::unwrap_used, reason = "a helper of tests may fail as a test does")]

#[allow(dead_code, unreachable_pub, reason = "every file of tests uses its own part")]
mod given;

use std::collections::BTreeSet;
use std::io::BufReader;
use std::sync::{Arc, Mutex};

use given::{Given, Note, OTHER_PASSPHRASE, PASSPHRASE, passphrase, patch, place, secret, texts};
use proptest::prelude::{Just, Strategy};
use proptest::{prop_assert_eq, prop_oneof, proptest};
use record::{Id, Op};
use tempfile::tempdir;
use vault::{Body, Days, Error, Notice, Passphrase, ReadOnly, Secret, Vault, Weak, holds_one};

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn exported(vault: &Vault) -> String {
    let out = Shared::default();
    vault.export(out.clone(), |_, _| {}).unwrap();
    String::from_utf8(out.0.lock().unwrap().clone()).unwrap()
}

fn import(vault: &Vault, text: &str) -> vault::Result<vault::TakenIn> {
    vault.import(BufReader::new(std::io::Cursor::new(text.to_owned())))
}

fn add(vault: &Vault, note: Note) -> Id {
    vault.write(Op::Add, move |tx| tx.add(&note)).unwrap()
}

fn text_of(vault: &Vault, id: Id) -> Option<String> {
    match vault.read(move |reader| reader.get::<Note>(id)).unwrap()?.body {
        Body::Understood(note) => note.text,
        _ => None,
    }
}

fn found(vault: &Vault, words: &'static str) -> Vec<Id> {
    vault.read(move |reader| reader.search(words, 50)).unwrap().into_iter().map(|hit| hit.id).collect()
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(1));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::new("2026-05-01T21:30:00+02:00[Europe/Berlin]", "Plans changed"));
    add(&vault, Note::new("2026-05-03T21:30:00+02:00[Europe/Berlin]", "She wrote back"));
    add(&vault, Note::new("2026-05-02T21:30:00+02:00[Europe/Berlin]", "Quiet day"));
    drop(vault);
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), []);
    assert_eq!(texts(&vault), ["She wrote back", "Quiet day", "Plans changed"]);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn only_the_right_secret_opens_it() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(2));
    let place = place(dir.path());
    let (vault, recovery) = given.create(&place);
    drop(vault);
    assert!(matches!(given.open_with(&place, &secret("wrong wrong wrong")), Err(Error::WrongPassphrase)));
    let other = Secret::recovery("HF-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-1CFK").unwrap();
    assert!(matches!(given.open_with(&place, &other), Err(Error::WrongRecoveryCode)));
    assert!(given.open_with(&place, &Secret::Recovery(recovery)).is_ok());
    assert!(given.open_with(&place, &secret(&format!("{PASSPHRASE}\n"))).is_ok());
}

#[test]
fn a_weak_passphrase_makes_nothing() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(3));
    let place = place(dir.path());
    let weak = Passphrase::new("short".into());
    let refused = Vault::create(&place, &weak, given.kdf.clone(), given.world.clone());
    assert!(matches!(refused, Err(Error::WeakPassphrase(Weak::Short))));
    assert!(!place.folder.exists());
}

#[test]
fn a_folder_with_anything_in_it_is_never_taken() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(4));
    let place = place(dir.path());
    drop(given.create(&place));
    let again = Vault::create(&place, &passphrase(), given.kdf.clone(), given.world.clone());
    assert!(matches!(again, Err(Error::NotEmpty)));
    let mut foreign = place.clone();
    foreign.folder = dir.path().join("foreign");
    std::fs::create_dir(&foreign.folder).unwrap();
    std::fs::write(foreign.folder.join("thesis.txt"), "mine").unwrap();
    let refused = Vault::create(&foreign, &passphrase(), given.kdf.clone(), given.world.clone());
    assert!(matches!(refused, Err(Error::NotEmpty)));
}

#[test]
fn a_second_process_gets_a_clear_word() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(5));
    let place = place(dir.path());
    let (_vault, _) = given.create(&place);
    assert!(matches!(given.open(&place), Err(Error::Busy)));
}

#[test]
fn files_are_for_their_owner_and_carry_no_product_word() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, given) = (tempdir().unwrap(), Given::seed(6));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(1));
    vault.backup().unwrap();
    drop(vault);
    let mut folders = vec![dir.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let meta = entry.metadata().unwrap();
            assert_eq!(meta.permissions().mode() & 0o077, 0, "{:?}", entry.path());
            let name = entry.file_name().to_string_lossy().to_lowercase();
            assert!(!name.contains("holdfast") && !name.contains("moment"), "{name}");
            if meta.is_dir() {
                folders.push(entry.path());
            } else {
                let bytes = std::fs::read(entry.path()).unwrap();
                let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_lowercase();
                assert!(!head.contains("holdfast"), "{:?}", entry.path());
            }
        }
    }
}

#[test]
fn edit_delete_undo_and_history_tell_the_same_story() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(7));
    let (vault, _) = given.create(&place(dir.path()));
    let id = add(&vault, Note::new("2026-05-01T21:30:00+02:00[Europe/Berlin]", "first words"));
    vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"second words"}"#))).unwrap().unwrap();
    assert_eq!(text_of(&vault, id).as_deref(), Some("second words"));
    assert_eq!(found(&vault, "first"), []);
    assert_eq!(found(&vault, "seco"), [id]);

    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(text_of(&vault, id).as_deref(), Some("first words"));
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(text_of(&vault, id).as_deref(), Some("second words"));

    assert!(vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap());
    assert_eq!((texts(&vault).len(), found(&vault, "words").len()), (0, 0));
    assert!(!vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap());
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(texts(&vault), ["second words"]);

    let ops: Vec<String> =
        vault.read(move |reader| reader.history::<Note>(id)).unwrap().into_iter().map(|version| version.op).collect();
    assert_eq!(ops, ["undo", "delete", "undo", "undo", "edit", "add"]);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn undoing_a_new_record_puts_it_aside_and_undoing_again_brings_it_back() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(8));
    let (vault, _) = given.create(&place(dir.path()));
    let id = add(&vault, Note::nth(1));
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(texts(&vault).len(), 0);
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(texts(&vault).len(), 1);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn erased_is_gone_from_document_changes_search_and_drafts() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(9));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    let keep = add(&vault, Note::new("2026-05-02T21:30:00+02:00[Europe/Berlin]", "kept words"));
    let id = add(&vault, Note::new("2026-05-01T21:30:00+02:00[Europe/Berlin]", "zebrafish secret"));
    vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"zebrafish again"}"#))).unwrap();
    vault.write(Op::Add, move |tx| tx.put_draft(&format!("note/{id}"), "zebrafish draft")).unwrap();
    assert!(vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap());
    assert!(!vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap());
    assert_eq!(text_of(&vault, id), None);
    assert_eq!(found(&vault, "zebrafish"), []);
    assert_eq!(vault.read(|reader| reader.drafts()).unwrap().len(), 0);
    let history = vault.read(move |reader| reader.history::<Note>(id)).unwrap();
    assert!(history.iter().all(|version| matches!(version.body, Body::Erased)));
    assert!(!exported(&vault).contains("zebrafish"));
    assert!(!vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(texts(&vault), ["kept words"]);
    assert_eq!(vault.check(true).unwrap().damage, []);
    assert_eq!(text_of(&vault, keep).as_deref(), Some("kept words"));
}

/// What can be done with a record and the forms it stands in.
#[derive(Clone, Copy, Debug)]
enum Act {
    Draft(usize),
    NewDraft(usize),
    Edit,
    Delete,
    Undo,
}

const FORMS: [&str; 4] = ["note", "note-part", "if-then", "rückblick"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        3 => (0..FORMS.len()).prop_map(Act::Draft),
        1 => (0..FORMS.len()).prop_map(Act::NewDraft),
        1 => Just(Act::Edit),
        1 => Just(Act::Delete),
        1 => Just(Act::Undo),
    ];
    proptest::collection::vec(act, 0..12)
}

fn act(tx: &mut vault::Tx<'_>, id: Id, act: Act) -> vault::Result<()> {
    match act {
        Act::Draft(form) => tx.put_draft(&format!("{}/{id}", FORMS[form]), "zebrafish"),
        Act::NewDraft(form) => tx.put_draft(&format!("{}/new", FORMS[form]), "of nothing yet"),
        Act::Edit => tx.edit::<Note>(id, &patch(r#"{"text":"zebrafish"}"#)).map(drop),
        Act::Delete => tx.delete::<Note>(id).map(drop),
        Act::Undo => tx.undo::<Note>(id).map(drop),
    }
}

proptest! {
    #[test]
    fn no_draft_of_an_erased_record_is_left_whatever_its_form(acts in acts(), is_aside: bool) {
        let vault = Vault::in_memory(Given::seed(35).world).unwrap();
        let (id, other) = (add(&vault, Note::nth(1)), add(&vault, Note::nth(2)));
        let begun = [Act::Draft(0), Act::Draft(2), Act::NewDraft(1)];
        vault.write(Op::Edit, move |tx| begun.iter().try_for_each(|begun| act(tx, other, *begun))).unwrap();
        let done = acts.clone();
        vault.write(Op::Edit, move |tx| done.iter().try_for_each(|done| act(tx, id, *done))).unwrap();
        let slots = || -> BTreeSet<String> {
            vault.read(|reader| reader.drafts()).unwrap().into_iter().map(|draft| draft.slot).collect()
        };
        let slot = |id: Id, act: &Act| match act {
            Act::Draft(form) => Some(format!("{}/{id}", FORMS[*form])),
            Act::NewDraft(form) => Some(format!("{}/new", FORMS[*form])),
            _ => None,
        };
        let mut kept: BTreeSet<_> = begun.iter().filter_map(|act| slot(other, act)).collect();
        kept.extend(acts.iter().filter_map(|act| slot(id, act)));
        prop_assert_eq!(slots(), kept.clone(), "nothing but an erase takes a draft");

        vault.write(Op::Erase, move |tx| {
            let is_there = tx.is_there(id)?;
            if is_aside && is_there {
                tx.delete::<Note>(id)?;
            }
            let is_erased = if is_aside { tx.erase_aside(id)? } else { tx.erase::<Note>(id)? };
            assert!(is_erased);
            Ok(())
        }).unwrap();
        kept.retain(|slot| !slot.ends_with(&id.to_string()));
        prop_assert_eq!(slots(), kept);
    }
}

#[test]
fn erased_can_go_from_backups_too() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(10));
    let (vault, _) = given.create(&place(dir.path()));
    let id = add(&vault, Note::nth(1));
    for _ in 0..3 {
        given.minutes_pass(20);
        vault.backup().unwrap();
    }
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
    assert_eq!(vault.erase_from_backups().unwrap(), 3);
    let backups = vault.backups().unwrap();
    assert_eq!(backups.len(), 1);
    let mut elsewhere = place(dir.path());
    elsewhere.folder = dir.path().join("restored");
    let restored = given.restore(&backups[0].path, &elsewhere, &secret(PASSPHRASE)).unwrap();
    assert!(!exported(&restored).contains("entry number"));
}

#[test]
fn fields_of_a_newer_program_survive_an_edit() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(11));
    let (vault, _) = given.create(&place(dir.path()));
    let note: Note = serde_json::from_str(
        r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"a","mood":{"depth":3,"new":[1]}}"#,
    )
    .unwrap();
    let id = add(&vault, note);
    let edited = vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"b"}"#))).unwrap().unwrap();
    assert_eq!(serde_json::to_string(&edited.rest).unwrap(), r#"{"mood":{"depth":3,"new":[1]}}"#);
}

const NEWER: &str = r#"{"format":"holdfast-export","version":1,"documents":[
{"id":"01jde5wtg0fay8vvr14d2pf2db","kind":"note","version":9,"body":{"when":"then"}},
{"id":"01jde5wtg0fay8vvr14d2pf2dc","kind":"constellation","version":1,"body":{"stars":7}},
{"id":"01jde5wtg0fay8vvr14d2pf2dd","kind":"note","version":1,"body":{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","words":"old form"}}
]}"#;

#[test]
fn a_record_of_a_known_id_is_made_once_and_changed_after_that() {
    let (given, folder) = (Given::seed(31), tempfile::tempdir().unwrap());
    let (vault, _) = given.create(&place(folder.path()));
    let id = Id::from_parts(0, [0; 10]);
    let keep = |text: &'static str| vault.write(Op::Edit, move |tx| tx.keep::<Note>(id, &patch(text)));
    keep(r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"first","newer":{"depth":1}}"#).unwrap();
    assert_eq!(keep(r#"{"text":"second"}"#).unwrap().text.as_deref(), Some("second"));
    assert_eq!(keep(r#"{"text":null}"#).unwrap().text, None);
    let versions = vault.read(move |reader| reader.history::<Note>(id)).unwrap();
    assert_eq!(versions.len(), 3);
    assert!(exported(&vault).contains(r#""newer":{"depth":1}"#));
    assert!(vault.check(true).unwrap().damage.is_empty());

    vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap();
    keep(r#"{"text":"back"}"#).unwrap();
    assert_eq!(text_of(&vault, id).as_deref(), Some("back"));
    // What leaves nothing readable is refused, and nothing of it is kept.
    assert!(matches!(keep(r#"{"at":null}"#), Err(Error::NotUnderstood)));
    assert_eq!(text_of(&vault, id).as_deref(), Some("back"));
}

#[test]
fn a_record_of_a_known_id_that_was_erased_can_be_written_anew_and_taken_elsewhere() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(36));
    let (vault, _) = given.create(&place(dir.path()));
    let mut elsewhere = place(dir.path());
    elsewhere.folder = dir.path().join("other");
    let (other, _) = given.create(&elsewhere);
    let id = Id::from_parts(0, [0; 10]);
    let keep = |vault: &Vault, text: &'static str| {
        vault.write(Op::Edit, move |tx| tx.keep::<Note>(id, &patch(text))).unwrap();
    };
    keep(&vault, r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"zebrafish"}"#);
    import(&other, &exported(&vault)).unwrap();
    let before = exported(&vault);
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
    given.minutes_pass(1);
    keep(&vault, r#"{"at":"2026-05-02T21:30:00+02:00[Europe/Berlin]","text":"anew"}"#);
    assert_eq!(vault.check(true).unwrap().damage, []);

    // Nothing of before comes back: not by undo, not out of an older export.
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    assert_eq!(text_of(&vault, id).as_deref(), Some("anew"), "put aside");
    assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap());
    let edit = patch(r#"{"text":"zebrafish again"}"#);
    other.write(Op::Edit, move |tx| tx.edit::<Note>(id, &edit)).unwrap();
    import(&vault, &before).unwrap();
    assert_eq!(import(&vault, &exported(&other)).unwrap().already, 1);
    let out = exported(&vault);
    assert!(out.contains("anew") && !out.contains("zebrafish"));

    // In a vault that knows nothing of it, and in one that holds what was erased.
    let mut third = place(dir.path());
    third.folder = dir.path().join("third");
    let (third, _) = given.create(&third);
    assert_eq!(import(&third, &out).unwrap().new, 1);
    assert_eq!(exported(&third), out);
    assert_eq!(import(&other, &out).unwrap().both_changed, 1, "an import erases nothing");
    for vault in [&vault, &other, &third] {
        assert_eq!(text_of(vault, id).as_deref(), Some("anew"));
        assert_eq!(vault.check(true).unwrap().damage, []);
    }
    assert_eq!(import(&third, &exported(&vault)).unwrap().already, 1);

    // What is changed there comes here, and it can be erased again.
    third.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"changed there"}"#))).unwrap();
    assert_eq!(import(&vault, &exported(&third)).unwrap().changed, 1);
    assert_eq!(text_of(&vault, id).as_deref(), Some("changed there"));
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
    let out = exported(&vault);
    assert!(!out.contains("anew") && !out.contains("changed there"));
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn what_was_put_aside_comes_back_or_goes_for_good_whatever_its_kind() {
    let (given, folder) = (Given::seed(32), tempfile::tempdir().unwrap());
    let (vault, _) = given.create(&place(folder.path()));
    let (first, second) = (add(&vault, Note::nth(1)), add(&vault, Note::nth(2)));
    assert!(!vault.write(Op::Undo, move |tx| tx.bring_back(first)).unwrap());
    assert!(!vault.write(Op::Erase, move |tx| tx.erase_aside(first)).unwrap());
    for id in [first, second] {
        vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap();
    }
    let aside = || vault.read(|reader| reader.aside()).unwrap();
    assert_eq!(aside(), [(second, "note".to_owned()), (first, "note".to_owned())]);
    assert!(vault.write(Op::Undo, move |tx| tx.bring_back(first)).unwrap());
    assert!(vault.write(Op::Erase, move |tx| tx.erase_aside(second)).unwrap());
    assert_eq!(aside(), []);
    assert_eq!(found(&vault, "entry number"), [first]);
    assert!(vault.check(true).unwrap().damage.is_empty());
}

#[test]
fn kinds_and_versions_of_a_newer_program_are_kept_exported_and_never_overwritten() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(12));
    let (vault, _) = given.create(&place(dir.path()));
    assert_eq!(import(&vault, NEWER).unwrap().new, 3);
    let newer: Id = "01jde5wtg0fay8vvr14d2pf2db".parse().unwrap();
    let refused = vault.write(Op::Edit, move |tx| tx.edit::<Note>(newer, &patch(r#"{"text":"x"}"#)));
    assert!(matches!(refused, Err(Error::NotUnderstood)));
    let kept = vault.read(move |reader| reader.get::<Note>(newer)).unwrap().unwrap();
    assert!(matches!(kept.body, Body::NotUnderstood(body) if body == r#"{"when":"then"}"#));
    let out = exported(&vault);
    assert!(out.contains(r#"{"stars":7}"#) && out.contains(r#"{"when":"then"}"#));
    assert_eq!(texts(&vault), ["old form"], "an older body is read in today's form");
    let listed = vault.read(|reader| {
        let mut not_understood = 0;
        reader.newest::<Note>(Days::default(), |kept| {
            not_understood += usize::from(matches!(kept.body, Body::NotUnderstood(_)));
            std::ops::ControlFlow::Continue(())
        })?;
        Ok(not_understood)
    });
    assert_eq!(listed.unwrap(), 1, "what is not understood is listed too");
    assert_eq!(vault.check(true).unwrap().not_understood, 2);
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn what_is_there_is_there_whatever_its_kind_until_it_is_put_aside_or_erased() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(33));
    let (vault, _) = given.create(&place(dir.path()));
    import(&vault, NEWER).unwrap();
    let is_there = |id| vault.read(move |reader| reader.is_there(id)).unwrap();
    let of_another_kind: Id = "01jde5wtg0fay8vvr14d2pf2dc".parse().unwrap();
    assert!(is_there(of_another_kind) && !is_there(Id::from_parts(0, [0; 10])));
    let id = add(&vault, Note::nth(1));
    assert!(is_there(id));
    vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap();
    assert!(!is_there(id));
    vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap();
    assert!(is_there(id));
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
    assert!(!is_there(id));
}

#[test]
fn the_latest_are_those_understood_and_a_search_looks_at_no_more_than_it_may() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(34));
    let (vault, _) = given.create(&place(dir.path()));
    let ids: Vec<Id> = (0..5).map(|n| add(&vault, Note::nth(n))).collect();
    let aside = ids[4];
    vault.write(Op::Delete, move |tx| tx.delete::<Note>(aside)).unwrap();
    import(&vault, NEWER).unwrap();
    let old_form: Id = "01jde5wtg0fay8vvr14d2pf2dd".parse().unwrap();
    let latest = |days, most| -> Vec<Id> {
        let latest = vault.read(move |reader| reader.latest::<Note>(days, most)).unwrap();
        latest.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(latest(Days::default(), usize::MAX), [old_form, ids[3], ids[2], ids[1], ids[0]]);
    assert_eq!(latest(Days::default(), 2), [old_form, ids[3]]);
    assert_eq!(latest(Days::default(), 0), []);
    let day = day_of(&vault, ids[1]);
    assert_eq!(latest(Days { from: day, to: day }, 9), [ids[1]]);

    let first = |most| {
        let third = move |id, note: Note| note.text.unwrap().contains("number 2").then_some(id);
        vault.read(move |reader| reader.first(most, third)).unwrap()
    };
    assert_eq!([0, 1, 2].map(first), [None; 3]);
    assert_eq!(first(3), Some(ids[2]));
    let mut asked = 0;
    let counted = vault.read(move |reader| {
        reader.first(99, |_, _: Note| {
            asked += 1;
            (asked == 9).then_some(())
        })?;
        Ok(asked)
    });
    assert_eq!(counted.unwrap(), 5, "every one that is understood, and none twice");
}

fn day_of(vault: &Vault, id: Id) -> Option<record::Day> {
    match vault.read(move |reader| reader.get::<Note>(id)).unwrap()?.body {
        Body::Understood(note) => Some(note.at.day()),
        _ => None,
    }
}

#[test]
fn lists_are_by_day_of_the_person_newest_first() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(13));
    let (vault, _) = given.create(&place(dir.path()));
    for (at, text) in [
        ("2026-05-01T23:59:00-10:00[Pacific/Honolulu]", "late in Hawaii"),
        ("2026-05-01T00:01:00+14:00[Pacific/Kiritimati]", "early in Kiritimati"),
        ("2026-05-02T00:00:00+02:00[Europe/Berlin]", "the next day"),
        ("2026-04-30T23:59:59+02:00[Europe/Berlin]", "the day before"),
    ] {
        add(&vault, Note::new(at, text));
    }
    let day = "2026-05-01".parse().ok();
    let listed = vault
        .read(move |reader| {
            let mut texts = Vec::new();
            reader.newest::<Note>(Days { from: day, to: day }, |kept| {
                if let Body::Understood(note) = kept.body {
                    texts.extend(note.text);
                }
                std::ops::ControlFlow::Continue(())
            })?;
            Ok(texts)
        })
        .unwrap();
    assert_eq!(listed, ["late in Hawaii", "early in Kiritimati"]);
}

#[test]
fn search_finds_beginnings_phrases_and_folded_letters_newest_first() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(14));
    let (vault, _) = given.create(&place(dir.path()));
    let older = add(&vault, Note::new("2025-05-01T21:30:00+02:00[Europe/Berlin]", "Zoë did not answer my Straße"));
    let newer = add(&vault, Note::new("2026-05-01T21:30:00+02:00[Europe/Berlin]", "An answer: did she not?"));
    assert_eq!(found(&vault, "ans"), [newer, older]);
    assert_eq!(found(&vault, "\"did not answer\""), [older]);
    assert_eq!(found(&vault, "ZOE strasse"), [older]);
    assert_eq!(found(&vault, "answer nothing"), []);
    for odd in ["", "\"", "*", "AND", "NOT (", "a\"b", "{x}:y", "^"] {
        vault.read(move |reader| reader.search(odd, 10)).unwrap();
    }
    let matched = vault.read(|reader| reader.search("zoe", 10)).unwrap();
    assert_eq!(matched[0].matched, ["text"]);
    let named = vault.read(|reader| reader.found("ans")).unwrap();
    assert_eq!(named, [(newer, "note".to_owned()), (older, "note".to_owned())]);
    assert!(holds_one("zoe \"no such\"", "Zoë rang") && !holds_one("\"zoe ran\"", "Zoë rang"));
}

#[test]
fn many_entries_of_one_moment_keep_their_order() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(15));
    let (vault, _) = given.create(&place(dir.path()));
    let note = Note::new("2026-05-01T21:30:00+02:00[Europe/Berlin]", "same time");
    vault.write(Op::Add, move |tx| (0..40_000).try_for_each(|_| tx.add(&note).map(drop))).unwrap();
    assert_eq!(texts(&vault).len(), 40_000);
    assert_eq!(vault.read(|reader| reader.search("same", 5)).unwrap().len(), 5);
    assert_eq!(vault.read(|reader| reader.found("same")).unwrap().len(), 40_000);
}

#[test]
fn a_deed_that_fails_leaves_nothing() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(16));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(1));
    let failed: vault::Result<()> = vault.write(Op::Add, |tx| {
        tx.add(&Note::nth(2))?;
        Err(Error::NotUnderstood)
    });
    assert!(failed.is_err());
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        vault.write(Op::Add, |tx| -> vault::Result<()> {
            tx.add(&Note::nth(3))?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(texts(&vault).len(), 1);
    add(&vault, Note::nth(4));
    assert_eq!(vault.check(true).unwrap().damage, []);
}

#[test]
fn an_export_goes_back_in_without_loss_and_without_doubles() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(17));
    let (vault, _) = given.create(&place(dir.path()));
    let ids: Vec<Id> = (0..20).map(|n| add(&vault, Note::nth(n))).collect();
    let (edited, deleted, erased) = (ids[3], ids[4], ids[5]);
    vault.write(Op::Edit, move |tx| tx.edit::<Note>(edited, &patch(r#"{"text":"edited \u0000 1.50"}"#))).unwrap();
    vault.write(Op::Delete, move |tx| tx.delete::<Note>(deleted)).unwrap();
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(erased)).unwrap();
    let out = exported(&vault);
    let parsed: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(parsed["documents"].as_array().unwrap().len(), 19);

    let mut elsewhere = place(dir.path());
    elsewhere.folder = dir.path().join("other");
    let (other, _) = given.create(&elsewhere);
    let taken = import(&other, &out).unwrap();
    assert_eq!((taken.new, taken.already), (19, 1));
    assert_eq!(exported(&other), out, "to the byte");
    let again = import(&other, &out).unwrap();
    assert_eq!((again.new, again.changed, again.both_changed), (0, 0, 0));
    assert_eq!(exported(&other), out);
    assert_eq!(other.check(true).unwrap().damage, []);
    assert_eq!(texts(&other), texts(&vault));

    let laid_out_anew = serde_json::to_string_pretty(&parsed).unwrap();
    assert_eq!(import(&other, &laid_out_anew).unwrap().new, 0);
}

#[test]
fn two_vaults_that_changed_one_record_both_keep_both_states() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(18));
    let (vault, _) = given.create(&place(dir.path()));
    let id = add(&vault, Note::nth(1));
    let mut elsewhere = place(dir.path());
    elsewhere.folder = dir.path().join("other");
    let (other, _) = given.create(&elsewhere);
    import(&other, &exported(&vault)).unwrap();
    vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"here"}"#))).unwrap();
    given.minutes_pass(1);
    other.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"there"}"#))).unwrap();
    assert_eq!(import(&vault, &exported(&other)).unwrap().both_changed, 1);
    assert_eq!(text_of(&vault, id).as_deref(), Some("there"));
    let states = vault.read(move |reader| reader.history::<Note>(id)).unwrap().len();
    assert_eq!(states, 3);
    assert_eq!(vault.check(true).unwrap().damage, []);
    import(&other, &exported(&vault)).unwrap();
    assert_eq!(text_of(&other, id).as_deref(), Some("there"));
}

#[test]
fn a_broken_export_is_refused_by_line_and_nothing_is_taken_in() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(19));
    let (vault, _) = given.create(&place(dir.path()));
    add(&vault, Note::nth(1));
    add(&vault, Note::nth(2));
    let good = exported(&vault);
    let mut elsewhere = place(dir.path());
    elsewhere.folder = dir.path().join("other");
    let (other, _) = given.create(&elsewhere);
    let broken = [
        (good.replacen("entry number 2", "entry number 3", 1), 4),
        (good[..good.len() / 2].to_owned(), 4),
        (good.replace("holdfast-export", "other"), 1),
        (good.replace("\"version\":1,\n", "\"version\":7,\n"), 1),
        ("[]".to_owned(), 1),
        ("{}".to_owned(), 1),
        (String::new(), 1),
        (good.replacen("\"hlc\":\"0", "\"hlc\":\"z", 1), 3),
    ];
    for (text, line) in broken {
        match import(&other, &text) {
            Err(Error::BadExport { line: named, .. }) => assert!(named.abs_diff(line) <= 1, "{named} {line}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(texts(&other).len(), 0);
    }
}

#[test]
fn a_passphrase_change_shuts_the_old_one_out_of_vault_and_backups() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(20));
    let place = place(dir.path());
    let (vault, recovery) = given.create(&place);
    add(&vault, Note::nth(1));
    let backup = vault.backup().unwrap();
    assert_eq!(vault.change_passphrase(Passphrase::new(OTHER_PASSPHRASE.into())).unwrap(), 0);
    let (new_recovery, left) = vault.renew_recovery().unwrap();
    assert_eq!(left, 0);
    drop(vault);
    assert!(matches!(given.open(&place), Err(Error::WrongPassphrase)));
    assert!(matches!(given.open_with(&place, &Secret::Recovery(recovery.clone())), Err(Error::WrongRecoveryCode)));
    assert!(given.open_with(&place, &Secret::Recovery(new_recovery.clone())).is_ok());
    let vault = given.open_with(&place, &secret(OTHER_PASSPHRASE)).unwrap();
    assert_eq!(texts(&vault).len(), 1);
    for (secret, opens) in [
        (secret(PASSPHRASE), false),
        (Secret::Recovery(recovery), false),
        (secret(OTHER_PASSPHRASE), true),
        (Secret::Recovery(new_recovery), true),
    ] {
        let mut into = place.clone();
        into.folder = dir.path().join("restored");
        let _ = std::fs::remove_dir_all(&into.folder);
        assert_eq!(given.restore(&backup.path, &into, &secret).is_ok(), opens);
    }
}

#[test]
fn a_note_written_while_locked_waits_as_a_draft() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(21));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    vault::seal_note(&place, "woke at three", &given.world).unwrap();
    drop(vault);
    given.minutes_pass(1);
    vault::seal_note(&place, "and again", &given.world).unwrap();
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), [Notice::NotesTakenIn(2)]);
    let drafts = vault.read(|reader| reader.drafts()).unwrap();
    assert_eq!(drafts.iter().map(|draft| draft.body.as_str()).collect::<Vec<_>>(), ["and again", "woke at three"]);
    assert_eq!(std::fs::read_dir(place.folder.join("inbox")).unwrap().count(), 0);
}

#[test]
fn an_older_vault_put_back_is_readable_and_not_writable_until_accepted() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(22));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(1));
    drop(vault);
    let old = std::fs::read(place.folder.join("vault")).unwrap();
    let vault = given.open(&place).unwrap();
    add(&vault, Note::nth(2));
    drop(vault);
    std::fs::write(place.folder.join("vault"), old).unwrap();

    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::OlderThanLastUsed)]);
    assert_eq!(texts(&vault).len(), 1);
    let refused = vault.write(Op::Add, |tx| tx.add(&Note::nth(3)));
    assert!(matches!(refused, Err(Error::ReadOnly(ReadOnly::OlderThanLastUsed))));
    drop(vault);
    let vault = given.open(&place).unwrap();
    assert!(vault.read_only().unwrap().is_some(), "reading it does not accept it");
    vault.accept_older().unwrap();
    add(&vault, Note::nth(3));
    drop(vault);
    assert_eq!(given.open(&place).unwrap().notices(), []);
}

#[test]
fn an_older_header_put_back_is_reported() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(23));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    add(&vault, Note::nth(1));
    let old = std::fs::read(place.folder.join("header.a")).unwrap();
    vault.change_passphrase(Passphrase::new(OTHER_PASSPHRASE.into())).unwrap();
    drop(vault);
    for name in ["header.a", "header.b"] {
        std::fs::write(place.folder.join(name), &old).unwrap();
    }
    let vault = given.open(&place).unwrap();
    assert_eq!(vault.notices(), [Notice::ReadOnly(ReadOnly::OlderHeader)]);
}

#[test]
fn one_damaged_header_copy_is_healed_from_the_other() {
    let (dir, given) = (tempdir().unwrap(), Given::seed(24));
    let place = place(dir.path());
    drop(given.create(&place));
    let whole = std::fs::read(place.folder.join("header.b")).unwrap();
    for (name, bytes) in [("header.a", &b"garbage"[..]), ("header.b", &[])] {
        std::fs::write(place.folder.join(name), bytes).unwrap();
        assert_eq!(given.open(&place).unwrap().notices(), [Notice::HeaderHealed]);
        assert_eq!(std::fs::read(place.folder.join(name)).unwrap(), whole);
    }
    for name in ["header.a", "header.b"] {
        std::fs::remove_file(place.folder.join(name)).unwrap();
    }
    assert!(matches!(given.open(&place), Err(Error::Damaged(vault::Damage::Header))));
}
