//! What a slice found in what was noted, and what of its records may be handed
//! out: values that Insights draws and that paper can print. Pages ask every
//! slice, and none by name.

use record::Day;
use ui::chart::Drawn;
use vault::{Days, Reader};
use words::Words;

use crate::CAPABILITIES;
use crate::acts::{Kind, Sheet};
use crate::leads::Whence;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is about, in a word of its slice that stays: by it the person
    /// takes it out.
    pub about: String,
    /// What it is about, as it reads.
    pub title: String,
    /// What was found, in one sentence. Empty where it is hidden: what was
    /// taken out is not looked for.
    pub said: String,
    /// What can be drawn of it.
    pub drawn: Option<Drawn>,
    /// What it rests on.
    pub basis: Basis,
    /// One line that belongs under it.
    pub note: Option<String>,
    /// Takes it out; brings it back where it is hidden.
    pub deed: Deed,
    /// Whether the person took it out.
    pub is_hidden: bool,
}

/// What a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// So many entries were looked at.
    pub entries: usize,
    /// The day of the first of them.
    pub since: Option<Day>,
}

/// A form of one button. What the finding is about is sent along as `what`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Where it is sent.
    pub to: &'static str,
    /// What stands on the button.
    pub label: String,
}

/// What a capability hands out of some days.
#[derive(Clone, PartialEq, Eq)]
pub struct Section {
    /// The capability.
    pub of: &'static str,
    /// A part for each of its kinds of which there is something.
    pub parts: Vec<Part>,
}

/// Records of one kind.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// The records, newest first.
    pub sheets: Vec<Sheet>,
}

impl Section {
    /// What these kinds hand out of these days, if there is anything.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn of_kinds(
        of: &'static str,
        kinds: &[&dyn Kind],
        reader: &Reader<'_>,
        days: Days,
        words: &Words,
    ) -> vault::Result<Option<Self>> {
        let mut parts = Vec::new();
        for kind in kinds {
            let Some(title) = kind.section(words) else { continue };
            let sheets = kind.sheets(reader, days, words)?;
            if !sheets.is_empty() {
                parts.push(Part { title, sheets });
            }
        }
        Ok((!parts.is_empty()).then_some(Self { of, parts }))
    }
}

impl Whence {
    /// What every slice found in these days, in its order. At night nothing is
    /// looked for.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn findings(&self, days: Days, reader: &Reader<'_>) -> vault::Result<Vec<Finding>> {
        let mut all = Vec::new();
        if self.is_night {
            return Ok(all);
        }
        let here = self.here(reader);
        for capability in CAPABILITIES {
            all.extend(capability.findings(&here, days)?);
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use vault::Days;

    use super::Section;
    use crate::browser::Browser;
    use crate::leads::Here;
    use crate::{CAPABILITIES, of_kind};

    /// What every capability hands out of these days.
    fn handed_out(browser: &Browser, days: Days) -> Vec<Section> {
        let (words, now) = (browser.visit.words.clone(), browser.visit.now());
        let read = browser.vault.as_ref().unwrap().read(move |reader| {
            let preferences = crate::web::Preferences::default();
            let here =
                Here { reader, words: &words, now: &now, is_night: false, preferences: &preferences, from: None };
            CAPABILITIES.iter().map(|capability| capability.section(&here, days)).collect::<vault::Result<Vec<_>>>()
        });
        read.unwrap().into_iter().flatten().collect()
    }

    #[test]
    fn a_section_holds_what_was_noted_on_the_days_asked_for() {
        let browser = Browser::unlocked();
        assert!(handed_out(&browser, Days::default()).is_empty(), "nothing noted, nothing handed out");
        browser.post("/moments/new", "situation=He+cancelled");
        browser.post("/letters/new", "night=waiting&text=It+will+be+morning");
        let all = handed_out(&browser, Days::default());
        let [section] = &all[..] else { panic!("{} sections", all.len()) };
        let [part] = &section.parts[..] else { panic!("{} parts", section.parts.len()) };
        assert_eq!((section.of, part.title.as_str(), part.sheets.len()), ("moment", "Moments", 1));
        let [row] = part.sheets[0].rows() else { panic!("{} rows", part.sheets[0].rows().len()) };
        assert_eq!((row.field, row.text.as_str(), row.is_theirs), ("situation", "He cancelled", true));
        let before = Days { from: None, to: Some("2026-11-23".parse().unwrap()) };
        assert!(handed_out(&browser, before).is_empty());
    }

    #[test]
    fn what_is_for_the_person_alone_is_in_no_section() {
        let words = Browser::unlocked().visit.words;
        for kind in ["setting", "word", "crisis-plan", "person", "letter", "hold"] {
            assert_eq!(of_kind(kind).unwrap().section(&words), None, "{kind}");
        }
    }
}
