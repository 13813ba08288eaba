//! What was begun and not saved: where it is taken up again, or thrown away.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::Op;
use ui::{Button, Frame, Heading, Icon, Place, Shell, button, heading, link};
use vault::Draft;
use words::{DayAs, Words, say};

use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Begun, Filled, Paper, Slot, Trouble, Visit, is_address_here, to};
use crate::{CAPABILITIES, Capability};

/// The capability.
pub const CAPABILITY: BegunForms = BegunForms;

/// Forms that were begun.
#[derive(Clone, Copy, Debug)]
pub struct BegunForms;

impl Capability for BegunForms {
    fn name(&self) -> &'static str {
        "begun"
    }

    fn routes(&self) -> Router {
        Router::new()
            .route("/begun", get(show))
            .route("/begun/back", post(bring_back))
            .route("/begun/{form}/{of}/away", post(throw_away))
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        if spot != Spot::Today {
            return Ok(Vec::new());
        }
        let begun = Begun::read(here.reader, usize::MAX)?;
        let lead = |one: &Begun| Lead::new(one.page.as_str(), title(here.words, one, here.now), Icon::NotebookPen, 30);
        let mut leads: Vec<_> = begun.iter().take(ON_TODAY).map(lead).collect();
        if !begun.is_empty() {
            let all = say!(here.words, "begun-all", count = begun.len());
            leads.push(Lead::new("/begun", all, Icon::ClipboardList, 31));
        }
        Ok(leads)
    }
}

/// So many are on Today.
const ON_TODAY: usize = 2;

/// "Letter, begun at 18:07".
fn title(words: &Words, begun: &Begun, now: &ZonedDateTime) -> String {
    let name = name(words, begun.slot.names());
    let when = since(words, begun.when.to_zoned_datetime(now.time_zone().clone()), now);
    say!(words, "begun-from", name = name, when = when)
}

/// What a form is called, as the slice says whose form it is.
fn name(words: &Words, form: &str) -> String {
    CAPABILITIES.iter().find_map(|one| one.form_name(form, words)).unwrap_or_else(|| say!(words, "begun-something"))
}

/// "at 18:07", or with its day when that is not today.
fn since(words: &Words, when: ZonedDateTime, now: &ZonedDateTime) -> String {
    let is_today = when.date() == now.date();
    if is_today {
        say!(words, "begun-at", time = words.time(when.time()))
    } else {
        say!(words, "begun-on", day = words.day_and_time(when.datetime(), DayAs::ThisWeek))
    }
}

impl Visit {
    /// Tells that a form opens with what was typed into it before, and since when; one press empties it.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub(crate) async fn tell_begun(&self, slot: &Slot) -> vault::Result<()> {
        let (here, asked) = (slot.as_str().to_owned(), slot.as_str().to_owned());
        let Some(draft) = self.read(move |reader| reader.draft(&asked)).await? else { return Ok(()) };
        let now = self.now();
        let when = since(&self.words, draft.id.made().to_zoned_datetime(now.time_zone().clone()), &now);
        let text = say!(self.words, "begun-here", when = when);
        self.tell_with(text, say!(self.words, "begun-empty"), format!("/begun/{here}/away"));
        Ok(())
    }
}

async fn show(visit: Visit) -> Answer {
    let begun = visit.read(|reader| Begun::read(reader, usize::MAX)).await?;
    let shell = Shell { place: Some(Place::Today), ..Shell::new(Frame::Place, say!(visit.words, "begun-title")) };
    Ok(visit.page((shell, page(&visit.paper(), &begun))))
}

fn page(paper: &Paper<'_>, begun: &[Begun]) -> Markup {
    let words = paper.words;
    let title_of = |one| title(words, one, &paper.now);
    html! {
        (heading(&Heading::new(say!(words, "begun-title")).back("/", say!(words, "ui-place-today"))))
        @if begun.is_empty() { p { (say!(words, "begun-none")) } }
        @for one in begun {
            article.part.stack-s {
                h2.text-m { (link(&one.page, &title_of(one))) }
                @if let Some(line) = &one.line { (ui::theirs(line)) }
                form method="post" action={ "/begun/" (one.slot.as_str()) "/away" } {
                    (ui::token(paper.token))
                    input type="hidden" name="to" value="/begun";
                    (button(&Button::quiet(say!(words, "begun-away"))))
                }
            }
        }
    }
}

