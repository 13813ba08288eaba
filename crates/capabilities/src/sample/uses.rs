//! What the made-up person uses to settle, and how it tends to go.

use fastrand::Rng;
use jiff::ZonedDateTime;
use jiff::civil::Weekday;
use record::{At, Rating};

use super::course::{after, happens};
use crate::moment::{Moment, Pull, Side};
use crate::tool_use::{How, ToolUse, Why};

struct Tool {
    slug: &'static str,
    /// How often it is reached for.
    weight: u8,
    /// How much it takes off, most times.
    eases: u8,
    minutes: [u32; 2],
    /// Whether it is for more than too much.
    is_for_all: bool,
    is_for_nights: bool,
    is_for_work: bool,
    with_someone: bool,
    places: &'static [&'static str],
    notes: &'static [&'static str],
}

const TOOLS: [Tool; 11] = [
    Tool {
        is_for_nights: false,
        places: &["the canal", "round the block"],
        notes: &["Twice round. Came back hungry.", "As far as the bridge.", "In the wrong shoes. Still good."],
        ..tool("walking", 9, 3, [10, 35])
    },
    Tool {
        places: &["kitchen"],
        notes: &["Tiles. Cold is good.", "A bit. Enough to get up."],
        ..tool("feet-on-floor", 9, 1, [1, 3])
    },
    Tool {
        is_for_all: false,
        places: &["bed", "edge of the bath"],
        notes: &["Lost count, started again.", "Yawned a lot."],
        ..tool("long-breath-out", 7, 2, [3, 6])
    },
    Tool {
        is_for_nights: false,
        is_for_work: false,
        with_someone: true,
        notes: &["Nell. Mostly about the dog.", "Ruth picked up at once.", "Nell had eight minutes. Eight was enough."],
        ..tool("call-someone", 5, 3, [10, 45])
    },
    Tool {
        is_for_work: false,
        places: &["kitchen"],
        notes: &["Frozen peas.", "The peas again. They look tired."],
        ..tool("cold-in-hand", 5, 2, [1, 1])
    },
    Tool {
        places: &["kitchen"],
        notes: &["Fennel. Held it more than drank it."],
        ..tool("warm-drink", 4, 1, [10, 20])
    },
    Tool { notes: &["Five things. Two of them were shoes."], ..tool("senses", 3, 1, [2, 4]) },
    Tool { places: &["the hall"], ..tool("wall-push", 2, 1, [1, 2]) },
    Tool {
        is_for_nights: false,
        with_someone: true,
        notes: &["Ruth sent a duck.", "Nell sent a sock."],
        ..tool("text-someone", 2, 2, [2, 10])
    },
    Tool {
        is_for_all: false,
        is_for_work: false,
        places: &["bath"],
        notes: &["Alto line from choir."],
        ..tool("humming", 1, 1, [2, 5])
    },
    Tool { is_for_work: false, notes: &["Everything. Tea towels too."], ..tool("ironing", 3, 2, [15, 40]) },
];

const fn tool(slug: &'static str, weight: u8, eases: u8, minutes: [u32; 2]) -> Tool {
    let [is_for_all, is_for_nights, is_for_work] = [true; 3];
    Tool {
        slug,
        weight,
        eases,
        minutes,
        is_for_all,
        is_for_nights,
        is_for_work,
        with_someone: false,
        places: &[],
        notes: &[],
    }
}

