use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::Id;
use ui::Place;
use vault::{Days, Reader};
use words::{Message, message};

use super::page;
use super::record::Tracker;
use crate::acts::{self, Paged};
use crate::web::{Answer, Trouble, Visit};

impl Paged for Tracker {
    const PLACE: &'static str = "/selfcare/trackers";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("tracker-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Tracker>()
        .merge(acts::writing_routes::<Tracker>())
        .route("/selfcare/trackers", get(list))
        .route("/selfcare/trackers/{id}", get(show))
}

async fn list(visit: Visit) -> Answer {
    let trackers = visit.read(Tracker::all).await?;
    Ok(visit.page(page::list(&visit.paper(), &trackers)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let tracker = visit.read(move |reader| acts::live::<Tracker>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::one(&visit.paper(), id, &tracker)))
}

impl Tracker {
    /// All of them, the oldest first, so that none moves when one is added.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Self)>> {
        let mut all = reader.latest::<Self>(Days::default(), usize::MAX)?;
        all.reverse();
        Ok(all)
    }
}
