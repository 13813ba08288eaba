//! Ways of working a person can look for: each under the same ten headings, up
//! to three side by side, and reasons for and against each. No score.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use clap::{Arg, ArgMatches, Command};
use ui::{Frame, Icon, Place, Shell};
use words::{Approach, Words, say};

use crate::Capability;
use crate::leads::{Here, Lead, Spot};
use crate::reading::told;
use crate::terminal::{Failure, Terminal};
use crate::web::{Answer, Trouble, Visit, to};

mod compare;
mod fit;
mod guide;
#[cfg(test)]
mod tests;

/// The capability.
pub const CAPABILITY: Approaches = Approaches;

/// Ways of working a person can look for.
#[derive(Clone, Copy, Debug)]
pub struct Approaches;

impl Capability for Approaches {
    fn name(&self) -> &'static str {
        "approaches"
    }

    fn command(&self) -> Option<Command> {
        let slug = Arg::new("slug").value_name("NAME").help("An approach's name; without it, all are listed");
        let about = "Ways of working in therapy, and what is known of them; needs no vault";
        Some(Command::new("approaches").about(about).arg(slug))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        let library = terminal.words.library();
        let Some(slug) = arguments.get_one::<String>("slug") else {
            let mut all = library.approaches.iter();
            return all.try_for_each(|approach| told::listed(terminal, &approach.slug, &approach.name));
        };
        match library.approach(slug) {
            Some(approach) => tell(terminal, approach),
            None => Err(Failure::Refused(say!(terminal.words, "approaches-none", slug = slug.as_str()))),
        }
    }

    /// The guide, the comparison, the six questions.
    fn routes(&self) -> Router {
        Router::new()
            .route("/care/approaches", get(index))
            .route("/care/approaches/{slug}", get(show))
            .route("/care/approaches/fit", get(questions).post(answer))
            .route("/care/approaches/fit/reasons", get(reasons))
            .route("/care/approaches/fit/forget", post(forget))
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        if spot != Spot::Care {
            return Ok(Vec::new());
        }
        let words = here.words;
        let list = Lead::new("/care/approaches", say!(words, "approaches-title"), Icon::BookOpen, 20);
        let fit = Lead::new("/care/approaches/fit", say!(words, "approaches-might"), Icon::Compass, 30);
        Ok(vec![list.note(say!(words, "approaches-lead")), fit.note(say!(words, "approaches-might-note"))])
    }

    fn places(&self) -> &'static [(words::Place, &'static str)] {
        &[(words::Place::Fit, "/care/approaches/fit")]
    }
}

fn tell(terminal: &mut Terminal<'_>, approach: &Approach) -> Result<(), Failure> {
    let headings = &terminal.words.library().terms.headings;
    told::begin(terminal, &approach.name, &approach.one_line)?;
    if let Some(warning) = &approach.warning {
        terminal.prose(0, warning)?;
        terminal.line("")?;
    }
    for (at, section) in approach.sections.iter().enumerate() {
        if at > 0 {
            terminal.line("")?;
        }
        let heading = headings.iter().find(|entry| entry.slug == section.heading);
        terminal.heading(heading.map_or("", |entry| entry.text.as_str()))?;
        told::body(terminal, &section.body)?;
    }
    told::small_print(terminal, &approach.review)
}

/// What was answered to "which might fit", by question and answer. It is kept
/// nowhere but in the session.
#[derive(Clone, Default)]
struct Given(Vec<(String, String)>);

/// So many stand side by side.
const AT_ONCE: usize = 3;

/// The list; with two or more picked, those side by side.
async fn index(visit: Visit) -> Answer {
    let words = &visit.words;
    let picked = picked(words, visit.query.all("compare"));
    if picked.len() < 2 {
        let shell = shell(say!(words, "approaches-title"));
        return Ok(visit.page((shell, guide::list(words, &picked))));
    }
    let content = compare::side_by_side(words, &picked[..picked.len().min(AT_ONCE)], picked.len() > AT_ONCE);
    Ok(visit.page((shell(say!(words, "approaches-compared")), content)))
}

/// The approaches of these names, in their own order.
fn picked<'w, 'n>(words: &'w Words, names: impl Iterator<Item = &'n str>) -> Vec<&'w Approach> {
    let names: Vec<&str> = names.collect();
    words.library().approaches.iter().filter(|approach| names.contains(&approach.slug.as_str())).collect()
}

async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let approach = visit.words.library().approach(&slug).ok_or(Trouble::NotFound)?;
    Ok(visit.page((shell(approach.name.clone()), guide::one(&visit.words, approach))))
}

async fn questions(visit: Visit) -> Answer {
    let given = visit.session.with(|Given(given)| given.clone());
    let content = fit::questions(&visit.words, &visit.session.token, &given);
    Ok(visit.page((shell(say!(visit.words, "approaches-might")), content)))
}

/// The answers stay in the session's memory, until it ends.
async fn answer(visit: Visit) -> Answer {
    let given = fit::given(&visit.words.library().fit, &visit.form);
    visit.session.with(|kept| *kept = Given(given));
    Ok(to("/care/approaches/fit/reasons"))
}

async fn reasons(visit: Visit) -> Answer {
    let given = visit.session.with(|Given(given)| given.clone());
    let content = fit::reasons(&visit.words, &visit.session.token, &given);
    Ok(visit.page((shell(say!(visit.words, "approaches-fit-reasons")), content)))
}

async fn forget(visit: Visit) -> Answer {
    visit.session.with(|kept| *kept = Given::default());
    visit.tell(say!(visit.words, "approaches-fit-forgotten"));
    Ok(to("/care/approaches/fit"))
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Care), ..Shell::new(Frame::Place, title) }
}
