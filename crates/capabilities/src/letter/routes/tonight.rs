//! The letter for the kind of night it is, as far as what was noted says so.

use std::ops::ControlFlow;

use record::Id;
use vault::{Body, Days, Reader};
use words::Words;

use super::all;
use crate::acts;
use crate::hold::Hold;
use crate::letter::record::{Letter, Night};
use crate::letter::rules::{night_of_hold, nights_of_moment};
use crate::moment::Moment;
use crate::web::Visit;

/// For so long a moment is the one at hand.
const AT_HAND_MS: i64 = 3 * 3_600_000;

/// The kinds of night it may be: by the record the person comes from, else by
/// what they noted in the last hours or still hold.
fn likely(reader: &Reader<'_>, from: Option<Id>, now_ms: i64, words: &Words) -> vault::Result<Vec<Night>> {
    if let Some(from) = from {
        if let Some(moment) = acts::live::<Moment>(reader, from)? {
            return Ok(nights_of_moment(&moment, &shame(words)));
        }
        if let Some(hold) = acts::live::<Hold>(reader, from)? {
            return Ok(vec![night_of_hold(&hold)]);
        }
    }
    let mut nights = Vec::new();
    reader.newest::<Moment>(Days::default(), |kept| {
        if let Body::Understood(moment) = kept.body
            && moment.at.as_ref().is_some_and(|at| (0..AT_HAND_MS).contains(&(now_ms - at.unix_ms())))
        {
            nights = nights_of_moment(&moment, &shame(words));
        }
        ControlFlow::Break(())
    })?;
    reader.newest::<Hold>(Days::default(), |kept| {
        if let Body::Understood(hold) = kept.body
            && hold.is_held()
            && hold.at.as_ref().is_some_and(|at| (0..AT_HAND_MS).contains(&(now_ms - at.unix_ms())))
        {
            nights.push(night_of_hold(&hold));
        }
        ControlFlow::Break(())
    })?;
    Ok(nights)
}

fn shame(words: &Words) -> Vec<&str> {
    let family = words.vocabulary().feelings.iter().find(|family| family.slug == "shame");
    family.into_iter().flat_map(|family| &family.feelings).map(|feeling| feeling.slug.as_str()).collect()
}

impl Letter {
    /// The newest letter for the kind of night it is, as far as that is known;
    /// nothing while locked.
    pub async fn for_tonight(visit: &Visit, from: Option<Id>) -> Option<(Id, Self)> {
        let (words, now) = (visit.words.clone(), visit.now().timestamp().as_millisecond());
        let found = visit.read(move |reader| {
            let letters = all(reader)?;
            if letters.is_empty() {
                return Ok(None);
            }
            let nights = likely(reader, from, now, &words)?;
            let of = |night: &Night| letters.iter().find(|(_, letter)| letter.night.as_ref() == Some(night)).cloned();
            Ok(nights.iter().find_map(of))
        });
        found.await.ok().flatten()
    }
}
