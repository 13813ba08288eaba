use words::Words;

use super::{compare, fit, guide, picked};
use crate::web::Filled;

fn given(words: &Words, form: &str) -> Vec<(String, String)> {
    fit::given(&words.library().fit, &Filled::parse(form.as_bytes()))
}

#[test]
fn every_approach_is_a_page_with_its_ten_headings() {
    let words = Words::of(texts::english());
    for approach in &words.library().approaches {
        let page = guide::one(&words, approach).into_string();
        for heading in &words.library().terms.headings {
            assert!(page.contains(&format!("<h2 id=\"{}\">{}</h2>", heading.slug, heading.text)), "{}", approach.slug);
        }
        assert!(page.contains("Counted up to") && page.matches("<h1").count() == 1, "{}", approach.slug);
        assert_eq!(page.contains("id=\"warning\""), approach.warning.is_some(), "{}", approach.slug);
    }
}

#[test]
fn what_is_compared_stands_in_its_own_order_and_unknown_names_are_passed_over() {
    let words = Words::of(texts::english());
    let names = picked(&words, ["ifs", "nothing", "eft", "eft"].into_iter());
    assert_eq!(names.iter().map(|one| one.slug.as_str()).collect::<Vec<_>>(), ["eft", "ifs"]);
    let page = compare::side_by_side(&words, &names, false).into_string();
    assert_eq!(page.matches("<h3>EFT</h3>").count(), 10);
    assert_eq!(page.matches("<h3>IFS</h3>").count(), 10);
}

#[test]
fn no_question_is_answered_beforehand_and_each_can_be_skipped() {
    let words = Words::of(texts::english());
    let page = fit::questions(&words, "t", &[]).into_string();
    assert_eq!(page.matches("<fieldset").count(), 6);
    assert_eq!(page.matches(">Skip this<").count(), 6);
    assert!(!page.contains("checked"));
    let again = fit::questions(&words, "t", &given(&words, "way=slow&body=no")).into_string();
    assert_eq!(again.matches("checked").count(), 2);
}

#[test]
fn only_answers_there_are_are_taken() {
    let words = Words::of(texts::english());
    assert_eq!(given(&words, "way=slow&body=&bond=nobody&other=x&_token=t"), [("way".to_owned(), "slow".to_owned())]);
}

#[test]
fn reasons_are_words_for_and_against_and_never_a_number() {
    let words = Words::of(texts::english());
    let page = fit::reasons(&words, "t", &given(&words, "bond=partner-both&way=skills")).into_string();
    let order: Vec<usize> =
        ["of-eft", "of-dbt", "of-couples"].iter().map(|id| page.find(&format!("id=\"{id}\"")).unwrap()).collect();
    assert!(order.is_sorted());
    assert!(page.contains("Reasons for it") && page.contains("Reasons to wait"));
    assert!(page.contains("Your answers say nothing about these"));
    assert!(!page.contains('%') && !page.contains("score"));
}

#[test]
fn what_is_not_safe_comes_before_any_approach() {
    let words = Words::of(texts::english());
    let page = fit::reasons(&words, "t", &given(&words, "bond=afraid&storms=hurt-self")).into_string();
    let first = page.find("Before any approach").unwrap();
    assert!(first < page.find("Reasons for it").unwrap());
    assert!(page.contains("href=\"/help/more\"") && page.contains("href=\"/help/when\""));
}

#[test]
fn nothing_answered_gives_no_reasons_and_a_way_on() {
    let words = Words::of(texts::english());
    let page = fit::reasons(&words, "t", &[]).into_string();
    assert!(page.contains("You skipped all six") && !page.contains("Reasons to wait"));
    assert!(page.contains("href=\"/care/approaches\""));
}
