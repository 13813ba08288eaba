//! Every method as a line of JSON, so that any figure can be recomputed with
//! other software beside it.
//!
//! `{"method": M, "input": {…}}` is answered with `{"method": M, "result": {…}}`
//! or, when the input is not of the method's form, with
//! `{"method": M, "error": "words naming the field"}`. Undefined figures are
//! `null`. An unknown field is an error: a mistyped option must not be ignored
//! in silence.

use serde_json::{Value, json};

use crate::error::Error;
use fields::Fields;
use request::{Request, Unreadable};

mod fields;
#[cfg(test)]
mod fuzzed;
mod methods;
mod request;

/// Answers one line, whatever it holds; never panics, never fails.
///
/// The answer has no line break. `method` is `null` in the answer to a line
/// whose method cannot be read.
///
/// # Example
///
/// ```
/// use stats::contract::answer;
///
/// assert_eq!(
///     answer(r#"{"method":"wilson_ci","input":{"k":0,"n":0}}"#),
///     r#"{"method":"wilson_ci","result":{"ci95":null}}"#,
/// );
/// assert_eq!(
///     answer(r#"{"method":"wilson_ci","input":{"k":1}}"#),
///     r#"{"method":"wilson_ci","error":"`n` is missing"}"#,
/// );
/// ```
pub fn answer(line: &str) -> String {
    let Request { method, input } = match request::read(line) {
        Ok(request) => request,
        Err(Unreadable { method, why }) => return refusal(method.as_deref(), &why),
    };
    let Some((_, solve)) = methods::ALL.iter().find(|(name, _)| *name == method) else {
        let why = format!("`method` must be one of {}", names().collect::<Vec<_>>().join(", "));
        return refusal(Some(&method), &why);
    };
    match solve(Fields::new(input)) {
        Ok(result) => json!({ "method": method, "result": result }).to_string(),
        Err(error) => refusal(Some(&method), &error.to_string()),
    }
}

/// An answer that says why there is no result.
///
/// For a line that never reached [`answer`], such as one that is too long or
/// not UTF-8.
///
/// # Example
///
/// ```
/// assert_eq!(
///     stats::contract::refusal(None, "the line is too long"),
///     r#"{"method":null,"error":"the line is too long"}"#,
/// );
/// ```
pub fn refusal(method: Option<&str>, why: &str) -> String {
    json!({ "method": method, "error": why }).to_string()
}

/// The names of all methods, in the order of the contract.
///
/// # Example
///
/// ```
/// assert!(stats::contract::names().any(|name| name == "tau_bc"));
/// ```
pub fn names() -> impl Iterator<Item = &'static str> {
    methods::ALL.iter().map(|(name, _)| *name)
}

/// A method: reads its fields, computes, writes its result.
type Solve = fn(Fields) -> Result<Value, Error>;
