//! The command line as a whole. `--help` stays in code; everything else a
//! person reads is in `words/`.

use std::path::PathBuf;

use capabilities::CAPABILITIES;
use clap::{Arg, ArgAction, Command, value_parser};

const AFTER_HELP: &str = "\
Text to be kept comes from a prompt or from standard input, never from the command line,
where a shell would keep it. Exit codes: 0 done, 1 refused, 2 wrong use.";

/// The whole command line.
pub(crate) fn command() -> Command {
    Command::new("holdfast")
        .version(env!("CARGO_PKG_VERSION"))
        .about("A private companion for people who are changing attachment patterns they did not choose")
        .after_help(AFTER_HELP)
        .disable_help_subcommand(true)
        .args([
            path("vault", "DIR", "The vault's folder, in place of the usual one"),
            path("passphrase-file", "FILE", "The passphrase, from a file or from the first line of standard input (-)"),
            path("recovery-file", "FILE", "The recovery code in place of the passphrase, from a file or from - ")
                .conflicts_with("passphrase-file"),
        ])
        .subcommand(
            Command::new("serve")
                .about("Open Holdfast in the browser, as without a command; the first line is its address")
                .args(serving()),
        )
        .subcommand(
            Command::new("demo")
                .about("The same with a made-up year of a made-up person; nothing is kept")
                .args(serving())
                .arg(number("weeks", "N", "How many weeks").default_value("52")),
        )
        .subcommand(Command::new("init").about("Make a vault; prints its recovery code once"))
        .subcommands(CAPABILITIES.iter().filter_map(|capability| capability.command()))
        .subcommand(Command::new("settle").about("Something that may help now; needs no vault and keeps nothing"))
        .subcommand(
            Command::new("pocket")
                .about("One page for the phone: tools, a pacer, the lines of a country; no server, no script")
                .arg(file("The page, or - for standard output"))
                .arg(
                    Arg::new("country")
                        .long("country")
                        .value_name("XX")
                        .help("The country of the help lines, two letters; otherwise the one chosen on Help"),
                )
                .arg(flag("own", "Also your letters and your plan; they will not be encrypted there")),
        )
        .subcommand(Command::new("note").about("Write a note without opening the vault; it is sealed until you do"))
        .subcommand(
            Command::new("export")
                .about("Write everything that is kept to a file that is not encrypted")
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .value_parser(["json"])
                        .default_value("json")
                        .help("json: complete, can be taken in again"),
                )
                .arg(file("The file, or - for standard output")),
        )
        .subcommand(
            Command::new("import")
                .about("Take in an export: what is not here yet, once; all of it or nothing")
                .arg(file("The export, or - for standard input"))
                .arg(flag("dry-run", "Only say what would be taken in")),
        )
        .subcommand(Command::new("backup").about("Make a backup and prove it by opening it again"))
        .subcommand(
            Command::new("restore")
                .about("Put a backup back, into an empty folder")
                .arg(file("The backup"))
                .arg(path("into", "DIR", "The empty folder").global(false).required(true)),
        )
        .subcommand(
            Command::new("check")
                .about("Look whether the vault is whole; exit code 1 when it is damaged")
                .arg(flag("deep", "Also replay every change against the records and the search index"))
                .arg(flag("accept-older", "Take an older vault as the right one, so that writing works again")),
        )
        .subcommand(Command::new("passphrase").about("Change the passphrase").arg(
            path("new-passphrase-file", "FILE", "The new one, from a file or from standard input (-)").global(false),
        ))
        .subcommand(Command::new("recovery").about("Make a new recovery code; the old one opens nothing afterwards"))
        .subcommand(Command::new("stats").about("Recompute any figure: JSON lines in, JSON lines out; needs no vault"))
        .subcommand(
            Command::new("sample")
                .about("Made-up moments as JSON lines, to try things out")
                .arg(number("records", "N", "How many"))
                .arg(number("seed", "S", "The same seed gives the same moments").default_value("1")),
        )
}

fn serving() -> [Arg; 2] {
    let port = Arg::new("port").long("port").value_name("N").value_parser(value_parser!(u16));
    [port.help("The port; 0 for any that is free"), flag("no-open", "Do not open the browser")]
}

fn path(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf)).global(true).help(help)
}

fn file(help: &'static str) -> Arg {
    Arg::new("file").value_name("FILE").value_parser(value_parser!(PathBuf)).required(true).help(help)
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn number(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(u64)).required(name == "records").help(help)
}
