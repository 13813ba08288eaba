use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{Html, IntoResponse, Response};
use maud::{Markup, html};
use ui::{Display, Frame, Leaving, Motion, Shell, TextSize, Theme, Undo};
use vault::Error;
use words::say;

use super::{OpenSettings, Preferences, Standing, Told, Visit, open_settings};

/// An answer, or why there is none.
pub type Answer = Result<Response, Trouble>;

/// Why a page cannot be shown. The server makes a calm page of it that keeps
/// what was typed.
#[derive(Debug)]
pub enum Trouble {
    /// The vault could not do it.
    Vault(Error),
    /// There is no such page or record.
    NotFound,
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Vault(error)
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Vault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let mut answer = status.into_response();
        answer.extensions_mut().insert(std::sync::Arc::new(self));
        answer
    }
}

/// Whether this is an address of ours, where it did not come from our code: a
/// form was sent by someone, a draft may have come from another vault.
pub fn is_address_here(address: &str) -> bool {
    address.starts_with('/')
        && !address.starts_with("//")
        && address.chars().all(|sign| sign.is_ascii_graphic() && sign != '\\')
}

/// To another page; a reload there sends nothing again.
pub fn to(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response()
}

impl Visit {
    /// A page, with everything around it that every page has.
    pub fn page(&self, (shell, content): (Shell<'_>, Markup)) -> Response {
        Html(ui::shell(&self.words, &self.dressed(shell), content).into_string()).into_response()
    }

    /// The page of a form in which something needs a change.
    pub fn refused(&self, (shell, content): (Shell<'_>, Markup)) -> Response {
        let mut answer = self.page((Shell { problem: true, ..shell }, content));
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        answer
    }

    /// Tells something once, on the next page.
    pub fn tell(&self, text: String) {
        self.session.state().message = Some(Told { text, undo: None, press: None });
    }

    /// Tells what was done once, with the address that takes it back.
    pub fn tell_with_undo(&self, text: String, undo: String) {
        self.session.state().message = Some(Told { text, undo: Some(undo), press: None });
    }

    /// Tells something once, with one thing that can be done about it.
    pub fn tell_with(&self, text: String, press: String, address: String) {
        self.session.state().message = Some(Told { text, undo: Some(address), press: Some(press) });
    }

    fn dressed<'s>(&'s self, shell: Shell<'s>) -> Shell<'s> {
        let told = self.session.state().message.take();
        let message = told.map(|told| {
            let token = self.session.token.clone().into();
            let label = told.press.map(Into::into);
            let undo = told.undo.map(|action| Undo { action: action.into(), token, label });
            ui::message(&self.words, &told.text, undo.as_ref())
        });
        let is_unlocked = self.is_unlocked();
        let standing = self.standing().filter(|_| shell.frame != Frame::Bare && is_unlocked);
        let message = match (standing, shell.message.clone().or(message)) {
            (None, message) => message,
            (Some(standing), message) => Some(html! { (standing) @if let Some(message) = message { (message) } }),
        };
        Shell {
            token: Some(self.session.token.as_str().into()),
            display: display(&self.settings, &self.preferences, self.is_night()),
            leaving: self.leaving(is_unlocked),
            discreet: self.settings.discreet_name.as_deref().map(Into::into),
            example: self.is_example.then(|| "/leave".into()),
            message,
            ..shell
        }
    }

    /// What stands on every page while nothing can be kept.
    fn standing(&self) -> Option<Markup> {
        let words = &self.words;
        let standing = self.session.state().standing?;
        let (title, body, address, label) = match standing {
            Standing::Full => (
                say!(words, "ui-disk-full"),
                say!(words, "ui-disk-full-safe"),
                "/settings/data",
                say!(words, "ui-disk-full-do"),
            ),
            Standing::ReadOnly => (
                say!(words, "ui-read-only"),
                say!(words, "ui-read-only-safe"),
                "/settings/data/check",
                say!(words, "ui-read-only-do"),
            ),
        };
        Some(ui::notice("standing", &title, html! { p.measure { (body) } p { (ui::link(address, &label)) } }))
    }

    fn leaving(&self, is_unlocked: bool) -> Leaving<'_> {
        let minutes = self.settings.minutes_until_lock().filter(|_| is_unlocked && !self.is_example);
        Leaving {
            to: Some(self.settings.exit_address().into()),
            without_veil: self.preferences.without_veil,
            without_keys: self.preferences.without_keys,
            idle_seconds: minutes.map(|minutes| minutes * 60),
        }
    }
}

/// How a page is shown. At night it is dark, whatever the device says, unless light was chosen.
fn display(settings: &OpenSettings, preferences: &Preferences, is_night: bool) -> Display {
    Display {
        theme: match settings.theme {
            Some(open_settings::Theme::Light) => Theme::Light,
            Some(open_settings::Theme::Dark) => Theme::Dark,
            _ if is_night => Theme::Dark,
            _ => Theme::Device,
        },
        text: match settings.text_size {
            Some(open_settings::TextSize::Large) => TextSize::Large,
            Some(open_settings::TextSize::Largest) => TextSize::Larger,
            _ => TextSize::Usual,
        },
        motion: if preferences.less_motion { Motion::Less } else { Motion::Device },
        more_contrast: preferences.more_contrast,
        device_font: preferences.device_font,
    }
}
