//! The rooms of a capability, and what each may see.
//!
//! The slices are the folders with a `mod.rs` that `CAPABILITIES` names in
//! `capabilities/src/lib.rs`. What else lies in that crate has no rooms: the
//! floor that slices stand on (acts, terminal, web), and the roof, pages that
//! look across slices (Today, Settle, search). Neither names a slice: what
//! slices have for them comes through the list.

use crate::Fault;
use crate::source::{Path, Source};
use crate::tree::Text;

const CRATE: &str = "capabilities";

/// A file of a slice.
struct Room {
    file: &'static str,
    /// The only crates it may name, if its view is that narrow.
    only: Option<&'static [&'static str]>,
    /// Paths it never names.
    never: &'static [&'static str],
    /// Whether it sees, of its own crate, only what slices publish.
    is_apart: bool,
    why: &'static str,
}

const PURE: &[&str] = &["record", "stats", "jiff", "serde", "serde_json", "std"];
const WORLD: &[&str] = &["std::env", "std::fs", "std::io", "std::net", "std::process", "std::thread", "std::time"];

const ROOMS: &[Room] = &[
    Room { file: "mod.rs", only: None, never: &[], is_apart: false, why: "" },
    Room {
        file: "record.rs",
        only: Some(PURE),
        never: WORLD,
        is_apart: true,
        why: "the stored shape knows nothing but values",
    },
    Room {
        file: "rules.rs",
        only: Some(PURE),
        never: WORLD,
        is_apart: true,
        why: "a rule follows from the record and nothing else",
    },
    Room {
        file: "form.rs",
        only: None,
        never: &["vault", "axum", "clap", "maud", "crate::terminal"],
        is_apart: false,
        why: "a form turns input into a record; it neither keeps nor shows",
    },
    Room {
        file: "page.rs",
        only: None,
        never: &["vault", "axum", "clap", "serde_json", "crate::terminal"],
        is_apart: false,
        why: "a page takes values, never the vault",
    },
    Room {
        file: "sheet.rs",
        only: None,
        never: &["vault", "axum", "clap", "crate::terminal"],
        is_apart: false,
        why: "a sheet takes values, never the vault",
    },
    Room {
        file: "routes.rs",
        only: None,
        never: &["maud", "clap", "stats", "serde_json", "crate::terminal"],
        is_apart: false,
        why: "a route reads, acts and answers; rules and markup are next door",
    },
    Room {
        file: "command.rs",
        only: None,
        never: &["maud", "axum", "stats", "serde_json"],
        is_apart: false,
        why: "a command acts and answers; rules are next door",
    },
    Room {
        file: "questionnaire.rs",
        only: None,
        never: &[
            "vault::Vault",
            "vault::Reader",
            "vault::Tx",
            "axum",
            "clap",
            "maud",
            "std::fs",
            "std::io",
            "std::net",
        ],
        is_apart: true,
        why: "a format that others laid down is read and written as values; nothing is fetched, kept or shown",
    },
    Room {
        file: "sample.rs",
        only: None,
        never: &["vault", "axum", "clap", "maud", "words", "std::fs", "crate::terminal", "crate::web"],
        is_apart: false,
        why: "what the made-up person keeps is told as records; the example keeps them",
    },
    Room { file: "tests.rs", only: None, never: &[], is_apart: false, why: "" },
];

/// What lies outside the slices and names some of them all the same, and why. A
/// new slice has no line here.
const NAMES: &[(&str, &[&str], &str)] = &[
    ("at_hand", &["hold", "moment"], "moments and messages are what is at hand"),
    ("held", &["moment"], "what is worth remembering is a moment"),
    ("notes", &["moment"], "a note becomes a moment"),
    ("pocket", &["crisis_plan", "letter"], "what a person may take along in the clear is named one by one"),
    (
        "sample",
        &["hold", "instrument", "moment", "response", "tool", "tool_use"],
        "the story of the made-up year: what happened, what was used, and what was answered",
    ),
    ("settle", &["tool", "tool_use"], "it offers tools, and hands over their uses"),
];

