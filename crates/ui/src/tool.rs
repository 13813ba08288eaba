use maud::{Markup, html};

use crate::{Icon, icon_large};

/// A tool to pick in a form: sends `name=value`.
pub fn tool(name: &str, value: &str, sign: Icon, title: &str, note: &str) -> Markup {
    html! { button.tool name=(name) value=(value) { (inside(sign, title, note)) } }
}

/// A tool to open on its own page.
pub fn tool_link(href: &str, sign: Icon, title: &str, note: &str) -> Markup {
    html! { a.tool href=(href) { (inside(sign, title, note)) } }
}

/// One instruction a line, in large type.
pub fn tool_steps<T: AsRef<str>>(steps: &[T]) -> Markup {
    html! { ol.tool-steps { @for step in steps { li { (step.as_ref()) } } } }
}

fn inside(sign: Icon, title: &str, note: &str) -> Markup {
    html! { (icon_large(sign)) span { (title) small { (note) } } }
}
