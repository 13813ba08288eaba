use std::borrow::Cow;

/// A text that a page already has, or one just made by `say!`.
pub type Text<'a> = Cow<'a, str>;
