//! Who can help now, and when to get more help. Opens whatever state the
//! vault is in, and leaves no note that it was opened.

use axum::Router;
use words::Place;

use crate::Capability;

mod languages;
pub mod lines;
mod page;
mod routes;
mod spoken;
pub mod texts;
mod zones;

pub use page::alone;
pub(crate) use page::for_abuse;
pub use spoken::spoken;

/// The capability.
pub const CAPABILITY: Help = Help;

/// Who can help now, and texts about it.
#[derive(Clone, Copy, Debug)]
pub struct Help;

impl Capability for Help {
    fn name(&self) -> &'static str {
        "help"
    }

    fn open_routes(&self) -> Router {
        routes::routes().merge(texts::routes())
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Lines, "/help")]
    }
}

#[cfg(test)]
mod tests;
