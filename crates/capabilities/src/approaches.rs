//! Ways of working a person can look for: each under the same ten headings, up
//! to three side by side, and reasons for and against each. No score.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use ui::{Frame, Place, Shell};
use words::{Approach, Words, say};

use crate::web::{Answer, Trouble, Visit, to};

mod compare;
mod fit;
mod guide;
#[cfg(test)]
mod tests;

/// The guide, the comparison, the six questions.
pub fn routes() -> Router {
    Router::new()
        .route("/care/approaches", get(index))
        .route("/care/approaches/{slug}", get(show))
        .route("/care/approaches/fit", get(questions).post(answer))
        .route("/care/approaches/fit/reasons", get(reasons))
        .route("/care/approaches/fit/forget", post(forget))
}

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
    let given = visit.session.state().fit.clone();
    let content = fit::questions(&visit.words, &visit.session.token, &given);
    Ok(visit.page((shell(say!(visit.words, "approaches-might")), content)))
}

/// The answers stay in the session's memory, until it ends.
async fn answer(visit: Visit) -> Answer {
    let given = fit::given(&visit.words.library().fit, &visit.form);
    visit.session.state().fit = given;
    Ok(to("/care/approaches/fit/reasons"))
}

async fn reasons(visit: Visit) -> Answer {
    let given = visit.session.state().fit.clone();
    let content = fit::reasons(&visit.words, &visit.session.token, &given);
    Ok(visit.page((shell(say!(visit.words, "approaches-fit-reasons")), content)))
}

async fn forget(visit: Visit) -> Answer {
    visit.session.state().fit.clear();
    visit.tell(say!(visit.words, "approaches-fit-forgotten"));
    Ok(to("/care/approaches/fit"))
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Care), ..Shell::new(Frame::Place, title) }
}
