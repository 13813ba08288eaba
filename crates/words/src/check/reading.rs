//! How hard a text is to read, by a common formula. It sorts what to look at again; reading
//! aloud decides.

use super::syllables::syllables;
use super::voice::{longest_sentence, sentences, words};

/// Words, sentences and syllables of a text, and what follows from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How many words there are, labels too.
    pub words: usize,
    /// How many of them have seven letters or more: the long words of Björnsson's LIX (1968).
    pub long_words: usize,
    /// The words of the longest sentence.
    pub longest: usize,
    /// How many sentences there are.
    pub sentences: usize,
    in_sentences: usize,
    syllables: usize,
}

impl Reading {
    /// Counts these lines; each line ends a sentence. A label (a line without a stop and with fewer
    /// than five words) is no sentence: it has words, and says nothing about how sentences read.
    pub fn of<'t>(lines: impl IntoIterator<Item = &'t str>) -> Self {
        let mut made = Self::default();
        for line in lines {
            let all = words(line);
            made.words += all.len();
            made.long_words += all.iter().filter(|word| letters(word) > 6).count();
            made.longest = made.longest.max(longest_sentence(line));
            if !is_label(line, all.len()) {
                made.count_sentences(line);
            }
        }
        made
    }

    fn count_sentences(&mut self, line: &str) {
        for sentence in sentences(line) {
            let words = words(sentence);
            self.sentences += usize::from(!words.is_empty());
            self.in_sentences += words.len();
            self.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
        }
    }

    /// How many words a sentence has on average.
    pub fn mean_sentence(&self) -> f64 {
        share(self.in_sentences, self.sentences)
    }

    /// Which part of the words is long.
    pub fn long_share(&self) -> f64 {
        share(self.long_words, self.words)
    }

    /// About which school year in the United States reads it. A few short lines can come out below 0.
    pub fn grade(&self) -> f64 {
        flesch_kincaid(self.in_sentences, self.sentences, self.syllables)
    }
}

/// The grade level of Flesch and Kincaid: `0.39 × words / sentences + 11.8 × syllables / words − 15.59`.
///
/// From Kincaid, Fishburne, Rogers & Chissom (1975), *Derivation of new readability formulas for
/// Navy enlisted personnel*, Research Branch Report 8-75, Naval Air Station Memphis. As with
/// Flesch, a colon ends a sentence. 0 where there is no sentence.
fn flesch_kincaid(words: usize, sentences: usize, syllables: usize) -> f64 {
    if sentences == 0 {
        return 0.0;
    }
    0.39 * share(words, sentences) + 11.8 * share(syllables, words) - 15.59
}

fn is_label(line: &str, words: usize) -> bool {
    words < 5 && !line.trim_end_matches(['"', ')']).ends_with(['.', '?', ':'])
}

fn letters(word: &str) -> usize {
    word.chars().filter(|sign| sign.is_alphabetic()).count()
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::{Reading, flesch_kincaid};

    /// "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature" has 13 words
    /// and, as a dictionary counts, 24 syllables; its grade is often quoted as 11.3.
    #[test]
    fn the_formula_gives_the_grade_of_the_worked_example() {
        assert!((flesch_kincaid(13, 1, 24) - 11.3).abs() < 0.05);
    }

    /// 8 words in 3 sentences, for a colon ends one; 13 syllables.
    #[test]
    fn a_text_is_counted_and_graded() {
        let reading = Reading::of(["A quiet evening began.", "Remember: feet on floor."]);
        assert_eq!((reading.words, reading.sentences, reading.syllables, reading.longest), (8, 3, 13, 4));
        assert!((reading.grade() - (0.39 * 8.0 / 3.0 + 11.8 * 13.0 / 8.0 - 15.59)).abs() < 1e-9, "{}", reading.grade());
    }

    #[test]
    fn short_plain_words_read_younger_than_long_ones() {
        let plain = Reading::of(["Press your feet into the floor. Look at the door."]);
        let hard = Reading::of(["Physiological regulation necessitates interpersonal coordination."]);
        assert!(plain.grade() < 3.0 && hard.grade() > 13.0);
        assert_eq!((plain.words, plain.sentences, plain.long_words), (10, 2, 0));
        assert_eq!((hard.words, hard.sentences, hard.long_words), (5, 1, 5));
    }

    #[test]
    fn a_label_has_words_and_no_sentence() {
        let reading = Reading::of(["Save moment", "What happened?", "Two words: three more words here"]);
        assert_eq!((reading.words, reading.sentences, reading.longest), (10, 3, 4));
        assert_eq!((Reading::of(["Save"]).grade(), Reading::of([]).grade()), (0.0, 0.0));
    }
}
