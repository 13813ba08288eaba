use super::given::{Served, raw};

/// What stands for the port in a host below.
const PORT: &str = "PORT";

const OURS: [&str; 3] = ["127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT"];

/// Written in other letters, a name is the same name.
const OURS_TOO: [&str; 2] = ["LOCALHOST:PORT", "LocalHost:PORT"];

const OTHERS: [&str; 50] = [
    "",
    " ",
    ":PORT",
    "127.0.0.1",
    "localhost",
    "[::1]",
    "127.0.0.1:",
    "127.0.0.1:1",
    "127.0.0.1:80",
    "127.0.0.1:0PORT",
    "127.0.0.1:PORT0",
    "127.0.0.1:PORT:PORT",
    "127.0.0.1:+PORT",
    "127.0.0.1.:PORT",
    "localhost.:PORT",
    "127.0.0.2:PORT",
    "127.1:PORT",
    "127.0.1:PORT",
    "0.0.0.0:PORT",
    "0:PORT",
    "0x7f.0.0.1:PORT",
    "0x7f000001:PORT",
    "0177.0.0.1:PORT",
    "127.000.000.001:PORT",
    "2130706433:PORT",
    "::1:PORT",
    "[::]:PORT",
    "[0:0:0:0:0:0:0:1]:PORT",
    "[::ffff:127.0.0.1]:PORT",
    "[::1%lo]:PORT",
    "[::1%25lo]:PORT",
    "ip6-localhost:PORT",
    "localhost.localdomain:PORT",
    "sub.localhost:PORT",
    "localhost.evil.example:PORT",
    "127.0.0.1.nip.io:PORT",
    "localtest.me:PORT",
    "evil.example",
    "evil.example:PORT",
    "user@127.0.0.1:PORT",
    "127.0.0.1:PORT@evil.example",
    "user:word@localhost:PORT",
    "http://127.0.0.1:PORT",
    "127.0.0.1:PORT/",
    "127.0.0.1:PORT?",
    "127.0.0.1:PORT#",
    "127.0.0.1:PORT, evil.example",
    "127.0.0.1:PORT 127.0.0.1:PORT",
    "localhost%3APORT",
    "l\u{f6}calhost:PORT",
];

/// Bar B26: of every way to write a host, the three that are ours are
/// answered, whatever the method and whatever cookie comes along.
#[test]
fn only_the_three_hosts_that_are_ours_are_answered() {
    let (served, browser) = Served::unlocked();
    let cookie = browser.cookie.borrow().clone();
    let port = served.port.to_string();
    let mut cells = 0;
    for method in ["GET", "HEAD", "POST", "OPTIONS"] {
        for cookie in ["", &format!("Cookie: {cookie}\r\n")] {
            let ask = |target: &str, head: &str| {
                let request = format!("{method} {target} HTTP/1.1\r\n{head}{cookie}Connection: close\r\n\r\n");
                raw(served.port, request.replace(PORT, &port).as_bytes())
            };
            for host in OURS.iter().chain(&OURS_TOO) {
                let said = ask("/help", &format!("Host: {host}\r\n")).unwrap();
                assert_ne!(said.status, 421, "{method} {host}");
                assert_eq!(said.status == 200, ["GET", "HEAD"].contains(&method), "{method} {host}");
                cells += 1;
            }
            let mut others: Vec<(String, String)> =
                OTHERS.iter().map(|host| ("/help".to_owned(), format!("Host: {host}\r\n"))).collect();
            for (target, head) in [
                ("/help", ""),
                ("/help", "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n"),
                ("/help", "Host: 127.0.0.1:PORT\r\nHost: evil.example\r\n"),
                ("/help", "Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:PORT\r\n"),
                ("/help", "Host: evil.example\r\nForwarded: host=127.0.0.1:PORT\r\n"),
                ("http://evil.example/help", "Host: 127.0.0.1:PORT\r\n"),
                ("http://127.0.0.1:1/help", "Host: 127.0.0.1:PORT\r\n"),
                ("http://127.0.0.1:PORT/help", "Host: evil.example\r\n"),
                ("http://user@127.0.0.1:PORT/help", "Host: 127.0.0.1:PORT\r\n"),
            ] {
                others.push((target.to_owned(), head.to_owned()));
            }
            for (target, head) in others {
                let Some(said) = ask(&target, &head) else { panic!("no answer: {method} {target} {head}") };
                // What is no request at all is refused before anyone looks at its host.
                assert!([421, 400].contains(&said.status), "{method} {target} {head} {}", said.status);
                assert_eq!((said.body.as_str(), said.header("set-cookie")), ("", None), "{method} {target} {head}");
                cells += 1;
            }
        }
    }
    let old = raw(served.port, b"GET /help HTTP/1.0\r\n\r\n").unwrap();
    assert_eq!((old.status, old.body.as_str(), old.header("set-cookie")), (421, "", None));
    println!("B26: {} hosts, {cells} cells, 3 hosts answered", OURS.len() + OTHERS.len() + 9);
}

/// What is asked for by its whole address is answered when that is ours.
#[test]
fn an_address_in_full_is_answered_when_it_is_ours() {
    let served = Served::empty();
    let ask = format!(
        "GET http://127.0.0.1:{0}/help HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nConnection: close\r\n\r\n",
        served.port
    );
    assert_eq!(raw(served.port, ask.as_bytes()).unwrap().status, 200);
}
