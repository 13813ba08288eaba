//! Bar B1, the terminal's half: SIGKILL at random moments while moments are
//! added one by one and in batches. What was acknowledged is there.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;

use crate::given::{Home, cheap, each, figure};

#[test]
fn what_was_acknowledged_is_there_after_any_kill() {
    let home = Home::new();
    let mut chance = fastrand::Rng::with_seed(1);
    let kills = figure(60, 1_000);
    let (mut acknowledged, mut batches, mut cut) = (BTreeSet::new(), Vec::new(), 0);
    for kill in 0..kills {
        let size = if kill % 2 == 0 { 1 } else { 40 };
        let lines: String = (0..size).map(|n| format!("{{\"situation\":\"kill {kill}, line {n}\"}}\n")).collect();
        let mut child = home
            .command(cheap())
            .args(["--passphrase-file", &home.arg("passphrase"), "moment", "add", "--json", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_micros(chance.u64(0..110_000)));
        child.kill().unwrap();
        let mut said = String::new();
        child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        cut += usize::from(!child.wait().unwrap().success());
        acknowledged.extend(said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).map(str::to_owned));
        batches.push((kill, size));
    }
    let said = home.run(&["check", "--deep"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let listed = home.list();
    let here: BTreeSet<String> = each(&listed, "id").into_iter().collect();
    let lost: Vec<&String> = acknowledged.difference(&here).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let texts = each(&listed, "situation");
    for (kill, size) in batches {
        let kept = texts.iter().filter(|text| text.starts_with(&format!("kill {kill},"))).count();
        assert!(kept == 0 || kept == size, "batch {kill}: {kept} of {size}");
    }
    println!(
        "B1 (terminal, seed 1): {kills} runs, {cut} killed, {} ids acknowledged, 0 lost, 0 failed opens",
        acknowledged.len()
    );
}
