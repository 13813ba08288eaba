//! What follows from people. Pure.

use super::record::{Pace, Person};

impl Person {
    /// Whether they stand in the list of those to call. Who was not asked about
    /// does, unless it does not feel safe with them.
    pub fn is_offered(&self) -> bool {
        let is_hard = self.safe == Some(false) || self.pace == Some(Pace::No);
        self.call.unwrap_or(!is_hard)
    }

    /// Whether they can be called now: they stand in the list, and are not
    /// what the moment or the message at hand is about.
    pub fn is_outside(&self, named: &[String]) -> bool {
        let fold = |text: &str| text.trim().to_lowercase();
        let is_named = self.name.as_deref().is_some_and(|name| named.iter().any(|other| fold(other) == fold(name)));
        self.is_offered() && !is_named
    }

    /// The number in the form a telephone takes; absent when there is none, or
    /// more than one.
    pub fn dialled(&self) -> Option<String> {
        let number = self.phone.as_deref()?.trim();
        let is_one = number.chars().all(|sign| sign.is_ascii_digit() || " -+()./".contains(sign));
        let digits: String = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
        (is_one && digits.len() > 2).then_some(digits)
    }
}

/// How many are good for each thing, the most first. What nobody is good for
/// is not in it.
pub(super) fn coverage(people: &[Person]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for thing in people.iter().flat_map(|person| &person.good_for) {
        match counts.iter_mut().find(|(known, _)| known == thing) {
            Some((_, count)) => *count += 1,
            None => counts.push((thing.clone(), 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

#[cfg(test)]
mod tests {
    use super::coverage;
    use crate::person::{Pace, Person};

    fn person(name: &str, good_for: &[&str], call: Option<bool>) -> Person {
        let good_for = good_for.iter().map(ToString::to_string).collect();
        Person { name: Some(name.into()), good_for, call, ..Person::default() }
    }

    #[test]
    fn whoever_it_is_about_is_left_out_and_so_is_who_is_not_in_the_list() {
        let named = ["mara ".to_owned()];
        assert!(!person("Mara", &[], Some(true)).is_outside(&named));
        assert!(person("Nell", &[], Some(true)).is_outside(&named));
        assert!(person("Nell", &[], None).is_outside(&named));
        assert!(!person("Nell", &[], Some(false)).is_outside(&[]));
    }

    #[test]
    fn who_was_not_asked_about_is_offered_unless_it_does_not_feel_safe() {
        let with = |call, safe, pace| Person { safe, pace, ..person("Nell", &[], call) }.is_offered();
        assert!(with(None, None, None) && with(None, Some(true), Some(Pace::Mostly)));
        assert!(!with(None, Some(false), None) && !with(None, None, Some(Pace::No)));
        assert!(with(Some(true), Some(false), Some(Pace::No)), "the person's own answer counts");
        assert!(!with(Some(false), None, None));
    }

    #[test]
    fn a_number_is_dialled_only_when_it_is_one() {
        for (phone, digits) in
            [("+49 151 / 23-45", Some("+491512345")), ("0151 or 0152", None), ("ask Ruth", None), ("", None)]
        {
            let person = Person { phone: Some(phone.into()), ..Person::default() };
            assert_eq!(person.dialled().as_deref(), digits, "{phone}");
        }
    }

    #[test]
    fn coverage_tells_what_there_is() {
        let people = [person("a", &["distract", "listen"], None), person("b", &["listen"], None)];
        assert_eq!(coverage(&people), [("listen".to_owned(), 2), ("distract".to_owned(), 1)]);
        assert!(coverage(&[]).is_empty());
    }
}