/// What was used after a moment, if anything was.
pub(super) fn after_moment(
    moment: &mut Moment,
    at: &ZonedDateTime,
    now: &ZonedDateTime,
    chance: &mut Rng,
) -> Option<ToolUse> {
    if moment.side == Some(Side::Inside) {
        return None;
    }
    let before = moment.stirred.map(Rating::get).filter(|stirred| *stirred >= 5)?;
    let odds = if moment.pull == Some(Pull::None) { 15 } else { 54 };
    if !happens(odds, chance) {
        return None;
    }
    let side = moment.side.clone();
    let named = |tool: &Tool| moment.helped.iter().any(|helped| helped == tool.slug);
    let told = TOOLS.iter().find(|tool| named(tool)).filter(|tool| fits(tool, side.as_ref(), at));
    let tool = told.or_else(|| pick(side.as_ref(), at, chance))?;
    let later = after(at, chance.i64(2..30), now)?;
    let made = used(tool, before.saturating_add_signed(chance.i8(-1..=0)), &later, chance);
    if made.after < made.before && made.after.is_some() && !named(tool) && happens(45, chance) {
        moment.helped.push(tool.slug.to_owned());
    }
    Some(ToolUse { side, why: Some(Why::Needed), ..made })
}

/// A practice on a day on which nothing was needed.
pub(super) fn practice(at: &ZonedDateTime, chance: &mut Rng) -> Option<ToolUse> {
    let alone: Vec<&Tool> = TOOLS.iter().filter(|tool| !tool.with_someone && tool.slug != "ironing").collect();
    let tool = chance.choice(alone)?;
    let made = used(tool, chance.u8(2..=4), at, chance);
    Some(ToolUse { why: Some(Why::Practice), note: None, ..made })
}

fn fits(tool: &Tool, side: Option<&Side>, at: &ZonedDateTime) -> bool {
    let is_night = !(7..22).contains(&at.hour());
    let is_time = (tool.is_for_nights || !is_night) && (tool.is_for_work || !is_work(at));
    (tool.is_for_all || side == Some(&Side::TooMuch)) && is_time
}

fn is_work(at: &ZonedDateTime) -> bool {
    (9..18).contains(&at.hour()) && !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn pick(side: Option<&Side>, at: &ZonedDateTime, chance: &mut Rng) -> Option<&'static Tool> {
    let open = TOOLS.iter().filter(|tool| fits(tool, side, at));
    let heavy: Vec<_> = open.flat_map(|tool| std::iter::repeat_n(tool, usize::from(tool.weight))).collect();
    chance.choice(heavy)
}

fn used(tool: &Tool, before: u8, at: &ZonedDateTime, chance: &mut Rng) -> ToolUse {
    let eased = i16::from(tool.eases) - i16::from(chance.u8(0..=2)) + i16::from(chance.u8(0..=1));
    let after = u8::try_from((i16::from(before) - eased).clamp(0, 10)).unwrap_or(before);
    let pick = |from: &[&str], in_a_hundred, chance: &mut Rng| {
        let picked = chance.choice(from).map(|text| (*text).to_owned());
        picked.filter(|_| happens(in_a_hundred, chance) && !is_work(at))
    };
    let [least, most] = tool.minutes;
    ToolUse {
        at: Some(At::now(at)),
        tool: Some(tool.slug.to_owned()),
        before: Rating::new(before).ok(),
        after: Rating::new(after).ok().filter(|_| happens(92, chance)),
        minutes: Some(chance.u32(least..=most)).filter(|_| happens(70, chance)),
        how: Some(if tool.with_someone { How::WithSomeone } else { How::Alone }),
        place: pick(tool.places, 40, chance),
        note: pick(tool.notes, 25, chance),
        ..ToolUse::default()
    }
}

#[cfg(test)]
mod tests {
    use super::TOOLS;
    use words::Words;

    #[test]
    fn each_is_shipped_but_one_and_used_only_on_a_side_it_is_for() {
        let words = Words::of(texts::english());
        let own = TOOLS.iter().filter(|tool| words.tool(tool.slug).is_none()).map(|tool| tool.slug);
        assert_eq!(own.collect::<Vec<_>>(), ["ironing"]);
        for tool in TOOLS.iter().filter(|tool| tool.is_for_all) {
            assert!(words.tool(tool.slug).is_none_or(|shipped| shipped.fits(None)), "{}", tool.slug);
        }
    }
}
