use data_encoding::{BASE64, HEXLOWER};

use super::given::{Browser, Said, Served, encoded};

const PASSPHRASE: &str = "canaryzero lantern moss violet";
const WORDS: [&str; 18] = [
    "canaryzero",
    "canarysituation",
    "canarythoughts",
    "canaryperson",
    "canaryfeeling",
    "canaryheld",
    "canarynote",
    "canarydraft",
    "canaryerased",
    "canarysearch",
    "canarylate",
    "canarywrong",
    "canaryletter",
    "canarynight",
    "canaryplan",
    "canaryfriend",
    "canarysign",
    "canaryline",
];

/// The forms in which a word could lie about.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut forms = vec![word.into(), word.to_uppercase().into(), utf16, word.bytes().rev().collect()];
    for skip in 0..3 {
        let text = BASE64.encode(&word.as_bytes()[skip..]);
        forms.push(text.as_bytes()[..text.len() - 4].to_vec());
    }
    forms.push(HEXLOWER.encode(word.as_bytes()).into());
    forms
}

fn hits(bytes: &[u8]) -> Vec<&'static str> {
    let holds = |form: &Vec<u8>| bytes.windows(form.len()).any(|run| run == form.as_slice());
    WORDS.into_iter().filter(|word| forms(word).iter().any(holds)).collect()
}

/// What of an answer is kept by a browser whatever the page says: its
/// headers, its title, every address on it.
fn shown_outside(said: &Said) -> String {
    let title = said.body.split_once("<title>").map_or("", |(_, rest)| rest.split('<').next().unwrap());
    let mut outside = format!("{title}\n{:?}\n", said.headers);
    for name in ["href=\"", "action=\"", "src=\"", "data-draft=\""] {
        for rest in said.body.split(name).skip(1) {
            outside.push_str(rest.split('"').next().unwrap());
            outside.push('\n');
        }
    }
    outside
}

/// A person's evening, with every page it leads to looked at.
struct Evening<'b> {
    browser: &'b Browser,
    seen: usize,
}

impl Evening<'_> {
    fn look(&mut self, said: Said) -> Said {
        assert_eq!(hits(shown_outside(&said).as_bytes()), Vec::<&str>::new(), "{}", shown_outside(&said));
        self.seen += 1;
        said
    }

    fn get(&mut self, path: &str) -> Said {
        let said = self.browser.get(path);
        self.look(said)
    }

    fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let said = self.browser.post(path, fields);
        let said = self.look(said);
        let Some(led) = said.header("location").map(str::to_owned) else { return String::new() };
        if led.starts_with('/') {
            self.get(&led);
        }
        led
    }
}

fn scan(served: &Served, when: &str) -> usize {
    let files = served.files();
    for file in &files {
        assert_eq!(hits(&std::fs::read(file).unwrap()), Vec::<&str>::new(), "{when}: {}", file.display());
        assert_eq!(hits(file.to_string_lossy().as_bytes()), Vec::<&str>::new(), "{when}");
    }
    assert_eq!(served.told(), "", "{when}: standard error");
    files.len()
}

