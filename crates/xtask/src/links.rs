//! Links in the documents lead somewhere, and every decision is in the index.

use crate::Fault;
use crate::tree::Text;

/// Links to files of the tree that are not there. `is_there` is asked with
/// the path from the workspace's root.
pub fn broken(pages: &[Text], is_there: impl Fn(&str) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    for page in pages {
        for (number, line) in page.text.lines().enumerate() {
            for target in targets(line) {
                let file = target.split('#').next().unwrap_or_default();
                let is_here = file.is_empty() || target.contains("://") || target.starts_with("mailto:");
                if !is_here && !is_there(&joined(&page.file, file)) {
                    faults.push(Fault::at(&page.file, number + 1, format!("links to {file}, which is not there")));
                }
            }
        }
    }
    faults
}

/// Pages of a folder that its index does not link to.
pub fn unlisted(index: &Text, pages: &[Text]) -> Vec<Fault> {
    let folder = index.file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let listed: Vec<String> = index.text.lines().flat_map(targets).map(|target| joined(&index.file, target)).collect();
    let pages = pages.iter().filter(|page| page.file != index.file && page.file.starts_with(&format!("{folder}/")));
    let missing = pages.filter(|page| !listed.contains(&page.file));
    missing.map(|page| Fault::new(&index.file, format!("does not list {}", page.file))).collect()
}

fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// A link's target, seen from the root.
fn joined(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{broken, unlisted};
    use crate::tree::Text;

    fn page(file: &str, text: &str) -> Text {
        Text { file: file.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_link_that_leads_nowhere_is_named() {
        let is_there = |file: &str| ["README.md", "docs/format.md", "crates/vault"].contains(&file);
        for (file, text, count) in [
            ("README.md", "[a](docs/format.md) [b](https://example.org/x) [c](#here) [d](crates/vault/)", 0),
            ("docs/a.md", "[up](../README.md) [beside](format.md#bytes)", 0),
            ("docs/a.md", "[a](README.md)", 1),
            ("README.md", "[a](docs/format.md) [b](docs/gone.md), [c](gone.md)", 2),
        ] {
            assert_eq!(broken(&[page(file, text)], is_there).len(), count, "{file}: {text}");
        }
    }

    #[test]
    fn a_page_that_the_index_leaves_out_is_named() {
        let index = page("docs/decisions/README.md", "- [One](one.md)");
        let pages = [
            index.clone(),
            page("docs/decisions/one.md", ""),
            page("docs/decisions/two.md", ""),
            page("docs/b.md", ""),
        ];
        let found = unlisted(&index, &pages);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].says, "does not list docs/decisions/two.md");
    }
}
