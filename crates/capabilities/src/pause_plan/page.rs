//! The pages of a plan. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Handout, Heading, Icon, PaperSize, Place, Question, Row, Shell, Text,
    bar, button, button_link, heading, link, link_small,
};
use words::{Message, Words, message, say};

use super::form::{ASKED, OWN, UNTIL, sent};
use super::record::{AgreedBy, PausePlan};
use crate::acts::{self, Sheeted, Writing, Written, answers, choices};
use crate::web::{Filled, Name, Paper};

fn at(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// All of them, and what a pause is not for.
pub(super) fn list(paper: &Paper<'_>, plans: &[(Id, PausePlan)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "pause-plan-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "pause-plan-list-lead"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/plans/new", &Button::primary(say!(words, "pause-plan-make")))) }
        @if plans.is_empty() { (ui::empty(&say!(words, "pause-plan-nothing-yet"), html! {})) }
        @else { (ui::rows(&plans.iter().map(|(id, plan)| row(words, *id, plan)).collect::<Vec<_>>())) }
        ul.stack-s {
            li { (link("/learn/hard-conversations", &say!(words, "pause-plan-learn"))) }
            li { (link("/learn/when-not-to-pause", &say!(words, "pause-plan-when-not"))) }
        }
    };
    (at(Frame::Place, say!(words, "pause-plan-list")), content)
}

fn row(words: &Words, id: Id, plan: &PausePlan) -> Markup {
    let about: Vec<String> =
        [plan.word.as_deref().map(quoted), plan.long(words), plan.agreed(words)].into_iter().flatten().collect();
    let row = Row::new(plan.line(words)).icon(Icon::Timer);
    ui::row(&format!("/plans/{id}"), &if about.is_empty() { row } else { row.note(about.join(" · ")) })
}

fn quoted(word: &str) -> String {
    format!("“{word}”")
}

/// One plan, and how many versions there are of it.
pub(super) struct Reading {
    pub(super) id: Id,
    pub(super) plan: PausePlan,
    pub(super) versions: usize,
}

/// The plan, with what can be done with it first.
pub(super) fn read(paper: &Paper<'_>, page: &Reading) -> (Shell<'static>, Markup) {
    let (words, plan, address) = (paper.words, &page.plan, format!("/plans/{}", page.id));
    let begin = Heading::new(plan.line(words)).back("/plans", say!(words, "pause-plan-list"));
    let begin = match plan.agreed(words) {
        Some(agreed) => begin.lead(agreed),
        None => begin,
    };
    let start = Button::primary(say!(words, "pause-plan-start")).icon(Icon::Timer);
    let content = html! {
        (heading(&begin))
        div.cluster.no-print {
            form method="post" action={ (address) "/pause" } { (ui::token(paper.token)) (button(&start)) }
            (button_link(&format!("{address}/card"), &Button::new(say!(words, "pause-plan-to-card")).tall()))
        }
        p.measure.text-s.soft.no-print {
            (say!(words, "pause-plan-afraid")) " " (link("/help/more", &say!(words, "pause-plan-staying-safe")))
        }
        (answers(words, &plan.sheet(words)))
        div.cluster.no-print {
            (button_link(&format!("{address}/edit"), &Button::new(say!(words, "pause-plan-change"))))
            @if page.versions > 1 {
                (link_small(
                    &format!("{address}/history"),
                    &say!(words, "pause-plan-versions", count = page.versions),
                ))
            }
            (acts::deeds::<PausePlan>(paper, page.id))
        }
    };
    (at(Frame::Place, say!(words, "pause-plan-name")), content)
}

/// One side for both: initials, no name of this program, no line that is blank.
pub(super) fn card(paper: &Paper<'_>, id: Id, plan: &PausePlan, asked: Option<PaperSize>) -> (Shell<'static>, Markup) {
    let (words, address) = (paper.words, format!("/plans/{id}"));
    let sheet = asked.unwrap_or(if plan.is_long() { PaperSize::A5 } else { PaperSize::A6 });
    let (other, other_name) = match sheet {
        PaperSize::A5 => ("a6", say!(words, "pause-plan-paper-small")),
        _ => ("a5", say!(words, "pause-plan-paper-large")),
    };
    let print = match sheet {
        PaperSize::A5 => say!(words, "pause-plan-print-a5"),
        _ => say!(words, "pause-plan-print-a6"),
    };
    let is_tight = sheet == PaperSize::A6 && plan.is_long();
    let begin = Heading::new(say!(words, "pause-plan-card"))
        .back(address.clone(), say!(words, "pause-plan-name"))
        .lead(say!(words, "pause-plan-card-lead"));
    let content = html! {
        (heading(&begin))
        (ui::handout(&handout(words, plan, sheet)))
        @if sheet == PaperSize::A5 && asked.is_none() { p.soft.text-s { (say!(words, "pause-plan-card-long")) } }
        @if is_tight { p.soft.text-s { (say!(words, "pause-plan-card-tight")) } }
        p.soft.text-s { (say!(words, "pause-plan-card-names")) }
        (bar(html! {
            button.button.button-primary.button-tall type="button" hidden data-print {
                (print)
            }
            (link(&format!("{address}/card?paper={other}"), &other_name))
        }))
    };
    (at(Frame::Task, say!(words, "pause-plan-card-tab")), content)
}

