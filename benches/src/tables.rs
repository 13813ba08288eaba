//! The tables, in Markdown.

use std::fmt::Write;

use crate::figures::{Line, Times, pair, seconds};

pub(crate) fn one_size(size: usize, lines: &[Line]) -> String {
    let mut table = format!(
        "### {} moments\n\n| | Holdfast p50 | p95 | SQLCipher p50 | p95 | × |\n|---|--:|--:|--:|--:|--:|\n",
        grouped(size)
    );
    for line in lines {
        let (ours, raw) = (pair(&line.ours), pair(&line.raw));
        let _ = writeln!(table, "| {} | {ours} | {raw} | {:.2} |", line.work, line.ratio());
    }
    table
}

/// How much longer the same work takes in the largest than in the smallest.
pub(crate) fn growth(sizes: &[(usize, Vec<Line>)]) -> String {
    let (Some((smallest, few)), Some((largest, many))) = (sizes.first(), sizes.last()) else { return String::new() };
    if smallest == largest {
        return String::new();
    }
    let (from, to) = (grouped(*smallest), grouped(*largest));
    let mut table = format!("### From {from} to {to} moments\n\n| | Holdfast × | SQLCipher × |\n|---|--:|--:|\n");
    for (few, many) in few.iter().zip(many) {
        let grew = |few: &Times, many: &Times| many.at(0.5) / few.at(0.5);
        let work = few.work.split(" (").next().unwrap_or_default();
        let _ = writeln!(table, "| {work} | {:.2} | {:.2} |", grew(&few.ours, &many.ours), grew(&few.raw, &many.raw));
    }
    table
}

pub(crate) fn commands(size: usize, commands: &[(String, Times)]) -> String {
    if commands.is_empty() {
        return String::new();
    }
    let mut table = format!("### Whole commands, {} moments\n\n| | median | slowest |\n|---|--:|--:|\n", grouped(size));
    for (name, times) in commands {
        let _ = writeln!(table, "| {name} | {} | {} |", seconds(times.at(0.5)), seconds(times.at(1.0)));
    }
    table
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
