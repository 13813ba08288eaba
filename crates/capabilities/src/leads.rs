//! What a slice offers on pages that are not its own. Pages ask every slice,
//! and none by name.

use record::Id;
use std::sync::Arc;

use jiff::ZonedDateTime;
use maud::{Markup, html};
use ui::{Choice, Icon, Kind, Question, Row, Tone};
use vault::Reader;
use words::Words;

use crate::CAPABILITIES;
use crate::web::{Paper, Preferences, Visit};

/// A page on which slices offer something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Today by day: what is under way and wants to be taken up again.
    Today,
    /// Today by night, where only what helps tonight stands.
    Tonight,
    /// Today by day: what is wanted of this week. What can be answered at once
    /// stands first.
    Week,
    /// The one thing to read on Today by day, from the one with the lowest rank.
    Thought,
    /// Settle, while unlocked.
    Settle,
    /// After a message was put down.
    Held,
    /// A held message that is looked at again: what could become of it instead of sending it.
    Becoming,
    /// After a moment was kept.
    Kept,
    /// The one sheet at the top of Practice, from the one with the lowest rank.
    Sheet,
    /// Practice: what is done in ordinary weeks. The first stand open, with one
    /// line of the person's own under their names; the rest can be opened.
    Practice,
    /// Practice: what is made on a calm day for a hard night.
    Nights,
    /// Care.
    Care,
    /// Insights.
    Insights,
}

/// One thing that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Where it leads.
    pub to: String,
    /// What it is.
    pub title: String,
    /// One line about it.
    pub note: Option<String>,
    /// The person's own words, which are shown in its place.
    pub words: Option<String>,
    /// One line of the person's own, which stands under its name.
    pub quote: Option<String>,
    /// What can be answered at once, each with one press.
    pub presses: Option<Presses>,
    /// What stands on it where it is a sheet.
    pub sheet: Option<SheetOf>,
    /// Its sign.
    pub icon: Icon,
    /// How it looks.
    pub tone: Tone,
    /// Where it stands: the lowest first, leads of one rank in the order of the
    /// list of capabilities. Below [`FIRST`](Self::FIRST) it stands before what
    /// the page itself has to offer.
    pub rank: u8,
    /// The address of what it stands in the place of, if the page offers that.
    pub instead_of: Option<&'static str>,
}

/// Answers to one thing, each given with one press, where it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presses {
    /// Where an answer is sent.
    pub action: String,
    /// What is sent with it.
    pub with: Vec<(&'static str, String)>,
    /// Under which name the answer is sent.
    pub name: &'static str,
    /// The answers: the word that is sent, and how it reads.
    pub answers: Vec<(&'static str, String)>,
}

/// What stands on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetOf {
    /// Beside its title.
    pub when: String,
    /// Its lines: sign, what that says to someone who does not see it, the
    /// person's own words, and one line about them.
    pub lines: Vec<(Icon, String, String, String)>,
    /// The word of the button that opens it.
    pub opens: String,
}

impl Lead {
    /// Leads of a lower rank are the first thing that is offered.
    pub const FIRST: u8 = 10;

    /// Something of this name, at this address, of this rank.
    pub fn new(to: impl Into<String>, title: String, icon: Icon, rank: u8) -> Self {
        let (to, tone) = (to.into(), Tone::default());
        let (note, words, quote, presses, sheet, instead_of) = (None, None, None, None, None, None);
        Self { to, title, note, words, quote, presses, sheet, icon, tone, rank, instead_of }
    }

    /// With one line about it.
    #[must_use]
    pub fn note(mut self, note: String) -> Self {
        self.note = Some(note);
        self
    }

    /// The person's own words, shown in its place; its note is then where they are from.
    #[must_use]
    pub fn words(mut self, words: String) -> Self {
        self.words = Some(words);
        self
    }

    /// One line of the person's own under its name.
    #[must_use]
    pub fn quote(mut self, quote: String) -> Self {
        self.quote = Some(quote);
        self
    }

    /// With answers that can be given at once. Its title is then what they are of,
    /// in the person's own words.
    #[must_use]
    pub fn presses(mut self, presses: Presses) -> Self {
        self.presses = Some(presses);
        self
    }

    /// As a sheet with this on it.
    #[must_use]
    pub fn sheet(mut self, sheet: SheetOf) -> Self {
        self.sheet = Some(sheet);
        self
    }

    /// In this tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// In the place of what leads there.
    #[must_use]
    pub fn instead_of(mut self, address: &'static str) -> Self {
        self.instead_of = Some(address);
        self
    }

    /// As a row of a list.
    pub fn row(&self) -> Markup {
        let mut row = Row::new(self.title.as_str()).icon(self.icon).tone(self.tone);
        if let Some(note) = &self.note {
            row = row.note(note.as_str());
        }
        if let Some(quote) = &self.quote {
            row = row.quote(quote.as_str());
        }
        ui::row(&self.to, &row)
    }

    /// As something that is answered where it stands, by one press.
    pub fn pressed(&self, paper: &Paper<'_>) -> Option<Markup> {
        let presses = self.presses.as_ref()?;
        let answers = presses.answers.iter().map(|(value, label)| Choice::new(*value, label.as_str()));
        let (answers, question) = (answers.collect::<Vec<_>>(), Question::new(presses.name, self.title.as_str()));
        Some(html! {
            form method="post" action=(presses.action) {
                (ui::token(paper.token))
                @for (name, value) in &presses.with { input type="hidden" name=(name) value=(value); }
                (ui::presses(paper.words, &question.theirs(), &answers))
            }
        })
    }

