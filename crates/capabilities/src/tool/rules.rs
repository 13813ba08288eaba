//! What follows from a tool of the person's own. Pure.

use record::Id;

use super::record::Tool;

impl Tool {
    /// Its instructions, one each.
    pub fn instructions(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().flat_map(|steps| steps.lines()).map(str::trim).filter(|line| !line.is_empty())
    }

    /// What it is called: its name, or its first instruction.
    pub fn name_or_step(&self) -> Option<&str> {
        self.name.as_deref().or_else(|| self.instructions().next())
    }

    /// Whether it may be offered at all.
    pub fn is_offered(&self) -> bool {
        self.hidden != Some(true)
    }
}

/// The id of an own tool, where a record names its tool by one.
pub(super) fn id_in(named: &str) -> Option<Id> {
    named.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::tool::Tool;

    #[test]
    fn a_line_is_an_instruction_and_an_empty_one_is_none() {
        let tool = Tool { steps: Some("Fill it.\r\n\n  Hold it. \n".into()), ..Tool::default() };
        assert_eq!(tool.instructions().collect::<Vec<_>>(), ["Fill it.", "Hold it."]);
        assert_eq!(tool.name_or_step(), Some("Fill it."));
        assert_eq!(Tool { name: Some("The blue cup".into()), ..tool }.name_or_step(), Some("The blue cup"));
        assert_eq!(Tool::default().name_or_step(), None);
    }
}
