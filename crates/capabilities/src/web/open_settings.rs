use record::choices;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What is readable without unlocking (`open.json`), and nothing else. Every
/// other choice lies in the vault ([`Preferences`](super::Preferences)).
///
/// Fields of a newer program are kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenSettings {
    /// The country of the help lines, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The language of the interface.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Light, dark, or as the device says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// The size of text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_size: Option<TextSize>,
    /// The name shown in place of the product's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discreet_name: Option<String>,
    /// Where Exit leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_site: Option<ExitSite>,
    /// The port, kept from one start to the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// Minutes until it locks by itself; 0 for "until I close it".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_minutes: Option<u32>,
    /// The plan for the worst nights, only after its exact words were shown
    /// and allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Opaque>,
    /// Wrong secrets tried since the last unlock.
    #[serde(skip_serializing_if = "is_zero")]
    pub wrong_tries: u32,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// What a slice keeps here in a shape that only the slice knows.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Opaque(Value);

impl Opaque {
    /// What can be written as JSON.
    pub fn of(kept: &impl Serialize) -> Option<Self> {
        serde_json::to_value(kept).ok().map(Self)
    }

    /// In the slice's shape, if it has that.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

impl std::fmt::Debug for Opaque {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opaque")
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

choices! {
    /// Light or dark.
    pub enum Theme {
        /// Paper.
        Light = "light",
        /// Warm night.
        Dark = "dark",
    }
}

choices! {
    /// The size of text.
    pub enum TextSize {
        /// A little larger.
        Large = "large",
        /// Much larger.
        Largest = "largest",
    }
}

choices! {
    /// Where Exit leads.
    pub enum ExitSite {
        /// A weather page.
        Weather = "weather",
        /// A news page.
        News = "news",
        /// A search page.
        Search = "search",
        /// A blank page of our own, for when there is no network.
        Blank = "blank",
    }
}

/// Our own empty page, for when there is no network.
const BLANK: &str = "/blank";

/// Whether Exit may lead there.
pub fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty()) && text.chars().all(|sign| sign.is_ascii_graphic())
}

impl OpenSettings {
    /// Minutes until it locks by itself: ten unless chosen, three in discreet
    /// use; `None` for "until I close it".
    pub fn minutes_until_lock(&self) -> Option<u32> {
        match self.idle_minutes {
            Some(0) => None,
            Some(minutes) => Some(minutes),
            None if self.discreet_name.is_some() => Some(3),
            None => Some(10),
        }
    }

    /// Where Exit leads.
    pub fn exit_address(&self) -> &str {
        match &self.exit_site {
            None | Some(ExitSite::Weather) => "https://www.weather.com/",
            Some(ExitSite::News) => "https://www.bbc.com/news",
            Some(ExitSite::Search) => "https://duckduckgo.com/",
            Some(ExitSite::Blank) => BLANK,
            Some(ExitSite::Other(own)) if is_address(own) => own,
            Some(ExitSite::Other(_)) => BLANK,
        }
    }
}
