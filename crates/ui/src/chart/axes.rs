use maud::{Markup, html};

/// Where a rating from 0 to 10 stands across the drawing. The ends leave room for their marks.
pub fn rating_x(rating: f32) -> String {
    format!("{:.1}%", 4.0 + rating * 9.2)
}

/// Lines and labels at 0, 5 and 10, with the words of the ends, between two heights.
pub fn rating_axis(low: &str, high: &str, top: u32, foot: u32) -> Markup {
    let ends =
        [(0.0, "start", format!("0 {low}")), (5.0, "middle", "5".to_owned()), (10.0, "end", format!("10 {high}"))];
    html! {
        @for (rating, anchor, label) in &ends {
            line.axes-line x1=(rating_x(*rating)) x2=(rating_x(*rating)) y1=(top) y2=(foot) {}
            text.axes-label x=(rating_x(*rating)) y=(top.saturating_sub(10)) text-anchor=(anchor) { (label.trim_end()) }
            text.axes-label x=(rating_x(*rating)) y=(foot + 20) text-anchor="middle" { (rating) }
        }
    }
}
