use std::io::Read;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use record::{At, Id, Op};
use words::{DayAs, Words, say};

use super::form::Said;
use super::questionnaire::{self, Draft, Key, MOST_BYTES};
use super::rules::{self, Measure};
use super::{form, sheet};
use crate::acts::{self, Sheeted};
use crate::instrument::{Answers, Instrument, Item};
use crate::response::{Reading, Response};
use crate::terminal::{Failure, Terminal, visible};

pub(super) fn command() -> Command {
    let measure = || Arg::new("measure").value_name("MEASURE").required(true);
    let flag = |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let named = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    Command::new("measure")
        .about("Questions to answer now and then; load a questionnaire you may use")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(Command::new("list").about("Which there are").arg(flag("json", "One JSON object a line")))
        .subcommand(
            Command::new("take")
                .about("Answer one; every question can be skipped")
                .arg(measure().help("Its word, or its id"))
                .arg(named("toward", "NAME", "About one person instead of in general"))
                .arg(named("json", "FILE", "Answers as one JSON object by the questions' names, from a file or - "))
                .arg(flag("anyway", "Although the last time is not long ago")),
        )
        .subcommand(
            Command::new("show")
                .about("One time you answered, or all about a measure")
                .arg(measure().value_name("ID").help("The id of what you answered, or the word or id of a measure"))
                .arg(flag("json", "As JSON").conflicts_with("format"))
                .arg(
                    named("format", "FORMAT", "fhir: HL7 FHIR R4; csv: a table. Neither is encrypted")
                        .value_parser(PossibleValuesParser::new(["fhir", "csv"])),
                ),
        )
        .subcommand(
            Command::new("import")
                .about("Load an HL7 FHIR R4 questionnaire; shows what is in it before anything is kept")
                .arg(Arg::new("file").value_name("FILE").required(true).help("The JSON file, or - "))
                .arg(named("key", "KEY", "Score it by this shipped key, such as ecr-r"))
                .arg(named("scoring", "FILE", "Score it by a key of your own, in TOML").conflicts_with("key"))
                .arg(flag("i-may-use-this", "I have the right to use this questionnaire"))
                .arg(flag("yes", "Keep it without asking")),
        )
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("list", arguments)) => list(arguments, terminal),
        Some(("take", arguments)) => take(arguments, terminal),
        Some(("show", arguments)) => show(arguments, terminal),
        Some(("import", arguments)) => import(arguments, terminal),
        _ => Ok(()),
    }
}

fn find(name: &str, terminal: &mut Terminal<'_>) -> Result<Option<Measure>, Failure> {
    let name = name.to_owned();
    Ok(terminal.vault()?.read(move |reader| Measure::find(reader, &name))?)
}

fn responses(name: String, terminal: &mut Terminal<'_>) -> Result<Vec<(Id, Response)>, Failure> {
    Ok(terminal.vault()?.read(move |reader| Measure::responses(reader, &name))?)
}

fn list(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    for measure in terminal.vault()?.read(Measure::all)? {
        let last = responses(measure.name(), terminal)?.into_iter().next().and_then(|(_, response)| response.at);
        let instrument = &measure.instrument;
        if arguments.get_flag("json") {
            terminal.line(&sheet::listed_json(instrument, measure.id, last.as_ref()))?;
            continue;
        }
        terminal.heading(&instrument.line(words))?;
        terminal
            .prose(2, &say!(words, "measure-take-it", name = instrument.slug.as_deref().unwrap_or(&measure.name())))?;
        if instrument.own == Some(true) {
            terminal.prose(2, &say!(words, "measure-ours"))?;
        }
        let said = match &last {
            Some(at) => say!(words, "measure-last", day = day_of(at, words)),
            None => say!(words, "measure-not-yet"),
        };
        terminal.prose(2, &said)?;
    }
    Ok(())
}

fn day_of(at: &At, words: &Words) -> String {
    words.day(at.civil().date(), DayAs::Date)
}

fn wanted(arguments: &ArgMatches) -> String {
    arguments.get_one::<String>("measure").cloned().unwrap_or_default()
}

