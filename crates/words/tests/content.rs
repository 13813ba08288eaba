//! What the shipped tools and word lists promise, whatever is added to them.

use words::{Side, ToolKind, Words};

#[test]
fn every_side_has_a_way_through_the_senses_and_one_that_is_not_breath() {
    let words = Words::of(texts::english());
    for side in [None, Some(Side::TooMuch), Some(Side::TooLittle), Some(Side::Both)] {
        let fitting: Vec<_> = words.tools().iter().filter(|tool| tool.fits(side)).collect();
        assert!(fitting.iter().any(|tool| tool.kind == ToolKind::Senses), "{side:?}");
        assert!(fitting.iter().any(|tool| tool.kind == ToolKind::People), "{side:?}");
        assert!(fitting.len() >= 3, "{side:?}");
    }
}

#[test]
fn nothing_that_breathes_slowly_is_for_too_little() {
    let words = Words::of(texts::english());
    let breath = words.tools().iter().filter(|tool| tool.kind == ToolKind::Breath);
    for tool in breath {
        assert_eq!(tool.sides, [Side::TooMuch], "{}", tool.slug);
        assert!(!tool.pacers[0].holds(), "{}: the first pace offered has no hold", tool.slug);
    }
}

#[test]
fn cold_in_the_hand_asks_before_it_begins() {
    let words = Words::of(texts::english());
    let cold = words.tool("cold-in-hand").unwrap();
    assert_eq!(cold.questions.len(), 3);
    for question in &cold.questions {
        let other = words.tool(&question.instead).unwrap();
        assert_ne!(other.kind, ToolKind::Temperature);
        assert!(other.fits(None), "{} is for any side", other.slug);
    }
}

#[test]
fn what_stands_instead_of_breath_or_cold_is_neither() {
    let words = Words::of(texts::english());
    for tool in words.tools() {
        let instead = words.tool(&tool.instead).unwrap();
        assert_ne!(instead.kind, ToolKind::Breath, "{}", tool.slug);
        assert_ne!(instead.kind, ToolKind::Temperature, "{}", tool.slug);
        for side in &tool.sides {
            assert!(instead.fits(Some(*side)), "{} leads a {side:?} to {}", tool.slug, instead.slug);
        }
    }
}

#[test]
fn the_first_nine_feelings_are_nine_in_a_fixed_order() {
    let words = Words::of(texts::english());
    let first: Vec<_> = words.vocabulary().first_feelings().iter().map(|word| word.text.as_str()).collect();
    assert_eq!(first, ["Afraid", "Lonely", "Angry", "Ashamed", "Numb", "Hurt", "Longing", "Tender", "Relieved"]);
}

#[test]
fn every_family_has_six_to_ten_feelings_each_with_one_line_of_meaning() {
    let words = Words::of(texts::english());
    let families = &words.vocabulary().feelings;
    assert_eq!(families.len(), 9);
    for family in families {
        assert!((6..=10).contains(&family.feelings.len()), "{}", family.slug);
        for feeling in &family.feelings {
            assert!(feeling.meaning.len() <= 70, "{}: {}", feeling.slug, feeling.meaning);
        }
    }
}

#[test]
fn the_lists_of_the_body_map_are_complete() {
    let words = Words::of(texts::english());
    assert_eq!(words.vocabulary().regions.len(), 16);
    assert_eq!(words.vocabulary().sensations.len(), 11);
    assert!(!words.vocabulary().set_offs.is_empty());
    assert!(!words.vocabulary().needs.is_empty());
}
