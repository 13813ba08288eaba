use maud::{Markup, html};
use record::Id;
use ui::{Button, Choice, Frame, Place, Question, Shell, bar, button_link, link, link_small};
use words::{Words, say};

use super::fit::fit;
use super::{comes_back, lower, upper, when_seen};
use crate::moment::record::{Moment, Pull};
use crate::moment::rules::{self, Count, Earlier};
use crate::web::Paper;

/// What comes back after saving.
pub(in crate::moment) struct KeptPage {
    pub(in crate::moment) id: Id,
    pub(in crate::moment) moment: Moment,
    /// What comes back of earlier days.
    pub(in crate::moment) earlier: Earlier,
    /// How often this came before, by day.
    pub(in crate::moment) count: Option<Count>,
    /// What may have set it off, in the order of use: its word, and how it reads.
    pub(in crate::moment) set_off: Vec<(String, String)>,
    /// Whether it is night, and the third entry about the same thing.
    pub(in crate::moment) goes_round: bool,
}

/// One thing reflected in the person's words; the naming sentence, offered;
/// what they wrote for next time; one next step.
pub(in crate::moment) fn kept(paper: &Paper<'_>, kept: &KeptPage) -> (Shell<'static>, Markup) {
    let (words, moment) = (paper.words, &kept.moment);
    let then = said_after(words, moment, usize::try_from(paper.now.day_of_year()).unwrap_or(0));
    let content = html! {
        (ui::kept(&said_back(words, moment), then))
        @if let Some(line) = rules::line(moment) {
            (ui::kept_words(line, when_seen(moment, words, &paper.now)))
        }
        @if kept.goes_round { (set_down(words, kept.id)) } @else { (fit(paper, kept.id, moment)) }
        @if !kept.set_off.is_empty() { (set_off(paper, kept)) }
        (comes_back(words, &kept.earlier))
        @if let Some(count) = &kept.count {
            p.measure { (count.said(words)) " " (ui::link_small("/insights", &say!(words, "moment-counts-all"))) }
        }
        (ways_on(words, kept.id, moment))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "moment-name")) }, content)
}

/// The one thing asked after it: what set it off, with one press.
fn set_off(paper: &Paper<'_>, kept: &KeptPage) -> Markup {
    let (words, address) = (paper.words, format!("/moments/{}", kept.id));
    let choices: Vec<Choice<'_>> = kept.set_off.iter().map(|(slug, text)| Choice::new(slug, text)).collect();
    html! {
        form.stack-s method="post" action={ (address) "/set-off" } {
            (ui::token(paper.token))
            (ui::presses(words, &Question::new("set_off", say!(words, "moment-ask-set-off")), &choices))
            p { (link_small(&format!("{address}/situation"), &say!(words, "moment-set-off-more"))) }
        }
    }
}

/// One next step: to settle, after what was a lot.
fn ways_on(words: &Words, id: Id, moment: &Moment) -> Markup {
    let (done, settles) = (say!(words, "moment-done"), say!(words, "ui-way-settle"));
    let is_a_lot = rules::is_a_lot(moment);
    let is_close = moment.pull == Some(Pull::Close);
    bar(html! {
        @if is_a_lot {
            (button_link(&settle(id), &Button::primary(settles)))
            (link("/", &done))
        } @else {
            (button_link("/", &Button::primary(done)))
        }
        @if !is_a_lot || !is_close { (link(&format!("/moments/{id}"), &say!(words, "moment-add-more"))) }
        @if is_close {
            (link(&format!("/hold?from={id}"), &say!(words, "moment-hold")))
        } @else if !is_a_lot {
            (link(&settle(id), &say!(words, "ui-way-settle")))
        }
    })
}

/// Settle, knowing where the person comes from.
fn settle(id: Id) -> String {
    format!("/settle?from={id}")
}

/// At night the same thing gains nothing by a fourth entry.
fn set_down(words: &Words, id: Id) -> Markup {
    ui::notice(
        "round",
        &say!(words, "moment-set-down"),
        html! {
            p { (say!(words, "moment-set-down-lead")) }
            div.cluster {
                (button_link("/", &Button::new(say!(words, "moment-set-down-do"))))
                (link(&settle(id), &say!(words, "ui-way-settle")))
            }
        },
    )
}

/// "KeptPage. Lonely, and pulled close."
fn said_back(words: &Words, moment: &Moment) -> String {
    let feelings: Vec<String> = moment.feelings.iter().take(2).map(|slug| feeling(words, slug)).collect();
    let feelings = match feelings.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        [one, other, ..] => Some(say!(words, "moment-kept-two", one = one, other = lower(other))),
    };
    let pull = moment.pull.as_ref().and_then(|pull| pulled(words, pull));
    match (feelings, pull) {
        (Some(feelings), Some(pull)) => say!(words, "moment-kept-feelings-and-pull", feelings = feelings, pull = pull),
        (Some(feelings), None) => say!(words, "moment-kept-said", said = feelings),
        (None, Some(pull)) => say!(words, "moment-kept-said", said = upper(&pull)),
        (None, None) => match moment.stirred.map(record::Rating::get) {
            Some(stirred @ 8..) => say!(words, "moment-kept-a-lot", stirred = stirred),
            Some(stirred) => say!(words, "moment-kept-stirred", stirred = stirred),
            None => say!(words, "moment-kept-words"),
        },
    }
}

fn pulled(words: &Words, pull: &Pull) -> Option<String> {
    match pull {
        Pull::Close => Some(say!(words, "moment-pulled-close")),
        Pull::Away => Some(say!(words, "moment-pulled-away")),
        Pull::Both => Some(say!(words, "moment-pulled-both")),
        Pull::None | Pull::Other(_) => None,
    }
}

/// The sentence that stands after it: chosen by feeling, pull and side.
fn said_after<'w>(words: &'w Words, moment: &Moment, turn: usize) -> Option<&'w str> {
    use record::Choice;
    let families = &words.vocabulary().feelings;
    let family = moment
        .feelings
        .iter()
        .find_map(|slug| families.iter().find(|family| family.feelings.iter().any(|feeling| feeling.slug == *slug)));
    let family = family.map(|family| family.slug.as_str());
    let (pull, side) = (moment.pull.as_ref().map(Choice::slug), moment.side.as_ref().map(Choice::slug));
    words.phrases().kept_for(family, pull, side, turn).map(|kept| kept.text.as_str())
}

fn feeling(words: &Words, slug: &str) -> String {
    words.vocabulary().feeling(slug).map_or_else(|| upper(slug), |feeling| feeling.text.clone())
}
