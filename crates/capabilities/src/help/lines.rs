//! Help lines by country, exactly as in `data/crisis_lines.csv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One service, as its row says. Numbers, texts and hours are never edited.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct HelpLine {
    /// The country, ISO 3166-1 alpha-2, or a word for all countries.
    pub iso2: String,
    /// The country's name.
    pub country: String,
    /// Whom it is for.
    pub kind: Kind,
    /// The service's name.
    pub service: String,
    /// What to call.
    pub phone: String,
    /// What to write, and where to.
    pub text: String,
    /// The official page.
    pub url: String,
    /// When it answers.
    pub hours: String,
    /// In which languages.
    pub languages: String,
    /// The country's emergency number or numbers.
    pub emergency_number: String,
    /// How sure the comparison was.
    pub confidence: Confidence,
    /// The day it was compared with public lists.
    pub compared_on: jiff::civil::Date,
    /// What else the row says.
    pub notes: String,
}

/// Whom a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Thoughts of ending one's life.
    SuicideCrisis,
    /// Someone to talk to.
    EmotionalSupport,
    /// Being hurt, threatened or controlled.
    DomesticAbuse,
    /// Children and young people.
    Youth,
    /// The emergency number alone.
    Emergency,
    /// A list of lines.
    Directory,
}

/// How sure a comparison with public lists was. Nothing was dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Two or more lists agree.
    High,
    /// One list.
    Medium,
    /// Old or doubtful: shown by name and page, without a call button.
    Low,
}

impl HelpLine {
    /// Whether it may have a button to call or write.
    pub fn is_checked(&self) -> bool {
        self.confidence != Confidence::Low
    }

    /// Whether somebody answers at any hour, as far as its row knows.
    pub fn is_day_and_night(&self) -> bool {
        self.hours.starts_with("24/7")
    }

    /// The number for a `tel:` link: digits and a leading plus; absent when
    /// the row's words hold more than one number.
    pub fn dialled(&self) -> Option<String> {
        dialled(&self.phone)
    }

    /// The number for a `sms:` link and the word to send, when the row names one.
    pub fn texted(&self) -> Option<(String, Option<&str>)> {
        match self.text.split_once(" to ") {
            Some((word, number)) => Some((dialled(number)?, Some(word))),
            None => Some((dialled(&self.text)?, None)),
        }
    }

    /// The emergency numbers of the row, the first one first.
    pub fn emergency(&self) -> Vec<Emergency<'_>> {
        let parts = self.emergency_number.split(';').flat_map(|part| part.split(" or "));
        parts.filter_map(|part| Emergency::read(part.trim())).collect()
    }
}

/// One emergency number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency<'a> {
    /// As the row says it: "112", "police 110".
    pub number: &'a str,
    /// Its digits.
    pub digits: String,
    /// Whether it is written to instead of called.
    pub is_text: bool,
}

impl<'a> Emergency<'a> {
    fn read(part: &'a str) -> Option<Self> {
        let (number, is_text) = part.strip_prefix("SMS ").map_or((part, false), |number| (number, true));
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(Self { number, digits, is_text })
    }
}

/// The digits of one number, or nothing when there are several or none. A
/// bracketed zero is dialled inside the country alone, and left out.
pub fn dialled(number: &str) -> Option<String> {
    let number = number.replace("(0)", "");
    let is_one = number.chars().all(|letter| letter.is_ascii_digit() || " -+()*#.".contains(letter));
    let digits: String = number.chars().filter(|letter| letter.is_ascii_digit() || "+*#".contains(*letter)).collect();
    (is_one && !digits.is_empty()).then_some(digits)
}

static LINES: LazyLock<Vec<HelpLine>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("../../../../data/crisis_lines.csv").as_slice());
    reader.deserialize().flatten().collect()
});

/// Every line of the file, in its order.
pub fn all() -> &'static [HelpLine] {
    &LINES
}

/// The lines of a country, those for a life in danger first.
pub fn of_country(iso2: &str) -> Vec<&'static HelpLine> {
    let mut lines: Vec<&HelpLine> = all().iter().filter(|line| line.iso2 == iso2).collect();
    lines.sort_by_key(|line| (line.kind, !line.is_checked()));
    lines
}

/// The line that Help names first: checked, for a life in danger, and open
/// day and night. Without one it is the emergency number.
pub fn first_of<'l>(lines: &[&'l HelpLine]) -> Option<&'l HelpLine> {
    let is_first = |line: &&&HelpLine| {
        line.kind == Kind::SuicideCrisis && line.is_checked() && line.is_day_and_night() && line.dialled().is_some()
    };
    lines.iter().find(is_first).copied()
}

