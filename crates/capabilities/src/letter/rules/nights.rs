//! Which kind of night it may be, by what was noted. Pure.

use record::Id;

use crate::hold::{Direction, Hold};
use crate::letter::record::{Letter, Night};
use crate::moment::{Moment, Side};

/// What sets off a night of waiting.
const WAITING: &[&str] =
    &["no-reply", "slow-reply", "seemed-far-away", "goodbye", "time-apart", "alone-at-night", "plans-changed"];
/// What sets off a night after a fight.
const FIGHT: &[&str] = &["a-fight", "silence-after-a-fight"];

/// The kinds of night a moment may be the beginning of, the likeliest first;
/// `shame` is that family of feelings. Where it pulled says nothing of it: who
/// is pulled away may be afraid, and not want to leave.
pub(in crate::letter) fn nights_of_moment(moment: &Moment, shame: &[&str]) -> Vec<Night> {
    let is_set_off_by = |some: &[&str]| moment.set_off.iter().any(|what| some.contains(&what.as_str()));
    let is_ashamed = moment.feelings.iter().any(|feeling| shame.contains(&feeling.as_str()));
    let kinds = [
        (Night::AfterAFight, is_set_off_by(FIGHT)),
        (Night::Waiting, is_set_off_by(WAITING)),
        (Night::Ashamed, is_ashamed),
        (Night::FarAway, moment.side == Some(Side::TooLittle)),
    ];
    kinds.into_iter().filter(|(_, is_so)| *is_so).map(|(night, _)| night).collect()
}

/// A message that is held is waited with; one line before going quiet says
/// nothing of the night.
pub(in crate::letter) fn night_of_hold(hold: &Hold) -> Option<Night> {
    (hold.direction != Some(Direction::GoQuiet)).then_some(Night::Waiting)
}

/// Which letter it is, for what is known of the night.
pub(in crate::letter) fn letter_for<'l>(letters: &'l [(Id, Letter)], nights: &[Night]) -> Option<&'l (Id, Letter)> {
    let of = |night: Option<&Night>| letters.iter().find(|(_, letter)| letter.night.as_ref() == night);
    match nights {
        [] => None,
        nights => nights.iter().find_map(|night| of(Some(night))).or_else(|| of(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Pull;

    fn nights(moment: &Moment) -> Vec<Night> {
        nights_of_moment(moment, &["ashamed"])
    }

    #[test]
    fn what_set_it_off_says_what_kind_of_night_and_the_pull_says_nothing() {
        let set_off = |what: &str, pull| Moment { set_off: vec![what.into()], pull, ..Moment::default() };
        for (moment, expected) in [
            (set_off("no-reply", Some(Pull::Away)), vec![Night::Waiting]),
            (set_off("silence-after-a-fight", Some(Pull::Close)), vec![Night::AfterAFight]),
            (set_off("raised-voice", Some(Pull::Away)), vec![]),
            (set_off("work", Some(Pull::Close)), vec![]),
            (Moment { feelings: vec!["ashamed".into()], ..Moment::default() }, vec![Night::Ashamed]),
            (Moment { side: Some(Side::TooLittle), ..Moment::default() }, vec![Night::FarAway]),
        ] {
            assert_eq!(nights(&moment), expected);
        }
    }

    #[test]
    fn a_message_held_is_a_night_of_waiting_and_going_quiet_says_nothing() {
        assert_eq!(night_of_hold(&Hold::default()), Some(Night::Waiting));
        let quiet = Hold { direction: Some(Direction::GoQuiet), ..Hold::default() };
        assert_eq!(night_of_hold(&quiet), None);
    }

    #[test]
    fn a_letter_for_any_night_comes_where_none_is_for_this_one() {
        let letter = |n: u8, night| (Id::from_bytes([n; 16]), Letter { night, ..Letter::default() });
        let letters = [letter(1, Some(Night::Ashamed)), letter(2, None), letter(3, Some(Night::Waiting))];
        let found = |nights: &[Night]| letter_for(&letters, nights).map(|(id, _)| *id.as_bytes().first().unwrap());
        assert_eq!(found(&[Night::Waiting]), Some(3));
        assert_eq!(found(&[Night::FarAway, Night::Ashamed]), Some(1));
        assert_eq!(found(&[Night::FarAway]), Some(2));
        assert_eq!(found(&[]), None);
        assert!(letter_for(&letters[..1], &[Night::Waiting]).is_none());
    }
}
