use axum::Router;
use ui::Place;
use words::{Message, message};

use super::record::Response;
use crate::acts::{Paged, record_routes};

/// What was answered stands beside the measure it answers, which shows it.
impl Paged for Response {
    const PLACE: &'static str = "/insights/measures/responses";
    const UNDER: Place = Place::Insights;
    const NAME: Message = message!("response-name");
}

pub(super) fn routes() -> Router {
    record_routes::<Response>()
}
