//! From a scene to the entry that was made of it: how much is written, how strong it was, what was
//! chosen, when it settled.

use std::collections::BTreeMap;

use fastrand::Rng;
use jiff::ZonedDateTime;
use record::{At, Choice as _, Rating};

use super::course::{Weather, Week, after, happens, next};
use super::scenes::{Drawn, Message, Scene};
use super::signs;
use crate::hold::{Ended, Hold};
use crate::moment::{Chosen, Held, How, Moment, Pattern, Pull, Settled, SettledState, Side};

/// Minutes after which things settle, as people say them.
const SETTLES: [u32; 14] = [10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 600, 900, 1440, 2880];

/// Tells scenes, and remembers what was written for next time.
#[derive(Default)]
pub(super) struct Teller {
    next_times: BTreeMap<(String, String), String>,
}

impl Teller {
    pub(super) fn moment(
        &mut self,
        drawn: &Drawn<'_>,
        week: &Week,
        at: &ZonedDateTime,
        now: &ZonedDateTime,
        chance: &mut Rng,
    ) -> Moment {
        let scene = drawn.scene;
        let stirred = stirred(scene, week, chance);
        let mut moment = Moment {
            at: Some(At::now(at)),
            situation: drawn.line.map(str::to_owned),
            people: drawn.people(),
            feelings: feelings(scene, chance),
            stirred: Rating::new(stirred).ok(),
            pull: Some(scene.pull.clone()),
            side: side(scene, stirred, chance),
            ..Moment::default()
        };
        if drawn.is_whole || happens(55, chance) {
            moment.set_off.clone_from(&scene.set_off);
        }
        if happens(if drawn.is_whole { 85 } else { 15 }, chance) {
            moment.body.clone_from(&scene.body);
        }
        if happens(if drawn.is_whole { 85 } else { 30 }, chance) {
            moment.pattern = scene.pattern.clone().or_else(|| pattern(&scene.pull));
        }
        if stirred >= 4 && happens(if drawn.is_whole { 88 } else { 45 }, chance) {
            moment.settled = Some(settled(drawn, stirred, week, at, now, chance));
        }
        if drawn.is_whole {
            whole(&mut moment, scene, week, chance);
        }
        self.next_time(&mut moment, drawn, chance);
        if week.is_partner_far && !moment.people.is_empty() && happens(30, chance) {
            moment.tags.push("tour".to_owned());
        }
        moment.tags.extend(signs::noticed(&moment.pull, stirred, at.day()).map(str::to_owned));
        moment
    }

    /// What was written for next time comes back with the same set-off.
    fn next_time(&mut self, moment: &mut Moment, drawn: &Drawn<'_>, chance: &mut Rng) {
        let Some(set_off) = moment.set_off.first() else { return };
        let key = (set_off.clone(), drawn.scene.pull.slug().to_owned());
        if drawn.is_whole {
            moment.next_time = drawn.scene.next_time.clone().filter(|_| happens(75, chance));
        } else if happens(20, chance) {
            moment.next_time = self.next_times.get(&key).cloned();
        }
        if let Some(next_time) = &moment.next_time {
            self.next_times.insert(key, next_time.clone());
        }
    }
}

fn stirred(scene: &Scene, week: &Week, chance: &mut Rng) -> u8 {
    let [least, most] = scene.stirred;
    let drawn = chance.u8(least..=most.max(least));
    let eased = u8::from(happens(week.change, chance));
    match week.weather {
        Weather::Hard if scene.side != Some(Side::Inside) => drawn + u8::from(happens(40, chance)),
        _ => drawn.saturating_sub(eased),
    }
    .min(Rating::MAX)
}

fn feelings(scene: &Scene, chance: &mut Rng) -> Vec<String> {
    let kept = scene.feelings.iter().enumerate().filter(|(place, _)| *place == 0 || happens(55, chance));
    kept.map(|(_, feeling)| feeling.clone()).collect()
}

fn side(scene: &Scene, stirred: u8, chance: &mut Rng) -> Option<Side> {
    match &scene.side {
        Some(side) if stirred >= 4 => Some(side.clone()),
        Some(_) => Some(Side::Inside),
        None => happens(40, chance).then_some(Side::Inside),
    }
}

fn pattern(pull: &Pull) -> Option<Pattern> {
    match pull {
        Pull::Close => Some(Pattern::Close),
        Pull::Away => Some(Pattern::Away),
        Pull::Both => Some(Pattern::Both),
        _ => None,
    }
}

