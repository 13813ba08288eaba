use capabilities::CAPABILITIES;
use insta::assert_snapshot;

use crate::given::{Home, REAL, fed};

/// Help without the options that every command has; `the_whole_program` has them.
fn help(arguments: &[&str]) -> String {
    let whole = whole_help(arguments);
    let is_everywhere = |line: &&str| {
        let line = line.trim_start();
        line == "(-)" || ["--vault ", "--passphrase-file ", "--recovery-file "].iter().any(|o| line.starts_with(o))
    };
    whole.lines().filter(|line| !is_everywhere(line)).collect::<Vec<_>>().join("\n")
}

fn whole_help(arguments: &[&str]) -> String {
    let home = Home::empty();
    fed(home.command(REAL).args(arguments).arg("--help"), b"").done()
}

#[test]
fn the_whole_program() {
    assert_snapshot!(whole_help(&[]), @"
    A private companion for people who are changing attachment patterns they did not choose

    Usage: holdfast [OPTIONS] [COMMAND]

    Commands:
      serve         Open Holdfast in the browser, as without a command; the first line is its address
      demo          The same with a made-up year of a made-up person; nothing is kept
      init          Make a vault; prints its recovery code once
      moment        Note a moment, find it again, change it, erase it
      hold          Write a message here instead of sending it; look at it again later
      tool-use      Keep what you used to settle, before and after
      tool          Tools of your own for a hard night; Settle offers them while unlocked
      letter        Write to yourself on a calm day, for a hard night; read it then
      crisis-plan   My plan for the worst nights: read it, write it, change it [alias: plan]
      person        Who could be there, for what, and how to reach them
      pause-plan    What two people agree on for when a talk gets too hot
      pause         Pause a talk that gets too hot, and come back at a time; alone it says what is left
      step          Small steps with people, by how hard they feel to you
      step-attempt  A small step, tried: what you expected, and what happened
      expectation   My map: what you expect of people, and what spoke for it and against it
      statement     Find words that land: what happened, what you felt, what you need, what you ask
      week-plan     Small things to try this week; without a command, what there is
      check-in      How a week was, in about three minutes; past weeks can be added
      first-weeks   How far you went with the first four weeks; the path is a page
      reach-me      How to reach you when it is hard, on one side for a partner
      day           How a day was for the body: sleep, food, moving, quiet; one of each day
      tracker       Something of your own to note of a day: a number, yes or no, or 0 to 10
      measure       Questions to answer now and then; load a questionnaire you may use
      instrument    The questionnaires you loaded: rename one, put one aside, erase one
      response      What you answered: find it again, put it aside, erase it
      setting       How Holdfast looks and behaves while unlocked; your names for the patterns
      word          Your own words for the lists you choose from; hide shipped ones
      signs         Your early signs, your lines for what sets you off, and plain counts
      search        Find entries by the words in them, newest first
      learn         Learning cards, two minutes each; needs no vault
      approaches    Ways of working in therapy, and what is known of them; needs no vault
      settle        Something that may help now; needs no vault and keeps nothing
      pocket        One page for the phone: tools, a pacer, the lines of a country; no server, no script
      note          Write a note without opening the vault; it is sealed until you do
      export        Write everything that is kept to a file that is not encrypted
      import        Take in an export: what is not here yet, once; all of it or nothing
      backup        Make a backup and prove it by opening it again
      restore       Put a backup back, into an empty folder
      check         Look whether the vault is whole; exit code 1 when it is damaged
      passphrase    Change the passphrase
      recovery      Make a new recovery code; the old one opens nothing afterwards
      stats         Recompute any figure: JSON lines in, JSON lines out; needs no vault
      sample        Made-up moments as JSON lines, to try things out

    Options:
          --vault <DIR>             The vault's folder, in place of the usual one
          --passphrase-file <FILE>  The passphrase, from a file or from the first line of standard input
                                    (-)
          --recovery-file <FILE>    The recovery code in place of the passphrase, from a file or from -
      -h, --help                    Print help
      -V, --version                 Print version

    Text to be kept comes from a prompt or from standard input, never from the command line,
    where a shell would keep it. Exit codes: 0 done, 1 refused, 2 wrong use.
    ");
}

#[test]
fn serve() {
    assert_snapshot!(help(&["serve"]), @"
    Open Holdfast in the browser, as without a command; the first line is its address

    Usage: holdfast serve [OPTIONS]

    Options:
          --port <N>                The port; 0 for any that is free
          --no-open                 Do not open the browser
      -h, --help                    Print help
    ");
}

#[test]
fn demo() {
    assert_snapshot!(help(&["demo"]), @"
    The same with a made-up year of a made-up person; nothing is kept

    Usage: holdfast demo [OPTIONS]

    Options:
          --port <N>                The port; 0 for any that is free
          --no-open                 Do not open the browser
          --weeks <N>               How many weeks [default: 52]
      -h, --help                    Print help
    ");
}

#[test]
fn the_acts() {
    assert_snapshot!(help(&["tool-use"]), @"
    Keep what you used to settle, before and after

    Usage: holdfast tool-use [OPTIONS] <COMMAND>

    Commands:
      add      Add; without --json it asks, and every question can be skipped
      list     List, newest first
      show     Show one
      edit     Change one; what is left out stays, null removes
      delete   Put one aside; undo brings it back
      undo     Put one back to what it was before its last change
      history  Every state one was in, newest first
      erase    Remove one for good; it cannot be undone

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "add"]), @"
    Add; without --json it asks, and every question can be skipped

    Usage: holdfast tool-use add [OPTIONS]

    Options:
          --json <FILE>             JSON objects, one a line, from a file or from standard input (-);
                                    all or none are kept
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "list"]), @"
    List, newest first

    Usage: holdfast tool-use list [OPTIONS]

    Options:
          --json                    One JSON object a line
          --from <DAY>              The first day, 2026-11-24
          --to <DAY>                The last day, 2026-11-24
          --limit <N>               At most this many
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "show"]), @"
    Show one

    Usage: holdfast tool-use show [OPTIONS] <ID>

    Arguments:
      <ID>  The record's id

    Options:
          --json                    One JSON object a line
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "edit"]), @"
    Change one; what is left out stays, null removes

    Usage: holdfast tool-use edit [OPTIONS] --json <FILE> <ID>

    Arguments:
      <ID>  The record's id

    Options:
          --json <FILE>             A JSON merge patch (RFC 7396) from a file or from standard input (-)
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "delete"]), @"
    Put one aside; undo brings it back

    Usage: holdfast tool-use delete [OPTIONS] <ID>

    Arguments:
      <ID>  The record's id

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "undo"]), @"
    Put one back to what it was before its last change

    Usage: holdfast tool-use undo [OPTIONS] <ID>

    Arguments:
      <ID>  The record's id

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "history"]), @"
    Every state one was in, newest first

    Usage: holdfast tool-use history [OPTIONS] <ID>

    Arguments:
      <ID>  The record's id

    Options:
          --json                    One JSON object a line
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["tool-use", "erase"]), @"
    Remove one for good; it cannot be undone

    Usage: holdfast tool-use erase [OPTIONS] <ID>

    Arguments:
      <ID>  The record's id

    Options:
          --backups                 Also from backups: a fresh one is made, older ones are removed
      -h, --help                    Print help
    ");
}