/// What says words of a slice without naming it in code, and why: the module of
/// the capabilities, or the other crate.
const SAYS: &[(&str, &[&str], &str)] = &[
    ("holdfast", &["setting"], "its pages of what needs the vault as a whole stand under the settings"),
    ("insights", &["measure"], "what was answered is the other half of the page"),
    ("search", &["moment"], "the one box searches from the diary"),
    ("today", &["moment"], "to note a moment is what the page itself offers"),
];

/// The floor that carries the rest, from the lowest, and what each names of
/// its own crate: what lies below it, and the list.
const FLOOR: &[(&str, &[&str])] = &[
    ("terminal", &[]),
    ("web", &[]),
    ("acts", &["terminal", "web", "of_kind"]),
    ("leads", &["web", "CAPABILITIES"]),
    ("findings", &["acts", "leads", "CAPABILITIES"]),
];

/// Floor that opens whatever state the vault is in: it names nothing of it.
const OPENS_LOCKED: &[&str] = &["help", "settle"];

/// The slices: the folders with rooms of which `lib.rs` lists the capability.
pub fn slices(sources: &[Source]) -> Vec<String> {
    let lib = sources.iter().find(|source| source.krate == CRATE && source.within == "src/lib.rs");
    let paths = lib.map_or(&[][..], |lib| &lib.paths);
    let listed = paths.iter().filter(|path| path.parts.len() == 2 && path.parts[1] == "CAPABILITY");
    let has_rooms = |slice: &str| {
        let within = format!("src/{slice}/mod.rs");
        sources.iter().any(|source| source.krate == CRATE && source.within == within)
    };
    listed.map(|path| path.parts[0].clone()).filter(|slice| has_rooms(slice)).collect()
}

/// Everything in the capabilities that is not in its room, and every look from
/// elsewhere into a slice. `known` are the crates that the crate depends on.
pub fn faults(sources: &[Source], known: &[String]) -> Vec<Fault> {
    let slices = slices(sources);
    let own: Vec<&Source> =
        sources.iter().filter(|source| source.krate == CRATE && source.within != "src/lib.rs").collect();
    let mut faults = Vec::new();
    for source in own {
        let (module, inner) = (module_of(source), inner(source));
        let is_slice = slices.iter().any(|slice| slice == module);
        if is_slice {
            faults.extend(out_of_place(source, module, inner, known, &slices));
        }
        if !source.is_test {
            faults.extend(source.paths.iter().filter_map(|path| into_insides(source, path, module, is_slice, &slices)));
            faults.extend(source.paths.iter().filter_map(|path| upward(source, path, module)));
            let vault = source.paths.iter().filter(|path| OPENS_LOCKED.contains(&module) && path.begins(&["vault"]));
            faults.extend(vault.map(|path| {
                let says = format!("names {}: {module} opens without a vault", path.text());
                Fault::at(&source.file, path.line, says)
            }));
        }
    }
    faults.extend(sources.iter().filter(|source| source.krate != CRATE).flat_map(|source| from_afar(source, &slices)));
    faults
}

/// What other crates name of a slice. Tests may: they come in by its door.
fn from_afar(source: &Source, slices: &[String]) -> Vec<Fault> {
    let is_slice = |path: &&Path| slices.iter().any(|slice| path.begins(&[CRATE, slice]));
    let paths = source.paths.iter().filter(|_| !source.is_test).filter(is_slice);
    let says = |path: &Path| format!("names {}: what the program needs stands at the root of {CRATE}", path.text());
    paths.map(|path| Fault::at(&source.file, path.line, says(path))).collect()
}

