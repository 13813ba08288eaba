//! Interface words: short messages with named values, written in Fluent.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::{ContentError, Files, files};

/// The name of a message, known to exist because the check has read the call.
///
/// Made with [`message!`](crate::message), so that ids can stand in tables and matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static str);

impl Message {
    /// What `message!` and `say!` expand to. The check does not see this call.
    #[doc(hidden)]
    pub const fn named(id: &'static str) -> Self {
        Self(id)
    }

    /// The id as it stands in the `.ftl` file.
    pub const fn id(self) -> &'static str {
        self.0
    }
}

/// All interface words of one language.
pub(crate) struct Interface {
    bundle: FluentBundle<FluentResource>,
}

impl Interface {
    /// Reads the messages of all files. A message that cannot be read is left out and named.
    pub(crate) fn of(files: Files, problems: &mut Vec<ContentError>) -> Self {
        Self::read(files::interface(files), problems)
    }

    fn read<'f>(files: impl Iterator<Item = (&'f str, &'f str)>, problems: &mut Vec<ContentError>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for (path, text) in files {
            let (resource, faults) = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, faults)) => (resource, faults),
            };
            for fault in faults {
                problems.push(ContentError::in_file(path, &line_of(text, fault.pos.start), fault));
            }
            if let Err(faults) = bundle.add_resource(resource) {
                for fault in faults {
                    problems.push(ContentError::in_file(path, "message", fault));
                }
            }
        }
        Self { bundle }
    }

    pub(crate) fn say(&self, id: &'static str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|found| found.value()) else {
            return id.to_owned();
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(Cow::Borrowed(*name), value.clone());
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }
}

fn line_of(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    format!("line {}", before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(text: &str) -> (Interface, Vec<ContentError>) {
        let mut problems = Vec::new();
        let made = Interface::read([("trial.ftl", text)].into_iter(), &mut problems);
        (made, problems)
    }

    #[test]
    fn a_message_takes_its_values_without_invisible_marks() {
        let (made, problems) = interface("trial-kept = Kept: { $what }.\n");
        assert!(problems.is_empty());
        assert_eq!(made.say("trial-kept", &[("what", "lonely".into())]), "Kept: lonely.");
    }

    #[test]
    fn a_count_chooses_its_words() {
        let (made, _) =
            interface("trial-kept = { $count ->\n    [one] One moment.\n   *[other] { $count } moments.\n }\n");
        assert_eq!(made.say("trial-kept", &[("count", 1.into())]), "One moment.");
        assert_eq!(made.say("trial-kept", &[("count", 12000.into())]), "12000 moments.");
    }

    #[test]
    fn a_message_that_is_not_there_answers_with_its_own_name() {
        let (made, _) = interface("trial-kept = Kept.\n");
        assert_eq!(made.say("trial-lost", &[]), "trial-lost");
    }

    #[test]
    fn a_file_that_does_not_parse_is_named_with_its_line_and_the_rest_is_kept() {
        let (made, problems) = interface("trial-kept = Kept.\ntrial-open {\n");
        assert_eq!(made.say("trial-kept", &[]), "Kept.");
        assert_eq!(problems.len(), 1);
        assert!(problems[0].to_string().starts_with("words/en/trial.ftl, line 2:"), "{}", problems[0]);
    }

    #[test]
    fn the_same_id_twice_is_named() {
        let (_, problems) = interface("trial-kept = Kept.\ntrial-kept = Again.\n");
        assert_eq!(problems.len(), 1);
    }
    #[test]
    fn words_can_be_shared_between_threads() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<crate::Words>();
    }
}
