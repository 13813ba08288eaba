//! Writes the gallery and whole made-up pages as HTML files, with everything they need beside them:
//! `cargo run -p ui --example gallery -- OUT_DIR`. With `--served` the addresses stay as the
//! server has them; without, the pages open from disk.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use words::Words;

mod pages;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let served = arguments.iter().any(|argument| argument == "--served");
    let folder = arguments.iter().find(|argument| !argument.starts_with("--"));
    let folder = folder.map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    let sprite = assets(&folder)?;
    let words = Words::of(texts::english());
    for theme in [ui::Theme::Device, ui::Theme::Light, ui::Theme::Dark] {
        for (name, page) in pages::all(&words, theme) {
            let page = if served { page } else { from_disk(&page, &sprite) };
            fs::write(folder.join(format!("{name}{}.html", suffix(theme))), page)?;
        }
    }
    Ok(())
}

fn suffix(theme: ui::Theme) -> &'static str {
    match theme {
        ui::Theme::Device => "",
        ui::Theme::Light => "-light",
        ui::Theme::Dark => "-dark",
    }
}

/// Writes the served files; gives the sprite's address and text.
fn assets(folder: &Path) -> io::Result<(String, String)> {
    fs::create_dir_all(folder.join("static"))?;
    let mut sprite = (String::new(), String::new());
    for asset in ui::assets() {
        fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
        if asset.content_type == "image/svg+xml" {
            sprite = (asset.path.to_owned(), String::from_utf8_lossy(asset.bytes).into_owned());
        }
    }
    Ok(sprite)
}

/// A browser takes no symbols from another file on disk, so the sprite goes into the page.
fn from_disk(page: &str, (address, sprite): &(String, String)) -> String {
    let page = page.replace(&format!("{address}#"), "#").replace("\"/static/", "\"static/");
    page.replace("</body>", &format!("<div hidden>{sprite}</div></body>"))
}
