use maud::{Markup, html};
use record::{Choice as _, Id};
use ui::{Button, Control, Field, Fit, Named, button, link, link_small};
use words::{Words, say};

use super::{marker, named};
use crate::moment::record::{Moment, Pattern, Side};
use crate::moment::rules;
use crate::web::{Paper, Slot};

/// The naming sentence of the pull, offered until something is kept of it,
/// and what was kept after that.
pub(super) fn fit(paper: &Paper<'_>, id: Id, moment: &Moment) -> Markup {
    if moment.naming.is_some() || moment.pattern.is_some() {
        return kept(paper, id, moment);
    }
    match moment.pull.as_ref().and_then(rules::offered_pattern) {
        Some(Pattern::Steady) if !is_calm(paper.words, moment) => html! {},
        Some(pattern) => offered(paper, id, &pattern),
        None => html! {},
    }
}

/// No strong pull may be numbness too: steady is what could be borne, or felt
/// calm, warm or joyful through and through.
fn is_calm(words: &Words, moment: &Moment) -> bool {
    let calm = words.vocabulary().feelings.iter().filter(|family| CALM.contains(&family.slug.as_str()));
    let is_calm = |slug: &String| calm.clone().any(|family| family.feelings.iter().any(|one| one.slug == *slug));
    match &moment.side {
        Some(side) => *side == Side::Inside,
        None => !moment.feelings.is_empty() && moment.feelings.iter().all(is_calm),
    }
}

const CALM: [&str; 3] = ["calm", "warmth", "joy"];

fn offered(paper: &Paper<'_>, id: Id, pattern: &Pattern) -> Markup {
    let words = paper.words;
    let Some(naming) = words.phrases().naming_for(pattern.slug()).next() else { return html! {} };
    let (name, familiar) = named(words, paper.preferences, pattern);
    let action = format!("/moments/{id}/pattern");
    let answers = html! {
        form.cluster method="post" action=(action) {
            (ui::token(paper.token))
            input type="hidden" name="pattern" value=(pattern.slug());
            input type="hidden" name="naming" value=(naming.text);
            (button(&Button::new(say!(words, "moment-fit-yes")).sends("_then", "kept")))
            (link("/", &say!(words, "moment-fit-not-now")))
        }
        (ui::details(&say!(words, "moment-fit-other"), false, others(paper, &action, pattern)))
        (ui::details(&say!(words, "moment-fit-own"), false, own_words(paper, id, &action)))
    };
    ui::fit(&Fit {
        id: "fit".into(),
        title: say!(words, "moment-fit").into(),
        sentence: format!("“{}”", naming.text).into(),
        pattern: marker(pattern),
        name: name.into(),
        familiar: familiar.map(Into::into),
        answers,
    })
}

/// The other patterns, one press each.
fn others(paper: &Paper<'_>, action: &str, offered: &Pattern) -> Markup {
    let others = Pattern::SLUGS.iter().filter_map(|slug| Pattern::from_slug(slug)).filter(|other| other != offered);
    html! {
        form.cluster method="post" action=(action) {
            (ui::token(paper.token))
            input type="hidden" name="_then" value="kept";
            @for other in others {
                @let (name, _) = named(paper.words, paper.preferences, &other);
                (button(&Button::new(name).sends("pattern", other.slug())))
            }
        }
    }
}

fn own_words(paper: &Paper<'_>, id: Id, action: &str) -> Markup {
    let words = paper.words;
    let field = Field::new("naming", say!(words, "moment-label-naming")).control(Control::Lines(2)).small();
    Slot::of("moment", id).form_of(
        "stack",
        paper,
        action,
        html! {
            (ui::field(words, &field))
            div { (button(&Button::new(say!(words, "moment-keep-that")).sends("_then", "kept"))) }
        },
    )
}

fn kept(paper: &Paper<'_>, id: Id, moment: &Moment) -> Markup {
    let words = paper.words;
    let pattern = moment.pattern.as_ref().map(|pattern| {
        let (name, _) = named(words, paper.preferences, pattern);
        Named { pattern: marker(pattern), name: name.into(), familiar: None, line: None }
    });
    let sentence = moment.naming.as_ref().map(|naming| format!("“{naming}”"));
    let change = link_small(&format!("/moments/{id}/pattern"), &say!(words, "ui-summary-change"));
    ui::fit_kept("fit", &say!(words, "moment-fit-kept"), sentence.as_deref(), pattern.as_ref(), change)
}
