use words::say;

use super::page::where_it_shows;
use crate::moment::Moment;
use crate::setting::Setting;
use crate::terminal::{Failure, Terminal};
use crate::word::{List, Lists};

/// Signs, lines and counts in the terminal.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub(super) fn tell(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let hour = u8::try_from(terminal.now().hour()).unwrap_or(12);
    let (lists, counts) = terminal.vault()?.read(move |reader| {
        let is_night = Setting::preferences(reader)?.is_night(hour);
        let counts = if is_night { Vec::new() } else { Moment::counts(reader)? };
        Ok((Lists::read(reader)?, counts))
    })?;
    let words = terminal.words;
    let mut told = false;
    for (list, _) in List::SIGNS {
        let own: Vec<&str> = lists.own(&list).collect();
        if !own.is_empty() {
            told = true;
            terminal.heading(&where_it_shows(words, &list))?;
            own.iter().try_for_each(|text| terminal.prose(2, text))?;
        }
    }
    for (_, word) in lists.of_list(&List::IfThen) {
        if let (Some(set_off), Some(line)) = (&word.text, &word.meaning) {
            told = true;
            terminal.heading(words.vocabulary().set_off(set_off))?;
            terminal.prose(2, line)?;
        }
    }
    if !counts.is_empty() {
        told = true;
        terminal.heading(&say!(words, "signs-counts"))?;
        counts.iter().try_for_each(|count| terminal.prose(2, &count.said(words)))?;
    }
    if told { Ok(()) } else { terminal.prose(0, &say!(words, "signs-none-in-terminal")) }
}
