use serde::Deserialize;

use super::Refusal;
use crate::instrument::{
    AnswerKind, Axis, Band, Better, Flag, How, Instrument, Item, Reference, Reliability, ReliabilityKind, Scale,
};

/// How a published questionnaire is scored: facts with their citation, and no item of it.
///
/// Questions are counted from 1, as keys in print count them: those that are answered by a
/// number or from a list, in the order of the file.
#[derive(Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::measure) struct Key {
    /// The word by which it is asked for.
    pub(in crate::measure) slug: String,
    /// The questionnaire's name.
    pub(in crate::measure) name: String,
    /// Addresses of questionnaires it belongs to.
    #[serde(default)]
    pub(in crate::measure) urls: Vec<String>,
    /// LOINC codes of questionnaires it belongs to.
    #[serde(default)]
    pub(in crate::measure) loinc: Vec<String>,
    /// How many questions the questionnaire may have.
    pub(in crate::measure) questions: Vec<usize>,
    /// The lowest answer.
    pub(in crate::measure) min: f64,
    /// The highest answer.
    pub(in crate::measure) max: f64,
    /// The days that the answers look back on.
    pub(in crate::measure) recall_days: Option<u32>,
    /// The fewest days between two uses.
    pub(in crate::measure) days_between: Option<u32>,
    /// Where the scoring was published.
    pub(in crate::measure) citation: String,
    /// Who may use the questionnaire, as far as is known.
    pub(in crate::measure) licence: String,
    /// What to keep in mind while reading it.
    pub(in crate::measure) caution: Option<String>,
    scales: Vec<KeyScale>,
    #[serde(default)]
    flags: Vec<KeyFlag>,
}

#[derive(Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyScale {
    id: String,
    label: String,
    items: Vec<usize>,
    #[serde(default)]
    reverse: Vec<usize>,
    #[serde(default)]
    minus: Vec<usize>,
    how: How,
    share: Option<f64>,
    better: Option<Better>,
    dimension: Option<Axis>,
    norm: Option<Reference>,
    reliability: Option<Reliability>,
    #[serde(default)]
    bands: Vec<Band>,
    #[serde(default)]
    cuts: Vec<Band>,
    loinc: Option<String>,
}

#[derive(Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFlag {
    item: usize,
    above: f64,
}

impl Key {
    /// Reads a key from TOML.
    ///
    /// # Errors
    /// [`Refusal::KeyUnreadable`] with what does not fit.
    pub(in crate::measure) fn read(toml: &str) -> Result<Self, Refusal> {
        let key: Self = toml::from_str(toml).map_err(|error| Refusal::KeyUnreadable(error.message().to_owned()))?;
        match key.fault() {
            Some(fault) => Err(Refusal::KeyUnreadable(fault)),
            None => Ok(key),
        }
    }

    /// What a key gets wrong that its form does not show.
    fn fault(&self) -> Option<String> {
        let most = self.questions.iter().min().copied().unwrap_or(0);
        let width = self.max - self.min;
        if most == 0 || !width.is_finite() || width <= 0.0 || self.scales.is_empty() {
            return Some("questions, min, max, scales".to_owned());
        }
        let is_item = |item: &usize| (1..=most).contains(item);
        if let Some(flag) = self.flags.iter().find(|flag| !is_item(&flag.item) || !flag.above.is_finite()) {
            return Some(format!("flags: {}", flag.item));
        }
        let is_twice = |(at, scale): (usize, &KeyScale)| self.scales[..at].iter().any(|other| other.id == scale.id);
        if self.scales.iter().enumerate().any(is_twice) {
            return Some("2 scales of one name".to_owned());
        }
        self.scales.iter().find_map(|scale| scale.fault(is_item).map(|fault| format!("{}: {fault}", scale.id)))
    }

    /// Whether it is of this questionnaire's address or LOINC code.
    pub(in crate::measure) fn belongs_to(&self, instrument: &Instrument) -> bool {
        let is_here = instrument.url.as_ref().is_some_and(|url| self.urls.contains(url));
        is_here || instrument.loinc.iter().any(|code| self.loinc.contains(code))
    }

    /// Puts its scales onto a questionnaire, after checking that it fits.
    ///
    /// # Errors
    /// [`Refusal::KeyMisfits`] by the number of questions, [`Refusal::KeyRange`] by their numbers.
    pub(in crate::measure) fn attach(&self, instrument: &mut Instrument) -> Result<(), Refusal> {
        let scored: Vec<&Item> = instrument.questions().filter(|item| is_scored(item)).collect();
        if !self.questions.contains(&scored.len()) {
            let wants = self.questions.first().copied().unwrap_or(0);
            return Err(Refusal::KeyMisfits(self.slug.clone(), wants, scored.len()));
        }
        let used = |place: usize| self.scales.iter().any(|scale| scale.uses(place + 1));
        if let Some((_, item)) = scored.iter().enumerate().find(|(place, item)| used(*place) && !self.fits(item)) {
            return Err(Refusal::KeyRange(self.slug.clone(), item.id.clone()));
        }
        let names: Vec<String> = scored.iter().map(|item| item.id.clone()).collect();
        instrument.scales = self.scales.iter().map(|scale| scale.named(&names, self.min, self.max)).collect();
        instrument.flags = self
            .flags
            .iter()
            .filter_map(|flag| Some(Flag { item: names.get(flag.item - 1)?.clone(), above: flag.above }))
            .collect();
        instrument.key = Some(self.slug.clone());
        instrument.recall_days = self.recall_days;
        instrument.days_between = self.days_between;
        instrument.citation = Some(self.citation.clone());
        instrument.caution.clone_from(&self.caution);
        instrument.licence.get_or_insert_with(|| self.licence.clone());
        self.bound(instrument);
        Ok(())
    }

