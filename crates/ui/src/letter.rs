use maud::{Markup, html};

use crate::Text;

/// A letter the person wrote on a steadier day.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Its text; an empty line begins a paragraph.
    pub text: Text<'a>,
    /// Who and when: "Me, 8 March".
    pub sign: Option<Text<'a>>,
}

/// A sheet with two folds. Only the person's words stand on it.
pub fn letter(letter: &Letter<'_>) -> Markup {
    let paragraphs = letter.text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    html! {
        article.letter translate="no" {
            @for paragraph in paragraphs { p.theirs-lines { (paragraph) } }
            @if let Some(sign) = &letter.sign { p.letter-sign { (sign) } }
        }
    }
}
