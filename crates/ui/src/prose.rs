use maud::{Markup, html};

/// A text to be read: paragraphs, headings and lists at a measure.
pub fn prose(content: Markup) -> Markup {
    html! { div.prose { (content) } }
}

/// Words to say or send, a paragraph each. `id` names them for the button that copies.
pub fn script<T: AsRef<str>>(id: &str, lines: &[T], copy: &str) -> Markup {
    html! {
        div.prose-script {
            blockquote id=(id) { @for line in lines { p { (line.as_ref()) } } }
            button.button.button-quiet type="button" hidden data-copy=(id) { (copy) }
        }
    }
}

/// The headings of a long text, each with its id, to go to one at once.
pub fn contents<T: AsRef<str>>(label: &str, headings: &[(T, T)]) -> Markup {
    html! {
        details.details.prose-contents {
            summary { (label) }
            ul { @for (id, title) in headings { li { a.link href={ "#" (id.as_ref()) } { (title.as_ref()) } } } }
        }
    }
}

/// What stands under a text in small type: where it is from, and how far it goes.
pub fn small_print(content: Markup) -> Markup {
    html! { footer.small-print { (content) } }
}
