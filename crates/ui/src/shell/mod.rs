//! What surrounds every page: shortcuts, header, the five places, the ways out.

use maud::{DOCTYPE, Markup, html};
use words::{Words, say};

use crate::{Text, example::example, lock};

mod display;
mod head;
mod header;
mod places;

pub use display::{Display, Leaving, Light, Motion, TextSize, Theme};
pub use header::Here;
pub use places::Place;

/// What a page is, which decides what stands around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// A place to look around: navigation everywhere.
    #[default]
    Place,
    /// A form, a letter, the Kept page: navigation only beside it, a bar below on a phone.
    Task,
    /// Settle, Help and everything while locked: no navigation.
    Bare,
}

/// A page without its content.
#[derive(Clone, Debug, Default)]
pub struct Shell<'a> {
    /// The neutral title: "Moment". Never what someone wrote.
    pub title: Text<'a>,
    /// What kind of page it is.
    pub frame: Frame,
    /// The place it belongs to.
    pub place: Option<Place>,
    /// Settle or Help, when the page is one of them.
    pub here: Option<Here>,
    /// What the person chose in Settings → Display.
    pub display: Display,
    /// What happens on Exit, Shift three times and when the time is up.
    pub leaving: Leaving<'a>,
    /// The light of the hour, on Today.
    pub light: Option<Light>,
    /// The session's token. Without one the page can change nothing.
    pub token: Option<Text<'a>>,
    /// The discreet name instead of Holdfast.
    pub discreet: Option<Text<'a>>,
    /// The demo: where *Leave the example* goes.
    pub example: Option<Text<'a>>,
    /// Whether something in its form needs a change: the title then says so.
    pub problem: bool,
    /// What was just done ([`message`](crate::message)), above the content.
    pub message: Option<Markup>,
    /// Further classes of `main`: `today`, or `today today-night`.
    pub class: &'static str,
}

impl<'a> Shell<'a> {
    /// A page of this kind.
    pub fn new(frame: Frame, title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), frame, ..Self::default() }
    }

    fn name(&self, words: &Words) -> String {
        self.discreet.as_ref().map_or_else(|| say!(words, "ui-name"), ToString::to_string)
    }

    fn body_class(&self) -> String {
        let frame = match self.frame {
            Frame::Place => "at-place",
            Frame::Task => "at-task",
            Frame::Bare => "at-bare",
        };
        let light = self.light.map_or("", Light::class);
        let discreet = if self.discreet.is_some() { "shell-discreet" } else { "" };
        [frame, light, discreet].into_iter().filter(|class| !class.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The whole page around its content.
pub fn shell(words: &Words, shell: &Shell<'_>, content: Markup) -> Markup {
    let (display, leaving) = (&shell.display, &shell.leaving);
    html! {
        (DOCTYPE)
        html lang="en" data-theme=[display.theme()] data-text=[display.text()] data-motion=[display.motion()]
            data-contrast=[display.contrast()] data-font=[display.font()] data-veil=[leaving.veil()]
            data-keys=[leaving.keys()] data-leave=[leaving.to.as_deref()] data-idle=[leaving.idle_seconds]
            data-copied=(say!(words, "ui-copied")) {
            (head::head(words, shell))
            body class=(shell.body_class()) {
                (header::shortcuts(words))
                (header::header(words, shell))
                @if let Some(leave) = &shell.example {
                    (example(words, shell.token.as_deref().unwrap_or_default(), leave))
                }
                @if leaving.idle_seconds.is_some() { (lock(words)) }
                main id="main" tabindex="-1" class={ "page " (shell.class) } {
                    @if let Some(message) = &shell.message { (message) }
                    (content)
                }
                @if shell.frame == Frame::Place && shell.light != Some(Light::Night) { (places::foot(words, shell)) }
                @if shell.frame != Frame::Bare { (places::places(words, shell)) }
            }
        }
    }
}
