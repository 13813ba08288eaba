//! Bar B12: the restore drill.

use vault::Secret;

use crate::given::{Given, OTHER_PASSPHRASE, PASSPHRASE, place, secret};
use crate::rig::{Dice, content, figure, lived_in, scratch};

#[test]
fn every_backup_comes_back_by_passphrase_alone_and_by_recovery_code_alone() {
    let (backups, seed) = (figure(8, 100), 160);
    let mut dice = Dice(seed);
    for n in 0..backups {
        let (dir, given) = (scratch(), Given::seed(seed + n as u64));
        let (vault, recovery) = given.create(&place(dir.path()));
        lived_in(&given, &vault, 5 + dice.below(40) as i64);
        if n % 3 == 1 {
            vault.backup().unwrap();
            given.minutes_pass(15);
            lived_in(&given, &vault, 5);
        }
        let expected = content(&vault).unwrap();
        let backup = vault.backup().unwrap();
        drop(vault);
        // Nothing is left but the one file.
        let alone = scratch();
        let file = alone.path().join("kept.tar");
        std::fs::write(&file, std::fs::read(&backup.path).unwrap()).unwrap();
        drop(dir);
        for (name, secret) in [("phrase", secret(PASSPHRASE)), ("code", Secret::Recovery(recovery))] {
            let target = place(&alone.path().join(name));
            let vault = given.restore(&file, &target, &secret).unwrap();
            assert!(content(&vault).unwrap() == expected);
            assert_eq!((vault.notices(), vault.check(true).unwrap().damage.as_slice()), (&[][..], &[][..]));
            // It is a vault like any other.
            lived_in(&given, &vault, 2);
            assert_eq!(vault.check(true).unwrap().damage, []);
            drop(vault);
            assert_eq!(given.open_with(&target, &secret).unwrap().notices(), []);
        }
    }
    println!("B12 seed {seed}: {backups} backups, each restored twice into an empty folder, content equal");
}

#[test]
fn a_backup_is_tried_without_a_trace_and_put_in_place_without_a_loss() {
    let (dir, given) = (scratch(), Given::seed(170));
    let at = place(dir.path());
    let (vault, _) = given.create(&at);
    lived_in(&given, &vault, 8);
    let backup = vault.backup().unwrap();
    let then = content(&vault).unwrap();
    given.minutes_pass(15);
    lived_in(&given, &vault, 5);
    let now = content(&vault).unwrap();
    std::fs::write(at.folder.join("open.json"), "{}").unwrap();

    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let (kdf, world) = (given.kdf.clone(), given.world.clone());
    let before = names();
    let report = vault::try_backup(&backup.path, &at, &secret(PASSPHRASE), kdf.clone(), world.clone()).unwrap();
    assert!(report.documents > 0 && report.damage.is_empty());
    let wrong = vault::try_backup(&backup.path, &at, &secret(OTHER_PASSPHRASE), kdf.clone(), world.clone());
    assert!(matches!(wrong, Err(vault::Error::WrongPassphrase)));
    assert_eq!(names(), before);
    assert!(content(&vault).unwrap() == now);

    let busy = vault::put_in_place(&backup.path, &at, &secret(PASSPHRASE), kdf.clone(), world.clone());
    assert!(matches!(busy, Err(vault::Error::Busy)));
    drop(vault);
    let (vault, aside) = vault::put_in_place(&backup.path, &at, &secret(PASSPHRASE), kdf, world).unwrap();
    assert!(content(&vault).unwrap() == then);
    assert_eq!(vault.read_only().unwrap(), None);
    assert!(vault.backups().unwrap().contains(&backup));
    assert!(at.folder.join("open.json").exists());
    lived_in(&given, &vault, 2);
    assert_eq!(vault.check(true).unwrap().damage, []);
    drop(vault);
    assert_eq!(given.open(&at).unwrap().notices(), []);
    let put_aside = vault::Place { folder: aside, anchors: dir.path().join("elsewhere") };
    assert!(content(&given.open(&put_aside).unwrap()).unwrap() == now);
}

#[test]
fn everything_goes_and_what_is_of_others_stays() {
    let (dir, given) = (scratch(), Given::seed(171));
    let at = place(dir.path());
    let (vault, _) = given.create(&at);
    lived_in(&given, &vault, 8);
    let backup = vault.backup().unwrap();
    assert!(matches!(vault::remove(&at), Err(vault::Error::Busy)));
    drop(vault);
    let (kdf, world) = (given.kdf.clone(), given.world.clone());
    drop(vault::put_in_place(&backup.path, &at, &secret(PASSPHRASE), kdf, world).unwrap());
    std::fs::write(at.folder.join("letter.txt"), "theirs").unwrap();
    vault::remove(&at).unwrap();
    let left: Vec<_> = std::fs::read_dir(&at.folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["letter.txt"]);
    assert_eq!(std::fs::read_dir(&at.anchors).unwrap().count(), 0);
    assert!(!at.is_vault());
    std::fs::remove_file(at.folder.join("letter.txt")).unwrap();
    given.create(&at);
}
