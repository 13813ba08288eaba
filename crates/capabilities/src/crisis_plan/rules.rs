//! What follows from the plan. Pure.

use super::record::CrisisPlan;

impl CrisisPlan {
    /// Whether nobody is named in it: then one person is asked for, once.
    pub fn names_nobody(&self) -> bool {
        self.people.is_none() && self.professionals.is_none()
    }
}

#[cfg(test)]
mod tests {
    use crate::crisis_plan::CrisisPlan;

    #[test]
    fn a_line_counts_as_somebody() {
        assert!(CrisisPlan { alone: Some("walk".into()), ..CrisisPlan::default() }.names_nobody());
        assert!(!CrisisPlan { professionals: Some("988".into()), ..CrisisPlan::default() }.names_nobody());
        assert!(!CrisisPlan { people: Some("Nell".into()), ..CrisisPlan::default() }.names_nobody());
    }
}
