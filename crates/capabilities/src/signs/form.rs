use serde_json::{Map, Value};

/// A change of a word that says this in a field.
pub(super) fn saying(field: &str, text: &str) -> Map<String, Value> {
    Map::from_iter([(field.to_owned(), text.into())])
}

/// A change of a word that takes it out of what is offered, or offers it again.
pub(super) fn hidden(is_hidden: bool) -> Map<String, Value> {
    Map::from_iter([("hidden".to_owned(), if is_hidden { true.into() } else { Value::Null })])
}
