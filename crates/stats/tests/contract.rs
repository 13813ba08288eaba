//! The contract, line by line, as another program meets it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::{any, prop, prop_assert, proptest};
use serde_json::{Value, json};
use stats::contract::{answer, names};

fn ask(method: &str, input: Value) -> Value {
    let line = json!({ "method": method, "input": input }).to_string();
    let reply: Value = serde_json::from_str(&answer(&line)).unwrap();
    assert_eq!(reply["method"], method);
    assert_eq!(reply.as_object().unwrap().len(), 2);
    reply
}

fn result(method: &str, input: Value) -> Value {
    let reply = ask(method, input);
    assert!(reply.get("result").is_some(), "{reply}");
    reply["result"].clone()
}

fn error(method: &str, input: Value) -> String {
    let reply = ask(method, input);
    assert!(reply.get("error").is_some(), "{reply}");
    reply["error"].as_str().unwrap().to_owned()
}

/// Keys in the contract's order, as they stand in the answer.
fn keys(value: &Value) -> String {
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.join(", ")
}

#[test]
fn the_example_of_the_contract() {
    let line =
        r#"{"method":"nap","input":{"A":[20,20,26,25,22,23],"B":[28,25,24,27,30,30,29],"improvement":"increase"}}"#;
    let reply: Value = serde_json::from_str(&answer(line)).unwrap();
    let near = |figure: &Value, expected: f64, tolerance: f64| {
        assert!((figure.as_f64().unwrap() - expected).abs() < tolerance, "{figure} {expected}");
    };
    let nap = &reply["result"];
    near(&nap["nap"], 0.916_666_666_7, 1e-10);
    near(&nap["se_unbiased"], 0.069_006_555_9, 1e-10);
    near(&nap["se_hanley"], 0.077_391_853_4, 1e-10);
    near(&nap["ci95"][0], 0.597_32, 1e-5);
    near(&nap["ci95"][1], 0.985_99, 1e-5);
}

