use maud::{Markup, html};

/// What is worked on, and what comes of it: below it on a phone, beside it where there is room.
/// Its page is [`Shell::class`](crate::Shell::class) `page-wide`.
pub fn beside(work: Markup, of_it: Markup) -> Markup {
    html! { div.beside { div.beside-work { (work) } div.beside-more { (of_it) } } }
}
