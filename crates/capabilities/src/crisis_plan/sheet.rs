use words::{Words, say};

use super::record::CrisisPlan;
use crate::acts::{Sheet, Sheeted};

impl Sheeted for CrisisPlan {
    fn line(&self, words: &Words) -> String {
        say!(words, "crisis-plan-name")
    }

    fn sheet(&self, words: &Words) -> Sheet {
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("signs", say!(words, "crisis-plan-ask-signs"), &self.signs)
            .theirs("alone", say!(words, "crisis-plan-ask-alone"), &self.alone)
            .theirs("places", say!(words, "crisis-plan-ask-places"), &self.places)
            .theirs("people", say!(words, "crisis-plan-ask-people"), &self.people)
            .theirs("professionals", say!(words, "crisis-plan-ask-professionals"), &self.professionals)
            .theirs("safer", say!(words, "crisis-plan-ask-safer"), &self.safer)
    }
}