fn take(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let name = wanted(arguments);
    let measure = find(&name, terminal)?
        .ok_or_else(|| Failure::Refused(say!(words, "measure-no-measure", name = visible(&name))))?;
    let toward =
        arguments.get_one::<String>("toward").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if toward.as_ref().is_some_and(|name| record::input::is_longer(name, record::input::MAX_WORD)) {
        return Err(Failure::Refused(say!(words, "measure-name-long", most = record::input::MAX_WORD)));
    }
    let before = responses(measure.name(), terminal)?;
    let source = arguments.get_one::<String>("json");
    let like = |response: &&Response| response.toward == toward;
    let last = before.iter().map(|(_, response)| response).find(like).and_then(|response| response.at.clone());
    if !arguments.get_flag("anyway") && !is_time(&measure, last.as_ref(), source.is_none(), terminal)? {
        return Ok(());
    }
    let answers = match source {
        Some(source) => handed_in(source, &measure, terminal)?,
        None => by_asking(&measure.instrument, toward.as_deref(), terminal)?,
    };
    let mut response = Response::of(&measure.instrument, &measure.name(), &answers);
    if response.answers.is_empty() {
        return Err(Failure::Refused(say!(words, "measure-nothing-answered")));
    }
    response.toward = toward;
    response.at = Some(At::now(&terminal.now()));
    let kept = response.clone();
    let id = terminal.vault()?.write(Op::Add, move |tx| tx.add(&kept))?;
    let earlier = rules::like_before(&before, id, &response);
    tell(&measure, id, &response, &earlier, source.is_some(), terminal)
}

/// Whether it is time again, or the person wants to all the same.
fn is_time(measure: &Measure, last: Option<&At>, may_ask: bool, terminal: &mut Terminal<'_>) -> Result<bool, Failure> {
    let words = terminal.words;
    let Some(next) = rules::too_soon(last, measure.instrument.days_between, terminal.now().date()) else {
        return Ok(true);
    };
    let day = last.map(|at| day_of(at, words)).unwrap_or_default();
    let soon = say!(words, "measure-soon", day = day, next = words.day(next, DayAs::Date));
    if !may_ask {
        return Err(Failure::Refused(format!("{soon} {}", say!(words, "measure-soon-anyway"))));
    }
    let said = terminal.ask(&format!("{soon} {}", say!(words, "measure-soon-ask")))?;
    Ok(is_yes(said.as_deref()))
}

fn is_yes(said: Option<&str>) -> bool {
    said.is_some_and(|said| ["y", "yes"].contains(&said.to_lowercase().as_str()))
}

fn handed_in(source: &str, measure: &Measure, terminal: &mut Terminal<'_>) -> Result<Answers, Failure> {
    let text = whole(source, terminal)?;
    let text = String::from_utf8(text).map_err(|_| Failure::Refused(say!(terminal.words, "terminal-not-utf8")))?;
    form::answers(&text, &measure.instrument, terminal.words).map_err(|mut problems| {
        problems.push(say!(terminal.words, "terminal-none-kept"));
        Failure::Refused(visible(&problems.join("\n")))
    })
}

/// A file or standard input, as far as it is read at all.
fn whole(source: &str, terminal: &mut Terminal<'_>) -> Result<Vec<u8>, Failure> {
    let (mut bytes, most) = (Vec::new(), MOST_BYTES as u64 + 1);
    if source == "-" {
        let mut input = terminal.input.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Read::take(&mut *input, most).read_to_end(&mut bytes)?;
    } else {
        let refused = |error| Failure::file(terminal.words, source, &error);
        let file = std::fs::File::open(source).map_err(refused)?;
        file.take(most).read_to_end(&mut bytes).map_err(refused)?;
    }
    Ok(bytes)
}

