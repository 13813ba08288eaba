use maud::{Markup, html};
use record::{Choice as _, Id};
use ui::{
    Bodymap, Button, Chips, Choice, Control, Feelings, Field, Frame, Named, Place, Question, Sensations, Shell, bar,
    button,
};
use words::{Entry, Words, say};

use super::{entries, feelings, marker, named, offered_of, own, quick, signs};
use crate::acts::{Sheeted, choices};
use crate::moment::form::SETTLED_AFTER;
use crate::moment::record::{Chosen, Held, Moment, Pattern};
use crate::moment::rules::Part;
use crate::tool::Tool;
use crate::web::{Filled, Paper, Slot};
use crate::word::{List, Lists};

/// What one part's page stands on.
pub(in crate::moment) struct PartPage {
    pub(in crate::moment) id: Id,
    pub(in crate::moment) part: Part,
    pub(in crate::moment) filled: Filled,
    /// The feelings offered first.
    pub(in crate::moment) first: Vec<String>,
    /// People named before.
    pub(in crate::moment) people: Vec<String>,
    /// What set moments off most.
    pub(in crate::moment) set_off: Vec<String>,
    /// Own and hidden words.
    pub(in crate::moment) lists: Lists,
    /// Tools of their own to choose from.
    pub(in crate::moment) tools: Vec<(Id, Tool)>,
    /// What needs a change.
    pub(in crate::moment) problems: Vec<(String, String)>,
}

/// One part of the full form.
pub(in crate::moment) fn part(paper: &Paper<'_>, page: &PartPage) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = format!("/moments/{}", page.id);
    let slot = Slot::of("moment", page.id);
    let (back, before) = match page.part.before() {
        Some(before) => (format!("{address}/{}", before.slug()), name(words, before)),
        None => (address.clone(), say!(words, "moment-name")),
    };
    let problems: Vec<ui::Problem<'_>> = page
        .problems
        .iter()
        .map(|(at, text)| ui::Problem { at: at.as_str().into(), text: text.as_str().into() })
        .collect();
    let content = html! {
        div.heading {
            (ui::back(&back, &before))
            p.heading-over { (say!(words, "moment-part", part = page.part.number())) }
        }
        @if !problems.is_empty() { (ui::error_summary(words, &problems)) }
        (slot.form(paper, &format!("{}/{}", address, page.part.slug()), html! {
            (questions(paper, page))
            (ui::draft_note(words))
            (bar(html! {
                (button(&Button::primary(say!(words, "moment-continue"))))
                (button(&Button::quiet(say!(words, "moment-not-this-one")).sends("_then", "skip")))
                (button(&Button::quiet(say!(words, "moment-continue-and-rest")).sends("_then", "one")))
            }))
        }))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "moment-name")) }, content)
}

/// The name of a part, as its row says it.
pub(super) fn name(words: &Words, part: Part) -> String {
    match part {
        Part::Situation => say!(words, "moment-part-situation"),
        Part::Body => say!(words, "moment-part-body"),
        Part::Feelings => say!(words, "moment-part-feelings"),
        Part::Thoughts => say!(words, "moment-part-thoughts"),
        Part::Fear => say!(words, "moment-part-fear"),
        Part::Pull => say!(words, "moment-part-pull"),
        Part::Pattern => say!(words, "moment-part-pattern"),
        Part::Choice => say!(words, "moment-part-choice"),
        Part::After => say!(words, "moment-part-after"),
    }
}

fn questions(paper: &Paper<'_>, page: &PartPage) -> Markup {
    let (words, filled) = (paper.words, &page.filled);
    match page.part {
        Part::Situation => situation(words, page),
        Part::Body => body(paper, page),
        Part::Feelings => picker(words, page),
        Part::Thoughts => html! {
            (ui::field(
                words,
                &lines(filled, "thoughts", say!(words, "moment-ask-mind"))
                    .hint(say!(words, "moment-mind-hint"))
                    .title(),
            ))
            (signs(words, &page.lists, &[List::ThoughtSigns], filled))
        },
        Part::Fear => html! {
            (ui::field(words, &lines(filled, "feared", say!(words, "moment-ask-feared")).title()))
            (ui::field(
                words,
                &lines(filled, "turned_out", say!(words, "moment-ask-turned-out"))
                    .hint(say!(words, "moment-turned-out-hint")),
            ))
        },
        Part::Pull => html! { (pull(paper, filled)) (signs(words, &page.lists, &[List::UrgeSigns], filled)) },
        Part::Pattern => pattern(paper, filled),
        Part::Choice => html! {
            (ui::chips(
                words,
                &Question::new("choice", say!(words, "moment-ask-choice"))
                    .title()
                    .hint(say!(words, "moment-choice-hint")),
                &Chips::one(&choices::<Chosen>(words, filled, "choice")),
            ))
            (ui::field(words, &lines(filled, "did", say!(words, "moment-ask-did"))))
        },
        Part::After => after(words, page),
    }
}

