use record::Choice;
use serde::Serialize;
use serde_json::{Map, Value};

/// What stands in a form: as it was sent, as a draft kept it, or as a record
/// says it. A name may stand many times; a name with dots goes inside
/// (`settled.minutes`). A name that begins with `_` is the page's own: nobody
/// typed what stands under it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Filled(Vec<(String, String)>);

/// How the values of a name are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum As {
    /// A text; the last one sent.
    Text,
    /// A number; what is no number stays a text, so that it is named as a problem.
    Number,
    /// True when it was sent as `true`, false as `false`.
    YesNo,
    /// One of these words. Another one is a newer program's: it is no change.
    OneOf(&'static [&'static str]),
    /// Every one sent.
    List,
}

/// Which slot the draft of a form belongs to.
pub(super) const SLOT: &str = "_slot";
/// When a form was given out, which tells it from every other copy of it.
pub(crate) const LEAF: &str = "_leaf";
/// The page that a form stands on.
pub(super) const PAGE: &str = "_page";
/// What belongs to one sending of a form, and not to what stands in it.
const OF_ONE_SENDING: [&str; 5] = ["_token", SLOT, LEAF, PAGE, "_then"];

/// How a name begins whose answer is kept nowhere: in no record, in no draft, and
/// not in what is sealed while locked.
pub(crate) const UNKEPT: &str = "__";

/// A name of a form, and how it is read.
pub type Name = (&'static str, As);

impl Filled {
    /// Reads a form as a browser sends it.
    pub fn parse(urlencoded: &[u8]) -> Self {
        Self(form_urlencoded::parse(urlencoded).into_owned().collect())
    }

    /// What a record says, for its form to begin from.
    pub fn of(record: &impl Serialize) -> Self {
        let mut filled = Self::default();
        if let Ok(value) = serde_json::to_value(record) {
            filled.take("", &value);
        }
        filled
    }

    fn take(&mut self, name: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Bool(_) | Value::Number(_) => self.put(name, value.to_string()),
            Value::String(text) => self.put(name, text.clone()),
            Value::Array(items) => items.iter().for_each(|item| self.take(name, item)),
            Value::Object(fields) => {
                for (inner, value) in fields {
                    let name = if name.is_empty() { inner.clone() } else { format!("{name}.{inner}") };
                    self.take(&name, value);
                }
            }
        }
    }

    /// Adds a value under a name.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// Puts these values in the place of all that a name has.
    pub(crate) fn replace(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.0.retain(|(known, _)| known != name);
        self.0.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }

    /// The last value of a name; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        self.all(name).last().unwrap_or_default()
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every name and value, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What a person typed or picked: names that do not begin with `_`, with
    /// what is not empty.
    pub fn theirs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs().filter(|(name, value)| !name.starts_with('_') && !value.trim().is_empty())
    }

    /// What has to stand in the form when it is given out again: all that is not
    /// empty, but for what belongs to one sending.
    pub fn lasting(&self) -> impl Iterator<Item = (&str, &str)> {
        let lasts = |name: &str| !OF_ONE_SENDING.contains(&name) && !name.starts_with(UNKEPT);
        self.pairs().filter(move |(name, value)| lasts(name) && !value.trim().is_empty())
    }

    /// Whether a name has this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|known| known == value)
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, value)| value.trim().is_empty())
    }

    /// A number from 0 to 10.
    pub fn rating(&self, name: &str) -> Option<u8> {
        self.get(name).parse().ok().filter(|number| *number <= 10)
    }

    /// One of the choices.
    pub fn choice<C: Choice>(&self, name: &str) -> Option<C> {
        C::SLUGS.contains(&self.get(name)).then(|| C::from_slug(self.get(name))).flatten()
    }

    /// The object that a record's form reads. What is empty is left out; names
    /// that are not in the table (buttons, tokens) are too. A name of the page's
    /// own goes by the field's name: `_from` becomes `from`.
    pub fn object(&self, names: &[Name]) -> Map<String, Value> {
        let mut object = Map::new();
        for (name, kind) in names {
            if let Some(value) = self.value(name, *kind) {
                put(&mut object, name, value);
            }
        }
        object
    }

    /// The change that makes a record say what stands here: what is empty goes,
    /// and what a newer program chose stays.
    pub fn patch(&self, names: &[Name]) -> Map<String, Value> {
        let mut patch = Map::new();
        for (name, kind) in names.iter().filter(|(name, kind)| !self.is_newer(name, *kind)) {
            put(&mut patch, name, self.value(name, *kind).unwrap_or(Value::Null));
        }
        patch
    }

    fn is_newer(&self, name: &str, kind: As) -> bool {
        let word = self.get(name).trim();
        matches!(kind, As::OneOf(known) if !word.is_empty() && !known.contains(&word))
    }

    fn value(&self, name: &str, kind: As) -> Option<Value> {
        let last = Some(self.get(name).trim()).filter(|value| !value.is_empty());
        match kind {
            As::Text => last.map(|text| text.replace("\r\n", "\n").replace('\r', "\n").into()),
            As::Number => last.map(|text| text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from)),
            As::OneOf(known) => last.filter(|word| known.contains(word)).map(Value::from),
            As::YesNo => last.map(|text| text.parse::<bool>().map_or_else(|_| Value::from(text), Value::from)),
            As::List => {
                let items = self.all(name).map(str::trim).filter(|item| !item.is_empty());
                let items: Vec<Value> = items.map(Value::from).collect();
                (!items.is_empty()).then_some(Value::Array(items))
            }
        }
    }
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value) {
    let name = name.strip_prefix('_').unwrap_or(name);
    match name.split_once('.') {
        None => {
            object.insert(name.to_owned(), value);
        }
        Some((outer, inner)) => {
            let nested = object.entry(outer).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(nested) = nested {
                put(nested, inner, value);
            }
        }
    }
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Filled")
    }
}

