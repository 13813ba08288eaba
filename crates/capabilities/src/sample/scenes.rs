//! The situations of one made-up person, from the files beside this one, and the deck they are
//! drawn from, so that nothing is told twice while there is something else to tell.

use fastrand::Rng;
use jiff::civil::Weekday;
use serde::Deserialize;

use super::course::{Hours, Weather, happens};
use crate::hold::{Direction, Ending};
use crate::moment::{Held, How, Pattern, Pull, Sensed, Side};

const FILES: [&str; 7] = [
    include_str!("scenes/waiting.toml"),
    include_str!("scenes/nearness.toml"),
    include_str!("scenes/friction.toml"),
    include_str!("scenes/family.toml"),
    include_str!("scenes/friends.toml"),
    include_str!("scenes/low.toml"),
    include_str!("scenes/steady.toml"),
];

/// The partner, who is on the road some weeks.
const PARTNER: &str = "Tomas";
/// For how many days a scene rests after it was told.
const REST: i32 = 9;
/// For how many days a line is not repeated.
const FRESH: i32 = 340;
/// How many entries in a hundred are whole, and how often it is one with a held message.
const WHOLE: u8 = 42;
const WITH_MESSAGE: u8 = 30;

/// One situation with all that belongs to it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    /// The weeks it may happen in.
    pub(super) weeks: Vec<Weather>,
    pub(super) hours: Hours,
    /// When the line itself says what time it is.
    #[serde(default)]
    pub(super) clock: Option<String>,
    #[serde(default)]
    tomas: Option<Whereabouts>,
    /// What happened; the fields below belong to it.
    pub(super) line: String,
    /// Other days of the same kind, which share people, set-off, pull and feelings only.
    #[serde(default)]
    pub(super) also: Vec<String>,
    #[serde(default)]
    pub(super) people: Vec<String>,
    #[serde(default)]
    pub(super) set_off: Vec<String>,
    pub(super) pull: Pull,
    #[serde(default)]
    pub(super) pattern: Option<Pattern>,
    #[serde(default)]
    pub(super) side: Option<Side>,
    /// Least and most.
    pub(super) stirred: [u8; 2],
    pub(super) feelings: Vec<String>,
    #[serde(default)]
    pub(super) body: Vec<Sensed>,
    #[serde(default)]
    pub(super) thoughts: Option<String>,
    #[serde(default)]
    pub(super) feared: Option<String>,
    #[serde(default)]
    pub(super) turned_out: Option<String>,
    #[serde(default)]
    pub(super) naming: Option<String>,
    #[serde(default)]
    pub(super) protecting: Option<String>,
    #[serde(default)]
    pub(super) did: Deeds,
    #[serde(default)]
    pub(super) next_time: Option<String>,
    #[serde(default)]
    pub(super) settled: Option<How>,
    #[serde(default)]
    pub(super) helped: Vec<String>,
    #[serde(default)]
    pub(super) held: Vec<Held>,
    #[serde(default)]
    pub(super) hold: Option<Message>,
}

/// What was done, by what was chosen.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Deeds {
    pub(super) acted: Option<String>,
    pub(super) different: Option<String>,
    pub(super) both: Option<String>,
    pub(super) froze: Option<String>,
}

/// A message that was held that evening.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Message {
    #[serde(default)]
    pub(super) direction: Option<Direction>,
    pub(super) to: String,
    pub(super) text: String,
    pub(super) hope: String,
    pub(super) fear: String,
    /// `20` minutes, or `8:00`.
    pub(super) look: String,
    pub(super) ended: Ending,
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Whereabouts {
    /// The first day on the road.
    Leaving,
    Far,
    Either,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scene: Vec<Scene>,
}

/// All scenes.
pub(super) fn all() -> Vec<Scene> {
    FILES.iter().filter_map(|file| toml::from_str::<File>(file).ok()).flat_map(|file| file.scene).collect()
}

impl Scene {
    fn fits(&self, day: &Day) -> bool {
        let is_there = match self.tomas {
            Some(Whereabouts::Leaving) => day.is_partner_leaving,
            Some(Whereabouts::Far) => day.is_partner_far,
            Some(Whereabouts::Either) => true,
            None => !day.is_partner_far || !self.people.iter().any(|name| name == PARTNER),
        };
        let is_weekend = matches!(day.weekday, Weekday::Saturday | Weekday::Sunday);
        let is_on = match self.hours {
            Hours::Work => !is_weekend,
            Hours::Weekend => is_weekend,
            _ => true,
        };
        is_there && is_on && self.weeks.contains(&day.weather)
    }
}

