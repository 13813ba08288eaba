use serde_json::Value;

use crate::instrument::Instrument;
use crate::response::Response;

const HEAD: [&str; 9] = ["at", "measure", "version", "toward", "what", "name", "text", "value", "number"];

/// Responses as a table: a row an answer, a row a score. Lines end as RFC 4180 says.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
pub(in crate::measure) fn csv<'r>(
    instrument: &Instrument,
    responses: impl IntoIterator<Item = &'r Response>,
) -> String {
    let mut text = line(HEAD.map(str::to_owned));
    for response in responses {
        let of = |text: &Option<String>| text.clone().unwrap_or_default();
        let at = response.at.as_ref().map_or_else(String::new, |at| at.as_str().to_owned());
        let toward = response.toward.as_deref();
        let mut row = |what: &str, name: &str, words: String, value: String, number: Option<f64>| {
            let number = number.map_or_else(String::new, |number| number.to_string());
            let (title, version) = (of(&response.title), of(&response.version));
            let cells =
                [at.clone(), title, version, of(&response.toward), what.into(), name.into(), words, value, number];
            text.push_str(&line(cells));
        };
        for answer in &response.answers {
            let asked = instrument.item(&answer.item).map_or_else(String::new, |item| item.asks(toward));
            row("answer", &answer.item, asked, said(&answer.value), answer.number);
        }
        for score in &response.scores {
            let value = score.value.map_or_else(String::new, |value| value.to_string());
            row("score", &score.scale, score.label.clone(), value, score.value);
        }
    }
    text
}

fn said(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(several) => several.iter().map(said).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn line(cells: [String; 9]) -> String {
    format!("{}\r\n", cells.map(|cell| quoted(&harmless(cell))).join(","))
}

/// A number may begin with a minus; nothing else may begin as a formula does.
fn harmless(cell: String) -> String {
    let begins = cell.trim_start_matches([' ', '\u{feff}']).starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    if begins && !is_number { format!("'{cell}") } else { cell }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', '\'']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{harmless, quoted};

    #[test]
    fn no_cell_is_a_formula() {
        let table = [
            ("=1+1", "'=1+1"),
            ("-2+3", "'-2+3"),
            ("-2.5", "-2.5"),
            ("+44 1", "'+44 1"),
            ("@SUM", "'@SUM"),
            (" =x", "' =x"),
            ("\t=x", "'\t=x"),
            ("Jo", "Jo"),
            ("", ""),
        ];
        for (cell, expected) in table {
            assert_eq!(harmless(cell.to_owned()), expected);
        }
        assert_eq!(quoted("a\"b,c"), "\"a\"\"b,c\"");
        assert_eq!(quoted("plain"), "plain");
    }
}