/// Asks part by part. Enter skips a question; the word for it skips the rest of a part; the end
/// of the input ends the questions and keeps what was answered.
fn by_asking(instrument: &Instrument, toward: Option<&str>, terminal: &mut Terminal<'_>) -> Result<Answers, Failure> {
    let words = terminal.words;
    terminal.heading(&instrument.line(words))?;
    for said in sheet::standing(instrument, words).into_iter().chain(instrument.intro.clone()) {
        terminal.prose(0, &said)?;
    }
    terminal.prose(0, &say!(words, "measure-ask-first"))?;
    let (mut answers, mut part, mut skipped) = (Answers::new(), None, None);
    for item in &instrument.items {
        if skipped == Some(&item.part) || !instrument.asked(&answers).iter().any(|asked| asked.id == item.id) {
            continue;
        }
        if part != Some(&item.part) {
            part = Some(&item.part);
            if let Some(title) = &item.part {
                terminal.heading(title)?;
            }
        }
        match ask(item, toward, terminal)? {
            Said::Answer(answer) => {
                if instrument.is_flagged(&item.id, item.number(&answer)) {
                    tell_help(terminal)?;
                }
                answers.insert(item.id.clone(), answer);
            }
            Said::Nothing => {}
            Said::SkipPart => skipped = Some(&item.part),
            Said::End => break,
        }
    }
    Ok(answers)
}

fn ask(item: &Item, toward: Option<&str>, terminal: &mut Terminal<'_>) -> Result<Said, Failure> {
    let words = terminal.words;
    let number = item.prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
    let text = format!("{number}{}", item.asks(toward));
    if !item.is_question() {
        terminal.prose(0, &text)?;
        return Ok(Said::Nothing);
    }
    let offered = if item.is_choice() {
        let each = item.options.iter().enumerate();
        each.map(|(place, offer)| format!("\n  {} {}", place + 1, offer.text)).collect()
    } else {
        format!("\n  {}", form::offered(item, words))
    };
    loop {
        let Some(said) = terminal.ask(&format!("{text}{offered}"))? else { return Ok(Said::End) };
        if said.is_empty() {
            return Ok(Said::Nothing);
        }
        if said == say!(words, "measure-skip-word") {
            return Ok(Said::SkipPart);
        }
        match form::typed(item, &said) {
            Some(answer) => return Ok(Said::Answer(answer)),
            None => terminal.prose(0, &say!(words, "measure-again", offered = form::offered(item, words)))?,
        }
    }
}

fn tell_help(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    sheet::help(terminal.words).iter().try_for_each(|said| terminal.prose(0, said))
}

fn tell(
    measure: &Measure,
    id: Id,
    response: &Response,
    earlier: &[Response],
    as_json: bool,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let words = terminal.words;
    let instrument = &measure.instrument;
    let reading = Reading::of(instrument, response, earlier);
    if as_json {
        return terminal.line(&sheet::response_json(id, instrument, response, &reading, words));
    }
    terminal.line(&id.to_string())?;
    terminal.prose(0, &response.line(words))?;
    for (heading, sentences) in sheet::result(instrument, response, &reading, words) {
        terminal.heading(&heading)?;
        sentences.iter().try_for_each(|said| terminal.prose(2, said))?;
    }
    if let Some(standing) = sheet::standing(instrument, words) {
        terminal.prose(0, &standing)?;
    }
    if response.flagged(instrument).next().is_some() {
        tell_help(terminal)?;
    }
    Ok(())
}

fn show(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let name = wanted(arguments);
    let format = arguments.get_one::<String>("format").map(String::as_str);
    let as_json = arguments.get_flag("json");
    if let Some(measure) = find(&name, terminal)? {
        return show_measure(&measure, as_json, format, terminal);
    }
    let none = || Failure::Refused(say!(words, "measure-no-measure", name = visible(&name)));
    let id: Id = name.parse().map_err(|_| none())?;
    let response = terminal.vault()?.read(move |reader| acts::live::<Response>(reader, id))?.ok_or_else(none)?;
    // A questionnaire that is gone leaves what was kept with the answers.
    let found = find(response.instrument.as_deref().unwrap_or_default(), terminal)?;
    let measure = found.unwrap_or_else(|| Measure { id: None, instrument: Instrument::default() });
    match format {
        Some("fhir") => terminal.line(&sheet::fhir(&measure.instrument, &response, id)),
        Some(_) => table(&measure.instrument, &[response], terminal),
        None => {
            let all = responses(response.instrument.clone().unwrap_or_default(), terminal)?;
            let earlier = rules::like_before(&all, id, &response);
            tell(&measure, id, &response, &earlier, as_json, terminal)
        }
    }
}

