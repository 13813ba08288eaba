use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use words::{ToolKind, Words};

use super::{Console, Waited, run};

/// Answers in their order; time passes at once.
#[derive(Default)]
struct Script {
    answers: VecDeque<String>,
    written: String,
    waits: usize,
    /// A line that comes by itself after so many waits.
    during: Option<(usize, &'static str)>,
    in_place: bool,
    gone: bool,
}

impl Console for Script {
    fn write(&mut self, text: &str) -> io::Result<()> {
        if self.gone {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.written.push_str(text);
        Ok(())
    }

    fn line(&mut self) -> io::Result<Option<String>> {
        Ok(self.answers.pop_front())
    }

    fn wait(&mut self, time: Duration) -> io::Result<Waited> {
        assert_eq!(time, Duration::from_secs(1));
        self.waits += 1;
        match self.during {
            Some((after, line)) if after == self.waits => Ok(Waited::Said(line.into())),
            _ => Ok(Waited::Passed),
        }
    }

    fn writes_in_place(&self) -> bool {
        self.in_place
    }
}

fn script(answers: &[&str]) -> Script {
    Script { answers: answers.iter().map(|answer| (*answer).to_owned()).collect(), ..Script::default() }
}

fn visit(mut script: Script) -> Script {
    run(&Words::of(texts::english()), None, &mut script).unwrap();
    script
}

/// What is written; line breaks are of no weight.
fn told(answers: &[&str]) -> String {
    plain(&visit(script(answers)).written)
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn place(text: &str, part: &str) -> usize {
    text.find(part).unwrap_or_else(|| panic!("'{part}' is not in:\n{text}"))
}

const GOODBYE: &str = "Stopping here is fine. You can come back at any time.";
const A_LOT: &str = "This is a lot. You could talk to someone now.";
const LINES: &str = "call your emergency number now.";

/// Cold in the hand, made worse; looking around; then someone; then done.
const LONG: [&str; 41] = [
    "1", "7", "4", "4", "n", "n", "n", "", "t", "w", "", "", "", "", "", "", "", "", "5", "2", "", "", "", "", "", "",
    "", "", "5", "1", "3", "", "", "", "", "", "", "2", "", "", "4",
];

#[test]
fn the_first_instruction_stands_before_the_first_question() {
    let told = told(&[]);
    assert!(place(&told, "Press your feet into the floor.") < place(&told, "?"));
    assert!(place(&told, "Nothing you do here is saved.") < place(&told, "?"));
}

#[test]
fn everything_can_be_skipped_and_still_something_helps() {
    let told = told(&[""; 20]);
    assert!(place(&told, "Your feet on the floor") < place(&told, "Notice where they touch: the heels"));
    assert!(told.ends_with(GOODBYE));
}

#[test]
fn the_end_of_input_ends_it_kindly_wherever_it_comes() {
    for length in 0..=LONG.len() {
        let told = told(&LONG[..length]);
        assert!(told.ends_with(GOODBYE), "after {length}:\n{told}");
        assert_eq!(told.matches(GOODBYE).count(), 1);
    }
}

#[test]
fn leaving_works_at_every_question() {
    for length in 0..LONG.len() {
        let mut answers = LONG[..length].to_vec();
        answers.extend(["Q", "1", "1", "1"]);
        let mut script = script(&answers);
        run(&Words::of(texts::english()), None, &mut script).unwrap();
        assert!(plain(&script.written).ends_with(GOODBYE));
        assert_eq!(script.answers.len(), 3, "q after {length} answers was not heard");
    }
}

#[test]
fn help_is_shown_at_every_question_and_the_question_stays_open() {
    let without = told(&LONG);
    for length in 0..LONG.len() {
        let mut answers = LONG[..length].to_vec();
        answers.push("h");
        answers.extend(&LONG[length..]);
        let with = told(&answers);
        assert_eq!(with.matches(LINES).count(), without.matches(LINES).count() + 1, "after {length}");
        assert!(with.ends_with(GOODBYE));
    }
}

#[test]
fn too_little_is_never_shown_slow_breathing() {
    let words = Words::of(texts::english());
    for side in ["2", "3"] {
        let told = told(&[side, "", "4"]);
        for tool in words.tools().iter().filter(|tool| tool.kind == ToolKind::Breath) {
            assert!(!told.contains(&tool.title), "{}", tool.slug);
        }
    }
}

#[test]
fn where_breath_is_offered_the_way_past_it_is_said() {
    assert!(told(&["1", ""]).contains("If breathing feels bad, skip it. Look around instead."));
    assert!(!told(&["2", ""]).contains("If breathing feels bad"));
}

#[test]
fn every_yes_before_cold_offers_something_else_and_so_does_not_being_sure() {
    for (answers, other) in [
        (vec!["y"], "Your feet on the floor"),
        (vec![""], "Your feet on the floor"),
        (vec!["n", "yes"], "Your feet on the floor"),
        (vec!["n", "n", "y"], "Let your eyes travel"),
    ] {
        let mut whole = vec!["2", "", "3"];
        whole.extend(&answers);
        let told = told(&whole);
        assert!(told.contains(&format!("Leave this one out for now. You could try this: {other}.")), "{answers:?}");
        assert!(!told.contains("Hold it in one hand"));
    }
}

#[test]
fn a_tool_left_out_by_its_question_is_not_on_the_list_again() {
    let told = told(&["2", "", "3", "y", "b"]);
    let list = &told[told.rfind("You could try one of these.").unwrap()..];
    assert!(!list.contains("Something cold in your hand"), "{list}");
}

#[test]
fn three_noes_open_the_cold_and_a_count_is_there_for_who_asks() {
    let made = visit(script(&["2", "", "3", "n", "n", "n", "", "", "t"]));
    assert_eq!(made.waits, 30);
    assert!(plain(&made.written).contains("30 seconds The 30 seconds are over."));
}

#[test]
fn worse_leads_to_looking_around_then_to_people_then_to_lines() {
    let told = told(&["1", "5", "3", "w", "w", "w"]);
    let around = place(&told, "Keep your eyes open. Sit where you can see the door");
    let people = place(&told, "Think of one person who is not part of this.");
    assert!(around < people && people < place(&told, LINES));
    assert!(place(&told, LINES) < place(&told, "What now?"));
}

#[test]
fn a_lot_stands_above_the_tools_and_blocks_nothing() {
    for answers in [["", "9"], ["", "10"]] {
        let told = told(&answers);
        assert!(place(&told, A_LOT) < place(&told, "You could try one of these."));
    }
    assert!(!told(&["", "8"]).contains(A_LOT));
}

#[test]
fn the_change_is_said_and_the_first_number_is_not_repeated_before_it() {
    let begin = ["", "6", "1", "", "", "", "", "", "", ""];
    for (after, line) in [
        ("4", "2 lower than before."),
        ("6", "About the same."),
        ("7", "1 higher than before. That can happen."),
        ("", "You gave it"),
    ] {
        let mut answers = begin.to_vec();
        answers.push(after);
        let told = told(&answers);
        let asked = place(&told, "How strong is it now?");
        assert!(!told[asked..place(&told, line)].contains('6'));
    }
}

#[test]
fn a_pace_tells_its_seconds_in_place_on_a_terminal() {
    let mut script = script(&["1", "", "3", "", "", "", "", "", "", "1", "", ""]);
    script.in_place = true;
    let made = visit(script);
    assert_eq!(made.waits, 300);
    let first: Vec<_> = made.written.split('\r').skip(1).take(10).map(str::trim).collect();
    assert_eq!(first[..5], ["In … 4", "In … 3", "In … 2", "In … 1", "Out … 6"]);
    assert!(plain(&made.written).contains("The pace has stopped."));
}

#[test]
fn a_pace_is_a_line_a_part_where_nothing_can_be_written_over() {
    let made = visit(script(&["1", "", "3", "", "", "", "", "", "", "1", "", ""]));
    assert_eq!(made.written.matches("  In for 4\n  Out for 6\n").count(), 30);
    assert!(!made.written.contains('\r'));
}

#[test]
fn a_square_has_holds_only_for_who_asks_for_them() {
    let gentle = visit(script(&["1", "", "4", "7", "", "", "", "", "", "", "", ""]));
    assert!(gentle.written.contains("  In for 4\n  Out for 6\n") && !gentle.written.contains("  Hold for"));
    let held = visit(script(&["1", "", "4", "7", "v", "", "", "", "", "", "", "", "", ""]));
    assert!(held.written.contains("  In for 4\n  Hold for 4\n  Out for 4\n  Hold for 4\n"));
}

#[test]
fn a_running_pace_stops_at_enter_and_another_line_is_its_answer() {
    let begin = ["1", "", "3", "", "", "", "", "", "", "1", ""];
    for (line, next) in [
        ("", "The pace has stopped."),
        ("s", "Keep your eyes open. Sit where you can see the door"),
        ("w", "Then stop here."),
        ("h", LINES),
        ("q", GOODBYE),
    ] {
        let made = visit(Script { during: Some((7, line)), ..script(&begin) });
        assert_eq!(made.waits, 7, "{line}");
        let told = plain(&made.written);
        assert!(place(&told, "In for 4 Out for 6") < told.rfind(next).unwrap(), "{line}");
    }
}

#[test]
fn every_tool_can_be_followed_to_its_end_in_every_way() {
    let words = Words::of(texts::english());
    for (at, tool) in words.tools().iter().enumerate() {
        for way in 0..=tool.versions.len() {
            let number = (at + 1).to_string();
            let mut answers = vec!["", "", "4", &number];
            answers.extend(vec!["n"; tool.questions.len()]);
            answers.extend(vec!["v"; way]);
            answers.extend([""; 30]);
            let made = visit(script(&answers));
            let steps = way.checked_sub(1).map_or(&tool.steps, |at| &tool.versions[at].steps);
            for step in steps {
                place(&plain(&made.written), step);
            }
            assert!(made.written.lines().all(|line| line.chars().count() <= 72));
            assert!(plain(&made.written).ends_with(GOODBYE));
        }
    }
}

#[test]
fn a_reader_who_has_gone_away_is_not_an_error() {
    let mut script = Script { gone: true, ..Script::default() };
    assert!(run(&Words::of(texts::english()), None, &mut script).is_ok());
}

#[test]
fn help_shows_the_lines_of_the_country() {
    let mut script = script(&["h"]);
    run(&Words::of(texts::english()), Some("NZ"), &mut script).unwrap();
    let told = plain(&script.written);
    assert!(place(&told, "call 0508 828 865 now.") < place(&told, "1737 Need to talk? – Phone: 1737. Text: 1737."));
}
