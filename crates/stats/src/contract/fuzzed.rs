//! Lines of the contract, given what nobody meant.

use fuzz::Target;
use serde_json::Value;

use super::{answer, names};

const LINES: [&str; 27] = [
    r#"{"method":"nap","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"increase"}}"#,
    r#"{"method":"tau_u","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"decrease"}}"#,
    r#"{"method":"tau_u_family","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"increase"}}"#,
    r#"{"method":"tau_bc","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"increase"}}"#,
    r#"{"method":"nonoverlap","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"increase"}}"#,
    r#"{"method":"smd_baseline","input":{"A":[3,3,4,5],"B":[4,5,6,7,7],"improvement":"increase"}}"#,
    r#"{"method":"mann_kendall","input":{"y":[5,6,5,6,2,1,2,1]}}"#,
    r#"{"method":"kendall_tau_b","input":{"x":[1,2,3,5],"y":[2,4,4,9]}}"#,
    r#"{"method":"theil_sen","input":{"x":[1,2,3,5],"y":[2,4,4,9]}}"#,
    r#"{"method":"rci","input":{"x1":32.5,"x2":47.5,"sd":7.5,"rel":0.8,"higher_is_better":true,"clin":[40,7.5],"norm":[60,7.5]}}"#,
    r#"{"method":"paired_change","input":{"before":[7,6],"after":[5,5],"better":"decrease"}}"#,
    r#"{"method":"beta_binomial","input":{"successes":7,"trials":10,"prior":[1,1]}}"#,
    r#"{"method":"beta_compare","input":{"first":[8,4],"second":[2,2]}}"#,
    r#"{"method":"normal_shrink","input":{"sample_mean":20,"within_var":225,"n":4,"prior_mean":8,"between_var":36}}"#,
    r#"{"method":"eb_shrink","input":{"y":[28,8],"se":[15,10]}}"#,
    r#"{"method":"brier","input":{"p":[0.9,0.2],"outcome":[1,0]}}"#,
    r#"{"method":"expectancy_violation","input":{"predicted_distress":[80],"actual_distress":[40]}}"#,
    r#"{"method":"autocorr_lag1","input":{"y":[5,6,5,6,2,1,2,1]}}"#,
    r#"{"method":"rmssd","input":{"y":[1,2],"t":[1,2],"max_gap":1}}"#,
    r#"{"method":"changepoint","input":{"y":[5,6,5,6,2,1,2,1]}}"#,
    r#"{"method":"randomization_ab","input":{"y":[5,6,2,1],"start":2,"min_a":1,"min_b":1,"better":"decrease"}}"#,
    r#"{"method":"wilson_ci","input":{"k":1,"n":3}}"#,
    r#"{"method":"weekly_mean","input":{"observations":[["2026-01-05",4],["2026-01-20",5]]}}"#,
    r#"{"method":"region_probability","input":{"anxiety":4.1,"avoidance":3.9,"cut_anxiety":4,"cut_avoidance":4,"sem_anxiety":0.38,"sem_avoidance":0.38}}"#,
    r#"{"method":"score_items","input":{"responses":[1,7],"min":1,"max":7,"reverse_items":[2],"scales":{"zeal":[1],"all":[1,2]}}}"#,
    r#"{"method":"score_rq","input":{"secure":3,"fearful":5,"preoccupied":6,"dismissing":2}}"#,
    r#"{"method":"phq9","input":{"items":[0,0,0,0,0,0,0,0,1]}}"#,
];

const PIECES: [&str; 16] = [
    ",1",
    ",null",
    "[1e308,-1e308]",
    "1e-308",
    "-0.0",
    "5e-324",
    "true",
    "[]",
    "[[]]",
    "\"9999-12-31\"",
    "\"-009999-01-01\"",
    "\"increase\"",
    "\"y\":",
    "\"prior\":[0,0]",
    "{\"a\":[1]}",
    "1,1,1,1,1,1",
];

#[test]
fn every_line_has_one_answer_of_its_form() {
    let methods: Vec<&str> = names().collect();
    let pieces = PIECES.iter().copied().chain(methods.iter().copied());
    let target = Target::new("stats contract").seeds(LINES).pieces(pieces);
    let figures = target.run_text(|text| {
        let said = answer(text);
        let reply: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(reply.to_string(), said, "the numbers that are written are those that are read");
        assert!(!said.contains('\n'));
        let reply = reply.as_object().unwrap();
        assert!(reply.len() == 2 && reply.contains_key("method"));
        match reply.get("result") {
            Some(_) => {
                assert!(methods.contains(&reply["method"].as_str().unwrap()));
                true
            }
            None => {
                assert!(!reply["error"].as_str().unwrap().is_empty());
                false
            }
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
