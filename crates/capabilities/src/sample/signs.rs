//! The early signs that the made-up person noticed. They are among the signs that they keep.

use crate::moment::Pull;

const SHOULDERS: &str = "My shoulders go up";
const ONLINE: &str = "I look when he was last online";

/// The signs that were there: on some days, with what is strong.
pub(super) fn noticed(pull: &Option<Pull>, stirred: u8, day: i8) -> impl Iterator<Item = &'static str> {
    let online = (*pull == Some(Pull::Close) && stirred >= 5 && day % 4 == 1).then_some(ONLINE);
    let shoulders = (stirred >= 6 && day % 3 == 0).then_some(SHOULDERS);
    online.into_iter().chain(shoulders)
}
