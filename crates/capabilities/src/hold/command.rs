use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use record::{At, Choice, Id, Op};
use words::say;

use super::record::{Direction, Ending, Hold};
use super::rules::{Counts, ending, look_again, morning};
use crate::acts::{self, Form, Sheeted};
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    let quiet = || Arg::new("quiet").long("quiet").num_args(0).help("Say when you will be back, before you go quiet");
    acts::command("hold", "Write a message here instead of sending it; look at it again later")
        .subcommand_required(false)
        .arg_required_else_help(false)
        .arg(quiet())
        .subcommand(Command::new("look").about("The messages whose time has come"))
        .subcommand(
            Command::new("end")
                .about("End one; any way is fine")
                .arg(Arg::new("id").value_name("ID").required(true))
                .arg(
                    Arg::new("how")
                        .value_name("HOW")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(Ending::SLUGS)),
                ),
        )
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        None => write(arguments.get_flag("quiet"), terminal),
        Some(("look", _)) => look(terminal),
        Some(("end", arguments)) => end(arguments, terminal),
        _ => acts::run::<Hold>(arguments, terminal),
    }
}

/// The raw message first, as many lines as it has; the questions after it can
/// all be skipped.
fn write(is_going_quiet: bool, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    terminal.vault()?;
    let (ask, direction) = if is_going_quiet {
        (say!(words, "hold-write-quiet"), Direction::GoQuiet)
    } else {
        (say!(words, "hold-write"), Direction::Send)
    };
    terminal.prose(0, &ask)?;
    let mut lines = Vec::new();
    while let Some(line) = terminal.next_line()?.filter(|line| line.trim() != ".") {
        lines.push(line);
    }
    let text = Some(lines.join("\n").trim().to_owned()).filter(|text| !text.is_empty());
    let to = answered(terminal, &say!(words, "hold-ask-to"))?;
    let (mut hope, mut fear) = (None, None);
    if !is_going_quiet {
        hope = answered(terminal, &say!(words, "hold-ask-hope"))?;
        fear = answered(terminal, &say!(words, "hold-ask-fear"))?;
    }
    let mut look_again_at = ask_when(terminal, is_going_quiet)?;
    if look_again_at.is_none() && !is_going_quiet && terminal.is_night()? {
        look_again_at = morning(&now);
    }
    let mut hold = Hold { text, to, hope, fear, look_again_at, direction: Some(direction), ..Hold::default() };
    if hold.says_nothing() {
        return Err(Failure::Refused(say!(words, "hold-nothing-written")));
    }
    hold.stamp(&now);
    let until = hold.look_again_at.clone();
    let id = terminal.vault()?.write(Op::Add, move |tx| tx.add(&hold))?;
    acts::tell(&[id], terminal)?;
    terminal.prose(
        0,
        &match until {
            Some(at) => say!(words, "hold-held-until", time = words.clock(at.civil().time())),
            None => say!(words, "hold-held"),
        },
    )
}

fn answered(terminal: &mut Terminal<'_>, question: &str) -> Result<Option<String>, Failure> {
    Ok(terminal.ask(question)?.filter(|answer| !answer.is_empty()))
}

fn ask_when(terminal: &mut Terminal<'_>, is_going_quiet: bool) -> Result<Option<At>, Failure> {
    let words = terminal.words;
    let ask = if is_going_quiet { say!(words, "hold-ask-back") } else { say!(words, "hold-ask-when") };
    loop {
        let Some(said) = answered(terminal, &ask)? else { return Ok(None) };
        match look_again(&said, &terminal.now()) {
            Some(at) => return Ok(Some(at)),
            None => terminal.prose(0, &say!(words, "hold-when-again"))?,
        }
    }
}

/// Those whose time has come, in full, oldest last; then the plain counts.
fn look(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let now = terminal.now();
    let (due, counts) = terminal.vault()?.read(move |reader| {
        let (mut due, mut counts) = (Vec::new(), Counts::default());
        reader.newest::<Hold>(vault::Days::default(), |kept| {
            if let vault::Body::Understood(hold) = kept.body {
                counts.add(&hold);
                if hold.is_due(&now) {
                    due.push((kept.id, hold));
                }
            }
            std::ops::ControlFlow::Continue(())
        })?;
        Ok((due, counts))
    })?;
    let words = terminal.words;
    if due.is_empty() {
        terminal.prose(0, &say!(words, "hold-none-due"))?;
    }
    for (id, hold) in &due {
        hold.sheet(words).print(terminal)?;
        terminal.prose(0, &say!(words, "hold-how-to-end", id = id.to_string()))?;
    }
    if counts.held > 0 {
        terminal.prose(0, &say!(words, "hold-counts", held = counts.held, copied = counts.copied))?;
    }
    Ok(())
}

fn end(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let written = arguments.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let id: Id = written
        .parse()
        .map_err(|_| Failure::Refused(say!(words, "terminal-not-an-id", id = crate::terminal::visible(written))))?;
    let how = arguments.get_one::<String>("how").cloned().unwrap_or_default();
    let patch = ending(&how, &At::now(&terminal.now()));
    let ended = terminal.vault()?.write(Op::Edit, move |tx| tx.edit::<Hold>(id, &patch))?;
    match ended {
        Some(_) => terminal.prose(0, &say!(words, "hold-ended")),
        None => Err(Failure::Refused(say!(words, "terminal-no-record", id = id.to_string()))),
    }
}
