//! Which messages there are, what values they take, and what they can read like.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

/// All messages of one language.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// By id.
    pub messages: BTreeMap<String, Entry>,
    /// What is wrong with the files themselves.
    pub faults: Vec<String>,
}

/// One message.
#[derive(Debug, Default)]
pub struct Entry {
    /// The file it stands in, such as `moment.ftl`.
    pub file: String,
    /// The names of its values.
    pub values: BTreeSet<String>,
    /// Every way it can read, with `…` for a value.
    pub readings: Vec<String>,
}

impl Catalogue {
    /// Reads files given as name and text.
    pub fn read<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let mut made = Self::default();
        for (file, text) in files {
            match parser::parse(text) {
                Ok(resource) => made.add(file, &resource),
                Err((_, faults)) => {
                    let faults = faults.into_iter().map(|fault| format!("{file}: {fault}"));
                    made.faults.extend(faults);
                }
            }
        }
        made
    }

    fn add(&mut self, file: &str, resource: &ast::Resource<&str>) {
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => self.add_message(file, message),
                ast::Entry::Term(term) => {
                    self.faults.push(format!("{file}: -{}: terms are not used here", term.id.name));
                }
                _ => {}
            }
        }
    }

    fn add_message(&mut self, file: &str, message: &ast::Message<&str>) {
        let id = message.id.name;
        let prefix = file.strip_suffix(".ftl").unwrap_or(file);
        if !id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')) {
            self.faults.push(format!("{file}: {id} does not begin with {prefix}-"));
        }
        if !message.attributes.is_empty() {
            self.faults.push(format!("{file}: {id} has attributes, which nobody can say"));
        }
        let mut entry = Entry { file: file.to_owned(), ..Entry::default() };
        if let Some(pattern) = &message.value {
            entry.readings = readings(pattern, &mut entry.values);
        }
        if self.messages.insert(id.to_owned(), entry).is_some() {
            self.faults.push(format!("{file}: {id} stands twice"));
        }
    }
}

fn readings(pattern: &ast::Pattern<&str>, values: &mut BTreeSet<String>) -> Vec<String> {
    let mut made = vec![String::new()];
    for element in &pattern.elements {
        let ways = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => ways(expression, values),
        };
        made = made.iter().flat_map(|before| ways.iter().map(move |way| format!("{before}{way}"))).collect();
    }
    made
}

fn ways(expression: &Expression<&str>, values: &mut BTreeSet<String>) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => vec![inline_reading(inline, values)],
        Expression::Select { selector, variants } => {
            inline_reading(selector, values);
            let each = variants.iter().flat_map(|variant| readings(&variant.value, values));
            each.collect()
        }
    }
}

fn inline_reading(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } => (*value).to_owned(),
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
            "…".to_owned()
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_reading(argument, values);
            }
            "…".to_owned()
        }
        InlineExpression::Placeable { expression } => ways(expression, values).join(" "),
        _ => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Catalogue;

    fn read(text: &str) -> Catalogue {
        Catalogue::read([("trial.ftl", text)].into_iter())
    }

    #[test]
    fn a_message_has_its_values_and_every_way_it_reads() {
        let text = "trial-kept = { $count ->\n    [one] One { $thing }\n   *[other] Many\n } kept.\n";
        let made = read(text);
        let entry = &made.messages["trial-kept"];
        assert_eq!(entry.values.iter().collect::<Vec<_>>(), ["count", "thing"]);
        assert_eq!(entry.readings, ["One … kept.", "Many kept."]);
        assert!(made.faults.is_empty());
    }

    #[test]
    fn an_id_from_another_file_and_an_id_twice_are_faults() {
        assert_eq!(read("moment-kept = Kept.\n").faults, ["trial.ftl: moment-kept does not begin with trial-"]);
        assert_eq!(read("trial-a = A.\ntrial-a = B.\n").faults, ["trial.ftl: trial-a stands twice"]);
    }
}
