//! What can be wrong with an input, as data.

/// An input that is not of the form a method asks for.
///
/// An undefined *result* is never an error: it is `None`. An error says that
/// the question itself could not be read, and which part of it.
///
/// # Example
///
/// ```
/// use stats::{Problem, Values};
///
/// let error = Values::new("A", &[1.0, f64::NAN]).unwrap_err();
/// assert_eq!(error.field, "A[1]");
/// assert_eq!(error.problem, Problem::NotFinite);
/// assert_eq!(error.to_string(), "`A[1]` must be a finite number");
/// ```
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("`{field}` {problem}")]
pub struct Error {
    /// The name of the field, with its position when it is inside a list
    /// (`A[1]`, counted from 0) or a map (`scales.anxiety`).
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Error {
    pub(crate) fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }

    pub(crate) fn in_list(field: &str, position: usize, problem: Problem) -> Self {
        Self::new(format!("{field}[{position}]"), problem)
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The field is required and absent.
    #[error("is missing")]
    Missing,
    /// The method has no such field.
    #[error("is not a field of this method")]
    Unknown,
    /// The field or value stands there a second time.
    #[error("is given twice")]
    Repeated,
    /// The value is of another kind than the one named.
    #[error("must be {0}")]
    NotOfForm(&'static str),
    /// The value is NaN or infinite.
    #[error("must be a finite number")]
    NotFinite,
    /// The value lies outside the range, both ends of which are allowed.
    #[error("must lie from {min} to {max}")]
    Outside {
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
    },
    /// The value must be above the number named, and is not.
    #[error("must be greater than {0}")]
    NotAbove(f64),
    /// The list has the wrong number of entries.
    #[error("must have {expected} entries, not {found}")]
    Length {
        /// How many entries were asked for.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// The list is longer than the method answers in reasonable time.
    #[error("must have at most {0} entries")]
    TooMany(usize),
    /// The list must not go backwards.
    #[error("must not be smaller than the entry before it")]
    Backwards,
}
