//! Every address of the program, read from its source, so that a page that is
//! new stands in every matrix from its first day.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// An address, and what may be asked of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub path: String,
    pub is_get: bool,
    pub is_post: bool,
}

/// Addresses that open while locked. Whatever is not named here stays shut.
const OPEN: [&str; 21] = [
    "/welcome",
    "/welcome/passphrase",
    "/welcome/recovery",
    "/welcome/recovery/code",
    "/welcome/exit",
    "/welcome/start",
    "/unlock",
    "/unlock/recover",
    "/unlock/note",
    "/lock",
    "/lock/left",
    "/exit",
    "/blank",
    "/stay",
    "/static/{name}",
    "/settings/about",
    "/leave",
    "/settle",
    "/help",
    "/learn",
    "/learn/{slug}",
];

impl Route {
    pub fn is_open(&self) -> bool {
        let is_under = |place: &str| self.path.starts_with(place);
        // Under a tool's page stand the writing and the acts of an own one.
        let is_of_own = is_under("/settle/tools/new") || is_under("/settle/tools/{id}/");
        OPEN.contains(&self.path.as_str()) || (is_under("/settle/") && !is_of_own) || is_under("/help/")
    }

    /// Its address, with something that is there in place of its names: the
    /// record that was made under this place, or an id that nothing has.
    pub fn filled(&self, made: &[(String, String)]) -> String {
        let of_place = made.iter().find(|(place, _)| self.path.starts_with(place));
        self.named(of_place.map_or("01jde5wtg0fay8vvr14d2pf2db", |(_, id)| id))
    }

    /// Its address, with this in place of every name.
    pub fn named(&self, name: &str) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for part in self.path.split('/') {
            parts.push(match part {
                "{part}" => "feelings",
                "{kind}" => "moment",
                "{of}" => "new",
                "{n}" => "1",
                "{slug}" => "breathe-out",
                _ if part.starts_with('{') => name,
                _ => part,
            });
        }
        parts.join("/")
    }

    pub fn names(&self) -> usize {
        self.path.matches('{').count()
    }
}

/// Every address, in the order of the alphabet.
pub fn all() -> Vec<Route> {
    let mut routes = BTreeSet::new();
    for (_, source) in sources() {
        read(&source, &mut routes);
    }
    routes.into_iter().collect()
}

/// Every place of records.
pub fn places() -> Vec<String> {
    sources().filter_map(|(_, source)| place(&source).map(str::to_owned)).collect()
}

/// Those at which a record is written on a page of the acts.
pub fn written_places() -> Vec<String> {
    sources()
        .filter(|(_, source)| is_written(source))
        .filter_map(|(_, source)| place(&source).map(str::to_owned))
        .collect()
}

fn is_written(source: &str) -> bool {
    source.contains("writing_routes::<")
}

fn sources() -> impl Iterator<Item = (PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let whole = ["holdfast/src/http", "holdfast/src/http.rs", "capabilities/src"].map(|name| crates.join(name));
    whole.into_iter().flat_map(|path| rust_files(&path)).map(|file| {
        let source = fs::read_to_string(&file).unwrap();
        (file, source)
    })
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let files = fs::read_dir(path).unwrap().flat_map(|file| rust_files(&file.unwrap().path()));
    files.filter(|file| file.extension().is_some_and(|kind| kind == "rs")).collect()
}

/// What `acts::record_routes` and `acts::writing_routes` answer under a place.
const RECORD: [(&str, &str); 4] = [
    ("{id}/history", ", get().post()"),
    ("{id}/delete", ", post()"),
    ("{id}/undo", ", post()"),
    ("{id}/erase", ", get().post()"),
];
const WRITING: [(&str, &str); 2] = [("new", ", get().post()"), ("{id}/edit", ", get().post()")];

/// Reads `.route("…", get(…).post(…))`, and the pages that the acts give a record.
fn read(source: &str, routes: &mut BTreeSet<Route>) {
    for after in source.split(".route(\"").skip(1) {
        let (path, handlers) = after.split_once('"').unwrap();
        routes.insert(route(path.to_owned(), handlers));
    }
    let Some(place) = place(source) else { return };
    let writing = match source {
        _ if is_written(source) => &WRITING[..],
        _ if source.contains("editing_routes::<") => &WRITING[1..],
        _ => &[],
    };
    for (act, handlers) in RECORD.iter().chain(writing) {
        routes.insert(route(format!("{place}/{act}"), handlers));
    }
}

/// The place of a record with pages.
fn place(source: &str) -> Option<&str> {
    source.split_once("const PLACE: &'static str = \"")?.1.split('"').next()
}

fn route(path: String, handlers: &str) -> Route {
    let mut depth = 1;
    let mut end = handlers.len();
    for (at, sign) in handlers.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            end = at;
            break;
        }
    }
    let handlers = &handlers[..end];
    let has = |method: &str| handlers.contains(&format!(" {method}(")) || handlers.contains(&format!(".{method}("));
    let (is_get, is_post) = (has("get"), has("post"));
    assert!(is_get || is_post, "{path}: {handlers}");
    Route { path, is_get, is_post }
}

/// The source says every address in a way that is read here.
#[test]
fn every_address_is_read_from_the_source() {
    let known: Vec<String> = all().into_iter().map(|route| route.path).collect();
    for path in [
        "/",
        "/exit",
        "/hold/{id}/erase",
        "/moments/{id}/{part}",
        "/people/new",
        "/people/{id}/edit",
        "/settle/{id}/after",
        "/static/{name}",
    ] {
        assert!(known.iter().any(|one| one == path), "{path}");
    }
    for (file, source) in
        sources().filter(|(file, _)| !file.ends_with("acts/pages.rs") && !file.ends_with("acts/writing.rs"))
    {
        assert_eq!(source.matches(".route(").count(), source.matches(".route(\"").count(), "{}", file.display());
    }
    println!("{} addresses", known.len());
}
