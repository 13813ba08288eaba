use maud::{Markup, html};
use ui::{Button, Control, Field, Frame, Heading, Icon, Row, Shell, bar, button_link, heading, link};
use words::{Drill, DrillKind, Words, say};

use super::place;
use crate::statement::rules::pieces;
use crate::web::Paper;

/// Every drill, of both kinds. Nothing of them is kept, so none is marked as done.
pub(in crate::statement) fn drills(paper: &Paper<'_>) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "statement-drills"))
        .back("/statements", say!(words, "statement-list"))
        .lead(say!(words, "statement-drills-lead"));
    let kinds = [
        (DrillKind::Spot, say!(words, "statement-drills-spot")),
        (DrillKind::Turn, say!(words, "statement-drills-turn")),
    ];
    let rows = |kind: DrillKind| {
        let of = words.phrases().drills.iter().filter(|drill| drill.kind == kind);
        of.map(|drill| ui::row(&address(drill), &Row::new(drill.said.as_str()).icon(Icon::Text))).collect::<Vec<_>>()
    };
    let content = html! {
        (heading(&begin))
        @for (kind, title) in &kinds {
            section.stack-s { h2 { (title) } (ui::rows(&rows(*kind))) }
        }
    };
    (place(Frame::Place, say!(words, "statement-drills")), content)
}

fn address(drill: &Drill) -> String {
    format!("/statements/drills/{}", drill.slug)
}

/// One sentence to try; its answer is one press away. `picked` is what was pressed.
pub(in crate::statement) fn drill(
    paper: &Paper<'_>,
    drill: &Drill,
    picked: Option<usize>,
    next: Option<&Drill>,
) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let back = |title: String| Heading::new(title).back("/statements/drills", say!(words, "statement-drills"));
    let content = html! {
        @match drill.kind {
            DrillKind::Spot => {
                (heading(&back(say!(words, "statement-drills-spot"))))
                (spot(words, drill, picked))
            }
            DrillKind::Turn => {
                (heading(&back(say!(words, "statement-drills-turn"))))
                (turn(words, drill))
            }
        }
        (bar(html! {
            @if let Some(next) = next {
                (button_link(&address(next), &Button::primary(say!(words, "statement-drill-next"))))
            }
            (link("/statements", &say!(words, "statement-drill-enough")))
        }))
    };
    (place(Frame::Task, say!(words, "statement-drills")), content)
}

/// Its parts to press, or none of them; then which it is, and why.
fn spot(words: &Words, drill: &Drill, picked: Option<usize>) -> Markup {
    let parts = pieces(&drill.said, &drill.answer);
    let nothing = say!(words, "statement-drill-none");
    let all: Vec<&str> = parts.iter().copied().chain([nothing.as_str()]).collect();
    let picked = picked.and_then(|at| all.get(at));
    let rows: Vec<Markup> = all
        .iter()
        .enumerate()
        .map(|(at, part)| ui::row(&format!("{}?pick={at}", address(drill)), &Row::new(*part)))
        .collect();
    html! {
        p.theirs { "“" (drill.said) "”" }
        @if let Some(picked) = picked {
            div.stack-s role="status" {
                p.text-s.soft { (say!(words, "statement-drill-picked", part = *picked)) }
                (answer(&say!(words, "statement-drill-part"), drill))
            }
        } @else {
            section.stack-s { h2 { (say!(words, "statement-drill-which")) } (ui::rows(&rows)) }
        }
    }
}

/// A place to try it in, which is sent nowhere, and one way to say it.
fn turn(words: &Words, drill: &Drill) -> Markup {
    let own = Field::new("own", say!(words, "statement-drill-own"))
        .control(Control::Lines(3))
        .hint(say!(words, "statement-drill-own-hint"));
    let way = say!(words, "statement-drill-way");
    html! {
        p.theirs { "“" (drill.said) "”" }
        (ui::field(words, &own))
        (ui::details(&say!(words, "statement-drill-show"), false, answer(&way, drill)))
    }
}

fn answer(label: &str, drill: &Drill) -> Markup {
    ui::note(html! { p { (label) } p.theirs { (drill.answer) } p { (drill.why) } })
}
