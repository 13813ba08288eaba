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
const OPEN: [&str; 20] = [
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
    pub fn filled(&self, made: &[(&'static str, String)]) -> String {
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
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut routes = BTreeSet::new();
    for file in ["holdfast/src/http", "holdfast/src/http.rs", "capabilities/src"].map(|name| crates.join(name)) {
        for file in rust_files(&file) {
            read(&fs::read_to_string(file).unwrap(), &mut routes);
        }
    }
    routes.into_iter().collect()
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let files = fs::read_dir(path).unwrap().flat_map(|file| rust_files(&file.unwrap().path()));
    files.filter(|file| file.extension().is_some_and(|kind| kind == "rs")).collect()
}

/// Reads `.route("…", get(…).post(…))`, and the pages that every record has.
fn read(source: &str, routes: &mut BTreeSet<Route>) {
    for after in source.split(".route(\"").skip(1) {
        let (path, handlers) = after.split_once('"').unwrap();
        routes.insert(route(path.to_owned(), handlers));
    }
    for after in source.split("const PLACE: &'static str = \"").skip(1) {
        let place = after.split('"').next().unwrap();
        for (act, handlers) in
            [("history", ", get().post()"), ("delete", ", post()"), ("undo", ", post()"), ("erase", ", get().post()")]
        {
            routes.insert(route(format!("{place}/{{id}}/{act}"), handlers));
        }
    }
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
    for path in ["/", "/moments/{id}/{part}", "/hold/{id}/erase", "/static/{name}", "/settle/{id}/after", "/exit"] {
        assert!(known.iter().any(|one| one == path), "{path}");
    }
    assert!(known.len() >= 65, "{}", known.len());
    println!("{} addresses", known.len());
}
