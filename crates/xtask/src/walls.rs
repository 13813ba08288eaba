//! What only one crate may name, and what some crates never do.

use crate::Fault;
use crate::source::Source;

struct Wall {
    /// Paths by their first parts, or anywhere in a path after `*::`.
    paths: &'static [&'static str],
    who: Who,
    says: &'static str,
    /// Whether tests, examples and benchmarks may cross it.
    is_open_to_tests: bool,
}

enum Who {
    Only(&'static [&'static str]),
    Never(&'static [&'static str]),
}

const WALLS: &[Wall] = &[
    Wall {
        paths: &["rusqlite", "libsqlite3_sys"],
        who: Who::Only(&["vault", "benches"]),
        says: "only vault talks to SQLite; read through Reader, write through Tx",
        is_open_to_tests: false,
    },
    Wall {
        paths: &["opendal"],
        who: Who::Only(&["sync"]),
        says: "only sync reaches storage elsewhere",
        is_open_to_tests: false,
    },
    Wall {
        paths: &["typst", "typst_pdf"],
        who: Who::Only(&["report"]),
        says: "only report sets pages",
        is_open_to_tests: false,
    },
    Wall {
        paths: &["anyhow"],
        who: Who::Only(&["holdfast", "benches"]),
        says: "an error says what the caller can do: use the crate's own Error",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["std::env", "etcetera"],
        who: Who::Only(&["holdfast"]),
        says: "only holdfast reads the environment and knows the platform's folders",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["*::ZonedDateTime::now", "*::Zoned::now", "*::Timestamp::now", "*::SystemTime", "*::TimeZone::system"],
        who: Who::Only(&["holdfast"]),
        says: "time is a parameter: take a &dyn Clock",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["getrandom", "rand", "*::Rng::new"],
        who: Who::Only(&["holdfast"]),
        says: "chance is a parameter: take a &dyn Random",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["std::process"],
        who: Who::Only(&["holdfast"]),
        says: "only holdfast starts and ends processes",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["std::net", "tokio::net", "std::os::unix::net"],
        who: Who::Only(&["holdfast", "sync"]),
        says: "only the server and sync open sockets",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["texts::english", "texts::read"],
        who: Who::Only(&[]),
        says: "the program has its texts in itself: Words are handed in",
        is_open_to_tests: true,
    },
    Wall {
        paths: &["std::fs", "std::io::stdin", "std::io::stdout", "std::io::stderr"],
        who: Who::Never(&["record", "stats", "words"]),
        says: "this crate opens nothing: it is given values and gives values back",
        is_open_to_tests: true,
    },
];

/// The machine that measures takes clock, chance and places as they are.
const MEASURES: &str = "benches";

/// Walls that a source crosses.
pub fn faults(sources: &[Source]) -> Vec<Fault> {
    sources.iter().flat_map(|source| WALLS.iter().flat_map(|wall| crossed(wall, source))).collect()
}

fn crossed(wall: &Wall, source: &Source) -> Vec<Fault> {
    let krate = source.krate.as_str();
    let may = match wall.who {
        Who::Only(crates) => crates.contains(&krate),
        Who::Never(crates) => !crates.contains(&krate),
    };
    if may || (wall.is_open_to_tests && (source.is_test || krate == MEASURES)) {
        return Vec::new();
    }
    let paths = source.paths.iter().filter(|path| {
        wall.paths.iter().any(|wanted| match wanted.strip_prefix("*::") {
            Some(part) => path.has(&part.split("::").collect::<Vec<_>>()),
            None => path.begins(&wanted.split("::").collect::<Vec<_>>()),
        })
    });
    paths.map(|path| Fault::at(&source.file, path.line, format!("names {}: {}", path.text(), wall.says))).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::source::Source;

    #[test]
    fn a_crossed_wall_is_named_by_file_line_and_path() {
        let source = Source::read("words", "crates/words", "src/a.rs", "\nuse std::{env, fmt};").unwrap();
        assert_eq!(
            faults(&[source])[0].to_string(),
            "crates/words/src/a.rs:2: names std::env: only holdfast reads the environment and knows the platform's folders"
        );
    }

    #[test]
    fn every_wall_stands() {
        for (krate, within, code, is_crossed) in [
            ("vault", "src/a.rs", "use rusqlite::Connection;", false),
            ("capabilities", "src/a.rs", "use rusqlite::Connection;", true),
            ("capabilities", "src/a/tests.rs", "use rusqlite::Connection;", true),
            ("capabilities", "src/a.rs", "fn f() { rusqlite::go() }", true),
            ("holdfast", "src/a.rs", "use opendal::Operator;", true),
            ("capabilities", "src/a.rs", "use typst::World;", true),
            ("vault", "src/a.rs", "fn f() -> anyhow::Result<()> {}", true),
            ("vault", "src/a.rs", "use std::env;", true),
            ("vault", "src/a.rs", "fn f() { std::env::temp_dir() }", true),
            ("vault", "src/a.rs", "fn f() { etcetera::home_dir() }", true),
            ("vault", "tests/a.rs", "use std::env;", false),
            ("vault", "examples/a.rs", "use std::env;", false),
            ("words", "build.rs", "use std::env;", false),
            ("words", "src/a.rs", "fn f() { Words::of(texts::english()) }", true),
            ("ui", "tests/a.rs", "fn f() { Words::of(texts::english()) }", false),
            ("holdfast", "build.rs", "fn main() { texts::read(folder) }", false),
            ("holdfast", "src/a.rs", "use std::env;", false),
            ("vault", "src/a.rs", "fn f() { jiff::Timestamp::now() }", true),
            ("vault", "src/a.rs", "fn f() { Timestamp::now() }", true),
            ("vault", "src/a.rs", "fn f() { At::now(&now) }", false),
            ("record", "src/a.rs", "use std::time::{Duration, SystemTime};", true),
            ("vault", "src/a.rs", "use std::time::{Duration, Instant};", false),
            ("record", "src/a.rs", "fn f() { jiff::tz::TimeZone::system() }", true),
            ("vault", "src/a.rs", "fn f() { getrandom::fill(x) }", true),
            ("capabilities", "src/a.rs", "fn f() { fastrand::Rng::new() }", true),
            ("capabilities", "src/a.rs", "fn f() { fastrand::Rng::with_seed(1) }", false),
            ("capabilities", "src/a.rs", "use std::process::Command;", true),
            ("vault", "src/a.rs", "use std::net::TcpStream;", true),
            ("stats", "src/a.rs", "use std::fs;", true),
            ("words", "src/a.rs", "fn f() { std::io::stdout() }", true),
            ("vault", "src/a.rs", "use std::fs;", false),
            ("benches", "src/a.rs", "fn f() { jiff::Timestamp::now(); getrandom::fill(x) }", false),
        ] {
            let source = Source::read(krate, "crates/x", within, code).unwrap();
            assert_eq!(!faults(&[source]).is_empty(), is_crossed, "{krate} {within}: {code}");
        }
    }
}