    /// As the one sheet of a page.
    pub fn as_sheet(&self, id: &str) -> Option<Markup> {
        let of = self.sheet.as_ref()?;
        let lines = of.lines.iter().map(|(icon, named, text, note)| ui::Peek {
            icon: *icon,
            named: named.as_str().into(),
            text: text.as_str().into(),
            note: note.as_str().into(),
        });
        let lines: Vec<ui::Peek<'_>> = lines.collect();
        Some(ui::sheet(&ui::Sheet {
            id: id.into(),
            title: self.title.as_str().into(),
            when: of.when.as_str().into(),
            lead: self.note.as_deref().map(Into::into),
            lines: &lines,
            opens: (self.to.as_str().into(), of.opens.as_str().into()),
        }))
    }

    /// The person's own words, large; `more` is the word of the link to where they are.
    pub fn block(&self, id: &str, more: Option<String>) -> Option<Markup> {
        let words = self.words.as_deref()?;
        Some(ui::kind(&Kind {
            id: id.into(),
            title: self.title.as_str().into(),
            words: words.into(),
            from: self.note.as_deref().map(Into::into),
            more: more.map(|more| (self.to.as_str().into(), more.into())),
        }))
    }
}

/// What a page itself offers together with what slices offer there, in their
/// order. What is shown as words stands elsewhere and is left out.
pub fn among(own: Vec<Lead>, offered: &[Lead]) -> Vec<Lead> {
    let rows = || offered.iter().filter(|lead| lead.words.is_none());
    let is_replaced = |lead: &Lead| rows().any(|other| other.instead_of == Some(lead.to.as_str()));
    let mut all: Vec<Lead> = rows().cloned().chain(own.into_iter().filter(|lead| !is_replaced(lead))).collect();
    all.sort_by_key(|lead| lead.rank);
    all
}

/// Rows of a list.
pub fn rows(leads: &[Lead]) -> Markup {
    html! { @if !leads.is_empty() { (ui::rows(&leads.iter().map(Lead::row).collect::<Vec<_>>())) } }
}

/// Where a slice is asked: everything that may decide what it offers.
pub struct Here<'a> {
    /// The vault.
    pub reader: &'a Reader<'a>,
    /// Everything a person reads.
    pub words: &'a Words,
    /// Now.
    pub now: &'a ZonedDateTime,
    /// Whether it is night, as the person set it.
    pub is_night: bool,
    /// What the person chose.
    pub preferences: &'a Preferences,
    /// The record the person comes from.
    pub from: Option<Id>,
}

/// The same, before the vault is read.
#[derive(Clone)]
pub struct Whence {
    /// Everything a person reads.
    pub words: Arc<Words>,
    /// Now.
    pub now: ZonedDateTime,
    /// Whether it is night, as the person set it.
    pub is_night: bool,
    /// What the person chose.
    pub preferences: Arc<Preferences>,
    /// The record the person comes from.
    pub from: Option<Id>,
}

impl Whence {
    /// What every slice offers on a page, in its order.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn leads(&self, spot: Spot, reader: &Reader<'_>) -> vault::Result<Vec<Lead>> {
        let here = self.here(reader);
        let mut all = Vec::new();
        for capability in CAPABILITIES {
            all.extend(capability.leads(spot, &here)?);
        }
        all.sort_by_key(|lead| lead.rank);
        Ok(all)
    }

    /// The same, with the vault.
    pub(crate) fn here<'a>(&'a self, reader: &'a Reader<'a>) -> Here<'a> {
        let Self { words, now, is_night, preferences, from } = self;
        Here { reader, words, now, is_night: *is_night, preferences, from: *from }
    }
}

impl Visit {
    /// Where the person is, for what slices offer there; `from` is the record
    /// they come from.
    pub fn whence(&self, from: Option<Id>) -> Whence {
        let (words, preferences) = (self.words.clone(), self.preferences.clone());
        Whence { words, now: self.now(), is_night: self.is_night(), preferences, from }
    }

    /// What slices offer on a page.
    ///
    /// # Errors
    /// [`vault::Error::Locked`], or why it cannot be read.
    pub async fn leads(&self, spot: Spot, from: Option<Id>) -> vault::Result<Vec<Lead>> {
        let whence = self.whence(from);
        self.read(move |reader| whence.leads(spot, reader)).await
    }
}

#[cfg(test)]
mod tests {
    use super::{Lead, among};
    use ui::Icon;

    fn lead(to: &str, rank: u8) -> Lead {
        Lead::new(to, to.into(), Icon::Leaf, rank)
    }

    #[test]
    fn what_is_offered_stands_by_rank_and_may_take_a_place() {
        let own = || vec![lead("/help", 40), lead("/settle", 20)];
        let to = |leads: Vec<Lead>| leads.into_iter().map(|lead| lead.to).collect::<Vec<_>>();
        assert_eq!(to(among(own(), &[])), ["/settle", "/help"]);
        let offered = [lead("/letters", 10), lead("/people/call", 30).instead_of("/help")];
        assert_eq!(to(among(own(), &offered)), ["/letters", "/settle", "/people/call"]);
        let theirs = [lead("/help", 1).words("It will be morning.".into()).instead_of("/settle")];
        assert_eq!(to(among(own(), &theirs)), ["/settle", "/help"], "words stand elsewhere");
    }
}
