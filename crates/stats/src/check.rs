//! Checks on single numbers, each naming the field it looked at.

use crate::error::{Error, Problem};

pub(crate) fn finite(field: &str, value: f64) -> Result<f64, Error> {
    if value.is_finite() { Ok(value) } else { Err(Error::new(field, Problem::NotFinite)) }
}

pub(crate) fn within(field: &str, value: f64, min: f64, max: f64) -> Result<f64, Error> {
    finite(field, value)?;
    if (min..=max).contains(&value) { Ok(value) } else { Err(Error::new(field, Problem::Outside { min, max })) }
}

pub(crate) fn not_negative(field: &str, value: f64) -> Result<f64, Error> {
    finite(field, value)?;
    if value >= 0.0 { Ok(value) } else { Err(Error::new(field, Problem::NotOfForm("0 or greater"))) }
}

pub(crate) fn above(field: &str, value: f64, bound: f64) -> Result<f64, Error> {
    finite(field, value)?;
    if value > bound { Ok(value) } else { Err(Error::new(field, Problem::NotAbove(bound))) }
}

pub(crate) fn same_length(field: &str, expected: usize, found: usize) -> Result<(), Error> {
    if expected == found { Ok(()) } else { Err(Error::new(field, Problem::Length { expected, found })) }
}

/// A result that exists: finite, and without a negative zero.
pub(crate) fn defined(value: f64) -> Option<f64> {
    value.is_finite().then_some(value + 0.0)
}
