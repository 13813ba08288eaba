//! What follows from letters. Pure.

use record::Id;

mod nights;

pub(super) use self::nights::{letter_for, night_of_hold, nights_of_moment};

/// The letter that is read after this one, the first after the last: each of
/// them comes before any comes again.
pub(super) fn another(letters: &[Id], after: Id) -> Option<Id> {
    let at = letters.iter().position(|id| *id == after)?;
    letters.get((at + 1) % letters.len()).copied().filter(|next| *next != after)
}

#[cfg(test)]
mod tests {
    use super::another;
    use record::Id;

    #[test]
    fn each_letter_comes_before_any_comes_again() {
        let letters: Vec<Id> = (0..3).map(|n| Id::from_bytes([n; 16])).collect();
        let (mut now, mut read) = (letters[1], vec![letters[1]]);
        for _ in 0..3 {
            now = another(&letters, now).unwrap();
            read.push(now);
        }
        assert_eq!(read, [letters[1], letters[2], letters[0], letters[1]]);
        assert_eq!(another(&letters[..1], letters[0]), None);
        assert_eq!(another(&letters, Id::from_bytes([9; 16])), None);
    }
}
