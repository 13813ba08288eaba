use record::{Choice, Id};
use words::{Side, ToolKind, Words};

use super::super::rules::{Course, Said, Use};
use super::{Offer, OwnTool, every_own, offer};
use crate::tool::{self, Door, Tool};

fn own(number: u8, kind: Option<ToolKind>, side: Option<Side>) -> OwnTool {
    let id = Id::from_bytes([number; 16]);
    OwnTool { kind, side, ..OwnTool::of(id, &Tool { name: Some(number.to_string()), ..Tool::default() }) }
}

fn course(side: Option<Side>, uses: Vec<Use>) -> Course {
    Course { side, uses, ..Course::default() }
}

fn names(own: &[&OwnTool]) -> Vec<String> {
    own.iter().filter_map(|own| own.title.clone()).collect()
}

const SIDES: [Option<Side>; 4] = [None, Some(Side::TooMuch), Some(Side::TooLittle), Some(Side::Both)];

#[test]
fn breath_of_ones_own_is_offered_for_too_much_and_for_nothing_else() {
    let words = Words::of(texts::english());
    for written in [None, Some(Side::TooMuch), Some(Side::TooLittle)] {
        let breath = [own(1, Some(ToolKind::Breath), written)];
        for side in SIDES {
            let best = [breath[0].slug.as_str()];
            let offered = offer(words.tools(), &breath, &course(side, Vec::new()), &best);
            let is_offered = offered.front.is_some() || !offered.own.is_empty();
            let is_for_it = side == Some(Side::TooMuch) && written != Some(Side::TooLittle);
            assert_eq!(is_offered, is_for_it, "{written:?} {side:?}");
            let listed = !every_own(&breath, &course(side, Vec::new())).is_empty();
            assert_eq!(listed, is_for_it || side.is_none(), "{written:?} {side:?}");
        }
    }
}

#[test]
fn each_side_has_its_own_and_without_a_side_all_stand_there() {
    let words = Words::of(texts::english());
    let all = [own(1, None, None), own(2, None, Some(Side::TooMuch)), own(3, None, Some(Side::TooLittle))];
    for (side, expected) in [
        (None, vec!["1", "2", "3"]),
        (Some(Side::TooMuch), vec!["1", "2"]),
        (Some(Side::TooLittle), vec!["1", "3"]),
        (Some(Side::Both), vec!["1"]),
    ] {
        let offered = offer(words.tools(), &all, &course(side, Vec::new()), &[]);
        assert_eq!(names(&offered.own), expected, "{side:?}");
        assert_eq!(offered.few.len(), 3);
    }
}

#[test]
fn three_stand_there_at_most_and_none_that_was_hidden_or_used() {
    let words = Words::of(texts::english());
    let mut all: Vec<OwnTool> = (1..=6).map(|number| own(number, None, None)).collect();
    all[0].is_offered = false;
    let used = Use::of(&all[1].slug, None, Said::Done, None);
    let course = course(None, vec![used]);
    assert_eq!(names(&offer(words.tools(), &all, &course, &[]).own), ["3", "4", "5"]);
    assert_eq!(names(&every_own(&all, &course)), ["2", "3", "4", "5", "6", "1"], "the list has all of them");
}

#[test]
fn what_made_it_worse_is_left_out_with_its_kind() {
    let words = Words::of(texts::english());
    let all = [own(1, Some(ToolKind::Touch), None), own(2, Some(ToolKind::Touch), None), own(3, None, None)];
    let worse = |own: &OwnTool| course(None, vec![Use::of(&own.slug, own.kind, Said::Worse, None)]);
    assert_eq!(names(&every_own(&all, &worse(&all[0]))), ["3"]);
    assert_eq!(names(&every_own(&all, &worse(&all[2]))), ["1", "2"], "one without a kind takes none with it");
    assert!(offer(words.tools(), &all, &worse(&all[0]), &[]).few.iter().all(|tool| tool.kind != ToolKind::Touch));
}

#[test]
fn the_best_of_ones_own_stands_in_front_of_two_of_other_kinds() {
    let words = Words::of(texts::english());
    let kinds = |tools: &[&words::Tool]| tools.iter().map(|tool| tool.kind).collect::<Vec<_>>();
    for kind in [None, Some(ToolKind::Senses), Some(ToolKind::Movement), Some(ToolKind::Touch)] {
        let all = [own(1, kind, None), own(2, None, None)];
        let best = [all[0].slug.as_str(), "senses"];
        let Offer { front, few, own } = offer(words.tools(), &all, &course(None, Vec::new()), &best);
        assert_eq!(front, Some(&all[0]));
        assert_eq!(few.len(), 2, "{kind:?}");
        assert!(kind.is_none_or(|kind| !kinds(&few).contains(&kind)), "{kind:?}");
        assert_eq!(names(&own), ["2"], "it stands there once");
    }
    let all = [own(1, None, None), own(2, None, Some(Side::TooMuch))];
    let shipped_first = offer(words.tools(), &all, &course(None, Vec::new()), &["senses", &all[0].slug]);
    assert_eq!((shipped_first.front, shipped_first.few[0].slug.as_str()), (None, "senses"));
    let of_one_side = offer(words.tools(), &all, &course(None, Vec::new()), &[&all[1].slug, &all[0].slug]);
    assert_eq!(of_one_side.front, Some(&all[0]), "without a side one for either stands in front");
}

#[test]
fn breath_of_ones_own_is_never_the_only_door() {
    let words = Words::of(texts::english());
    let all = [own(1, Some(ToolKind::Breath), None)];
    let best = [all[0].slug.as_str()];
    for kept in words.tools() {
        let others = words.tools().iter().filter(|tool| tool.slug != kept.slug);
        let uses = others.map(|tool| Use::new(tool, Said::NotHelping, None)).collect();
        let offered = offer(words.tools(), &all, &course(Some(Side::TooMuch), uses), &best);
        let is_breath_offered = offered.front.is_some() || !offered.own.is_empty();
        let has_other = offered.few.iter().any(|tool| tool.kind != ToolKind::Breath);
        assert!(has_other || !is_breath_offered, "{}", kept.slug);
    }
}

#[test]
fn a_record_says_kinds_and_sides_in_the_words_of_the_shipped_tools() {
    let slugs = |slugs: &[&str]| slugs.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(slugs(Door::SLUGS), ToolKind::ALL.map(ToolKind::slug));
    assert_eq!(slugs(tool::Side::SLUGS), Side::ALL.map(Side::slug));
    let written = Tool { kind: Door::from_slug("touch"), side: tool::Side::from_slug("both"), ..Tool::default() };
    let own = OwnTool::of(Id::from_bytes([1; 16]), &written);
    assert_eq!((own.kind, own.side), (Some(ToolKind::Touch), None));
}
