use jiff::{Timestamp, ToSpan};
use words::{Side, Tool, ToolKind, Words};

use super::{Change, Course, Said, Use, WAYS_OUT, every, minutes, paces, three};

fn used(kind: ToolKind, said: Said, after: Option<u8>) -> Use {
    Use { after, ..Use::of(&format!("{kind:?}"), Some(kind), said, None) }
}

fn course(first_rating: Option<u8>, uses: Vec<Use>) -> Course {
    Course { first_rating, uses, ..Course::default() }
}

fn slugs(tools: &[&Tool]) -> Vec<String> {
    tools.iter().map(|tool| tool.slug.clone()).collect()
}

#[test]
fn the_first_three_for_each_side() {
    let words = Words::of(texts::english());
    let table = [
        (None, ["feet-on-floor", "senses", "cold-in-hand"]),
        (Some(Side::TooMuch), ["feet-on-floor", "senses", "long-breath-out"]),
        (Some(Side::TooLittle), ["feet-on-floor", "date-and-place", "cold-in-hand"]),
        (Some(Side::Both), ["feet-on-floor", "date-and-place", "cold-in-hand"]),
    ];
    for (side, expected) in table {
        let course = Course { side, ..Course::default() };
        assert_eq!(slugs(&three(words.tools(), &course, &[])), expected, "{side:?}");
    }
}

#[test]
fn whatever_was_tried_breath_is_never_the_only_offer_and_never_for_too_little() {
    let words = Words::of(texts::english());
    let tools = words.tools();
    for side in [None, Some(Side::TooMuch), Some(Side::TooLittle), Some(Side::Both)] {
        for said in [Said::NotHelping, Said::Worse] {
            for kinds in 0..1_usize << KINDS.len() {
                for seed in 1..=40_u64 {
                    let tried = tools.iter().enumerate().filter(|(at, tool)| {
                        let kind = KINDS.iter().position(|kind| *kind == tool.kind).unwrap();
                        kinds & (1 << kind) != 0
                            || seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(*at as u32) & 1 != 0
                    });
                    let uses = tried.map(|(_, tool)| Use::new(tool, said, None));
                    let course = Course { side, uses: uses.collect(), ..Course::default() };
                    let offered = three(tools, &course, &[]);
                    let breaths = offered.iter().filter(|tool| tool.kind == ToolKind::Breath).count();
                    assert!(offered.len() <= 3);
                    assert!(breaths == 0 || breaths < offered.len(), "{:?}", slugs(&offered));
                    assert!(breaths == 0 || side == Some(Side::TooMuch), "{side:?}");
                }
            }
        }
    }
}

/// Every set of kinds is tried, each with forty scattered sets of tools: all sets of 27 tools
/// would take days.
const KINDS: [ToolKind; 7] = ToolKind::ALL;

#[test]
fn all_the_tools_hide_slow_breathing_only_where_it_could_harm() {
    let words = Words::of(texts::english());
    let table = [(None, true), (Some(Side::TooMuch), true), (Some(Side::TooLittle), false), (Some(Side::Both), false)];
    for (side, expected) in table {
        let course = Course { side, ..Course::default() };
        let has_breath = every(words.tools(), &course).iter().any(|tool| tool.kind == ToolKind::Breath);
        assert_eq!(has_breath, expected, "{side:?}");
    }
}

#[test]
fn a_kind_that_made_it_worse_is_not_offered_again() {
    let words = Words::of(texts::english());
    let course = course(None, vec![used(ToolKind::Senses, Said::Worse, None)]);
    let offered = every(words.tools(), &course);
    assert!(offered.iter().all(|tool| tool.kind != ToolKind::Senses));
    assert!(three(words.tools(), &course, &[]).iter().all(|tool| tool.kind != ToolKind::Senses));
}

#[test]
fn what_works_with_something_hard_is_hidden_when_it_is_very_strong() {
    let words = Words::of(texts::english());
    for (rating, is_there) in [(None, true), (Some(6), true), (Some(7), false), (Some(10), false)] {
        let listed = slugs(&every(words.tools(), &course(rating, Vec::new())));
        assert_eq!(listed.contains(&"hard-and-okay".into()), is_there, "{rating:?}");
    }
}

