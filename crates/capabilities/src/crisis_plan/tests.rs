use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","signs":"I stop answering","alone":"Walk to the river","places":"The library","people":"Nell, 0151","professionals":"Dr Ahrens","safer":"Nell keeps them"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn the_terminal_reads_it_and_says_how_to_write_one() {
    let door = Door::of(&CAPABILITY);
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    No plan yet. It is easiest to write on a calm day: holdfast plan add
    Help lines: holdfast settle, then h.
    ");
    door.add(r#"{"alone":"Walk to the river"}"#);
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    What can I do alone?
      Walk to the river
    Help lines: holdfast settle, then h.
    ");
}
