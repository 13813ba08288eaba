use maud::{Markup, html};

use crate::Text;

/// One printed side for another person. It names nobody and no program.
#[derive(Clone, Debug, Default)]
pub struct Handout<'a> {
    /// Its small title.
    pub title: Text<'a>,
    /// What stands large under it, and is theirs.
    pub word: Option<Text<'a>>,
    /// One line of ours under that.
    pub lead: Option<Text<'a>>,
    /// Two that stand side by side: label and words.
    pub two: Vec<(Text<'a>, Text<'a>)>,
    /// The rest, each under the one before.
    pub rows: Vec<(Text<'a>, Text<'a>)>,
    /// What stands at its foot, at the left and at the right.
    pub foot: (Option<Text<'a>>, Option<Text<'a>>),
    /// The paper.
    pub sheet: PaperSize,
}

/// The paper a handout is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// 105 × 148 mm, for a wallet.
    #[default]
    A6,
    /// 148 × 210 mm.
    A5,
    /// As the printer has it, with room between the rows.
    Whole,
}

impl PaperSize {
    fn name(self) -> &'static str {
        match self {
            Self::A6 => "a6",
            Self::A5 => "a5",
            Self::Whole => "whole",
        }
    }
}

/// A side of paper; what is empty is not on it. A row without words is a line to write on.
pub fn handout(handout: &Handout<'_>) -> Markup {
    let (left, right) = &handout.foot;
    html! {
        article.handout data-sheet=(handout.sheet.name()) aria-labelledby="handout" {
            header.handout-head {
                h2 id="handout" { (handout.title) }
                @if let Some(word) = &handout.word { p.theirs.handout-word translate="no" { (word) } }
                @if let Some(lead) = &handout.lead { p { (lead) } }
            }
            @if !handout.two.is_empty() {
                dl.handout-two { @for row in &handout.two { (said(row)) } }
            }
            @if !handout.rows.is_empty() {
                dl.handout-rows { @for row in &handout.rows { (said(row)) } }
            }
            @if left.is_some() || right.is_some() {
                footer.handout-foot {
                    @if let Some(left) = left { span { (left) } }
                    @if let Some(right) = right { span { (right) } }
                }
            }
        }
    }
}

fn said((label, words): &(Text<'_>, Text<'_>)) -> Markup {
    html! {
        div {
            dt { (label) }
            @if words.is_empty() { dd.handout-blank {} } @else { dd.theirs.theirs-lines translate="no" { (words) } }
        }
    }
}