fn show_measure(
    measure: &Measure,
    as_json: bool,
    format: Option<&str>,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let words = terminal.words;
    let instrument = &measure.instrument;
    match (format, as_json) {
        (Some("fhir"), _) => match &instrument.source {
            Some(source) => text(source, terminal),
            None => Err(Failure::Refused(say!(words, "measure-no-file"))),
        },
        (Some(_), _) => {
            let all = responses(measure.name(), terminal)?;
            table(instrument, &all.into_iter().map(|(_, response)| response).collect::<Vec<_>>(), terminal)
        }
        (None, true) => terminal.line(&sheet::instrument_json(instrument, measure.id)),
        (None, false) => {
            instrument.sheet(words).print(terminal)?;
            for (id, response) in responses(measure.name(), terminal)? {
                let day = response.at.as_ref().map(|at| day_of(at, words)).unwrap_or_default();
                terminal.prose(2, &format!("{day}  {}  {id}", response.line(words)))?;
            }
            Ok(())
        }
    }
}

fn table(instrument: &Instrument, responses: &[Response], terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    text(&questionnaire::csv(instrument, responses), terminal)
}

/// Writes a text letter by letter.
fn text(text: &str, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let mut output = terminal.output.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(output.write_all(text.as_bytes())?)
}

fn import(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let source = arguments.get_one::<String>("file").cloned().unwrap_or_default();
    let key = key_of(arguments, terminal)?;
    let bytes = whole(&source, terminal)?;
    let draft = questionnaire::read(&bytes, key.as_ref()).map_err(|refusal| {
        Failure::Refused(visible(&format!("{} {}", refusal.says(words), say!(words, "measure-nothing-kept"))))
    })?;
    // The vault opens first: nobody should say yes twice and then be refused.
    terminal.vault()?;
    for said in sheet::preview(&draft, words) {
        terminal.prose(0, &said)?;
    }
    let may_use = arguments.get_flag("i-may-use-this");
    let is_sure = arguments.get_flag("yes");
    // Standard input was the file: nobody is left to ask.
    if source == "-" && !(may_use && is_sure) {
        return Err(Failure::Refused(say!(words, "measure-say-both")));
    }
    if !may_use && !is_yes(terminal.ask(&say!(words, "measure-may-use"))?.as_deref()) {
        return Err(Failure::Refused(say!(words, "measure-not-taken")));
    }
    if !is_sure && !is_yes(terminal.ask(&say!(words, "measure-keep"))?.as_deref()) {
        return Err(Failure::Refused(say!(words, "measure-not-taken")));
    }
    keep(draft, terminal)
}

fn key_of(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Option<Key>, Failure> {
    let words = terminal.words;
    if let Some(slug) = arguments.get_one::<String>("key") {
        let found = questionnaire::keys().iter().find(|key| key.slug == *slug);
        let listed = || questionnaire::keys().iter().map(|key| key.slug.as_str()).collect::<Vec<_>>().join(", ");
        let none = || Failure::Refused(say!(words, "measure-no-key", key = visible(slug), keys = listed()));
        return found.cloned().ok_or_else(none).map(Some);
    }
    let Some(file) = arguments.get_one::<String>("scoring") else { return Ok(None) };
    let bytes = whole(file, terminal)?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::Refused(say!(words, "terminal-not-utf8")))?;
    let key = Key::read(&text).map_err(|refusal| Failure::Refused(visible(&refusal.says(words))))?;
    Ok(Some(key))
}

/// Keeps a draft under a word that is still free.
fn keep(mut draft: Draft, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let all = terminal.vault()?.read(Measure::all)?;
    let taken: Vec<Option<String>> = all.into_iter().map(|measure| measure.instrument.slug).collect();
    let wanted = draft.instrument.slug.clone().unwrap_or_else(|| "measure".to_owned());
    let slug = rules::free(&wanted, &taken);
    draft.instrument.slug = Some(slug.clone());
    draft.instrument.may_use = Some(true);
    draft.instrument.at = Some(At::now(&terminal.now()));
    let instrument = draft.instrument;
    let id = terminal.vault()?.write(Op::Import, move |tx| tx.add(&instrument))?;
    terminal.line(&id.to_string())?;
    terminal.prose(0, &say!(words, "measure-taken-in", name = slug))
}
