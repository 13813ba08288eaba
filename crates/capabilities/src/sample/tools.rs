//! What helps the made-up person, written down by them.

use jiff::ZonedDateTime;
use vault::Tx;

use super::weeks_ago;
use crate::tool::{Door, Side, Tool};

/// Two, of which one is used now and then.
pub(super) fn tools(now: &ZonedDateTime) -> Vec<Tool> {
    vec![
        Tool {
            at: weeks_ago(now, 26),
            name: Some("Ironing".into()),
            kind: Some(Door::Movement),
            side: Some(Side::Both),
            minutes: Some(20),
            steps: Some(IRONING.into()),
            caution: Some("Not after midnight. The board squeaks and the whole yard hears it.".into()),
            ..Tool::default()
        },
        Tool {
            at: weeks_ago(now, 6),
            name: Some("The blue cup".into()),
            kind: Some(Door::Temperature),
            side: Some(Side::TooLittle),
            minutes: Some(5),
            steps: Some(CUP.into()),
            ..Tool::default()
        },
    ]
}

const IRONING: &str = "Radio on, low.
Tea towels first. They are flat and they forgive.
Listen to the hiss.
One shirt. Collar, cuffs, the rest.
Fold the pile. Put a hand on top, it's warm.";

const CUP: &str = "Fill the blue cup from the kettle.
Both hands around it.
Find the chip in the rim with a thumb.
Say out loud what is outside the window.
One sip.";

/// The ids of own tools, by their names in small letters.
pub(super) struct Ids(Vec<(String, String)>);

impl Ids {
    /// Keeps the tools.
    pub(super) fn keep(tools: &[Tool], tx: &mut Tx<'_>) -> vault::Result<Self> {
        let name = |tool: &Tool| tool.name_or_step().unwrap_or_default().to_lowercase();
        let kept = tools.iter().map(|tool| Ok((name(tool), tx.add(tool)?.to_string())));
        Ok(Self(kept.collect::<vault::Result<_>>()?))
    }

    /// Names an own tool by its id, where it stands by its name.
    pub(super) fn put<'n>(&self, named: impl IntoIterator<Item = &'n mut String>) {
        for named in named {
            if let Some((_, id)) = self.0.iter().find(|(name, _)| name == named) {
                named.clone_from(id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(super::tools);
    }
}