fn lines<'f>(filled: &'f Filled, name: &'static str, label: String) -> Field<'f> {
    Field::new(name, label).control(Control::Lines(4)).value(filled.get(name))
}

fn situation(words: &Words, page: &PartPage) -> Markup {
    let filled = &page.filled;
    let mut people: Vec<Choice<'_>> =
        page.people.iter().map(|name| Choice::new(name, name).chosen(filled.has("people", name))).collect();
    people.extend(own(&people, filled, "people"));
    let (first, rest) = set_offs(words, page);
    html! {
        (ui::field(words, &lines(filled, "situation", say!(words, "moment-ask-situation")).title()))
        div.stack.part {
            @if !people.is_empty() {
                (ui::chips(words, &Question::new("people", say!(words, "moment-ask-people")), &Chips::many(&people)))
            }
            @let asked =
                if people.is_empty() { say!(words, "moment-ask-people") } else { say!(words, "moment-someone-else") };
            (ui::field(
                words,
                &Field::new("people-own", asked)
                    .hint(say!(words, "moment-commas"))
                    .value(filled.get("people-own"))
                    .small(),
            ))
        }
        div.stack {
            (ui::chips(
                words,
                &Question::new("set_off", say!(words, "moment-ask-set-off")).part(),
                &Chips::many(&first),
            ))
            (ui::details(
                &say!(words, "ui-feelings-more"),
                false,
                ui::chips(
                    words,
                    &Question::new("set_off", say!(words, "moment-ask-set-off")).quiet(),
                    &Chips::many(&rest).small(),
                ),
            ))
            (ui::field(
                words,
                &Field::new("set_off-own", say!(words, "moment-own-words")).value(filled.get("set_off-own")).small(),
            ))
        }
    }
}

/// So many are offered at once.
const FIRST: usize = 8;

/// What set it off: what was chosen and what was used most first, the rest to
/// open.
fn set_offs<'p>(words: &'p Words, page: &'p PartPage) -> (Vec<Choice<'p>>, Vec<Choice<'p>>) {
    let all = offered_of(&words.vocabulary().set_offs, &page.lists, &List::SetOffs, &page.filled, "set_off");
    let signs = page.lists.own(&List::SetOffSigns);
    let mut first: Vec<Choice<'_>> =
        signs.map(|sign| Choice::new(sign, sign).chosen(page.filled.has("set_off", sign))).collect();
    let mut other = own(&all, &page.filled, "set_off");
    other.retain(|choice| first.iter().all(|shown| shown.value != choice.value));
    first.extend(other);
    let is_used = |choice: &Choice<'_>| page.set_off.iter().any(|slug| *slug == choice.value);
    let (near, mut rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|choice| choice.chosen || is_used(choice));
    first.extend(near);
    let missing = FIRST.saturating_sub(first.len()).min(rest.len());
    first.extend(rest.drain(..missing));
    (first, rest)
}

fn body(paper: &Paper<'_>, page: &PartPage) -> Markup {
    let (words, filled) = (paper.words, &page.filled);
    let regions = entries(&words.vocabulary().regions, filled, "body");
    let asks = Question::new("body", say!(words, "moment-ask-body")).hint(say!(words, "moment-body-hint")).part();
    html! {
        h1 tabindex="-1" { (say!(words, "moment-part-body")) }
        (signs(words, &page.lists, &[List::BodySigns], filled))
        (quick::stirred(paper, filled))
        (ui::bodymap(words, &asks, &Bodymap::new(&regions).without_figure(paper.preferences.without_figure)))
        @for place in words.vocabulary().regions.iter().filter(|place| place.slug != "nowhere") {
            (sense(words, place, page))
        }
    }
}

