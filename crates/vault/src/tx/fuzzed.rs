//! The merge patch, given what nobody meant, beside the text of RFC 7396.

use fuzz::Target;
use serde_json::{Map, Value};

use super::merge;

/// Section 2 of RFC 7396, word for word.
fn by_the_book(target: Value, patch: &Value) -> Value {
    let Value::Object(patch) = patch else { return patch.clone() };
    let mut target = if let Value::Object(target) = target { target } else { Map::new() };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            let old = target.get(name).cloned().unwrap_or(Value::Null);
            target.insert(name.clone(), by_the_book(old, value));
        }
    }
    Value::Object(target)
}

#[test]
fn a_patch_does_what_the_standard_says_and_nothing_the_second_time() {
    let seeds = [
        r#"[{"a":"b","c":{"d":"e","f":"g"}},{"a":"z","c":{"f":null}}]"#,
        r#"[{"settled":{"state":"yes","minutes":60},"feelings":["hurt"]},{"settled":null,"feelings":["sad",null]}]"#,
        r#"[{"a":[1,2]},{"a":{"b":{"c":null,"d":1}}}]"#,
        r#"[{"e":null},{"a":1}]"#,
        "[{},{}]",
    ];
    let pieces =
        ["\"a\":", "\"c\":", "{\"a\":null}", "null", "[{},", "{\"a\":", "},{", "{\"settled\":{\"minutes\":null}}"];
    let figures = Target::new("merge patch").seeds(seeds).pieces(pieces).run_text(|text| {
        let Ok((target, patch)) = serde_json::from_str::<(Map<String, Value>, Map<String, Value>)>(text) else {
            return false;
        };
        let mut merged = target.clone();
        merge(&mut merged, &patch);
        assert_eq!(Value::Object(merged.clone()), by_the_book(Value::Object(target), &Value::Object(patch.clone())));
        let once = merged.clone();
        merge(&mut merged, &patch);
        assert_eq!(merged, once);
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
