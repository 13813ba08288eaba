use super::given::{Browser, PASSPHRASE, Said, Served, raw};
use super::lived::{Made, lived_in};
use super::routes;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const OURS: (&str, &str) = ("Sec-Fetch-Site", "same-origin");

/// Every answer says how little a browser may do with it.
#[track_caller]
fn is_guarded(said: &Said, what: &str) {
    let policy = said.header("content-security-policy").unwrap_or_else(|| panic!("{what}: {said:?}"));
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.split("; ").any(|one| one == part), "{what}: {part} in {policy}");
    }
    assert_eq!(policy.split("; ").count(), 9, "{policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(said.header(name), Some(value), "{what}");
    }
    let features = said.header("permissions-policy").unwrap();
    assert!(features.split(", ").all(|one| one.ends_with("=()")) && features.contains("camera=()"), "{features}");
    for name in ["server", "x-powered-by", "access-control-allow-origin", "last-modified", "etag", "link"] {
        assert_eq!(said.header(name), None, "{what}");
    }
    let names: Vec<String> = said.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
    let doubled = names.iter().find(|name| names.iter().filter(|other| other == name).count() > 1);
    assert_eq!(doubled, None, "{what}: said twice");
}

#[track_caller]
fn is_not_kept(said: &Said, what: &str) {
    is_guarded(said, what);
    assert_eq!(said.header("cache-control"), Some("no-store"), "{what}");
}

fn sees_every_address(browser: &Browser, made: &Made, when: &str) -> usize {
    let mut seen = 0;
    for route in routes::all() {
        let path = route.filled(made);
        for method in ["GET", "HEAD", "POST", "PUT"] {
            if ["/exit", "/lock"].contains(&path.as_str()) && method != "PUT" {
                continue;
            }
            let said = browser.ask_as_it_is(method, &path, &[OURS, FORM], "");
            is_not_kept(&said, &format!("{when} {method} {path} {}", said.status));
            seen += 1;
        }
    }
    seen
}

/// Bar B28: the headers stand on every answer of every address, refused or
/// not, locked or not.
#[test]
fn the_headers_stand_on_every_answer() {
    let (served, browser, made) = lived_in();
    let mut seen = sees_every_address(&browser, &made, "unlocked");
    for path in ["/nowhere", "/moments/not-an-id", "/static/nothing.css", "/moments/new/%2e%2e", "/%FF"] {
        let said = browser.get(path);
        assert!(said.status >= 400, "{path} {}", said.status);
        is_not_kept(&said, path);
    }
    let asked = [
        (405, "DELETE", "/moments", vec![OURS], String::new()),
        (405, "POST", "/moments", vec![OURS, FORM], format!("_token={}", browser.token.borrow())),
        (403, "POST", "/lock", vec![OURS, FORM], String::new()),
        (403, "GET", "/", vec![("Sec-Fetch-Site", "cross-site")], String::new()),
        (415, "POST", "/lock", vec![OURS, ("Content-Type", "text/plain")], String::new()),
        (
            413,
            "POST",
            "/hold",
            vec![OURS, FORM],
            format!("_token={}&text={}", browser.token.borrow(), "a".repeat(1_600_000)),
        ),
    ];
    for (status, method, path, headers, body) in asked {
        let said = browser.ask_as_it_is(method, path, &headers, &body);
        assert_eq!(said.status, status, "{method} {path}");
        is_not_kept(&said, &format!("{status}"));
        seen += 1;
    }
    let misdirected = raw(served.port, b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").unwrap();
    assert_eq!(misdirected.status, 421);
    is_not_kept(&misdirected, "421");
    for path in ["/lock", "/exit"] {
        browser.unlock(PASSPHRASE);
        browser.get("/");
        let said = if path == "/lock" { browser.post(path, &[]) } else { browser.get(path) };
        assert_eq!((said.status, said.header("clear-site-data")), (303, Some("\"cache\"")));
        is_not_kept(&said, path);
    }
    seen += sees_every_address(&browser, &made, "locked");
    println!("B28: {seen} answers");
}

/// Bar B28: what never changes may be kept, and is what it says it is.
#[test]
fn files_of_the_design_may_be_kept_for_good() {
    let served = Served::empty();
    let browser = served.browser();
    let page = browser.get("/help").body;
    let mut seen = 0;
    for path in page.split('"').filter(|part| part.starts_with("/static/")) {
        let said = browser.get(path.split('#').next().unwrap());
        assert_eq!(said.status, 200, "{path}");
        is_guarded(&said, path);
        assert_eq!(said.header("cache-control"), Some("public, max-age=31536000, immutable"), "{path}");
        assert_eq!(said.header("set-cookie"), None);
        let kind = said.header("content-type").unwrap();
        let ending = path.split('#').next().unwrap().rsplit('.').next().unwrap();
        assert!(
            kind.contains(match ending {
                "js" => "javascript",
                "woff2" => "font/woff2",
                other => other,
            }),
            "{path} {kind}"
        );
        seen += 1;
    }
    assert!(seen >= 3, "{seen}");
}

/// Bar B28: a panic in a page is an answer with the same headers, and says
/// nothing of what was typed.
#[test]
fn a_fault_of_our_own_is_an_answer_like_any_other() {
    let served = Served::by("panicking");
    let browser = served.browser();
    browser.get("/welcome/passphrase");
    let said = browser.post("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)]);
    assert_eq!(said.status, 500);
    is_not_kept(&said, "500");
    assert!(!said.body.contains("lantern") && !served.told().contains("lantern"), "{}", served.told());
    assert_eq!(browser.get("/help").status, 200, "it goes on");
}