/// What no checked line of these is for. A line for a life in danger is one to
/// talk to as well.
pub fn missing(lines: &[&HelpLine]) -> Vec<Kind> {
    let has = |kind: Kind| lines.iter().any(|line| line.kind == kind && line.is_checked());
    let asked = [Kind::SuicideCrisis, Kind::EmotionalSupport, Kind::DomesticAbuse, Kind::Youth];
    let is_there = |kind: Kind| has(kind) || (kind == Kind::EmotionalSupport && has(Kind::SuicideCrisis));
    asked.into_iter().filter(|kind| !is_there(*kind)).collect()
}

/// Lists of lines for every country.
pub fn directories() -> Vec<&'static HelpLine> {
    all().iter().filter(|line| line.kind == Kind::Directory).collect()
}

/// The country of a code, when it has a row.
pub fn country(iso2: &str) -> Option<&'static str> {
    countries().into_iter().find(|(code, _)| *code == iso2).map(|(_, name)| name)
}

/// The countries that have a row, by name. A row for a part of a country goes
/// by the name of its first row.
pub fn countries() -> Vec<(&'static str, &'static str)> {
    let rows = all().iter().filter(|line| !matches!(line.kind, Kind::Directory | Kind::Emergency));
    let mut by_code: BTreeMap<&str, &str> = BTreeMap::new();
    for line in rows {
        by_code.entry(&line.iso2).or_insert(&line.country);
    }
    let mut countries: Vec<(&str, &str)> = by_code.into_iter().collect();
    countries.sort_by_key(|(_, name)| *name);
    countries
}

#[cfg(test)]
mod tests {
    use super::{Emergency, Kind, all, countries, country, dialled, first_of, missing, of_country};

    #[test]
    fn every_row_of_the_file_is_read() {
        let rows = include_str!("../../../../data/crisis_lines.csv").lines().count() - 1;
        assert_eq!(all().len(), rows);
    }

    #[test]
    fn a_life_in_danger_comes_first_and_somebody_answers() {
        assert_eq!(of_country("US")[0].phone, "988");
        assert_eq!(countries().len(), 93);
        assert_eq!(country("GB"), Some("United Kingdom"));
        assert_eq!(country("EU"), None);
        for (code, phone) in [("US", Some("988")), ("GB", Some("116 123")), ("DK", None), ("TR", None), ("LU", None)] {
            assert_eq!(first_of(&of_country(code)).map(|line| line.phone.as_str()), phone, "{code}");
        }
    }

    #[test]
    fn what_there_is_no_checked_line_for_is_known() {
        assert_eq!(missing(&of_country("GB")), [Kind::Youth]);
        assert_eq!(missing(&of_country("AL")).len(), 4);
    }

    #[test]
    fn only_one_number_is_dialled() {
        let table = [
            ("988", Some("988")),
            ("0800 111 0 111", Some("08001110111")),
            ("+44 (0)1", Some("+441")),
            ("*4141", Some("*4141")),
            ("119 ext 8", None),
            ("112 or 999", None),
            ("", None),
        ];
        for (number, digits) in table {
            assert_eq!(dialled(number).as_deref(), digits, "{number}");
        }
    }

    #[test]
    fn a_text_line_says_where_and_what_to_write() {
        let texted = |service: &str| all().iter().find(|line| line.service.starts_with(service)).unwrap().texted();
        assert_eq!(texted("Crisis Text Line"), Some(("741741".into(), Some("HOME"))));
        assert_eq!(texted("988"), Some(("988".into(), None)));
        assert_eq!(texted("Samaritans of Singapore"), None);
    }

    #[test]
    fn several_emergency_numbers_are_told_apart() {
        let of = |code: &str| {
            let numbers = of_country(code).last().unwrap().emergency();
            numbers.iter().map(|one: &Emergency<'_>| format!("{}={}", one.number, one.digits)).collect::<Vec<_>>()
        };
        assert_eq!(of("US"), ["911=911"]);
        assert_eq!(of("IE"), ["112=112", "999=999"]);
        assert_eq!(of("DE"), ["112=112", "police 110=110"]);
        assert!(of_country("FR").last().unwrap().emergency()[2].is_text);
        assert!(countries().iter().all(|(code, _)| of_country(code).iter().all(|line| !line.emergency().is_empty())));
    }
}
