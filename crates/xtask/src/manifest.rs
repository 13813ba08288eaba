//! One crate's `Cargo.toml`, and what every crate takes from the workspace.

use toml::{Table, Value};

use crate::Fault;

/// A manifest.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Where it lies, from the workspace's root.
    pub file: String,
    /// The crate's name.
    pub name: String,
    /// Everything it depends on: for building, for running and for tests.
    pub dependencies: Vec<String>,
    /// Those of them that are for building and for running.
    pub built_in: Vec<String>,
    table: Table,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// When it is not TOML.
    pub fn read(file: &str, text: &str) -> Result<Self, String> {
        let table: Table = text.parse().map_err(|error| format!("{file}: {error}"))?;
        let name = table.get("package").and_then(|package| package.get("name")).and_then(Value::as_str);
        let targets = table.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
        let places: Vec<&Table> = std::iter::once(&table).chain(targets.filter_map(Value::as_table)).collect();
        let named = |sections: &[&str]| -> Vec<String> {
            let in_place = |place: &&Table| -> Vec<String> {
                let tables = sections.iter().filter_map(|section| place.get(*section)?.as_table());
                tables.flat_map(|table| table.iter().map(|(key, value)| package_of(key, value))).collect()
            };
            places.iter().flat_map(in_place).collect()
        };
        let built_in = named(&["dependencies", "build-dependencies"]);
        let dependencies = named(&["dependencies", "dev-dependencies", "build-dependencies"]);
        Ok(Self { file: file.to_owned(), name: name.unwrap_or_default().to_owned(), dependencies, built_in, table })
    }
}

/// A dependency's real name, if it goes by another one here.
fn package_of(key: &str, value: &Value) -> String {
    value.get("package").and_then(Value::as_str).unwrap_or(key).to_owned()
}

/// What every crate takes from the workspace and does not say itself.
const TAKEN: &[&str] = &["version", "edition", "rust-version", "license", "publish"];

/// Crates that do not take the workspace's lints, version, edition or licence.
pub fn faults(manifests: &[Manifest]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for manifest in manifests {
        let lints = manifest.table.get("lints");
        if !is_workspace(lints) {
            faults.push(Fault::new(&manifest.file, "says [lints] workspace = true, so that unsafe code is forbidden"));
        }
        for field in TAKEN {
            if !is_workspace(manifest.table.get("package").and_then(|package| package.get(field))) {
                faults.push(Fault::new(&manifest.file, format!("says {field}.workspace = true")));
            }
        }
    }
    faults
}

fn is_workspace(value: Option<&Value>) -> bool {
    value.and_then(|value| value.get("workspace")).and_then(Value::as_bool) == Some(true)
}

/// Lints that the workspace holds, with the weakest level that counts.
const HELD: &[(&str, &str, &str)] = &[
    ("rust", "unsafe_code", "forbid"),
    ("rust", "missing_docs", "warn"),
    ("clippy", "unwrap_used", "warn"),
    ("clippy", "expect_used", "warn"),
    ("clippy", "panic", "warn"),
    ("clippy", "print_stdout", "warn"),
    ("clippy", "print_stderr", "warn"),
    ("clippy", "wildcard_imports", "warn"),
];

/// Lints that the workspace's own manifest has let go.
///
/// # Errors
/// When it is not TOML.
pub fn lints_let_go(text: &str) -> Result<Vec<Fault>, String> {
    let table: Table = text.parse().map_err(|error| format!("Cargo.toml: {error}"))?;
    let lints = table.get("workspace").and_then(|workspace| workspace.get("lints"));
    let is_held = |tool: &str, lint: &str, level: &str| {
        let found = lints.and_then(|lints| lints.get(tool)?.get(lint));
        let found = found.and_then(|found| found.as_str().or_else(|| found.get("level")?.as_str()));
        matches!((found, level), (Some("forbid"), _) | (Some("deny" | "warn"), "warn"))
    };
    let let_go = HELD.iter().filter(|(tool, lint, level)| !is_held(tool, lint, level));
    Ok(let_go.map(|(tool, lint, level)| Fault::new("Cargo.toml", format!("holds {tool}::{lint} at {level}"))).collect())
}

#[cfg(test)]
mod tests {
    use super::{Manifest, faults, lints_let_go};

    const GOOD: &str = "[package]\nname = \"a\"\nversion.workspace = true\nedition.workspace = true\n\
        rust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n[lints]\nworkspace = true\n";

    #[test]
    fn a_crate_takes_lints_and_licence_from_the_workspace() {
        let faults_of = |text: &str| faults(&[Manifest::read("Cargo.toml", text).unwrap()]).len();
        for (text, count) in [
            (GOOD.to_owned(), 0),
            (GOOD.replace("[lints]\nworkspace = true\n", ""), 1),
            (GOOD.replace("[lints]\nworkspace = true\n", "[lints]\nworkspace = false\n"), 1),
            (GOOD.replace("[lints]\nworkspace = true\n", "[lints.rust]\nunsafe_code = \"allow\"\n"), 1),
            (GOOD.replace("license.workspace = true", "license = \"MIT\""), 1),
            (GOOD.replace("edition.workspace = true\n", ""), 1),
        ] {
            assert_eq!(faults_of(&text), count, "{text}");
        }
    }

    #[test]
    fn a_dependency_is_found_in_every_section_and_under_its_own_name() {
        let text = "[package]\nname = \"a\"\n[dependencies]\nrecord.workspace = true\nsql = { package = \"rusqlite\", version = \"1\" }\n\
            [dev-dependencies]\ninsta = \"1\"\n[build-dependencies]\ncc = \"1\"\n[target.'cfg(unix)'.dependencies]\nrustix = \"1\"\n";
        let mut found = Manifest::read("Cargo.toml", text).unwrap().dependencies;
        found.sort();
        assert_eq!(found, ["cc", "insta", "record", "rusqlite", "rustix"]);
    }

    #[test]
    fn a_lint_that_was_let_go_is_named() {
        let text = "[workspace.lints.rust]\nunsafe_code = \"deny\"\nmissing_docs = \"warn\"\n[workspace.lints.clippy]\nunwrap_used = \"warn\"\n\
            expect_used = \"deny\"\npanic = { level = \"warn\", priority = 1 }\nprint_stdout = \"allow\"\nprint_stderr = \"warn\"\n";
        let says: Vec<_> = lints_let_go(text).unwrap().into_iter().map(|fault| fault.says).collect();
        assert_eq!(
            says,
            [
                "holds rust::unsafe_code at forbid",
                "holds clippy::print_stdout at warn",
                "holds clippy::wildcard_imports at warn"
            ]
        );
    }
}