/// Words of a slice that are said outside its folder; a slice may say another's.
/// `ftl` are the files of
/// interface words.
pub fn said_elsewhere(sources: &[Source], ftl: &[Text]) -> Vec<Fault> {
    let slices = slices(sources);
    let of_slice = |slice: &String| {
        let file = format!("words/en/{}.ftl", slice.replace('_', "-"));
        let text = ftl.iter().find(|text| text.file == file)?;
        let ids = text.text.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
        Some((slice.clone(), ids.map(|id| format!("\"{id}\"")).collect::<Vec<_>>()))
    };
    let messages: Vec<(String, Vec<String>)> = slices.iter().filter_map(of_slice).collect();
    let mut faults = Vec::new();
    let speaks = |source: &&Source| !source.is_test && [CRATE, "holdfast"].contains(&source.krate.as_str());
    for source in sources.iter().filter(speaks) {
        let module = if source.krate == CRATE { module_of(source) } else { &source.krate };
        let may_say =
            |slice: &str| NAMES.iter().chain(SAYS).any(|(known, of, _)| *known == module && of.contains(&slice));
        if slices.iter().any(|slice| slice == module) {
            continue;
        }
        for (slice, ids) in messages.iter().filter(|(slice, _)| !may_say(slice)) {
            let said = source.texts.iter().filter(|text| ids.contains(text));
            faults.extend(said.map(|id| Fault::new(&source.file, format!("says {id}, which is of {slice}"))));
        }
    }
    faults
}

/// What the table of names allows and nobody needs any more.
pub fn unneeded(sources: &[Source]) -> Vec<Fault> {
    let is_named = |module: &str, slice: &str| {
        let of = |source: &&Source| source.krate == CRATE && !source.is_test && module_of(source) == module;
        let mut paths = sources.iter().filter(of).flat_map(|source| &source.paths);
        paths.any(|path| path.begins(&["crate", slice]))
    };
    let allowed = NAMES.iter().flat_map(|(module, slices, _)| slices.iter().map(move |slice| (*module, *slice)));
    allowed
        .filter(|(module, slice)| !is_named(module, slice))
        .map(|(module, slice)| Fault::new("crates/xtask/src/slices.rs", format!("NAMES: {module} names no {slice}")))
        .collect()
}

/// The slice, or the module outside the slices, in which a file lies.
fn module_of(source: &Source) -> &str {
    inner(source).split(['/', '.']).next().unwrap_or_default()
}

fn inner(source: &Source) -> &str {
    source.within.strip_prefix("src/").unwrap_or(&source.within)
}

fn out_of_place(source: &Source, slice: &str, inner: &str, known: &[String], slices: &[String]) -> Vec<Fault> {
    let file = inner.strip_prefix(slice).unwrap_or(inner).trim_start_matches('/');
    // A slice may begin as one file and be split when it grows, and so may a room.
    let is_of = |room: &&Room| {
        let walls = room.file.strip_suffix(".rs").unwrap_or(room.file);
        room.file == file || file.split_once('/').is_some_and(|(folder, _)| folder == walls)
    };
    let Some(room) = ROOMS.iter().find(|room| is_of(room) || (file == ".rs" && room.file == "mod.rs")) else {
        let rooms: Vec<_> = ROOMS.iter().map(|room| room.file).collect();
        return vec![Fault::new(&source.file, format!("no room of a capability; the rooms are {}", rooms.join(", ")))];
    };
    let mut faults: Vec<Fault> = source
        .paths
        .iter()
        .filter(|path| !source.is_test && sees_too_much(room, path, known, slices))
        .map(|path| Fault::at(&source.file, path.line, format!("names {}: {}", path.text(), room.why)))
        .collect();
    if room.file == "mod.rs" {
        let open = source.modules.iter().filter(|module| module.is_public);
        faults.extend(open.map(|module| {
            Fault::at(&source.file, module.line, format!("opens {}: a slice publishes types, not rooms", module.name))
        }));
    }
    faults
}

fn sees_too_much(room: &Room, path: &Path, known: &[String], slices: &[String]) -> bool {
    let root = path.parts[0].as_str();
    if room.never.iter().any(|never| path.begins(&never.split("::").collect::<Vec<_>>())) {
        return true;
    }
    if root == "crate" && room.is_apart {
        return path.parts.get(1).is_none_or(|module| !slices.contains(module));
    }
    let is_crate = root == "std" || known.iter().any(|krate| krate.replace('-', "_") == root);
    is_crate && room.only.is_some_and(|only| !only.contains(&root))
}