#[test]
fn every_method_answers_with_exactly_the_fields_of_the_contract() {
    let phases = json!({"A": [3, 3, 4, 5], "B": [4, 5, 6, 7, 7], "improvement": "increase"});
    let xy = json!({"x": [1, 2, 3, 5], "y": [2, 4, 4, 9]});
    let y = json!({"y": [5, 6, 5, 6, 2, 1, 2, 1]});
    let table = [
        ("nap", phases.clone(), "nap, se_unbiased, se_hanley, se_null, ci95"),
        ("tau_u", phases.clone(), "S_AB, S_A, S_B, tau, tau_u"),
        (
            "tau_u_family",
            phases.clone(),
            "S_AB, S_A, S_B, A_vs_B, A_vs_B_minus_trendA_parker, A_vs_B_minus_trendA_complete, \
             A_vs_B_plus_trendB, A_vs_B_plus_trendB_minus_trendA",
        ),
        ("tau_bc", phases.clone(), "slope, intercept, tau_bc"),
        ("nonoverlap", phases.clone(), "pnd, pem, pand, ird"),
        ("smd_baseline", phases, "smd, baseline_sd"),
        ("mann_kendall", y.clone(), "S, var_S, z, p, tau_a, tau_b"),
        ("kendall_tau_b", xy.clone(), "S, D, tau_b"),
        ("theil_sen", xy, "slope, intercept, ci95"),
        ("rci", json!({"x1": 32.5, "x2": 47.5, "sd": 7.5, "rel": 0.8}), "sem, s_diff, rc, min_change, reliable"),
        (
            "rci",
            json!({"x1": 32.5, "x2": 47.5, "sd": 7.5, "rel": 0.8, "higher_is_better": true,
                   "clin": [40, 7.5], "norm": [60, 7.5]}),
            "sem, s_diff, rc, min_change, reliable, cut_a, cut_b, cut_c, crossed_c, category",
        ),
        (
            "paired_change",
            json!({"before": [7, 6], "after": [5, 5], "better": "decrease"}),
            "n, mean_improvement, sd_improvement, median_improvement, n_better, n_same, n_worse, \
             t, df, p, ci95, d_z, d_av, sign_test_p",
        ),
        ("beta_binomial", json!({"successes": 7, "trials": 10, "prior": [1, 1]}), "a, b, mean, ci95, p_gt_half"),
        ("beta_compare", json!({"first": [8, 4], "second": [2, 2]}), "p_first_greater"),
        (
            "normal_shrink",
            json!({"sample_mean": 20, "within_var": 225, "n": 4, "prior_mean": 8, "between_var": 36}),
            "weight, mean, sd",
        ),
        (
            "eb_shrink",
            json!({"y": [28, 8], "se": [15, 10]}),
            "mu_fixed, se_fixed, Q, tau2, mu_random, se_random, shrunk",
        ),
        (
            "brier",
            json!({"p": [0.9, 0.2], "outcome": [1, 0]}),
            "brier, base_rate, brier_reference, skill, bias, reliability, resolution, uncertainty",
        ),
        (
            "expectancy_violation",
            json!({"predicted_distress": [80], "actual_distress": [40]}),
            "mean_violation, share_better_than_feared, mae",
        ),
        ("autocorr_lag1", y.clone(), "r1, r1_bias_corrected, bartlett_se, n_eff"),
        ("rmssd", json!({"y": [1, 2], "t": [1, 2], "max_gap": 1}), "pairs_used, rmssd"),
        ("changepoint", y.clone(), "pettitt, least_squares"),
        (
            "randomization_ab",
            json!({"y": [5, 6, 2, 1], "start": 2, "min_a": 1, "min_b": 1, "better": "decrease"}),
            "n_permutations, observed, p",
        ),
        ("wilson_ci", json!({"k": 1, "n": 3}), "ci95"),
        ("weekly_mean", json!({"observations": [["2026-01-05", 4]]}), "weeks, missing_weeks"),
        (
            "region_probability",
            json!({"anxiety": 4.1, "avoidance": 3.9, "cut_anxiety": 4, "cut_avoidance": 4,
                   "sem_anxiety": 0.38, "sem_avoidance": 0.38}),
            "secure, anxious, avoidant, both_high",
        ),
        (
            "score_items",
            json!({"responses": [1, 7], "min": 1, "max": 7, "reverse_items": [2], "scales": {"zeal": [1], "all": [1, 2]}}),
            "zeal, all",
        ),
        (
            "score_rq",
            json!({"secure": 3, "fearful": 5, "preoccupied": 6, "dismissing": 2}),
            "model_of_self, model_of_other, anxiety, avoidance",
        ),
        ("phq9", json!({"items": [0, 0, 0, 0, 0, 0, 0, 0, 1]}), "total, band, item9_positive"),
        ("gad7", json!({"items": [1, 1, 1, 1, 1, 1, 1]}), "total, band"),
    ];
    for (method, input, fields) in &table {
        assert_eq!(keys(&result(method, input.clone())), *fields, "{method}");
    }
    for name in names() {
        assert!(table.iter().any(|(method, _, _)| *method == name), "{name}");
    }
    let parts = result("changepoint", y);
    assert_eq!(keys(&parts["pettitt"]), "K, t, p_approx");
    let least_squares = "t, sse_split, sse_none, gain, mean_before, mean_after";
    assert_eq!(keys(&parts["least_squares"]), least_squares);
}

#[test]
fn every_method_names_each_field_that_is_missing() {
    for name in names() {
        let words = error(name, json!({}));
        assert!(words.starts_with('`') && words.ends_with("is missing"), "{name}: {words}");
    }
}

