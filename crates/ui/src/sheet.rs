use maud::{Markup, html};

use crate::{Button, Icon, Text, button_link, icon};

/// One piece of paper on a page: what there is, at a glance, and a way to open it.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// Names it on its page.
    pub id: Text<'a>,
    /// What it is.
    pub title: Text<'a>,
    /// When it is of.
    pub when: Text<'a>,
    /// One sentence, where there is nothing on it yet.
    pub lead: Option<Text<'a>>,
    /// What stands on it.
    pub lines: &'a [Peek<'a>],
    /// The button that opens it: address and label.
    pub opens: (Text<'a>, Text<'a>),
}

/// One line of a sheet.
#[derive(Clone, Debug)]
pub struct Peek<'a> {
    /// Its sign.
    pub icon: Icon,
    /// What the sign says.
    pub named: Text<'a>,
    /// The person's own words.
    pub text: Text<'a>,
    /// One line about them.
    pub note: Text<'a>,
}

/// A sheet. One a page, with its one primary button.
pub fn sheet(sheet: &Sheet<'_>) -> Markup {
    let (href, label) = &sheet.opens;
    html! {
        section.sheet aria-labelledby=(sheet.id) {
            div.sheet-head { h2 id=(sheet.id) { (sheet.title) } span.soft.text-s { (sheet.when) } }
            @if let Some(lead) = &sheet.lead { p.soft { (lead) } }
            @if !sheet.lines.is_empty() {
                ul.sheet-peek {
                    @for line in sheet.lines {
                        li {
                            (icon(line.icon))
                            span {
                                span.vh { (line.named) ": " }
                                span.theirs translate="no" { (line.text) }
                                small { (line.note) }
                            }
                        }
                    }
                }
            }
            p { (button_link(href, &Button::primary(label.clone()))) }
        }
    }
}