fn sense(words: &Words, place: &Entry, page: &PartPage) -> Markup {
    let filled = &page.filled;
    let name = format!("felt-{}", place.slug);
    let choices = offered_of(&words.vocabulary().sensations, &page.lists, &List::Sensations, filled, &name);
    let asks = Question::new(name, say!(words, "moment-ask-felt", place = &place.text)).part();
    let degree = format!("degree-{}", place.slug);
    let more = filled.get(&degree).parse().ok();
    ui::sensations(
        words,
        &asks,
        &Sensations { place: (&place.slug).into(), choices: &choices, degree_name: degree.into(), more },
    )
}

fn picker(words: &Words, page: &PartPage) -> Markup {
    let (first, families) = feelings(words, &page.first, &page.filled, &page.lists);
    let own = page.filled.get("feelings-own").into();
    let offered = Feelings { first: &first, families: &families, own_name: "feelings-own".into(), own };
    ui::feelings(words, &Question::new("feelings", say!(words, "moment-ask-feelings")).title(), &offered)
}

fn pull(paper: &Paper<'_>, filled: &Filled) -> Markup {
    let words = paper.words;
    let question = Question::new("pull", say!(words, "moment-ask-the-pull")).title().skippable();
    let scale = ui::Scale::new(
        say!(words, "moment-scale-faint"),
        say!(words, "moment-scale-strong"),
        say!(words, "moment-scale-whole"),
    )
    .chosen(filled.rating("pull_strength"))
    .worded(paper.preferences.worded_ratings);
    let pull_strength = Question::new("pull_strength", say!(words, "moment-ask-pull-strength")).skippable().part();
    html! {
        (quick::pulls(words, &question, filled))
        (ui::rating(words, &pull_strength, &scale))
    }
}

fn pattern(paper: &Paper<'_>, filled: &Filled) -> Markup {
    let words = paper.words;
    let patterns: Vec<Named<'static>> =
        Pattern::SLUGS.iter().filter_map(|slug| Pattern::from_slug(slug)).map(|pattern| row(paper, &pattern)).collect();
    let chosen = filled.choice::<Pattern>("pattern");
    let offered: Vec<&str> = chosen
        .iter()
        .flat_map(|pattern| words.phrases().naming_for(pattern.slug()))
        .map(|naming| naming.text.as_str())
        .collect();
    let asks_pattern = Question::new("pattern", say!(words, "moment-ask-pattern")).title().skippable();
    html! {
        (ui::pattern(words, &asks_pattern, &patterns, chosen.as_ref().map(marker)))
        div.stack.part {
            (ui::pattern_own(words, "naming", filled.get("naming")))
            @if !offered.is_empty() {
                (ui::details(&say!(words, "moment-other-sentences"), false, html! {
                    ul.stack-s { @for sentence in offered { li.theirs { (sentence) } } }
                }))
            }
        }
        (ui::field(
            words,
            &lines(filled, "protecting", say!(words, "moment-ask-protecting"))
                .hint(say!(words, "moment-protecting-hint")),
        ))
    }
}

