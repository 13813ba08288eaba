use maud::{Markup, html};
use words::{Words, say};

use super::{Shell, Theme};
use crate::assets::{FONT_LATIN, ICONS, SCRIPT, STYLESHEET};

pub(super) fn head(words: &Words, shell: &Shell<'_>) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            title { (title(words, shell)) }
            meta name="color-scheme" content=(scheme(shell.display.theme));
            meta name="referrer" content="no-referrer";
            meta name="robots" content="noindex, nofollow";
            meta name="format-detection" content="telephone=no";
            @if let Some(token) = &shell.token { meta name="token" content=(token); }
            @if !shell.display.device_font {
                link rel="preload" href=(FONT_LATIN) as="font" type="font/woff2" crossorigin;
            }
            link rel="stylesheet" href=(STYLESHEET);
            link rel="icon" href=(ICONS) type="image/svg+xml";
            script src=(SCRIPT) defer {}
        }
    }
}

/// A title stands in the window, the history and the list of tabs: in discreet
/// use it is the chosen name alone.
fn title(words: &Words, shell: &Shell<'_>) -> String {
    let title = match &shell.discreet {
        Some(name) => name.to_string(),
        None => say!(words, "ui-title", page = shell.title.as_ref(), name = shell.name(words)),
    };
    if shell.problem { say!(words, "ui-title-problem", title = title) } else { title }
}

fn scheme(theme: Theme) -> &'static str {
    match theme {
        Theme::Device => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
