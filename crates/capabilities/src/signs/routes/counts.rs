//! Plain counts, as findings.

use vault::Days;
use words::say;

use crate::findings::{Basis, Deed, Finding};
use crate::leads::Here;
use crate::moment::{Count, Moment};
use crate::word::{List, Lists};

/// What came at least three times, and what the person took out of that.
pub(in crate::signs) fn findings(here: &Here<'_>, days: Days) -> vault::Result<Vec<Finding>> {
    let words = here.words;
    let counted = Moment::counted(here.reader, days)?;
    let basis = Basis { entries: counted.moments, since: counted.since };
    let note = counted.is_newest_only.then(|| say!(words, "signs-counts-newest", count = Moment::COUNTED));
    let finding = |about: &str, said: Option<String>| {
        let (title, is_hidden) = (Count::called(about, words), said.is_none());
        let deed = if is_hidden {
            Deed { to: "/signs/counts/show", label: say!(words, "signs-count-again", what = title.as_str()) }
        } else {
            Deed { to: "/signs/counts/hide", label: say!(words, "signs-take-out", what = title.as_str()) }
        };
        let (said, note) = (said.unwrap_or_default(), note.clone());
        Finding { about: about.to_owned(), title, said, drawn: None, basis, note, deed, is_hidden }
    };
    let lists = Lists::read(here.reader)?;
    let hidden = lists.of_list(&List::Counts).filter(|(_, word)| word.hidden == Some(true));
    let hidden = hidden.filter_map(|(_, word)| Some(finding(word.text.as_deref()?, None)));
    Ok(counted.counts.iter().map(|count| finding(&count.what, Some(count.said(words)))).chain(hidden).collect())
}
