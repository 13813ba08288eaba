//! Names that say nothing, and imports that do not say what they bring.

use crate::Fault;
use crate::source::Source;

const EMPTY: &[&str] =
    &["common", "helper", "helpers", "manager", "managers", "misc", "prelude", "service", "services", "util", "utils"];

/// Modules with an empty name, and glob imports.
pub fn faults(sources: &[Source]) -> Vec<Fault> {
    sources.iter().flat_map(faults_of).collect()
}

fn faults_of(source: &Source) -> Vec<Fault> {
    let globs = source.paths.iter().filter(|path| path.is_import && path.parts.last().is_some_and(|part| part == "*"));
    let globs =
        globs.map(|path| Fault::at(&source.file, path.line, format!("imports {}: name what is used", path.text())));
    let declared = source.modules.iter().filter(|module| EMPTY.contains(&module.name.as_str()));
    let declared = declared.map(|module| {
        Fault::at(&source.file, module.line, format!("declares {}: name a module after what it holds", module.name))
    });
    let parts = source.within.split('/').map(|part| part.trim_end_matches(".rs"));
    let files = parts.filter(|part| EMPTY.contains(part));
    let files = files.map(|part| Fault::new(&source.file, format!("is named {part}: name a file after what it holds")));
    globs.chain(declared).chain(files).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::source::Source;

    #[test]
    fn empty_names_and_globs_are_caught() {
        for (within, code, is_caught) in [
            ("src/a.rs", "use record::{At, Id};", false),
            ("src/a.rs", "use record::*;", true),
            ("src/a.rs", "use record::{Id, input::*};", true),
            ("tests/a.rs", "use proptest::prelude::*;", true),
            ("tests/a.rs", "use proptest::prelude::{any, proptest};", false),
            ("src/a.rs", "#[cfg(test)] mod tests { use super::*; }", false),
            ("src/a.rs", "fn f() { let area = width::SIDE * height::SIDE; }", false),
            ("src/lib.rs", "mod utils;", true),
            ("src/lib.rs", "mod inner { pub mod prelude {} }", true),
            ("src/helpers.rs", "", true),
            ("tests/common/mod.rs", "", true),
            ("src/manager/a.rs", "", true),
        ] {
            let source = Source::read("a", "crates/a", within, code).unwrap();
            assert_eq!(!faults(&[source]).is_empty(), is_caught, "{within}: {code}");
        }
    }
}
