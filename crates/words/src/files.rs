//! The files under `words/en`, as they were when the program was built.

/// Path under `words/en` and text of every file, sorted by path.
pub(crate) static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Interface words: the `.ftl` files.
pub(crate) fn interface() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied().filter(|(path, _)| path.ends_with(".ftl"))
}

/// The files of one folder, such as `tools/`.
pub(crate) fn under(folder: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied().filter(move |(path, _)| path.starts_with(folder))
}
