//! Worth remembering: the person's own past moments of which they said that the
//! fear did not come true, something was put right, or something other than the
//! pull was chosen. Nothing is here that they did not tick: what else was done
//! can have been drinking, or leaving.
//! One at a time, in their words; memory follows mood, and this is what it
//! leaves out on a bad night.

use axum::Router;
use axum::routing::get;
use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::{Choice as _, Id, Op};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Kind, Place, Question, Row, Shell, Tone, bar, button,
    button_link, heading, link,
};
use vault::{Days, Reader};
use words::{DayAs, Words, say};

use crate::Capability;
use crate::acts::{self, Offered, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::moment::{Held, Moment};
use crate::web::{Answer, As, Filled, Name, Paper, Slot, Visit, to};

/// The capability.
pub const CAPABILITY: TimesHeld = TimesHeld;

/// Times it held.
#[derive(Clone, Copy, Debug)]
pub struct TimesHeld;

impl Capability for TimesHeld {
    fn name(&self) -> &'static str {
        "held"
    }

    /// Reading them one by one, and adding one directly.
    fn routes(&self) -> Router {
        Router::new().route("/held", get(show)).route("/held/new", get(show_new).post(keep))
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        let lead = |rank| Lead::new("/held", say!(here.words, "held-title"), Icon::Leaf, rank).tone(Tone::Kind);
        Ok(match spot {
            Spot::Nights => vec![lead(40).note(say!(here.words, "held-note"))],
            Spot::Held => vec![lead(30).note(say!(here.words, "held-note-waiting"))],
            Spot::Thought => one_today(here)?.into_iter().collect(),
            _ => Vec::new(),
        })
    }

    fn form_name(&self, form: &str, words: &Words) -> Option<String> {
        (form == "held").then(|| say!(words, "held-title"))
    }

    fn places(&self) -> &'static [(words::Place, &'static str)] {
        &[(words::Place::Held, "/held")]
    }
}

/// So many of the newest are looked through for the one of the day.
const OF_THE_DAY: usize = 200;

/// Another one each day, the same for the whole day.
fn one_today(here: &Here<'_>) -> vault::Result<Option<Lead>> {
    let mut times = times(here.reader, OF_THE_DAY, here.now)?;
    let known = Some(with_outcome(&times)).filter(|known| *known > 0);
    let among = known.unwrap_or(times.len());
    if among == 0 {
        return Ok(None);
    }
    let turn = usize::try_from(here.now.day_of_year()).unwrap_or(0) % among;
    let (_, moment) = times.swap_remove(turn);
    let day = moment.at.as_ref().map(|at| here.words.day(at.civil().date(), DayAs::ThisYear));
    let said = moment.turned_out.or(moment.did).unwrap_or_default();
    let lead = Lead::new("/held", say!(here.words, "held-one"), Icon::Leaf, 10).words(said);
    Ok(Some(match day {
        Some(day) => lead.note(day),
        None => lead,
    }))
}

/// So many of the newest moments are looked through.
const LOOKED_THROUGH: usize = 2_000;

/// Whether a moment is one of them: the person said so, and wrote something.
fn has_held(moment: &Moment) -> bool {
    let has_words = moment.turned_out.is_some() || moment.did.is_some() || moment.situation.is_some();
    !moment.held.is_empty() && has_words
}

/// Whether it is over for long enough: what was written tonight is no comfort tonight.
fn is_over(moment: &Moment, now: &ZonedDateTime) -> bool {
    moment.at.as_ref().is_none_or(|at| now.timestamp().as_millisecond() - at.unix_ms() >= TWO_DAYS_MS)
}

const TWO_DAYS_MS: i64 = 2 * 86_400_000;

/// The times it held, those that say what came of it first, then the newest first.
fn times(reader: &Reader<'_>, most: usize, now: &ZonedDateTime) -> vault::Result<Vec<(Id, Moment)>> {
    let mut times = reader.latest::<Moment>(Days::default(), most)?;
    times.retain(|(_, moment)| has_held(moment) && is_over(moment, now));
    times.sort_by_key(|(_, moment)| moment.turned_out.is_none());
    Ok(times)
}

/// How many of them say what came of it.
fn with_outcome(times: &[(Id, Moment)]) -> usize {
    times.iter().take_while(|(_, moment)| moment.turned_out.is_some()).count()
}

/// Which is shown at this turn, of so many of which the first say what came of it.
fn shown_at(turn: usize, with_outcome: usize, count: usize) -> usize {
    let turn = turn % count;
    if turn < with_outcome {
        at_turn(turn, with_outcome)
    } else {
        with_outcome + at_turn(turn - with_outcome, count - with_outcome)
    }
}

