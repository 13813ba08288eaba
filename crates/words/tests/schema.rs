//! What the long texts and the lists promise, whatever is added to them.

use std::collections::BTreeSet;

use words::{DrillKind, HelpGroup, Level, Link, Phrase, Picture, Place, Side, Speaks, ToolKind, Words};

const FEELS: [&str; 9] = ["fear", "sadness", "anger", "shame", "distance", "longing", "warmth", "calm", "joy"];

#[test]
fn there_is_as_much_as_was_promised() {
    let words = Words::of(texts::english());
    let (library, phrases) = (words.library(), words.phrases());
    let counts = [
        ("tools", words.tools().len(), 24),
        ("cards", library.cards.len(), 25),
        ("approaches", library.approaches.len(), 7),
        ("fit questions", library.fit.questions.len(), 6),
        ("help pages", library.help.len(), 18),
        ("kept sentences", phrases.kept.len(), 40),
        ("naming sentences", phrases.naming.len(), 12),
        ("kind sentences", phrases.kind.len(), 20),
        ("reflection prompts", phrases.prompts.len(), 40),
        ("check-in prompts", phrases.check_in.len(), 12),
        ("small steps", phrases.steps.len(), 40),
        ("early signs", phrases.early_signs.len(), 24),
        ("nights", phrases.nights.len(), 5),
        ("letter openings", phrases.openings.len(), 24),
        ("support scripts", phrases.scripts.len(), 14),
        ("if-then lines", phrases.if_then.len(), 30),
        ("pause signals", phrases.pause_signals.len(), 8),
        ("repair phrases", phrases.repair.len(), 16),
        ("roles", phrases.roles.len(), 8),
        ("self-care items", phrases.self_care.len(), 20),
        ("provider questions", phrases.provider_questions.len(), 24),
        ("judging words", phrases.judging.len(), 40),
        ("words of harm", phrases.harm.len(), 22),
        ("blame markers", phrases.blame.len(), 8),
        ("drills", phrases.drills.len(), 20),
    ];
    for (what, count, least) in counts {
        println!("{what:<20} {count:>4}");
        assert!(count >= least, "{what}: {count} of {least}");
    }
}

#[test]
fn every_card_is_one_idea_of_two_minutes_with_a_tool() {
    let words = Words::of(texts::english());
    for card in &words.library().cards {
        assert_eq!(card.minutes, 2, "{}", card.slug);
        assert!((110..=230).contains(&card.words()), "{}: {} words", card.slug, card.words());
        assert!(words.tool(&card.tool).is_some(), "{}", card.slug);
    }
    let pictures: BTreeSet<_> =
        words.library().cards.iter().filter_map(|card| card.picture).map(|picture| format!("{picture:?}")).collect();
    let all =
        [Picture::TwoDimensions, Picture::WindowOfTolerance, Picture::ChaseAndWithdraw, Picture::CoToSelfRegulation];
    assert_eq!(pictures, all.iter().map(|picture| format!("{picture:?}")).collect());
}

#[test]
fn the_approaches_stand_under_the_same_ten_headings_and_say_how_tested_they_are() {
    let words = Words::of(texts::english());
    let library = words.library();
    let slugs: Vec<_> = library.approaches.iter().map(|approach| approach.slug.as_str()).collect();
    let seven = ["eft", "ifs", "sensorimotor", "somatic-experiencing", "dbt", "couples", "attachment-based"];
    assert_eq!(slugs, seven);
    assert_eq!((library.terms.headings.len(), library.terms.levels.len()), (10, 3));
    for approach in &library.approaches {
        assert_eq!(approach.sections.len(), 10, "{}", approach.slug);
        assert!((2000..=2026).contains(&approach.evidence.until), "{}", approach.slug);
        let cost: String = approach.section("cost").unwrap().body.iter().flat_map(|block| block.lines()).collect();
        assert!(cost.contains("from memory"), "{}: prices are recalled, and say so", approach.slug);
    }
    for level in [Level::Many, Level::Some, Level::Few] {
        assert_ne!(library.terms.level(level), level.slug());
    }
    let warning = library.approach("attachment-based").unwrap().warning.as_deref().unwrap();
    assert!(warning.contains("dangerous"));
}

