use jiff::civil::Date;
use maud::Markup;
use words::{DayAs, Words, say};

use super::{Chart, Line, Looks, bars, chart, key, line, looks, pairs};
use crate::{Cell, Table, Text};

/// What a chart draws, as a value: who has the numbers hands no markup, and paper can print the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// A number over time, against one's own past.
    Line(Line),
    /// Ratings from 0 to 10, before and after.
    Pairs(Vec<(f32, f32)>),
    /// Two ratings from 0 to 10 over months, an old one and a new one.
    Looks(Looks),
    /// How many times each thing was there.
    Counts(Vec<(String, u32)>),
}

/// What is said around what is drawn.
#[derive(Clone, Debug)]
pub struct Saying<'a> {
    /// Names the chart on its page.
    pub id: Text<'a>,
    /// The sentence, counted: "most times (7 of 9)".
    pub takeaway: Text<'a>,
    /// One line under it.
    pub note: Option<Text<'a>>,
    /// How many entries it rests on, and from when.
    pub basis: Text<'a>,
    /// What the table shows.
    pub caption: Text<'a>,
}

/// A value as a chart: its sentence, its drawing in words too, and every number in a table.
pub fn drawn(words: &Words, drawn: &Drawn, saying: Saying<'_>) -> Markup {
    let (figure, heads, rows): (Markup, Vec<String>, Vec<Vec<String>>) = match drawn {
        Drawn::Line(of) => (
            line::line(words, &saying.id, of),
            vec![say!(words, "ui-chart-day"), say!(words, "ui-chart-number")],
            of.points.iter().map(|(at, value)| vec![words.day(at.date(), DayAs::Date), number(*value)]).collect(),
        ),
        Drawn::Pairs(of) => (
            pairs::pairs(words, &saying.id, of),
            vec![say!(words, "ui-chart-turn"), say!(words, "ui-chart-before"), say!(words, "ui-chart-after")],
            (1..).zip(of).map(|(turn, (before, after))| paired(turn, *before, *after)).collect(),
        ),
        Drawn::Looks(of) => (
            looks::looks(words, &saying.id, of),
            vec![say!(words, "ui-chart-month"), of.names.0.clone(), of.names.1.clone()],
            of.months.iter().map(|month| rated(words, month)).collect(),
        ),
        Drawn::Counts(of) => (
            bars::bars(words, of),
            vec![say!(words, "ui-chart-thing"), say!(words, "ui-chart-times")],
            of.iter().map(|(thing, count)| vec![thing.clone(), count.to_string()]).collect(),
        ),
    };
    let key = matches!(drawn, Drawn::Pairs(_)).then(|| key(&say!(words, "ui-chart-key")));
    let Saying { id, takeaway, note, basis, caption } = saying;
    let table = Table { caption, head: cells(heads), rows: rows.into_iter().map(cells).collect() };
    chart(words, &Chart { id, takeaway, note, key, figure, basis, table })
}

/// A month with both ratings; what was not rated is a stroke.
fn rated(words: &Words, (day, old, new): &(Date, Option<f32>, Option<f32>)) -> Vec<String> {
    let shown = |value: &Option<f32>| value.map_or_else(|| "\u{2013}".to_owned(), |value| number(value.into()));
    vec![words.day(*day, DayAs::Month), shown(old), shown(new)]
}

fn paired(turn: u32, before: f32, after: f32) -> Vec<String> {
    vec![turn.to_string(), number(before.into()), number(after.into())]
}

/// The first names its row, the others are numbers.
fn cells(texts: Vec<String>) -> Vec<Cell<'static>> {
    let cell = |(at, text): (usize, String)| if at == 0 { Cell::Words(text.into()) } else { Cell::Number(text.into()) };
    texts.into_iter().enumerate().map(cell).collect()
}

/// At most one digit after the point, and none that is 0.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use words::Words;

    use super::{Drawn, Saying, drawn, number};
    use crate::chart::Line;

    fn html(of: &Drawn) -> String {
        let saying = Saying {
            id: "c".into(),
            takeaway: "It eased.".into(),
            note: None,
            basis: "From 3 times.".into(),
            caption: "In numbers".into(),
        };
        drawn(&Words::of(texts::english()), of, saying).into_string()
    }

    #[test]
    fn every_number_that_is_drawn_stands_in_the_table() {
        let days = [date(2026, 11, 3), date(2026, 11, 10)];
        let points = days.into_iter().zip([16.0, 6.5]).map(|(day, value)| (day.at(9, 0, 0, 0), value)).collect();
        let line = Line { points, ends: (0.0, 40.0), joined_within: 14, give_or_take: Some(3.0) };
        for (of, rows) in [
            (Drawn::Line(line), vec![vec!["3 November 2026", "16"], vec!["10 November 2026", "6.5"]]),
            (Drawn::Pairs(vec![(7.0, 5.0), (6.0, 6.0)]), vec![vec!["1", "7", "5"], vec!["2", "6", "6"]]),
            (
                Drawn::Counts(vec![("A <b>fight</b>".to_owned(), 4), ("Silence".to_owned(), 0)]),
                vec![vec!["A &lt;b&gt;fight&lt;/b&gt;", "4"], vec!["Silence", "0"]],
            ),
        ] {
            let html = html(&of);
            let body = html.split_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0;
            let in_table: Vec<Vec<&str>> = body.split("<tr>").skip(1).map(cells_of).collect();
            assert_eq!(in_table, rows, "{of:?}");
        }
    }

    fn cells_of(row: &str) -> Vec<&str> {
        row.split("</t").filter_map(|cell| Some(cell.rsplit_once('>')?.1)).filter(|cell| !cell.is_empty()).collect()
    }

    #[test]
    fn nothing_to_draw_is_drawn_without_a_number_that_is_none() {
        let line = Line { points: Vec::new(), ends: (0.0, 40.0), joined_within: 14, give_or_take: None };
        let none = Drawn::Counts(vec![("Silence".to_owned(), 0)]);
        for of in [Drawn::Line(line), Drawn::Pairs(Vec::new()), Drawn::Counts(Vec::new()), none] {
            let html = html(&of);
            assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
        }
    }

    #[test]
    fn a_number_has_no_digit_that_says_nothing() {
        for (value, says) in [(16.0, "16"), (6.54, "6.5"), (-0.04, "0"), (0.0, "0"), (-1.25, "-1.2")] {
            assert_eq!(number(value), says);
        }
    }
}
