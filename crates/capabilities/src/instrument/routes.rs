use axum::Router;
use ui::Place;
use words::{Message, message};

use super::record::Instrument;
use crate::acts::{Paged, record_routes};

/// A loaded questionnaire is a measure, and its page is the measure's.
impl Paged for Instrument {
    const PLACE: &'static str = "/insights/measures";
    const UNDER: Place = Place::Insights;
    const NAME: Message = message!("instrument-name");
}

pub(super) fn routes() -> Router {
    record_routes::<Instrument>()
}
