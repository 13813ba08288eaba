//! What needs no vault: sample, stats, settle.

use insta::assert_snapshot;

use crate::given::Home;

#[test]
fn the_same_seed_gives_the_same_moments_and_moment_add_takes_them() {
    let home = Home::new();
    let sample = |seed: &str| home.bare(&["sample", "--records", "200", "--seed", seed]).done();
    assert_eq!(sample("7"), sample("7"));
    assert_ne!(sample("7"), sample("8"));
    assert_eq!(sample("1"), home.bare(&["sample", "--records", "200"]).done());
    assert_eq!(home.bare(&["sample", "--records", "0"]).done(), "");
    assert_eq!(home.add(&sample("7")).len(), 200);
    assert_snapshot!(sample("7").lines().next().unwrap(), @r#"{"at":"2026-07-12T11:24:39+00:00[UTC]","situation":"She said she needed an evening to herself.","set_off":["no-reply"],"people":["Mum"],"feelings":["longing","lonely"],"stirred":6,"pull":"close"}"#);
}

#[test]
fn stats_answers_line_for_line_without_a_vault() {
    let lines =
        "{\"method\":\"wilson_ci\",\"input\":{\"k\":0,\"n\":0}}\n\nnot json\n{\"method\":\"no_such\",\"input\":{}}\n";
    let said = Home::empty().feed_bare(&["stats"], lines).done();
    assert_snapshot!(said, @r#"
    {"method":"wilson_ci","result":{"ci95":null}}
    {"method":null,"error":"the line is empty"}
    {"method":null,"error":"the line is not a JSON object: expected ident at line 1 column 2"}
    {"method":"no_such","error":"`method` must be one of nap, tau_u, tau_u_family, tau_bc, nonoverlap, smd_baseline, mann_kendall, kendall_tau_b, theil_sen, rci, paired_change, beta_binomial, beta_compare, normal_shrink, eb_shrink, brier, expectancy_violation, autocorr_lag1, rmssd, changepoint, randomization_ab, wilson_ci, weekly_mean, region_probability, score_items, score_rq, phq9, gad7"}
    "#);
}

#[test]
fn settle_guides_from_a_script_without_a_vault_and_keeps_nothing() {
    let home = Home::empty();
    let said = home.feed_bare(&["settle"], "1\n8\n").done();
    assert!(said.starts_with("You're here. Nothing to fix first.\n"), "{said}");
    assert!(said.contains("Nothing you do here is saved."), "{said}");
    assert_eq!(home.feed_bare(&["settle"], "q\n").code, Some(0));
    home.feed_bare(&["settle"], "").done();
    home.feed_bare(&["settle"], b"\xff\n99\nq\n").done();
    assert_eq!(crate::given::files(&home.path("data")).len() + crate::given::files(&home.path("state")).len(), 0);
}