fn handout(words: &Words, plan: &PausePlan, sheet: PaperSize) -> Handout<'static> {
    let said = |label: String, text: Option<String>| Some((Text::from(label), Text::from(text?)));
    let where_to = sentences(&[&plan.where_me, &plan.where_you]);
    let meanwhile: Vec<String> =
        [&plan.meanwhile_me, &plan.meanwhile_you].into_iter().filter_map(|list| joined(list)).collect();
    let meanwhile: Vec<String> = meanwhile.into_iter().chain(plan.not_do.clone()).collect();
    let me = plan.initials().map(|who| say!(words, "pause-plan-card-who", who = who));
    Handout {
        title: say!(words, "pause-plan-card-title").into(),
        word: plan.word.as_deref().map(|word| quoted(word).into()),
        lead: Some(say!(words, "pause-plan-card-either").into()),
        two: [
            said(say!(words, "pause-plan-card-in-me"), plan.signs_me.clone()),
            said(say!(words, "pause-plan-card-in-you"), plan.signs_you.clone()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        rows: [
            said(say!(words, "pause-plan-card-long-label"), plan.long(words)),
            said(say!(words, "pause-plan-card-where"), where_to),
            said(say!(words, "pause-plan-card-meanwhile"), (!meanwhile.is_empty()).then(|| meanwhile.join("\n"))),
            said(say!(words, "pause-plan-ask-who-says"), plan.who_says.clone()),
            said(say!(words, "pause-plan-ask-back"), plan.back.clone()),
            said(say!(words, "pause-plan-ask-not-working"), plan.not_working.clone()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        foot: (plan.agreed(words).map(Into::into), me.map(Into::into)),
        sheet,
    }
}

/// Each on a line of its own.
fn sentences(texts: &[&Option<String>]) -> Option<String> {
    let texts: Vec<&str> = texts.iter().filter_map(|text| text.as_deref()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn joined(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| list.join(", "))
}

impl Written for PausePlan {
    const ASKED: &'static [Name] = ASKED;
    const NOTHING: (&'static str, Message) = ("signs_me", message!("pause-plan-nothing-said"));

    fn sent(form: &Filled) -> Filled {
        sent(form)
    }

    /// What shows it, the pause, where and what, the way back, and who agreed.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let words = paper.words;
        let back = writing.id.map_or_else(|| "/plans".to_owned(), |id| format!("/plans/{id}"));
        let begin = Heading::new(say!(words, "pause-plan-write"))
            .back(back, say!(words, "pause-plan-list"))
            .lead(say!(words, "pause-plan-write-lead"));
        let form = html! {
            (questions(words, writing))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "pause-plan-save")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (at(Frame::Task, say!(words, "pause-plan-name")), content)
    }
}

fn questions(words: &Words, page: &Writing) -> Markup {
    let filled = &page.filled;
    let line = |name: &'static str, ask: Message| {
        Field::new(name, words.say(ask)).value(filled.get(name)).problem(page.problems.at(name)).small()
    };
    let each = |name: &'static str, ask: Message, between: &str| {
        let value = filled.all(name).collect::<Vec<_>>().join(between);
        Field::new(name, words.say(ask)).value(value).problem(page.problems.at(name)).small()
    };
    let people = each("people", message!("pause-plan-ask-people"), ", ").hint(say!(words, "pause-plan-people-hint"));
    let word = line("word", message!("pause-plan-ask-word")).hint(say!(words, "pause-plan-word-hint"));
    let back = line("back", message!("pause-plan-ask-back")).hint(say!(words, "pause-plan-back-hint"));
    let agreed = line("agreed_on", message!("pause-plan-ask-agreed-on")).control(Control::Date).short();
    let ask_by = Question::new("agreed_by", say!(words, "pause-plan-ask-agreed-by"));
    let ask_by = ask_by.skipped(filled.get("agreed_by").is_empty());
    let by = choices::<AgreedBy>(words, filled, "agreed_by");
    let not_working = line("not_working", message!("pause-plan-ask-not-working"));
    let not_working = not_working.hint(say!(words, "pause-plan-not-working-hint"));
    let me = each("meanwhile_me", message!("pause-plan-ask-meanwhile-me"), "\n");
    html! {
        (ui::field(words, &people))
        (part(say!(words, "pause-plan-part-signs"), html! {
            (ui::field(words, &lines(line("signs_me", message!("pause-plan-ask-signs-me")))))
            (ui::field(words, &lines(line("signs_you", message!("pause-plan-ask-signs-you")))))
        }))
        (part(say!(words, "pause-plan-part-pause"), html! {
            (ui::field(words, &word))
            (long(words, page))
        }))
        (part(say!(words, "pause-plan-part-meanwhile"), html! {
            (ui::field(words, &line("where_me", message!("pause-plan-ask-where-me"))))
            (ui::field(words, &line("where_you", message!("pause-plan-ask-where-you"))))
            (ui::field(words, &lines(me).hint(say!(words, "pause-plan-meanwhile-hint"))))
            (ui::field(words, &lines(each("meanwhile_you", message!("pause-plan-ask-meanwhile-you"), "\n"))))
            (ui::field(words, &line("not_do", message!("pause-plan-ask-not-do"))))
        }))
        (part(say!(words, "pause-plan-part-back"), html! {
            (ui::field(words, &line("who_says", message!("pause-plan-ask-who-says"))))
            (ui::field(words, &lines(back)))
            (ui::field(words, &lines(not_working)))
        }))
        (part(say!(words, "pause-plan-part-agreed"), html! {
            (ui::field(words, &agreed))
            (ui::chips(
                words,
                &ask_by,
                &Chips::one(&by),
            ))
            @if page.id.is_some() { p.text-s.soft { (say!(words, "pause-plan-agree-again")) } }
        }))
    }
}

fn lines(field: Field<'_>) -> Field<'_> {
    field.control(Control::Lines(2))
}

fn part(title: String, fields: Markup) -> Markup {
    html! { section.part.part-wide { h2 { (title) } (fields) } }
}

/// 20, 30, 60 minutes, until tomorrow, or a length of one's own.
fn long(words: &Words, page: &Writing) -> Markup {
    let filled = &page.filled;
    let picked = picked(filled);
    let minutes = |minutes: &'static str| {
        let label = say!(words, "pause-plan-minutes", minutes = minutes.parse::<u32>().unwrap_or(0));
        Choice::new(minutes, label).chosen(picked == minutes)
    };
    let offered = [
        minutes("20"),
        minutes("30"),
        minutes("60"),
        Choice::new(UNTIL, say!(words, "pause-plan-until-tomorrow")).chosen(picked == UNTIL).opens(),
        Choice::new(OWN, say!(words, "pause-plan-own-length")).chosen(picked == OWN).opens(),
    ];
    let ask = Question::new("long", say!(words, "pause-plan-ask-long"))
        .hint(say!(words, "pause-plan-long-hint"))
        .skipped(picked.is_empty());
    let until = Field::new("until", say!(words, "pause-plan-ask-until"))
        .control(Control::Time)
        .value(filled.get("until"))
        .problem(page.problems.at("until"))
        .small()
        .short();
    let own = Field::new("minutes", say!(words, "pause-plan-ask-minutes"))
        .control(Control::Number)
        .hint(say!(words, "pause-plan-minutes-hint"))
        .value(if OFFERED.contains(&filled.get("minutes")) { "" } else { filled.get("minutes") })
        .problem(page.problems.at("minutes"))
        .small()
        .short();
    ui::pick_either(ui::chips(words, &ask, &Chips::one(&offered)), ui::field(words, &until), ui::field(words, &own))
}

const OFFERED: [&str; 3] = ["20", "30", "60"];

/// What was picked; of a record, what it comes to.
fn picked(filled: &Filled) -> &str {
    let (minutes, until) = (filled.get("minutes"), filled.get("until"));
    match filled.get("long") {
        "" if !until.is_empty() => UNTIL,
        "" if OFFERED.contains(&minutes) => minutes,
        "" if !minutes.is_empty() => OWN,
        picked => picked,
    }
}
