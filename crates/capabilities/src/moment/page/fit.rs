use maud::{Markup, html};
use record::{Choice as _, Id};
use ui::{Button, Control, Field, Fit, Named, button, link, link_small};
use words::{Words, say};

use super::kept::{KeptPage, near};
use super::{marker, named};
use crate::moment::record::{Moment, Pattern, Side};
use crate::moment::rules;
use crate::reading::help_address;
use crate::web::{Paper, Slot};

/// The naming sentence of the pull, offered until something is kept of it,
/// and what was kept after that.
pub(super) fn fit(paper: &Paper<'_>, page: &KeptPage) -> Markup {
    let (id, moment) = (page.id, &page.moment);
    if moment.naming.is_some() || moment.pattern.is_some() {
        return kept(paper, id, moment);
    }
    match offered_pattern(paper.words, moment) {
        Some(pattern) => offered(paper, page, &pattern),
        None => html! {},
    }
}

/// The pattern of which a sentence is offered, if one is.
fn offered_pattern(words: &Words, moment: &Moment) -> Option<Pattern> {
    let pattern = moment.pull.as_ref().and_then(rules::offered_pattern)?;
    (pattern != Pattern::Steady || is_calm(words, moment)).then_some(pattern)
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

fn offered(paper: &Paper<'_>, page: &KeptPage, pattern: &Pattern) -> Markup {
    let (words, id) = (paper.words, page.id);
    let near = near(words, &page.moment);
    let turn = page.told.iter().filter(|(other, then)| *other != id && then.pull == page.moment.pull).count();
    let Some(naming) = words.phrases().naming_offered(pattern.slug(), near, turn) else { return html! {} };
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
        @if near == Some(AFRAID) && rules::steps_back(&page.moment) { (is_scared(paper, &action)) }
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

const AFRAID: &str = "fear";

/// Beside it, fear that may be right: no pattern, and the way to Staying safe.
fn is_scared(paper: &Paper<'_>, action: &str) -> Markup {
    let words = paper.words;
    html! {
        @if let Some(naming) = words.phrases().naming_for_safety() {
            form.stack-s method="post" action=(action) {
                (ui::token(paper.token))
                p.soft { (say!(words, "moment-fit-or")) }
                input type="hidden" name="naming" value=(naming.text);
                div { (button(&Button::new(format!("“{}”", naming.text)).sends("_then", "kept"))) }
                p { (staying_safe(words)) }
            }
        }
    }
}

fn staying_safe(words: &Words) -> Markup {
    link_small(&help_address("staying-safe"), &say!(words, "moment-staying-safe"))
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
    let is_safety = words.phrases().naming_for_safety().is_some_and(|safe| moment.naming.as_ref() == Some(&safe.text));
    let change = html! { (change) @if is_safety { " " (staying_safe(words)) } };
    ui::fit_kept("fit", &say!(words, "moment-fit-kept"), sentence.as_deref(), pattern.as_ref(), change)
}

#[cfg(test)]
mod tests {
    use words::Words;

    use super::offered_pattern;
    use crate::moment::{Moment, Pattern, Pull, Side};

    #[test]
    fn steady_is_offered_only_inside_what_could_be_borne_or_when_every_feeling_is_calm_warm_or_joyful() {
        let words = Words::of(texts::english());
        let offered = |feelings: &[&str], pull: Pull, side: Option<Side>| {
            let feelings = feelings.iter().map(ToString::to_string).collect();
            offered_pattern(&words, &Moment { feelings, pull: Some(pull), side, ..Moment::default() })
        };
        for (feelings, side, is_steady) in [
            (&[][..], None, false),
            (&["numb"], None, false),
            (&["shut-down"], Some(Side::TooLittle), false),
            (&["furious"], Some(Side::TooMuch), false),
            (&["calm"], Some(Side::TooLittle), false),
            (&["calm", "numb"], None, false),
            (&["calm", "grau"], None, false),
            (&["calm", "tender", "glad"], None, true),
            (&[], Some(Side::Inside), true),
            (&["sad"], Some(Side::Inside), true),
            (&["numb"], Some(Side::Inside), true),
        ] {
            let expected = is_steady.then_some(Pattern::Steady);
            assert_eq!(offered(feelings, Pull::None, side.clone()), expected, "{feelings:?} {side:?}");
        }
        assert_eq!(offered(&["numb"], Pull::Away, None), Some(Pattern::Away));
    }
}
