//! What in a statement may be heard otherwise than it is meant, and what is no
//! matter of wording. Hints, never a block (methods.md §6).

use record::input::folded;

/// One field of a statement, as it was typed.
#[derive(Clone, Copy, Debug)]
pub(in crate::statement) struct Text<'t> {
    /// Its name.
    pub(in crate::statement) field: &'static str,
    pub(in crate::statement) text: &'t str,
}

/// What is looked for. The lists are those that are shipped.
pub(in crate::statement) struct Watched<'w> {
    /// Words that may tell of harm, and whether they are also said of less.
    pub(in crate::statement) harm: Vec<(&'w str, bool)>,
    /// Words that say what someone did and sound like a feeling.
    pub(in crate::statement) judging: Vec<&'w str>,
    /// Kinds of blame by name, with their marks.
    pub(in crate::statement) blame: Vec<(&'w str, &'w [String])>,
    /// What stands before a feeling where it is said: "I feel".
    pub(in crate::statement) feel: String,
}

/// What was found: the first thing, and no more than one.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::statement) enum Found<'w> {
    /// A word of harm. Nothing is then said of wording.
    Harm {
        /// Where.
        field: &'static str,
        word: &'w str,
        /// Whether it is also said of less, so that it is asked and not assumed.
        loose: bool,
    },
    /// A word in the feeling's place that says what the other did.
    Judging { word: &'w str },
    /// Something that may be heard as blame.
    Blame {
        /// Where.
        field: &'static str,
        /// Its kind.
        slug: &'w str,
    },
    /// It is longer than most people can take in at once.
    Long,
}

/// What is only said of what is asked for.
const OF_ASK: [&str; 2] = ["negative-ask", "vague-ask"];
/// The name of the note on length.
pub(in crate::statement) const LONG: &str = "long";
/// How the note on a word that judges is named: this, and the word.
pub(in crate::statement) const JUDGING: &str = "judging/";
/// More words than this are a lot to hear.
const MANY_WORDS: usize = 60;

impl Found<'_> {
    /// The field it stands at.
    pub(in crate::statement) fn field(&self) -> &'static str {
        match self {
            Self::Harm { field, .. } | Self::Blame { field, .. } => field,
            Self::Judging { .. } => "felt",
            Self::Long => "ask",
        }
    }
}

