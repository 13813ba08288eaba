//! As much of Rust's grammar as finding a macro call takes: words, texts, brackets, signs.

use std::iter::Peekable;
use std::str::Chars;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    Text(String),
    Open,
    Close,
    Sign(char),
}

/// The tokens of a source, each with its line. Comments are left out.
pub(super) fn tokens(source: &str) -> Vec<(usize, Token)> {
    let mut reader = Reader { rest: source.chars().peekable(), line: 1 };
    let mut found = Vec::new();
    loop {
        let line = reader.line;
        let Some(sign) = reader.next() else {
            return found;
        };
        if let Some(token) = reader.token(sign) {
            found.push((line, token));
        }
    }
}

struct Reader<'s> {
    rest: Peekable<Chars<'s>>,
    line: usize,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let sign = self.rest.next()?;
        if sign == '\n' {
            self.line += 1;
        }
        Some(sign)
    }

    fn next_if(&mut self, wanted: char) -> bool {
        self.rest.peek() == Some(&wanted) && self.next().is_some()
    }

    fn token(&mut self, sign: char) -> Option<Token> {
        match sign {
            sign if sign.is_whitespace() => None,
            '/' if self.next_if('/') => self.skip_line(),
            '/' if self.next_if('*') => self.skip_comment(),
            '"' => Some(Token::Text(self.text())),
            '\'' => self.skip_char(),
            '(' | '[' | '{' => Some(Token::Open),
            ')' | ']' | '}' => Some(Token::Close),
            sign if sign == '_' || sign.is_alphanumeric() => Some(self.word(sign)),
            sign => Some(Token::Sign(sign)),
        }
    }

    fn word(&mut self, first: char) -> Token {
        let mut word = String::from(first);
        while let Some(sign) = self.rest.next_if(|sign| *sign == '_' || sign.is_alphanumeric()) {
            word.push(sign);
        }
        let raw = matches!(word.as_str(), "r" | "br" | "cr");
        if raw && matches!(self.rest.peek(), Some('"' | '#')) {
            return self.raw_text();
        }
        Token::Word(word)
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        while let Some(sign) = self.next() {
            match sign {
                '"' => break,
                '\\' => text.extend(self.next()),
                sign => text.push(sign),
            }
        }
        text
    }

    fn raw_text(&mut self) -> Token {
        let mut hashes = 0;
        while self.next_if('#') {
            hashes += 1;
        }
        if !self.next_if('"') {
            return Token::Sign('#');
        }
        let mut text = String::new();
        let end = format!("\"{}", "#".repeat(hashes));
        while let Some(sign) = self.next() {
            text.push(sign);
            if text.ends_with(&end) {
                text.truncate(text.len() - end.len());
                break;
            }
        }
        Token::Text(text)
    }

    fn skip_line(&mut self) -> Option<Token> {
        while self.next().is_some_and(|sign| sign != '\n') {}
        None
    }

    fn skip_comment(&mut self) -> Option<Token> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                '/' if self.next_if('*') => depth += 1,
                '*' if self.next_if('/') => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// A lifetime or label has no closing quote: its name then reads as a word.
    fn skip_char(&mut self) -> Option<Token> {
        if self.next_if('\\') {
            self.next();
            while self.next().is_some_and(|sign| sign != '\'') {}
        } else {
            let mut ahead = self.rest.clone();
            ahead.next();
            if ahead.next() == Some('\'') {
                self.next();
                self.next();
            }
        }
        None
    }
}
