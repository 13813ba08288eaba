use std::fmt;

/// A rule that is not kept, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, with the line where there is one.
    pub place: String,
    /// What stands there, and what the rule is.
    pub says: String,
}

impl Fault {
    pub(crate) fn new(place: impl Into<String>, says: impl Into<String>) -> Self {
        Self { place: place.into(), says: says.into() }
    }

    pub(crate) fn at(file: &str, line: usize, says: impl Into<String>) -> Self {
        Self::new(format!("{file}:{line}"), says)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.says)
    }
}
