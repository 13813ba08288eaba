//! What follows from a moment. Pure.

use super::record::Moment;

/// The line by which a person knows a moment again: the first line of what
/// they wrote, in the order in which it says most.
pub(super) fn line(moment: &Moment) -> Option<&str> {
    [
        &moment.situation,
        &moment.thoughts,
        &moment.feared,
        &moment.did,
        &moment.naming,
        &moment.turned_out,
        &moment.protecting,
        &moment.next_time,
    ]
    .into_iter()
    .flatten()
    .find_map(|text| text.trim().lines().next())
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::moment::Moment;

    #[test]
    fn a_moment_is_known_by_the_first_line_of_what_says_most() {
        let moment = Moment {
            thoughts: Some("They forgot me.\nAgain.".into()),
            did: Some("Waited".into()),
            situation: Some("  ".into()),
            ..Moment::default()
        };
        assert_eq!(line(&moment), Some("They forgot me."));
        assert_eq!(line(&Moment::default()), None);
    }
}