/// Which of so many is shown at this turn: the newest, the oldest, the second
/// newest, and on, until each was shown.
fn at_turn(turn: usize, count: usize) -> usize {
    let turn = turn % count;
    if turn.is_multiple_of(2) { turn / 2 } else { count - 1 - turn / 2 }
}

async fn show(visit: Visit) -> Answer {
    let now = visit.now();
    let times = visit.read(move |reader| times(reader, LOOKED_THROUGH, &now)).await?;
    let turn: usize = visit.query.get("turn").parse().unwrap_or(0);
    let paper = visit.paper();
    let content = if times.is_empty() {
        none(&paper)
    } else {
        let (id, moment) = &times[shown_at(turn, with_outcome(&times), times.len())];
        one(&paper, *id, moment, (times.len() > 1).then(|| (turn % times.len() + 1) % times.len()))
    };
    let shell = Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(visit.words, "held-title")) };
    Ok(visit.page((shell, content)))
}

fn none(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        (heading(&Heading::new(say!(words, "held-title")).back("/moments", say!(words, "moment-list"))))
        (ui::empty(&say!(words, "held-none"), html! {}))
        p.measure { (say!(words, "held-none-how")) }
        (ui::rows(&[
            ui::row("/held/new", &Row::new(say!(words, "held-add")).icon(Icon::Plus).tone(Tone::Kind)),
            ui::row("/letters/new", &Row::new(say!(words, "held-letter")).icon(Icon::MailOpen).tone(Tone::Kind)),
        ]))
    }
}

/// What came of it stands above the fear, and a fear that nothing is known of is left out.
fn one(paper: &Paper<'_>, id: Id, moment: &Moment, next: Option<usize>) -> Markup {
    let words = paper.words;
    let when = moment.at.as_ref().map(|at| words.day(at.civil().date(), DayAs::Date)).unwrap_or_default();
    let begin = Heading::new(say!(words, "held-title")).back("/moments", say!(words, "moment-list")).over(when).kind();
    let feared = moment.feared.as_deref().filter(|_| moment.turned_out.is_some());
    html! {
        (heading(&begin))
        (said("held-situation", say!(words, "held-happened"), moment.situation.as_deref()))
        (said("held-turned", say!(words, "held-turned-out"), moment.turned_out.as_deref()))
        (said("held-feared", say!(words, "held-you-feared"), feared))
        (said("held-did", say!(words, "held-you-did"), moment.did.as_deref()))
        @if !moment.held.is_empty() {
            p.soft { (moment.held.iter().map(|held| held.text(words)).collect::<Vec<_>>().join(" · ")) }
        }
        p { (ui::link_small(&format!("/moments/{id}"), &say!(words, "held-read-all"))) }
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "held-done"))))
            @if let Some(turn) = next { (link(&format!("/held?turn={turn}"), &say!(words, "held-another"))) }
            (link("/held/new", &say!(words, "held-add-short")))
        }))
    }
}

fn said(id: &'static str, title: String, text: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = text {
            (ui::kind(&Kind {
                id: id.into(),
                title: title.into(),
                words: text.to_owned().into(),
                from: None,
                more: None,
            }))
        }
    }
}

const ASKED: &[Name] =
    &[("situation", As::Text), ("feared", As::Text), ("turned_out", As::Text), ("did", As::Text), ("held", As::List)];

async fn show_new(visit: Visit) -> Answer {
    let slot = Slot::new("held");
    let taken = slot.clone();
    let filled = visit.read(move |reader| taken.draft(reader)).await?.unwrap_or_default();
    Ok(visit.page(form(&visit.paper(), &slot, &filled, &Problems::default())))
}

/// It becomes a moment like any other.
async fn keep(visit: Visit) -> Answer {
    let slot = Slot::new("held");
    let read = acts::record_from::<Moment>(&visit.form.object(ASKED), &visit.now());
    match read {
        Ok(moment) if has_held(&moment) => {
            visit
                .write(Op::Add, move |tx| {
                    slot.done(tx)?;
                    tx.add(&moment)
                })
                .await?;
            visit.tell(say!(visit.words, "held-kept"));
            Ok(to("/held"))
        }
        read => {
            let nothing = ("situation", say!(visit.words, "held-nothing-said"));
            let problems = match read {
                Err(found) => Problems::of(&visit.words, &found, ASKED, nothing),
                Ok(_) => Problems::one(nothing.0, nothing.1),
            };
            Ok(visit.refused(form(&visit.paper(), &slot, &visit.form, &problems)))
        }
    }
}