#[test]
fn a_tool_that_a_question_put_aside_is_not_offered_again() {
    let words = Words::of(texts::english());
    let course = Course { aside: vec!["cold-in-hand".into()], ..Course::default() };
    assert!(!slugs(&three(words.tools(), &course, &[])).contains(&"cold-in-hand".into()));
    assert!(!slugs(&every(words.tools(), &course)).contains(&"cold-in-hand".into()));
    assert_eq!(three(words.tools(), &course, &[]).len(), 3);
}

#[test]
fn worse_leads_to_looking_around_then_to_people_then_to_lines() {
    let worse =
        |kinds: &[ToolKind]| course(None, kinds.iter().map(|kind| used(*kind, Said::Worse, None)).collect()).way_out();
    assert_eq!(worse(&[ToolKind::Breath]), Some("orienting"));
    assert_eq!(worse(&[ToolKind::Senses]), Some("call-someone"));
    assert_eq!(worse(&[ToolKind::Breath, ToolKind::Senses]), Some("call-someone"));
    assert_eq!(worse(&[ToolKind::People]), Some("orienting"));
    assert_eq!(worse(&[ToolKind::Senses, ToolKind::People]), None);
}

#[test]
fn what_is_inward_and_made_it_worse_takes_away_neither_people_nor_looking_around() {
    let words = Words::of(texts::english());
    for slug in ["kind-sentence", "calm-enough-place", "hard-and-okay", "humming", "wait-five-minutes"] {
        let tool = words.tool(slug).unwrap();
        for side in [None, Some(Side::TooMuch), Some(Side::TooLittle), Some(Side::Both)] {
            let uses = vec![Use::new(tool, Said::Worse, None)];
            let course = Course { side, uses, ..Course::default() };
            assert_eq!(course.way_out(), Some("orienting"), "{slug}");
            let left = slugs(&every(words.tools(), &course));
            for way in ["orienting", "call-someone", "text-someone"] {
                assert!(left.contains(&way.into()), "{slug} takes away {way}");
            }
            assert!(!left.contains(&slug.into()) && !left.contains(&"kind-sentence".into()), "{slug}");
        }
    }
}

#[test]
fn the_ways_out_are_tools_of_the_kind_they_say() {
    let words = Words::of(texts::english());
    for (slug, kind) in WAYS_OUT {
        assert_eq!(words.tool(slug).unwrap().kind, kind, "{slug}");
        assert!(words.tool(slug).unwrap().fits(None), "{slug}");
    }
}