/// A look into another slice past what it publishes, or from floor that knows none.
fn into_insides(source: &Source, path: &Path, module: &str, is_slice: bool, slices: &[String]) -> Option<Fault> {
    let other =
        path.parts.get(1).filter(|other| path.parts[0] == "crate" && *other != module && slices.contains(other))?;
    let may_name = |slice: &str| NAMES.iter().any(|(known, of, _)| *known == module && of.contains(&slice));
    if !is_slice && !may_name(other) {
        let says = format!("names {}: outside a slice nothing names it but the list in lib.rs", path.text());
        return Some(Fault::at(&source.file, path.line, says));
    }
    let is_type = path.parts.get(2).is_some_and(|part| part.starts_with(|letter: char| letter.is_uppercase()));
    let says = || format!("names {}: of {other}, others see only the types at its root", path.text());
    (!is_type || path.parts.get(2).is_some_and(|part| part == "CAPABILITY"))
        .then(|| Fault::at(&source.file, path.line, says()))
}

/// A look from the floor at what stands on it.
fn upward(source: &Source, path: &Path, module: &str) -> Option<Fault> {
    let (_, below) = FLOOR.iter().find(|(floor, _)| *floor == module)?;
    let other = path.parts.get(1).filter(|other| path.parts[0] == "crate" && *other != module)?;
    let says = || format!("names {}: of its own crate {module} names only {below:?}", path.text());
    (!below.contains(&other.as_str())).then(|| Fault::at(&source.file, path.line, says()))
}

