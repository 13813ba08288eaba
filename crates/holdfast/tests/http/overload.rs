use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::given::{Served, figure};

/// What the program takes of the memory, in megabytes.
fn memory(served: &Served) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", served.pid())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1_024
}

/// Bar B37: lines held open, a form without end and headers without end cost
/// little, and others are answered meanwhile.
#[test]
fn what_is_too_much_is_let_go() {
    let (mut served, browser) = Served::unlocked();
    let connect = || TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let slow: Vec<TcpStream> = (0..figure(100, 1_000))
        .map(|_| {
            let mut line = connect();
            line.write_all(b"GET /help HTTP/1.1\r\nHost: 127").unwrap();
            line
        })
        .collect();
    let head = format!("Host: 127.0.0.1:{}\r\nCookie: {}\r\n", served.port, browser.cookie.borrow());
    let kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
    let sent = flood(
        connect(),
        &format!("POST /hold HTTP/1.1\r\n{head}{kind}Content-Length: 1073741824\r\n\r\n"),
        &[b'a'; 65_536],
        16_384,
    );
    let listed = flood(connect(), &format!("GET /help HTTP/1.1\r\n{head}"), b"X-Much: more\r\n", 100_000);
    let chunk = [&b"10000\r\n"[..], &[b'a'; 65_536], b"\r\n"].concat();
    let parts = flood(
        connect(),
        &format!("POST /hold HTTP/1.1\r\n{head}{kind}Transfer-Encoding: chunked\r\n\r\n"),
        &chunk,
        16_384,
    );
    let mut took: Vec<Duration> = (0..40)
        .map(|_| {
            let begun = Instant::now();
            assert_eq!(browser.get("/help").status, 200);
            begun.elapsed()
        })
        .collect();
    took.sort();
    let memory = memory(&served);
    assert!(memory < 300, "{memory} MB");
    assert!(took[37] < Duration::from_secs(1), "{:?}", took[37]);
    assert!(sent < 64 << 20 && parts < 64 << 20 && listed < 4 << 20, "{sent} {parts} {listed} bytes were taken");
    assert!(served.is_alive());
    println!(
        "B37: {} slow lines, {memory} MB, others within {:?}, {sent} bytes of a form of 1 GB taken",
        slow.len(),
        took[37]
    );
}

/// Sends until nobody takes it any more; gives how much was taken.
fn flood(mut line: TcpStream, head: &str, piece: &[u8], times: usize) -> usize {
    line.set_write_timeout(Some(Duration::from_secs(5))).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    line.write_all(head.as_bytes()).unwrap();
    let taken = (0..times).take_while(|_| line.write_all(piece).is_ok()).count() * piece.len();
    line.read_exact(&mut [0; 64]).ok();
    taken
}
