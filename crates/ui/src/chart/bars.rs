use maud::{Markup, html};
use words::{Words, say};

/// A bar for each count, under its own words: they may be long, and are never cut.
pub(super) fn bars(words: &Words, counts: &[(String, u32)]) -> Markup {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let across = |count: u32| format!("{:.1}%", f64::from(count) / f64::from(most.max(1)) * 100.0);
    html! {
        div.bars role="img" aria-label=(say!(words, "ui-chart-counts", count = counts.len(), most = most)) {
            @for (thing, count) in counts {
                div.bars-row {
                    span { (thing) }
                    span.bars-count { (count) }
                    svg width="100%" height="10" {
                        line.axes-line x1="0" x2="100%" y1="9.5" y2="9.5" {}
                        @if *count > 0 { rect.bars-bar width=(across(*count)) height="9" rx="2" {} }
                    }
                }
            }
        }
    }
}