/// What is only written when there is time for all of it.
fn whole(moment: &mut Moment, scene: &Scene, week: &Week, chance: &mut Rng) {
    let mut keep = |text: &Option<String>, in_a_hundred| text.clone().filter(|_| happens(in_a_hundred, chance));
    moment.thoughts = keep(&scene.thoughts, 90);
    moment.feared = keep(&scene.feared, 80);
    moment.turned_out = keep(&scene.turned_out, 75);
    moment.naming = keep(&scene.naming, 60);
    moment.protecting = keep(&scene.protecting, 65);
    if scene.pull != Pull::None && happens(60, chance) {
        let strength = moment.stirred.map_or(5, Rating::get).saturating_add_signed(chance.i8(-1..=1));
        moment.pull_strength = Rating::new(strength.min(Rating::MAX)).ok();
    }
    if let Some((choice, did)) = deed(scene, week, chance) {
        moment.choice = Some(choice).filter(|_| scene.pull != Pull::None);
        moment.did = Some(did);
    }
    moment.held = held(moment, scene, week, chance);
    let has_settled = moment.settled.as_ref().is_some_and(|settled| settled.state == Some(SettledState::Yes));
    let did_it =
        !matches!(moment.choice, Some(Chosen::Acted | Chosen::Froze)) || scene.pattern == Some(Pattern::Steady);
    if has_settled && did_it {
        moment.helped.clone_from(&scene.helped);
    }
}

/// Early on the pull is mostly followed; later there is more room, if not each time.
fn deed(scene: &Scene, week: &Week, chance: &mut Rng) -> Option<(Chosen, String)> {
    let change = u32::from(week.change);
    let open: Vec<(u32, Chosen, &String)> = [
        (110 - change, Chosen::Acted, &scene.did.acted),
        (25 + change, Chosen::Different, &scene.did.different),
        (40, Chosen::Both, &scene.did.both),
        (35, Chosen::Froze, &scene.did.froze),
    ]
    .into_iter()
    .filter_map(|(weight, choice, did)| Some((weight, choice, did.as_ref()?)))
    .collect();
    let mut left = chance.u32(..open.iter().map(|(weight, ..)| weight).sum::<u32>().max(1));
    for (weight, choice, did) in open {
        match left.checked_sub(weight) {
            Some(rest) => left = rest,
            None => return Some((choice, did.clone())),
        }
    }
    None
}

/// Only what this telling bears out.
fn held(moment: &Moment, scene: &Scene, week: &Week, chance: &mut Rng) -> Vec<Held> {
    let chose = moment.choice.as_ref().is_none_or(|choice| *choice == Chosen::Different);
    let is_borne_out = |held: &&Held| match held {
        Held::TurnedOut | Held::Repaired => moment.turned_out.is_some(),
        Held::Chose => moment.did.is_some() && chose,
        _ => moment.choice != Some(Chosen::Froze),
    };
    let mut all: Vec<Held> = scene.held.iter().filter(is_borne_out).cloned().collect();
    let is_noticed = happens(20 + week.change / 3, chance);
    if moment.choice == Some(Chosen::Different) && !all.contains(&Held::Chose) && is_noticed {
        all.push(Held::Chose);
    }
    all
}

fn settled(
    drawn: &Drawn<'_>,
    stirred: u8,
    week: &Week,
    at: &ZonedDateTime,
    now: &ZonedDateTime,
    chance: &mut Rng,
) -> Settled {
    let place = stirred.saturating_add_signed(chance.i8(-2..=2)) + u8::from(week.weather == Weather::Hard);
    let place = usize::from(place.saturating_sub(week.change / 28)).min(SETTLES.len() - 1);
    let minutes = SETTLES.get(place).copied().unwrap_or(60);
    let is_over = after(at, i64::from(minutes), now).is_some();
    match chance.u8(..100) {
        0..4 => Settled { state: Some(SettledState::StopAsking), ..Settled::default() },
        12.. if is_over => {
            let guess = if happens(25 + week.change / 5, chance) { How::WithSomeone } else { How::Alone };
            let told = drawn.scene.settled.clone().filter(|_| drawn.is_whole);
            let state = Some(SettledState::Yes);
            Settled { state, minutes: Some(minutes), how: Some(told.unwrap_or(guess)), ..Settled::default() }
        }
        _ => Settled { state: Some(SettledState::NotYet), ..Settled::default() },
    }
}

/// The message that was held some minutes after the moment.
pub(super) fn hold(message: &Message, moment: &ZonedDateTime, now: &ZonedDateTime, chance: &mut Rng) -> Option<Hold> {
    let at = after(moment, chance.i64(4..16), now)?;
    let look = if message.look == "20" { after(&at, 20, now)? } else { next(&at, 8)? };
    let ended = after(&look, chance.i64(1..90), now);
    Some(Hold {
        at: Some(At::now(&at)),
        direction: Some(message.direction.clone().unwrap_or(crate::hold::Direction::Send)),
        to: Some(message.to.clone()),
        text: Some(message.text.clone()),
        hope: Some(message.hope.clone()),
        fear: Some(message.fear.clone()),
        look_again_at: Some(At::now(&look)),
        ended: ended.map(|at| Ended { at: Some(At::now(&at)), how: Some(message.ended.clone()), ..Ended::default() }),
        ..Hold::default()
    })
}
