//! Which kind of night it may be, by what was noted. Pure.

use crate::hold::{Direction, Hold};
use crate::letter::record::Night;
use crate::moment::{Moment, Pull, Side};

/// What sets off a night of waiting.
const WAITING: &[&str] =
    &["no-reply", "slow-reply", "seemed-far-away", "goodbye", "time-apart", "alone-at-night", "plans-changed"];
/// What sets off a night after a fight.
const FIGHT: &[&str] = &["a-fight", "silence-after-a-fight", "raised-voice", "criticism", "look-or-tone"];

/// The kinds of night a moment may be the beginning of, the likeliest first;
/// `shame` is that family of feelings.
pub(in crate::letter) fn nights_of_moment(moment: &Moment, shame: &[&str]) -> Vec<Night> {
    let is_set_off_by = |some: &[&str]| moment.set_off.iter().any(|what| some.contains(&what.as_str()));
    let is_ashamed = moment.feelings.iter().any(|feeling| shame.contains(&feeling.as_str()));
    let kinds = [
        (Night::AfterAFight, is_set_off_by(FIGHT)),
        (Night::Waiting, is_set_off_by(WAITING)),
        (Night::Ashamed, is_ashamed),
        (Night::WantingToLeave, moment.pull == Some(Pull::Away)),
        (Night::FarAway, moment.side == Some(Side::TooLittle)),
        (Night::Waiting, moment.pull == Some(Pull::Close)),
    ];
    kinds.into_iter().filter(|(_, is_so)| *is_so).map(|(night, _)| night).collect()
}

pub(in crate::letter) fn night_of_hold(hold: &Hold) -> Night {
    if hold.direction == Some(Direction::GoQuiet) { Night::WantingToLeave } else { Night::Waiting }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nights(moment: &Moment) -> Vec<Night> {
        nights_of_moment(moment, &["ashamed"])
    }

    #[test]
    fn what_set_it_off_says_more_than_where_it_pulled() {
        let set_off = |what: &str, pull| Moment { set_off: vec![what.into()], pull, ..Moment::default() };
        for (moment, expected) in [
            (set_off("no-reply", Some(Pull::Away)), vec![Night::Waiting, Night::WantingToLeave]),
            (set_off("silence-after-a-fight", Some(Pull::Close)), vec![Night::AfterAFight, Night::Waiting]),
            (set_off("work", None), vec![]),
            (Moment { feelings: vec!["ashamed".into()], ..Moment::default() }, vec![Night::Ashamed]),
            (Moment { side: Some(Side::TooLittle), ..Moment::default() }, vec![Night::FarAway]),
        ] {
            assert_eq!(nights(&moment), expected);
        }
    }

    #[test]
    fn a_message_held_is_a_night_of_waiting_and_going_quiet_one_of_leaving() {
        assert_eq!(night_of_hold(&Hold::default()), Night::Waiting);
        let quiet = Hold { direction: Some(Direction::GoQuiet), ..Hold::default() };
        assert_eq!(night_of_hold(&quiet), Night::WantingToLeave);
    }
}
