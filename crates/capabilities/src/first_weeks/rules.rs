//! What follows from the path. Pure.

use super::record::FirstWeeks;

impl FirstWeeks {
    /// Whether an act was done.
    pub(super) fn has_done(&self, act: &str) -> bool {
        self.did.iter().any(|did| did == act)
    }

    /// Whether they left it.
    pub(super) fn is_left(&self) -> bool {
        self.left == Some(true)
    }

    /// Notes that an act was done, or takes that back.
    pub(super) fn tick(&mut self, act: &str) {
        if self.has_done(act) {
            self.did.retain(|did| did != act);
        } else {
            self.did.push(act.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::first_weeks::FirstWeeks;

    #[test]
    fn what_is_ticked_twice_is_not_done() {
        let mut path = FirstWeeks::default();
        path.tick("place:moments");
        path.tick("card:needs");
        path.tick("place:moments");
        assert_eq!(path.did, ["card:needs"]);
        assert!(path.has_done("card:needs") && !path.has_done("place:moments"));
    }
}
