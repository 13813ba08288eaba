//! How Holdfast speaks: words it leaves out, and sentences a tired person can read.

/// Never anywhere. A word ending in `*` stands for every word that begins so.
const NEVER: &str = "needy, clingy, toxic, normal, abnormal, dysfunctional, failed, missed, lapse*, relapse*, \
    compliance, goal, goals, target, targets, achieve*, journey*, empower*, heal yourself, self-sabotage*, drama, \
    dramatic, overreact*, irrational, negative emotion*, positive emotion*, negative feeling*, positive feeling*, \
    good feeling*, bad feeling*, should, must, just, simply, easy, obviously, don't worry, calm down, suffer from, \
    suffers from, suffering from, victim*, committed suicide, commit suicide, attention-seeking, manipulative, \
    narcissis*, user, users, submit*, invalid*, please";

/// Never of a person: a cold cloth and a distant street are fine.
const NEVER_OF_A_PERSON: [&str; 5] = ["cold", "distant", "damaged", "broken", "insecure"];

const PERSONS: &str = "you he she they we i who someone somebody anyone everyone person people partner friend child \
    mother father parent parents";

const BEING: &str = "are is am was were be been being become becomes became seem seems seemed get gets got stay \
    stays act acts feel feels";

const REPAIRED: &str = "you him her them me us yourself himself herself themselves myself someone people partner";

/// What in this text Holdfast would not say.
pub fn voice_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.contains('!') {
        faults.push("an exclamation mark".to_owned());
    }
    if text.chars().any(is_emoji) {
        faults.push("an emoji".to_owned());
    }
    for sentence in sentences(text) {
        let words = words(sentence);
        let never = NEVER.split(", ").filter(|phrase| holds(&words, phrase));
        faults.extend(never.map(|phrase| format!("'{phrase}'")));
        let of_a_person = NEVER_OF_A_PERSON.iter().filter(|word| said_of_a_person(&words, word));
        faults.extend(of_a_person.map(|word| format!("'{word}' of a person")));
        if repairs_a_person(&words) {
            faults.push("'fix' of a person".to_owned());
        }
    }
    faults
}

/// The number of words in the longest sentence.
pub fn longest_sentence(text: &str) -> usize {
    sentences(text).map(|sentence| words(sentence).len()).max().unwrap_or(0)
}

fn is_emoji(sign: char) -> bool {
    matches!(sign, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{26FF}' | '\u{2764}' | '\u{FE0F}')
}

/// A full stop inside a number or an address ends nothing.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.char_indices().find_map(|(at, sign)| {
            let after = rest.get(at + sign.len_utf8()..)?;
            let ends = sign == '\n'
                || matches!(sign, '.' | '?' | '!' | ':')
                    && after.starts_with(|next: char| next.is_whitespace() || next == '"');
            ends.then_some(at + sign.len_utf8())
        });
        let (sentence, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(sentence)
    })
}

pub(super) fn words(sentence: &str) -> Vec<String> {
    sentence
        .to_lowercase()
        .replace('’', "'")
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

fn holds(words: &[String], phrase: &str) -> bool {
    let phrase: Vec<_> = phrase.split(' ').collect();
    words.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, wanted)| is(word, wanted)))
}

fn is(word: &str, wanted: &str) -> bool {
    wanted.strip_suffix('*').map_or(word == wanted, |start| word.starts_with(start))
}

/// "You are (so, a bit) cold", "you're cold", "a cold person".
fn said_of_a_person(words: &[String], wanted: &str) -> bool {
    words.iter().enumerate().filter(|(_, word)| *word == wanted).any(|(at, _)| {
        let before = &words[at.saturating_sub(5)..at];
        let being =
            before.iter().rposition(|word| is_one_of(word, BEING) || word.ends_with("'re") || word.ends_with("'m"));
        let described = being.is_some_and(|being| {
            let contracted = before[being].contains('\'');
            contracted || before[..being].iter().any(|word| is_one_of(word, PERSONS))
        });
        let next = words.get(at + 1).map(String::as_str);
        described || next.is_some_and(|next| is_one_of(next, PERSONS))
    })
}

fn is_one_of(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

fn repairs_a_person(words: &[String]) -> bool {
    words.windows(2).any(|pair| pair[0].starts_with("fix") && is_one_of(&pair[1], REPAIRED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holdfast_does_not_say_is_found_in_any_form() {
        let cases = [
            ("You should rest.", "'should'"),
            ("Don’t worry.", "'don't worry'"),
            ("Great!", "an exclamation mark"),
            ("Rest \u{1F60A}", "an emoji"),
            ("A relapse.", "'relapse*'"),
            ("You are very distant.", "'distant' of a person"),
            ("You're cold to them.", "'cold' of a person"),
            ("A broken person.", "'broken' of a person"),
            ("They seem a bit cold.", "'cold' of a person"),
            ("Fix yourself.", "'fix' of a person"),
        ];
        for (text, fault) in cases {
            assert_eq!(voice_faults(text), [fault], "{text}");
        }
    }

    #[test]
    fn things_may_be_cold_and_nothing_needs_fixing() {
        let fine = [
            "You're here. Nothing to fix first.",
            "Hold something cold in your hand.",
            "You don't have to fix it.",
            "A cold cloth. A distant street.",
            "You can justify nothing and adjust all of it more easily.",
            "The vault file is damaged.",
        ];
        for text in fine {
            assert_eq!(voice_faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_sentence_ends_at_its_stop_and_not_inside_a_number() {
        assert_eq!(longest_sentence("One two. Three four five? Six"), 3);
        assert_eq!(longest_sentence("About 1.5 hours at example.org here"), 6);
    }
}
