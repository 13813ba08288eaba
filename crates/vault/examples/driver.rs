//! Drives a vault from outside for the disaster tests, so that they can kill
//! it, fail its disk under it, and watch its system calls.
//!
//! `driver COMMAND FOLDER SEED [ARGUMENT]`. Every deed is announced by a line
//! `try …` and acknowledged by a line `done …` or `failed …`.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test program")]

#[path = "driver/full.rs"]
mod full;
#[allow(dead_code, unreachable_pub, reason = "every file of tests uses its own part")]
#[path = "../tests/given/mod.rs"]
mod given;
#[path = "driver/work.rs"]
mod work;

use std::path::Path;
use std::process::ExitCode;

use given::{Given, Note, OTHER_PASSPHRASE, PASSPHRASE, place, secret, texts};
use record::Op;
use vault::{Passphrase, Vault};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(&arguments[1]);
    let seed: u64 = arguments[2].parse().unwrap();
    let argument = arguments.get(3).map(String::as_str).unwrap_or_default();
    let given = Given::seed(seed);
    match arguments[0].as_str() {
        "init" => init(folder, &given),
        "work" => work::work(&open(folder, &given), &given, seed),
        "add" => add(folder, &given, seed, argument.parse().unwrap()),
        "rephrase" => rephrase(folder, &given, argument),
        "backup" => backup(folder, &given),
        "open" => open_and_count(folder, &given),
        "note" => seal(folder, &given, seed),
        "full" => full::full(folder, &given, argument.parse().unwrap()),
        other => panic!("no command {other}"),
    }
}

fn open(folder: &Path, given: &Given) -> Vault {
    given.open(&place(folder)).unwrap()
}

fn said(result: vault::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("failed {error}");
            ExitCode::FAILURE
        }
    }
}

fn init(folder: &Path, given: &Given) -> ExitCode {
    println!("try init");
    said(Vault::create(&place(folder), &given::passphrase(), given.kdf.clone(), given.world.clone()).map(|created| {
        println!("done {}", created.recovery);
    }))
}

/// Adds notes one by one, going on after a failure, and at the end reads.
fn add(folder: &Path, given: &Given, seed: u64, count: i64) -> ExitCode {
    let vault = match given.open(&place(folder)) {
        Ok(vault) => vault,
        Err(error) => return said(Err(error)),
    };
    let mut code = ExitCode::SUCCESS;
    for n in 0..count {
        let mut note = Note::nth(n);
        note.text = Some(format!("added-{seed}-{n}"));
        println!("try add-{n}");
        match vault.write(Op::Add, move |tx| tx.add(&note)) {
            Ok(_) => println!("done added-{seed}-{n}"),
            Err(error) => {
                println!("failed added-{seed}-{n} {error:?}");
                code = ExitCode::FAILURE;
            }
        }
        match vault.read(|reader| reader.count::<Note>()) {
            Ok(count) => println!("reads {count}"),
            Err(error) => println!("reads nothing {error:?}"),
        }
    }
    code
}

/// From the passphrase to the other one, or back.
fn rephrase(folder: &Path, given: &Given, from: &str) -> ExitCode {
    let to = if from == PASSPHRASE { OTHER_PASSPHRASE } else { PASSPHRASE };
    let vault = given.open_with(&place(folder), &secret(from)).unwrap();
    println!("try rephrase");
    said(vault.change_passphrase(Passphrase::new(to.into())).map(|left| println!("done {left}")))
}

fn backup(folder: &Path, given: &Given) -> ExitCode {
    let vault = open(folder, given);
    given.minutes_pass(20);
    println!("try backup");
    said(vault.backup().map(|backup| println!("done {}", backup.path.display())))
}

fn open_and_count(folder: &Path, given: &Given) -> ExitCode {
    println!("try open");
    said(given.open(&place(folder)).map(|vault| println!("done {} {:?}", texts(&vault).len(), vault.notices())))
}

fn seal(folder: &Path, given: &Given, seed: u64) -> ExitCode {
    println!("try note");
    said(vault::seal_note(&place(folder), &format!("sealed-{seed}"), &given.world).map(|()| println!("done")))
}
