use maud::{Markup, html};

/// Something worth reading before going on. `id` names it on its page.
pub fn notice(id: &str, title: &str, body: Markup) -> Markup {
    html! { aside.notice aria-labelledby=(id) { h2 id=(id) { (title) } (body) } }
}
