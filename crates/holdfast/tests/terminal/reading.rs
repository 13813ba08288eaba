use insta::assert_snapshot;

use crate::given::Home;

#[test]
fn a_card_is_read_without_a_vault() {
    let home = Home::empty();
    assert_snapshot!(home.bare(&["learn", "earned-security"]).done(), @"");
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
    assert_snapshot!(home.bare(&["approaches"]).done(), @"");
}

#[test]
fn a_name_that_is_not_there_is_answered_with_where_to_look() {
    let home = Home::empty();
    assert_snapshot!(home.bare(&["learn", "nowhere"]).refused(), @"");
    assert_snapshot!(home.bare(&["approaches", "nowhere"]).refused(), @"");
}
