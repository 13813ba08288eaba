//! The program: settings, paths, the terminal's commands, composition.
//! Nothing clever. It alone reads the environment, the clock and chance.

mod cli;
mod commands;
mod english;
mod http;
mod opening;
mod places;
mod progress;
mod refusal;
mod secrets;
mod stats_lines;
mod suggest;
mod world;

use std::io::{self, BufReader, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use capabilities::terminal::{Failure, Terminal};
use vault::Kdf;
use words::{Words, say};

/// Runs the program with this key derivation; the real one is in `main.rs`.
pub fn start(kdf: Arc<dyn Kdf>) -> ExitCode {
    world::harden();
    let words = english::words();
    world::keep_panics_private(say!(words, "vault-our-fault"));
    let arguments = cli::command().get_matches();
    match catch_unwind(AssertUnwindSafe(|| run(&arguments, &words, kdf))) {
        Ok(Ok(code)) => code,
        Ok(Err(failure)) => refusal::tell(&words, &failure),
        // The person was told when it happened.
        Err(_) => ExitCode::FAILURE,
    }
}

fn run(arguments: &clap::ArgMatches, words: &Words, kdf: Arc<dyn Kdf>) -> Result<ExitCode, Failure> {
    let input: secrets::Input = Arc::new(Mutex::new(BufReader::new(io::stdin())));
    let keyhole = secrets::Keyhole::new(arguments, words, &input)?;
    let place = places::place(arguments, words)?;
    let house = commands::House { words, kdf, place, world: world::real(), keyhole };
    let progress = Arc::new(progress::Bar::default());
    let mut terminal = Terminal {
        words,
        clock: house.world.clock.clone(),
        input,
        output: Arc::new(Mutex::new(io::stdout())),
        width: textwrap_width(),
        is_person: io::stdout().is_terminal(),
        is_colourful: io::stdout().is_terminal() && !world::is_colour_unwanted(),
        progress,
        opener: Box::new(|| opening::open(&house)),
        opened: None,
        night: capabilities::is_night,
    };
    let done = commands::run(arguments, &house, &mut terminal);
    terminal.progress.done();
    let done = done?;
    if let Some(vault) = terminal.opened.take() {
        opening::back_up_if_due(words, &vault);
    }
    Ok(done)
}

fn textwrap_width() -> usize {
    rustix::termios::tcgetwinsize(io::stdout()).map_or(80, |size| match size.ws_col {
        0 => 80,
        columns => usize::from(columns),
    })
}
