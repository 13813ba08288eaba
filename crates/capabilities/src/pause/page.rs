//! The pages of a pause. They take values, never the vault.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Light, Place, Question, Row, Shell, Still, Timer, bar,
    button, button_link, heading, link, link_small,
};
use words::{DayAs, Words, say};

use super::record::{CameBack, Ending, Pause, Tone};
use super::rules::Left;
use crate::acts::{self, Problems, Sheeted, answers, choices};
use crate::pause_plan::PausePlan;
use crate::web::{Filled, Paper, Slot};

/// What there is to start by, and what was.
pub(super) struct Overview {
    pub(super) running: Option<Id>,
    pub(super) plans: Vec<(Id, PausePlan)>,
    pub(super) past: Vec<(Id, Pause)>,
}

/// One press with a plan, two without.
pub(super) fn overview(
    paper: &Paper<'_>,
    page: &Overview,
    filled: &Filled,
    problems: &Problems,
) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "pause-start-title"))
        .back("/plans", say!(words, "pause-plan-list"))
        .lead(say!(words, "pause-start-lead"));
    let start_by = |(id, plan): &(Id, PausePlan)| {
        let row = Row::new(plan.line(words)).icon(Icon::Timer).note(say!(words, "pause-start-by-plan"));
        ui::row_button(&format!("/plans/{id}/pause"), paper.token, &row)
    };
    let was = |(id, pause): &(Id, Pause)| {
        let sheet = pause.sheet(words);
        let ended =
            pause.ended.as_ref().and_then(|ended| ended.how.as_ref()).map(|how| acts::Offered::text(how, words));
        let row = Row::new(sheet.day(words)).icon(Icon::Timer);
        let about: Vec<String> = pause.with.clone().into_iter().chain(ended).collect();
        ui::row(&format!("/pause/{id}"), &if about.is_empty() { row } else { row.note(about.join(" · ")) })
    };
    let content = html! {
        (heading(&problems.over(words, begin)))
        @if let Some(id) = page.running {
            div { (button_link(&format!("/pause/{id}"), &Button::primary(say!(words, "pause-to-running")))) }
        }
        @if !page.plans.is_empty() {
            section.stack-s aria-labelledby="by" {
                h2 id="by" { (say!(words, "pause-by-plan")) }
                (ui::rows(&page.plans.iter().map(start_by).collect::<Vec<_>>()))
            }
        }
        (alone(paper, page, filled, problems))
        p.measure.text-s.soft {
            (say!(words, "pause-plan-afraid")) " " (link("/help/more", &say!(words, "pause-plan-staying-safe")))
        }
        @if !page.past.is_empty() {
            section.part.stack-s aria-labelledby="were" {
                h2 id="were" { (say!(words, "pause-past")) }
                (ui::rows(&page.past.iter().map(was).collect::<Vec<_>>()))
            }
        }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Place, say!(words, "pause-tab")) }, content)
}

/// So many minutes, or until a time. Nothing is picked; then it is 20 minutes.
fn alone(paper: &Paper<'_>, page: &Overview, filled: &Filled, problems: &Problems) -> Markup {
    let words = paper.words;
    let minutes = |minutes: &'static str| {
        let label = say!(words, "pause-minutes", minutes = minutes.parse::<u32>().unwrap_or(0));
        Choice::new(minutes, label).chosen(filled.get("long") == minutes)
    };
    let until = Choice::new("pick", say!(words, "pause-until-time")).chosen(filled.get("long") == "pick").opens();
    let offered = [minutes("20"), minutes("30"), minutes("60"), until];
    let time = Field::new("until", say!(words, "pause-plan-ask-until"))
        .control(Control::Time)
        .value(filled.get("until"))
        .problem(problems.at("until"))
        .small()
        .short();
    let ask = Question::new("long", say!(words, "pause-plan-ask-long")).hint(say!(words, "pause-long-hint"));
    let start = say!(words, "pause-plan-start");
    html! {
        section.stack aria-labelledby="alone" {
            h2 id="alone" {
                (if page.plans.is_empty() { say!(words, "pause-now") } else { say!(words, "pause-without-plan") })
            }
            form.stack method="post" action="/pause" {
                (ui::token(paper.token))
                (ui::pick(ui::chips(words, &ask, &Chips::one(&offered)), ui::field(words, &time)))
                div { (button(&if page.plans.is_empty() { Button::primary(start) } else { Button::new(start) })) }
            }
            @if page.plans.is_empty() { p { (link("/plans/new", &say!(words, "pause-make-plan"))) } }
        }
    }
}

/// One that runs, or whose time is up.
pub(super) struct Live {
    pub(super) id: Id,
    pub(super) pause: Pause,
    pub(super) plan: Option<PausePlan>,
}

/// The time, what was said for meanwhile, and three acts.
pub(super) fn live(paper: &Paper<'_>, page: &Live) -> (Shell<'static>, Markup) {
    let (words, now, address) = (paper.words, &paper.now, format!("/pause/{}", page.id));
    let left = page.pause.left(now);
    let is_night = paper.is_night();
    let note = match left {
        Left::Over => say!(words, "pause-note-over"),
        _ if is_night => say!(words, "pause-note-night"),
        _ => say!(words, "pause-note"),
    };
    let stop = if is_night { say!(words, "pause-stop-tonight") } else { say!(words, "pause-stop") };
    let content = ui::still(&Still {
        title: say!(words, "pause-title").into(),
        timer: timer(words, &page.pause, now),
        note: note.into(),
        meanwhile: meanwhile(words, page, &address),
        action: address.into(),
        token: paper.token.to_owned().into(),
        acts: html! {
            (button(&Button::primary(say!(words, "pause-back")).sends("do", "back")))
            (button(&Button::quiet(say!(words, "pause-add", minutes = page.pause.more())).sends("do", "more")))
            (button(&Button::quiet(stop).sends("do", "stop")))
        },
    });
    let light = is_night.then_some(Light::Night);
    (Shell { light, class: "still", ..Shell::new(Frame::Bare, say!(words, "pause-tab")) }, content)
}

