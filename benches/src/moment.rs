//! Made-up moments, the same for the same seed, whose words are as unevenly
//! spread as in real writing (Zipf), so that rare, middling and common words
//! can be looked for.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use record::{At, Column, Record, Said, Saying};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The fields of a moment that a long entry has.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Moment {
    pub(crate) at: At,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) situation: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) people: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) set_off: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) feelings: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) thoughts: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) feared: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pull: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) stirred: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) did: Option<String>,
    #[serde(flatten)]
    pub(crate) rest: Map<String, Value>,
}

impl Record for Moment {
    const KIND: &'static str = "moment";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        Some(&self.at)
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("situation", Column::Title, &self.situation)
            .words("people", Column::People, &self.people)
            .words("set_off", Column::Words, &self.set_off)
            .words("feelings", Column::Words, &self.feelings)
            .text("thoughts", Column::Body, &self.thoughts)
            .text("feared", Column::Body, &self.feared)
            .text("did", Column::Body, &self.did)
            .done()
    }
}

const PEOPLE: &[&str] = &["Ana", "Ben", "Mum", "Jonas", "Priya", "my sister", "a friend", "Lena"];
const SET_OFFS: &[&str] = &["no-reply", "plans-changed", "criticism", "closeness", "distance", "conflict"];
const FEELINGS: &[&str] = &["lonely", "angry", "ashamed", "sad", "tense", "numb", "hopeful", "jealous"];
const PULLS: &[&str] = &["close", "away", "both", "none"];
const PATTERNS: &[&str] = &["close", "away", "both", "steady", "unsure"];

/// SplitMix64.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// Twenty thousand words; the n-th is said n times less often than the first.
pub(crate) struct Language {
    words: Vec<String>,
    reaches: Vec<f64>,
}

impl Language {
    const WORDS: usize = 20_000;

    pub(crate) fn new() -> Self {
        let words: Vec<String> = (0..Self::WORDS).map(spelt).collect();
        let mut sum = 0.0;
        let reaches = (1..=Self::WORDS)
            .map(|rank| {
                sum += 1.0 / rank as f64;
                sum
            })
            .collect();
        Self { words, reaches }
    }

    /// The word of this rank, 1 being the most common.
    pub(crate) fn rank(&self, rank: usize) -> &str {
        &self.words[rank - 1]
    }

    fn word(&self, dice: &mut Dice) -> &str {
        let all = self.reaches.last().copied().unwrap_or(1.0);
        let aim = dice.one() * all;
        &self.words[self.reaches.partition_point(|reach| *reach < aim).min(Self::WORDS - 1)]
    }

    fn sentence(&self, dice: &mut Dice, words: usize) -> String {
        let mut text = String::new();
        for place in 0..words {
            let word = self.word(dice);
            if place == 0 {
                let mut letters = word.chars();
                text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                text.push_str(letters.as_str());
            } else {
                text.push(' ');
                text.push_str(word);
            }
        }
        text.push('.');
        text
    }
}

/// A word that can be spoken, different for every rank. As in a real language
/// the common ones are short: a hundred of one syllable, eight thousand of two.
fn spelt(rank: usize) -> String {
    const STARTS: [&str; 16] = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "st", "th"];
    const MIDDLES: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ee", "ou"];
    const SYLLABLES: usize = STARTS.len() * MIDDLES.len();
    let (syllables, all) = match rank {
        0..100 => (1, SYLLABLES),
        100..8_000 => (2, SYLLABLES.pow(2)),
        _ => (3, SYLLABLES.pow(3)),
    };
    // Scattered, so that neighbours in rank do not share their beginnings.
    let mut rest = (rank * 7_919) % all;
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(STARTS[rest % STARTS.len()]);
        word.push_str(MIDDLES[rest / STARTS.len() % MIDDLES.len()]);
        rest /= SYLLABLES;
    }
    word
}

/// The moments of a diary, one every few hours.
pub(crate) struct Moments<'a> {
    language: &'a Language,
    dice: Dice,
    second: i64,
}

impl<'a> Moments<'a> {
    pub(crate) fn new(language: &'a Language, seed: u64) -> Self {
        Self { language, dice: Dice::new(seed), second: 1_200_000_000 }
    }
}

impl Iterator for Moments<'_> {
    type Item = Moment;

    fn next(&mut self) -> Option<Moment> {
        let dice = &mut self.dice;
        self.second += 60 * (20 + dice.below(400) as i64);
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let at = At::now(&Timestamp::from_second(self.second).ok()?.to_zoned_datetime(zone));
        let mut text = |least: usize, most: usize| {
            let words = least + dice.below(most - least);
            Some(self.language.sentence(dice, words))
        };
        let (situation, thoughts, feared, did) = (text(6, 14), text(14, 45), text(5, 15), text(6, 20));
        Some(Moment {
            at,
            situation,
            people: vec![dice.of(PEOPLE).into()],
            set_off: vec![dice.of(SET_OFFS).into()],
            feelings: vec![dice.of(FEELINGS).into(), dice.of(FEELINGS).into()],
            thoughts,
            feared,
            pull: Some(dice.of(PULLS).into()),
            stirred: u8::try_from(dice.below(11)).ok(),
            pattern: Some(dice.of(PATTERNS).into()),
            did,
            rest: Map::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Moments};

    #[test]
    fn moments_are_as_long_as_real_ones_and_the_same_every_time() {
        let language = Language::new();
        let bodies = || -> Vec<String> {
            Moments::new(&language, 1).take(500).map(|moment| serde_json::to_string(&moment).unwrap()).collect()
        };
        assert_eq!(bodies(), bodies());
        let mean = bodies().iter().map(String::len).sum::<usize>() / 500;
        println!("{mean} bytes");
        assert!((500..700).contains(&mean), "{mean}");
    }

    #[test]
    fn no_two_ranks_share_a_word() {
        let language = Language::new();
        let words: std::collections::BTreeSet<&String> = language.words.iter().collect();
        assert_eq!(words.len(), Language::WORDS);
    }
}