/// Bars B15 and B17, over HTTP: nothing typed lies readable in any file of the
/// home, on standard error, in an address, a header or a title.
#[test]
fn nothing_typed_lies_about() {
    assert_eq!(hits(BASE64.encode(b"x canarynote y").as_bytes()), ["canarynote"], "the scan sees");
    let served = Served::empty();
    let browser = served.browser();
    let mut evening = Evening { browser: &browser, seen: 0 };
    evening.get("/welcome/passphrase");
    evening.send("/welcome/passphrase", &[("passphrase", "canaryzero"), ("passphrase-again", "canarywrong")]);
    evening.send("/welcome/passphrase", &[("passphrase", PASSPHRASE), ("passphrase-again", PASSPHRASE)]);
    evening.send("/welcome/recovery", &[("group", "canarywrong")]);
    evening.send("/welcome/recovery", &[("group", "")]);
    let quick =
        [("situation", "canarysituation"), ("feelings-own", "canaryfeeling"), ("pull", "close"), ("stirred", "4")];
    let one = evening.send("/moments/new", &quick).replace("/kept", "");
    for (part, fields) in [
        ("situation", &[("situation", "canarysituation twice"), ("people-own", "canaryperson")][..]),
        ("thoughts", &[("thoughts", "canarythoughts")]),
        ("fear", &[("feared", "canarythoughts"), ("turned_out", "canarythoughts")]),
        ("pattern", &[("pattern", "close"), ("naming", "canarythoughts"), ("protecting", "canarythoughts")]),
        ("choice", &[("choice", "different"), ("did", "canarythoughts")]),
        ("after", &[("settled", "60"), ("helped-own", "canaryperson"), ("next_time", "canarythoughts")]),
    ] {
        evening.send(&format!("{one}/{part}"), fields);
    }
    evening.send("/moments/new", &[("situation", "canarysituation"), ("stirred", "canarywrong")]);
    evening.send("/hold", &[("text", "canaryheld"), ("to", "canaryperson"), ("hope", "canaryheld"), ("again", "20")]);
    let letter =
        evening.send("/letters/new", &[("night", "own"), ("own_night", "canarynight"), ("text", "canaryletter")]);
    let friend = [("name", "canaryfriend"), ("phone", "canaryfriend"), ("note", "canaryfriend"), ("call", "true")];
    let friend = evening.send("/people/new", &friend);
    evening.send("/help/plan/edit", &[("signs", "canaryplan"), ("people", "canaryplan"), ("safer", "canaryplan")]);
    evening.get("/help/plan/locked");
    evening.send("/held/new", &[("feared", "canarythoughts"), ("turned_out", "canaryheld"), ("held", "turned-out")]);
    evening.send("/signs", &[("text", "canarysign"), ("list", "urge_signs")]);
    evening.send("/signs", &[("text", "canarysign"), ("list", "canarywrong")]);
    let line = evening.send("/signs/if-then", &[("set_off", "canarysign")]);
    evening.send(&line, &[("line", "canaryline")]);
    evening.send("/signs/counts/hide", &[("what", "canarysign")]);
    evening.send("/drafts/letter/new", &[("text", "canarydraft")]);
    evening.send("/drafts/moment/new", &[("situation", "canarydraft")]);
    evening.send("/drafts/hold/new", &[("text", "canarydraft")]);
    evening.send("/search", &[("q", "canarysearch")]);
    evening.send("/search", &[("q", "canarysituation")]);
    let erased = evening.send("/moments/new", &[("situation", "canaryerased")]).replace("/kept", "");
    evening.send(&format!("{erased}/erase"), &[("backups", "true")]);
    for path in [
        "/",
        "/moments",
        "/moments/new",
        "/hold",
        "/settle",
        "/letters",
        "/letters/tonight",
        "/held",
        "/help/plan",
        "/people",
        "/people/call",
        "/signs",
        "/signs/if-then",
        "/insights",
        &letter,
        &friend,
        "/learn",
        "/help",
        "/more",
        &one,
        &format!("{one}/history"),
    ] {
        evening.get(path);
    }
    let mut scanned = scan(&served, "unlocked");
    let (cookie, token) = (browser.cookie.borrow().clone(), browser.token.borrow().clone());
    evening.get("/exit");
    let late = served.browser();
    *late.cookie.borrow_mut() = cookie;
    *late.token.borrow_mut() = token;
    assert_eq!(late.post("/drafts/hold/new", &[("text", "canarylate")]).location(), "/unlock");
    evening.get("/unlock/note");
    evening.send("/unlock/note", &[("note", "canarynote")]);
    evening.get("/unlock");
    evening.send("/unlock", &[("passphrase", "canarywrong canarywrong canarywrong")]);
    evening.send("/unlock/recover", &[("code", "canarywrong"), ("passphrase", PASSPHRASE)]);
    scanned += scan(&served, "locked");
    evening.get("/unlock");
    assert_eq!(evening.send("/unlock", &[("passphrase", PASSPHRASE)]), "/");
    evening.send("/moments/new", &[("situation", "canarysituation again")]);
    let seen = evening.seen;
    // Where no page is, and where a form is not taken, what was sent is not said either.
    for path in ["/canarywrong", "/moments/canarywrong", "/static/canarywrong", "/settle/tools/canarywrong"] {
        let said = browser.get(path);
        assert_eq!(hits(said.text().as_bytes()), Vec::<&str>::new(), "{path}");
    }
    browser.ask("POST", "/hold", &[("Content-Type", "text/plain")], &encoded("canarywrong"));
    let served = served.killed();
    scanned += scan(&served, "killed");
    println!(
        "B15, B17 (HTTP): {} words in {} forms, {seen} pages, {scanned} files, 0 hits",
        WORDS.len(),
        forms("canary").len()
    );
}
