use fastrand::Rng;

use crate::pieces::{LETTERS, NUMBERS, SIGNS};

/// No input grows beyond this by changes alone.
const LONGEST: usize = 65_536;
/// The most repetitions of a piece: deeper than any nesting a reader may allow.
const MOST_TIMES: usize = 3_000;

/// Makes inputs that nobody meant out of those that somebody could have.
#[derive(Clone, Default)]
pub struct Mutator {
    seeds: Vec<Vec<u8>>,
    pieces: Vec<Vec<u8>>,
    given: usize,
}

impl Mutator {
    /// Adds an input to begin from.
    pub fn add(&mut self, seed: &[u8]) {
        self.seeds.push(seed.to_vec());
        self.given = self.seeds.len();
    }

    /// Adds a piece that is put in.
    pub fn add_piece(&mut self, piece: &[u8]) {
        self.pieces.push(piece.to_vec());
    }

    /// What inputs are begun from.
    pub(crate) fn seeds(&self) -> &[Vec<u8>] {
        &self.seeds
    }

    /// Now and then begins from this input too. Those that were given stay.
    pub(crate) fn keep(&mut self, input: Vec<u8>, most: usize, chance: &mut Rng) {
        if chance.u8(..) > 3 {
            return;
        }
        let longest = self.seeds[..self.given].iter().map(Vec::len).max().unwrap_or(0);
        if input.len() > 2 * longest + 64 || self.seeds.contains(&input) {
            return;
        }
        if self.seeds.len() < self.given + most {
            self.seeds.push(input);
        } else {
            let place = chance.usize(self.given..self.seeds.len());
            self.seeds[place] = input;
        }
    }