#[test]
fn fit_gives_reasons_for_and_against_every_approach_and_safety_comes_first() {
    let words = Words::of(texts::english());
    let library = words.library();
    let answers: Vec<_> = library.fit.questions.iter().flat_map(|question| &question.answers).collect();
    for approach in &library.approaches {
        for way in [Speaks::For, Speaks::Against] {
            let mut reasons = answers.iter().flat_map(|answer| &answer.reasons);
            assert!(
                reasons.any(|reason| reason.approach == approach.slug && reason.speaks == way),
                "{} {way:?}",
                approach.slug
            );
        }
    }
    let given = [("bond", "afraid"), ("storms", "hurt-self")];
    let first: Vec<_> = library.fit.first(&given).iter().map(|first| first.help.as_str()).collect();
    assert_eq!(first, ["staying-safe", "when-more-help"]);
    assert!(library.fit.reasons(&given, "eft").iter().all(|reason| reason.speaks == Speaks::Against));
    assert!(library.fit.reasons(&[], "eft").is_empty());
}

#[test]
fn help_pages_are_there_and_safety_leads_to_the_lines() {
    let words = Words::of(texts::english());
    let library = words.library();
    let getting = ["choosing", "licence-and-training", "red-flags", "when-it-does-not-fit", "first-appointment"];
    let more = ["costs", "questions-to-ask", "asking-for-an-adjustment", "first-weeks"];
    for slug in getting.iter().chain(&more) {
        assert!(library.help_page(slug).is_some(), "{slug}");
    }
    for page in library.help.iter().filter(|page| page.group == HelpGroup::Safety) {
        assert!(page.body.iter().take(2).any(|block| block.leads_to_lines()), "{}: lines come first", page.slug);
    }
    assert_eq!(library.help.iter().filter(|page| page.group == HelpGroup::About).count(), 7);
    let first = &words.phrases().provider_questions[0];
    assert_eq!(first.slug, "emotions-and-relationships");
    assert!(first.text.starts_with("How does your way of working address both emotions and relationship dynamics"));
}

#[test]
fn cards_about_two_people_say_what_to_do_where_one_is_afraid() {
    let words = Words::of(texts::english());
    for slug in ["protest-and-shutdown", "repair", "small-risks", "hard-conversations", "needs"] {
        let card = words.library().card(slug).unwrap();
        let text: String =
            card.body.iter().flat_map(|block| block.lines()).chain(card.review.not_for.clone()).collect();
        let careful = ["afraid", "hurt", "harms", "punishes"].iter().any(|word| text.contains(word));
        assert!(careful, "{slug}");
    }
    let card = words.library().card("when-not-to-pause").unwrap();
    let links: Vec<_> = card.body.iter().flat_map(|block| block.links()).collect();
    assert!(links.contains(&&Link::Help("staying-safe".into())) && links.contains(&&Link::Place(Place::Lines)));
}

#[test]
fn the_families_of_feelings_keep_their_names() {
    let words = Words::of(texts::english());
    let families: Vec<_> = words.vocabulary().feelings.iter().map(|family| family.slug.as_str()).collect();
    assert_eq!(families, FEELS);
}

#[test]
fn what_is_said_back_neither_praises_nor_advises() {
    let words = Words::of(texts::english());
    for kept in &words.phrases().kept {
        let text = format!(" {} ", kept.text.to_lowercase());
        for mark in
            [" well done", " great", " brave", " try ", " could try", " remember to", " next time", "only in your"]
        {
            assert!(!text.contains(mark), "{}: {}", kept.slug, kept.text);
        }
    }
}

#[test]
fn small_steps_are_graded_for_every_pattern_and_practise_everything() {
    let words = Words::of(texts::english());
    let phrases = words.phrases();
    for pattern in ["close", "away", "both"] {
        let steps = phrases.steps_for(pattern);
        assert!(steps.len() >= 10, "{pattern}: {}", steps.len());
        assert!(steps.first().unwrap().hard == 1 && steps.last().unwrap().hard >= 6, "{pattern}");
        assert!(steps.iter().filter(|step| step.hard <= 3).count() >= 4, "{pattern}");
        assert!(phrases.naming_for(pattern).count() >= 3, "{pattern}");
    }
    let practised: BTreeSet<_> = phrases.steps.iter().map(|step| step.practises.as_str()).collect();
    assert_eq!(practised.len(), 7);
}

