//! The parts of a sentence of a drill, of which one may be heard as blame.

/// The sentence cut where the answer begins and ends; where no answer is in it,
/// at its commas and stops. Nothing of it is lost but what stands between.
pub(in crate::statement) fn pieces<'s>(said: &'s str, answer: &str) -> Vec<&'s str> {
    let edges = [' ', ',', '.', '?', ';', ':'];
    let cut: Vec<&str> = match said.find(answer) {
        Some(at) => vec![&said[..at], &said[at..at + answer.len()], &said[at + answer.len()..]],
        None => said.split([',', '.', '?']).collect(),
    };
    cut.into_iter().map(|piece| piece.trim_matches(edges)).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn the_answer_is_a_piece_of_its_own() {
        let table: [(&str, &str, &[&str]); 4] = [
            ("You never listen when I talk.", "You never", &["You never", "listen when I talk"]),
            ("When you didn't call, I felt abandoned.", "abandoned", &["When you didn't call, I felt", "abandoned"]),
            (
                "You came late on purpose, and I was sad.",
                "on purpose",
                &["You came late", "on purpose", "and I was sad"],
            ),
            ("When it rained, I felt sad.", "Nothing to find here", &["When it rained", "I felt sad"]),
        ];
        for (said, answer, expected) in table {
            assert_eq!(pieces(said, answer), expected, "{said}");
        }
    }
}
