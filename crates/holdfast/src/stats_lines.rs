//! `holdfast stats`: one JSON object a line in, one answer a line out.
//!
//! What the answers say is decided in [`stats::contract`]. This loop keeps the
//! order, answers every line (an empty one too, so that the nth answer belongs
//! to the nth line) and sends each answer at once, so that another program can
//! ask and wait.

use std::io::{self, BufRead, Read, Write};

use stats::contract::{answer, refusal};

/// Longest line that is read, in bytes: some 400,000 numbers.
const LONGEST: u64 = 8 * 1024 * 1024;

/// Answers every line of `input` until it ends.
///
/// # Errors
///
/// Only for input that cannot be read or output that cannot be written; what
/// stands on a line is answered, whatever it is.
pub(crate) fn run(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let mut reply = if line.len() as u64 > LONGEST {
            skip_to_end_of_line(&mut input, &line)?;
            refusal(None, "the line is longer than 8 MB")
        } else {
            reply_to(&line)
        };
        reply.push('\n');
        output.write_all(reply.as_bytes())?;
        output.flush()?;
    }
}

fn reply_to(line: &[u8]) -> String {
    match std::str::from_utf8(line) {
        Ok(text) if text.trim().is_empty() => refusal(None, "the line is empty"),
        Ok(text) => answer(text),
        Err(_) => refusal(None, "the line is not UTF-8"),
    }
}

/// Drops what is left of a line, without keeping it.
fn skip_to_end_of_line(input: &mut impl BufRead, begun: &[u8]) -> io::Result<()> {
    if begun.ends_with(b"\n") {
        return Ok(());
    }
    loop {
        let chunk = input.fill_buf()?;
        let (used, done) = match chunk.iter().position(|&byte| byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (chunk.len(), chunk.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> Vec<String> {
        let mut output = Vec::new();
        run(input, &mut output).unwrap();
        let text = String::from_utf8(output).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    const WILSON: &str = r#"{"method":"wilson_ci","input":{"k":0,"n":0}}"#;
    const ANSWERED: &str = r#"{"method":"wilson_ci","result":{"ci95":null}}"#;

    #[test]
    fn the_nth_answer_belongs_to_the_nth_line_whatever_stands_there() {
        let input = format!("{WILSON}\r\n\nnot JSON\n{WILSON}");
        let answers = answers(input.as_bytes());
        assert_eq!(answers.len(), 4);
        assert_eq!((answers[0].as_str(), answers[3].as_str()), (ANSWERED, ANSWERED));
        assert_eq!(answers[1], r#"{"method":null,"error":"the line is empty"}"#);
        assert!(answers[2].starts_with(r#"{"method":null,"error":"#));
    }

    #[test]
    fn no_input_has_no_answers() {
        assert!(answers(b"").is_empty());
    }

    #[test]
    fn a_line_that_is_not_utf_8_is_refused_and_the_next_one_answered() {
        let input = [&b"{\"method\":\"\xff\"}\n"[..], WILSON.as_bytes()].concat();
        let answers = answers(&input);
        assert_eq!(answers[0], r#"{"method":null,"error":"the line is not UTF-8"}"#);
        assert_eq!(answers[1], ANSWERED);
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_next_one_answered() {
        for extra in [0, 1, 100_000] {
            let long = " ".repeat(LONGEST as usize + extra);
            let answers = answers(format!("{long}\n{WILSON}\n").as_bytes());
            assert_eq!(answers, [r#"{"method":null,"error":"the line is longer than 8 MB"}"#, ANSWERED]);
        }
    }
}