/// A day to tell of.
#[derive(Clone, Copy)]
pub(super) struct Day {
    /// Counted from the first.
    pub(super) number: i32,
    pub(super) weekday: Weekday,
    pub(super) weather: Weather,
    pub(super) is_partner_far: bool,
    pub(super) is_partner_leaving: bool,
    /// Whether the morning to the afternoon, and the evening, are still untold.
    pub(super) is_free: [bool; 2],
}

/// Names that are said in lines.
const PEOPLE: [&str; 8] = ["Tomas", "Nell", "Ruth", "Ada", "Mum", "Idris", "Marta", "Priya"];
/// Words that stand for whoever the scene is about.
const SOMEONE: [&str; 6] = ["he", "him", "his", "she", "her", "hers"];

/// A drawn line of a scene.
pub(super) struct Drawn<'s> {
    pub(super) scene: &'s Scene,
    /// Absent when it was told not long ago; then only the rest is noted.
    pub(super) line: Option<&'s str>,
    /// Whether all that belongs to the scene belongs to this line.
    pub(super) is_whole: bool,
}

impl Drawn<'_> {
    /// Who is there: of another day, only those of whom it speaks.
    pub(super) fn people(&self) -> Vec<String> {
        let mut words = self.line.unwrap_or_default().split(|sign: char| !sign.is_alphabetic());
        let named: Vec<String> = PEOPLE
            .iter()
            .filter(|name| words.clone().any(|word| word == **name))
            .map(|name| (*name).to_owned())
            .collect();
        let is_meant = self.scene.people == [PARTNER]
            || self.line.is_none()
            || words.any(|word| SOMEONE.contains(&word.to_lowercase().as_str()));
        if self.is_whole || (named.is_empty() && is_meant) {
            return self.scene.people.clone();
        }
        named
    }
}

/// What can be told, and how often each was.
pub(super) struct Deck<'s> {
    scenes: &'s [Scene],
    cards: Vec<Card>,
    last_told: Vec<Option<i32>>,
}

struct Card {
    scene: usize,
    /// 0 is the scene's own line, above it are the others.
    line: usize,
    told: u32,
    last: Option<i32>,
}

impl<'s> Deck<'s> {
    pub(super) fn of(scenes: &'s [Scene]) -> Self {
        let of_scene = |(scene, told): (usize, &Scene)| (0..=told.also.len()).map(move |line| (scene, line));
        let cards =
            scenes.iter().enumerate().flat_map(of_scene).map(|(scene, line)| Card { scene, line, told: 0, last: None });
        Self { scenes, cards: cards.collect(), last_told: vec![None; scenes.len()] }
    }

    /// One that fits the day: the least told, and of a scene that has rested if there is one.
    pub(super) fn draw(&mut self, day: &Day, chance: &mut Rng) -> Option<Drawn<'s>> {
        let wants_whole = happens(WHOLE, chance);
        let wants_message = wants_whole && happens(WITH_MESSAGE, chance);
        let standing = |card: &Card| {
            let scene = self.scenes.get(card.scene)?;
            let is_free = day.is_free[usize::from(scene.hours.is_late())];
            let last = self.last_told.get(card.scene).copied().flatten();
            let is_tired = last.is_some_and(|last| day.number - last < REST);
            let is_off = day.is_partner_leaving && scene.tomas == Some(Whereabouts::Leaving);
            let is_wanted = (card.line == 0) == wants_whole;
            let has_message = card.line == 0 && scene.hold.is_some();
            let order = (!is_off, card.told, !is_wanted, wants_message != has_message, is_tired);
            (is_free && scene.fits(day)).then_some(order)
        };
        let best = self.cards.iter().filter_map(standing).min()?;
        let open: Vec<usize> =
            (0..self.cards.len()).filter(|at| self.cards.get(*at).and_then(standing) == Some(best)).collect();
        let card = self.cards.get_mut(chance.choice(open)?)?;
        let is_stale = card.last.is_some_and(|last| day.number - last < FRESH);
        card.told += 1;
        card.last = Some(day.number);
        *self.last_told.get_mut(card.scene)? = Some(day.number);
        let scene = self.scenes.get(card.scene)?;
        let line = if card.line == 0 { &scene.line } else { scene.also.get(card.line - 1)? };
        Some(Drawn { scene, line: Some(line.as_str()).filter(|_| !is_stale), is_whole: card.line == 0 && !is_stale })
    }
}

/// How many stand in the files, read or not.
#[cfg(test)]
pub(super) fn written() -> usize {
    FILES.iter().map(|file| file.matches("[[scene]]").count()).sum()
}