#[test]
fn words_stand_for_categories() {
    let rci = |x2: f64| {
        let input = json!({"x1": 32.5, "x2": x2, "sd": 7.5, "rel": 0.8, "clin": [40, 7.5], "norm": [60, 7.5]});
        let result = result("rci", input);
        (result["reliable"].as_str().unwrap().to_owned(), result["category"].as_str().unwrap().to_owned())
    };
    let pair = |reliable: &str, category: &str| (reliable.to_owned(), category.to_owned());
    assert_eq!(rci(52.0), pair("improved", "recovered"));
    assert_eq!(rci(47.5), pair("improved", "improved"));
    assert_eq!(rci(33.0), pair("no_reliable_change", "unchanged"));
    assert_eq!(rci(20.0), pair("deteriorated", "deteriorated"));

    let band = |items: [u8; 9]| result("phq9", json!({ "items": items }))["band"].clone();
    assert_eq!(band([3, 3, 3, 3, 3, 0, 0, 0, 0]), "moderately severe");
    assert_eq!(band([0; 9]), "minimal");
}

#[test]
fn item_nine_is_positive_whatever_the_total() {
    let phq9 = result("phq9", json!({"items": [0, 0, 0, 0, 0, 0, 0, 0, 1]}));
    assert_eq!(phq9, json!({"total": 1, "band": "minimal", "item9_positive": true}));
}

#[test]
fn undefined_is_null_on_empty_and_one_point_and_constant_input() {
    let empty = json!({"A": [], "B": [], "improvement": "increase"});
    for method in ["nap", "nonoverlap", "smd_baseline", "tau_bc"] {
        let result = result(method, empty.clone());
        assert!(result.as_object().unwrap().values().all(Value::is_null), "{method} {result}");
    }
    let constant = result("mann_kendall", json!({"y": [4, 4, 4]}));
    assert_eq!((&constant["S"], &constant["p"], &constant["tau_b"]), (&json!(0), &json!(1.0), &Value::Null));
    assert_eq!(result("wilson_ci", json!({"k": 0, "n": 0})), json!({"ci95": null}));
    assert_eq!(result("weekly_mean", json!({"observations": []})), json!({"weeks": {}, "missing_weeks": []}));
    assert_eq!(result("rmssd", json!({"y": [], "t": [], "max_gap": 1})), json!({"pairs_used": 0, "rmssd": null}));
    let scales = json!({"responses": [], "min": 1, "max": 7, "reverse_items": [], "scales": {}});
    assert_eq!(result("score_items", scales), json!({}));
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    assert_eq!(result("wilson_ci", json!({"k": 3.0, "n": 10.0})), result("wilson_ci", json!({"k": 3, "n": 10})));
    let half = error("wilson_ci", json!({"k": 2.5, "n": 10}));
    assert_eq!(half, "`k` must be a whole number, 0 or greater");
}