    /// One input: mostly one change, sometimes several, seldom nothing but chance.
    pub fn input(&self, chance: &mut Rng) -> Vec<u8> {
        let mut input = match chance.choice(&self.seeds) {
            Some(seed) if chance.u8(..) > 0 => seed.clone(),
            _ => (0..chance.usize(0..100)).map(|_| chance.u8(..)).collect(),
        };
        let changes = [1, 1, 1, 2, 2, 3, 4, 8][chance.usize(0..8)];
        for _ in 0..changes {
            self.change(&mut input, chance);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&self, input: &mut Vec<u8>, chance: &mut Rng) {
        let at = chance.usize(0..=input.len());
        let run = at..(at + length(chance)).min(input.len());
        match chance.u8(0..14) {
            0 if at < input.len() => input[at] = chance.u8(..),
            1 if at < input.len() => input[at] ^= 1 << chance.u8(0..8),
            2 if at < input.len() => input[at] = input[at].wrapping_add([1, 255][chance.usize(0..2)]),
            3 if chance.u8(0..4) == 0 => input.truncate(at),
            4 => drop(input.drain(run)),
            5 => {
                let copy = input[run].to_vec();
                let to = chance.usize(0..=input.len());
                input.splice(to..to, copy);
            }
            6 => {
                let other = self.slice_of_another(chance);
                input.splice(run, other);
            }
            7 => self.join_with_another(input, at, chance),
            8 => change_a_number(input, at, chance),
            9 => put_a_whole_number(input, at, chance),
            10 if chance.u8(0..4) == 0 => {
                let most = if chance.u8(0..8) == 0 { MOST_TIMES } else { 40 };
                let piece = self.piece(chance).repeat(chance.usize(2..=most));
                input.splice(at..at, piece);
            }
            11 => {
                let piece = self.piece(chance);
                input.splice(run, piece);
            }
            12 => {
                let letter = LETTERS[chance.usize(0..LETTERS.len())];
                input.splice(at..at, letter.iter().copied());
            }
            _ => {
                let piece = self.piece(chance);
                input.splice(at..at, piece);
            }
        }
    }

    fn piece(&self, chance: &mut Rng) -> Vec<u8> {
        match chance.u8(0..8) {
            0 => LETTERS[chance.usize(0..LETTERS.len())].to_vec(),
            1 => NUMBERS[chance.usize(0..NUMBERS.len())].as_bytes().to_vec(),
            2 | 3 => SIGNS[chance.usize(0..SIGNS.len())].as_bytes().to_vec(),
            _ => match chance.choice(&self.pieces) {
                Some(piece) => piece.clone(),
                None => self.slice_of_another(chance),
            },
        }
    }

    fn slice_of_another(&self, chance: &mut Rng) -> Vec<u8> {
        let Some(other) = chance.choice(&self.seeds) else { return Vec::new() };
        let from = chance.usize(0..=other.len());
        other[from..(from + length(chance)).min(other.len())].to_vec()
    }

    /// What stands before `at`, and what stands in another after some place.
    fn join_with_another(&self, input: &mut Vec<u8>, at: usize, chance: &mut Rng) {
        let Some(other) = chance.choice(&self.seeds) else { return };
        input.truncate(at);
        input.extend_from_slice(&other[chance.usize(0..=other.len())..]);
    }
}

/// Short runs are likelier than long ones.
fn length(chance: &mut Rng) -> usize {
    let most = [2, 4, 16, 64, 300][chance.usize(0..5)];
    chance.usize(1..=most)
}

/// Puts a number at the edge in place of the next one in the text.
fn change_a_number(input: &mut Vec<u8>, at: usize, chance: &mut Rng) {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let Some(from) = input[at..].iter().position(is_digit).map(|place| at + place) else { return };
    let count = input[from..].iter().take_while(|byte| is_digit(byte)).count();
    let number = NUMBERS[chance.usize(0..NUMBERS.len())];
    input.splice(from..from + count, number.bytes());
}

/// Writes a number at the edge over the bytes, as formats with lengths have it.
fn put_a_whole_number(input: &mut [u8], at: usize, chance: &mut Rng) {
    let edges = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fff_ffff, 0xffff_ffff, i64::MAX as u64, 1 << 63, u64::MAX];
    let number = edges[chance.usize(0..edges.len())];
    let width = [1, 2, 4, 8][chance.usize(0..4)];
    let bytes = if chance.bool() { number.to_be_bytes() } else { number.to_le_bytes() };
    let bytes = if chance.bool() { &bytes[8 - width..] } else { &bytes[..width] };
    for (byte, new) in input.iter_mut().skip(at).zip(bytes) {
        *byte = *new;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fastrand::Rng;

    use super::{LONGEST, Mutator};

    fn inputs(seed: u64, count: usize) -> Vec<Vec<u8>> {
        let mut mutator = Mutator::default();
        mutator.add(br#"{"stirred":7,"feelings":["lonely"],"at":"2026-05-01T21:30:00+02:00"}"#);
        mutator.add(b"second");
        mutator.add_piece(b"PIECE");
        let mut chance = Rng::with_seed(seed);
        (0..count).map(|_| mutator.input(&mut chance)).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_inputs() {
        assert_eq!(inputs(1, 500), inputs(1, 500));
        assert_ne!(inputs(1, 500), inputs(2, 500));
    }

    #[test]
    fn inputs_differ_and_reach_every_kind_of_change() {
        let made = inputs(3, 20_000);
        assert!(made.iter().collect::<BTreeSet<_>>().len() > 12_000);
        assert!(made.iter().all(|input| input.len() <= LONGEST));
        let any = |what: &[u8]| made.iter().any(|input| input.windows(what.len()).any(|run| run == what));
        for what in [&b"PIECE"[..], b"9223372036854775808", b"[[[[", b"\xff\xff\xff\xff", "ẞ".as_bytes(), b"second\":"]
        {
            assert!(any(what), "{}", what.escape_ascii());
        }
        assert!(made.iter().any(Vec::is_empty));
        assert!(made.iter().any(|input| input.len() > 10_000));
    }

    #[test]
    fn what_was_given_is_never_lost() {
        let mut mutator = Mutator::default();
        mutator.add(b"given");
        let mut chance = Rng::with_seed(1);
        for number in 0..20_000_u32 {
            mutator.keep(format!("{number}").into_bytes(), 8, &mut chance);
        }
        assert_eq!(mutator.seeds()[0], b"given");
        assert_eq!(mutator.seeds().len(), 9);
    }
}
