use record::{Id, Rating};

use super::{Next, Why, comes_too_often, ladder, next};
use crate::step::Step;
use crate::step_attempt::{Attempt, Did, Feared};

fn id(n: u8) -> Id {
    format!("01jde5wtg0fay8vvr14d2pf2d{}", char::from(b'0' + n)).parse().unwrap()
}

fn step(n: u8, hard: Option<u8>) -> (Id, Step) {
    let hard = hard.map(|hard| Rating::new(hard).unwrap());
    (id(n), Step { what: Some(format!("step {n}")), hard, people: vec!["Nell".into()], ..Step::default() })
}

/// Of which step, how hard it was expected and found, and whether what was feared came.
fn tried(of: u8, expected: u8, found: u8, feared: &Feared) -> (Id, Attempt) {
    let rating = |number| Some(Rating::new(number).unwrap());
    let attempt = Attempt {
        step: Some(id(of).to_string()),
        hard_expected: rating(expected),
        hard_found: rating(found),
        feared_happened: Some(feared.clone()),
        did: Some(Did::Done),
        ..Attempt::default()
    };
    (id(9), attempt)
}

/// What it is about, what was tried, and what is offered.
type Case = (&'static str, Vec<(Id, Attempt)>, Option<(u8, Why)>);

#[test]
fn the_next_step_follows_from_what_came_of_the_last() {
    let steps = [step(1, Some(2)), step(2, Some(4)), step(3, Some(5)), step(4, Some(8)), step(5, None)];
    let (no, partly, yes) = (&Feared::No, &Feared::Partly, &Feared::Yes);
    let table: [Case; 11] = [
        ("nothing tried", vec![], Some((1, Why::First))),
        ("once gentle", vec![tried(1, 4, 2, no)], Some((1, Why::Again))),
        ("twice gentle", vec![tried(1, 4, 2, no), tried(1, 5, 3, no)], Some((2, Why::More))),
        ("gentle, and before it one as hard", vec![tried(2, 5, 5, no), tried(3, 5, 4, no)], Some((3, Why::More))),
        ("gentle, and before it one much gentler", vec![tried(3, 5, 4, no), tried(1, 3, 2, no)], Some((3, Why::Again))),
        ("a little harder", vec![tried(2, 4, 5, no), tried(2, 4, 2, no)], Some((2, Why::Again))),
        ("much harder", vec![tried(3, 4, 6, no), tried(3, 4, 2, no)], Some((2, Why::Less))),
        ("what was feared came", vec![tried(3, 8, 5, yes)], Some((2, Why::Less))),
        ("it came in part", vec![tried(3, 8, 5, partly), tried(3, 8, 5, no)], Some((3, Why::Again))),
        ("the gentlest stung", vec![tried(1, 2, 9, yes)], None),
        ("the hardest twice", vec![tried(4, 8, 7, no), tried(4, 8, 8, no)], Some((4, Why::Again))),
    ];
    for (what, attempts, expected) in table {
        let expected = expected.map(|(of, why)| Next { step: id(of), why });
        assert_eq!(next(&steps, &attempts, false, &[]), expected, "{what}");
    }
}

#[test]
fn nothing_is_offered_on_the_day_of_a_hurt_nor_toward_someone_who_is_not_safe() {
    let steps = [step(1, Some(2)), step(2, Some(4))];
    assert_eq!(next(&steps, &[], true, &[]), None);
    assert_eq!(next(&steps, &[], false, &["nell ".into()]), None);
    let mut others = steps.clone();
    others[1].1.people = vec!["Ruth".into()];
    assert_eq!(next(&others, &[], false, &["Nell".into()]).map(|next| next.step), Some(id(2)));
    others[1].1.aside = record::At::parse("2026-10-02T10:00:00+02:00[Europe/Berlin]").ok();
    assert_eq!(next(&others, &[], false, &["Nell".into()]), None);
}

#[test]
fn what_was_not_done_this_time_counts_for_nothing() {
    let steps = [step(1, Some(2)), step(2, Some(4))];
    let mut not = tried(2, 4, 9, &Feared::Yes);
    not.1.did = Some(Did::Not);
    assert_eq!(next(&steps, &[not], false, &[]).map(|next| next.why), Some(Why::First));
}

#[test]
fn when_what_is_feared_keeps_coming_no_step_is_offered() {
    let came = |times: usize, of: usize| {
        (0..of).map(|n| tried(1, 5, 5, if n < times { &Feared::Yes } else { &Feared::No })).collect::<Vec<_>>()
    };
    assert!(!comes_too_often(&came(5, 5)), "five are too few to tell");
    assert!(!comes_too_often(&came(3, 6)) && comes_too_often(&came(4, 6)));
    assert_eq!(next(&[step(1, Some(2))], &came(4, 6), false, &[]), None);
}

#[test]
fn the_ladder_is_by_how_hard_then_by_age_with_what_is_put_aside_last() {
    let mut aside = step(4, Some(1));
    aside.1.aside = record::At::parse("2026-10-02T10:00:00+02:00[Europe/Berlin]").ok();
    let order = ladder(vec![aside, step(5, None), step(3, Some(5)), step(2, Some(5)), step(1, Some(7))]);
    assert_eq!(order.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [id(2), id(3), id(1), id(5), id(4)]);
}
