use std::fs;
use std::os::unix::fs::symlink;

use super::given::{Served, figure};
use super::routes;

const SECRET: &str = "nobody reads this from outside";

/// Names that point somewhere else, in every way of writing them.
fn names() -> Vec<String> {
    let targets = [
        "outside",
        "stderr",
        "data/hf/vault",
        "data/hf/open.json",
        "etc/passwd",
        "proc/self/environ",
        "proc/self/cmdline",
        "link",
        "root/.ssh/id_ed25519",
        "Cargo.toml",
    ];
    let ups = [
        "../",
        "..%2f",
        "..%2F",
        "%2e%2e/",
        "%2e%2e%2f",
        "%2E%2E%5C",
        "..%5c",
        "..\\",
        "..%252f",
        "%252e%252e%252f",
        "..%c0%af",
        "%c0%ae%c0%ae/",
        "..%ef%bc%8f",
        "....//",
        "..;/",
        ".%00./",
        "..%00/",
        "/",
        "%2f",
        "//",
        "file:///",
        "file:%2f%2f%2f",
    ];
    let mut names = Vec::new();
    for target in targets {
        let target_in_one = target.replace('/', "%2f");
        for up in ups {
            for depth in [1, 4, 9] {
                names.push(format!("{}{target}", up.repeat(depth)));
                names.push(format!("{}{target_in_one}", up.repeat(depth)));
            }
            names.push(format!("holdfast.css{up}{up}{target}"));
            names.push(format!("{up}{target}%00.css"));
        }
    }
    names.extend(
        ["", ".", "..", "%2e", "%2e%2e", "%00", "%", "%zz", "%ff", "~", "*", "con", "nul", "|ls", ";ls", "$HOME"]
            .map(String::from),
    );
    names.push("a".repeat(9_000));
    names.sort();
    names.dedup();
    names
}

/// Bar B31: no name in an address or a form reaches a file outside, whichever
/// page takes it and however it is written.
#[test]
fn no_name_reaches_a_file_outside() {
    let (served, browser) = Served::unlocked();
    let outside = served.home.path().join("outside");
    fs::write(&outside, SECRET).unwrap();
    symlink(&outside, served.vault().join("link")).unwrap();
    symlink(&outside, served.home.path().join("link")).unwrap();
    browser.post("/moments/new", &[("situation", "Mine")]);
    let before = served.digest();
    let (names, mut asked) = (names(), 0);
    assert!(names.len() >= 500, "{}", names.len());
    let routes = routes::all();
    let named: Vec<_> = routes.iter().filter(|route| route.names() > 0).collect();
    for (turn, name) in names.iter().enumerate() {
        for (at, route) in named.iter().enumerate() {
            if (turn + at) % figure(6, 1) != 0 && !route.path.starts_with("/static") {
                continue;
            }
            let path = route.path.split('/').map(|part| if part.starts_with('{') { name } else { part });
            let path = path.collect::<Vec<_>>().join("/");
            if route.is_get && !name.contains(['\\', ' ']) {
                // Stays GET: with dots that a browser would have taken out before.
                let said = browser.ask_as_it_is("GET", &path, &[("Sec-Fetch-Site", "same-origin")], "");
                is_harmless(&said.body, &path);
                asked += 1;
            }
            if route.is_post && route.names() > 0 {
                let form = [("_slot", name.as_str()), ("tool", name), ("_then", "one"), ("situation", "x")];
                let said = browser.post(&path, &form);
                assert!(said.status >= 400 || said.status == 303, "{path}: {}", said.status);
                is_harmless(&said.body, &path);
                asked += 1;
            }
        }
        for (path, field) in [("/settle", "tool"), ("/help/region", "country"), ("/mark", "to")] {
            if turn % figure(12, 1) == 0 {
                let said = browser.post(path, &[(field, name)]);
                is_harmless(&said.body, path);
                assert!(!said.location().contains("//") && said.location().starts_with('/'), "{path} {name}");
                asked += 1;
            }
        }
    }
    let marks = browser.get("/moments").text();
    assert!(marks.contains("Mine"));
    // Marks are moments of our own; nothing else was written, and nothing outside.
    assert_eq!(fs::read_to_string(&outside).unwrap(), SECRET);
    let kept: Vec<_> = fs::read_dir(served.home.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(kept.len(), 6, "{kept:?}");
    assert_ne!(served.digest(), before, "the marks");
    assert_eq!(served.told(), "");
    println!("B31: {} names in {} addresses, {asked} requests, 0 reads outside", names.len(), named.len());
}

#[track_caller]
fn is_harmless(body: &str, path: &str) {
    for sign in [SECRET, "root:x:0:0", "PATH=", "idle_minutes\":", "SQLite format"] {
        assert!(!body.contains(sign), "{path} gives {sign}");
    }
}

/// Bar B31: where one is led after unlocking is always a page of our own.
#[test]
fn one_is_led_only_to_pages_of_our_own() {
    let (_served, browser) = Served::unlocked();
    browser.get("/exit");
    for path in [
        "//evil.example/moments",
        "/moments//evil.example",
        "/\\evil.example",
        "http://127.0.0.1:1/moments",
        "/moments?to=//evil.example",
    ] {
        browser.get("/unlock");
        browser.get(path);
        let led = browser.unlock(super::given::PASSPHRASE).location().to_owned();
        assert!(led.starts_with('/') && !led.starts_with("//") && !led.starts_with("/\\"), "{path}: {led}");
        browser.get("/exit");
    }
}
