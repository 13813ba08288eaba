//! The pages of the weekly check-in. They take values, never the vault.

use jiff::civil::Weekday;
use maud::{Markup, html};
use record::{Id, Week};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Place, Question, Row, Scale, Segments, Shell, bar,
    button, button_link, heading, link,
};
use words::{Phrase, Words, say};

use super::form::Part;
use super::record::{CheckIn, Contact, Settled};
use crate::acts::{self, Offered, Paged, Problems, Sheeted, answers, choices};
use crate::reading;
use crate::web::{Filled, Paper, Slot};
use crate::week_plan::{Done, Item, WeekPlan};

/// What one of the three pages stands on.
pub(super) struct Asking {
    pub(super) week: Week,
    /// The week it is.
    pub(super) this: Week,
    pub(super) part: Part,
    /// The day weeks begin on.
    pub(super) first: Weekday,
    pub(super) filled: Filled,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
    /// What was planned for that week, as it reads.
    pub(super) things: Vec<Item>,
    /// Whether the five areas are asked this time.
    pub(super) asks_areas: bool,
    /// Whether there is one of this week already.
    pub(super) is_kept: bool,
}

impl Asking {
    fn days(&self, words: &Words) -> String {
        self.days_of(words, self.week)
    }

    fn days_of(&self, words: &Words, week: Week) -> String {
        words.days(week.first_day(self.first), week.last_day(self.first), self.this.first_day(self.first).year())
    }

    /// A prompt for a box: other weeks have another one.
    fn prompt<'w>(&self, words: &'w Words, group: &str) -> Option<&'w str> {
        let prompts = Phrase::of(&words.phrases().check_in, group);
        let weeks = "1970-W02".parse().map_or(0, |first: Week| first.until(self.week)).unsigned_abs() as usize;
        let at = weeks.checked_rem(prompts.len())?;
        prompts.get(at).map(|prompt| prompt.text.as_str())
    }
}

fn shell(frame: Frame, words: &Words) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, say!(words, "check-in-name")) }
}

fn address(week: Week) -> String {
    format!("{}/{week}", CheckIn::PLACE)
}

