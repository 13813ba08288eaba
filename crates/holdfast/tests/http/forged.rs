use std::fmt::Write as _;

use super::given::{Browser, PASSPHRASE, Said, encoded, figure};
use super::lived::{TEXT, lived_in};
use super::routes::{self, Route};

const FORM: &str = "application/x-www-form-urlencoded";
const KINDS: [&str; 4] = [FORM, "text/plain", "multipart/form-data; boundary=x", "application/json"];
const SITES: [&str; 5] = ["same-origin", "same-site", "cross-site", "none", ""];

/// Where a request says it comes from; what is empty is not said at all.
#[derive(Clone, Copy, Debug)]
struct From<'a> {
    origin: &'a str,
    site: &'a str,
    token: &'a str,
    kind: &'a str,
}

fn origins(port: u16) -> [String; 8] {
    let other = if port == 1 { 2 } else { port - 1 };
    [
        format!("http://127.0.0.1:{port}"),
        "null".into(),
        String::new(),
        format!("http://127.0.0.1:{other}"),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}.evil.example"),
        "http://evil.example".into(),
        "file://".into(),
    ]
}

/// What our own pages send, with and without a browser that tells the site.
fn is_ours(from: From<'_>, own: &str, token: &str) -> bool {
    let is_origin = match from.site {
        "same-origin" => ["", "null", own].contains(&from.origin),
        "" => from.origin == own,
        _ => false,
    };
    is_origin && from.token == token && from.kind == FORM
}

fn send(browser: &Browser, method: &str, path: &str, from: From<'_>) -> Said {
    let mut body = format!("_token={}", from.token);
    for (name, value) in [
        ("situation", "forged"),
        ("text", "forged"),
        ("note", "forged"),
        ("feelings", "lonely"),
        ("_then", "one"),
        ("q", "forged"),
        ("country", "DE"),
        ("passphrase", PASSPHRASE),
        ("how", "let-go"),
        ("settled", "60"),
        ("exit_site", "news"),
        ("side", "both"),
        ("before", "5"),
    ] {
        let _ = write!(body, "&{name}={}", encoded(value));
    }
    if method == "GET" {
        body.clear();
    }
    let headers = [("Origin", from.origin), ("Sec-Fetch-Site", from.site), ("Content-Type", from.kind)];
    let headers: Vec<_> = headers.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    browser.ask_as_it_is(method, path, &headers, &body)
}

/// Bar B27: of every mix of origin, site, token and kind of form, only those
/// that our own pages send change anything, on every address.
#[test]
fn only_our_own_pages_change_anything() {
    let (served, browser, made) = lived_in();
    let stranger = served.browser();
    stranger.get("/help");
    let origins = origins(served.port);
    let before = served.digest();
    let (mut refused, mut all) = (0, 0);
    for (at, route) in routes::all().iter().filter(|route| route.is_post).enumerate() {
        let path = route.filled(&made);
        let (good, other) = (browser.token.borrow().clone(), stranger.token.borrow().clone());
        for (turn, from) in cells(&origins, [&good, &"0".repeat(64), "", &other]).into_iter().enumerate() {
            if is_ours(from, &origins[0], &good) || (turn + at) % figure(3, 1) != 0 {
                continue;
            }
            let said = send(&browser, "POST", &path, from);
            if is_ours(from, &origins[0], &other) {
                // A page of ours, from another session: what it brought comes back, and nothing is done with it.
                let status = match path.as_str() {
                    "/lock" => 303,
                    draft if draft.starts_with("/drafts/") => 403,
                    _ => 409,
                };
                assert_eq!(said.status, status, "{path} {from:?}");
                if path == "/lock" {
                    browser.unlock(PASSPHRASE);
                    browser.get("/");
                }
            } else {
                assert!([403, 415].contains(&said.status), "{path} {from:?}: {}", said.status);
                assert!(said.body.is_empty(), "{path}: {}", said.body);
            }
            refused += 1;
        }
        assert_eq!(served.digest(), before, "{path}");
        all += 1;
    }
    assert_eq!(browser.get("/moments").status, 200, "nobody was locked out");
    println!("B27: {refused} forged requests to {all} addresses, 0 took effect");
}

fn cells<'a>(origins: &'a [String; 8], tokens: [&'a str; 4]) -> Vec<From<'a>> {
    let mut cells = Vec::new();
    for origin in origins {
        for site in SITES {
            for token in tokens {
                for kind in KINDS {
                    cells.push(From { origin, site, token, kind });
                }
            }
        }
    }
    cells
}

/// Bar B27, the other half: what our own pages send is taken, on every address.
#[test]
fn what_our_own_pages_send_is_taken() {
    let mut taken = 0;
    let (served, browser, made) = lived_in();
    let origins = origins(served.port);
    for route in routes::all().iter().filter(|route| route.is_post) {
        for (origin, site) in [(0, "same-origin"), (1, "same-origin"), (2, "same-origin"), (0, "")] {
            if browser.get("/").status != 200 {
                assert_eq!(browser.unlock(PASSPHRASE).status, 303, "{}", route.path);
                browser.get("/");
            }
            let token = browser.token.borrow().clone();
            let from = From { origin: &origins[origin], site, token: &token, kind: FORM };
            let said = browser.heard(send(&browser, "POST", &route.filled(&made), from));
            assert!([200, 204, 303, 404, 422].contains(&said.status), "{} {from:?}: {}", route.path, said.status);
            taken += 1;
        }
    }
    let before = served.digest();
    browser.unlock(PASSPHRASE);
    browser.get("/");
    assert_eq!(browser.post("/moments/new", &[("situation", "Changes it")]).status, 303);
    assert_ne!(served.digest(), before, "the digest sees a change");
    println!("B27: {taken} requests of our own taken");
}

/// Bar B27: reading changes nothing, and other sites may not even read.
#[test]
fn reading_changes_nothing_and_is_ours_alone() {
    let (served, browser, made) = lived_in();
    let origins = origins(served.port);
    let before = served.digest();
    let mut asked = 0;
    let reads: Vec<Route> = routes::all().into_iter().filter(|route| route.is_get && route.path != "/exit").collect();
    for route in &reads {
        for origin in &origins {
            for site in SITES {
                let from = From { origin, site, token: "", kind: "" };
                let said = send(&browser, "GET", &route.filled(&made), from);
                let is_ours = match site {
                    "same-origin" => ["", "null", origins[0].as_str()].contains(&origin.as_str()),
                    "none" | "" => true,
                    _ => false,
                };
                assert_eq!(said.status != 403, is_ours, "{} {from:?}: {}", route.path, said.status);
                assert!(is_ours || said.body.is_empty());
                assert!(said.header("access-control-allow-origin").is_none());
                asked += 1;
            }
        }
        assert_eq!(served.digest(), before, "{}", route.path);
    }
    // The one exception locks, and changes nothing that is kept.
    for site in ["cross-site", "same-site"] {
        let from = From { origin: "", site, token: "", kind: "" };
        assert_eq!(send(&browser, "GET", "/exit", from).status, 403);
    }
    browser.get("/moments").says(TEXT);
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"] {
        let from = From { origin: &origins[0], site: "same-origin", token: &browser.token.borrow(), kind: FORM };
        assert!(send(&browser, method, &format!("/moments/{}", made[0].1), from).status >= 400, "{method}");
    }
    assert_eq!(served.digest(), before);
    println!("B27: {asked} reads of {} addresses, nothing changed", reads.len());
}
