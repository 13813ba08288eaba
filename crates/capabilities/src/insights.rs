//! Insights: what am I noticing? What was answered, and what slices found in
//! what was noted.

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use record::Day;
use ui::chart::{self, Saying};
use ui::{Button, Frame, Heading, Icon, Place, Row, Shell, button, button_link, heading, link, row, rows};
use vault::Days;
use words::{DayAs, Words, say};

use crate::Capability;
use crate::findings::{Basis, Deed, Finding};
use crate::leads::{Lead, Spot};
use crate::web::{Answer, Paper, Visit};

/// The capability.
pub const CAPABILITY: Insights = Insights;

/// What am I noticing?
#[derive(Clone, Copy, Debug)]
pub struct Insights;

impl Capability for Insights {
    fn name(&self) -> &'static str {
        "insights"
    }

    /// The page of the fourth place.
    fn routes(&self) -> Router {
        Router::new().route("/insights", get(show))
    }

    fn places(&self) -> &'static [(words::Place, &'static str)] {
        &[(words::Place::Insights, "/insights")]
    }
}

async fn show(visit: Visit) -> Answer {
    let (is_night, whence) = (visit.is_night(), visit.whence(None));
    let found = visit
        .read(move |reader| Ok((whence.findings(Days::default(), reader)?, whence.leads(Spot::Insights, reader)?)));
    let (findings, leads) = found.await?;
    let content = page(&visit.paper(), &Noticed { findings, leads, is_night });
    let shell = Shell { place: Some(Place::Insights), ..Shell::new(Frame::Place, say!(visit.words, "insights-title")) };
    Ok(visit.page((shell, content)))
}

/// What can be said so far.
struct Noticed {
    findings: Vec<Finding>,
    /// What slices offer here: first what is to be done before there is anything
    /// to notice, then where more of it is.
    leads: Vec<Lead>,
    is_night: bool,
}

impl Noticed {
    /// What is to be done before there is anything to notice.
    fn begin(&self) -> Option<&Lead> {
        let is_something = self.findings.iter().any(|finding| !finding.is_hidden);
        self.leads.iter().find(|lead| lead.rank < Lead::FIRST && !is_something)
    }

    /// Findings in words, and findings that are drawn.
    fn shown(&self) -> (Vec<&Finding>, Vec<&Finding>) {
        self.findings.iter().filter(|finding| !finding.is_hidden).partition(|finding| finding.drawn.is_none())
    }
}

fn page(paper: &Paper<'_>, noticed: &Noticed) -> Markup {
    let words = paper.words;
    let begin = Heading::new(say!(words, "insights-title")).lead(say!(words, "insights-lead"));
    html! {
        (heading(&begin))
        @if let Some(lead) = noticed.begin() {
            div { (button_link(lead.to.as_str(), &Button::primary(lead.title.as_str()).icon(lead.icon))) }
        } @else if noticed.is_night {
            p.measure { (say!(words, "insights-by-day")) }
        } @else {
            (findings(paper, noticed))
        }
        section.stack-s aria-labelledby="measures" {
            h2 id="measures" { (say!(words, "insights-answered")) }
            (rows(&[row("/insights/measures", &Row::new(say!(words, "measure-list"))
                .note(say!(words, "insights-measures-note"))
                .icon(Icon::ClipboardList))]))
        }
    }
}

/// What was found, in words; then what is drawn; any of it can be taken out.
fn findings(paper: &Paper<'_>, noticed: &Noticed) -> Markup {
    let words = paper.words;
    let (told, drawn) = noticed.shown();
    let taken_out: Vec<Markup> =
        noticed.findings.iter().filter(|finding| finding.is_hidden).map(|finding| deed(paper, finding)).collect();
    html! {
        section.stack-s aria-labelledby="counts" {
            h2 id="counts" { (say!(words, "insights-back")) }
            @if told.is_empty() {
                p.measure { (say!(words, "insights-so-far")) }
            } @else {
                p.measure { (say!(words, "insights-back-lead")) @for note in notes(&told) { " " (note) } }
                ul.stack-s.measure { @for finding in &told { li { (finding.said) } } }
                (ui::details(&say!(words, "insights-not-true"), false, html! {
                    p.measure { (say!(words, "insights-not-true-lead")) }
                    div.cluster { @for finding in &told { (deed(paper, finding)) } }
                }))
            }
            @for lead in noticed.leads.iter().filter(|lead| lead.rank >= Lead::FIRST) {
                p { (link(&lead.to, &lead.title)) }
            }
        }
        @for (at, finding) in drawn.iter().enumerate() { (figure(paper, at, finding)) }
        @if !taken_out.is_empty() {
            (ui::details(&say!(words, "insights-taken-out"), false, html! {
                div.cluster { @for one in &taken_out { (one) } }
            }))
        }
    }
}