#[test]
fn when_someone_to_talk_to_stands_above_the_tools() {
    use Said::{Done, NotHelping, Worse};
    type Row = (Option<u8>, &'static [(Said, Option<u8>)], bool);
    let table: [Row; 20] = [
        (None, &[], false),
        (Some(8), &[], false),
        (Some(9), &[], true),
        (Some(10), &[], true),
        (Some(9), &[(Done, Some(6))], false),
        (Some(9), &[(Done, None)], true),
        (Some(5), &[(Done, Some(6))], false),
        (Some(5), &[(Done, Some(7))], true),
        (None, &[(Done, Some(9))], true),
        (Some(5), &[(Done, Some(5))], false),
        (Some(5), &[(Done, Some(5)), (Done, Some(5))], true),
        (Some(5), &[(Done, Some(6)), (Done, Some(4))], false),
        (Some(7), &[(Done, Some(3)), (Done, Some(5))], true),
        (Some(5), &[(Done, None), (Done, None)], false),
        (None, &[(NotHelping, None)], false),
        (None, &[(NotHelping, None), (NotHelping, None)], true),
        (None, &[(NotHelping, None), (Done, None)], false),
        (None, &[(Worse, None)], true),
        (Some(5), &[(Worse, None), (Done, Some(3))], false),
        (Some(5), &[(Worse, None), (Done, Some(5))], true),
    ];
    for (first, uses, expected) in table {
        let made = uses.iter().map(|(said, after)| used(ToolKind::Touch, *said, *after));
        assert_eq!(course(first, made.collect()).is_a_lot(), expected, "{first:?} {uses:?}");
    }
}

#[test]
fn a_way_with_its_own_pace_has_only_that_pace() {
    let words = Words::of(texts::english());
    let square = words.tool("box-breathing").unwrap();
    assert_eq!(paces(square, 0).len(), 1);
    assert!(!paces(square, 0)[0].holds());
    assert!(paces(square, 1)[0].holds());
    assert_eq!(paces(words.tool("long-breath-out").unwrap(), 0).len(), 3);
    assert!(paces(words.tool("senses").unwrap(), 0).is_empty());
}

#[test]
fn the_best_record_stands_first_and_the_other_two_open_other_doors() {
    let words = Words::of(texts::english());
    let too_much = Some(Side::TooMuch);
    let table: [(Option<Side>, &[&str], [&str; 3]); 6] = [
        (too_much, &["walking"], ["walking", "senses", "long-breath-out"]),
        (too_much, &["senses"], ["senses", "feet-on-floor", "long-breath-out"]),
        (too_much, &["long-breath-out"], ["long-breath-out", "feet-on-floor", "senses"]),
        (too_much, &["my stone", "warm-drink"], ["warm-drink", "feet-on-floor", "senses"]),
        (Some(Side::TooLittle), &["long-breath-out"], ["feet-on-floor", "date-and-place", "cold-in-hand"]),
        (None, &["long-breath-out"], ["feet-on-floor", "senses", "cold-in-hand"]),
    ];
    for (side, best, expected) in table {
        let course = Course { side, ..Course::default() };
        assert_eq!(slugs(&three(words.tools(), &course, best)), expected, "{side:?} {best:?}");
    }
}

#[test]
fn a_number_is_asked_for_once() {
    let table = [
        (None, None, true, true),
        (Some(7), None, false, true),
        (Some(7), Some((Said::Done, None)), false, false),
        (Some(7), Some((Said::Done, Some(5))), false, false),
        (Some(7), Some((Said::NotHelping, None)), true, true),
        (None, Some((Said::Worse, None)), true, true),
        (None, Some((Said::Worse, Some(8))), false, false),
    ];
    for (first, use_, asks, takes) in table {
        let uses = use_.map(|(said, after)| used(ToolKind::Touch, said, after)).into_iter().collect();
        let course = course(first, uses);
        assert_eq!((course.asks_rating(), course.takes_rating()), (asks, takes), "{first:?} {use_:?}");
    }
}

#[test]
fn how_it_is_now_beside_how_it_was() {
    for (before, after, change) in [
        (Some(8), Some(5), Change::Down(3)),
        (Some(5), Some(5), Change::Same),
        (Some(5), Some(7), Change::Up(2)),
        (None, Some(7), Change::Unknown),
        (Some(7), None, Change::Unknown),
    ] {
        assert_eq!(Change::between(before, after), change, "{before:?} {after:?}");
    }
}

#[test]
fn minutes_are_those_between_two_presses() {
    let began = Timestamp::UNIX_EPOCH;
    for (seconds, expected) in
        [(0, Some(1)), (29, Some(1)), (95, Some(2)), (600, Some(10)), (10_800, Some(180)), (10_900, None), (-5, None)]
    {
        assert_eq!(minutes(began, began + i64::from(seconds).seconds()), expected, "{seconds}");
    }
}

#[test]
fn what_is_given_in_the_place_of_a_tool_may_be_offered_itself() {
    let words = Words::of(texts::english());
    let place_of = |course: &Course, slug: &str| slugs(&course.in_place_of(words.tool(slug).unwrap(), words.tools()));
    let mut course = Course::default();
    assert_eq!(place_of(&course, "cold-in-hand"), ["feet-on-floor", "orienting"]);
    course.uses.push(used(ToolKind::Senses, Said::Worse, None));
    assert_eq!(place_of(&course, "cold-in-hand"), ["feet-on-floor"]);
    for tool in words.tools() {
        assert!(!place_of(&Course::default(), &tool.slug).is_empty(), "{}", tool.slug);
    }
}
