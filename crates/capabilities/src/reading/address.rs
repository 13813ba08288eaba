use words::{Link, Place};

use crate::CAPABILITIES;

/// Where a link of a text leads; `None` while that page is not there.
pub fn address(link: &Link) -> Option<String> {
    match link {
        Link::Tool(slug) => Some(format!("/settle/tools/{slug}")),
        Link::Card(slug) => Some(format!("/learn/{slug}")),
        Link::Approach(slug) => Some(format!("/care/approaches/{slug}")),
        Link::Help(slug) => Some(help_address(slug)),
        Link::Place(place) => place_address(*place).map(str::to_owned),
    }
}

/// The page whose name is neither in its address nor in the title of its window: a browser's history keeps both, and
/// whoever is watched is asked about them.
pub const UNNAMED: &str = "staying-safe";

/// Where a help page is read.
pub fn help_address(slug: &str) -> String {
    match slug {
        "first-weeks" => "/practice/first-weeks".to_owned(),
        "when-more-help" => "/help/when".to_owned(),
        UNNAMED => "/help/more".to_owned(),
        _ => format!("/help/{slug}"),
    }
}

/// Where a place is. A page that is not built yet has none, and every link to it
/// is words alone.
pub fn place_address(place: Place) -> Option<&'static str> {
    let places = CAPABILITIES.iter().flat_map(|capability| capability.places());
    places.into_iter().find(|(known, _)| *known == place).map(|(_, address)| *address)
}
