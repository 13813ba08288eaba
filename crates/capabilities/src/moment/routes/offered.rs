//! What the diary can be filtered by: only what occurs in it, the most used
//! first. What a person wrote stands in no address.

use std::collections::{BTreeMap, BTreeSet};

use record::Id;
use record::input::folded;
use vault::{Body, Days, Reader, Version};
use words::Words;

use crate::acts;
use crate::moment::page::{Occurs, Offered};
use crate::moment::record::Moment;
use crate::person::Person;
use crate::web::Filled;
use crate::word::{List, Lists, Word};

/// What was asked for: in each field whatever a moment may call it.
#[derive(Default)]
pub(super) struct Asked {
    set_off: Option<Vec<String>>,
    feeling: Option<Vec<String>>,
    person: Option<Vec<String>>,
}

type Field = fn(&Moment) -> &[String];

const SET_OFF: Field = |moment| &moment.set_off;
const FEELING: Field = |moment| &moment.feelings;
const PERSON: Field = |moment| &moment.people;

impl Asked {
    pub(super) fn read(reader: &Reader<'_>, query: &Filled) -> vault::Result<Self> {
        let of_word = |id| Ok(texts(&reader.history::<Word>(id)?, |word| word.text.as_ref()));
        let of_person = |id| Ok(texts(&reader.history::<Person>(id)?, |person| person.name.as_ref()));
        Ok(Self {
            set_off: called(reader, query.get("set_off"), SET_OFF, &of_word)?,
            feeling: called(reader, query.get("feeling"), FEELING, &of_word)?,
            person: called(reader, query.get("person"), PERSON, &of_person)?,
        })
    }

    /// Whether a moment has what was asked for.
    pub(super) fn is_in(&self, moment: &Moment) -> bool {
        let has = |asked: &Option<Vec<String>>, there: &[String]| {
            asked.as_ref().is_none_or(|asked| there.iter().any(|one| asked.contains(&folded(one))))
        };
        has(&self.set_off, &moment.set_off) && has(&self.feeling, &moment.feelings) && has(&self.person, &moment.people)
    }
}

/// What that which is asked for may be called: the name or the word with this
/// id was ever called so, or it stands in a moment at this place.
fn called(
    reader: &Reader<'_>,
    asked: &str,
    of: Field,
    ever: &dyn Fn(Id) -> vault::Result<Vec<String>>,
) -> vault::Result<Option<Vec<String>>> {
    if asked.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = asked.parse::<Id>() {
        return ever(id).map(Some);
    }
    let place = asked.split_once('.').and_then(|(id, at)| Some((id.parse::<Id>().ok()?, at.parse::<usize>().ok()?)));
    let Some((id, at)) = place else { return Ok(Some(vec![folded(asked)])) };
    let moment = acts::live::<Moment>(reader, id)?;
    Ok(Some(moment.and_then(|moment| of(&moment).get(at).map(|text| folded(text))).into_iter().collect()))
}

fn texts<R: acts::Acts>(versions: &[Version<R>], of: impl Fn(&R) -> Option<&String>) -> Vec<String> {
    let text = |version: &Version<R>| match &version.body {
        Body::Understood(record) => of(record).map(|text| folded(text)),
        Body::NotUnderstood(_) | Body::Erased => None,
    };
    versions.iter().filter_map(text).collect()
}

/// By what a moment calls it: what stands in the address, and what is read.
type Names = BTreeMap<String, (String, String)>;

impl Offered {
    /// What occurs in the newest thousand moments.
    pub(super) fn read(reader: &Reader<'_>, words: &Words, query: &Filled, asked: &Asked) -> vault::Result<Self> {
        let moments = reader.latest::<Moment>(Days::default(), Moment::COUNTED)?;
        let (lists, vocabulary) = (Lists::read(reader)?, words.vocabulary());
        let set_off = |slug: &str| vocabulary.set_offs.iter().find(|one| one.slug == slug).map(|one| one.text.clone());
        let feeling = |slug: &str| vocabulary.feeling(slug).map(|one| one.text.clone());
        let occurring = |field, names, shipped: &dyn Fn(&str) -> Option<String>, name, asked: &Option<Vec<String>>| {
            let mut occurring = occurring(&moments, field, names, shipped);
            for one in &mut occurring {
                let is_asked = asked.as_ref().is_some_and(|asked| asked.contains(&folded(&one.text)));
                one.is_chosen = is_asked || query.has(name, &one.key);
            }
            occurring
        };
        let own_set_offs = own(&lists, &[List::SetOffs, List::SetOffSigns]);
        Ok(Self {
            set_offs: occurring(SET_OFF, own_set_offs, &set_off, "set_off", &asked.set_off),
            feelings: occurring(FEELING, own(&lists, &[List::Feelings]), &feeling, "feeling", &asked.feeling),
            people: occurring(PERSON, people(reader)?, &|_| None, "person", &asked.person),
        })
    }
}

/// Own words by their ids.
fn own(lists: &Lists, of: &[List]) -> Names {
    let words = of.iter().flat_map(|list| lists.of_list(list));
    words.filter_map(|(id, word)| Some((id, word.text.clone()?))).map(|(id, text)| named(id, text)).collect()
}

/// People by their ids, under every name they ever had.
fn people(reader: &Reader<'_>) -> vault::Result<Names> {
    let mut names = Names::new();
    for (id, person) in reader.latest::<Person>(Days::default(), usize::MAX)? {
        let Some(name) = person.name else { continue };
        let ever = texts(&reader.history::<Person>(id)?, |person| person.name.as_ref());
        names.extend(ever.into_iter().map(|called| (called, (id.to_string(), name.clone()))));
    }
    Ok(names)
}

fn named(id: Id, text: String) -> (String, (String, String)) {
    (folded(&text), (id.to_string(), text))
}

fn occurring(
    moments: &[(Id, Moment)],
    field: Field,
    mut names: Names,
    shipped: &dyn Fn(&str) -> Option<String>,
) -> Vec<Occurs> {
    let mut counted: BTreeMap<String, Occurs> = BTreeMap::new();
    for (id, moment) in moments {
        let mut here = BTreeSet::new();
        for (at, word) in field(moment).iter().enumerate() {
            let (key, text) = match shipped(word) {
                Some(text) => (word.clone(), text),
                None => names.entry(folded(word)).or_insert_with(|| (format!("{id}.{at}"), word.clone())).clone(),
            };
            if here.insert(key.clone()) {
                let new = || Occurs { key: key.clone(), text, count: 0, is_chosen: false };
                counted.entry(key.clone()).or_insert_with(new).count += 1;
            }
        }
    }
    let mut occurring: Vec<Occurs> = counted.into_values().collect();
    occurring.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
    occurring
}
