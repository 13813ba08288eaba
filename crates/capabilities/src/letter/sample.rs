//! The letters of the made-up person.

use jiff::ZonedDateTime;

use super::record::{Letter, Night};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Three, the newest last.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    letters(now).into_iter().map(adding).collect()
}

fn letters(now: &ZonedDateTime) -> [Letter; 3] {
    let letter = |weeks: i64, night: Night, own_night: Option<&str>, text: &str| Letter {
        at: weeks_ago(now, weeks),
        night: Some(night),
        own_night: own_night.map(Into::into),
        text: Some(text.into()),
        ..Letter::default()
    };
    [
        letter(9, Night::Waiting, None, WAITING),
        letter(4, Night::Own, Some("When he is on tour"), ON_TOUR),
        letter(2, Night::WantingToLeave, None, LEAVING),
    ]
}

const WAITING: &str = "You. It's Sunday, the window is open, and somebody is practising scales across the yard.

If you're reading this, the phone is quiet and the quiet has started to sound like an ending. It hurts. It has hurt every single time.

You have sat here before and been sure. Think of the night with the charger. You were so sure, and he was on a train with a flat battery.

If Nell told you this, you wouldn't say she was too much. You'd say: of course you want to hear from him. Put the kettle on.

So put the kettle on. The blue cup. The message will keep.

I'm still here.";

const ON_TOUR: &str = "He is in a van somewhere between two halls. You're in the flat with the good radiator.

The fourth night is the bad one, you know that by now. It is not a sign. It's the fourth night.

Eat something warm. Ring Ruth, she likes being rung. Sleep on his side if that helps.";

const LEAVING: &str = "You want to pack a bag. All right. You don't have to decide that tonight.

When everything he does gets on your nerves, it has mostly been a day on which you were afraid and didn't notice.

Walk to the river and back first. Then see how big it still is.";

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::letters(now).into());
    }
}
