use words::{Words, say};

use super::record::{Band, Instrument, Item, Reference, Reliability, ReliabilityKind, Scale};
use crate::acts::{Sheet, Sheeted};

impl Sheeted for Instrument {
    fn line(&self, words: &Words) -> String {
        self.title.clone().or_else(|| self.slug.clone()).unwrap_or_else(|| say!(words, "instrument-no-title"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let count = self.questions().count();
        let days = |days: u32| say!(words, "instrument-days", days = days);
        let mut sheet = Sheet::of(self.at.as_ref(), self.line(words))
            .row("title", say!(words, "instrument-label-title"), Some(self.line(words)))
            .row("slug", say!(words, "instrument-label-slug"), self.slug.clone())
            .row(
                "own",
                say!(words, "instrument-label-what"),
                self.own.filter(|own| *own).map(|_| say!(words, "instrument-ours")),
            )
            .row("version", say!(words, "instrument-label-version"), self.version.clone())
            .row("publisher", say!(words, "instrument-label-publisher"), self.publisher.clone())
            .row("licence", say!(words, "instrument-label-licence"), self.licence.clone())
            .row(
                "items",
                say!(words, "instrument-label-questions"),
                Some(say!(words, "instrument-questions", count = count)),
            )
            .row("recall_days", say!(words, "instrument-label-recall"), self.recall_days.map(days))
            .row("days_between", say!(words, "instrument-label-between"), self.days_between.map(days))
            .row("citation", say!(words, "instrument-label-citation"), self.citation.clone())
            .row("caution", say!(words, "instrument-label-caution"), self.caution.clone());
        if self.scales.is_empty() {
            sheet =
                sheet.row("scales", say!(words, "instrument-label-scales"), Some(say!(words, "instrument-unscored")));
        }
        for scale in &self.scales {
            sheet = sheet.row("scales", scale.label.clone(), Some(facts(words, scale)));
        }
        sheet
    }
}

/// What is stated about a scale, one sentence a fact.
fn facts(words: &Words, scale: &Scale) -> String {
    let mut facts = vec![say!(words, "instrument-scale-items", count = scale.items.len() + scale.minus.len())];
    facts.extend(scale.norm.as_ref().map(|norm| norm_said(words, norm)));
    facts.extend(scale.reliability.as_ref().map(|reliability| reliability_said(words, reliability)));
    facts.extend(bands_said(words, &scale.bands));
    facts.extend(bands_said(words, &scale.cuts));
    facts.join("\n")
}

fn norm_said(words: &Words, norm: &Reference) -> String {
    let (mean, sd) = (norm.mean.to_string(), norm.sd.to_string());
    let said = say!(words, "instrument-norm", mean = mean, sd = sd, who = &norm.population, source = &norm.citation);
    recalled(words, norm.recalled, said)
}

fn reliability_said(words: &Words, reliability: &Reliability) -> String {
    let (value, source) = (reliability.value.to_string(), &reliability.citation);
    let said = match reliability.kind {
        Some(ReliabilityKind::Retest) => say!(words, "instrument-retest", value = value, source = source),
        _ => say!(words, "instrument-alpha", value = value, source = source),
    };
    recalled(words, reliability.recalled, said)
}

fn bands_said(words: &Words, bands: &[Band]) -> Option<String> {
    let first = bands.first()?;
    let listed: Vec<String> = bands.iter().map(|band| format!("{} {}", band.from, band.label)).collect();
    let said = say!(words, "instrument-bands", bands = listed.join(", "), source = &first.citation);
    Some(recalled(words, first.recalled, said))
}

fn recalled(words: &Words, recalled: Option<bool>, said: String) -> String {
    if recalled == Some(true) { format!("{said} {}", say!(words, "instrument-recalled")) } else { said }
}

impl Item {
    /// An answer as it was read when it was chosen.
    pub fn says(&self, words: &Words, answer: &serde_json::Value) -> String {
        match answer {
            serde_json::Value::Bool(true) => say!(words, "instrument-yes"),
            serde_json::Value::Bool(false) => say!(words, "instrument-no"),
            serde_json::Value::String(code) => {
                self.options.iter().find(|offer| offer.code == *code).map_or(code, |offer| &offer.text).clone()
            }
            serde_json::Value::Array(several) => {
                several.iter().map(|one| self.says(words, one)).collect::<Vec<_>>().join(", ")
            }
            other => other.to_string(),
        }
    }
}
