//! Where a text can lead: to another text by its slug, or to a place where something is done.
//! Which address that is, pages decide.

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A tool for settling: `tool:feet-on-floor`.
    Tool(String),
    /// A learning card: `card:repair`.
    Card(String),
    /// An approach: `approach:eft`.
    Approach(String),
    /// A help page: `help:staying-safe`.
    Help(String),
    /// A place where something is done: `place:hold`.
    Place(Place),
}

impl std::fmt::Display for Link {
    /// As it stands in a file: `card:repair`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (kind, slug) = match self {
            Self::Tool(slug) => ("tool", slug.as_str()),
            Self::Card(slug) => ("card", slug.as_str()),
            Self::Approach(slug) => ("approach", slug.as_str()),
            Self::Help(slug) => ("help", slug.as_str()),
            Self::Place(place) => ("place", place.slug()),
        };
        write!(f, "{kind}:{slug}")
    }
}

impl Link {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (kind, slug) = text.split_once(':')?;
        match kind {
            "tool" => Some(Self::Tool(slug.to_owned())),
            "card" => Some(Self::Card(slug.to_owned())),
            "approach" => Some(Self::Approach(slug.to_owned())),
            "help" => Some(Self::Help(slug.to_owned())),
            "place" => Place::from_slug(slug).map(Self::Place),
            _ => None,
        }
    }
}

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident = $slug:literal,)+) => {
        /// A place where something is done, by what is done there.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Place {
            $($(#[$doc])* $name,)+
        }

        impl Place {
            /// Every place.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// How it stands in a file.
            pub const fn slug(self) -> &'static str {
                match self {
                    $(Self::$name => $slug,)+
                }
            }
        }
    };
}

places! {
    /// Help lines and urgent help.
    Lines = "lines",
    /// The first page of Settle.
    Settle = "settle",
    /// The diary of moments.
    Moments = "moments",
    /// Early signs and if-then lines.
    Signs = "signs",
    /// Holding a message.
    Hold = "hold",
    /// Times it held.
    Held = "held",
    /// Letters from a steadier day.
    Letters = "letters",
    /// The plan for the worst nights.
    WorstNights = "worst-nights",
    /// The weekly plan.
    Week = "week",
    /// The weekly check-in.
    CheckIn = "check-in",
    /// Small steps with people.
    Steps = "steps",
    /// What someone expects of people.
    Map = "map",
    /// I-statements.
    Statements = "statements",
    /// Practice for I-statements.
    Drills = "drills",
    /// Plans for hard conversations.
    PausePlans = "pause-plans",
    /// How to reach me.
    ReachMe = "reach-me",
    /// The support network.
    People = "people",
    /// Sleep, food, movement.
    SelfCare = "self-care",
    /// Insights.
    Insights = "insights",
    /// Own and loaded measures.
    Measures = "measures",
    /// Trying an approach.
    Trial = "trial",
    /// Which approach might fit.
    Fit = "fit",
    /// People who give care.
    Providers = "providers",
    /// First talks with people who give care.
    Consultations = "consultations",
    /// What care costs.
    Costs = "costs",
    /// Sessions and their preparation.
    Sessions = "sessions",
    /// A couple's cycle.
    Cycle = "cycle",
    /// Parts.
    Parts = "parts",
    /// Tracking in the body.
    Tracking = "tracking",
    /// The diary card.
    DiaryCard = "diary-card",
    /// The weekly talk of two.
    CoupleTalk = "couple-talk",
    /// Lock, exit, display, words, privacy.
    Settings = "settings",
    /// Export, backup, erase.
    Data = "data",
}

impl Place {
    /// The place that stands so in a file.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|place| place.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::{Link, Place};

    #[test]
    fn every_place_is_found_by_its_slug() {
        for place in Place::ALL {
            assert_eq!(Link::parse(&format!("place:{}", place.slug())), Some(Link::Place(*place)));
            assert_eq!(Link::parse(&Link::Place(*place).to_string()), Some(Link::Place(*place)));
        }
    }

    #[test]
    fn an_address_is_no_link() {
        for text in ["/help", "https://example.org", "place:nowhere", "page:x"] {
            assert_eq!(Link::parse(text), None, "{text}");
        }
    }
}
