use maud::{Markup, html};

use crate::assets::ICONS;

macro_rules! icons {
    ($($name:ident $id:literal),+ $(,)?) => {
        /// A Lucide icon of the sprite. It always stands beside a word.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $(#[doc = concat!("`", $id, "`")] $name),+ }

        impl Icon {
            /// Every icon there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its id in the sprite.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }
        }
    };
}

icons! {
    House "house", NotebookPen "notebook-pen", Footprints "footprints", ChartLine "chart-line",
    HeartHandshake "heart-handshake", Wind "wind", LifeBuoy "life-buoy", LogOut "log-out", Lock "lock",
    Plus "plus", Undo "undo-2", Timer "timer", Users "users", Calendar "calendar", Shield "shield",
    BookOpen "book-open", ClipboardList "clipboard-list", Info "info", X "x", ChevronRight "chevron-right",
    Leaf "leaf", Hand "hand", Sprout "sprout", Compass "compass", ArrowLeft "arrow-left", Phone "phone",
    Message "message-square", Text "message-circle", MailOpen "mail-open", Settings "settings", Eye "eye",
    Snowflake "snowflake", Pause "pause", Hourglass "hourglass", Search "search", Alert "triangle-alert",
}

/// An icon of the size of its line, hidden from assistive tech.
pub fn icon(icon: Icon) -> Markup {
    html! { svg.icon aria-hidden="true" focusable="false" { use href={ (ICONS) "#" (icon.id()) } {} } }
}

/// An icon that leads a row or a tool.
pub fn icon_large(icon: Icon) -> Markup {
    html! { svg.icon.icon-large aria-hidden="true" focusable="false" { use href={ (ICONS) "#" (icon.id()) } {} } }
}
