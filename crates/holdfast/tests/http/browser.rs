//! A browser without a window: it keeps its cookie, finds the token of the page
//! it is on, and follows where an answer leads.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::given::PASSPHRASE;

/// An answer as it came.
#[derive(Debug)]
pub struct Said {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Said {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("leads nowhere: {} {}", self.status, self.body))
    }

    /// What a person reads: the text of the page's content.
    pub fn text(&self) -> String {
        let from = self.body.find("<main").unwrap_or(0);
        let to = self.body.rfind("</main>").unwrap_or(self.body.len());
        let (mut text, mut is_tag) = (String::new(), false);
        for letter in self.body[from..to].chars() {
            match letter {
                '<' => is_tag = true,
                '>' => {
                    is_tag = false;
                    text.push(' ');
                }
                _ if !is_tag => text.push(letter),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.text().contains(text), "{} does not say {text:?}: {}", self.status, self.text());
        self
    }
}

/// Sends bytes and reads the whole answer.
pub fn raw(port: u16, request: &[u8]) -> Option<Said> {
    try_raw(port, request)
}

/// The same; `None` too where nobody listens, or went away in between.
pub fn try_raw(port: u16, request: &[u8]) -> Option<Said> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(request).ok()?;
    let mut bytes = Vec::new();
    let mut part = [0; 65_536];
    loop {
        match stream.read(&mut part) {
            Ok(0) | Err(_) => break,
            Ok(read) => bytes.extend_from_slice(&part[..read]),
        }
    }
    parse(&bytes)
}

fn parse(bytes: &[u8]) -> Option<Said> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Some(Said { status, headers, body: String::from_utf8_lossy(&bytes[end + 4..]).into_owned() })
}

/// A browser with one window.
#[derive(Clone)]
pub struct Browser {
    pub port: u16,
    pub cookie: RefCell<String>,
    pub token: RefCell<String>,
}

impl Browser {
    /// Goes through the first run to the end; the vault is open after it.
    pub fn begin(&self) {
        self.get("/welcome/passphrase");
        let said = self.post("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)]);
        assert_eq!(said.location(), "/welcome/recovery", "{}", said.text());
        self.get("/welcome/recovery");
        assert_eq!(self.post("/welcome/recovery", &[("group", "")]).location(), "/welcome/exit");
    }

    pub fn unlock(&self, passphrase: &str) -> Said {
        self.get("/unlock");
        self.post("/unlock", &[("passphrase", passphrase)])
    }

    /// Asks for a page, and takes its token and cookie.
    pub fn get(&self, path: &str) -> Said {
        self.ask("GET", path, &[("Sec-Fetch-Site", "same-origin")], "")
    }

    /// Sends a form as the page it is on would.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Said {
        let mut form = format!("_token={}", self.token.borrow());
        for (name, value) in fields {
            let _ = write!(form, "&{}={}", encoded(name), encoded(value));
        }
        let kind = ("Content-Type", "application/x-www-form-urlencoded");
        self.ask("POST", path, &[("Sec-Fetch-Site", "same-origin"), ("Origin", "null"), kind], &form)
    }

    /// Types into the form of a page and pauses: what the page's script sends then.
    #[track_caller]
    pub fn type_into(&self, page: &str, fields: &[(&str, &str)]) -> Said {
        let (to, hidden) = drafted(&self.get(page).body).unwrap_or_else(|| panic!("{page} keeps no draft"));
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let sent: Vec<(&str, &str)> =
            hidden.filter(|(name, _)| *name != "_token").chain(fields.iter().copied()).collect();
        self.post(&to, &sent)
    }

    /// Sends a form and opens the page it leads to.
    #[track_caller]
    pub fn send(&self, path: &str, fields: &[(&str, &str)]) -> Said {
        let said = self.post(path, fields);
        assert_eq!(said.status, 303, "{}", said.text());
        self.get(said.location())
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Said {
        self.heard(self.ask_as_it_is(method, path, headers, body))
    }

    /// Sends a request and leaves cookie and token as they are.
    pub fn ask_as_it_is(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Said {
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        if !self.cookie.borrow().is_empty() {
            let _ = write!(request, "Cookie: {}\r\n", self.cookie.borrow());
        }
        for (name, value) in headers {
            let _ = write!(request, "{name}: {value}\r\n");
        }
        let _ = write!(request, "Content-Length: {}\r\n\r\n{body}", body.len());
        raw(self.port, request.as_bytes()).unwrap_or_else(|| panic!("no answer to {method} {path}"))
    }

    /// Takes the cookie and the token of an answer.
    pub fn heard(&self, said: Said) -> Said {
        if let Some(cookie) = said.header("set-cookie") {
            *self.cookie.borrow_mut() = cookie.split(';').next().unwrap().to_owned();
        }
        if let Some((_, rest)) = said.body.split_once("<meta name=\"token\" content=\"") {
            *self.token.borrow_mut() = rest.split('"').next().unwrap().to_owned();
        }
        said
    }
}

/// Where the form of a page sends its drafts, and what stands in it hidden.
pub fn drafted(page: &str) -> Option<(String, Vec<(String, String)>)> {
    let (_, form) = page.split_once("data-draft=\"")?;
    let (to, rest) = form.split_once('"')?;
    let form = rest.split("</form>").next()?;
    let value_of = |input: &str, name: &str| {
        let (_, value) = input.split_once(&format!(" {name}=\""))?;
        Some(value.split('"').next()?.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&"))
    };
    let inputs = form.split("<input type=\"hidden\"").skip(1).filter_map(|input| input.split('>').next());
    let hidden = inputs.filter_map(|input| Some((value_of(input, "name")?, value_of(input, "value")?)));
    Some((to.to_owned(), hidden.collect()))
}

pub fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
