use maud::{Markup, html};

/// Which of the four patterns, for its shape and colour. None is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Pulling close: triangle.
    Close,
    /// Pulling away: square.
    Away,
    /// Back and forth: diamond.
    Both,
    /// Steady: circle.
    Steady,
    /// Not sure yet: ring.
    Unsure,
}

impl Pattern {
    /// All, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Close, Self::Away, Self::Both, Self::Steady, Self::Unsure];

    /// The word in classes and stored values.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Away => "away",
            Self::Both => "both",
            Self::Steady => "steady",
            Self::Unsure => "unsure",
        }
    }

    pub(crate) fn outline(self) -> Markup {
        html! {
            @match self {
                Self::Close => path d="M12 2.5 23 21.5H1Z" {},
                Self::Away => rect x="3" y="3" width="18" height="18" {},
                Self::Both => path d="M12 .8 23.2 12 12 23.2.8 12Z" {},
                Self::Steady => circle cx="12" cy="12" r="10" {},
                Self::Unsure => circle cx="12" cy="12" r="9" {},
            }
        }
    }
}

/// The pattern's shape, beside its word.
pub fn marker(pattern: Pattern) -> Markup {
    html! {
        svg class={ "marker marker-" (pattern.slug()) } viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            (pattern.outline())
        }
    }
}
