//! One page for the phone: the tools, a pacer and the lines of one country, in
//! a file that needs no server, no script and no other file.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use vault::{Days, Reader};
use words::{Tool, ToolKind, Words, say};

use crate::acts::{SheetRow, Sheeted};
use crate::crisis_plan::CrisisPlan;
use crate::help;
use crate::letter::Letter;

/// What of the person's own stands on it, if they asked for that.
#[derive(Default)]
pub struct TakenAlong {
    /// Letters: for which night, and the text.
    pub letters: Vec<(String, String)>,
    /// The plan for the worst nights.
    pub plan: Vec<SheetRow>,
}

impl TakenAlong {
    /// Every letter, and the plan.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn of(reader: &Reader<'_>, words: &Words) -> vault::Result<Self> {
        let mut own = Self::default();
        for (_, letter) in reader.latest::<Letter>(Days::default(), usize::MAX)? {
            own.letters.push((letter.for_night(words), letter.text.unwrap_or_default()));
        }
        let plan = CrisisPlan::the_one(reader)?;
        own.plan = plan.map(|plan| plan.sheet(words).rows().to_vec()).unwrap_or_default();
        Ok(own)
    }
}

/// The page. `country` is ISO 3166-1 alpha-2.
pub fn page(words: &Words, country: Option<&str>, own: &TakenAlong) -> String {
    html! {
        (DOCTYPE)
        html lang="en" data-font="device" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex, nofollow";
                title { (say!(words, "pocket-title")) }
                style { (PreEscaped(style())) }
            }
            body.at-bare {
                main.page id="main" {
                    div.heading.heading-large {
                        p.heading-over { (say!(words, "settle-here")) }
                        h1 { (say!(words, "settle-first-instruction")) }
                    }
                    p.text-s.soft { (say!(words, "pocket-what")) }
                    (help::alone(words, country))
                    (theirs(words, own))
                    @for kind in KINDS { (tools(words, kind)) }
                }
            }
        }
    }
    .into_string()
}

const KINDS: [ToolKind; 7] = [
    ToolKind::Senses,
    ToolKind::Movement,
    ToolKind::Temperature,
    ToolKind::Touch,
    ToolKind::People,
    ToolKind::Quiet,
    ToolKind::Breath,
];

/// The stylesheet without what lies in other files: typefaces and icons.
fn style() -> String {
    let sheet = ui::assets().iter().find(|asset| asset.content_type.starts_with("text/css"));
    let mut rest = sheet.map(|sheet| String::from_utf8_lossy(sheet.bytes).into_owned()).unwrap_or_default();
    while let Some(from) = rest.find("@font-face") {
        let Some(length) = rest[from..].find('}') else { break };
        rest.replace_range(from..=from + length, "");
    }
    rest + ".icon { display: none; }"
}

fn theirs(words: &Words, own: &TakenAlong) -> Markup {
    html! {
        @if !own.plan.is_empty() {
            section.stack {
                h2 { (say!(words, "crisis-plan-name")) }
                @for row in &own.plan { h3 { (row.label) } (ui::theirs_lines(&row.text)) }
            }
        }
        @for (night, text) in &own.letters {
            section.stack {
                h2 { (say!(words, "letter-for", night = night.as_str())) }
                (ui::letter(&ui::Letter { text: text.as_str().into(), sign: None }))
            }
        }
    }
}

fn tools(words: &Words, kind: ToolKind) -> Markup {
    let title = match kind {
        ToolKind::Senses => say!(words, "settle-kind-senses"),
        ToolKind::Movement => say!(words, "settle-kind-movement"),
        ToolKind::Breath => say!(words, "settle-kind-breath"),
        ToolKind::Temperature => say!(words, "settle-kind-temperature"),
        ToolKind::Touch => say!(words, "settle-kind-touch"),
        ToolKind::People => say!(words, "settle-kind-people"),
        ToolKind::Quiet => say!(words, "settle-kind-quiet"),
    };
    html! {
        section.stack-s {
            h2 { (title) }
            @if kind == ToolKind::Breath { p.text-s.soft { (say!(words, "settle-breath-optional")) } }
            @for one in words.tools().iter().filter(|tool| tool.kind == kind) {
                (ui::details(&one.title, false, tool(words, one)))
            }
        }
    }
}

/// Its questions stand as sentences here: nobody is there to be answered.
fn tool(words: &Words, tool: &Tool) -> Markup {
    html! {
        (ui::prose(html! {
            @for question in &tool.questions { p { (say!(words, "pocket-if-yes", question = question.ask.as_str())) } }
            @for caution in &tool.cautions { p { (caution) } }
            @for reason in &tool.skip_if { p.soft { (say!(words, "settle-skip-if", reason = reason)) } }
            ol { @for step in &tool.steps { li { (step) } } }
            @for version in &tool.versions {
                h3 { (version.title) }
                ol { @for step in &version.steps { li { (step) } } }
            }
        }))
        @for (at, pace) in tool.pacers.iter().enumerate() { (ui::pacer(words, &format!("{}-{at}", tool.slug), pace)) }
    }
}

#[cfg(test)]
mod tests {
    use super::{TakenAlong, page};
    use crate::help::lines::{countries, of_country};
    use words::Words;

    const MOST: usize = 150_000;

    #[test]
    fn it_needs_nothing_else_and_is_small_in_every_country() {
        let words = Words::of(texts::english());
        for (code, _) in countries() {
            let page = page(&words, Some(code), &TakenAlong::default());
            assert!(page.len() < MOST, "{code}: {}", page.len());
            for needs in ["<script", "<link", "<img", "@import", "url(http", "@font-face"] {
                assert!(!page.contains(needs), "{code}: {needs}");
            }
        }
    }

    #[test]
    fn every_tool_and_every_checked_number_is_on_it() {
        let words = Words::of(texts::english());
        let page = page(&words, Some("IE"), &TakenAlong::default());
        for tool in words.tools() {
            for step in &tool.steps {
                assert!(page.contains(&maud::html! { (step) }.into_string()), "{}: {step}", tool.slug);
            }
        }
        for line in of_country("IE").iter().filter(|line| line.is_checked()) {
            let digits = line.dialled().unwrap_or_default();
            assert!(page.contains(&digits), "{}", line.service);
        }
        assert!(super::page(&words, None, &TakenAlong::default()).contains("emergency number"));
    }

    #[test]
    fn what_is_their_own_stands_there_only_when_it_is_given() {
        let words = Words::of(texts::english());
        let own = TakenAlong { letters: vec![("waiting".into(), "It will be <morning>.".into())], plan: Vec::new() };
        assert!(page(&words, None, &own).contains("It will be &lt;morning&gt;."));
        assert!(!page(&words, None, &TakenAlong::default()).contains("class=\"letter\""));
    }
}
