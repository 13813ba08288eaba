//! Which crate may know which (ARCHITECTURE.md, "Who may know whom").

use crate::Fault;
use crate::manifest::Manifest;

/// Every crate of the house, those to come too, and the crates of the house it may know.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("record", &[]),
    ("stats", &[]),
    ("words", &["texts"]),
    ("texts", &[]),
    ("xtask", &[]),
    ("fuzz", &[]),
    ("vault", &["record"]),
    ("ui", &["words", "texts"]),
    ("report", &["record"]),
    ("exchange", &["record"]),
    ("sync", &["record", "vault"]),
    ("capabilities", &["record", "vault", "stats", "words", "ui", "report", "texts"]),
    ("holdfast", &["record", "vault", "stats", "words", "texts", "ui", "report", "capabilities", "sync", "exchange"]),
    ("benches", &["record", "vault", "capabilities"]),
];

/// Crates of the house that every crate may know in its tests, and nowhere else.
const FOR_TESTS: &[&str] = &["fuzz"];

/// Crates from outside, and the crates of the house that alone may depend on them.
const ONLY: &[(&str, &[&str])] = &[
    ("rusqlite", &["vault", "benches"]),
    ("opendal", &["sync"]),
    ("typst", &["report"]),
    ("axum", &["capabilities", "holdfast"]),
    ("maud", &["ui", "capabilities", "holdfast"]),
    ("anyhow", &["holdfast", "benches"]),
    ("etcetera", &["holdfast"]),
    ("getrandom", &["holdfast", "benches"]),
    ("rpassword", &["holdfast"]),
];

/// Crates that know what they may not.
pub fn faults(manifests: &[Manifest]) -> Vec<Fault> {
    manifests.iter().flat_map(faults_of).collect()
}

fn faults_of(manifest: &Manifest) -> Vec<Fault> {
    let name = manifest.name.as_str();
    let Some((_, may_know)) = MAY_KNOW.iter().find(|(krate, _)| *krate == name) else {
        return vec![Fault::new(
            &manifest.file,
            format!("{name} has no place in MAY_KNOW (crates/xtask/src/crates.rs)"),
        )];
    };
    let crossed = |dependency: &String| {
        let is_house = MAY_KNOW.iter().any(|(krate, _)| krate == dependency);
        if FOR_TESTS.contains(&dependency.as_str()) {
            let says = format!("{name} may know {dependency} in its tests alone");
            return manifest.built_in.contains(dependency).then_some(says);
        }
        if is_house && !may_know.contains(&dependency.as_str()) {
            return Some(format!("{name} may not know {dependency}; it may know {may_know:?}"));
        }
        let (_, only) = ONLY.iter().find(|(krate, _)| krate == dependency)?;
        (!only.contains(&name)).then(|| format!("{name} may not depend on {dependency}; only {only:?} may"))
    };
    manifest.dependencies.iter().filter_map(crossed).map(|says| Fault::new(&manifest.file, says)).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::manifest::Manifest;

    #[test]
    fn a_crate_knows_only_what_lies_below_it() {
        for (name, dependencies, says) in [
            ("vault", "record = {}\nrusqlite = {}", None),
            ("capabilities", "record = {}\nvault = {}\nclap = {}", None),
            ("record", "vault = {}", Some("record may not know vault; it may know []")),
            ("stats", "record = {}", Some("stats may not know record; it may know []")),
            ("vault", "words = {}", Some("vault may not know words; it may know [\"record\"]")),
            ("sync", "capabilities = {}", Some("sync may not know capabilities; it may know [\"record\", \"vault\"]")),
            (
                "capabilities",
                "rusqlite = {}",
                Some("capabilities may not depend on rusqlite; only [\"vault\", \"benches\"] may"),
            ),
            ("vault", "anyhow = {}", Some("vault may not depend on anyhow; only [\"holdfast\", \"benches\"] may")),
            ("words", "etcetera = {}", Some("words may not depend on etcetera; only [\"holdfast\"] may")),
            ("helpers", "", Some("helpers has no place in MAY_KNOW (crates/xtask/src/crates.rs)")),
        ] {
            for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
                let text = format!("[package]\nname = \"{name}\"\n[{section}]\n{dependencies}\n");
                let found = faults(&[Manifest::read("Cargo.toml", &text).unwrap()]);
                let found: Vec<_> = found.iter().map(|fault| fault.says.as_str()).collect();
                assert_eq!(found, says.into_iter().collect::<Vec<_>>(), "{text}");
            }
        }
    }

    #[test]
    fn what_makes_inputs_nobody_meant_is_in_no_program() {
        for (section, says) in [
            ("dev-dependencies", None),
            ("dependencies", Some("record may know fuzz in its tests alone")),
            ("build-dependencies", Some("record may know fuzz in its tests alone")),
            ("target.'cfg(unix)'.dependencies", Some("record may know fuzz in its tests alone")),
        ] {
            let text = format!("[package]\nname = \"record\"\n[{section}]\nfuzz.workspace = true\n");
            let found = faults(&[Manifest::read("Cargo.toml", &text).unwrap()]);
            let found: Vec<_> = found.iter().map(|fault| fault.says.as_str()).collect();
            assert_eq!(found, says.into_iter().collect::<Vec<_>>(), "{section}");
        }
    }
}
