//! The page a record is written on: a new one, or one that is there.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use maud::Markup;
use record::input::{Problem, What};
use record::{Id, Op};
use ui::{Heading, Shell, Text};
use words::{Message, Words, message};

use super::adding::{put, record_from};
use super::changing::change;
use super::conflict::Conflict;
use super::problems::advice;
use super::{Paged, live};
use crate::web::{Answer, Filled, Name, Paper, Slot, Trouble, Visit, to};

/// What needs a change in a form: the field, and what to do about it.
#[derive(Clone, Default)]
pub(crate) struct Problems(Vec<(String, String)>);

impl Problems {
    /// One, at a field of the form.
    pub(crate) fn one(field: impl Into<String>, advice: String) -> Self {
        Self(vec![(field.into(), advice)])
    }

    /// Each at its field.
    pub(crate) fn all(told: impl Iterator<Item = (String, String)>) -> Self {
        Self(told.collect())
    }

    /// What was found when a form was read, each at its field. `nothing` is the
    /// field and the words for a form that says nothing; what belongs to no
    /// field of the form is told there too.
    pub(crate) fn of(words: &Words, found: &[Problem], asked: &[Name], nothing: (&str, String)) -> Self {
        let (first, says_nothing) = nothing;
        let field = |problem: &Problem| {
            let name = |(name, _): &Name| name.trim_start_matches('_');
            asked.iter().map(name).find(|name| problem.field.starts_with(name)).unwrap_or(first).to_owned()
        };
        let told = found.iter().map(|problem| match problem.what {
            What::Empty => (first.to_owned(), says_nothing.clone()),
            _ => (field(problem), advice(words, &problem.what)),
        });
        Self(told.collect())
    }

    /// What to do about this field.
    pub(crate) fn at(&self, field: &str) -> Option<Text<'static>> {
        self.0.iter().find(|(at, _)| at == field).map(|(_, advice)| advice.clone().into())
    }

    /// All of them, each leading to its field; nothing when there are none.
    pub(crate) fn summary(&self, words: &Words) -> Option<Markup> {
        let problem = |(at, text): &(String, String)| ui::Problem { at: at.clone().into(), text: text.clone().into() };
        let all: Vec<ui::Problem<'_>> = self.0.iter().map(problem).collect();
        (!all.is_empty()).then(|| ui::error_summary(words, &all))
    }

    /// The beginning of a page with them in it.
    pub(crate) fn over<'h>(&self, words: &Words, heading: Heading<'h>) -> Heading<'h> {
        match self.summary(words) {
            Some(summary) => heading.problems(summary),
            None => heading,
        }
    }
}

/// A record that is written on one page.
pub(crate) trait Written: Paged {
    /// What its form asks.
    const ASKED: &'static [Name];
    /// What only a new one's form carries, such as the record it came from.
    const CARRIED: &'static [Name] = &[];
    /// The field at which it is told that nothing was written, and the words.
    const NOTHING: (&'static str, Message);

    /// What was sent, in the names of the record.
    fn sent(form: &Filled) -> Filled {
        form.clone()
    }

    /// What is told when it was kept.
    fn kept(&self) -> Message {
        message!("acts-kept")
    }

    /// Where it leads after a new one was kept.
    fn onward(id: Id) -> String {
        Self::address(id)
    }

    /// The page. Its form is [`Writing::form`].
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup);
}

/// What a record is written on.
pub(crate) struct Writing {
    /// The record that is changed; absent for a new one.
    pub(crate) id: Option<Id>,
    /// What stands in the form.
    pub(crate) filled: Filled,
    /// What needs a change.
    pub(crate) problems: Problems,
    slot: Slot,
}

impl Writing {
    fn of<R: Written>(id: Option<Id>, filled: Filled, problems: Problems) -> Self {
        Self { id, filled, problems, slot: slot::<R>(id) }
    }

    /// Its form, which keeps a draft.
    pub(crate) fn form<R: Written>(&self, paper: &Paper<'_>, inside: Markup) -> Markup {
        let action = match self.id {
            Some(_) => format!("{}/edit", self.id.map(R::acts_at).unwrap_or_default()),
            None => format!("{}/new", R::PLACE),
        };
        self.slot.form(paper, &action, inside)
    }
}

fn slot<R: Written>(id: Option<Id>) -> Slot {
    id.map_or_else(|| Slot::new(R::KIND), |id| Slot::of(R::KIND, id))
}

/// Where a new one is written, and where one is changed.
pub(crate) fn writing_routes<R: Written>() -> Router {
    Router::new()
        .route(&format!("{}/new", R::PLACE), get(show_new::<R>).post(keep_new::<R>))
        .merge(editing_routes::<R>())
}