fn timer(words: &Words, pause: &Pause, now: &ZonedDateTime) -> Markup {
    let ends = pause.ends_here(now).unwrap_or_else(|| now.clone());
    let left = pause.left(now);
    let day = || {
        let day = words.day(ends.date(), DayAs::ThisWeek);
        if now.date().tomorrow().is_ok_and(|tomorrow| tomorrow == ends.date()) {
            say!(words, "pause-tomorrow", day = day)
        } else {
            day
        }
    };
    let until = (left == Left::Long).then(|| (say!(words, "pause-until-short", time = words.time(ends.time())), day()));
    ui::timer(
        words,
        &Timer {
            minutes: match left {
                Left::Minutes(minutes) => minutes,
                Left::Long => u32::MAX,
                Left::Over => 0,
            },
            ends: words.time(ends.time()).into(),
            ends_at: ends.timestamp().display_with_offset(ends.offset()).to_string().into(),
            until: until.map(|(until, day)| (until.into(), day.into())),
        },
    )
}

/// What each of them said, the words to come back with, and ways elsewhere.
fn meanwhile(words: &Words, page: &Live, address: &str) -> Markup {
    let plan = page.plan.clone().unwrap_or_default();
    let said = |place: &Option<String>, list: &[String]| -> Vec<String> { place.iter().chain(list).cloned().collect() };
    let (me, you) = (said(&plan.where_me, &plan.meanwhile_me), said(&plan.where_you, &plan.meanwhile_you));
    let both: Vec<String> = plan.not_do.iter().cloned().collect();
    let they =
        plan.with().map_or_else(|| say!(words, "pause-they-said"), |name| say!(words, "pause-name-said", name = name));
    let list = |id: &str, title: &str, lines: &[String]| {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        html! { @if !lines.is_empty() { (ui::still_list(id, title, &lines)) } }
    };
    html! {
        (list("me", &say!(words, "pause-you-said"), &me))
        (list("you", &they, &you))
        (list("both", &say!(words, "pause-plan-ask-not-do"), &both))
        @if let Some(back) = &plan.back { (ui::leaf("back", &say!(words, "pause-to-come-back"), back)) }
        @if me.is_empty() { p.measure { (say!(words, "pause-alone")) } }
        nav.cluster aria-label=(say!(words, "pause-meanwhile")) {
            (link("/settle", &say!(words, "ui-way-settle")))
            (link("/people/call", &say!(words, "pause-call")))
            (link(address, &say!(words, "pause-check")))
        }
        p.soft.text-s {
            (say!(words, "pause-afraid")) " " (link("/help/more", &say!(words, "pause-plan-staying-safe")))
        }
    }
}

/// One that is over, to read.
pub(super) fn ended(paper: &Paper<'_>, id: Id, pause: &Pause) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let sheet = pause.sheet(words);
    let begin = Heading::new(pause.line(words)).back("/pause", say!(words, "pause-tab")).lead(sheet.when(words));
    let says_after = pause.came_back.is_some() || pause.tone.is_some() || pause.helped.is_some();
    let label = if says_after { say!(words, "pause-change") } else { say!(words, "pause-say-after") };
    let content = html! {
        (heading(&begin))
        (answers(words, &sheet))
        div.cluster.no-print {
            (button_link(&format!("/pause/{id}/after"), &Button::new(label)))
            (acts::deeds::<Pause>(paper, id))
        }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Place, say!(words, "pause-name")) }, content)
}

/// What is asked when it is over.
pub(super) struct After {
    pub(super) id: Id,
    pub(super) pause: Pause,
    pub(super) filled: Filled,
    pub(super) problems: Problems,
}

/// Three questions, each of which can be left out.
pub(super) fn after(paper: &Paper<'_>, page: &After) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let how = page.pause.ended.as_ref().and_then(|ended| ended.how.as_ref());
    let title = match how {
        Some(Ending::Stopped) => say!(words, "pause-after-stopped"),
        _ => say!(words, "pause-after"),
    };
    let begin = Heading::new(title).back("/pause", say!(words, "pause-tab")).lead(say!(words, "pause-after-lead"));
    let (came, tone) = (choices::<CameBack>(words, filled, "came_back"), choices::<Tone>(words, filled, "tone"));
    let helped = Field::new("helped", say!(words, "pause-ask-helped"))
        .control(Control::Lines(2))
        .value(filled.get("helped"))
        .problem(page.problems.at("helped"))
        .small();
    let ask = |name: &'static str, legend: String| Question::new(name, legend).skipped(filled.get(name).is_empty());
    let form = html! {
        (ui::chips(words, &ask("came_back", say!(words, "pause-ask-came-back")), &Chips::one(&came)))
        (ui::chips(words, &ask("tone", say!(words, "pause-ask-tone")).part(), &Chips::one(&tone)))
        div.part { (ui::field(words, &helped)) }
        (ui::draft_note(words))
        (bar(html! {
            (button(&Button::primary(say!(words, "pause-save"))))
            (link_small("/", &say!(words, "pause-not-now")))
        }))
    };
    let action = format!("/pause/{}/after", page.id);
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        (Slot::of("pause", page.id).form(paper, &action, form))
    };
    let light = paper.is_night().then_some(Light::Night);
    (Shell { place: Some(Place::Practice), light, ..Shell::new(Frame::Task, say!(words, "pause-name")) }, content)
}
