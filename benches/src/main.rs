//! How fast the vault is, beside the limit (SQLCipher by itself with the same
//! pragmas and rows) and, as whole processes, beside jrnl. It prints the
//! tables of docs/performance.md:
//!
//! `cargo run --release -p benches -- --holdfast BINARY --cheap BINARY --jrnl BINARY`
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

mod contender;
mod figures;
mod library;
mod machine;
mod moment;
mod ours;
mod processes;
mod raw;
mod tables;
mod world;

use std::path::PathBuf;

use clap::Parser;

/// Measures the vault.
#[derive(Parser)]
struct Arguments {
    /// How many moments there are when it is measured.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    sizes: Vec<usize>,
    /// How often everything is measured; the tables hold medians.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// The seed of the made-up moments.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A folder on the disk to be measured.
    #[arg(long, default_value = "target/benches")]
    folder: PathBuf,
    /// The holdfast binary, to measure whole commands.
    #[arg(long)]
    holdfast: Option<PathBuf>,
    /// The same commands without the cost of Argon2id.
    #[arg(long)]
    cheap: Option<PathBuf>,
    /// The jrnl program (`pip install jrnl==4.6`).
    #[arg(long)]
    jrnl: Option<PathBuf>,
    /// Only whole commands.
    #[arg(long)]
    only_commands: bool,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    std::fs::create_dir_all(&arguments.folder)?;
    let language = moment::Language::new();
    println!("{}\n", machine::described());
    let mut sizes = Vec::new();
    for &size in &arguments.sizes {
        if arguments.only_commands {
            break;
        }
        let folder = tempfile::tempdir_in(&arguments.folder)?;
        let lines = library::measure(folder.path(), size, arguments.rounds, arguments.seed, &language)?;
        println!("{}", tables::one_size(size, &lines));
        sizes.push((size, lines));
    }
    println!("{}", tables::growth(&sizes));
    for &size in &arguments.sizes {
        let folder = tempfile::tempdir_in(&arguments.folder)?;
        let commands = processes::measure(folder.path(), size, &arguments, &language)?;
        println!("{}", tables::commands(size, &commands));
    }
    Ok(())
}
