use insta::assert_snapshot;

use crate::given::Home;

#[test]
fn a_card_is_read_without_a_vault() {
    let home = Home::empty();
    assert_snapshot!(home.bare(&["learn", "earned-security"]).done(), @"
    Growing steadier
    Steadiness can grow later in life. It is a direction, not a badge.

    Some people had a hard start and are steady with others later. Researchers speak
    of earned security.

    The early studies asked adults about their childhood. When others followed
    people for 23 years, it looked less clear. Still, some did move from a shaky
    start to steady bonds, and they were doing well.

    Therapy seems to help. In a review, people became more secure and less afraid of
    being left.

    Whether they kept less distance was unclear. Good trials are few.

    What does it look like from inside? You get stirred up, and come back sooner.

    You ask for comfort, and let it in. You can be alone for an evening.

    You say no, and stay. After an argument, one of you makes the first move.

    For someone who keeps distance, growing means asking more, not less.

    Sliding back is common. It doesn't undo what you learned.

    Something to try: Wait five minutes

    Not meant for a test of whether you have arrived.
    Where this is from: Roisman and others 2002, Child Development, by its
    abstract; Taylor and others 2015, doi.org/10.1080/10503307.2014.886791;
    doi.org/10.1037/pspi0000326
    Last looked at on 24 November 2026.
    ");
    assert!(!home.vault().exists());
}

#[test]
fn every_card_and_every_approach_is_listed_and_opens_by_its_name() {
    let home = Home::empty();
    for (command, least) in [("learn", 25), ("approaches", 7)] {
        let list = home.bare(&[command]).done();
        let slugs: Vec<&str> = list
            .lines()
            .filter(|line| line.starts_with("  "))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert!(slugs.len() >= least, "{list}");
        for slug in slugs {
            let text = home.bare(&[command, slug]).done();
            assert!(text.lines().count() > 10, "{slug}: {text}");
            assert!(text.lines().all(|line| line.chars().count() <= 80 && !line.contains("](")), "{slug}: {text}");
        }
    }
}

#[test]
fn the_list_says_what_each_is_called() {
    let home = Home::empty();
    assert_snapshot!(home.bare(&["approaches"]).done(), @"
    eft                    Emotionally Focused Therapy
    ifs                    Internal Family Systems
    sensorimotor           Sensorimotor Psychotherapy
    somatic-experiencing   Somatic Experiencing
    dbt                    Dialectical Behavior Therapy
    couples                Couple and family therapy
    attachment-based       Attachment-based therapies
    ");
}

#[test]
fn a_name_that_is_not_there_is_answered_with_where_to_look() {
    let home = Home::empty();
    assert_snapshot!(home.bare(&["learn", "nowhere"]).refused(), @"There is no card called nowhere. `holdfast learn` lists them.");
    assert_snapshot!(home.bare(&["approaches", "nowhere"]).refused(), @"There is no approach called nowhere. `holdfast approaches` lists them.");
}
