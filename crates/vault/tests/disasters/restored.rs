//! Bar B12: the restore drill.

use vault::Secret;

use crate::given::{Given, PASSPHRASE, place, secret};
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
