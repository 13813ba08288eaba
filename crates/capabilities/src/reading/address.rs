use words::{Link, Place};

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

/// Where a help page is read.
pub fn help_address(slug: &str) -> String {
    match slug {
        "first-weeks" => "/practice/first-weeks".to_owned(),
        "when-more-help" => "/help/when".to_owned(),
        _ => format!("/help/{slug}"),
    }
}

/// Where a place is. A page that is not built yet says `None`, and every link
/// to it is words alone; its line here is all that changes when it is built.
pub fn place_address(place: Place) -> Option<&'static str> {
    match place {
        Place::Lines => Some("/help"),
        Place::Settle => Some("/settle"),
        Place::Moments => Some("/moments"),
        Place::Hold => Some("/hold"),
        Place::Fit => Some("/care/approaches/fit"),
        Place::Insights => Some("/insights"),
        Place::Measures => Some("/insights/measures"),
        Place::Signs => Some("/signs"),
        Place::Held => Some("/held"),
        Place::Letters => Some("/letters"),
        Place::WorstNights => Some("/help/plan"),
        Place::Week => None,
        Place::CheckIn => None,
        Place::Steps => None,
        Place::Map => None,
        Place::Statements => None,
        Place::Drills => None,
        Place::PausePlans => None,
        Place::ReachMe => None,
        Place::People => Some("/people"),
        Place::SelfCare => None,
        Place::Trial => None,
        Place::Providers => None,
        Place::Consultations => None,
        Place::Costs => None,
        Place::Sessions => None,
        Place::Cycle => None,
        Place::Parts => None,
        Place::Tracking => None,
        Place::DiaryCard => None,
        Place::CoupleTalk => None,
        Place::Settings => Some("/settings"),
        Place::Data => Some("/settings/data"),
    }
}
