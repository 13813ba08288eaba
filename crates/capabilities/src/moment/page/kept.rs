use maud::{Markup, html};
use record::Id;
use ui::{Button, Choice, Frame, Icon, Place, Question, Shell, Tone, bar, button_link, link, link_small};
use words::{Felt, Words, say};

use super::fit::fit;
use super::{comes_back, lower, upper, when_seen};
use crate::leads::{self, Lead};
use crate::moment::record::{Moment, Pull};
use crate::moment::rules::{self, Count, Earlier};
use crate::web::Paper;

/// What comes back after saving.
pub(in crate::moment) struct KeptPage {
    pub(in crate::moment) id: Id,
    pub(in crate::moment) moment: Moment,
    /// Those after which something was said, the oldest first, this one last.
    pub(in crate::moment) told: Vec<(Id, Moment)>,
    /// Who could be there.
    pub(in crate::moment) leads: Vec<Lead>,
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
    let then = said_after(words, &kept.told);
    let content = html! {
        (ui::kept(&said_back(words, moment), then))
        @if let Some(line) = rules::line(moment) {
            (ui::kept_words(line, when_seen(moment, words, &paper.now)))
        }
        @if kept.goes_round { (set_down(words, kept.id)) } @else { (fit(paper, kept)) }
        @if !kept.set_off.is_empty() { (set_off(paper, kept)) }
        (comes_back(words, &kept.earlier))
        @if let Some(count) = &kept.count {
            p.measure { (count.said(words)) " " (ui::link_small("/insights", &say!(words, "moment-counts-all"))) }
        }
        @if rules::is_heavy(moment) { (someone(words, &kept.leads)) }
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

/// Someone to talk to, above everything else that could be next: their people, and help lines.
fn someone(words: &Words, people: &[Lead]) -> Markup {
    let mut rows: Vec<Lead> = people.iter().filter(|lead| lead.words.is_none()).cloned().collect();
    let title = if rows.is_empty() { say!(words, "moment-someone") } else { say!(words, "moment-lines") };
    let lines = Lead::new("/help", title, Icon::LifeBuoy, u8::MAX).tone(Tone::Care);
    rows.push(lines.note(say!(words, "moment-someone-note")));
    leads::rows(&rows)
}

/// One next step: to settle, after what was a lot.
fn ways_on(words: &Words, id: Id, moment: &Moment) -> Markup {
    let (done, settles) = (say!(words, "moment-done"), say!(words, "ui-way-settle"));
    let is_a_lot = rules::is_a_lot(moment) || rules::is_heavy(moment);
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

/// "Kept. Lonely, and wanting closeness."
fn said_back(words: &Words, moment: &Moment) -> String {
    let feelings = match moment.feelings.as_slice() {
        [] => None,
        [one] => Some(feeling(words, one)),
        [one, other, ..] => Some(two(words, one, other)),
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

/// The sentence that comes after it: chosen by feelings, pull and side, and by what was said before.
fn said_after<'w>(words: &'w Words, told: &[(Id, Moment)]) -> Option<&'w str> {
    let felt = |moment| Felt { near: near(words, moment), pull: slug(&moment.pull), side: slug(&moment.side) };
    let told: Vec<_> = told.iter().map(|(id, moment)| (felt(moment), id.made().as_millisecond())).collect();
    words.phrases().kept_for(&told).map(|kept| kept.text.as_str())
}

/// What all its feelings are near.
pub(super) fn near<'w>(words: &'w Words, moment: &Moment) -> Option<&'w str> {
    words.vocabulary().near_all(&moment.feelings)
}

fn slug<C: record::Choice>(choice: &Option<C>) -> Option<&str> {
    choice.as_ref().map(C::slug)
}

/// A feeling as it is said after "Kept.".
fn feeling(words: &Words, slug: &str) -> String {
    let known = words.vocabulary().feeling(slug);
    known.map_or_else(|| upper(slug), |feeling| feeling.said.as_ref().unwrap_or(&feeling.text).clone())
}

/// Two of them. "Feeling" is said once: "Feeling closed and empty".
fn two(words: &Words, one: &str, other: &str) -> String {
    let known = |slug: &str| words.vocabulary().feeling(slug);
    let is_led = |slug: &str| known(slug).is_some_and(|feeling| feeling.said.is_some());
    let bare = |slug: &str| known(slug).map_or_else(|| slug.to_owned(), |feeling| feeling.text.clone());
    let second = if is_led(one) { bare(other) } else { feeling(words, other) };
    say!(words, "moment-kept-two", one = feeling(words, one), other = lower(&second))
}

#[cfg(test)]
mod tests {
    use words::Words;