/// Where one is changed, of a record that is not written anew on a page of its
/// own, or that has something before that page.
pub(crate) fn editing_routes<R: Written>() -> Router {
    Router::new().route(&format!("{}/{{id}}/edit", R::PLACE), get(show_edit::<R>).post(keep_edit::<R>))
}

/// A form begins as it was left, else with what its address says.
pub(crate) async fn show_new<R: Written>(visit: Visit) -> Answer {
    let draft = visit.read(|reader| slot::<R>(None).draft(reader)).await?;
    let filled = draft.unwrap_or_else(|| {
        let mut begun = Filled::default();
        for (name, _) in R::ASKED.iter().chain(R::CARRIED) {
            visit.query.all(name.trim_start_matches('_')).for_each(|said| begun.put(*name, said));
        }
        begun
    });
    Ok(visit.page(R::page(&visit.paper(), &Writing::of::<R>(None, filled, Problems::default()))))
}

/// Keeps what was written, or gives the form back.
pub(crate) async fn keep_new<R: Written>(visit: Visit) -> Answer {
    let asked = [R::ASKED, R::CARRIED].concat();
    match record_from::<R>(&R::sent(&visit.form).object(&asked), &visit.now()) {
        Ok(record) => {
            let kept = visit.words.say(record.kept());
            let id = visit.write(Op::Add, move |tx| {
                slot::<R>(None).done(tx)?;
                put(tx, &record)
            });
            let id = id.await?;
            visit.tell_with_undo(kept, format!("{}/undo", R::acts_at(id)));
            Ok(to(&R::onward(id)))
        }
        Err(found) => Ok(refused::<R>(&visit, None, &found)),
    }
}

async fn show_edit<R: Written>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(record) = live::<R>(reader, id)? else { return Ok(None) };
        Ok(Some(slot::<R>(Some(id)).draft(reader)?.unwrap_or_else(|| Filled::of(&record))))
    });
    let filled = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(R::page(&visit.paper(), &Writing::of::<R>(Some(id), filled, Problems::default()))))
}

async fn keep_edit<R: Written>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (sent, now) = (R::sent(&visit.form), visit.now());
    let said = record_from::<R>(&sent.object(R::ASKED), &now);
    match said.and_then(|record| Ok((record.kept(), change::<R>(&sent.patch(R::ASKED), &now)?))) {
        Ok((kept, patch)) => {
            let (form, asked) = (visit.form.clone(), patch.clone());
            let conflict = visit.read(move |reader| Conflict::<R>::found(reader, id, &form, &asked)).await?;
            if let Some(conflict) = conflict {
                return Ok(conflict.page(&visit, id));
            }
            let edited = visit.write(Op::Edit, move |tx| {
                slot::<R>(Some(id)).done(tx)?;
                tx.edit::<R>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            visit.tell_with_undo(visit.words.say(kept), format!("{}/undo", R::acts_at(id)));
            Ok(to(&R::address(id)))
        }
        Err(found) => Ok(refused::<R>(&visit, Some(id), &found)),
    }
}

fn refused<R: Written>(visit: &Visit, id: Option<Id>, found: &[Problem]) -> axum::response::Response {
    let (field, says) = R::NOTHING;
    let problems = Problems::of(&visit.words, found, R::ASKED, (field, visit.words.say(says)));
    visit.refused(R::page(&visit.paper(), &Writing::of::<R>(id, (*visit.form).clone(), problems)))
}

#[cfg(test)]
mod tests {
    use super::Problems;
    use crate::web::As;
    use record::AtProblem;
    use record::input::{Problem, What};
    use words::Words;

    #[test]
    fn every_problem_stands_at_its_field_and_none_is_told_as_another() {
        let words = Words::of(texts::english());
        let asked = &[("name", As::Text), ("_from", As::Text), ("settled.minutes", As::Number)];
        let problem = |field: &str, what: What| Problem { field: field.into(), what };
        let found = [
            problem("settled.minutes", What::NotWhole(0, 60)),
            problem("from", What::NotAnId),
            problem("", What::TooMuch),
            problem("at", What::NotATime(AtProblem::Zulu)),
        ];
        let problems = Problems::of(&words, &found, asked, ("name", "Write a name.".into()));
        assert!(problems.at("settled.minutes").is_some_and(|said| said.contains("60")));
        assert!(problems.at("from").is_some());
        assert!(problems.at("name").is_some_and(|said| !said.contains("Write a name")), "too much is not nothing");
        let empty = Problems::of(&words, &[problem("", What::Empty)], asked, ("name", "Write a name.".into()));
        assert_eq!(empty.at("name").as_deref(), Some("Write a name."));
        assert!(empty.summary(&words).is_some() && Problems::default().summary(&words).is_none());
    }
}