#[test]
fn input_that_is_not_of_the_methods_form_is_refused_by_the_name_of_the_field() {
    let phases = |a: Value, improvement: Value| json!({"A": a, "B": [1], "improvement": improvement});
    let table = [
        ("nap", phases(json!([1]), json!("up")), "`improvement` must be \"increase\" or \"decrease\""),
        ("nap", phases(json!([1, "2"]), json!("increase")), "`A[1]` must be a number"),
        ("nap", phases(json!([1, null]), json!("increase")), "`A[1]` must be a number"),
        ("nap", phases(json!(1), json!("increase")), "`A` must be a list"),
        ("theil_sen", json!({"x": [1, 2], "y": [1]}), "`y` must have 2 entries, not 1"),
        ("wilson_ci", json!({"k": -1, "n": 3}), "`k` must be a whole number, 0 or greater"),
        ("wilson_ci", json!({"k": 4, "n": 3}), "`k` must lie from 0 to 3"),
        ("wilson_ci", json!({"k": 1, "n": 3, "N": 3}), "`N` is not a field of this method"),
        ("beta_binomial", json!({"successes": 1, "trials": 2, "prior": [1]}), "`prior` must have 2 entries, not 1"),
        ("beta_compare", json!({"first": [0, 1], "second": [1, 1]}), "`first[0]` must lie from 0.001 to 100000"),
        ("brier", json!({"p": [0.5], "outcome": [2]}), "`outcome[0]` must be 0 or 1"),
        ("brier", json!({"p": [1.5], "outcome": [1]}), "`p[0]` must lie from 0 to 1"),
        ("eb_shrink", json!({"y": [1], "se": [0]}), "`se[0]` must be greater than 0"),
        (
            "weekly_mean",
            json!({"observations": [["2026-02-30", 1]]}),
            "`observations[0][0]` must be a date such as \"2026-01-05\"",
        ),
        (
            "weekly_mean",
            json!({"observations": [["2026-02-03T10:00", 1]]}),
            "`observations[0][0]` must be a date such as \"2026-01-05\"",
        ),
        (
            "weekly_mean",
            json!({"observations": [["2026-02-03"]]}),
            "`observations[0]` must be a list of a date and a number",
        ),
        ("phq9", json!({"items": [0, 0, 0]}), "`items` must have 9 entries, not 3"),
        ("phq9", json!({"items": [0, 0, 0, 0, 0, 0, 0, 0, null]}), "`items[8]` must be a whole number, 0 or greater"),
        ("gad7", json!({"items": [4, 0, 0, 0, 0, 0, 0]}), "`items[0]` must lie from 0 to 3"),
        (
            "score_rq",
            json!({"secure": 8, "fearful": 1, "preoccupied": 1, "dismissing": 1}),
            "`secure` must lie from 1 to 7",
        ),
        ("rci", json!({"x1": 1, "x2": 2, "sd": 1, "rel": 2}), "`rel` must lie from 0 to 1"),
        ("rci", json!({"x1": 1, "x2": 2, "sd": 1, "rel": 0.5, "clin": [1, -1]}), "`clin[1]` must be 0 or greater"),
        (
            "score_items",
            json!({"responses": [9], "min": 1, "max": 7, "reverse_items": [], "scales": {}}),
            "`responses[0]` must lie from 1 to 7",
        ),
        (
            "score_items",
            json!({"responses": [3], "min": 1, "max": 7, "reverse_items": [], "scales": {"left": [1, 2]}}),
            "`scales.left[1]` must lie from 1 to 1",
        ),
        (
            "randomization_ab",
            json!({"y": [1, 2, 3], "start": 0, "min_a": 1, "min_b": 1, "better": "increase"}),
            "`start` must lie from 1 to 2",
        ),
    ];
    for (method, input, words) in table {
        assert_eq!(error(method, input), words, "{method}");
    }
}