fn form(paper: &Paper<'_>, slot: &Slot, filled: &Filled, problems: &Problems) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let ways: Vec<Choice<'_>> = Held::SLUGS
        .iter()
        .filter_map(|slug| {
            Some(Choice::new(*slug, Held::from_slug(slug)?.text(words)).chosen(filled.has("held", slug)))
        })
        .collect();
    let lines = |name: &'static str, label: String| {
        Field::new(name, label).control(Control::Lines(2)).value(filled.get(name)).problem(problems.at(name)).small()
    };
    let begin = Heading::new(say!(words, "held-add"))
        .back("/held", say!(words, "held-title"))
        .lead(say!(words, "held-add-lead"));
    let content = html! {
        (heading(&problems.over(words, begin)))
        (slot.form(paper, "/held/new", html! {
            (ui::field(words, &lines("situation", say!(words, "held-happened"))))
            (ui::field(words, &lines("feared", say!(words, "held-you-feared"))))
            (ui::field(words, &lines("turned_out", say!(words, "held-turned-out"))))
            (ui::field(words, &lines("did", say!(words, "held-you-did"))))
            (ui::chips(words, &Question::new("held", say!(words, "held-how")).part(), &Chips::many(&ways)))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "held-keep")))) }))
        }))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "held-title")) }, content)
}

#[cfg(test)]
mod tests {
    use super::{at_turn, has_held, shown_at};
    use crate::browser::Browser;
    use crate::moment::{Chosen, Held, Moment};

    #[test]
    fn newest_and_oldest_come_mixed_and_each_comes_once() {
        let shown: Vec<usize> = (0..6).map(|turn| at_turn(turn, 5)).collect();
        assert_eq!(shown, [0, 4, 1, 3, 2, 0]);
        assert_eq!(at_turn(7, 1), 0);
    }

    #[test]
    fn those_that_say_what_came_of_it_are_shown_before_the_others() {
        let shown: Vec<usize> = (0..7).map(|turn| shown_at(turn, 3, 6)).collect();
        assert_eq!(shown, [0, 2, 1, 3, 5, 4, 0]);
        assert_eq!(shown_at(1, 0, 2), 1);
        assert_eq!(shown_at(5, 2, 2), 1);
    }

    #[test]
    fn it_comes_back_after_two_days_with_what_came_of_it_above_the_fear() {
        let browser = Browser::unlocked();
        let added = browser.send("/held/new", "feared=It+was+over&turned_out=He+was+asleep&held=turned-out");
        assert!(added.html.contains("You'll find it here in two days.") && !added.html.contains("He was asleep"));
        browser.pass_minutes(2 * 24 * 60 - 1);
        browser.send("/held/new", "feared=The+good+weeks+were+odd&situation=One+at+night&held=chose");
        assert!(!browser.get("/held").html.contains("He was asleep"));
        browser.pass_minutes(1);
        let shown = browser.get("/held").html;
        let (came, feared) = (shown.find("He was asleep").unwrap(), shown.find("It was over").unwrap());
        assert!(came < feared && !shown.contains("One at night"), "{shown}");
        browser.pass_minutes(2 * 24 * 60);
        assert!(browser.get("/held").html.contains("He was asleep"), "an outcome comes first");
        let other = browser.get("/held?turn=1").html;
        assert!(other.contains("One at night") && !other.contains("good weeks"), "{other}");
    }

    #[test]
    fn it_held_only_when_the_person_said_so() {
        let words = Some("words".to_owned());
        for (moment, is_one) in [
            (Moment { held: vec![Held::TurnedOut], turned_out: words.clone(), ..Moment::default() }, true),
            (Moment { held: vec![Held::RightToStepAway], situation: words.clone(), ..Moment::default() }, true),
            (Moment { held: vec![Held::Repaired], ..Moment::default() }, false),
            (Moment { held: vec![Held::Chose], did: words.clone(), ..Moment::default() }, true),
            (Moment { choice: Some(Chosen::Different), did: words.clone(), ..Moment::default() }, false),
            (Moment { choice: Some(Chosen::Both), did: words.clone(), ..Moment::default() }, false),
            (Moment { choice: Some(Chosen::Acted), did: words.clone(), ..Moment::default() }, false),
            (Moment { turned_out: words, ..Moment::default() }, false),
        ] {
            assert_eq!(has_held(&moment), is_one);
        }
    }
}