fn row(paper: &Paper<'_>, pattern: &Pattern) -> Named<'static> {
    let words = paper.words;
    let (name, familiar) = named(words, paper.preferences, pattern);
    let line = match pattern {
        Pattern::Close => say!(words, "moment-line-close"),
        Pattern::Away => say!(words, "moment-line-away"),
        Pattern::Both => say!(words, "moment-line-both"),
        Pattern::Steady => say!(words, "moment-line-steady"),
        Pattern::Unsure | Pattern::Other(_) => say!(words, "moment-line-unsure"),
    };
    Named { pattern: marker(pattern), name: name.into(), familiar: familiar.map(Into::into), line: Some(line.into()) }
}

fn after(words: &Words, page: &PartPage) -> Markup {
    let filled = &page.filled;
    let how: Vec<Choice<'_>> = [
        ("alone", say!(words, "moment-how-alone")),
        ("with-someone", say!(words, "moment-how-with-someone")),
        ("both", say!(words, "moment-how-both")),
    ]
    .into_iter()
    .map(|(slug, text)| Choice::new(slug, text).chosen(filled.has("settled.how", slug)))
    .collect();
    let tools = helped(words, page);
    html! {
        (settled(words, Question::new("settled", say!(words, "moment-ask-settled")).title(), filled))
        (ui::chips(words, &Question::new("settled.how", say!(words, "moment-ask-how")).part(), &Chips::one(&how)))
        div.stack.part {
            (ui::details(
                &say!(words, "moment-ask-helped"),
                filled.all("helped").next().is_some(),
                ui::chips(
                    words,
                    &Question::new("helped", say!(words, "moment-ask-helped")).quiet(),
                    &Chips::many(&tools).small(),
                ),
            ))
            (ui::field(
                words,
                &Field::new("helped-own", say!(words, "moment-helped-own")).value(filled.get("helped-own")).small(),
            ))
        }
        (ui::chips(
            words,
            &Question::new("held", say!(words, "moment-ask-held")).hint(say!(words, "moment-held-hint")).part(),
            &Chips::many(&choices::<Held>(words, filled, "held")).small(),
        ))
        (ui::field(words, &lines(filled, "next_time", say!(words, "moment-ask-next-time"))))
    }
}

/// Their own tools, then the shipped ones, then what else was said.
fn helped<'p>(words: &'p Words, page: &'p PartPage) -> Vec<Choice<'p>> {
    let is_chosen = |named: &str| page.filled.has("helped", named);
    let of_own = page.tools.iter().map(|(id, tool)| (id.to_string(), tool.line(words)));
    let mut tools: Vec<Choice<'_>> =
        of_own.map(|(id, line)| Choice::new(id.clone(), line).chosen(is_chosen(&id))).collect();
    tools.extend(words.tools().iter().map(|tool| Choice::new(&tool.slug, &tool.title).chosen(is_chosen(&tool.slug))));
    let others = own(&tools, &page.filled, "helped").into_iter();
    let others: Vec<_> =
        others.map(|choice| Choice { label: Tool::title(words, &choice.value).into(), ..choice }).collect();
    tools.extend(others);
    tools
}

/// When it settled, as chips.
pub(super) fn settled(words: &Words, question: Question<'_>, filled: &Filled) -> Markup {
    let chosen = |value: &str| filled.get("settled") == value;
    let mut times: Vec<Choice<'static>> = SETTLED_AFTER
        .iter()
        .map(|minutes| Choice::new(minutes.to_string(), span(words, *minutes)).chosen(chosen(&minutes.to_string())))
        .collect();
    times.push(Choice::new("own", say!(words, "moment-settled-own")).chosen(chosen("own")).opens());
    times.push(Choice::new("not-yet", say!(words, "moment-settled-not-yet")).chosen(chosen("not-yet")));
    times.push(Choice::new("stop-asking", say!(words, "moment-settled-stop")).chosen(chosen("stop-asking")));
    let own = Field::new("settled-own", say!(words, "moment-settled-own-minutes"))
        .control(Control::Number)
        .value(filled.get("settled-own"))
        .small()
        .short();
    ui::pick(ui::chips(words, &question, &Chips::one(&times)), ui::field(words, &own))
}

fn span(words: &Words, minutes: u32) -> String {
    match minutes {
        0..60 => say!(words, "moment-span-minutes", count = minutes),
        60..1_440 => say!(words, "moment-span-hours", count = minutes / 60),
        _ => say!(words, "moment-span-days", count = minutes / 1_440),
    }
}

/// Every answer, to check before it is left.
pub(in crate::moment) fn check(paper: &Paper<'_>, id: Id, moment: &Moment) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = format!("/moments/{id}");
    let sheet = moment.sheet(words);
    let begin =
        ui::Heading::new(say!(words, "moment-check")).back(format!("{address}/after"), name(words, Part::After));
    let content = html! {
        (ui::heading(&begin))
        (ui::summary_list(words, &super::one::answers(words, &address, moment, &sheet)))
        (bar(html! { (ui::button_link(&address, &Button::primary(say!(words, "moment-keep-this")))) }))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "moment-name")) }, content)
}
