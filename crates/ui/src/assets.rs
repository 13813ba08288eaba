//! The files the browser asks for: one stylesheet, two fonts, the icons, one script.

/// A file served under a name that changes with its content.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Where it is served, such as `/static/style.0f3a….css`.
    pub path: &'static str,
    /// Its content type.
    pub content_type: &'static str,
    /// What it is.
    pub bytes: &'static [u8],
}

/// Every file of the design system. They may be kept for good: `immutable`.
pub fn assets() -> &'static [Asset] {
    &ALL
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));