/// Every one, the newest first, with the gaps between them; a new one, and a way
/// to any other week.
pub(super) fn list(paper: &Paper<'_>, all: &[(Id, CheckIn)], open: Week) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let first = paper.preferences.rhythm.first;
    let days = |from: Week, to: Week| words.days(from.first_day(first), to.last_day(first), paper.now.year());
    let begin = Heading::new(say!(words, "check-in-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "check-in-list-lead"));
    let is_open = all.iter().all(|(_, check_in)| check_in.week != Some(open));
    let gap = |(id, check_in): &(Id, CheckIn)| {
        let at = all.iter().position(|(other, _)| other == id)?;
        let (later, earlier) = (all.get(at.checked_sub(1)?)?.1.week?, check_in.week?);
        (earlier.next() < later).then(|| say!(words, "check-in-gap", days = days(earlier.next(), later.before())))
    };
    let content = html! {
        (heading(&begin))
        @if is_open {
            @let label = say!(words, "check-in-lead", days = days(open, open));
            div { (button_link(&address(open), &Button::primary(label))) }
        }
        @if all.is_empty() { (ui::empty(&say!(words, "check-in-nothing-yet"), html! {})) }
        @for run in all.chunk_by(|later, earlier| follows(&later.1, &earlier.1)) {
            @if let Some(gap) = run.first().and_then(gap) { p.soft.text-s { (gap) } }
            @let one = |(id, check_in): &(Id, CheckIn)| {
                row(words, *id, check_in, check_in.week.map(|week| days(week, week)))
            };
            (ui::rows(&run.iter().map(one).collect::<Vec<_>>()))
        }
        (ui::details(&say!(words, "check-in-another"), false, html! {
            form.stack-s method="get" action="/checkin/of" {
                (ui::field(
                    words,
                    &Field::new("day", say!(words, "check-in-which-day")).control(Control::Date).small().short(),
                ))
                div { (button(&Button::new(say!(words, "check-in-open")))) }
            }
        }))
    };
    (shell(Frame::Place, words), content)
}

/// Whether no week lies between two of them.
fn follows(later: &CheckIn, earlier: &CheckIn) -> bool {
    later.week.zip(earlier.week).is_none_or(|(later, earlier)| earlier.next() >= later)
}

fn row(words: &Words, id: Id, check_in: &CheckIn, days: Option<String>) -> Markup {
    let row = Row::new(days.unwrap_or_else(|| check_in.line(words))).icon(Icon::ClipboardList);
    let theirs = check_in.keep.as_deref().or(check_in.happened.as_deref()).and_then(|text| text.lines().next());
    ui::row(
        &CheckIn::address(id),
        &match theirs {
            Some(line) => row.quote(line),
            None => row,
        },
    )
}

/// What is read of one week.
pub(super) struct Reading {
    pub(super) id: Id,
    /// Its week; none of one that came in under an id of its own.
    pub(super) week: Option<Week>,
    pub(super) check_in: CheckIn,
    /// What was planned for it, as it reads.
    pub(super) plan: Option<WeekPlan>,
}

/// One week as it was kept: what is worth keeping first, then the answers.
pub(super) fn read(paper: &Paper<'_>, page: &Reading) -> (Shell<'static>, Markup) {
    let (words, first) = (paper.words, paper.preferences.rhythm.first);
    let days = |week: Week| words.days(week.first_day(first), week.last_day(first), paper.now.year());
    let title =
        page.week.map_or_else(|| page.check_in.line(words), |week| say!(words, "check-in-of", days = days(week)));
    let has_rated = page.check_in.fear.is_some() || page.check_in.distance.is_some();
    let content = html! {
        (heading(&Heading::new(title).back(CheckIn::PLACE, say!(words, "check-in-list"))))
        @if let Some(keep) = &page.check_in.keep {
            (ui::kind(&ui::Kind {
                id: "worth".into(),
                title: say!(words, "check-in-worth").into(),
                words: keep.as_str().into(),
                from: None,
                more: None,
            }))
        }
        (answers(words, &page.check_in.sheet(words)))
        @if has_rated && page.check_in.reading().is_none() { p.soft.text-s { (say!(words, "check-in-no-reading")) } }
        @if let Some(plan) = page.plan.as_ref().filter(|plan| !plan.items.is_empty()) {
            section.stack-s.part aria-labelledby="things" {
                h2 id="things" { (say!(words, "check-in-things")) }
                @for item in &plan.items { p { (ui::theirs(&item.title(words))) (said_of(words, item)) } }
            }
        }
        @if let Some((week, place)) = page.week.zip(reading::place_address(words::Place::Week)) {
            @let label = say!(words, "check-in-next-plan", days = days(week.next()));
            p.no-print { (link(&format!("{place}/{}", week.next()), &label)) }
        }
        div.cluster.no-print {
            @if let Some(week) = page.week {
                (button_link(&format!("{}/what", address(week)), &Button::new(say!(words, "check-in-change"))))
            }
            (acts::deeds::<CheckIn>(paper, page.id))
        }
    };
    (shell(Frame::Place, words), content)
}

fn said_of(words: &Words, item: &Item) -> Markup {
    html! { @if let Some(done) = &item.done { span.soft.text-s { (done.text(words)) } } }
}

/// One of the three pages.
pub(super) fn ask(paper: &Paper<'_>, page: &Asking) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let to = |part: Part| format!("{}/{}", address(page.week), part.slug());
    let (title, lead, back, before) = match page.part {
        Part::What => {
            let back = if page.is_kept { address(page.week) } else { CheckIn::PLACE.to_owned() };
            (say!(words, "check-in-what"), say!(words, "check-in-what-lead"), back, say!(words, "check-in-list"))
        }
        Part::How => {
            let before = say!(words, "check-in-what");
            (say!(words, "check-in-how"), say!(words, "check-in-how-lead"), to(Part::What), before)
        }
        Part::Keep => {
            let before = say!(words, "check-in-how");
            (say!(words, "check-in-keep"), say!(words, "check-in-keep-lead"), to(Part::How), before)
        }
    };
    let begin = Heading::new(title)
        .back(back, before)
        .over(say!(words, "check-in-page", days = page.days(words), page = page.part as u8 + 1))
        .lead(lead);
    let inside = html! {
        (elsewhere(page))
        @match page.part {
            Part::What => (what(words, page)),
            Part::How => (how(paper, page)),
            Part::Keep => (keep(words, page)),
        }
        (ui::draft_note(words))
        (bar(html! {
            @match page.part.next() {
                Some(_) => {
                    (button(&Button::primary(say!(words, "check-in-continue"))))
                    (button(&Button::quiet(say!(words, "check-in-enough")).sends("_then", "finish")))
                },
                None => (button(&Button::primary(say!(words, "check-in-save")).busy(say!(words, "check-in-saving")))),
            }
        }))
    };
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        (page.slot.form(paper, &to(page.part), inside))
    };
    (shell(Frame::Task, words), content)
}

/// What was answered on the other two pages goes along with this one.
fn elsewhere(page: &Asking) -> Markup {
    let along = page.filled.lasting().filter(|(name, _)| {
        let is_ours = name.starts_with('_') && !name.starts_with("_meant-");
        !is_ours && (name.starts_with('_') || Part::of(name) != page.part)
    });
    html! { @for (name, value) in along { input type="hidden" name=(name) value=(value); } }
}

fn what(words: &Words, page: &Asking) -> Markup {
    let area = |name: &'static str, label: String| {
        let field = Field::new(name, label)
            .control(Control::Lines(2))
            .value(page.filled.get(name))
            .problem(page.problems.at(name));
        ui::field(
            words,
            &match page.prompt(words, name) {
                Some(prompt) => field.hint(prompt),
                None => field,
            },
        )
    };
    html! {
        (area("happened", say!(words, "check-in-ask-happened")))
        (area("felt", say!(words, "check-in-ask-felt")))
        (area("did", say!(words, "check-in-ask-did")))
        (area("differently", say!(words, "check-in-ask-differently")))
    }
}

