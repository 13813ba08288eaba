use maud::{Markup, html};
use record::Day;
use ui::{
    Button, Chips, Choice, Control, Entry, Field, Frame, Heading, Icon, Place, Question, Shell, button, button_link,
    heading, link,
};
use words::{Words, say};

use super::{marker, named};
use crate::moment::record::Pattern;
use crate::web::{Filled, Paper};

/// One line of the diary.
pub(in crate::moment) struct Item {
    /// The day, to order and to leave off by.
    pub(in crate::moment) on: Day,
    /// The day in words.
    pub(in crate::moment) day: String,
    pub(in crate::moment) time: String,
    pub(in crate::moment) address: String,
    pub(in crate::moment) line: String,
    /// Whether the line is the person's own.
    pub(in crate::moment) is_theirs: bool,
    pub(in crate::moment) note: Option<String>,
    pub(in crate::moment) icon: Option<Icon>,
    pub(in crate::moment) pattern: Option<Pattern>,
}

/// What of the diary is shown.
pub(in crate::moment) struct Filter {
    pub(in crate::moment) query: Filled,
    pub(in crate::moment) is_set: bool,
    pub(in crate::moment) offered: Offered,
}

/// What occurs and can be filtered by, the most used first.
pub(in crate::moment) struct Offered {
    pub(in crate::moment) set_offs: Vec<Occurs>,
    pub(in crate::moment) feelings: Vec<Occurs>,
    pub(in crate::moment) people: Vec<Occurs>,
}

/// A word or a name that stands in some moments.
pub(in crate::moment) struct Occurs {
    /// What stands for it in an address.
    pub(in crate::moment) key: String,
    pub(in crate::moment) text: String,
    /// In how many.
    pub(in crate::moment) count: usize,
    pub(in crate::moment) is_chosen: bool,
}

/// The diary by day.
pub(in crate::moment) struct DiaryPage {
    pub(in crate::moment) items: Vec<Item>,
    pub(in crate::moment) filter: Filter,
    /// The last day of the next page.
    pub(in crate::moment) older: Option<Day>,
    /// Whether anything was ever kept.
    pub(in crate::moment) is_begun: bool,
}

pub(in crate::moment) fn list(paper: &Paper<'_>, list: &DiaryPage) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "moment-list"))))
        div.cluster {
            (button_link("/moments/new", &Button::primary(say!(words, "moment-note")).icon(Icon::Plus)))
            form method="post" action="/mark" {
                (ui::token(paper.token))
                (button(&Button::new(say!(words, "moment-mark"))))
            }
        }
        @if list.is_begun {
            p { (link("/held", &say!(words, "held-title"))) }
            (search(paper))
            (ui::details(&say!(words, "moment-filter"), list.filter.is_set, filters(paper, &list.filter)))
            (days(words, list))
        } @else {
            (ui::empty(&say!(words, "moment-nothing-yet"), html! {}))
        }
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Place, say!(words, "moment-list")) }, content)
}

fn search(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        form.search method="post" action="/search" role="search" {
            (ui::token(paper.token))
            (ui::field(words, &Field::new("q", say!(words, "moment-search")).small()))
            (button(&Button::new(say!(words, "moment-search-do"))))
        }
    }
}

fn filters(paper: &Paper<'_>, filter: &Filter) -> Markup {
    use record::Choice as _;
    let (words, query) = (paper.words, &filter.query);
    let patterns: Vec<Choice<'_>> = Pattern::SLUGS
        .iter()
        .filter_map(|slug| {
            let (name, _) = named(words, paper.preferences, &Pattern::from_slug(slug)?);
            Some(Choice::new(*slug, name).chosen(query.has("pattern", slug)))
        })
        .collect();
    let stirred: Vec<Choice<'_>> = ["3", "5", "8"]
        .into_iter()
        .map(|least| {
            Choice::new(least, say!(words, "moment-filter-at-least", least = least)).chosen(query.has("stirred", least))
        })
        .collect();
    html! {
        form.stack-l method="get" action="/moments" {
            (ui::chips(
                words,
                &Question::new("pattern", say!(words, "moment-filter-pattern")),
                &Chips::one(&patterns).small(),
            ))
            (ui::chips(
                words,
                &Question::new("stirred", say!(words, "moment-ask-stirred")),
                &Chips::one(&stirred).small(),
            ))
            (occurring(words, Question::new("set_off", say!(words, "moment-label-set-off")), &filter.offered.set_offs))
            (occurring(words, Question::new("feeling", say!(words, "moment-part-feelings")), &filter.offered.feelings))
            (occurring(words, Question::new("person", say!(words, "moment-label-people")), &filter.offered.people))
            div.cluster {
                (ui::field(
                    words,
                    &Field::new("from", say!(words, "moment-filter-from"))
                        .control(Control::Date)
                        .value(query.get("from"))
                        .small()
                        .short(),
                ))
                (ui::field(
                    words,
                    &Field::new("to", say!(words, "moment-filter-to"))
                        .control(Control::Date)
                        .value(query.get("to"))
                        .small()
                        .short(),
                ))
            }
            div.cluster {
                (button(&Button::new(say!(words, "moment-filter-show"))))
                (link("/moments", &say!(words, "moment-filter-all")))
            }
        }
    }
}

/// So many are offered at once.
const FIRST: usize = 12;

/// The most used and what is chosen; the others to open.
fn occurring(words: &Words, question: Question<'_>, occurring: &[Occurs]) -> Markup {
    let choices = occurring.iter().enumerate().map(|(at, one)| {
        let label = say!(words, "moment-filter-used", what = &one.text, count = one.count);
        (at < FIRST || one.is_chosen, Choice::new(&one.key, label).chosen(one.is_chosen))
    });
    let (first, rest): (Vec<_>, Vec<_>) = choices.partition(|(is_first, _)| *is_first);
    let [first, rest] = [first, rest].map(|some| some.into_iter().map(|(_, choice)| choice).collect::<Vec<_>>());
    html! {
        @if !first.is_empty() { (ui::chips(words, &question, &Chips::one(&first).small())) }
        @if !rest.is_empty() {
            (ui::details(
                &say!(words, "moment-filter-more"),
                false,
                ui::chips(words, &question.quiet(), &Chips::one(&rest).small()),
            ))
        }
    }
}

fn days(words: &Words, list: &DiaryPage) -> Markup {
    html! {
        @if list.items.is_empty() { (ui::empty(&say!(words, "moment-none-match"), html! {})) }
        @for day in list.items.chunk_by(|a, b| a.day == b.day) {
            section.stack-s {
                h2.entries-day { (day[0].day) }
                (ui::entries(&day.iter().map(entry).collect::<Vec<_>>()))
            }
        }
        @if let Some(older) = list.older {
            p { (link(&older_address(&list.filter.query, older), &say!(words, "moment-older"))) }
        }
    }
}

fn entry(item: &Item) -> Entry<'_> {
    Entry {
        href: item.address.as_str().into(),
        time: item.time.as_str().into(),
        line: item.line.as_str().into(),
        is_theirs: item.is_theirs,
        note: item.note.as_deref().map(Into::into),
        icon: item.icon,
        pattern: item.pattern.as_ref().map(marker),
    }
}

fn older_address(query: &Filled, older: Day) -> String {
    let kept = ["pattern", "set_off", "feeling", "person", "stirred", "from"]
        .into_iter()
        .filter(|name| !query.get(name).is_empty());
    let kept: String = kept.map(|name| format!("{name}={}&", query.get(name))).collect();
    format!("/moments?{kept}to={older}")
}
