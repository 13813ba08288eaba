//! Bar B5, the terminal's half: a disk with almost no space left.

use std::collections::BTreeSet;
use std::process::Command;

use crate::given::{Home, cheap, figure};

/// On a file system of its own: a vault, a filler that leaves `$1` KiB, `$2`
/// adds with their exit codes, and, when there is space again, what is listed.
const SCRIPT: &str = r#"
mount -t tmpfs -o size=6m,mode=700 none "$HOME/disk" || exit 9
export XDG_DATA_HOME="$HOME/disk/data" XDG_STATE_HOME="$HOME/disk/state" TMPDIR="$HOME/disk"
hf() { "$PROGRAM" --passphrase-file "$HOME/passphrase" "$@"; }
hf init >/dev/null || exit 8
echo '{"situation":"first"}' | hf moment add --json - | sed 's/^/kept /'
head -c 20m /dev/zero > "$HOME/disk/filler" 2>/dev/null
truncate -s "-$1K" "$HOME/disk/filler"
n=0
while [ "$n" -lt "$2" ]; do
    n=$((n + 1))
    said=$(echo "{\"situation\":\"$n $LONG\"}" | hf moment add --json - 2>>"$HOME/stderr")
    echo "$? $said"
done
hf moment list --json > /dev/null || echo "reading failed"
hf export - > /dev/null 2>&1 || echo "export failed"
rm "$HOME/disk/filler"
hf check --deep > /dev/null || echo "damaged"
echo '{"situation":"last"}' | hf moment add --json - | sed 's/^/kept /'
hf moment list --json | sed 's/^{"id":"\([^"]*\)".*/here \1/'
"#;

#[test]
fn a_full_disk_gives_no_false_id_and_recovers() {
    let adds = figure(12, 200);
    for free_kib in (0..=64).step_by(figure(16, 4)) {
        let home = Home::empty();
        std::fs::create_dir(home.path("disk")).unwrap();
        let script = home.write("script", SCRIPT);
        let run = |option: &str| {
            let mut command: Command = home.command("unshare");
            command.env("PROGRAM", cheap()).env("LONG", "many words ".repeat(200));
            command.args([option, "sh", &script, &free_kib.to_string(), &adds.to_string()]).output().unwrap()
        };
        let output = ["-m", "-rm"].into_iter().map(run).find(|output| !matches!(output.status.code(), Some(1 | 9)));
        let Some(output) = output else {
            println!("SKIPPED: no small file system can be mounted here; B5 was not tested through the terminal");
            return;
        };
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        judge(free_kib, &said);
        let told = std::fs::read_to_string(home.path("stderr")).unwrap_or_default();
        let known =
            |line: &str| line.starts_with("The disk is full.") || line.starts_with("No backup could be made now.");
        assert!(told.lines().all(known), "{told}");
    }
}

fn judge(free_kib: usize, said: &str) {
    let of = |mark: &str| -> BTreeSet<&str> { said.lines().filter_map(|line| line.strip_prefix(mark)).collect() };
    let (done, refused, here) = (of("0 "), of("1 "), of("here "));
    assert!(!said.contains("failed") && !said.contains("damaged"), "{free_kib} KiB: {said}");
    assert!(refused.iter().all(|id| id.is_empty()), "an id and a refusal: {said}");
    let promised: BTreeSet<&str> = done.union(&of("kept ")).copied().collect();
    assert_eq!(promised.len(), done.len() + 2, "it is full no longer: {said}");
    assert_eq!(promised, here, "{free_kib} KiB");
    let refused = said.lines().filter(|line| line.starts_with("1 ")).count();
    println!("B5 (terminal): {free_kib} KiB free: {} kept, {refused} refused, 0 false ids", done.len());
}