/// The lines that belong under some findings, each once.
fn notes<'f>(findings: &[&'f Finding]) -> Vec<&'f str> {
    let mut notes: Vec<&str> = Vec::new();
    for note in findings.iter().filter_map(|finding| finding.note.as_deref()) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

fn figure(paper: &Paper<'_>, at: usize, finding: &Finding) -> Markup {
    let saying = Saying {
        id: format!("finding-{at}").into(),
        takeaway: finding.said.as_str().into(),
        note: finding.note.as_deref().map(Into::into),
        basis: rests_on(paper.words, finding.basis).into(),
        caption: finding.title.as_str().into(),
    };
    html! {
        @if let Some(of) = &finding.drawn { (chart::drawn(paper.words, of, saying)) }
        (deed(paper, finding))
    }
}

fn rests_on(words: &Words, basis: Basis) -> String {
    let day = |day: Day| words.day(day.date(), DayAs::Date);
    match basis.since.map(day) {
        Some(since) => say!(words, "insights-basis-since", count = basis.entries, since = since),
        None => say!(words, "insights-basis", count = basis.entries),
    }
}

/// Takes a finding out, or brings it back.
fn deed(paper: &Paper<'_>, finding: &Finding) -> Markup {
    let Deed { to, label } = &finding.deed;
    html! {
        form method="post" action=(to) {
            (ui::token(paper.token))
            input type="hidden" name="what" value=(finding.about);
            (button(&Button::new(label.as_str())))
        }
    }
}

#[cfg(test)]
mod tests {
    use ui::chart::Drawn;
    use vault::Days;

    use super::{Noticed, page};
    use crate::browser::Browser;
    use crate::findings::{Basis, Deed, Finding};

    fn finding(about: &str) -> Finding {
        Finding {
            about: about.into(),
            title: format!("Title of {about}"),
            said: format!("Said of {about}."),
            drawn: None,
            basis: Basis { entries: 4, since: Some("2026-11-03".parse().unwrap()) },
            note: Some("Of the newest.".into()),
            deed: Deed { to: "/made-up/hide", label: format!("Take out {about}") },
            is_hidden: false,
        }
    }

    fn html(findings: Vec<Finding>) -> String {
        let visit = Browser::unlocked().visit;
        page(&visit.paper(), &Noticed { findings, leads: Vec::new(), is_night: false }).into_string()
    }

    #[test]
    fn what_is_drawn_is_a_figure_and_what_is_not_is_a_line_of_the_list() {
        let drawn = Finding { drawn: Some(Drawn::Counts(vec![("Walking".into(), 4)])), ..finding("walks") };
        let html = html(vec![finding("goodbye"), drawn, finding("silence")]);
        let (before, figure) = html.split_once("<figure").unwrap();
        assert!(before.contains("<li>Said of goodbye.</li><li>Said of silence.</li>"), "{before}");
        assert_eq!(before.matches("Of the newest.").count(), 1, "what belongs under both is said once: {before}");
        let (figure, after) = figure.split_once("</figure>").unwrap();
        assert!(figure.contains("Said of walks.") && figure.contains("Title of walks"), "{figure}");
        assert!(figure.contains("From 4 entries, since 3 November 2026."), "{figure}");
        assert!(after.contains("Take out walks") && !before.contains("walks"), "{after}");
    }

    #[test]
    fn what_was_taken_out_is_not_said_and_can_come_back() {
        let hidden = |about: &str| Finding { is_hidden: true, ..finding(about) };
        let html = html(vec![hidden("goodbye"), finding("silence")]);
        let (shown, taken_out) = html.split_once("What you took out").unwrap();
        assert!(shown.contains("Said of silence.") && !shown.contains("goodbye"), "{shown}");
        assert!(taken_out.contains("value=\"goodbye\"") && !taken_out.contains("Said of goodbye"), "{taken_out}");
    }

    #[test]
    fn what_stands_in_three_moments_is_found_by_day_and_nothing_at_night() {
        let browser = Browser::unlocked();
        for _ in 0..3 {
            let kept = browser.post("/moments/new", "situation=a").location;
            let situation = kept.replace("/kept", "/situation");
            browser.post(&situation, "situation=a&set_off=plans-changed");
        }
        let by_day = browser.visit.whence(None);
        let by_night = crate::leads::Whence { is_night: true, ..by_day.clone() };
        let read = browser.vault.as_ref().unwrap().read(move |reader| {
            Ok((by_day.findings(Days::default(), reader)?, by_night.findings(Days::default(), reader)?))
        });
        let (found, at_night) = read.unwrap();
        let told: Vec<_> = found.iter().map(|one| (one.about.as_str(), one.said.as_str(), one.basis)).collect();
        let basis = Basis { entries: 3, since: Some("2026-11-24".parse().unwrap()) };
        assert_eq!(told, [("plans-changed", "Plans changed: 3 moments.", basis)]);
        assert_eq!(at_night, []);
    }
}
