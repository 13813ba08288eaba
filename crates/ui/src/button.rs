use maud::{Markup, html};

use crate::{Icon, Text, icon};

/// A button that does something, or a link that looks like one.
#[derive(Clone, Debug)]
pub struct Button<'a> {
    label: Text<'a>,
    class: &'static str,
    size: &'static str,
    sends: Option<(Text<'a>, Text<'a>)>,
    icon: Option<Icon>,
    busy: Option<Text<'a>>,
    form: Option<Text<'a>>,
    elsewhere: Option<Text<'a>>,
}

impl<'a> Button<'a> {
    fn of(class: &'static str, label: impl Into<Text<'a>>) -> Self {
        let label = label.into();
        Self { label, class, size: "", sends: None, icon: None, busy: None, form: None, elsewhere: None }
    }

    /// An ordinary button.
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self::of("button", label)
    }

    /// The one main thing of a page.
    pub fn primary(label: impl Into<Text<'a>>) -> Self {
        Self::of("button button-primary", label).tall()
    }

    /// A button that reads like a link: what stands after the primary.
    pub fn quiet(label: impl Into<Text<'a>>) -> Self {
        Self::of("button button-quiet", label)
    }

    /// A way to a human being.
    pub fn care(label: impl Into<Text<'a>>) -> Self {
        Self::of("button button-care", label)
    }

    /// Takes something away for good.
    pub fn danger(label: impl Into<Text<'a>>) -> Self {
        Self::of("button button-danger", label)
    }

    /// Tall, for the main choices of a page.
    pub fn tall(mut self) -> Self {
        self.size = "button-tall";
        self
    }

    /// As wide as its room, tall and in large type: the one call on Help.
    pub fn call(mut self) -> Self {
        self.size = "button-call button-wide";
        self
    }

    /// What pressing it sends with its form.
    pub fn sends(mut self, name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        self.sends = Some((name.into(), value.into()));
        self
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What it reads while the server is at work, such as "Saving…".
    pub fn busy(mut self, label: impl Into<Text<'a>>) -> Self {
        self.busy = Some(label.into());
        self
    }

    /// The id of the form it sends, when it stands outside of it.
    pub fn form(mut self, id: impl Into<Text<'a>>) -> Self {
        self.form = Some(id.into());
        self
    }

    /// Where its form goes instead.
    pub fn elsewhere(mut self, action: impl Into<Text<'a>>) -> Self {
        self.elsewhere = Some(action.into());
        self
    }
}

/// A button of a form.
pub fn button(button: &Button<'_>) -> Markup {
    let (name, value) = button.sends.as_ref().map(|(name, value)| (name.as_ref(), value.as_ref())).unzip();
    html! {
        button class={ (button.class) " " (button.size) } name=[name] value=[value] form=[button.form.as_deref()]
            formaction=[button.elsewhere.as_deref()] data-busy=[button.busy.as_deref()] {
            (inside(button))
        }
    }
}

/// A link with the look of a button. It goes somewhere and changes nothing.
pub fn button_link(href: &str, button: &Button<'_>) -> Markup {
    html! { a class={ (button.class) " " (button.size) } href=(href) { (inside(button)) } }
}

fn inside(button: &Button<'_>) -> Markup {
    html! {
        @if let Some(sign) = button.icon { (icon(sign)) }
        span { (button.label) }
    }
}
