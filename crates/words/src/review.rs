//! What every long text says of itself: where its facts are from, when they were looked at,
//! and what it is not for.

use jiff::civil::Date;

use crate::ContentError;

/// Where a text's facts are from, and how far it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Where its facts are from.
    pub sources: Vec<String>,
    /// The day its facts were last looked at.
    pub reviewed_on: Date,
    /// What it is not meant for.
    pub not_for: Vec<String>,
}

impl Review {
    pub(crate) fn read(
        file: &str,
        sources: Vec<String>,
        reviewed_on: &str,
        not_for: Vec<String>,
    ) -> Result<Self, ContentError> {
        for (field, list) in [("sources", &sources), ("not_for", &not_for)] {
            if list.is_empty() || list.iter().any(|line| line.trim().is_empty()) {
                return Err(ContentError::in_file(file, field, "is empty"));
            }
        }
        let reviewed_on = reviewed_on.parse().map_err(|fault| ContentError::in_file(file, "reviewed_on", fault))?;
        Ok(Self { sources, reviewed_on, not_for })
    }
}

/// The first of these rules that is broken, as a fault of the file.
pub(crate) fn hold(file: &str, rules: &[(bool, &str, &str)]) -> Result<(), ContentError> {
    match rules.iter().find(|(broken, ..)| *broken) {
        Some((_, field, what)) => Err(ContentError::in_file(file, field, what)),
        None => Ok(()),
    }
}

/// The file's name without its folder and ending.
pub(crate) fn name_of(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}
