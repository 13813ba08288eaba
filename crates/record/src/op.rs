/// The deed behind a write. Every write names one; history and undo read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// A record was made.
    Add,
    /// A record was changed.
    Edit,
    /// A record was put aside; its text stays until it is erased.
    Delete,
    /// The record was put back to what it was before its last change.
    Undo,
    /// The record's text was removed for good.
    Erase,
    /// Records were taken in from a file.
    Import,
}

impl Op {
    /// The word stored in the change.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Edit => "edit",
            Self::Delete => "delete",
            Self::Undo => "undo",
            Self::Erase => "erase",
            Self::Import => "import",
        }
    }
}
