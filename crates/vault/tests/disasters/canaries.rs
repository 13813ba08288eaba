//! Bars B17 and B18: no word of a person in any file, and files that look random.

use std::path::Path;

use record::{Id, Op};
use vault::{Passphrase, seal_note};

use crate::given::{Given, Note, patch, place};
use crate::rig::{add, content, driver, export, figure, files, import, lived_in, scratch};

const CANARIES: [&str; 8] = [
    "canaryintextfield",
    "canaryinunknown",
    "canaryindraft",
    "canaryinsealed",
    "canaryinsearch",
    "canaryinimport",
    "canaryinerased",
    "canary lantern moss violet",
];

/// The forms in which a word could lie about.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let reversed: Vec<u8> = word.bytes().rev().collect();
    let mut forms = vec![word.into(), word.to_uppercase().into(), utf16, reversed];
    // Base64 at each of the three places where a group may begin, without the letters that its neighbours change.
    for skip in 0..3 {
        let text = data_encoding::BASE64.encode(&word.as_bytes()[skip..]);
        forms.push(text.as_bytes()[..text.len() - 4].to_vec());
    }
    forms.push(data_encoding::HEXLOWER.encode(word.as_bytes()).into());
    forms
}

fn hits(bytes: &[u8]) -> Vec<String> {
    let holds = |form: &Vec<u8>| bytes.windows(form.len()).any(|run| run == form.as_slice());
    CANARIES.iter().filter(|word| forms(word).iter().any(holds)).map(|word| (*word).to_owned()).collect()
}

fn assert_silent(folder: &Path, when: &str) -> usize {
    let files = files(folder);
    for path in &files {
        assert_eq!(hits(&std::fs::read(path).unwrap()), Vec::<String>::new(), "{when}: {}", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(hits(name.as_bytes()), Vec::<String>::new());
    }
    files.len()
}

#[test]
fn no_word_lies_in_any_file() {
    assert_eq!(hits(b"..canaryintextfield.."), ["canaryintextfield"], "the scan sees");
    assert_eq!(hits(data_encoding::BASE64.encode(b"x canaryindraft y").as_bytes()), ["canaryindraft"]);
    let (dir, given) = (scratch(), Given::seed(180));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    lived_in(&given, &vault, 10);
    let mut note = Note::nth(1);
    note.text = Some("canaryintextfield ".repeat(400));
    note.rest = patch(r#"{"mood":{"deep":"canaryinunknown"}}"#);
    add(&vault, note).unwrap();
    vault.write(Op::Add, |tx| tx.put_draft("note/new", "canaryindraft")).unwrap();
    let mut erased = Note::nth(2);
    erased.text = Some("canaryinerased".into());
    let id: Id = add(&vault, erased).unwrap();
    vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
    seal_note(&place, "canaryinsealed", &given.world).unwrap();
    vault.read(|reader| reader.search("canaryinsearch \"canaryintextfield canaryintextfield\"", 10)).unwrap();
    assert_silent(dir.path(), "while it is open");

    let line = |n: u8, text: &str| {
        let id = Id::from_parts(1_795_552_200_000, [n; 10]);
        format!(
            r#"{{"id":"{id}","kind":"note","version":2,"body":{{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","text":"{text}"}}}}"#
        )
    };
    let file = format!(r#"{{"format":"holdfast-export","version":1,"documents":[{}]}}"#, line(1, "canaryinimport"));
    import(&vault, &file).unwrap();
    let broken = format!(
        r#"{{"format":"holdfast-export","version":1,"documents":[{},{}"#,
        line(2, "canaryinimport"),
        line(3, "x")
    );
    let refused = import(&vault, &broken).unwrap_err();
    assert_eq!(hits(format!("{refused} {refused:?}").as_bytes()), Vec::<String>::new());
    vault.change_passphrase(Passphrase::new("canary lantern moss violet".into())).unwrap();
    given.minutes_pass(20);
    vault.backup().unwrap();
    assert!(vault.export(Breaking(2_000), |_, _| {}).is_err(), "an export that is cancelled");
    assert_eq!(hits(format!("{vault:?}").as_bytes()), Vec::<String>::new());
    drop(vault);
    let count = assert_silent(dir.path(), "after it was locked");
    println!("B17: {} canaries in {} forms, {count} files, 0 hits", CANARIES.len(), forms(CANARIES[0]).len());
}

/// A reader that goes away.
struct Breaking(usize);

impl std::io::Write for Breaking {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A crash in the middle of a write leaves a journal; it is as silent as the rest.
#[test]
fn a_crash_leaves_no_word_behind() {
    for kill in 0..figure(6, 60) {
        let (dir, given) = (scratch(), Given::seed(181));
        drop(given.create(&place(dir.path())));
        let temp = dir.path().join("tmp");
        std::fs::create_dir(&temp).unwrap();
        let mut child = driver()
            .args(["work", dir.path().to_str().unwrap(), &(kill + 300).to_string()])
            .env("TMPDIR", &temp)
            .env("SQLITE_TMPDIR", &temp)
            .stdout(std::process::Stdio::null())
            .stderr(std::fs::File::create(dir.path().join("stderr")).unwrap())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(30 + 13 * kill as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        for path in files(dir.path()) {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!bytes.windows(5).any(|run| run == b"work-"), "{}", path.display());
        }
        assert_eq!(files(&temp), Vec::<std::path::PathBuf>::new());
    }
}

fn bits_a_byte(bytes: &[u8]) -> f64 {
    let mut counts = [0u32; 256];
    bytes.iter().for_each(|&byte| counts[byte as usize] += 1);
    let total = bytes.len() as f64;
    -counts.iter().filter(|&&count| count > 0).map(|&count| f64::from(count) / total).map(|p| p * p.log2()).sum::<f64>()
}

#[test]
fn vault_and_backup_look_random() {
    let (dir, given) = (scratch(), Given::seed(182));
    let place = place(dir.path());
    let (vault, _) = given.create(&place);
    vault.write(Op::Add, |tx| (0..3_000).try_for_each(|n| tx.add(&Note::nth(n)).map(drop))).unwrap();
    let backup = vault.backup().unwrap();
    assert!(content(&vault).is_ok() && export(&vault).is_ok());
    drop(vault);
    for path in [place.folder.join("vault"), backup.path] {
        let bytes = std::fs::read(&path).unwrap();
        let entropy = bits_a_byte(&bytes);
        println!("B18 {}: {} bytes, {entropy:.4} bits a byte", path.file_name().unwrap().display(), bytes.len());
        assert!(bytes.len() > 1_000_000 && entropy >= 7.99);
    }
}
