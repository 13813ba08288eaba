//! A page as a browser reads it, down to what can do something.

use std::collections::BTreeSet;

use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// What stands in a page, whatever its texts say.
#[derive(Default)]
pub struct Tree {
    /// Elements with their attributes' names, and the scheme of where one leads.
    pub kinds: BTreeSet<String>,
    pub elements: usize,
    /// All texts and all values of attributes.
    pub texts: Vec<String>,
}

impl Tree {
    pub fn of(html: &str) -> Self {
        let dom = parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
        let mut tree = Self::default();
        tree.walk(&dom.document);
        tree
    }

    fn walk(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                self.elements += 1;
                let element = name.local.to_string();
                self.kinds.insert(element.clone());
                for attribute in attrs.borrow().iter() {
                    let (name, value) = (attribute.name.local.to_string(), attribute.value.to_string());
                    let scheme = if LEADS.contains(&name.as_str()) { scheme(&value) } else { String::new() };
                    self.kinds.insert(format!("{element} {name} {scheme}"));
                    self.texts.push(value);
                }
                if element == "script" || element == "style" {
                    let inside = node.children.borrow().len();
                    self.kinds.insert(format!("{element} of {inside} texts"));
                }
            }
            NodeData::Text { contents } => self.texts.push(contents.borrow().to_string()),
            NodeData::Comment { .. } => {
                self.kinds.insert("a comment".into());
            }
            _ => {}
        }
        for child in node.children.borrow().iter() {
            self.walk(child);
        }
    }

    pub fn has_text(&self, text: &str) -> bool {
        self.texts.iter().any(|one| one.contains(text))
    }
}

const LEADS: [&str; 9] = ["href", "src", "action", "formaction", "data", "srcdoc", "poster", "data-leave", "content"];

/// What a browser would take for the scheme; a path of our own begins with one stroke.
fn scheme(value: &str) -> String {
    let value: String = value.trim().chars().filter(|sign| !sign.is_ascii_control()).collect();
    if value.starts_with("//") {
        return "another host".into();
    }
    match value.split_once(':') {
        Some((scheme, _)) if scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign)) => {
            scheme.to_lowercase()
        }
        _ => String::new(),
    }
}

#[test]
fn the_tree_sees_what_breaks_out() {
    let calm = Tree::of("<p title=\"a\">text</p>");
    for html in [
        "<p title=\"a\" onclick=\"b\">text</p>",
        "<p title=\"a\">te<b>x</b>t</p>",
        "<p title=\"a\">text</p><!-- x -->",
        "<p title=\"a\">text</p><script>alert(1)</script>",
    ] {
        assert!(!Tree::of(html).kinds.is_subset(&calm.kinds), "{html}");
    }
    let led = |to: &str| Tree::of(&format!("<a href=\"{to}\">x</a>")).kinds;
    assert_ne!(led("/moments"), led("java&#10;script:alert(1)"));
    assert_ne!(led("/moments"), led("//evil.example"));
    assert!(calm.has_text("text") && calm.has_text("a"));
}
