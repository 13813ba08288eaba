//! Bars B17 and B59: no private word in any file the program leaves, nor on
//! standard error, through a session with refusals and a crash.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use data_encoding::{BASE64, HEXLOWER};

use crate::given::{Home, cheap, fed, figure, files};

const PASSPHRASE: &str = "canaryzero lantern moss violet";
const WORDS: [&str; 12] = [
    "canaryzero",
    "canarysituation",
    "canarythoughts",
    "canaryperson",
    "canaryfeeling",
    "canarytag",
    "canarynote",
    "canaryplace",
    "canaryerased",
    "canarysearch",
    "canaryasked",
    "canarykilled",
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

fn scan(home: &Home, when: &str) -> usize {
    let mut scanned = 0;
    for folder in ["data", "state", "tmp", "work"].map(|name| home.path(name)) {
        for file in files(&folder) {
            assert_eq!(hits(&std::fs::read(&file).unwrap()), Vec::<&str>::new(), "{when}: {}", file.display());
            assert_eq!(hits(file.to_string_lossy().as_bytes()), Vec::<&str>::new(), "{when}");
            scanned += 1;
        }
    }
    scanned
}

fn all_fields() -> String {
    r#"{"situation":"canarysituation","thoughts":"canarythoughts","feared":"canarythoughts","turned_out":"canarythoughts","naming":"canarythoughts","protecting":"canarythoughts","did":"canarythoughts","next_time":"canarythoughts","people":["canaryperson"],"set_off":["canarytag"],"feelings":["canaryfeeling"],"helped":["canarytag"],"tags":["canarytag"],"body":[{"region":"canarytag","sensations":["canaryfeeling"]}]}"#.to_owned()
}

/// What is made on a calm day.
const OTHERS: [(&str, &str); 6] = [
    ("letter", r#"{"night":"own","own_night":"canarynote","text":"canarynote"}"#),
    ("crisis-plan", r#"{"signs":"canarynote","alone":"canarynote","people":"canaryperson","safer":"canarynote"}"#),
    ("person", r#"{"name":"canaryperson","phone":"canaryperson","boundaries":"canarynote","note":"canarynote"}"#),
    ("hold", r#"{"text":"canarynote","to":"canaryperson","hope":"canarythoughts","fear":"canarythoughts"}"#),
    ("word", r#"{"list":"if_then","text":"canarytag","meaning":"canarynote"}"#),
    ("tool", r#"{"name":"canarynote","steps":"canarynote"}"#),
];

#[test]
fn no_private_word_is_left_in_a_file_or_said_on_standard_error() {
    assert_eq!(hits(BASE64.encode(b"x canarynote y").as_bytes()), ["canarynote"], "the scan sees");
    let home = Home::empty();
    home.write("passphrase", PASSPHRASE);
    let mut told = String::new();
    let mut say = |arguments: &[&str], input: &str| {
        let said = home.feed(arguments, input);
        assert!(!matches!(said.code, None | Some(101)), "{arguments:?}");
        told.push_str(&said.err);
        said
    };
    say(&["init"], "");
    let add = ["moment", "add", "--json", "-"];
    let id = say(&add, &all_fields()).done().trim_end().to_owned();
    say(
        &["tool-use", "add", "--json", "-"],
        r#"{"tool":"canarynote","place":"canaryplace","note":"canarynote","tags":["canarytag"]}"#,
    );
    for (kind, line) in OTHERS {
        say(&[kind, "add", "--json", "-"], line).done();
    }
    say(&["plan"], "").done();
    say(&["signs"], "").done();
    let erased = say(&add, r#"{"situation":"canaryerased"}"#).done().trim_end().to_owned();
    say(&["moment", "erase", &erased, "--backups"], "");
    say(&["moment", "add"], "canaryasked\nnot a number canaryasked\n");
    say(&["moment", "edit", &id, "--json", "-"], r#"{"did":"canarythoughts twice"}"#).done();
    say(&["moment", "delete", &id], "").done();
    say(&["moment", "undo", &id], "").done();
    say(&["search", "canarysearch"], "");
    say(&["search", "canarysituation", "--json"], "");
    let export = say(&["export", "-"], "").out;
    say(&["import", "-"], &export);
    say(&["backup"], "");
    say(&["check", "--deep"], "");
    // Refusals: what was handed in is not said back.
    for line in [
        r#"{"situation":["canarysituation"]}"#,
        r#"{"stirred":"canarysituation"}"#,
        r#"{"pull":"canarysituation"}"#,
        r#"{"at":"canarysituation"}"#,
        r#"{"from":"canarysituation"}"#,
        r#"{"situation":"canarysituation""#,
        "canarysituation",
        r#"{"settled":{"state":"canarysituation"}}"#,
        r#"{"situation":"canarysituation","situation":"canarythoughts"}"#,
    ] {
        say(&add, line).refused();
        say(&["moment", "edit", &id, "--json", "-"], line).refused();
    }
    say(&["import", "-"], &export[..export.len() / 2]).refused();
    say(&["import", "-"], &export.replace("canarythoughts twice", "canarythoughts thrice")).refused();
    say(&["import", "-"], "{\"canarysituation\":1}").refused();
    home.write("passphrase", "canaryzero wrong canaryzero wrong");
    told.push_str(&home.run(&["moment", "list"]).refused());
    home.write("passphrase", "canaryzero");
    told.push_str(&home.run(&["passphrase", "--new-passphrase-file", &home.arg("passphrase")]).refused());
    home.write("passphrase", PASSPHRASE);
    let mut panicking = home.command(crate::given::example("panicking"));
    told.push_str(&fed(panicking.args(["--passphrase-file", &home.arg("passphrase"), "moment", "list"]), b"").err);
    assert_eq!(hits(told.as_bytes()), Vec::<&str>::new(), "{told}");
    let scanned = scan(&home, "after the session");
    println!(
        "B17, B59 (terminal): {} words in {} forms, {scanned} files and {} bytes of standard error, 0 hits",
        WORDS.len(),
        forms(WORDS[0]).len(),
        told.len()
    );
}

#[test]
fn a_killed_or_cancelled_command_leaves_no_private_word() {
    let home = Home::empty();
    home.write("passphrase", PASSPHRASE);
    home.run(&["init"]).done();
    let lines = format!("{}\n", all_fields()).repeat(200);
    home.feed(&["moment", "add", "--json", "-"], &lines).done();
    let mut chance = fastrand::Rng::with_seed(2);
    let rounds = figure(4, 60);
    for round in 0..rounds {
        for arguments in [&["moment", "add", "--json", "-"][..], &["backup"], &["moment", "list", "--json"]] {
            let mut child = home
                .command(cheap())
                .args(["--passphrase-file", &home.arg("passphrase")])
                .args(arguments)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(std::fs::File::create(home.path("tmp").join(format!("stderr-{round}"))).unwrap())
                .spawn()
                .unwrap();
            let mut stdin = child.stdin.take().unwrap();
            let lines = lines.replace("canarysituation", "canarykilled");
            let feeding = std::thread::spawn(move || drop(std::io::Write::write_all(&mut stdin, lines.as_bytes())));
            std::thread::sleep(Duration::from_micros(chance.u64(0..150_000)));
            child.kill().unwrap();
            child.wait().unwrap();
            feeding.join().unwrap();
            scan(&home, "after a kill");
        }
        // An export to a file, cancelled: only its own unfinished file may hold words, and it is not left behind on success.
        let mut child = home
            .command(cheap())
            .args(["--passphrase-file", &home.arg("passphrase"), "export", "-"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        child.wait().unwrap();
        scan(&home, "after a cancelled export");
    }
    assert!(Path::new(&home.vault().join("vault")).exists());
    println!("B17 (terminal, seed 2): {} commands killed, 0 hits", rounds * 3);
}
