use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use fastrand::Rng;

use super::given::{Browser, Served, figure};

/// Requests that a browser could have sent.
fn valid(browser: &Browser) -> Vec<Vec<u8>> {
    let head = format!("Host: 127.0.0.1:{}\r\nCookie: {}\r\n", browser.port, browser.cookie.borrow());
    let form = format!("_token={}&situation=a+b&feelings=hurt&stirred=4", browser.token.borrow());
    let kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nOrigin: null\r\n";
    let post = |path: &str| format!("POST {path} HTTP/1.1\r\n{head}{kind}Content-Length: {}\r\n\r\n{form}", form.len());
    let chunked = format!(
        "POST /moments/new HTTP/1.1\r\n{head}{kind}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{form}\r\n0\r\n\r\n",
        form.len()
    );
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\n{head}Sec-Fetch-Site: none\r\nAccept: text/html\r\n\r\n");
    let all = [
        get("/"),
        get("/moments?pattern=close&from=2026-01-01"),
        get("/help"),
        post("/drafts/moment/new"),
        post("/search"),
        chunked,
    ];
    all.map(String::into_bytes).into()
}

/// Pieces that make a request into something else.
const PIECES: [&[u8]; 30] = [
    b"\r\n",
    b"\n",
    b"\r",
    b"\0",
    b" ",
    b"\t",
    b":",
    b";",
    b"%",
    b"%00",
    b"%ff",
    b"..",
    b"//",
    b"\xff\xfe",
    b"\xc0\xaf",
    b"Content-Length: -1\r\n",
    b"Content-Length: 99999999999999999999\r\n",
    b"Content-Length: 4\r\n",
    b"Content-Length: +4\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Transfer-Encoding: gzip, chunked\r\n",
    b"Transfer-Encoding : chunked\r\n",
    b"Host: evil.example\r\n",
    b" folded\r\n",
    b"HTTP/9.9",
    b"Expect: 100-continue\r\n",
    b"Upgrade: h2c\r\nConnection: Upgrade\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"ffffffffffffffff\r\n",
    b"\xe2\x80\xae",
];

fn mutated(valid: &[Vec<u8>], chance: &mut Rng) -> Vec<u8> {
    let mut request = chance.choice(valid).unwrap().clone();
    for _ in 0..chance.usize(1..=4) {
        let at = chance.usize(0..request.len().max(1));
        match chance.u8(0..8) {
            0 if !request.is_empty() => request[at] = chance.u8(..),
            1 if !request.is_empty() => request[at] ^= 1 << chance.u8(0..8),
            2 => request.truncate(at),
            3 => drop(request.splice(at..at, chance.choice(PIECES).unwrap().iter().copied())),
            4 => drop(request.drain(at..(at + chance.usize(1..40)).min(request.len()))),
            5 => {
                let (from, len) = (chance.usize(0..=at), chance.usize(1..60));
                let copy = request[from..(from + len).min(request.len())].to_vec();
                request.splice(at..at, copy);
            }
            6 => drop(request.splice(at..at, vec![chance.u8(..); chance.usize(1..300)])),
            _ => request = (0..chance.usize(1..200)).map(|_| chance.u8(..)).collect(),
        }
    }
    request
}

/// What is certain not to be a request whatever a parser may forgive: empty
/// lines before it, and lines that end in a single sign.
fn is_broken(request: &[u8]) -> bool {
    let blank = request.iter().take_while(|byte| b"\r\n".contains(byte)).count();
    let request = &request[blank..];
    let ends = |end: &[u8]| request.windows(end.len()).position(|run| run == end);
    let Some(end) = ends(b"\r\n\r\n") else { return false };
    if [ends(b"\n\n"), ends(b"\n\r\n")].into_iter().flatten().any(|other| other < end) {
        return false;
    }
    let head = &request[..end];
    let line = head.split(|byte| *byte == b'\n').next().unwrap();
    let parts: Vec<&[u8]> = line.strip_suffix(b"\r").unwrap_or(line).split(|byte| *byte == b' ').collect();
    let is_line = parts.len() == 3 && [&b"HTTP/1.1"[..], b"HTTP/1.0"].contains(&parts[2]) && !parts[0].is_empty();
    let is_method = parts[0].iter().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte));
    !is_line || !is_method || head.contains(&0)
}

