//! How hard a text is to read, by a common formula. It sorts what to look at again; reading
//! aloud decides.

/// Words, sentences and syllables of a text, and what follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// How many words.
    pub words: usize,
    /// How many sentences.
    pub sentences: usize,
    /// About how many syllables.
    pub syllables: usize,
}

impl Reading {
    /// Counts these lines; each line ends a sentence.
    pub fn of<'t>(lines: impl IntoIterator<Item = &'t str>) -> Self {
        let mut made = Self::default();
        for line in lines {
            for sentence in super::voice::sentences(line) {
                let words = super::voice::words(sentence);
                made.sentences += usize::from(!words.is_empty());
                made.words += words.len();
                made.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            }
        }
        made
    }

    /// About the age that can read it: the Flesch-Kincaid grade and five years.
    pub fn age(&self) -> f64 {
        let (words, sentences, syllables) = (self.words as f64, self.sentences as f64, self.syllables as f64);
        if self.words == 0 {
            return 0.0;
        }
        0.39 * words / sentences + 11.8 * syllables / words - 15.59 + 5.0
    }
}

/// Runs of vowels, without a silent e at the end; at least one.
fn syllables(word: &str) -> usize {
    let vowel = |sign: char| "aeiouyäöü".contains(sign);
    let signs: Vec<char> = word.chars().filter(|sign| sign.is_alphabetic()).collect();
    let runs =
        signs.iter().enumerate().filter(|(at, sign)| vowel(**sign) && (*at == 0 || !vowel(signs[at - 1]))).count();
    let silent = runs > 1 && signs.ends_with(&['e']) && !signs.ends_with(&['l', 'e']);
    (runs - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::{Reading, syllables};

    #[test]
    fn syllables_are_about_right() {
        for (word, count) in [("feet", 1), ("table", 2), ("quiet", 1), ("remember", 3), ("home", 1), ("hm", 1)] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_plain_words_read_younger_than_long_ones() {
        let plain = Reading::of(["Press your feet into the floor. Look at the door."]);
        let hard = Reading::of(["Physiological regulation necessitates interpersonal coordination."]);
        assert!(plain.age() < 8.0 && hard.age() > 18.0);
        assert_eq!((plain.words, plain.sentences), (10, 2));
    }
}
