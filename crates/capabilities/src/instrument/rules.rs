//! What follows from a questionnaire alone. Pure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::record::{AnswerKind, Condition, How, Instrument, Item, Scale, Test};

/// The share that makes a score when the questionnaire says nothing else.
const SHARE: f64 = 0.8;

/// Answers by the name of their question.
pub type Answers = BTreeMap<String, Value>;

impl Instrument {
    /// The question of this name.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The questions that are asked, after these answers. An answer to a question that is not
    /// asked counts as not given.
    pub fn asked(&self, answers: &Answers) -> Vec<&Item> {
        let mut given = answers.clone();
        let mut asked = Vec::new();
        for item in &self.items {
            if item.when.iter().all(|condition| condition.holds(&given)) {
                asked.push(item);
            } else {
                given.remove(&item.id);
            }
        }
        asked
    }

    /// Questions that a person answers, whether or not they are asked every time.
    pub fn questions(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.is_question())
    }

    /// Whether this answer leads to help, whatever the total. An answer whose number is not known
    /// does too: help that was not needed does less harm than help that was not offered.
    pub fn is_flagged(&self, item: &str, number: Option<f64>) -> bool {
        self.flags.iter().any(|flag| flag.item == item && number.is_none_or(|number| number > flag.above))
    }
}

impl Item {
    /// Whether a person answers it.
    pub fn is_question(&self) -> bool {
        self.answer.as_ref().is_some_and(|kind| *kind != AnswerKind::Shown)
    }

    /// Whether it is answered from a list.
    pub fn is_choice(&self) -> bool {
        matches!(self.answer, Some(AnswerKind::Choice | AnswerKind::OpenChoice))
    }

    /// The lowest and the highest number behind an answer, when every answer has one.
    pub fn ends(&self) -> Option<(f64, f64)> {
        if !self.is_choice() {
            return self.min.zip(self.max);
        }
        let numbers: Option<Vec<f64>> = self.options.iter().map(|offer| offer.number).collect();
        let numbers = numbers.filter(|numbers| !numbers.is_empty() && self.several != Some(true))?;
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        Some((low, numbers.into_iter().fold(f64::NEG_INFINITY, f64::max)))
    }

    /// The question, about someone when they are named.
    pub fn asks(&self, toward: Option<&str>) -> String {
        match (&self.toward, toward) {
            (Some(text), Some(name)) => text.replace("{name}", name),
            _ => self.text.clone(),
        }
    }

    /// The number behind an answer; `None` when there is none, which is not 0.
    pub fn number(&self, answer: &Value) -> Option<f64> {
        match (&self.answer, answer) {
            (Some(AnswerKind::Choice | AnswerKind::OpenChoice), Value::String(code)) => {
                self.options.iter().find(|offer| offer.code == *code)?.number
            }
            (Some(AnswerKind::Choice | AnswerKind::OpenChoice), Value::Array(codes)) if !codes.is_empty() => {
                codes.iter().map(|code| self.number(code)).sum()
            }
            (Some(AnswerKind::Whole | AnswerKind::Number), Value::Number(number)) => number.as_f64(),
            _ => None,
        }
    }
}

impl Condition {
    fn holds(&self, answers: &Answers) -> bool {
        let mut tests = self.tests.iter().map(|test| test.holds(answers.get(&test.item)));
        if self.any == Some(true) { tests.any(|holds| holds) } else { tests.all(|holds| holds) }
    }
}

impl Test {
    fn holds(&self, answer: Option<&Value>) -> bool {
        if self.is == "exists" {
            return answer.is_some() == (self.than != Value::Bool(false));
        }
        match answer {
            None => false,
            Some(Value::Array(several)) => several.iter().any(|one| self.compares(one)),
            Some(one) => self.compares(one),
        }
    }

    fn compares(&self, answer: &Value) -> bool {
        let order = match (answer.as_f64(), self.than.as_f64()) {
            (Some(answer), Some(than)) => answer.partial_cmp(&than),
            _ => answer.as_str().zip(self.than.as_str()).map(|(answer, than)| answer.cmp(than)),
        };
        match self.is.as_str() {
            "=" => *answer == self.than || order.is_some_and(std::cmp::Ordering::is_eq),
            "!=" => *answer != self.than && !order.is_some_and(std::cmp::Ordering::is_eq),
            ">" => order.is_some_and(std::cmp::Ordering::is_gt),
            "<" => order.is_some_and(std::cmp::Ordering::is_lt),
            ">=" => order.is_some_and(std::cmp::Ordering::is_ge),
            "<=" => order.is_some_and(std::cmp::Ordering::is_le),
            _ => true,
        }
    }
}

