use record::{At, Choice, Id, Op};
use vault::{Body, Days, Reader};

use super::record::{ToolUse, Why};
use super::rules::{Tried, by_record};
use crate::moment::Side;
use crate::web::{As, Filled, Visit};

/// So many uses say what helps lately; older ones are left to Insights.
const LATEST: usize = 500;

/// Uses as Settle keeps and reads them. While locked nothing is kept and
/// nothing is known, and what cannot be kept never stands in the way.
pub struct Keeping<'v>(pub &'v Visit);

/// What became of a use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptUse {
    /// It is on disk, under this id.
    As(Id),
    /// The vault is locked.
    Locked,
    /// The vault could not keep it.
    Not,
}

impl Keeping<'_> {
    /// Keeps a tool that was needed just now.
    pub async fn add(&self, used: ToolUse) -> KeptUse {
        if !self.0.is_unlocked() {
            return KeptUse::Locked;
        }
        let used = ToolUse { at: Some(At::now(&self.0.now())), why: Some(Why::Needed), ..used };
        self.0.write(Op::Add, move |tx| tx.add(&used)).await.map_or(KeptUse::Not, KeptUse::As)
    }

    /// Keeps the number after.
    pub async fn rate(&self, id: Id, after: u8) -> KeptUse {
        if !self.0.is_unlocked() {
            return KeptUse::Locked;
        }
        let mut filled = Filled::default();
        filled.put("after", after.to_string());
        let patch = filled.patch(&[("after", As::Number)]);
        match self.0.write(Op::Edit, move |tx| tx.edit::<ToolUse>(id, &patch)).await {
            Ok(Some(_)) => KeptUse::As(id),
            _ => KeptUse::Not,
        }
    }

    /// One use, as far as it can be read.
    pub async fn get(&self, id: Id) -> Option<ToolUse> {
        let kept = self.0.read(move |reader| reader.get::<ToolUse>(id)).await.ok()??;
        match kept.body {
            Body::Understood(used) if !kept.deleted => Some(used),
            _ => None,
        }
    }
}

impl Tried {
    /// Tools with a record on this side (its slug), the best first.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn all(reader: &Reader<'_>, side: Option<&'static str>) -> vault::Result<Vec<Self>> {
        let side = side.and_then(Side::from_slug);
        let uses = reader.latest::<ToolUse>(Days::default(), LATEST)?;
        let uses: Vec<ToolUse> = uses.into_iter().map(|(_, used)| used).collect();
        Ok(by_record(&uses, side.as_ref()))
    }
}
