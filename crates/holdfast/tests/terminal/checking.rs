//! check, damage, an older vault, a busy one.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use insta::assert_snapshot;

use super::moving::lived_in;
use crate::given::{Home, cheap, files};

#[test]
fn a_whole_vault_says_so() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}\n{\"situation\":\"b\"}");
    assert_snapshot!(home.run(&["check"]).done(), @"The vault is whole: 2 records, 2 changes.");
    assert_snapshot!(home.run(&["check", "--deep"]).done(), @"The vault is whole: 2 records, 2 changes.");
}

const HEALED: &str =
    "One of two copies of the vault's header was damaged. It was mended from the other. Nothing is lost.\n";

#[test]
fn a_header_copy_is_mended_from_the_other_and_told() {
    let home = Home::new();
    home.add("{\"situation\":\"a\"}");
    for name in ["header.a", "header.b"] {
        fs::write(home.vault().join(name), "x").unwrap();
        let said = home.run(&["moment", "list", "--json"]);
        assert_eq!((said.code, said.out.lines().count()), (Some(0), 1));
        assert_eq!(said.err, HEALED);
        home.run(&["check", "--deep"]).done();
    }
}

#[test]
fn damage_is_told_with_the_way_to_a_backup_and_exit_code_1() {
    let home = lived_in();
    home.run(&["backup"]).done();
    let vault = home.vault().join("vault");
    let whole = fs::read(&vault).unwrap();
    let newest = files(&home.vault().join("backups")).pop().unwrap();
    let folder = home.arg("");
    let check = |options: &[&str]| {
        let arguments: Vec<&str> = ["check"].iter().chain(options).copied().collect();
        let said = home.run(&arguments);
        assert_eq!(said.code, Some(1), "{said:?}");
        (said.out + &said.err).replace(newest.to_str().unwrap(), "<newest>").replace(&folder, "<home>/")
    };
    for at in [0, 5, 20, 4_096 + 100, whole.len() / 2, whole.len() - 1] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(&vault, damaged).unwrap();
        let said = check(&[]);
        assert!(said.contains("amaged") && !said.contains("holdfast check"), "{at}: {said}");
        assert!(said.contains("holdfast restore"), "{at}: {said}");
    }
    fs::write(&vault, &whole[..whole.len() / 2]).unwrap();
    assert_snapshot!(check(&[]), @"
    Damaged: a page of its file.
    Keep these files. The newest backup is <newest>. Put it into a new folder with holdfast restore.
    ");
    fs::write(&vault, "").unwrap();
    assert_snapshot!(check(&["--deep"]), @"
    Damaged: the start of its file.
    Keep these files. The newest backup is <newest>. Put it into a new folder with holdfast restore.
    ");
    assert_snapshot!(home.run(&["moment", "list"]).refused(), @"Part of the vault is damaged: the start of its file. Try: holdfast check. A backup can be put back with holdfast restore.");
    fs::remove_file(&vault).unwrap();
    check(&[]);
    fs::write(&vault, &whole).unwrap();
    home.run(&["check", "--deep"]).done();
    for name in ["header.a", "header.b"] {
        fs::write(home.vault().join(name), "x").unwrap();
    }
    assert_snapshot!(check(&[]), @"
    Damaged: a copy of its header.
    Keep these files. The newest backup is <newest>. Put it into a new folder with holdfast restore.
    ");
}

#[test]
fn an_older_vault_is_read_and_written_only_after_it_was_accepted() {
    let home = lived_in();
    let older = fs::read(home.vault().join("vault")).unwrap();
    let listed = home.list();
    home.add("{\"situation\":\"later\"}");
    fs::write(home.vault().join("vault"), older).unwrap();
    let said = home.run(&["moment", "list", "--json"]);
    assert_eq!((said.code, said.out.lines().count()), (Some(0), listed.len()));
    assert_snapshot!(said.err, @"This vault is older than the one you last used here. You can read it. To write in it: holdfast check --accept-older");
    let said = home.feed(&["moment", "add", "--json", "-"], "{\"situation\":\"x\"}");
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert_eq!(home.run(&["check", "--deep"]).code, Some(0));
    let said = home.run(&["check", "--accept-older"]);
    assert_eq!(said.code, Some(0));
    assert_snapshot!(said.out.lines().last().unwrap(), @"This vault is now the one you last used here. Writing works again.");
    home.add("{\"situation\":\"again\"}");
    assert_eq!(home.list().len(), listed.len() + 1);
}

#[test]
fn a_second_process_is_told_that_the_vault_is_in_use() {
    let home = Home::new();
    // It holds the vault for as long as it waits for an answer.
    let mut first = home
        .command(cheap())
        .args(["--passphrase-file", &home.arg("passphrase"), "moment", "add"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = first.stdin.take().unwrap();
    stdin.write_all(b"What happened\n").unwrap();
    let mut asked = [0; 1];
    std::io::Read::read_exact(first.stdout.as_mut().unwrap(), &mut asked).unwrap();
    assert_snapshot!(home.run(&["moment", "list"]).refused(), @"Holdfast is open elsewhere on this machine. Lock or close it there first, then try again.");
    for arguments in [&["moment", "mark"][..], &["check"], &["backup"], &["export", "-"]] {
        assert_eq!(home.run(arguments).code, Some(1));
    }
    drop(stdin);
    assert!(first.wait_with_output().unwrap().status.success());
    assert_eq!(home.list()[0]["situation"], "What happened");
}
