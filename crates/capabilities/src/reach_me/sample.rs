//! What the made-up person wrote down for their partner.

use jiff::ZonedDateTime;

use super::record::{ReachMe, Side};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Both sides, a fortnight apart.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    sides(now).into_iter().map(adding).collect()
}

fn sides(now: &ZonedDateTime) -> [ReachMe; 2] {
    let text = |text: &str| Some(text.to_owned());
    [
        ReachMe {
            at: weeks_ago(now, 9),
            people: vec!["Tomas".into()],
            close_see: text("I ask the same thing three times. I stand in the door while you work."),
            quiet_see: text("Short answers. I tidy things that are tidy."),
            means: text("That I lost you for a moment and want to know you're there."),
            helps: text("Your hand, before any words. Or: I'm here, give me ten minutes."),
            worse: text("Being told to calm down. The other room without a time."),
            come_back: text("Usually with tea. I may need to say it badly once."),
            side: Some(Side::Mine),
            ..ReachMe::default()
        },
        ReachMe {
            at: weeks_ago(now, 7),
            people: vec!["Tomas".into()],
            quiet_see: text("I look at the floor, or the phone. I say it's fine."),
            means: text("Too many words at once. I'm still listening."),
            helps: text("One question, then a wait. Walking next to me."),
            worse: text("Following me down the hall."),
            come_back: text("I come and sit down. That is me saying it."),
            side: Some(Side::Theirs),
            ..ReachMe::default()
        },
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::sides(now).into());
    }
}
