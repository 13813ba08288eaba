use std::sync::LazyLock;

use serde::Deserialize;

use super::Key;
use crate::instrument::{AnswerKind, How, Instrument, Item, Scale};

const WEEK: &str = include_str!("../../../../../words/en/measures/week.toml");

const KEYS: [&str; 10] = [
    include_str!("../../../../../words/en/measures/phq-9.toml"),
    include_str!("../../../../../words/en/measures/gad-7.toml"),
    include_str!("../../../../../words/en/measures/ecr.toml"),
    include_str!("../../../../../words/en/measures/ecr-r.toml"),
    include_str!("../../../../../words/en/measures/ecr-rs.toml"),
    include_str!("../../../../../words/en/measures/ecr-s.toml"),
    include_str!("../../../../../words/en/measures/rq.toml"),
    include_str!("../../../../../words/en/measures/raas.toml"),
    include_str!("../../../../../words/en/measures/saam.toml"),
    include_str!("../../../../../words/en/measures/pcl-5.toml"),
];

static SHIPPED: LazyLock<Vec<Key>> = LazyLock::new(|| KEYS.iter().filter_map(|toml| Key::read(toml).ok()).collect());

static OWN: LazyLock<Vec<Instrument>> =
    LazyLock::new(|| toml::from_str::<Own>(WEEK).map(Own::built).into_iter().collect());

/// The shipped scoring keys.
pub(in crate::measure) fn keys() -> &'static [Key] {
    &SHIPPED
}

impl Instrument {
    /// Holdfast's own sets of questions.
    pub fn ours() -> &'static [Self] {
        &OWN
    }
}

/// Our own questions as they stand in `words/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    slug: String,
    url: String,
    title: String,
    version: String,
    intro: String,
    licence: String,
    recall_days: u32,
    days_between: u32,
    min: f64,
    max: f64,
    scales: Vec<OwnScale>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnScale {
    id: String,
    label: String,
    items: Vec<OwnItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnItem {
    text: String,
    toward: String,
    #[serde(default)]
    reverse: bool,
}

impl Own {
    fn built(self) -> Instrument {
        let (min, max) = (Some(self.min), Some(self.max));
        let scale = |scale: &OwnScale| {
            let name = |number: usize| format!("{}-{number}", scale.id);
            let turned = (1..).zip(&scale.items).filter(|(_, item)| item.reverse).map(|(number, _)| name(number));
            Scale {
                id: scale.id.clone(),
                label: scale.label.clone(),
                items: (1..=scale.items.len()).map(name).collect(),
                reverse: turned.collect(),
                how: Some(How::Sum),
                min,
                max,
                ..Scale::default()
            }
        };
        Instrument {
            scales: self.scales.iter().map(scale).collect(),
            items: asked_in_turn(&self.scales, min, max),
            slug: Some(self.slug),
            url: Some(self.url),
            title: Some(self.title),
            version: Some(self.version),
            intro: Some(self.intro),
            licence: Some(self.licence),
            own: Some(true),
            recall_days: Some(self.recall_days),
            days_between: Some(self.days_between),
            ..Instrument::default()
        }
    }
}

/// One question of each scale after the other, so that no scale is asked in a row.
fn asked_in_turn(scales: &[OwnScale], min: Option<f64>, max: Option<f64>) -> Vec<Item> {
    let longest = scales.iter().map(|scale| scale.items.len()).max().unwrap_or(0);
    let mut items = Vec::new();
    for place in 0..longest {
        for scale in scales {
            items.extend(scale.items.get(place).map(|item| Item {
                id: format!("{}-{}", scale.id, place + 1),
                text: item.text.clone(),
                toward: Some(item.toward.clone()),
                answer: Some(AnswerKind::Whole),
                min,
                max,
                ..Item::default()
            }));
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::{KEYS, Key, keys};
    use crate::instrument::Instrument;
    use words::check::{longest_sentence, voice_faults};

    #[test]
    fn every_shipped_key_is_read() {
        for toml in KEYS {
            if let Err(refusal) = Key::read(toml) {
                panic!("{refusal:?} in {}", &toml[..60]);
            }
        }
        assert_eq!(keys().len(), KEYS.len());
    }

    #[test]
    fn our_own_set_has_twelve_questions_and_neither_bands_nor_norms() {
        let week = &Instrument::ours()[0];
        assert_eq!(week.items.len(), 12);
        assert_eq!(week.scales.iter().map(|scale| scale.items.len()).collect::<Vec<_>>(), [4, 4, 2, 2]);
        for scale in &week.scales {
            assert!(scale.bands.is_empty() && scale.cuts.is_empty() && scale.norm.is_none());
            assert!(scale.reliability.is_none() && scale.dimension.is_none() && scale.better.is_none());
        }
        for scale in &week.scales[..2] {
            assert_eq!(scale.reverse.len() * 2, scale.items.len(), "balanced in direction");
        }
        assert!(week.items.iter().all(|item| item.toward.as_ref().unwrap().contains("{name}")));
    }

    #[test]
    fn what_is_read_of_them_holds_the_voice() {
        let week = &Instrument::ours()[0];
        let ours = week.items.iter().flat_map(|item| [Some(&item.text), item.toward.as_ref()]);
        let ours = ours.flatten().chain([&week.intro, &week.licence, &week.title].into_iter().flatten());
        for text in ours.chain(keys().iter().flat_map(|key| key.caution.iter().chain([&key.licence]))) {
            assert!(voice_faults(text).is_empty() && longest_sentence(text) <= 20, "{text}");
        }
    }
}