/// The last one that was thrown away in this session, until it is taken back.
#[derive(Default)]
struct ThrownAway(Option<Draft>);

async fn throw_away(visit: Visit, Path((form, of)): Path<(String, String)>) -> Answer {
    let slot = Slot::parse(&format!("{form}/{of}")).ok_or(Trouble::NotFound)?;
    let thrown = visit.write(Op::Edit, move |tx| {
        let draft = tx.draft(slot.as_str())?;
        slot.done(tx)?;
        Ok(draft)
    });
    let Some(draft) = thrown.await? else { return Ok(to("/begun")) };
    let page = Filled::parse(draft.body.as_bytes()).get("_page").to_owned();
    visit.session.with(|last: &mut ThrownAway| last.0 = Some(draft));
    visit.tell_with_undo(say!(visit.words, "begun-gone"), "/begun/back".into());
    let is_list = visit.form.get("to") == "/begun" || !is_address_here(&page);
    Ok(to(if is_list { "/begun" } else { &page }))
}

async fn bring_back(visit: Visit) -> Answer {
    let Some(draft) = visit.session.with(|last: &mut ThrownAway| last.0.take()) else { return Ok(to("/begun")) };
    let page = Filled::parse(draft.body.as_bytes()).get("_page").to_owned();
    visit.write(Op::Edit, move |tx| tx.put_draft(&draft.slot, &draft.body)).await?;
    Ok(to(if is_address_here(&page) { &page } else { "/begun" }))
}

#[cfg(test)]
mod tests {
    use crate::browser::Browser;

    fn begin(browser: &Browser, slot: &str, page: &str, typed: &str) {
        let kept = browser.post(&format!("/drafts/{slot}"), &format!("_page={page}&{typed}"));
        assert_eq!(kept.status, 204);
    }

    #[test]
    fn today_says_what_was_begun_and_leads_to_all_of_it() {
        let browser = Browser::unlocked();
        begin(&browser, "letter/new", "/letters/new", "text=You+got+through");
        browser.pass_minutes(1);
        begin(&browser, "person/new", "/people/new", "name=Nell");
        browser.pass_minutes(1);
        begin(&browser, "hold-quiet/new", "/hold/quiet", "_back=none&text=Later");
        let today = browser.get("/").html;
        for said in ["A line before going quiet, begun at 21:32", "begun at 21:31", "All drafts (3)"] {
            assert!(today.contains(said), "{said}: {today}");
        }
        assert!(!today.contains("begun at 21:30"), "two are enough on Today");
        let all = browser.get("/begun").html;
        assert!(all.contains("You got through") && all.contains("Letter, begun at 21:30"), "{all}");
        browser.pass_minutes(24 * 60);
        assert!(browser.get("/begun").html.contains("Letter, begun on Tuesday 24 November, 21:30"));
    }

    #[test]
    fn a_draft_is_thrown_away_and_comes_back() {
        let browser = Browser::unlocked();
        begin(&browser, "moment/new", "/moments/new", "situation=He+left");
        browser.pass_minutes(20);
        let form = browser.get("/moments/new").html;
        assert!(form.contains("Begun at 21:30 and not saved yet.") && form.contains("Start empty"), "{form}");
        let empty = browser.send("/begun/moment/new/away", "");
        assert_eq!(empty.location, "/moments/new");
        assert!(empty.html.contains("Thrown away.") && !empty.html.contains("He left"));
        let back = browser.send("/begun/back", "");
        assert!(back.html.contains("He left"));
        let list = browser.send("/begun/moment/new/away", "to=/begun");
        assert_eq!(list.location, "/begun");
        assert!(list.html.contains("Nothing is waiting here."));
        assert_eq!(browser.send("/begun/moment/new/away", "").location, "/begun", "it is gone already");
    }

    #[test]
    fn a_page_of_another_place_is_never_led_to() {
        let browser = Browser::unlocked();
        begin(&browser, "moment/new", "//elsewhere.example/", "situation=a");
        assert_eq!(browser.send("/begun/moment/new/away", "").location, "/begun");
        assert_eq!(browser.send("/begun/back", "").location, "/begun");
    }
}
