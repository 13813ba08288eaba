//! Erased means gone from every page of the file, free pages included.

use record::{Id, Op};

use crate::given::{Given, Note, PASSPHRASE, patch, place};
use crate::rig::{add, lived_in, raw, scratch};

fn holds(pages: &[Vec<u8>], word: &str) -> Vec<usize> {
    let is_in = |page: &&(usize, &Vec<u8>)| page.1.windows(word.len()).any(|run| run == word.as_bytes());
    let numbered: Vec<(usize, &Vec<u8>)> = pages.iter().enumerate().collect();
    numbered.iter().filter(is_in).map(|(number, _)| number + 1).collect()
}

/// A text of many pages, so that overflow pages come free.
fn long_text(word: &str) -> String {
    (0..2_000).map(|n| format!("{word}{n} ")).collect()
}

#[test]
fn an_erased_text_is_in_no_page_of_the_file() {
    let (dir, given) = (scratch(), Given::seed(90));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 60);
    let mut short = Note::nth(3);
    short.text = Some("zanzibarine kept between others".into());
    let mut long = Note::nth(40);
    long.text = Some(long_text("quokkafax"));
    let ids: [Id; 2] = [add(&vault, short).unwrap(), add(&vault, long).unwrap()];
    for id in ids {
        let change = patch(r#"{"text":"zanzibarine quokkafax again"}"#);
        vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &change)).unwrap();
        vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap();
        vault.write(Op::Undo, move |tx| tx.undo::<Note>(id)).unwrap();
        vault.write(Op::Add, move |tx| tx.put_draft(&format!("note/{id}"), "zanzibarine quokkafax draft")).unwrap();
    }
    lived_in(&given, &vault, 30);
    drop(vault);
    let key = raw::database_key(&place.folder, PASSPHRASE);
    let before = raw::pages(&place.folder.join("vault"), &key);
    for word in ["zanzibarine", "quokkafax"] {
        assert!(!holds(&before, word).is_empty(), "the test can see what is there");
    }

    let vault = given.open(&place).unwrap();
    for id in ids {
        assert!(vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap());
    }
    drop(vault);
    let after = raw::pages(&place.folder.join("vault"), &key);
    for word in ["zanzibarine", "quokkafax", "zanzibar", "quokka"] {
        assert_eq!(holds(&after, word), Vec::<usize>::new(), "{word} is left in these pages of {}", after.len());
    }
    assert!(!holds(&after, "entry number").is_empty());
    println!("erase: {} pages decrypted, free ones included, 0 hold the text", after.len());
}

#[test]
fn a_discarded_draft_is_in_no_page_of_the_file() {
    let (dir, given) = (scratch(), Given::seed(91));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    for round in 0..30 {
        let text = format!("zanzibarine {round} {}", long_text("quokkafax"));
        vault.write(Op::Add, move |tx| tx.put_draft("note/new", &text)).unwrap();
    }
    vault.write(Op::Add, |tx| tx.drop_draft("note/new")).unwrap();
    drop(vault);
    let pages = raw::pages(&place.folder.join("vault"), &raw::database_key(&place.folder, PASSPHRASE));
    assert_eq!((holds(&pages, "zanzibarine"), holds(&pages, "quokkafax")), (vec![], vec![]));
}
