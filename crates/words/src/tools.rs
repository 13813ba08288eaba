//! All shipped tools, and what must hold between them.

use crate::{ContentError, Files, Tool, files};

/// Reads every tool, in the order they are offered.
pub(crate) fn of(files: Files, problems: &mut Vec<ContentError>) -> Vec<Tool> {
    let mut tools = Vec::new();
    for (file, text) in files::under(files, "tools/") {
        match Tool::parse(file, text) {
            Ok(tool) => tools.push(tool),
            Err(fault) => problems.push(fault),
        }
    }
    tools.sort_by(|one, other| (one.order, &one.slug).cmp(&(other.order, &other.slug)));
    problems.extend(dead_ends(&tools));
    tools
}

/// Every "instead" leads to a tool there is.
fn dead_ends(tools: &[Tool]) -> Vec<ContentError> {
    let mut faults = Vec::new();
    for tool in tools {
        let file = format!("tools/{}.md", tool.slug);
        let asked = tool.questions.iter().map(|question| ("questions", &question.instead));
        for (field, slug) in asked.chain([("instead", &tool.instead)]) {
            if !tools.iter().any(|other| &other.slug == slug) {
                let what = format!("there is no tool '{slug}'");
                faults.push(ContentError::in_file(&file, field, what));
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::{dead_ends, of};

    #[test]
    fn a_tool_that_leads_nowhere_is_named_with_its_field() {
        let mut tools = of(texts::english(), &mut Vec::new());
        tools.retain(|tool| tool.slug != "feet-on-floor");
        let found: Vec<_> = dead_ends(&tools).iter().map(ToString::to_string).collect();
        let line = "words/en/tools/cold-in-hand.md, questions: there is no tool 'feet-on-floor'";
        assert!(found.iter().any(|fault| fault == line), "{found:?}");
        let line = "words/en/tools/senses.md, instead: there is no tool 'feet-on-floor'";
        assert!(found.iter().any(|fault| fault == line), "{found:?}");
    }
}