const ACTS: [&str; 8] = ["add", "list", "show", "edit", "delete", "undo", "history", "erase"];

/// Lines of a text that another one does not have.
fn apart(text: &str, from: &str, sign: char) -> String {
    let apart = text.lines().filter(|line| !from.lines().any(|other| other == *line));
    apart.map(|line| format!("  {sign} {}\n", line.trim())).collect()
}

/// What tool-use says of its acts, every capability says of its own. What one
/// leaves out of that (-) or says besides (+) stands here, and nothing else.
#[test]
fn every_capability_says_the_same_of_its_acts() {
    let (mut others, mut told) = (String::new(), 0);
    let alike = ACTS.map(|act| (act, help(&["tool-use", act])));
    let commands = CAPABILITIES.iter().filter_map(|capability| capability.command());
    for command in commands.filter(|command| command.find_subcommand("erase").is_some()) {
        let name = command.get_name();
        for (act, alike) in alike.iter().filter(|(act, _)| command.find_subcommand(act).is_some()) {
            let alike = alike.replace("holdfast tool-use", &format!("holdfast {name}"));
            let said = help(&[name, act]);
            let differs = apart(&alike, &said, '-') + &apart(&said, &alike, '+');
            if !differs.is_empty() {
                others += &format!("{name} {act}\n{differs}");
            }
            told += 1;
        }
    }
    assert!(told > 70, "{told}");
    assert_snapshot!(others, @"
    moment list
      + --pattern <P>             Only moments of this pattern [possible values: close, away, both,
      + steady, unsure]
    crisis-plan show
      - Usage: holdfast crisis-plan show [OPTIONS] <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan show [OPTIONS] [ID]
      + [ID]  The record's id
    crisis-plan edit
      - Usage: holdfast crisis-plan edit [OPTIONS] --json <FILE> <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan edit [OPTIONS] --json <FILE> [ID]
      + [ID]  The record's id
    crisis-plan delete
      - Usage: holdfast crisis-plan delete [OPTIONS] <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan delete [OPTIONS] [ID]
      + [ID]  The record's id
    crisis-plan undo
      - Usage: holdfast crisis-plan undo [OPTIONS] <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan undo [OPTIONS] [ID]
      + [ID]  The record's id
    crisis-plan history
      - Usage: holdfast crisis-plan history [OPTIONS] <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan history [OPTIONS] [ID]
      + [ID]  The record's id
    crisis-plan erase
      - Usage: holdfast crisis-plan erase [OPTIONS] <ID>
      - <ID>  The record's id
      + Usage: holdfast crisis-plan erase [OPTIONS] [ID]
      + [ID]  The record's id
    ");
}

#[test]
fn moment() {
    assert_snapshot!(help(&["moment"]), @"
    Note a moment, find it again, change it, erase it

    Usage: holdfast moment [OPTIONS] <COMMAND>

    Commands:
      add      Add; without --json it asks, and every question can be skipped
      list     List, newest first
      show     Show one
      edit     Change one; what is left out stays, null removes
      delete   Put one aside; undo brings it back
      undo     Put one back to what it was before its last change
      history  Every state one was in, newest first
      erase    Remove one for good; it cannot be undone
      mark     Keep a time stamp, to finish later or never

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["moment", "mark"]), @"
    Keep a time stamp, to finish later or never

    Usage: holdfast moment mark [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
}

#[test]
fn the_commands_that_keep_no_record() {
    assert_snapshot!(help(&["init"]), @"
    Make a vault; prints its recovery code once

    Usage: holdfast init [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["search"]), @r#"
    Find entries by the words in them, newest first

    Usage: holdfast search [OPTIONS] <WORDS>...

    Arguments:
      <WORDS>...  Every word must be there; a word finds what begins with it, a "phrase" finds itself

    Options:
          --json                    One JSON object a line
          --limit <N>               At most this many [default: 100]
      -h, --help                    Print help
    "#);
    assert_snapshot!(help(&["settle"]), @"
    Something that may help now; needs no vault and keeps nothing

    Usage: holdfast settle [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["export"]), @"
    Write everything that is kept to a file that is not encrypted

    Usage: holdfast export [OPTIONS] <FILE>

    Arguments:
      <FILE>  The file, or - for standard output

    Options:
          --format <FORMAT>         json: complete, can be taken in again [default: json] [possible
                                    values: json]
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["import"]), @"
    Take in an export: what is not here yet, once; all of it or nothing

    Usage: holdfast import [OPTIONS] <FILE>

    Arguments:
      <FILE>  The export, or - for standard input

    Options:
          --dry-run                 Only say what would be taken in
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["backup"]), @"
    Make a backup and prove it by opening it again

    Usage: holdfast backup [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["restore"]), @"
    Put a backup back, into an empty folder

    Usage: holdfast restore [OPTIONS] --into <DIR> <FILE>

    Arguments:
      <FILE>  The backup

    Options:
          --into <DIR>              The empty folder
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["check"]), @"
    Look whether the vault is whole; exit code 1 when it is damaged

    Usage: holdfast check [OPTIONS]

    Options:
          --deep                    Also replay every change against the records and the search index
          --accept-older            Take an older vault as the right one, so that writing works again
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["passphrase"]), @"
    Change the passphrase

    Usage: holdfast passphrase [OPTIONS]

    Options:
          --new-passphrase-file <FILE>  The new one, from a file or from standard input (-)
                                        input (-)
                                        from -
      -h, --help                        Print help
    ");
    assert_snapshot!(help(&["recovery"]), @"
    Make a new recovery code; the old one opens nothing afterwards

    Usage: holdfast recovery [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["stats"]), @"
    Recompute any figure: JSON lines in, JSON lines out; needs no vault

    Usage: holdfast stats [OPTIONS]

    Options:
      -h, --help                    Print help
    ");
    assert_snapshot!(help(&["sample"]), @"
    Made-up moments as JSON lines, to try things out

    Usage: holdfast sample [OPTIONS] --records <N>

    Options:
          --records <N>             How many
          --seed <S>                The same seed gives the same moments [default: 1]
      -h, --help                    Print help
    ");
}

/// A secret in an argument stands in the shell's history; in the environment,
/// every program started from there can read it.
#[test]
fn no_option_takes_a_secret_itself_and_the_environment_gives_none() {
    let home = Home::new();
    for name in ["--passphrase", "--password", "--recovery", "--recovery-code", "--new-passphrase"] {
        home.bare(&[name, crate::given::PASSPHRASE, "moment", "list"]).misused();
        home.bare(&["moment", "list", name, crate::given::PASSPHRASE]).misused();
    }
    let mut command = home.command("setsid");
    for name in ["HOLDFAST_PASSPHRASE", "HF_PASSPHRASE", "PASSPHRASE", "PASSPHRASE_FILE", "HOLDFAST_PASSPHRASE_FILE"] {
        command.env(name, crate::given::PASSPHRASE);
    }
    command.args(["--wait"]).arg(crate::given::cheap()).args(["moment", "list"]);
    let said = fed(&mut command, b"");
    assert_snapshot!(said.refused(), @"There is no terminal to ask for the passphrase. Use --passphrase-file FILE, or - for standard input.");
}

#[test]
fn wrong_use_is_told_apart_from_a_refusal_by_its_exit_code() {
    let home = Home::new();
    for arguments in [
        &["no-such-command"][..],
        &["moment"],
        &["moment", "show"],
        &["moment", "edit", "01jde5wtg0fay8vvr14d2pf2db"],
        &["moment", "list", "--from", "24.11.2026"],
        &["moment", "list", "--to", "2026-02-30"],
        &["moment", "list", "--pattern", "other"],
        &["moment", "list", "--limit", "-1"],
        &["moment", "list", "--limit", "many"],
        &["tool-use", "list", "--pattern", "close"],
        &["tool-use", "mark"],
        &["search"],
        &["sample"],
        &["sample", "--records", "x"],
        &["export"],
        &["export", "--format", "xml", "x"],
        &["import"],
        &["restore", "x"],
        &["check", "--deeper"],
        &["--recovery-file", "x", "moment", "list"],
    ] {
        assert!(!home.run(arguments).misused().is_empty(), "{arguments:?}");
    }
    home.run(&["moment", "show", "x"]).refused();
}
