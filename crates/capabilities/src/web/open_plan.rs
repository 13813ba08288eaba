use serde::{Deserialize, Serialize};

use crate::acts::Sheet;

/// The exact words of the plan for the worst nights that the person was shown
/// and allowed to be read while locked.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPlan(Vec<OpenRow>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OpenRow {
    label: String,
    text: String,
}

impl OpenPlan {
    /// What a sheet says.
    pub fn of(sheet: &Sheet) -> Self {
        Self(sheet.rows().iter().map(|row| OpenRow { label: row.label.clone(), text: row.text.clone() }).collect())
    }

    /// Question and answer, in their order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|row| (row.label.as_str(), row.text.as_str()))
    }
}

impl std::fmt::Debug for OpenPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenPlan")
    }
}