    use super::said_back;
    use crate::browser::Browser;
    use crate::moment::{Moment, Pull};

    #[test]
    fn what_was_felt_is_said_as_a_person_would() {
        let words = Words::of(texts::english());
        let said = |feelings: &[&str], pull: Option<Pull>| {
            let feelings = feelings.iter().map(ToString::to_string).collect();
            said_back(&words, &Moment { feelings, pull, ..Moment::default() })
        };
        for (feelings, pull, expected) in [
            (&["lonely"][..], Some(Pull::Close), "Kept. Lonely, and wanting closeness."),
            (&["closed"], None, "Kept. Feeling closed."),
            (&["missing-someone"], None, "Kept. Missing someone."),
            (&["closed", "empty"], Some(Pull::Away), "Kept. Feeling closed and empty, and wanting distance."),
            (&["lonely", "empty"], None, "Kept. Lonely and feeling empty."),
            (&["close"], Some(Pull::Close), "Kept. Feeling close, and wanting closeness."),
            (&["grau"], Some(Pull::None), "Kept. Grau."),
            (&[], Some(Pull::Both), "Kept. Wanting both."),
            (&[], None, "Kept, in your words."),
        ] {
            assert_eq!(said(feelings, pull), expected);
        }
    }

    fn kept(browser: &Browser, form: &str) -> String {
        browser.send("/moments/new", form).html
    }

    #[test]
    fn at_its_hardest_people_and_lines_come_before_what_is_next() {
        let browser = Browser::unlocked();
        for (form, is_offered) in
            [("stirred=8&pull=close", false), ("stirred=9&pull=close", true), ("feelings=hopeless&pull=close", true)]
        {
            let page = kept(&browser, form);
            let next = page.find("class=\"bar\"").or_else(|| page.find("href=\"/settle?from=")).unwrap();
            let before = &page[page.find("<h1").unwrap()..next];
            assert_eq!(before.contains("Someone to call or text"), is_offered, "{form}: {before}");
        }
        browser.send("/people/new", "name=Jo&reach=555&role=listen");
        let page = kept(&browser, "stirred=10&feelings=helpless");
        let (people, lines) = (page.find("/people/call").unwrap(), page.find(">Help lines<").unwrap());
        assert!(people < lines, "{page}");
        let settle = browser.get(page.split('"').find(|part| part.starts_with("/settle?from=")).unwrap()).html;
        assert!(settle.contains("Someone to call or text"), "{settle}");
    }

    #[test]
    fn fear_that_may_be_right_has_its_own_sentence_and_the_way_to_staying_safe() {
        let browser = Browser::unlocked();
        let scares = "stepping back because this person scares me";
        for (form, is_offered) in [
            ("feelings=afraid&pull=away", true),
            ("feelings=scared&pull=both", true),
            ("feelings=afraid&pull=close", false),
            ("feelings=ashamed&pull=away", false),
        ] {
            let page = kept(&browser, form);
            assert_eq!(page.contains(scares) && page.contains("href=\"/help/more\""), is_offered, "{form}");
        }
        let offered = kept(&browser, "feelings=afraid&pull=away");
        let pattern = offered.split('"').find(|part| part.ends_with("/pattern")).unwrap();
        let naming = format!("I'm {scares}.").replace(' ', "+");
        let page = browser.send(pattern, &format!("naming={naming}&_then=kept")).html;
        assert!(page.contains(scares) && page.contains("href=\"/help/more\""), "{page}");
        assert!(!page.contains(">Pulling away<"), "no pattern is made of it");
    }
}
