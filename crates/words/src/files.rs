//! The files that words are read from.

/// Path under `words/<language>` and text of every file, sorted by path.
pub type Files = &'static [(&'static str, &'static str)];

/// Interface words: the `.ftl` files.
pub(crate) fn interface(files: Files) -> impl Iterator<Item = (&'static str, &'static str)> {
    files.iter().copied().filter(|(path, _)| path.ends_with(".ftl"))
}

/// The files of one folder, such as `tools/`.
pub(crate) fn under(files: Files, folder: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    files.iter().copied().filter(move |(path, _)| path.starts_with(folder))
}
