//! Bar B15, the terminal's half: between the command and the id it prints, the
//! journal and the vault are synced.

use crate::given::{Home, cheap, fed};
use crate::no_network::strace;

#[test]
fn what_is_acknowledged_was_synced_first() {
    let home = Home::new();
    let log = home.arg("trace");
    for n in 0..3 {
        let Some(mut command) = strace(&home, &log, "fsync,fdatasync,write") else { return };
        command.arg(cheap()).args(["--passphrase-file", &home.arg("passphrase"), "moment", "add", "--json", "-"]);
        let id = fed(&mut command, format!("{{\"situation\":\"{n}\"}}").as_bytes()).done();
        let trace = std::fs::read_to_string(&log).unwrap();
        let before = trace.split(id.trim_end()).next().unwrap();
        let synced = |file: &str| {
            before.lines().filter(|line| line.contains("sync(") && line.contains(&format!("/{file}>"))).count()
        };
        assert!(before.len() < trace.len(), "the id is in the trace");
        assert!(synced("vault-journal") >= 1 && synced("vault") >= 1, "{before}");
        println!(
            "B15 (terminal): {} syncs of the journal and {} of the vault before the id",
            synced("vault-journal"),
            synced("vault")
        );
    }
}