#[test]
fn words_of_harm_and_words_that_judge_are_kept_apart() {
    let words = Words::of(texts::english());
    let phrases = words.phrases();
    let harm: BTreeSet<_> = phrases.harm.iter().map(|word| word.word.as_str()).collect();
    for judging in &phrases.judging {
        assert!(!harm.contains(judging.word.as_str()), "{}", judging.word);
        for feeling in &judging.under {
            assert!(words.vocabulary().feeling(feeling).is_some(), "{}: {feeling}", judging.word);
        }
    }
    for blame in &phrases.blame {
        for mark in &blame.marks {
            let told = mark.split(' ').find(|word| harm.contains(word));
            assert!(told.is_none(), "'{mark}' tells of harm and is no wording matter");
        }
    }
    let loose: Vec<_> = phrases.harm.iter().filter(|word| word.loose).map(|word| word.word.as_str()).collect();
    assert_eq!(
        loose,
        [
            "attacked",
            "cornered",
            "controlled",
            "manipulated",
            "smothered",
            "trapped",
            "hit",
            "forced",
            "followed",
            "grabbed",
            "pushed",
            "tracked",
            "pressured",
            "used",
            "belittled",
        ]
    );
}

#[test]
fn lists_that_point_into_other_lists_point_at_something() {
    let words = Words::of(texts::english());
    let phrases = words.phrases();
    let set_offs: BTreeSet<_> = words.vocabulary().set_offs.iter().map(|entry| entry.slug.as_str()).collect();
    for line in &phrases.if_then {
        assert!(set_offs.contains(line.set_off.as_str()), "{}", line.slug);
    }
    for set_off in set_offs {
        assert!(!phrases.if_then_for(set_off, None).is_empty(), "{set_off} has no if-then line");
    }
    for night in &phrases.nights {
        let own = phrases.openings.iter().filter(|opening| opening.night.as_deref() == Some(&night.slug)).count();
        assert_eq!(own, 4, "{}: four gentle openings", night.slug);
        assert!(!Phrase::of(&phrases.kind, &night.slug).is_empty(), "{}", night.slug);
    }
}

#[test]
fn every_drill_has_an_answer_that_can_be_checked() {
    let words = Words::of(texts::english());
    for drill in words.phrases().drills.iter().filter(|drill| drill.kind == DrillKind::Spot) {
        let found = drill.said.contains(&drill.answer) || drill.answer == "Nothing to find here";
        assert!(found, "{}: '{}' is not in '{}'", drill.slug, drill.answer, drill.said);
    }
}

#[test]
fn a_cool_cloth_asks_every_medical_question_and_holds_no_breath() {
    let words = Words::of(texts::english());
    let cloth = words.tool("cool-cloth").unwrap();
    let asked: String = cloth.questions.iter().map(|question| question.ask.to_lowercase()).collect();
    let causes = [
        "heart condition",
        "uneven",
        "faint",
        "pulse",
        "blood pressure",
        "beta-blocker",
        "eating disorder",
        "very low",
        "raynaud",
        "hives",
        "pregnant",
    ];
    for cause in causes {
        assert!(asked.contains(cause), "{cause}");
    }
    assert_eq!((cloth.timer_seconds, cloth.sides.as_slice()), (Some(15), [Side::TooMuch].as_slice()));
    for tool in words.tools().iter().filter(|tool| tool.kind == ToolKind::Temperature) {
        assert!(tool.questions.is_empty() || tool.questions.len() >= 3, "{}", tool.slug);
    }
}

#[test]
fn what_was_left_to_trained_people_is_not_a_tool_for_bad_moments() {
    let words = Words::of(texts::english());
    let between = words.tool("hard-and-okay").unwrap();
    assert!(between.questions.iter().any(|question| question.ask.contains('7')));
    let taps = words.tool("butterfly-hug").unwrap();
    assert!(taps.title.contains("six to eight") && taps.sides == [Side::TooMuch]);
    for tool in ["calm-enough-place", "humming", "tense-and-release", "breathe-beside"] {
        assert_eq!(words.tool(tool).unwrap().sides, [Side::TooMuch], "{tool}");
    }
}