/// Slices whose folder, command, kind and words do not go by one word.
/// `words` are the names of the files of interface words, without their end.
pub fn names(sources: &[Source], words: &[String]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for slice in slices(sources) {
        let word = slice.replace('_', "-");
        let folder = format!("crates/{CRATE}/src/{slice}");
        let says_it = |file: &str| {
            let source =
                sources.iter().find(|source| source.krate == CRATE && source.within == format!("src/{slice}/{file}"));
            source.is_none_or(|source| source.texts.iter().any(|text| text.trim_matches('"') == word))
        };
        for file in ["mod.rs", "record.rs"].into_iter().filter(|file| !says_it(file)) {
            faults.push(Fault::new(format!("{folder}/{file}"), format!("goes by \"{word}\", like its folder")));
        }
        if !words.contains(&word) {
            faults.push(Fault::new(folder, format!("has its words in words/en/{word}.ftl")));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{faults, names, said_elsewhere, slices, unneeded};
    use crate::source::Source;
    use crate::tree::Text;

    const LIB: &str = "pub mod acts; pub mod moment; pub mod tool_use; use words::Words;
        pub const CAPABILITIES: &[&dyn Capability] = &[&moment::CAPABILITY, &tool_use::CAPABILITY];";

    /// The list, the folders it names, and one more file.
    fn with(within: &str, text: &str) -> Vec<Source> {
        let mut all = vec![source("src/lib.rs", LIB), source(within, text)];
        all.extend(["src/moment/mod.rs", "src/tool_use/mod.rs"].map(|file| source(file, "")));
        all
    }

    fn source(within: &str, text: &str) -> Source {
        Source::read("capabilities", "crates/capabilities", within, text).unwrap()
    }

    #[test]
    fn the_slices_are_those_in_the_list() {
        let folders = [source("src/lib.rs", LIB), source("src/moment/mod.rs", ""), source("src/today.rs", "")];
        assert_eq!(slices(&folders), ["moment"], "a line without a folder is no slice");
    }

    #[test]
    fn every_room_sees_what_it_may_and_no_more() {
        let known =
            ["record", "vault", "stats", "words", "jiff", "serde", "serde_json", "clap", "axum", "maud", "textwrap"];
        let known = known.map(str::to_owned);
        for (within, code, is_caught) in [
            ("src/moment/record.rs", "use record::{At, Record}; use serde_json::Map; use crate::tool_use::How;", false),
            ("src/moment/record.rs", "use super::rules; use std::fmt;", false),
            ("src/moment/record.rs", "use vault::Reader;", true),
            ("src/moment/record.rs", "use words::Words;", true),
            ("src/moment/record.rs", "fn f() { textwrap::fill(a, b) }", true),
            ("src/moment/record.rs", "use std::fs;", true),
            ("src/moment/record.rs", "use crate::acts::Form;", true),
            ("src/moment/rules.rs", "use super::record::Moment; use stats::wilson;", false),
            ("src/moment/rules.rs", "use clap::Command;", true),
            ("src/moment/rules.rs", "use crate::terminal::Terminal;", true),
            ("src/moment/rules.rs", "#[cfg(test)] mod tests { use crate::acts::Form; }", false),
            ("src/moment/form.rs", "use crate::acts::Form; use record::input::Fields;", false),
            ("src/moment/form.rs", "use vault::Tx;", true),
            ("src/moment/page.rs", "use maud::Markup; use super::record::Moment;", false),
            ("src/moment/page.rs", "fn f(reader: &vault::Reader<'_>) {}", true),
            ("src/moment/page.rs", "use axum::Form;", true),
            ("src/moment/page.rs", "use crate::terminal::Terminal;", true),
            ("src/moment/sheet.rs", "use vault::Kept;", true),
            ("src/moment/sample.rs", "use crate::acts::{Adding, adding}; use super::record::Moment;", false),
            ("src/moment/sample.rs", "use vault::Tx;", true),
            ("src/moment/questionnaire/key.rs", "use words::Words; use crate::tool_use::How;", false),
            ("src/moment/questionnaire.rs", "use vault::Reader;", true),
            ("src/moment/questionnaire/key.rs", "use std::fs;", true),
            ("src/moment/questionnaire/key.rs", "use crate::web::Visit;", true),
            ("src/moment/routes.rs", "use vault::Vault; use axum::Router;", false),
            ("src/moment/routes.rs", "use maud::html;", true),
            ("src/moment/routes.rs", "use stats::wilson;", true),
            ("src/moment/command.rs", "use clap::Command; use crate::terminal::Terminal;", false),
            ("src/moment/command.rs", "use maud::html;", true),
            ("src/moment/mod.rs", "mod record; pub use self::record::Moment;", false),
            ("src/moment/mod.rs", "pub mod record;", true),
            ("src/moment/mod.rs", "pub(crate) mod rules;", true),
            ("src/moment/store.rs", "", true),
            ("src/moment/rules/deep.rs", "use vault::Reader;", true),
            ("src/moment/page/quick.rs", "use maud::Markup;", false),
            ("src/moment/page/quick.rs", "use vault::Reader;", true),
            ("src/moment/store/deep.rs", "", true),
            ("src/settle/visit.rs", "use vault::Reader;", true),
            ("src/sample.rs", "use vault::Reader;", false),
        ] {
            let found = faults(&with(within, code), &known);
            assert_eq!(!found.is_empty(), is_caught, "{within}: {code}: {found:?}");
        }
    }

    #[test]
    fn nobody_looks_into_anothers_insides() {
        for (within, code, is_caught) in [
            ("src/tool_use/form.rs", "use crate::moment::Side;", false),
            ("src/tool_use/form.rs", "use crate::moment::record::Side;", true),
            ("src/tool_use/form.rs", "use super::super::moment::rules;", true),
            ("src/tool_use/form.rs", "fn f() { crate::moment::rules::line(m) }", true),
            ("src/tool_use/form.rs", "use crate::moment;", true),
            ("src/tool_use/mod.rs", "use crate::moment::CAPABILITY;", true),
            ("src/moment/form.rs", "use super::record::Side;", false),
            ("src/settle/guide.rs", "use crate::tool_use::ToolUse;", false),
            ("src/settle/guide.rs", "use crate::moment::Moment;", true),
            ("src/today.rs", "use crate::moment::Moment;", true),
            ("src/today.rs", "use crate::leads::Lead;", false),
            ("src/held.rs", "use crate::moment::Moment;", false),
            ("src/leads.rs", "use crate::CAPABILITIES;", false),
            ("src/settle/guide.rs", "use crate::tool_use::record::ToolUse;", true),
            ("src/acts/form.rs", "use crate::moment::Moment;", true),
            ("src/terminal.rs", "use crate::moment::Moment;", true),
            ("src/acts.rs", "use crate::terminal::Terminal;", false),
        ] {
            let found = faults(&with(within, code), &[]);
            assert_eq!(!found.is_empty(), is_caught, "{within}: {code}: {found:?}");
        }
    }

    #[test]
    fn the_floor_names_only_what_lies_below() {
        for (within, code, is_caught) in [
            ("src/acts/pages.rs", "use crate::web::Visit; use crate::terminal::visible;", false),
            ("src/acts.rs", "fn f() { crate::of_kind(kind) }", false),
            ("src/acts.rs", "use crate::leads::Lead;", true),
            ("src/web/answer.rs", "use super::Visit; use crate::web::Paper;", false),
            ("src/web.rs", "use crate::acts::Sheet;", true),
            ("src/web.rs", "use crate::leads::Whence;", true),
            ("src/web.rs", "#[cfg(test)] mod tests { use crate::acts::Sheet; }", false),
            ("src/terminal/failure.rs", "use crate::web::Visit;", true),
            ("src/leads.rs", "use crate::web::Visit; use crate::CAPABILITIES;", false),
            ("src/leads.rs", "use crate::today::Begun;", true),
            ("src/today.rs", "use crate::leads::Lead; use crate::acts::Sheet;", false),
        ] {
            let found = faults(&with(within, code), &[]);
            assert_eq!(!found.is_empty(), is_caught, "{within}: {code}: {found:?}");
        }
    }

    /// A pause plan has pages, a draft, a block on Today, an offer where a message
    /// was put down, a finding on Insights and a section in a report.
    fn with_a_new_slice(more: Option<Source>) -> Vec<Source> {
        let list =
            "pub mod pause_plan; pub const CAPABILITIES: &[&dyn C] = &[&hold::CAPABILITY, &pause_plan::CAPABILITY];";
        let slice = "use crate::leads::{Lead, Spot}; use crate::findings::{Finding, Section};
            impl Capability for Plans { fn name(&self) -> &'static str { \"pause-plan\" } }";
        let mut all = vec![
            source("src/lib.rs", list),
            source("src/hold/mod.rs", "fn name() -> &'static str { \"hold\" }"),
            source("src/pause_plan/mod.rs", slice),
            source("src/pause_plan/record.rs", "const KIND: &str = \"pause-plan\";"),
            source("src/pause_plan/page.rs", "use maud::Markup; use crate::web::Paper; use super::record::PausePlan;"),
            source("src/pause_plan/routes.rs", "use crate::web::{Slot, Visit}; use super::page;"),
            source("src/pause_plan/sheet.rs", "use crate::acts::{Sheet, Sheeted};"),
            source("src/pause_plan/tests.rs", "use crate::door::Door; use crate::today::Today;"),
        ];
        all.extend(more);
        all
    }

    #[test]
    fn a_new_slice_is_its_folder_its_words_and_a_line_of_the_list() {
        let words = ["hold".to_owned(), "pause-plan".to_owned()];
        let whole = with_a_new_slice(None);
        assert_eq!(slices(&whole), ["hold", "pause_plan"]);
        let found = [faults(&whole, &[]), names(&whole, &words)].concat();
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn nothing_else_names_a_new_slice() {
        let capabilities = ("capabilities", "crates/capabilities");
        let (holdfast, benches) = (("holdfast", "crates/holdfast"), ("benches", "benches"));
        let (inside, outside) = ("use crate::pause_plan::PausePlan;", "use capabilities::pause_plan::PausePlan;");
        let roof = ["today", "insights", "held", "places", "search", "sample", "sample/year", "pocket", "notes"];
        let floor =
            ["acts", "acts/kind", "web", "web/drafts", "terminal", "leads", "findings", "at_hand", "settle/routes"];
        let here = roof.iter().chain(&floor).map(|module| (capabilities, format!("src/{module}.rs"), inside));
        let there = [
            (holdfast, "src/commands.rs", outside),
            (holdfast, "src/http/router.rs", "fn f() { capabilities::pause_plan::routes() }"),
            (holdfast, "src/http/settings.rs", "use capabilities::{pause_plan::{self, PausePlan}, web};"),
            (benches, "src/world.rs", outside),
        ];
        let there = there.map(|(krate, within, code)| (krate, within.to_owned(), code));
        for ((krate, folder), within, code) in here.chain(there) {
            let more = Source::read(krate, folder, &within, code).unwrap();
            let found = faults(&with_a_new_slice(Some(more)), &[]);
            assert!(!found.is_empty(), "{krate}: {within}: {code}");
        }
        for (within, code) in [
            ("src/commands.rs", "use capabilities::{CAPABILITIES, terminal::Terminal};"),
            ("src/http/router.rs", "fn f() { capabilities::routes() }"),
            ("src/http.rs", "fn f() { capabilities::preferences(reader) }"),
            ("tests/http/pauses.rs", outside),
        ] {
            let more = Source::read("holdfast", "crates/holdfast", within, code).unwrap();
            let found = faults(&with_a_new_slice(Some(more)), &[]);
            assert!(found.is_empty(), "{within}: {code}: {found:?}");
        }
    }

    #[test]
    fn nothing_else_says_the_words_of_a_new_slice() {
        let file = "words/en/pause-plan.ftl".to_owned();
        let ftl = [Text { file, text: "# Pauses.\npause-plan-title = A pause\n".into() }];
        for (within, code, is_caught) in [
            ("src/today.rs", "fn f() { say!(words, \"pause-plan-title\") }", true),
            ("src/leads.rs", "const A: Message = message!(\"pause-plan-title\");", true),
            ("src/today.rs", "fn f() { say!(words, \"today-title\") } // pause-plan-title", false),
            ("src/pause_plan/form.rs", "fn f() { say!(words, \"pause-plan-title\") }", false),
            ("src/today.rs", "#[cfg(test)] mod tests { fn f() { say!(words, \"pause-plan-title\") } }", false),
        ] {
            let found = said_elsewhere(&with_a_new_slice(Some(source(within, code))), &ftl);
            assert_eq!(!found.is_empty(), is_caught, "{within}: {code}: {found:?}");
        }
    }

    #[test]
    fn a_name_that_nobody_needs_is_no_longer_allowed() {
        let held = |code: &str| unneeded(&[source("src/held.rs", code)]);
        let (named, unnamed) = (held("use crate::moment::Moment;"), held("use crate::leads::Lead;"));
        assert_eq!(named.len() + 1, unnamed.len(), "{unnamed:?}");
    }

    #[test]
    fn folder_command_kind_and_words_are_one_word() {
        let tree = |name: &str, kind: &str| {
            let named = |name: &str| format!("fn name() -> &'static str {{ \"{name}\" }}");
            [
                source("src/lib.rs", "pub const CAPABILITIES: &[&dyn C] = &[&tool_use::CAPABILITY];"),
                source("src/tool_use/mod.rs", &named(name)),
                source("src/tool_use/record.rs", &format!("const KIND: &str = \"{kind}\";")),
            ]
        };
        let words = ["tool-use".to_owned()];
        assert!(names(&tree("tool-use", "tool-use"), &words).is_empty());
        assert_eq!(names(&tree("tools", "tool-use"), &words).len(), 1);
        assert_eq!(names(&tree("tool-use", "use"), &words).len(), 1);
        assert_eq!(names(&tree("tool-use", "tool-use"), &[]).len(), 1);
    }
}
