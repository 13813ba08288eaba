//! Nothing in the tree speaks of the place where it was made.

use crate::Fault;
use crate::tree::Text;

/// What would: folders, commands and names that mean nothing to a reader.
/// They are put together here, so that this file does not hold them.
const FORMS: &[&[&str]] = &[
    &["/wo", "rk/main"],
    &["/wo", "rk/shared"],
    &["/wo", "rk/.lib"],
    &["/sha", "red/design"],
    &["../sha", "red"],
    &["issues", " show"],
    &["issues", " new"],
    &["/tmp/tar", "get-"],
    &["/tmp/ba", "sh_jobs"],
    &["cla", "ude"],
    &["anth", "ropic"],
    &["chat", "gpt"],
    &["language", " model"],
    &["sub", "agent"],
];

/// Places in texts that speak of the workplace.
pub fn faults(texts: &[Text]) -> Vec<Fault> {
    let forms: Vec<String> = FORMS.iter().map(|parts| parts.concat()).collect();
    let mut faults = Vec::new();
    for text in texts {
        for (number, line) in text.text.lines().enumerate() {
            let line = line.to_lowercase();
            let said = forms.iter().filter(|form| line.contains(form.as_str()));
            faults
                .extend(said.map(|form| Fault::at(&text.file, number + 1, format!("speaks of the workplace: {form}"))));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{FORMS, faults};
    use crate::tree::Text;

    #[test]
    fn every_form_is_caught_and_this_file_holds_none() {
        for form in FORMS {
            let text = Text { file: "a.md".into(), text: format!("first\nsee {}/x", form.concat()) };
            assert!(faults(&[text])[0].place.ends_with(":2"), "{form:?}");
        }
        let own = Text { file: "workplace.rs".into(), text: include_str!("workplace.rs").to_owned() };
        assert!(faults(&[own]).is_empty());
    }
}
