//! Scoring of questionnaires by a key that comes with the instrument.

use crate::check::{above, defined, finite, within};
use crate::error::{Error, Problem};
use crate::moments::mean;

/// Answers to one questionnaire, with reversed items already turned.
///
/// Items are counted from 1, as keys in print are. Two instruments of the same
/// length can have different keys (ECR and ECR-R have): the key belongs to the
/// instrument's file, never to code.
///
/// # Example
///
/// ```
/// use stats::Answers;
///
/// // Items 1-7; the second is reversed; the third was not answered.
/// let given = [Some(6.0), Some(2.0), None, Some(4.0)];
/// let answers = Answers::new(&given, 1.0, 7.0, &[2])?;
/// assert_eq!(answers.mean_of("anxiety", &[1, 2])?, Some(6.0));
/// assert_eq!(answers.mean_of("avoidance", &[3, 4])?, None);
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Answers(Vec<Option<f64>>);

impl Answers {
    /// Reverses what is to be reversed: `min + max - x`, not `8 - x`.
    ///
    /// # Errors
    ///
    /// Names `min`/`max` when max is not above min, `responses[i]` outside
    /// them, and `reverse_items[i]` that is no item or stands there twice.
    pub fn new(responses: &[Option<f64>], min: f64, max: f64, reverse_items: &[u64]) -> Result<Self, Error> {
        finite("min", min)?;
        above("max", max, min)?;
        for (index, response) in responses.iter().enumerate() {
            if let Some(response) = response {
                within(&format!("responses[{index}]"), *response, min, max)?;
            }
        }
        let mut turned = responses.to_vec();
        for index in positions("reverse_items", reverse_items, responses.len())? {
            turned[index] = turned[index].map(|response| min + max - response);
        }
        Ok(Self(turned))
    }

    /// Mean of the answered items of a scale, if at least 80 % were answered.
    ///
    /// `None` below that share, and for a scale without items.
    ///
    /// # Errors
    ///
    /// Names `scales.NAME[i]` that is no item or stands there twice.
    pub fn mean_of(&self, name: &str, items: &[u64]) -> Result<Option<f64>, Error> {
        let places = positions(&format!("scales.{name}"), items, self.0.len())?;
        let answered: Vec<f64> = places.iter().filter_map(|&place| self.0[place]).collect();
        if answered.len() * 5 < items.len() * 4 {
            return Ok(None);
        }
        Ok(mean(&answered).and_then(defined))
    }
}

/// Items counted from 1 as positions counted from 0, each at most once.
fn positions(field: &str, items: &[u64], count: usize) -> Result<Vec<usize>, Error> {
    let mut taken = vec![false; count];
    let mut places = Vec::with_capacity(items.len());
    for (index, &item) in items.iter().enumerate() {
        let place = usize::try_from(item).unwrap_or(usize::MAX).wrapping_sub(1);
        let Some(taken) = taken.get_mut(place) else {
            let (min, max) = (1.0, count as f64);
            return Err(Error::in_list(field, index, Problem::Outside { min, max }));
        };
        if std::mem::replace(taken, true) {
            return Err(Error::in_list(field, index, Problem::Repeated));
        }
        places.push(place);
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reversal_is_min_plus_max_minus_x_on_every_scale() {
        let five = Answers::new(&[Some(2.0)], 1.0, 5.0, &[1]).unwrap();
        assert_eq!(five.mean_of("close", &[1]).unwrap(), Some(4.0));
        let six = Answers::new(&[Some(2.0)], 1.0, 6.0, &[1]).unwrap();
        assert_eq!(six.mean_of("approval", &[1]).unwrap(), Some(5.0));
    }

    #[test]
    fn four_of_five_answered_is_a_score_and_three_of_four_is_none() {
        let given = [Some(1.0), Some(2.0), Some(3.0), Some(6.0), None];
        let answers = Answers::new(&given, 1.0, 7.0, &[]).unwrap();
        assert_eq!(answers.mean_of("s", &[1, 2, 3, 4, 5]).unwrap(), Some(3.0));
        assert_eq!(answers.mean_of("s", &[2, 3, 4, 5]).unwrap(), None);
        assert_eq!(answers.mean_of("s", &[]).unwrap(), None);
    }

    #[test]
    fn an_item_that_does_not_exist_is_refused_by_name() {
        let answers = Answers::new(&[Some(1.0)], 1.0, 7.0, &[]).unwrap();
        assert_eq!(answers.mean_of("left", &[1, 2]).unwrap_err().field, "scales.left[1]");
        assert_eq!(answers.mean_of("left", &[0]).unwrap_err().field, "scales.left[0]");
        let twice = Answers::new(&[Some(1.0)], 1.0, 7.0, &[1, 1]).unwrap_err();
        assert_eq!((twice.field.as_str(), twice.problem), ("reverse_items[1]", Problem::Repeated));
        assert_eq!(Answers::new(&[Some(8.0)], 1.0, 7.0, &[]).unwrap_err().field, "responses[0]");
    }
}
