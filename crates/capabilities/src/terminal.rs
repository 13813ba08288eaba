//! The terminal as a command sees it: words, clock, input and output, and a
//! vault that is opened when it is first needed.

use std::io::{self, BufRead, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::ZonedDateTime;
use record::Clock;
use vault::Vault;
use words::{Words, say};

mod failure;

pub use failure::Failure;

/// Where a command reads and writes.
pub struct Terminal<'a> {
    /// Everything a person reads.
    pub words: &'a Words,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Standard input; the passphrase may have been its first line.
    pub input: Arc<Mutex<dyn BufRead + Send>>,
    /// Standard output.
    pub output: Arc<Mutex<dyn Write + Send>>,
    /// The width of the window, in columns.
    pub width: usize,
    /// Whether standard output is a terminal that a person looks at.
    pub is_person: bool,
    /// Whether colour and emphasis may be used.
    pub is_colourful: bool,
    /// Told how far a long act has come.
    pub progress: Arc<dyn Progress>,
    /// Opens the vault.
    pub opener: Box<dyn FnOnce() -> Result<Vault, Failure> + 'a>,
    /// The vault, once open.
    pub opened: Option<Arc<Vault>>,
    /// Whether an hour is night, as the person set it there.
    pub night: fn(&vault::Reader<'_>, u8) -> vault::Result<bool>,
}

/// Told how far a long act has come; shows it when it lasts.
pub trait Progress: Send + Sync {
    /// `done` of `of` parts; `of` is 0 when it is not known.
    fn at(&self, done: u64, of: u64);

    /// The act is over.
    fn done(&self);
}

/// Gives the next line of an input; `None` at its end.
pub type NextLine<'l> = Box<dyn FnMut() -> Result<Option<String>, Failure> + 'l>;

/// The longest line of input that is taken: a megabyte.
pub const MAX_LINE: usize = 1_000_000;

impl Terminal<'_> {
    /// The vault, opened on first use.
    ///
    /// # Errors
    /// Why it does not open, in words.
    pub fn vault(&mut self) -> Result<Arc<Vault>, Failure> {
        if self.opened.is_none() {
            let opener = std::mem::replace(&mut self.opener, Box::new(|| Err(Failure::Vault(vault::Error::Locked))));
            self.opened = Some(Arc::new(opener()?));
        }
        self.opened.clone().ok_or(Failure::Vault(vault::Error::Locked))
    }

    /// Now.
    pub fn now(&self) -> ZonedDateTime {
        self.clock.now()
    }

    /// Whether it is night, as the person set it.
    ///
    /// # Errors
    /// Why the vault cannot be read.
    pub fn is_night(&mut self) -> Result<bool, Failure> {
        let (night, hour) = (self.night, u8::try_from(self.now().hour()).unwrap_or(12));
        Ok(self.vault()?.read(move |reader| night(reader, hour))?)
    }

    /// Writes a line to standard output.
    ///
    /// # Errors
    /// [`Failure::Closed`] when nobody reads any more.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        let mut output = lock(&self.output);
        Ok(output.write_all(text.as_bytes()).and_then(|()| output.write_all(b"\n"))?)
    }

    /// Writes text for a person: wrapped, without control characters.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn prose(&mut self, indent: usize, text: &str) -> Result<(), Failure> {
        for paragraph in visible(text).lines() {
            // What is set in, as an item of a list, goes on below its text.
            let hanging = match paragraph.len() - paragraph.trim_start_matches(' ').len() {
                0 => indent,
                set_in => indent + set_in.min(6) + 2,
            };
            let (first, next) = (" ".repeat(indent), " ".repeat(hanging));
            let options = textwrap::Options::new(self.width.clamp(20, 100))
                // Paths and options stay whole, so that they can be copied.
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .initial_indent(&first)
                .subsequent_indent(&next);
            self.line(&textwrap::fill(paragraph, &options))?;
        }
        Ok(())
    }

    /// Writes a heading for a person.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn heading(&mut self, text: &str) -> Result<(), Failure> {
        let text = visible(text);
        let text = if self.is_colourful { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text };
        self.line(&text)
    }

    /// Asks a question and reads the answer; `None` when the input has ended.
    ///
    /// # Errors
    /// As [`line`](Self::line).
    pub fn ask(&mut self, question: &str) -> Result<Option<String>, Failure> {
        self.prose(0, question)?;
        {
            let mut output = lock(&self.output);
            output.write_all(b"> ")?;
            output.flush()?;
        }
        Ok(self.next_line()?.map(|line| line.trim().to_owned()))
    }

    /// The next line of input without its end; `None` at the end.
    ///
    /// # Errors
    /// When the input cannot be read. [`Failure::Refused`] for a line that is
    /// not UTF-8 or too long; the next call gives the line after it.
    pub fn next_line(&mut self) -> Result<Option<String>, Failure> {
        let mut bytes = Vec::new();
        let mut input = lock(&self.input);
        let read = io::Read::take(&mut *input, MAX_LINE as u64 + 2).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        if bytes.len() > MAX_LINE + 1 {
            if !bytes.ends_with(b"\n") {
                input.skip_until(b'\n')?;
            }
            return Err(Failure::Refused(say!(self.words, "terminal-line-too-long")));
        }
        let text = String::from_utf8(bytes).map_err(|_| Failure::Refused(say!(self.words, "terminal-not-utf8")))?;
        Ok(Some(
            text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line)).to_owned(),
        ))
    }

    /// Lines of a file, or of standard input when it is named `-`.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn lines_of<'l>(&'l mut self, name: &str) -> Result<NextLine<'l>, Failure> {
        if name == "-" {
            return Ok(Box::new(move || self.next_line()));
        }
        let file = std::fs::File::open(Path::new(name)).map_err(|error| Failure::file(self.words, name, &error))?;
        let input: Arc<Mutex<dyn BufRead + Send>> = Arc::new(Mutex::new(io::BufReader::new(file)));
        let before = std::mem::replace(&mut self.input, input);
        let mut before = Some(before);
        Ok(Box::new(move || {
            let line = self.next_line();
            let goes_on = matches!(line, Ok(Some(_)) | Err(Failure::Refused(_)));
            if !goes_on && let Some(before) = before.take() {
                self.input = before;
            }
            line
        }))
    }
}

/// Text as it may stand in a terminal: no control characters but line ends,
/// and nothing that turns the direction of what follows it.
pub fn visible(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let seen = |letter: char| match letter {
        '\n' => '\n',
        '\t' => ' ',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    };
    text.replace("\r\n", "\n").chars().filter(|letter| !turns(letter)).map(seen).collect()
}

fn lock<T: ?Sized>(shared: &Arc<Mutex<T>>) -> std::sync::MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
