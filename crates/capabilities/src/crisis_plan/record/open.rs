use serde::{Deserialize, Serialize};

/// The exact words of the plan for the worst nights that the person was shown
/// and allowed to be read while locked, as they stand in `open.json`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::crisis_plan) struct OpenPlan(Vec<OpenRow>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OpenRow {
    label: String,
    text: String,
}

impl OpenPlan {
    /// Question and answer as they were shown.
    pub(in crate::crisis_plan) fn of<'r>(rows: impl IntoIterator<Item = (&'r str, &'r str)>) -> Self {
        Self(rows.into_iter().map(|(label, text)| OpenRow { label: label.into(), text: text.into() }).collect())
    }

    /// Question and answer, in their order.
    pub(in crate::crisis_plan) fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|row| (row.label.as_str(), row.text.as_str()))
    }
}

impl std::fmt::Debug for OpenPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenPlan")
    }
}
