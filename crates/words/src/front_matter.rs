//! The head of a content file: TOML between two `+++` lines, then the text.

use serde::de::DeserializeOwned;

use crate::ContentError;

const FENCE: &str = "+++";

/// Reads head and text of a content file. A fault names the file and the field.
pub(crate) fn read<'t, H: DeserializeOwned>(file: &str, text: &'t str) -> Result<(H, &'t str), ContentError> {
    let (head, body) =
        split(text).ok_or_else(|| ContentError::in_file(file, "front matter", "two lines of +++ are needed"))?;
    Ok((toml(file, head)?, body))
}

/// Reads a TOML text. A fault names the file and the field.
pub(crate) fn toml<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    toml::from_str(text).map_err(|fault| {
        let what = fault.message();
        ContentError::in_file(file, &field(text, what, fault.span()), what)
    })
}

fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix(FENCE)?.strip_prefix('\n')?;
    let (head, body) = text.split_once("\n+++\n")?;
    Some((head, body))
}

/// A missing field stands in the message itself; any other is the key left of the fault.
fn field(text: &str, what: &str, span: Option<std::ops::Range<usize>>) -> String {
    if let Some(name) = what.strip_prefix("missing field `") {
        return name.trim_end_matches('`').to_owned();
    }
    let start = span.map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let line = text.lines().nth(before.matches('\n').count()).unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default();
    key.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Head {
        title: String,
        minutes: u8,
    }

    fn fault(text: &str) -> ContentError {
        read::<Head>("tools/trial.md", text).unwrap_err()
    }

    #[test]
    fn head_and_text_come_apart_at_the_second_fence() {
        let (head, body) = read::<Head>("tools/trial.md", "+++\ntitle = \"A\"\nminutes = 1\n+++\nOne.\n").unwrap();
        assert_eq!(head, Head { title: "A".into(), minutes: 1 });
        assert_eq!(body, "One.\n");
    }

    #[test]
    fn a_fault_names_file_and_field() {
        let missing = fault("+++\ntitle = \"A\"\n+++\n");
        assert_eq!((missing.file.as_str(), missing.field.as_str()), ("tools/trial.md", "minutes"));
        assert_eq!(fault("+++\ntitle = \"A\"\nminutes = \"x\"\n+++\n").field, "minutes");
        assert_eq!(fault("+++\ntitle = \"A\"\nminutes = 1\ncolour = 2\n+++\n").field, "colour");
        assert_eq!(fault("No head at all.\n").field, "front matter");
    }
}
