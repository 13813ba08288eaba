//! Bar B10: files cut short.

use crate::given::{Given, PASSPHRASE, place, secret};
use crate::rig::{Dice, content, figure, files, lived_in, scratch};

fn lengths(whole: usize, dice: &mut Dice) -> Vec<usize> {
    let mut lengths: Vec<usize> = (0..whole).step_by(4096).collect();
    let random = figure(40, 500);
    let most = figure(60, usize::MAX);
    while lengths.len() > most {
        lengths.swap_remove(dice.below(lengths.len()));
    }
    lengths.extend((0..random).map(|_| dice.below(whole)));
    lengths
}

#[test]
fn a_vault_cut_short_never_opens_with_fewer_entries_unseen() {
    let seed = 150;
    let (dir, given, mut dice) = (scratch(), Given::seed(seed), Dice(seed));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 100);
    drop(vault);
    let file = place.folder.join("vault");
    let whole = std::fs::read(&file).unwrap();
    let lengths = lengths(whole.len(), &mut dice);
    let (mut refused, mut reported) = (0, 0);
    for &length in &lengths {
        std::fs::write(&file, &whole[..length]).unwrap();
        match given.open(&place) {
            Err(_) => refused += 1,
            Ok(vault) => {
                assert!(!vault.check(false).unwrap().damage.is_empty(), "cut to {length}");
                reported += 1;
            }
        }
        // Reading it did not make it worse.
        assert!(std::fs::read(&file).unwrap() == whole[..length], "cut to {length}");
    }
    println!(
        "B10 seed {seed}: vault cut to {} lengths, {refused} refused, {reported} reported by check",
        lengths.len()
    );
}

#[test]
fn a_backup_cut_short_is_refused_and_leaves_nothing() {
    let seed = 151;
    let (dir, given, mut dice) = (scratch(), Given::seed(seed), Dice(seed));
    let (vault, _) = given.create(&place(dir.path()));
    lived_in(&given, &vault, 30);
    let expected = content(&vault).unwrap();
    let backup = vault.backup().unwrap().path;
    drop(vault);
    let whole = std::fs::read(&backup).unwrap();
    let lengths = lengths(whole.len(), &mut dice);
    let (mut refused, mut same) = (0, 0);
    for &length in &lengths {
        std::fs::write(&backup, &whole[..length]).unwrap();
        let into = scratch();
        let target = place(into.path());
        match given.restore(&backup, &target, &secret(PASSPHRASE)) {
            Ok(vault) => {
                // Only the zeros at the end of the archive are missing.
                assert!(length + 1024 >= whole.len() && content(&vault).unwrap().export == expected.export);
                same += 1;
            }
            Err(_) => {
                assert_eq!(files(&target.folder), Vec::<std::path::PathBuf>::new());
                assert!(!target.folder.exists(), "cut to {length}");
                refused += 1;
            }
        }
    }
    println!("B10 seed {seed}: backup cut to {} lengths, {refused} refused, {same} whole", lengths.len());
}
