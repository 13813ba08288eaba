use crate::Text;

/// One answer that can be picked.
#[derive(Clone, Debug, Default)]
pub struct Choice<'a> {
    /// What the form sends.
    pub value: Text<'a>,
    /// What the person reads.
    pub label: Text<'a>,
    /// One more line, such as what a word means.
    pub note: Option<Text<'a>>,
    /// Whether it was picked.
    pub chosen: bool,
    /// Whether picking it shows what stands in [`pick`](crate::pick).
    pub opens: bool,
}

impl<'a> Choice<'a> {
    /// An answer that is not picked.
    pub fn new(value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// Picks it, if `chosen`.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// Says what it means.
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Picking it shows what stands in [`pick`](crate::pick).
    pub fn opens(mut self) -> Self {
        self.opens = true;
        self
    }
}
