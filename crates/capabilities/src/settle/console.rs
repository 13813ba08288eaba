//! Where Settle reads and writes: a terminal, a pipe, or a script in a test.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// The other end of a visit.
pub trait Console {
    /// Writes and shows it at once.
    ///
    /// # Errors
    /// When the other end is gone.
    fn write(&mut self, text: &str) -> io::Result<()>;

    /// The next line, or nothing at the end of input.
    ///
    /// # Errors
    /// When reading fails.
    fn line(&mut self) -> io::Result<Option<String>>;

    /// Lets time pass. Ends sooner when a line or the end of input comes.
    ///
    /// # Errors
    /// When reading fails.
    fn wait(&mut self, time: Duration) -> io::Result<Waited>;

    /// Whether a line can be written over, as on a terminal.
    fn writes_in_place(&self) -> bool;
}

/// How a wait ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waited {
    /// The time passed.
    Passed,
    /// The person typed a line.
    Said(String),
    /// The input ended.
    Ended,
}

/// A console over any input and output. Lines are read on a thread of their own, so that a
/// running pace can be stopped with Enter.
pub struct Lines<W> {
    said: Receiver<io::Result<String>>,
    out: W,
    in_place: bool,
}

impl<W: Write> Lines<W> {
    /// Begins reading. `in_place` is whether `out` is a terminal on which lines may be written over.
    pub fn new(mut input: impl BufRead + Send + 'static, out: W, in_place: bool) -> Self {
        let (sender, said) = channel();
        thread::spawn(move || {
            while let Some(line) = next_line(&mut input).transpose() {
                let is_last = line.is_err();
                if sender.send(line).is_err() || is_last {
                    break;
                }
            }
        });
        Self { said, out, in_place }
    }
}

/// Bytes that are no text are an answer nobody knows, never the end of the visit.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = input.read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

impl<W: Write> Console for Lines<W> {
    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    fn line(&mut self) -> io::Result<Option<String>> {
        self.said.recv().ok().transpose()
    }

    fn wait(&mut self, time: Duration) -> io::Result<Waited> {
        match self.said.recv_timeout(time) {
            Ok(line) => line.map(Waited::Said),
            Err(RecvTimeoutError::Timeout) => Ok(Waited::Passed),
            Err(RecvTimeoutError::Disconnected) => Ok(Waited::Ended),
        }
    }

    fn writes_in_place(&self) -> bool {
        self.in_place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_in_order_and_then_end() {
        let mut out = Vec::new();
        let mut console = Lines::new(io::Cursor::new(b"one\ntwo\r\n\xff\n\nlast"), &mut out, false);
        assert_eq!(console.line().unwrap().as_deref(), Some("one"));
        assert_eq!(console.wait(Duration::from_secs(5)).unwrap(), Waited::Said("two".into()));
        assert_eq!(console.line().unwrap().as_deref(), Some("\u{FFFD}"));
        assert_eq!(console.line().unwrap().as_deref(), Some(""));
        assert_eq!(console.line().unwrap().as_deref(), Some("last"));
        assert_eq!(console.line().unwrap(), None);
        assert_eq!(console.wait(Duration::from_secs(5)).unwrap(), Waited::Ended);
        console.write("three").unwrap();
        assert_eq!(out, b"three");
    }
}
