use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// A cell of a table.
#[derive(Clone, Debug)]
pub enum Cell<'a> {
    /// Words.
    Words(Text<'a>),
    /// A number, set to the right.
    Number(Text<'a>),
}

/// A table: its first column names its rows.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// What it shows.
    pub caption: Text<'a>,
    /// Column headings.
    pub head: Vec<Cell<'a>>,
    /// Rows, each as long as the head.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// A table in a region that scrolls by itself, so the page never does.
pub fn table(words: &Words, table: &Table<'_>) -> Markup {
    html! {
        div.table tabindex="0" role="region" aria-label=(say!(words, "ui-table", caption = table.caption.as_ref())) {
            table {
                caption { (table.caption) }
                thead { tr { @for cell in &table.head { (cell_of(cell, Some("col"))) } } }
                tbody {
                    @for row in &table.rows {
                        tr { @for (at, cell) in row.iter().enumerate() { (cell_of(cell, (at == 0).then_some("row"))) } }
                    }
                }
            }
        }
    }
}

fn cell_of(cell: &Cell<'_>, scope: Option<&str>) -> Markup {
    let (class, text) = match cell {
        Cell::Words(text) => (None, text),
        Cell::Number(text) => (Some("table-number"), text),
    };
    html! {
        @if let Some(scope) = scope { th class=[class] scope=(scope) { (text) } } @else { td class=[class] { (text) } }
    }
}
