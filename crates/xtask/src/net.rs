//! Nothing in the program asks another host for anything.

use toml::{Table, Value};

use crate::Fault;

/// Crates that ask other hosts, encrypt the way there, or report to them. A
/// server for this machine needs none of them.
const SPEAKERS: &[&str] = &[
    "attohttpc",
    "awc",
    "curl",
    "isahc",
    "minreq",
    "native-tls",
    "opendal",
    "opentelemetry",
    "quinn",
    "reqwest",
    "rustls",
    "self_update",
    "sentry",
    "surf",
    "tokio-tungstenite",
    "ureq",
];

/// Crates in `Cargo.lock` that ask other hosts. There is none; when sync is
/// built, what it needs is let in here by name.
///
/// # Errors
/// When it is not TOML.
pub fn faults(lock: &str) -> Result<Vec<Fault>, String> {
    let table: Table = lock.parse().map_err(|error| format!("Cargo.lock: {error}"))?;
    let packages = table.get("package").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let names = packages.iter().filter_map(|package| package.get("name")?.as_str());
    let speakers = names.filter(|name| SPEAKERS.contains(name));
    Ok(speakers.map(|name| Fault::new("Cargo.lock", format!("holds {name}, which asks other hosts"))).collect())
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn a_crate_that_asks_other_hosts_is_caught() {
        let lock = |name: &str| format!("version = 4\n[[package]]\nname = \"jiff\"\n[[package]]\nname = \"{name}\"\n");
        assert!(faults(&lock("serde")).unwrap().is_empty());
        assert_eq!(faults(&lock("ureq")).unwrap()[0].to_string(), "Cargo.lock: holds ureq, which asks other hosts");
        assert!(faults("not toml").is_err());
    }
}
