//! What follows from the words someone keeps. Pure.

use record::Id;
use record::input::folded;

use super::record::{List, Word};

/// Every word that is kept, list by list, in the order they were made.
#[derive(Clone, Default)]
pub struct Lists(Vec<(Id, Word)>);

impl Lists {
    /// These words.
    pub fn of(mut words: Vec<(Id, Word)>) -> Self {
        words.sort_by_key(|(id, _)| *id);
        Self(words)
    }

    /// The words of a list that are offered beside the shipped ones.
    pub fn own<'l>(&'l self, list: &'l List) -> impl Iterator<Item = &'l str> {
        self.of_list(list).filter(|(_, word)| word.hidden != Some(true)).filter_map(|(_, word)| word.text.as_deref())
    }

    /// The line kept for one of these: its word, what it is for, and the line.
    pub fn line_for<'l>(&'l self, set_off: &'l [String]) -> Option<(Id, &'l str, &'l str)> {
        set_off.iter().find_map(|what| {
            let (id, word) = self.find(&List::IfThen, what)?;
            Some((id, what.as_str(), word.meaning.as_deref()?))
        })
    }

    /// The list of early signs that a text stands in.
    pub fn sign_of(&self, text: &str) -> Option<List> {
        List::SIGNS.into_iter().map(|(list, _)| list).find(|list| self.find(list, text).is_some())
    }

    /// Whether a word of a list is not offered.
    pub fn is_hidden(&self, list: &List, text: &str) -> bool {
        self.find(list, text).is_some_and(|(_, word)| word.hidden == Some(true))
    }

    /// The record of a word, whatever its letters' case.
    pub fn find<'l>(&'l self, list: &'l List, text: &str) -> Option<(Id, &'l Word)> {
        let wanted = folded(text);
        let is_it = |word: &Word| word.text.as_deref().is_some_and(|known| folded(known) == wanted);
        self.of_list(list).find(|(_, word)| is_it(word))
    }

    /// The words of one list.
    pub fn of_list<'l>(&'l self, list: &'l List) -> impl Iterator<Item = (Id, &'l Word)> {
        self.0.iter().filter(move |(_, word)| word.list.as_ref() == Some(list)).map(|(id, word)| (*id, word))
    }

    /// Those of the typed words that no record holds yet.
    pub fn new_ones(&self, list: &List, typed: &[String], is_shipped: impl Fn(&str) -> bool) -> Vec<Word> {
        let mut new: Vec<Word> = Vec::new();
        for text in typed.iter().map(|text| text.trim()).filter(|text| !text.is_empty() && !is_shipped(text)) {
            let wanted = folded(text);
            let is_here = |word: &Word| word.text.as_deref().is_some_and(|known| folded(known) == wanted);
            if self.find(list, text).is_none() && !new.iter().any(is_here) {
                new.push(Word { list: Some(list.clone()), text: Some(text.to_owned()), ..Word::default() });
            }
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use crate::word::{List, Lists, Word};
    use record::Id;

    fn word(list: List, text: &str, hidden: Option<bool>) -> Word {
        Word { list: Some(list), text: Some(text.into()), hidden, ..Word::default() }
    }

    fn lists() -> Lists {
        let words = [
            word(List::Feelings, "wobbly", None),
            word(List::Feelings, "lonely", Some(true)),
            word(List::SetOffs, "A late reply", None),
        ];
        let ids = (1..).map(|n| Id::from_parts(n, [0; 10]));
        Lists::of(ids.zip(words).collect())
    }

    #[test]
    fn own_words_are_offered_and_hidden_ones_are_not() {
        let lists = lists();
        assert_eq!(lists.own(&List::Feelings).collect::<Vec<_>>(), ["wobbly"]);
        assert_eq!(lists.own(&List::SetOffs).collect::<Vec<_>>(), ["A late reply"]);
        assert_eq!(lists.own(&List::Sensations).count(), 0);
        assert!(lists.is_hidden(&List::Feelings, "lonely"));
        assert!(!lists.is_hidden(&List::SetOffs, "lonely"));
    }

    #[test]
    fn a_typed_word_is_new_once() {
        let typed: Vec<String> = ["Wobbly", "hurt", "stormy", "Stormy ", " "].map(str::to_owned).into();
        let new = lists().new_ones(&List::Feelings, &typed, |text| text == "hurt");
        let texts: Vec<_> = new.iter().filter_map(|word| word.text.as_deref()).collect();
        assert_eq!(texts, ["stormy"]);
    }
}
