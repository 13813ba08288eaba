use clap::{Arg, ArgMatches, Command, value_parser};
use record::{At, Id, Op};
use words::say;

use super::record::{Ending, Pause};
use super::rules::{Left, ending};
use crate::acts;
use crate::pause_plan::{Length, PausePlan};
use crate::terminal::{Failure, Terminal, visible};

pub(super) fn command() -> Command {
    let minutes = || Arg::new("minutes").value_name("MINUTES").value_parser(value_parser!(u32).range(1..=1440));
    acts::command("pause", "Pause a talk that gets too hot, and come back at a time; alone it says what is left")
        .subcommand_required(false)
        .arg_required_else_help(false)
        .subcommand(
            Command::new("start")
                .about("Begin one: by a plan, or of 20 minutes")
                .arg(Arg::new("plan").long("plan").value_name("ID").help("The plan it goes by"))
                .arg(minutes().long("minutes").help("How long, 1 to 1440"))
                .arg(Arg::new("until").long("until").value_name("TIME").help("Until what time, 9:30")),
        )
        .subcommand(Command::new("more").about("Add minutes to the one that runs").arg(minutes().required(true)))
        .subcommand(Command::new("back").about("End it: you go back to the talk"))
        .subcommand(Command::new("stop").about("End it: you stop for today"))
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        None => tell(terminal),
        Some(("start", arguments)) => start(arguments, terminal),
        Some(("more", arguments)) => more(arguments.get_one("minutes").copied().unwrap_or(10), terminal),
        Some(("back", _)) => end(&Ending::Back, terminal),
        Some(("stop", _)) => end(&Ending::Stopped, terminal),
        _ => acts::run::<Pause>(arguments, terminal),
    }
}

fn start(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let plan = match arguments.get_one::<String>("plan") {
        Some(written) => {
            let unknown = || Failure::Refused(say!(words, "terminal-not-an-id", id = visible(written)));
            Some(written.parse::<Id>().map_err(|_| unknown())?)
        }
        None => None,
    };
    let until = arguments.get_one::<String>("until");
    let said = Length::of(
        arguments.get_one("minutes").copied(),
        until.and_then(|until| record::input::hour(until)).as_deref(),
    );
    if until.is_some() && !matches!(said, Some(Length::Until(_))) {
        return Err(Failure::Refused(say!(words, "terminal-not-an-hour")));
    }
    let time = now.clone();
    let begun = terminal.vault()?.write(Op::Add, move |tx| {
        if let Some((id, running)) = Pause::open(tx, &time)?.filter(|(_, pause)| pause.left(&time) != Left::Over) {
            return Ok(Begun::Runs(id, running));
        }
        let planned = match plan {
            Some(id) => match acts::live::<PausePlan>(tx, id)? {
                Some(plan) => plan.length(),
                None => return Ok(Begun::NoPlan(id)),
            },
            None => None,
        };
        let ends = said.or(planned).unwrap_or(Length::SUGGESTED).ends(&time);
        let pause = Pause { at: Some(At::now(&time)), plan, ends, ..Pause::default() };
        tx.add(&pause).map(|id| Begun::New(id, pause))
    })?;
    match begun {
        Begun::New(id, pause) => {
            acts::tell(&[id], terminal)?;
            left(&pause, terminal)
        }
        Begun::Runs(id, pause) => {
            terminal.prose(0, &say!(words, "pause-runs-already", id = id.to_string()))?;
            left(&pause, terminal)
        }
        Begun::NoPlan(id) => Err(Failure::Refused(say!(words, "terminal-no-record", id = id.to_string()))),
    }
}

enum Begun {
    New(Id, Pause),
    Runs(Id, Pause),
    NoPlan(Id),
}

fn running(terminal: &mut Terminal<'_>) -> Result<(Id, Pause), Failure> {
    let now = terminal.now();
    let found = terminal.vault()?.read(move |reader| Pause::open(reader, &now))?;
    found.ok_or_else(|| Failure::Refused(say!(terminal.words, "pause-none-runs")))
}

fn tell(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (_, pause) = running(terminal)?;
    left(&pause, terminal)?;
    let Some(id) = pause.plan else { return Ok(()) };
    let plan = terminal.vault()?.read(move |reader| acts::live::<PausePlan>(reader, id))?;
    let words = terminal.words;
    let Some(plan) = plan else { return Ok(()) };
    let said: Vec<&str> =
        plan.where_me.as_deref().into_iter().chain(plan.meanwhile_me.iter().map(String::as_str)).collect();
    if !said.is_empty() {
        terminal.prose(0, &say!(words, "pause-you-said"))?;
        said.iter().try_for_each(|line| terminal.prose(2, line))?;
    }
    if let Some(back) = &plan.back {
        terminal.prose(0, &say!(words, "pause-to-come-back"))?;
        terminal.prose(2, back)?;
    }
    Ok(())
}

/// What is left of it, and when it ends.
fn left(pause: &Pause, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let ends = pause.ends_here(&now).map(|ends| words.time(ends.time())).unwrap_or_default();
    let said = match pause.left(&now) {
        Left::Minutes(minutes) => say!(words, "pause-left", minutes = minutes, time = ends),
        Left::Long => say!(words, "pause-until", time = ends),
        Left::Over => say!(words, "ui-timer-over"),
    };
    terminal.prose(0, &said)
}

fn more(minutes: u32, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let (id, pause) = running(terminal)?;
    let patch = pause.adding(minutes, &now).ok_or_else(|| Failure::Refused(say!(words, "pause-longest")))?;
    match terminal.vault()?.write(Op::Edit, move |tx| tx.edit::<Pause>(id, &patch))? {
        Some(pause) => left(&pause, terminal),
        None => Err(Failure::Refused(say!(words, "pause-none-runs"))),
    }
}

fn end(how: &Ending, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (id, _) = running(terminal)?;
    let patch = ending(how, &terminal.now());
    terminal.vault()?.write(Op::Edit, move |tx| tx.edit::<Pause>(id, &patch))?;
    let words = terminal.words;
    terminal.prose(0, &say!(words, "pause-ended-told", id = id.to_string()))
}