fn how(paper: &Paper<'_>, page: &Asking) -> Markup {
    let (words, filled) = (paper.words, &page.filled);
    let worded = paper.preferences.worded_ratings;
    let rated = |name: &'static str, question: Question<'static>| {
        let scale = Scale::new(
            say!(words, "check-in-not-at-all"),
            say!(words, "check-in-half"),
            say!(words, "check-in-very-much"),
        );
        let question = question.problem(page.problems.at(name)).skippable();
        ui::rating(words, &question, &scale.chosen(filled.rating(name)).worded(worded))
    };
    let asks_distance = Question::new("distance", say!(words, "check-in-ask-distance"));
    let asks_contact = Question::new("contact", say!(words, "check-in-ask-contact")).part();
    let contact = choices::<Contact>(words, filled, "contact");
    let settled = choices::<Settled>(words, filled, "settled");
    html! {
        (rated("fear", Question::new("fear", say!(words, "check-in-ask-fear")).part()))
        (rated("distance", asks_distance.hint(say!(words, "check-in-distance-hint"))))
        (ui::segmented(
            words,
            &asks_contact.hint(say!(words, "check-in-contact-hint")),
            &Segments::new(&contact).small(),
        ))
        (ui::chips(
            words,
            &Question::new("settled", say!(words, "check-in-ask-settled")),
            &Chips::one(&settled).small(),
        ))
        @if !page.things.is_empty() && filled.all("_meant-0").next().is_some() {
            section.part aria-labelledby="things" {
                h2 id="things" { (say!(words, "check-in-things")) }
                @for (place, item) in page.things.iter().enumerate() { (thing(words, page, place, item)) }
            }
        }
        @if page.asks_areas {
            section.part.part-wide.stack aria-labelledby="areas" {
                div.stack-s {
                    h2 id="areas" { (say!(words, "check-in-areas")) }
                    p.field-hint { (say!(words, "check-in-areas-lead")) }
                }
                (rated("areas.settling", Question::new("areas.settling", say!(words, "check-in-area-settling"))))
                (rated("areas.saying", Question::new("areas.saying", say!(words, "check-in-area-saying"))))
                (rated(
                    "areas.understanding",
                    Question::new("areas.understanding", say!(words, "check-in-area-understanding")),
                ))
                (rated(
                    "areas.predictable",
                    Question::new("areas.predictable", say!(words, "check-in-area-predictable")),
                ))
                (rated("areas.leaning", Question::new("areas.leaning", say!(words, "check-in-area-leaning"))))
            }
        }
    }
}

/// One thing of the week: a line when it was answered elsewhere, else its answers.
fn thing(words: &Words, page: &Asking, place: usize, item: &Item) -> Markup {
    let name = format!("done-{place}");
    let answers = choices::<Done>(words, &page.filled, &name);
    let title = item.title(words);
    match item.done {
        Some(_) => ui::plan_answered(words, &name, &title, &answers),
        None => ui::plan_short(words, &name, &title, &answers),
    }
}

fn keep(words: &Words, page: &Asking) -> Markup {
    let filled = &page.filled;
    let worth = Field::new("keep", say!(words, "check-in-ask-keep"))
        .control(Control::Lines(2))
        .value(filled.get("keep"))
        .problem(page.problems.at("keep"));
    let open = page
        .things
        .iter()
        .enumerate()
        .filter(|(place, item)| item.done != Some(Done::Did) && filled.get(&format!("done-{place}")) != "did");
    let open: Vec<(usize, &Item)> = open.collect();
    html! {
        (ui::field(words, &match page.prompt(words, "keep") {
            Some(prompt) => worth.hint(prompt),
            None => worth,
        }))
        section.part.stack aria-labelledby="next-week" {
            div.stack-s {
                h2 id="next-week" { (say!(words, "check-in-next-week", days = page.days_of(words, page.week.next()))) }
                p.field-hint { (say!(words, "check-in-next-lead")) }
            }
            @if !open.is_empty() {
                fieldset.question {
                    legend { (say!(words, "check-in-along")) }
                    @for (place, item) in open {
                        @let name = format!("along-{place}");
                        (ui::check(
                            &name,
                            &Choice::new("true", item.title(words)).chosen(filled.has(&name, "true")),
                        ))
                    }
                }
            }
            (ui::field(words, &Field::new("next", say!(words, "check-in-ask-next")).value(filled.get("next")).small()))
            (ui::check(
                "quiet",
                &Choice::new("true", say!(words, "check-in-quiet"))
                    .note(say!(words, "check-in-quiet-note"))
                    .chosen(filled.has("quiet", "true")),
            ))
        }
    }
}