#[cfg(test)]
mod tests {
    use super::{As, Filled, Name};
    use serde_json::{Value, json};

    const NAMES: &[Name] = &[
        ("situation", As::Text),
        ("stirred", As::Number),
        ("side", As::Text),
        ("feelings", As::List),
        ("pull", As::Text),
        ("settled.state", As::Text),
        ("settled.minutes", As::Number),
    ];

    fn filled() -> Filled {
        Filled::parse(
            b"_token=x&situation=+Plans+changed%0D%0Aagain&stirred=7&feelings=lonely&feelings=&feelings=hurt&pull=\
              &settled.minutes=60&settled.state=yes&side=eleven",
        )
    }

    #[test]
    fn a_form_becomes_the_object_its_record_reads() {
        let expected = json!({
            "situation": "Plans changed\nagain", "stirred": 7, "side": "eleven", "feelings": ["lonely", "hurt"],
            "settled": {"state": "yes", "minutes": 60},
        });
        assert_eq!(Value::Object(filled().object(NAMES)), expected);
    }

    #[test]
    fn every_line_end_of_a_form_is_one_that_stays_as_it_is() {
        let form = Filled::parse(b"situation=a%0D%0D%0Ab%0Dc");
        let object = form.object(NAMES);
        assert_eq!(Value::Object(object.clone()), json!({"situation": "a\n\nb\nc"}));
        assert_eq!(Filled::of(&object).object(NAMES), object);
    }

    #[test]
    fn an_answer_that_is_kept_nowhere_is_in_nothing_that_lasts() {
        let form = Filled::parse(b"fear=x&__scared=quince&_from=y");
        assert_eq!(form.lasting().collect::<Vec<_>>(), [("fear", "x"), ("_from", "y")]);
        assert!(form.theirs().all(|(name, _)| name == "fear"));
    }

    #[test]
    fn a_change_takes_away_what_is_empty() {
        let patch = Filled::parse(b"stirred=0").patch(&[("stirred", As::Number), ("settled.state", As::Text)]);
        assert_eq!(Value::Object(patch), json!({"stirred": 0, "settled": {"state": null}}));
    }

    #[test]
    fn a_word_of_a_newer_program_is_no_change() {
        const KIND: &[Name] = &[("kind", As::OneOf(&["touch", "breath"]))];
        for (sent, expected) in
            [("kind=touch", json!({"kind": "touch"})), ("kind=", json!({"kind": null})), ("kind=sound", json!({}))]
        {
            assert_eq!(Value::Object(Filled::parse(sent.as_bytes()).patch(KIND)), expected, "{sent}");
        }
        assert_eq!(Value::Object(Filled::parse(b"kind=sound").object(KIND)), json!({}));
    }

    #[test]
    fn a_record_fills_its_form_again() {
        let object = filled().object(NAMES);
        assert_eq!(Filled::of(&object).object(NAMES), object);
        assert_eq!(Filled::of(&object).rating("stirred"), Some(7));
        assert!(Filled::of(&object).has("feelings", "hurt"));
    }
}
