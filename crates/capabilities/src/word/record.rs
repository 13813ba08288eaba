use record::{At, Choice as _, Column, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One word of a list, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Word {
    /// The list it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
    /// The word: as it was typed, or the slug of a shipped one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it means to the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Whether it is not offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// The lists that can be added to.
    pub enum List {
        Feelings = "feelings",
        /// What set something off.
        SetOffs = "set_offs",
        /// How a place in the body feels.
        Sensations = "sensations",
        /// Early signs in the body.
        BodySigns = "body_signs",
        /// Early signs among the thoughts.
        ThoughtSigns = "thought_signs",
        /// Early signs among the urges.
        UrgeSigns = "urge_signs",
        /// When it tends to start.
        SetOffSigns = "set_off_signs",
        /// What to do when something sets a moment off: `text` is what does,
        /// as a moment's `set_off` has it, `meaning` the line.
        IfThen = "if_then",
        /// Counts that are not shown again: `text` is what was counted.
        Counts = "counts",
    }
}

impl List {
    /// The lists that can be added to in Settings.
    pub const VOCABULARIES: [Self; 3] = [Self::Feelings, Self::SetOffs, Self::Sensations];

    /// The lists of early signs, with the name of their shipped ideas.
    pub const SIGNS: [(Self, &'static str); 4] = [
        (Self::BodySigns, "body"),
        (Self::ThoughtSigns, "thought"),
        (Self::UrgeSigns, "urge"),
        (Self::SetOffSigns, "set-off"),
    ];

    /// Where its words are read.
    pub fn address(&self) -> String {
        match self {
            Self::Counts => "/insights".to_owned(),
            list if list.is_of_signs() => "/signs".to_owned(),
            list => format!("/settings/words/{}", list.slug()),
        }
    }

    /// Whether its words stand among the early signs or their lines.
    pub fn is_of_signs(&self) -> bool {
        Self::SIGNS.iter().any(|(list, _)| list == self) || *self == Self::IfThen
    }
}

impl Record for Word {
    const KIND: &'static str = "word";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        None
    }

    fn said(&self) -> Vec<Said> {
        let of_signs = self.list.as_ref().is_some_and(List::is_of_signs);
        let saying = Saying::default();
        match (of_signs, self.list == Some(List::IfThen)) {
            (true, true) => saying.text("meaning", Column::Title, &self.meaning).done(),
            (true, false) => saying.text("text", Column::Title, &self.text).done(),
            (false, _) => Vec::new(),
        }
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Word")
    }
}