    /// Every number behind an answer lies on the key's scale, and both ends are there.
    fn fits(&self, item: &Item) -> bool {
        if !item.is_choice() {
            return item.min.is_none_or(|min| min == self.min) && item.max.is_none_or(|max| max == self.max);
        }
        let numbers: Vec<f64> = item.options.iter().filter_map(|offer| offer.number).collect();
        let reaches = |end: f64| numbers.iter().any(|number| (number - end).abs() < 1e-9);
        let is_on = |number: &f64| *number >= self.min && *number <= self.max;
        numbers.is_empty() || (numbers.iter().all(is_on) && reaches(self.min) && reaches(self.max))
    }

    /// A number without bounds is asked for within the key's.
    fn bound(&self, instrument: &mut Instrument) {
        for item in instrument.items.iter_mut().filter(|item| is_scored(item) && !item.is_choice()) {
            item.min.get_or_insert(self.min);
            item.max.get_or_insert(self.max);
        }
    }
}

fn is_scored(item: &Item) -> bool {
    item.is_choice() || matches!(item.answer, Some(AnswerKind::Whole | AnswerKind::Number))
}

impl KeyScale {
    fn uses(&self, item: usize) -> bool {
        self.items.contains(&item) || self.minus.contains(&item)
    }

    fn fault(&self, is_item: impl Fn(&usize) -> bool) -> Option<String> {
        let all: Vec<usize> = self.items.iter().chain(&self.minus).copied().collect();
        if let Some(item) = all.iter().find(|item| !is_item(item)) {
            return Some(format!("there is no question {item}"));
        }
        let is_twice = |(at, item): (usize, &usize)| all[..at].contains(item);
        if all.is_empty() || all.iter().enumerate().any(is_twice) {
            return Some("a question stands twice, or none does".to_owned());
        }
        if let Some(item) = self.reverse.iter().find(|item| !all.contains(item)) {
            return Some(format!("question {item} is turned and not in it"));
        }
        if !self.minus.is_empty() && self.how != How::Sum {
            return Some("only a sum takes questions away".to_owned());
        }
        let is_share = self.share.is_none_or(|share| share > 0.0 && share <= 1.0);
        let is_spread =
            self.norm.as_ref().is_none_or(|norm| norm.sd > 0.0 && norm.sd.is_finite() && norm.mean.is_finite());
        let is_reliable = self.reliability.as_ref().is_none_or(|found| {
            let is_known = matches!(found.kind, Some(ReliabilityKind::Alpha | ReliabilityKind::Retest));
            is_known && found.value > 0.0 && found.value < 1.0
        });
        let is_cited = self.bands.iter().chain(&self.cuts).all(|band| !band.citation.is_empty())
            && self.norm.as_ref().is_none_or(|norm| !norm.citation.is_empty())
            && self.reliability.as_ref().is_none_or(|found| !found.citation.is_empty());
        let is_known = !matches!(self.how, How::Other(_))
            && !matches!(self.better, Some(Better::Other(_)))
            && !matches!(self.dimension, Some(Axis::Other(_)));
        let rising = self.bands.windows(2).all(|pair| pair[0].from < pair[1].from);
        let is_number = self.bands.iter().chain(&self.cuts).all(|band| band.from.is_finite());
        let is_whole = is_number && is_share && is_spread && is_reliable && is_cited && is_known && rising;
        (!is_whole).then(|| "share, norm, reliability, bands, citation or a word".to_owned())
    }

    fn named(&self, names: &[String], min: f64, max: f64) -> Scale {
        let of = |items: &[usize]| items.iter().filter_map(|item| names.get(item - 1).cloned()).collect();
        Scale {
            id: self.id.clone(),
            label: self.label.clone(),
            items: of(&self.items),
            reverse: of(&self.reverse),
            minus: of(&self.minus),
            how: Some(self.how.clone()),
            min: Some(min),
            max: Some(max),
            share: self.share,
            better: self.better.clone(),
            dimension: self.dimension.clone(),
            norm: self.norm.clone(),
            reliability: self.reliability.clone(),
            bands: self.bands.clone(),
            cuts: self.cuts.clone(),
            loinc: self.loinc.clone(),
            ..Scale::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    /// It would be kept as nothing, and the questionnaire could not be read again.
    #[test]
    fn a_band_begins_at_a_number() {
        let toml = include_str!("../../../../../words/en/measures/gad-7.toml");
        assert!(Key::read(toml).is_ok());
        for odd in ["inf", "-inf", "nan"] {
            assert!(Key::read(&toml.replace("from = 15", &format!("from = {odd}"))).is_err(), "{odd}");
        }
    }
}
