//! What is said back after a moment, over every case there is. To read them all aloud:
//! `cargo test -p words --test kept -- --nocapture`.

use std::collections::BTreeSet;

use words::{Felt, Words};

const PULLS: [Option<&str>; 5] = [None, Some("close"), Some("away"), Some("both"), Some("none")];
const SIDES: [Option<&str>; 5] = [None, Some("too-much"), Some("too-little"), Some("both"), Some("inside")];

/// What feelings can be near, as the list of feelings says; `None` is no feeling, or an own word.
fn near(words: &Words) -> Vec<Option<&str>> {
    let vocabulary = words.vocabulary();
    let near: BTreeSet<_> = vocabulary.all_feelings().map(|feeling| vocabulary.near(&feeling.slug)).collect();
    assert!(near.contains(&None));
    near.into_iter().collect()
}

fn cases(words: &Words) -> Vec<Felt<'_>> {
    let sides = |near, pull| SIDES.map(|side| Felt { near, pull, side });
    near(words).into_iter().flat_map(|near| PULLS.into_iter().flat_map(move |pull| sides(near, pull))).collect()
}

/// Prints every case with what may be said, the closest first, and how many that is.
#[test]
fn in_every_case_three_sentences_are_close_and_seven_fit() {
    let words = Words::of(texts::english());
    let cases = cases(&words);
    assert_eq!(cases.len(), 300);
    let mut few = Vec::new();
    for felt in cases {
        let (fitting, closest) = words.phrases().kept_fitting(felt);
        let name = [felt.near, felt.pull, felt.side].map(|word| word.unwrap_or("-")).join(", ");
        println!("{name}: {closest} close, {} fit", fitting.len());
        fitting.iter().take(closest).for_each(|kept| println!("    {}", kept.text));
        let says_nothing = felt == Felt::default();
        if closest < 3 || fitting.len() < if says_nothing { 4 } else { 7 } {
            few.push(name);
        }
    }
    assert!(few.is_empty(), "{few:#?}");
}

#[test]
fn what_a_sentence_asks_for_is_something_a_moment_can_say() {
    let words = Words::of(texts::english());
    let near = near(&words);
    for kept in &words.phrases().kept {
        let known = kept.families.iter().all(|family| near.contains(&Some(family.as_str())));
        assert!(known, "{}: no feeling is near {:?}", kept.slug, kept.families);
    }
    for naming in &words.phrases().naming {
        let known = naming.not_near.iter().all(|family| near.contains(&Some(family.as_str())));
        assert!(known, "{}: no feeling is near {:?}", naming.slug, naming.not_near);
    }
}

const HOUR: i64 = 3_600_000;

/// Three entries a night about the same thing, four nights of a week; and once a week for a season.
#[test]
fn nothing_is_said_twice_in_a_night_and_nothing_weekly_twice_in_a_row() {
    let words = Words::of(texts::english());
    let phrases = words.phrases();
    for felt in cases(&words) {
        let said = |times: &[i64]| -> Vec<&str> {
            let moments: Vec<_> = times.iter().map(|at| (felt, *at)).collect();
            (1..=times.len()).map(|upto| phrases.kept_for(&moments[..upto]).unwrap().slug.as_str()).collect()
        };
        let fitting = phrases.kept_fitting(felt).0.len();
        let week: Vec<i64> = (0..i64::try_from(fitting).unwrap()).map(|at| at * HOUR).collect();
        let in_a_week = said(&week);
        assert_eq!(in_a_week.iter().collect::<BTreeSet<_>>().len(), fitting, "{felt:?}: {in_a_week:?}");
        let weekly: Vec<i64> = (0..12).map(|week| week * 7 * 24 * HOUR).collect();
        for three in said(&weekly).windows(3) {
            assert_eq!(three.iter().collect::<BTreeSet<_>>().len(), 3, "{felt:?}: {three:?}");
        }
    }
}

#[test]
fn feelings_near_different_things_say_nothing_of_either() {
    let words = Words::of(texts::english());
    let near = |slugs: &[&str]| {
        let slugs: Vec<String> = slugs.iter().map(ToString::to_string).collect();
        words.vocabulary().near_all(&slugs)
    };
    for (slugs, expected) in [
        (&["ashamed"][..], Some("shame")),
        (&["guilty", "regretful"], Some("guilt")),
        (&["guilty", "ashamed"], None),
        (&["relieved", "ashamed"], None),
        (&["numb", "empty"], Some("numb")),
        (&["wary"], Some("guarded")),
        (&["weary"], None),
        (&["overwhelmed"], None),
        (&["afraid", "overwhelmed"], None),
        (&["afraid", "a word of mine"], Some("fear")),
        (&["a word of mine"], None),
        (&[], None),
    ] {
        assert_eq!(near(slugs), expected, "{slugs:?}");
    }
}

#[test]
fn the_words_people_look_for_first_are_there() {
    let words = Words::of(texts::english());
    for text in ["Anxious", "Scared", "Heartbroken", "Torn", "Stuck", "Desperate", "Lonely", "Numb", "Calm"] {
        assert!(words.vocabulary().all_feelings().any(|feeling| feeling.text == text), "{text}");
    }
}

/// With fear, no sentence makes a pattern of a danger, and one names it.
#[test]
fn fear_that_is_right_has_a_sentence_of_its_own() {
    let words = Words::of(texts::english());
    let phrases = words.phrases();
    assert!(phrases.naming_for_safety().unwrap().text.contains("scares me"));
    for pattern in ["away", "both"] {
        let offered: Vec<_> = (0..12).filter_map(|turn| phrases.naming_offered(pattern, Some("fear"), turn)).collect();
        let texts: BTreeSet<_> = offered.iter().map(|naming| naming.text.as_str()).collect();
        assert!(texts.len() >= 3, "{pattern}: {texts:?}");
        let blames = texts.iter().find(|text| text.contains("closeness") || text.contains("faults"));
        assert_eq!(blames, None, "{pattern}");
    }
}
