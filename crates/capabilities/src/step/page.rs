//! The pages of small steps. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Control, Entry, Field, Frame, Heading, Icon, Place, Question, Row, Scale, Shell, bar, button,
    button_link, heading, link,
};
use words::{DayAs, Message, StepIdea, Words, message, say};

use super::form::{ASKED, CARRIED, sent};
use super::record::{Practises, Step};
use super::rules::{Next, Why};
use crate::acts::{self, Offered as _, Paged as _, Writing, Written, choices};
use crate::step_attempt::Attempt;
use crate::web::{Filled, Name, Paper};

fn place(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// One step on the ladder, and what came of it so far.
pub(super) struct Rung {
    pub(super) id: Id,
    pub(super) step: Step,
    /// How often it was done, or a part of it.
    pub(super) done: usize,
    /// The one that is planned.
    pub(super) open: Option<(Id, Attempt)>,
}

/// All of them.
pub(super) struct Ladder {
    pub(super) next: Option<Next>,
    pub(super) rungs: Vec<Rung>,
    pub(super) tries: usize,
    /// Whether what is feared came more often than not.
    pub(super) comes_too_often: bool,
    /// Whether another idea than the offered one is asked for.
    pub(super) is_another: bool,
}

/// One offer with its reason, then the ladder, gentlest first.
pub(super) fn list(paper: &Paper<'_>, page: &Ladder) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "step-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "step-list-lead"));
    let next = page.next.and_then(|next| Some((next, page.rungs.iter().find(|rung| rung.id == next.step)?)));
    let content = html! {
        (heading(&begin))
        @if page.comes_too_often { (too_often(words)) }
        @if page.rungs.is_empty() { (empty(words)) }
        @else {
            @if let Some((next, rung)) = next.filter(|_| !page.is_another) { (offered(words, next, rung)) }
            @if page.is_another { (ideas(words, &page.rungs)) }
            section.stack aria-labelledby="all" {
                h2 id="all" { (say!(words, "step-by-how-hard")) }
                (ui::ladder(words, &rungs(paper, page)))
            }
            p { (button_link("/steps/new", &Button::new(say!(words, "step-add")).icon(Icon::Plus))) }
        }
        (more(words, page.tries))
    };
    (place(Frame::Place, say!(words, "step-list")), content)
}

fn offered(words: &Words, next: Next, rung: &Rung) -> Markup {
    let why = match next.why {
        Why::First => say!(words, "step-why-first"),
        Why::More => say!(words, "step-why-more"),
        Why::Again => say!(words, "step-why-again"),
        Why::Less => say!(words, "step-why-less"),
    };
    let line = rung.step.what.clone().unwrap_or_default();
    let actions = html! {
        (button_link(&format!("/steps/{}/before", rung.id), &Button::primary(say!(words, "step-plan"))))
        (link("/steps?another=yes", &say!(words, "step-another")))
    };
    ui::suggest("next", &say!(words, "step-could-try"), &line, &why, actions)
}

/// What is feared came more often than not: that is no reason to go on as before.
fn too_often(words: &Words) -> Markup {
    let safe = Row::new(say!(words, "step-staying-safe")).icon(Icon::Shield);
    ui::notice(
        "often",
        &say!(words, "step-too-often"),
        html! {
            p.measure { (say!(words, "step-too-often-then")) }
            (ui::rows(&[ui::row("/help/more", &safe)]))
        },
    )
}

fn rungs(paper: &Paper<'_>, page: &Ladder) -> Vec<ui::Rung<'static>> {
    let words = paper.words;
    let one = |rung: &Rung| {
        let is_next = page.next.is_some_and(|next| next.step == rung.id);
        let more = rung
            .open
            .as_ref()
            .map(|(id, _)| (format!("/steps/tries/{id}/after").into(), say!(words, "step-what-happened").into()));
        ui::Rung {
            hard: rung.step.hard.map(|hard| hard.get().to_string().into()),
            href: Step::address(rung.id).into(),
            line: rung.step.what.clone().unwrap_or_else(|| say!(words, "step-name")).into(),
            note: stands(paper, rung, is_next).into(),
            is_next: is_next && rung.open.is_none(),
            more,
        }
    };
    page.rungs.iter().map(one).collect()
}

/// Where a step stands, in one line.
fn stands(paper: &Paper<'_>, rung: &Rung, is_next: bool) -> String {
    let words = paper.words;
    if let Some(at) = &rung.step.aside {
        return say!(words, "step-aside-since", day = words.day(at.civil().date(), DayAs::Date));
    }
    let done = (rung.done > 0).then(|| say!(words, "step-done-times", count = rung.done));
    let open = rung.open.as_ref().map(|(_, attempt)| attempt.stands(words, &paper.now));
    let next = (is_next && rung.open.is_none()).then(|| say!(words, "step-could-be-next"));
    let all: Vec<String> = [open, next, done].into_iter().flatten().collect();
    if all.is_empty() { say!(words, "step-an-idea") } else { all.join(" · ") }
}

/// Nothing on it yet: where to begin, and three ideas.
fn empty(words: &Words) -> Markup {
    html! {
        (ui::empty(
            &say!(words, "step-nothing-yet"),
            button_link("/steps/new", &Button::primary(say!(words, "step-add"))),
        ))
        (ideas(words, &[]))
    }
}

/// So many ideas are shown at a time.
const IDEAS: usize = 3;

/// The gentlest ideas that are not on the ladder yet, from the pattern that fits most people first.
fn ideas(words: &Words, rungs: &[Rung]) -> Markup {
    let is_known = |idea: &&StepIdea| rungs.iter().any(|rung| rung.step.what.as_deref() == Some(idea.text.as_str()));
    let mut all: Vec<&StepIdea> = words.phrases().steps.iter().filter(|idea| !is_known(idea)).collect();
    all.sort_by_key(|idea| idea.hard);
    let first: Vec<&StepIdea> = all.iter().copied().take(IDEAS).collect();
    let rows: Vec<Markup> = first.iter().map(|idea| idea_row(words, idea)).collect();
    html! {
        section.stack-s {
            h2 { (say!(words, "step-ideas")) }
            (ui::rows(&rows))
            p { (ui::link_small("/steps/new", &say!(words, "step-more-ideas"))) }
        }
    }
}

fn idea_row(words: &Words, idea: &StepIdea) -> Markup {
    ui::row(&begun(idea), &Row::new(idea.text.as_str()).note(practises(words, idea)).icon(Icon::Sprout))
}

/// A new step that begins with an idea. How hard it feels is the person's own to say.
fn begun(idea: &StepIdea) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("what", &idea.text).append_pair("practises", &idea.practises);
    format!("/steps/new?{}", query.finish())
}

fn practises(words: &Words, idea: &StepIdea) -> String {
    use record::Choice as _;
    Practises::from_slug(&idea.practises).map_or_else(|| idea.practises.clone(), |what| what.text(words))
}

fn more(words: &Words, tries: usize) -> Markup {
    let looked = Row::new(say!(words, "step-tries")).note(say!(words, "step-tries-note", count = tries));
    let why = Row::new(say!(words, "step-why-small")).note(say!(words, "step-two-minutes")).icon(Icon::BookOpen);
    let safe = Row::new(say!(words, "step-afraid")).note(say!(words, "step-staying-safe")).icon(Icon::Shield);
    let mut rows = Vec::new();
    if tries > 0 {
        rows.push(ui::row("/steps/tries", &looked.icon(Icon::ChartLine)));
    }
    rows.push(ui::row("/learn/small-risks", &why));
    rows.push(ui::row("/help/more", &safe));
    html! { section aria-label=(say!(words, "step-more")) { (ui::rows(&rows)) } }
}

/// One step, and every time it was planned or tried.
pub(super) struct One {
    pub(super) id: Id,
    pub(super) step: Step,
    pub(super) tries: Vec<(Id, Attempt)>,
    pub(super) is_night: bool,
}

/// What it is, what to do with it, what came of it. At night nothing is planned.
pub(super) fn one(paper: &Paper<'_>, page: &One) -> (Shell<'static>, Markup) {
    let (words, step, address) = (paper.words, &page.step, Step::address(page.id));
    let open = page.tries.iter().find(|(_, attempt)| attempt.is_open());
    let about: Vec<String> = [
        step.hard.map(|hard| say!(words, "step-feels-like", hard = hard.get())),
        step.practises.as_ref().map(|what| what.text(words)),
        (!step.people.is_empty()).then(|| step.people.join(", ")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let content = html! {
        (heading(&Heading::new(say!(words, "step-one")).back("/steps", say!(words, "step-list"))))
        (ui::kept_words(step.what.as_deref().unwrap_or_default(), about.join(" · ")))
        div.cluster.no-print {
            @if let Some((id, attempt)) = open {
                (button_link(&format!("/steps/tries/{id}/after"), &Button::primary(say!(words, "step-what-happened"))))
                (link(&format!("/steps/tries/{id}"), &attempt.stands(words, &paper.now)))
            } @else if step.aside.is_none() {
                @if !page.is_night {
                    (button_link(&format!("{address}/before"), &Button::primary(say!(words, "step-plan"))))
                }
                (link(&format!("{address}/after"), &say!(words, "step-did-it-already")))
            }
        }
        @if !page.tries.is_empty() {
            section.stack-s {
                h2 { (say!(words, "step-so-far")) }
                (ui::entries(&page.tries.iter().map(|(id, attempt)| entry(paper, *id, attempt)).collect::<Vec<_>>()))
            }
        }
        div.cluster.part.no-print {
            (button_link(&format!("{address}/edit"), &Button::new(say!(words, "step-change"))))
            form method="post" action={ (address) "/aside" } {
                (ui::token(paper.token))
                @if step.aside.is_none() {
                    (button(&Button::quiet(say!(words, "step-put-aside")).sends("aside", "yes")))
                } @else { (button(&Button::quiet(say!(words, "step-put-back")).sends("aside", "no"))) }
            }
            (acts::deeds::<Step>(paper, page.id))
        }
    };
    (place(Frame::Place, say!(words, "step-name")), content)
}

fn entry(paper: &Paper<'_>, id: Id, attempt: &Attempt) -> Entry<'static> {
    let words = paper.words;
    let at = attempt.told_at.as_ref().or(attempt.at.as_ref());
    let told = attempt.happened.clone().or_else(|| attempt.fear.clone());
    let is_theirs = told.is_some();
    Entry {
        href: Attempt::address(id).into(),
        time: "".into(),
        line: told.unwrap_or_else(|| attempt.stands(words, &paper.now)).into(),
        is_theirs,
        note: at.map(|at| {
            let day = words.day(at.civil().date(), DayAs::Date);
            if is_theirs { format!("{} · {day}", attempt.stands(words, &paper.now)).into() } else { day.into() }
        }),
        icon: None,
        pattern: None,
    }
}

impl Written for Step {
    const ASKED: &'static [Name] = ASKED;
    const CARRIED: &'static [Name] = CARRIED;
    const NOTHING: (&'static str, Message) = ("what", message!("step-nothing-said"));

    fn sent(form: &Filled) -> Filled {
        sent(form)
    }

    /// What it is, with whom, how hard it feels, what it practises; and ideas.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let (words, filled) = (paper.words, &writing.filled);
        let begin =
            Heading::new(if writing.id.is_some() { say!(words, "step-change") } else { say!(words, "step-add") })
                .back("/steps", say!(words, "step-list"))
                .lead(say!(words, "step-write-lead"));
        let what = Field::new("what", say!(words, "step-ask-what"))
            .control(Control::Lines(2))
            .value(filled.get("what"))
            .problem(writing.problems.at("what"));
        let people: Vec<&str> = filled.all("people").collect();
        let people = Field::new("people", say!(words, "step-ask-people"))
            .hint(say!(words, "step-people-hint"))
            .value(people.join(", "))
            .problem(writing.problems.at("people"));
        let hard = Question::new("hard", say!(words, "step-ask-hard")).problem(writing.problems.at("hard")).part();
        let ends = Scale::new(say!(words, "step-not-hard"), say!(words, "step-hard"), say!(words, "step-too-hard"));
        let practises = Question::new("practises", say!(words, "step-ask-practises")).part();
        let form = html! {
            @if writing.id.is_none() { input type="hidden" name="_from" value=(filled.get("_from")); }
            (ui::field(words, &what))
            @if writing.id.is_none() { (all_ideas(words)) }
            (ui::field(words, &people.small()))
            (ui::rating(words, &hard.skippable(), &ends.chosen(filled.rating("hard"))))
            (ui::chips(words, &practises, &Chips::one(&choices::<Practises>(words, filled, "practises")).small()))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "step-keep")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (place(Frame::Task, say!(words, "step-name")), content)
    }
}

/// Every idea, by what it practises; a press begins with it.
fn all_ideas(words: &Words) -> Markup {
    let by = Practises::offered(words).into_iter().map(|(slug, text)| {
        let mut ideas: Vec<&StepIdea> = words.phrases().steps.iter().filter(|idea| idea.practises == slug).collect();
        ideas.sort_by_key(|idea| idea.hard);
        (text, ideas)
    });
    let groups: Vec<_> = by.filter(|(_, ideas)| !ideas.is_empty()).collect();
    ui::details(
        &say!(words, "step-ideas"),
        false,
        html! {
            p.text-s.soft { (say!(words, "step-ideas-lead")) }
            @for (what, ideas) in &groups {
                section.stack-s {
                    h3 { (what) }
                    ul.stack-s { @for idea in ideas { li { (ui::link_small(&begun(idea), &idea.text)) } } }
                }
            }
        },
    )
}
