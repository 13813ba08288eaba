use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use record::{Choice as _, Op, Week};
use words::say;

use super::form::suggested;
use super::record::{Done, Item, WeekPlan, What};
use super::routes::{of_week, write};
use super::rules::Answered;
use super::sheet::item_line;
use crate::acts::{self, Offered};
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    let number = Arg::new("number").value_name("N").required(true).value_parser(clap::value_parser!(u8).range(1..));
    let how = Arg::new("how").value_name("HOW").required(true).value_parser(PossibleValuesParser::new(Done::SLUGS));
    acts::command("week-plan", "Small things to try this week; without a command, what there is")
        .subcommand_required(false)
        .arg_required_else_help(false)
        .subcommand(
            Command::new("done")
                .about("Say whether a thing of this week was done")
                .arg(number.help("Its number, as week-plan lists it"))
                .arg(how.help("did, some, or not this week")),
        )
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        None => show(terminal),
        Some(("add", add)) if add.get_one::<String>("json").is_none() => ask(terminal),
        Some(("done", arguments)) => done(arguments, terminal),
        _ => acts::run::<WeekPlan>(arguments, terminal),
    }
}

/// This week, its days in words, and its plan.
fn this_week(terminal: &mut Terminal<'_>) -> Result<(Week, String, Option<WeekPlan>), Failure> {
    let (words, now) = (terminal.words, terminal.now().datetime());
    let found = terminal.vault()?.read(move |reader| {
        let rhythm = crate::preferences(reader)?.rhythm;
        let week = rhythm.week(now);
        Ok((week, week.first_day(rhythm.first), week.last_day(rhythm.first), of_week(reader, week)?))
    });
    let (week, from, to, plan) = found?;
    Ok((week, words.days(from, to, now.year()), plan))
}

fn show(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let (_, days, plan) = this_week(terminal)?;
    terminal.heading(&say!(words, "week-plan-this-week", days = days))?;
    let Some(plan) = plan else { return terminal.prose(0, &say!(words, "week-plan-none-in-terminal")) };
    let plan = terminal.vault()?.read(move |reader| Ok(acts::named(reader, plan)))?;
    if plan.is_quiet() {
        terminal.prose(0, &say!(words, "week-plan-is-quiet"))?;
    }
    for (at, item) in plan.items.iter().enumerate() {
        terminal.prose(0, &format!("{} {}", at + 1, item_line(item, words)))?;
    }
    Ok(())
}

/// One thing of each kind, with a suggestion that Enter skips.
fn ask(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let (week, days, plan) = this_week(terminal)?;
    terminal.heading(&say!(words, "week-plan-this-week", days = days))?;
    terminal.prose(0, &say!(words, "week-plan-ask-first"))?;
    let mut items = Vec::new();
    for (what, idea) in What::USUAL.into_iter().zip(suggested(words, week, Vec::new())) {
        let idea = idea.title(words);
        let asked = say!(words, "week-plan-ask", what = what.text(words), idea = idea);
        let Some(said) = terminal.ask(&asked)? else {
            terminal.line("")?;
            break;
        };
        if !said.is_empty() {
            items.push(Item { what: Some(what), text: Some(said), ..Item::default() });
        }
    }
    if items.is_empty() {
        return Err(Failure::Refused(say!(words, "week-plan-nothing-said")));
    }
    let (op, now) = (if plan.is_some() { Op::Edit } else { Op::Add }, terminal.now());
    let id = terminal.vault()?.write(op, move |tx| {
        let first = crate::preferences(tx)?.rhythm.first;
        write(tx, week, first, &now, |plan| plan.take_in(items))
    })?;
    acts::tell(&[id], terminal)
}

fn done(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let place = usize::from(arguments.get_one::<u8>("number").copied().unwrap_or(1)) - 1;
    let done = arguments.get_one::<String>("how").and_then(|how| Done::from_slug(how));
    let (week, _, plan) = this_week(terminal)?;
    let item = plan.as_ref().and_then(|plan| plan.items.get(place));
    let no_such = || Failure::Refused(say!(words, "week-plan-no-such", number = place + 1));
    let meant = item.map(|item| item.meaning().to_owned()).ok_or_else(no_such)?;
    terminal.vault()?.write(Op::Edit, move |tx| {
        let first = crate::preferences(tx)?.rhythm.first;
        let answer = Answered { place, meant, done, way: None };
        write(tx, week, first, &now, |plan| {
            plan.answer(&answer);
        })
    })?;
    terminal.prose(0, &say!(words, "week-plan-noted"))
}