/// The one thing to say about these texts. Harm goes before everything, and
/// silences the rest; `is_a_lot` silences all but harm; `is_left` tells what
/// the person leaves as it is, by the note's name.
pub(in crate::statement) fn look<'w>(
    texts: &[Text<'_>],
    watched: &Watched<'w>,
    is_a_lot: bool,
    is_left: &dyn Fn(&str) -> bool,
) -> Option<Found<'w>> {
    let plain: Vec<(&'static str, String)> = texts.iter().map(|text| (text.field, unquoted(text.text))).collect();
    let harm = plain.iter().find_map(|(field, text)| {
        let found = watched.harm.iter().find(|(word, _)| is_in(word, text));
        found.map(|(word, loose)| Found::Harm { field, word, loose: *loose })
    });
    if harm.is_some() || is_a_lot {
        return harm;
    }
    let judging = || {
        let (_, felt) = plain.iter().find(|(field, _)| *field == "felt")?;
        let word = |word: &&&str| is_in(word, felt) && !is_left(&format!("{JUDGING}{word}"));
        watched.judging.iter().find(word).map(|word| Found::Judging { word })
    };
    let blame = || {
        plain.iter().find_map(|(field, text)| {
            let text = if *field == "felt" { format!("{} {text}", folded(&watched.feel)) } else { text.clone() };
            let fits = |slug: &str| (*field == "ask" || !OF_ASK.contains(&slug)) && !is_left(slug);
            let found =
                |(slug, marks): &&(&'w str, &[String])| fits(slug) && marks.iter().any(|mark| is_in(mark, &text));
            watched.blame.iter().find(found).map(|(slug, _)| Found::Blame { field, slug })
        })
    };
    let words: usize = texts.iter().map(|text| text.text.split_whitespace().count()).sum();
    let long = || (words > MANY_WORDS && !is_left(LONG)).then_some(Found::Long);
    judging().or_else(blame).or_else(long)
}

/// A text in small letters, without what it quotes: another's words are no
/// matter of one's own wording. A quotation mark that nothing closes quotes nothing.
fn unquoted(text: &str) -> String {
    let text = folded(&text.replace('\u{2019}', "'")).replace(['\u{201c}', '\u{201d}', '\u{201e}'], "\"");
    let parts: Vec<&str> = text.split('"').collect();
    if parts.len().is_multiple_of(2) {
        return text.replace('"', " ");
    }
    parts.iter().step_by(2).copied().collect::<Vec<_>>().join(" ")
}

/// Whether these words stand in a text, whole. Both are in small letters.
fn is_in(words: &str, text: &str) -> bool {
    find(words, text).is_some()
}

fn find(words: &str, text: &str) -> Option<usize> {
    let is_edge = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
    let whole =
        |at: &usize| is_edge(text[..*at].chars().next_back()) && is_edge(text[at + words.len()..].chars().next());
    text.match_indices(words).map(|(at, _)| at).find(whole)
}

/// A text with one word in the place of another, wherever that stands whole.
/// Nothing else changes.
pub(in crate::statement) fn replaced(text: &str, word: &str, instead: &str) -> String {
    let small = text.to_lowercase();
    // Where small letters take other room, what was found is elsewhere in the text.
    match find(word, &small) {
        Some(at) if !word.is_empty() && small.len() == text.len() => {
            format!("{}{instead}{}", &text[..at], &text[at + word.len()..])
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Text, Watched, look, replaced};

    const ALWAYS: &str = "always-never";

    fn found(field: &'static str, text: &str) -> Option<String> {
        found_when(&[Text { field, text }], false, &[])
    }

    fn found_when(texts: &[Text<'_>], is_a_lot: bool, left: &[&str]) -> Option<String> {
        let marks = |marks: &[&str]| marks.iter().map(ToString::to_string).collect::<Vec<_>>();
        let (always, thought) = (marks(&["you always", "you never"]), marks(&["i feel that", "i feel like you"]));
        let (care, vague, negative) = (marks(&["you don't care"]), marks(&["be nicer"]), marks(&["stop doing"]));
        let watched = Watched {
            harm: vec![("threatened", false), ("trapped", true), ("hurt me", false)],
            judging: vec!["ignored", "let down"],
            blame: vec![
                (ALWAYS, &always),
                ("thought-as-feeling", &thought),
                ("mind-reading", &care),
                ("vague-ask", &vague),
                ("negative-ask", &negative),
            ],
            feel: "I feel".into(),
        };
        let found = look(texts, &watched, is_a_lot, &|name| left.contains(&name))?;
        Some(match found {
            Found::Harm { field, word, loose } => format!("{field}: harm {word}{}", if loose { ", loose" } else { "" }),
            Found::Judging { word } => format!("judging {word}"),
            Found::Blame { field, slug } => format!("{field}: {slug}"),
            Found::Long => "long".into(),
        })
    }

    #[test]
    fn one_thing_is_found_or_nothing() {
        let table = [
            ("saw", "you looked at your phone while I talked", None),
            ("saw", "You ALWAYS look at your phone", Some("saw: always-never")),
            ("saw", "you said \"you never listen\" to me", None),
            ("saw", "you said \u{201c}you never listen\u{201d} to me", None),
            ("saw", "a 6\" screen, and you never look up", Some("saw: always-never")),
            ("saw", "all you alwaysish things", None),
            ("saw", "you don\u{2019}t care", Some("saw: mind-reading")),
            ("felt", "ignored", Some("judging ignored")),
            ("felt", "so let down", Some("judging let down")),
            ("saw", "you ignored the bell", None),
            ("felt", "that you don't want me", Some("felt: thought-as-feeling")),
            ("felt", "hurt", None),
            ("felt", "trapped", Some("felt: harm trapped, loose")),
            ("saw", "you hurt me", Some("saw: harm hurt me")),
            ("saw", "you be nicer", None),
            ("ask", "be nicer", Some("ask: vague-ask")),
            ("ask", "stop doing that", Some("ask: negative-ask")),
            ("ask", "", None),
        ];
        for (field, text, expected) in table {
            assert_eq!(found(field, text).as_deref(), expected, "{field}: {text}");
        }
    }

    #[test]
    fn harm_goes_before_everything_and_a_lot_silences_the_rest() {
        let texts = |felt| [Text { field: "saw", text: "you never ask" }, Text { field: "felt", text: felt }];
        assert_eq!(found_when(&texts("threatened"), false, &[]).as_deref(), Some("felt: harm threatened"));
        assert_eq!(found_when(&texts("threatened"), true, &[]).as_deref(), Some("felt: harm threatened"));
        assert_eq!(found_when(&texts("threatened"), false, &["threatened"]).as_deref(), Some("felt: harm threatened"));
        assert_eq!(found_when(&texts("ignored"), true, &[]), None);
        assert_eq!(found_when(&texts("ignored"), false, &[]).as_deref(), Some("judging ignored"));
        assert_eq!(found_when(&texts("ignored"), false, &["judging/ignored"]).as_deref(), Some("saw: always-never"));
        assert_eq!(found_when(&texts("ignored"), false, &["judging/ignored", ALWAYS]), None);
    }

    #[test]
    fn more_than_sixty_words_are_a_lot_to_hear() {
        let words = |count| vec!["word"; count].join(" ");
        assert_eq!(found("saw", &words(60)), None);
        assert_eq!(found("saw", &words(61)).as_deref(), Some("long"));
        assert_eq!(found_when(&[Text { field: "saw", text: &words(61) }], false, &["long"]), None);
    }

    #[test]
    fn a_word_is_replaced_whole_or_not_at_all() {
        for (text, word, instead, expected) in [
            ("Ignored", "ignored", "lonely", "lonely"),
            ("so ignored, and tired", "ignored", "lonely", "so lonely, and tired"),
            ("ignoredness", "ignored", "lonely", "ignoredness"),
            ("\u{130}gnored", "ignored", "lonely", "\u{130}gnored"),
            ("ignored", "", "lonely", "ignored"),
        ] {
            assert_eq!(replaced(text, word, instead), expected, "{text}");
        }
    }
}