#[test]
fn a_line_that_breaks_off_still_names_what_was_being_read() {
    let why = |line: &str| {
        let reply: Value = serde_json::from_str(&answer(line)).unwrap();
        (reply["method"].clone(), reply["error"].as_str().unwrap().to_owned())
    };
    let begins = |line: &str, method: Value, words: &str| {
        let (found, error) = why(line);
        assert_eq!(found, method, "{line}");
        assert!(error.starts_with(words), "{line}: {error}");
    };
    begins("", json!(null), "the line is not a JSON object");
    begins("[]", json!(null), "the line is not a JSON object");
    begins("{", json!(null), "the line is not a JSON object");
    begins("{}", json!(null), "`method` is missing");
    begins(r#"{"input":{}}"#, json!(null), "`method` is missing");
    begins(r#"{"method":7,"input":{}}"#, json!(null), "`method`: ");
    begins(r#"{"method":"nap"}"#, json!("nap"), "`input` is missing");
    begins(r#"{"method":"nap","input":[]}"#, json!("nap"), "`input`: ");
    begins(r#"{"method":"nap","input":{"A":[1,NaN]}}"#, json!("nap"), "`A`: ");
    begins(r#"{"method":"nap","input":{"A":[1],"B":[1e999]}}"#, json!("nap"), "`B`: number out of range");
    begins(r#"{"method":"nap","input":{"A":[-Infinity]}}"#, json!("nap"), "`A`: ");
    begins(r#"{"method":"nap","input":{"A":[],"A":[]}}"#, json!("nap"), "`A`: is given twice");
    begins(r#"{"method":"nap","input":{},"id":1}"#, json!("nap"), "`id`: ");
    begins(r#"{"method":"nap","method":"nap","input":{}}"#, json!("nap"), "`method`: is given twice");
    begins(r#"{"method":"median","input":{}}"#, json!("median"), "`method` must be one of nap, tau_u");
    begins(r#"{"method":"nap","input":{}} {}"#, json!("nap"), "the line is not a JSON object");
    let deep = format!(r#"{{"method":"nap","input":{{"A":{}}}}}"#, "[".repeat(100_000));
    begins(&deep, json!("nap"), "`A`: recursion limit exceeded");
}

#[test]
fn an_answer_has_no_line_break_whatever_the_question_held() {
    let reply = answer("{\"method\":\"a\\nb\",\"input\":{\"c\\nd\":1}}");
    assert!(!reply.contains('\n'));
}

#[test]
fn figures_keep_every_digit_they_have() {
    let third = result("kendall_tau_b", json!({"x": [1, 2, 3], "y": [1, 3, 2]}));
    assert_eq!(third["tau_b"].to_string(), "0.3333333333333333");
}

proptest! {
    #[test]
    fn any_text_at_all_gets_one_answer(line in any::<String>()) {
        let reply: Value = serde_json::from_str(&answer(&line)).unwrap();
        prop_assert!(reply["error"].is_string());
    }

    #[test]
    fn any_damage_to_a_good_line_gets_one_answer(
        which in 0usize..28, at in any::<prop::sample::Index>(), with in prop::sample::select(vec!["", "\"", "]", "{", "1e400", "-", "null", "9", ",", "\\u0000", "ü"]),
    ) {
        let line = good_line(which);
        let cut = at.index(line.len());
        let damaged = format!("{}{with}{}", &line[..cut], &line[cut + 1..]);
        let reply: Value = serde_json::from_str(&answer(&damaged)).unwrap();
        prop_assert!(reply.get("result").is_some() != reply.get("error").is_some());
    }
}

/// A line for each method, in ASCII, with every field it knows.
fn good_line(which: usize) -> String {
    let method = names().nth(which).unwrap();
    let input: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    let mut input = input.as_object().unwrap().clone();
    loop {
        let line = json!({ "method": method, "input": input }).to_string();
        let reply: Value = serde_json::from_str(&answer(&line)).unwrap();
        let words = reply["error"].as_str().unwrap_or_default();
        let Some(field) = words.strip_suffix("` is not a field of this method") else {
            return line;
        };
        input.remove(&field[1..]);
    }
}

const EVERY_FIELD: &str = r#"{
    "A": [1, 2.5, 3], "B": [4, 1e3], "improvement": "increase", "y": [1, 2, 3, 4, 5, 6, 7],
    "x": [1, 2, 3, 4, 5, 6, 7], "se": [1, 1, 1, 1, 1, 1, 1], "t": [1, 2, 3, 4, 5, 6, 7],
    "max_gap": 1, "start": 3, "min_a": 1, "min_b": 1, "better": "decrease", "k": 1, "n": 4,
    "before": [7, 6], "after": [5, 5], "successes": 7, "trials": 10, "prior": [1, 1],
    "first": [8, 4], "second": [2, 2], "sample_mean": 20, "within_var": 225, "prior_mean": 8,
    "between_var": 36, "p": [0.9, 0.2], "outcome": [1, 0], "predicted_distress": [80],
    "actual_distress": [40], "observations": [["2026-01-05", 4]], "anxiety": 4.1,
    "avoidance": 3.9, "cut_anxiety": 4, "cut_avoidance": 4, "sem_anxiety": 0.38,
    "sem_avoidance": 0.38, "responses": [1, null, 7], "min": 1, "max": 7, "reverse_items": [2],
    "scales": {"all": [1, 2]}, "secure": 3, "fearful": 5, "preoccupied": 6, "dismissing": 2,
    "items": [0, 1, 2, 3, 0, 1, 2], "x1": 1, "x2": 2, "sd": 1, "rel": 0.5,
    "higher_is_better": false, "clin": [1, 1], "norm": [2, 1]
}"#;
