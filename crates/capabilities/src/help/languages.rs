//! The languages of a line, in words. Its row has codes and, between them,
//! words and numbers that stay as they are.

use words::{Message, Words, message, say};

const NAMES: &[(&str, Message)] = &[
    ("en", message!("help-language-en")),
    ("es", message!("help-language-es")),
    ("fr", message!("help-language-fr")),
    ("cy", message!("help-language-cy")),
    ("de", message!("help-language-de")),
    ("it", message!("help-language-it")),
    ("nl", message!("help-language-nl")),
    ("lb", message!("help-language-lb")),
    ("pt", message!("help-language-pt")),
    ("mt", message!("help-language-mt")),
    ("el", message!("help-language-el")),
    ("da", message!("help-language-da")),
    ("no", message!("help-language-no")),
    ("sv", message!("help-language-sv")),
    ("fi", message!("help-language-fi")),
    ("ar", message!("help-language-ar")),
    ("is", message!("help-language-is")),
    ("et", message!("help-language-et")),
    ("ru", message!("help-language-ru")),
    ("lv", message!("help-language-lv")),
    ("lt", message!("help-language-lt")),
    ("pl", message!("help-language-pl")),
    ("cs", message!("help-language-cs")),
    ("sk", message!("help-language-sk")),
    ("hu", message!("help-language-hu")),
    ("ro", message!("help-language-ro")),
    ("bg", message!("help-language-bg")),
    ("hr", message!("help-language-hr")),
    ("sl", message!("help-language-sl")),
    ("sr", message!("help-language-sr")),
    ("bs", message!("help-language-bs")),
    ("sq", message!("help-language-sq")),
    ("tr", message!("help-language-tr")),
    ("uk", message!("help-language-uk")),
    ("he", message!("help-language-he")),
    ("fa", message!("help-language-fa")),
    ("rw", message!("help-language-rw")),
    ("sw", message!("help-language-sw")),
    ("tn", message!("help-language-tn")),
    ("hi", message!("help-language-hi")),
    ("ta", message!("help-language-ta")),
    ("ur", message!("help-language-ur")),
    ("bn", message!("help-language-bn")),
    ("si", message!("help-language-si")),
    ("ne", message!("help-language-ne")),
    ("zh", message!("help-language-zh")),
    ("yue", message!("help-language-yue")),
    ("ja", message!("help-language-ja")),
    ("ko", message!("help-language-ko")),
    ("ms", message!("help-language-ms")),
    ("tl", message!("help-language-tl")),
    ("th", message!("help-language-th")),
    ("vi", message!("help-language-vi")),
    ("id", message!("help-language-id")),
    ("km", message!("help-language-km")),
    ("fj", message!("help-language-fj")),
    ("sm", message!("help-language-sm")),
    ("tpi", message!("help-language-tpi")),
    ("kl", message!("help-language-kl")),
];

/// The row's languages with their names: "en; es (press 2)" as "English; Spanish (press 2)".
pub(super) fn named(words: &Words, row: &str) -> String {
    let mut named = String::new();
    let mut was_name = false;
    for token in row.split(' ') {
        let bare = token.trim_end_matches([';', ',']);
        let name = NAMES.iter().find(|(code, _)| *code == bare).map(|(_, name)| words.say(*name));
        if !named.is_empty() {
            named.push_str(if was_name && name.is_some() { ", " } else { " " });
        }
        was_name = name.is_some() && bare == token;
        match name {
            Some(name) => named.push_str(&(name + &token[bare.len()..])),
            None if token == "+" && row.ends_with(token) => named.push_str(&say!(words, "help-language-more")),
            None => named.push_str(token),
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use words::Words;

    use super::{NAMES, named};
    use crate::help::lines;

    #[test]
    fn codes_have_names_and_all_else_stays() {
        let words = Words::of(texts::english());
        for (row, expected) in [
            ("en; es (press 2)", "English; Spanish (press 2)"),
            ("de fr it", "German, French, Italian"),
            ("en; cy 0808 164 0123", "English; Welsh 0808 164 0123"),
            ("en es +", "English, Spanish and more"),
            ("en + interpreters", "English + interpreters"),
            ("20 languages", "20 languages"),
        ] {
            assert_eq!(named(&words, row), expected);
        }
    }

    #[test]
    fn no_code_of_the_file_is_shown_bare() {
        let words = Words::of(texts::english());
        for line in lines::all() {
            let named = named(&words, &line.languages);
            let is_code = |token: &str| NAMES.iter().any(|(code, _)| *code == token);
            assert!(!named.split([' ', ';', ',']).any(is_code), "{named}");
        }
    }
}
