use axum::Router;
use record::Id;
use ui::Place;
use vault::{Body, Days, Reader};
use words::{Message, message};

use super::record::Tool;
use super::rules::id_in;
use crate::acts::{self, Paged};

/// One is read and used on a page of Settle, which opens in any state of the vault.
impl Paged for Tool {
    const PLACE: &'static str = "/settle/tools";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("tool-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Tool>().merge(acts::writing_routes::<Tool>())
}

impl Tool {
    /// Every one, the newest first. They are few.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Self)>> {
        reader.latest(Days::default(), usize::MAX)
    }

    /// Those to choose from: the ones that are offered, and the ones a record names
    /// already, put aside or not.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn to_choose<'c>(
        reader: &Reader<'_>,
        chosen: impl IntoIterator<Item = &'c str>,
    ) -> vault::Result<Vec<(Id, Self)>> {
        let mut tools = Self::all(reader)?;
        tools.retain(|(_, tool)| tool.is_offered());
        for id in chosen.into_iter().filter_map(id_in) {
            if tools.iter().all(|(known, _)| *known != id)
                && let Some(Body::Understood(tool)) = reader.get::<Self>(id)?.map(|kept| kept.body)
            {
                tools.push((id, tool));
            }
        }
        Ok(tools)
    }
}