/// The statuses of all answers in what came back.
fn statuses(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split("HTTP/1.").skip(1);
    lines.filter_map(|rest| rest.get(2..5)?.parse().ok()).collect()
}

/// Bar B40: what is no request is no request: nothing is answered to it as if
/// it were one, nothing panics, and the next one is served.
#[test]
fn what_is_malformed_is_refused_and_nothing_falls_over() {
    let (mut served, browser) = Served::unlocked();
    browser.get("/");
    let valid = valid(&browser);
    let requests = figure(20_000, 1_000_000);
    let (workers, port) = (4, served.port);
    let sent: Vec<[usize; 3]> = thread::scope(|scope| {
        let fuzz = |seed: u64| {
            let (mut chance, valid, mut counts) = (Rng::with_seed(seed), &valid, [0; 3]);
            move || {
                for _ in 0..requests / workers {
                    let request = mutated(valid, &mut chance);
                    let Some(answer) = ask(port, &request) else { continue };
                    let statuses = statuses(&answer);
                    let first = statuses.first().copied().unwrap_or(0);
                    assert!(statuses.iter().all(|status| *status < 500), "{}", String::from_utf8_lossy(&request));
                    if is_broken(&request) {
                        assert!(first == 0 || first >= 400, "{first} to {}", String::from_utf8_lossy(&request));
                        counts[1] += 1;
                    }
                    counts[0] += 1;
                    counts[2] += usize::from(first >= 400);
                }
                counts
            }
        };
        let all: Vec<_> = (0..workers as u64).map(|seed| scope.spawn(fuzz(seed))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(served.is_alive());
    assert_eq!(served.told(), "");
    browser.get("/moments");
    assert_eq!(browser.unlock(super::given::PASSPHRASE).status, 303, "it serves on");
    let sum = |at: usize| sent.iter().map(|counts| counts[at]).sum::<usize>();
    assert!(sum(0) > requests * 9 / 10);
    println!(
        "B40 (seeds 0 to 3): {} malformed requests, {} broken beyond doubt, {} refused, 0 panics",
        sum(0),
        sum(1),
        sum(2)
    );
}

/// Sends it, says that nothing more comes, and reads what comes back.
fn ask(port: u16, request: &[u8]) -> Option<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(request).ok();
    stream.shutdown(std::net::Shutdown::Write).ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok();
    Some(answer)
}

/// Bar B40: two requests in one never become one that was not sent.
#[test]
fn a_request_hidden_in_another_is_not_answered() {
    let (served, browser) = Served::unlocked();
    browser.get("/");
    let head = format!("Host: 127.0.0.1:{}\r\nCookie: {}\r\n", served.port, browser.cookie.borrow());
    let inner = format!("GET /exit HTTP/1.1\r\n{head}\r\n");
    for framing in [
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}", inner.len() + 5),
        format!("Content-Length: 0\r\nContent-Length: {}\r\n\r\n{inner}", inner.len()),
        format!("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n{inner}"),
        format!("Transfer-Encoding: \u{b}chunked\r\n\r\n0\r\n\r\n{inner}"),
        format!("Content-Length: {}\r\n\r\n{inner}", inner.len()),
    ] {
        let answer = ask(served.port, format!("POST /lock HTTP/1.1\r\n{head}{framing}").as_bytes()).unwrap();
        assert!(statuses(&answer).iter().all(|status| *status >= 400), "{framing}: {:?}", statuses(&answer));
        browser.get("/").says("This is a hard moment");
    }
}
