//! A page as a browser reads it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element with its attributes and its own text.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<usize>,
    ancestors: Vec<(String, String)>,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").unwrap_or_default().split_whitespace().any(|one| one == class)
    }

    pub(crate) fn is_within(&self, class: &str) -> bool {
        self.ancestors.iter().any(|(_, classes)| classes.split_whitespace().any(|one| one == class))
    }

    pub(crate) fn is_control(&self) -> bool {
        let hidden = self.get("type") == Some("hidden");
        match self.name.as_str() {
            "input" | "textarea" | "select" => !hidden,
            "button" | "a" | "summary" => true,
            _ => false,
        }
    }

    pub(crate) fn shown(&self) -> String {
        format!("<{} {:?}> {}", self.name, self.attributes, self.text.trim())
    }
}

/// Every element of a page in reading order, and what the parser complained of.
pub(crate) struct Tree {
    pub(crate) elements: Vec<Element>,
    pub(crate) errors: Vec<String>,
}

impl Tree {
    pub(crate) fn parse(html: &str) -> Self {
        let options = ParseOpts {
            tokenizer: html5ever::tokenizer::TokenizerOpts { exact_errors: true, ..Default::default() },
            ..ParseOpts::default()
        };
        let dom = parse_document(RcDom::default(), options).one(html);
        let errors = dom.errors.borrow().iter().map(ToString::to_string).collect();
        let mut tree = Self { elements: Vec::new(), errors };
        tree.walk(&dom.document, None, &[]);
        tree
    }

    fn walk(&mut self, node: &Handle, parent: Option<usize>, ancestors: &[(String, String)]) {
        let mut here = parent;
        let mut ancestors = ancestors.to_vec();
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let attributes: Vec<_> =
                    attrs.borrow().iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
                let element = Element {
                    name: name.local.to_string(),
                    attributes,
                    ancestors: ancestors.clone(),
                    ..Element::default()
                };
                let class = element.get("class").unwrap_or_default().to_owned();
                ancestors.push((element.name.clone(), class));
                let at = self.elements.len();
                here = Some(at);
                self.elements.push(element);
                if let Some(parent) = parent {
                    self.elements[parent].children.push(at);
                }
            }
            NodeData::Text { contents } => {
                if let Some(parent) = parent {
                    self.elements[parent].text.push_str(&contents.borrow());
                }
            }
            _ => {}
        }
        for child in node.children.borrow().iter() {
            self.walk(child, here, &ancestors);
        }
    }

    /// Whether a control says what it is: by its label, by what is around it, or by itself.
    pub(crate) fn is_named(&self, one: &Element) -> bool {
        let labelled = |id: &str| {
            self.elements.iter().any(|label| label.name == "label" && label.get("for") == Some(id) && self.says(label))
        };
        let inside = one.ancestors.iter().any(|(name, _)| name == "label");
        let aria = one.get("aria-label").is_some() || one.get("aria-labelledby").is_some();
        aria || self.says(one) || inside || one.get("id").is_some_and(labelled)
    }

    fn says(&self, one: &Element) -> bool {
        !one.text.trim().is_empty() || one.children.iter().any(|child| self.says(&self.elements[*child]))
    }
}
