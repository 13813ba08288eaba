//! Joins the stylesheets in the order of `index.txt`, gives every served file a name that
//! carries its hash, and writes the table of them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use sha2::{Digest, Sha256};

/// Constant, source in `static/`, content type. The stylesheet is made, not copied.
const COPIED: [(&str, &str, &str); 4] = [
    ("FONT_LATIN", "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2", "font/woff2"),
    ("FONT_LATIN_EXT", "fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2", "font/woff2"),
    ("ICONS", "icons.svg", "image/svg+xml"),
    ("SCRIPT", "page.js", "text/javascript; charset=utf-8"),
];

struct Served {
    constant: &'static str,
    name: String,
    content_type: &'static str,
    file: PathBuf,
}

fn main() -> io::Result<()> {
    // Where cargo runs this, not where it was compiled: two checkouts may share a target folder.
    println!("cargo::rerun-if-changed=static");
    let root = Path::new("static").canonicalize()?;
    #[allow(clippy::disallowed_methods, reason = "a build script is told its folder by the environment only")]
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    let out = PathBuf::from(out);

    let mut served = Vec::new();
    for (constant, source, content_type) in COPIED {
        let file = root.join(source);
        served.push(Served { constant, name: hashed(source, &fs::read(&file)?), content_type, file });
    }
    served.push(stylesheet(&root.join("css"), &out, &served)?);
    fs::write(out.join("assets.rs"), table(&served))
}

fn stylesheet(folder: &Path, out: &Path, served: &[Served]) -> io::Result<Served> {
    let mut css = String::new();
    for name in fs::read_to_string(folder.join("index.txt"))?.lines() {
        css.push_str(&fs::read_to_string(folder.join(name))?);
    }
    for font in served.iter().zip(COPIED).filter(|(font, _)| font.content_type == "font/woff2") {
        let (font, (_, source, _)) = font;
        css = css.replace(&format!("\"{}\"", file_name(source)), &format!("\"{}\"", font.name));
    }
    let css = without_comments(&css);
    let file = out.join("style.css");
    fs::write(&file, &css)?;
    let name = hashed("style.css", css.as_bytes());
    Ok(Served { constant: "STYLESHEET", name, content_type: "text/css; charset=utf-8", file })
}

/// Comments and indents are for builders; the file that travels is without them.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn hashed(source: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mark: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    match file_name(source).rsplit_once('.') {
        Some((stem, kind)) => format!("{stem}.{mark}.{kind}"),
        None => format!("{source}.{mark}"),
    }
}

fn file_name(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

fn table(served: &[Served]) -> String {
    let mut table = String::new();
    for one in served {
        let address = format!("/static/{}", one.name);
        table.push_str(&format!("pub(crate) const {}: &str = {address:?};\n", one.constant));
    }
    table.push_str(&format!("static ALL: [Asset; {}] = [\n", served.len()));
    for one in served {
        let (file, constant, kind) = (one.file.to_string_lossy(), one.constant, one.content_type);
        table.push_str(&format!(
            "    Asset {{ path: {constant}, content_type: {kind:?}, bytes: include_bytes!({file:?}) }},\n"
        ));
    }
    table.push_str("];\n");
    table
}