impl Scale {
    /// The smallest share of answered questions that makes a score.
    pub fn share(&self) -> f64 {
        self.share.unwrap_or(SHARE)
    }

    /// The lowest and the highest score there can be.
    pub fn range(&self) -> Option<(f64, f64)> {
        let (plus, minus) = (self.items.len() as f64, self.minus.len() as f64);
        match (self.how.as_ref()?, self.min.zip(self.max)) {
            (How::Sum, Some((min, max))) => Some((plus * min - minus * max, plus * max - minus * min)),
            (How::Mean, range) => range,
            (How::Count, _) => Some((0.0, plus)),
            _ => None,
        }
    }

    /// The standard error of one score, when spread and reliability are stated.
    pub fn error(&self) -> Option<f64> {
        let (norm, reliability) = self.norm.as_ref().zip(self.reliability.as_ref())?;
        let error = norm.sd * (1.0 - reliability.value).sqrt();
        (error.is_finite() && error > 0.0).then_some(error)
    }

    /// Where high begins: the published mean, else the middle of the scale.
    pub fn high_from(&self) -> Option<f64> {
        let middle = || self.range().map(|(low, high)| f64::midpoint(low, high));
        self.norm.as_ref().map(|norm| norm.mean).or_else(middle)
    }
}

#[cfg(test)]
mod tests {
    use super::Answers;
    use crate::instrument::{AnswerKind, Condition, How, Instrument, Item, Offer, Scale, Test};
    use serde_json::{Value, json};

    fn test(is: &str, than: Value) -> Test {
        Test { item: "a".into(), is: is.into(), than }
    }

    #[test]
    fn conditions_compare_numbers_words_and_several() {
        let table = [
            ("exists", json!(true), None, false),
            ("exists", json!(false), None, true),
            ("exists", json!(true), Some(json!("x")), true),
            ("=", json!(2), Some(json!(2.0)), true),
            ("=", json!(true), Some(json!(true)), true),
            ("=", json!("x"), Some(json!(["y", "x"])), true),
            ("!=", json!("x"), Some(json!("x")), false),
            (">", json!(2), Some(json!(3)), true),
            ("<", json!(2), Some(json!(3)), false),
            (">=", json!(3), Some(json!(3)), true),
            ("<=", json!("2026-01-02"), Some(json!("2026-01-01")), true),
            (">", json!(2), Some(json!("x")), false),
        ];
        for (is, than, answer, holds) in table {
            assert_eq!(test(is, than.clone()).holds(answer.as_ref()), holds, "{is} {than} {answer:?}");
        }
    }

    #[test]
    fn an_answer_to_a_question_that_is_not_asked_opens_nothing() {
        let item = |id: &str, after: Option<&str>| Item {
            id: id.into(),
            answer: Some(AnswerKind::YesNo),
            when: after
                .map(|item| Condition {
                    any: None,
                    tests: vec![Test { item: item.into(), is: "=".into(), than: json!(true) }],
                })
                .into_iter()
                .collect(),
            ..Item::default()
        };
        let instrument = Instrument {
            items: vec![item("a", None), item("b", Some("a")), item("c", Some("b"))],
            ..Instrument::default()
        };
        let asked = |answers: Value| {
            let answers: Answers = serde_json::from_value(answers).unwrap();
            instrument.asked(&answers).iter().map(|item| item.id.clone()).collect::<String>()
        };
        assert_eq!(asked(json!({})), "a");
        assert_eq!(asked(json!({"a": true})), "ab");
        assert_eq!(asked(json!({"a": false, "b": true})), "a");
        assert_eq!(asked(json!({"a": true, "b": true})), "abc");
    }

    #[test]
    fn an_answer_without_a_number_has_none() {
        let item = Item {
            answer: Some(AnswerKind::Choice),
            options: vec![
                Offer { code: "a".into(), number: Some(0.0), ..Offer::default() },
                Offer { code: "b".into(), ..Offer::default() },
            ],
            ..Item::default()
        };
        assert_eq!(item.number(&json!("a")), Some(0.0));
        assert_eq!(item.number(&json!("b")), None);
        assert_eq!(item.number(&json!("z")), None);
        assert_eq!(item.number(&json!(["a", "b"])), None);
        assert_eq!(item.number(&json!([])), None, "nothing picked is not 0");
    }

    #[test]
    fn the_range_of_a_difference_goes_below_zero() {
        let items = ["a", "b"].map(str::to_owned).to_vec();
        let scale = Scale {
            minus: items.clone(),
            items,
            how: Some(How::Sum),
            min: Some(1.0),
            max: Some(7.0),
            ..Scale::default()
        };
        assert_eq!(scale.range(), Some((-12.0, 12.0)));
    }
}
