//! The long texts: cards, approaches, help pages. Read when first asked for.

use crate::approach::Terms;
use crate::review::name_of;
use crate::{Approach, Block, Card, ContentError, Files, Fit, HelpPage, Link, Tool, files, front_matter};

const FIT: &str = "approaches/fit.toml";
const TERMS: &str = "approaches/terms.toml";

/// All long texts but the tools.
#[derive(Debug, Default)]
pub struct Library {
    /// Learning cards, in the order they are offered.
    pub cards: Vec<Card>,
    /// Approaches, in their order.
    pub approaches: Vec<Approach>,
    /// The words all approaches share.
    pub terms: Terms,
    /// Which approach might fit.
    pub fit: Fit,
    /// Help pages, group by group in their order.
    pub help: Vec<HelpPage>,
    pub(crate) problems: Vec<ContentError>,
}

impl Library {
    /// The card stored under this slug.
    pub fn card(&self, slug: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.slug == slug)
    }

    /// The approach stored under this slug.
    pub fn approach(&self, slug: &str) -> Option<&Approach> {
        self.approaches.iter().find(|approach| approach.slug == slug)
    }

    /// The help page stored under this slug.
    pub fn help_page(&self, slug: &str) -> Option<&HelpPage> {
        self.help.iter().find(|page| page.slug == slug)
    }

    pub(crate) fn of(files: Files, tools: &[Tool]) -> Self {
        let mut made = Self::default();
        if let Some(terms) = made.one(files, TERMS, front_matter::toml) {
            made.terms = terms;
        }
        if let Some(fit) = made.one(files, FIT, Fit::parse) {
            made.fit = fit;
        }
        for (file, text) in files::under(files, "learn/") {
            let read = Card::parse(file, text);
            made.keep(read, |made| &mut made.cards);
        }
        for (file, text) in files::under(files, "approaches/").filter(|(file, _)| ![FIT, TERMS].contains(file)) {
            let read = Approach::parse(file, text, &made.terms);
            made.keep(read, |made| &mut made.approaches);
        }
        for (file, text) in files::under(files, "help/") {
            let read = HelpPage::parse(file, text);
            made.keep(read, |made| &mut made.help);
        }
        made.cards.sort_by(|one, other| (one.order, &one.slug).cmp(&(other.order, &other.slug)));
        made.approaches.sort_by(|one, other| (one.order, &one.slug).cmp(&(other.order, &other.slug)));
        made.help.sort_by(|one, other| (one.order, &one.slug).cmp(&(other.order, &other.slug)));
        made.problems.extend(made.dead_ends(tools));
        made
    }

    fn one<T>(&mut self, files: Files, file: &str, read: fn(&str, &str) -> Result<T, ContentError>) -> Option<T> {
        let text = files::under(files, "approaches/").find(|(path, _)| *path == file);
        let read =
            text.map_or_else(|| Err(ContentError::in_file(file, "file", "is not there")), |(_, t)| read(file, t));
        read.map_err(|fault| self.problems.push(fault)).ok()
    }

    fn keep<T>(&mut self, read: Result<T, ContentError>, list: fn(&mut Self) -> &mut Vec<T>) {
        match read {
            Ok(made) => list(self).push(made),
            Err(fault) => self.problems.push(fault),
        }
    }

    /// Every text but the tools, with its file and its blocks.
    pub fn texts(&self) -> Vec<(String, Vec<&Block>)> {
        let cards = self.cards.iter().map(|card| (format!("learn/{}.md", card.slug), card.body.iter().collect()));
        let approaches = self.approaches.iter().map(|approach| {
            let blocks = approach.sections.iter().flat_map(|section| &section.body).collect();
            (format!("approaches/{}.md", approach.slug), blocks)
        });
        let help = self.help.iter().map(|page| (format!("help/{}.md", page.slug), page.body.iter().collect()));
        cards.chain(approaches).chain(help).collect()
    }

    /// Every link and every slug leads to something there is.
    fn dead_ends(&self, tools: &[Tool]) -> Vec<ContentError> {
        let is_tool = |slug: &str| tools.iter().any(|tool| tool.slug == slug);
        let leads = |link: &Link| match link {
            Link::Tool(slug) => is_tool(slug),
            Link::Card(slug) => self.card(slug).is_some(),
            Link::Approach(slug) => self.approach(slug).is_some(),
            Link::Help(slug) => self.help_page(slug).is_some(),
            Link::Place(_) => true,
        };
        let mut faults = Vec::new();
        for (file, blocks) in self.texts() {
            let dead = blocks.iter().flat_map(|block| block.links()).filter(|link| !leads(link));
            faults.extend(dead.map(|link| ContentError::in_file(&file, "link", format!("{link:?} leads nowhere"))));
        }
        for card in self.cards.iter().filter(|card| !is_tool(&card.tool)) {
            let file = format!("learn/{}.md", card.slug);
            faults.push(ContentError::in_file(&file, "tool", format!("there is no tool '{}'", card.tool)));
        }
        let answers = self.fit.questions.iter().flat_map(|question| &question.answers);
        for answer in answers {
            let reasons = answer.reasons.iter().filter(|reason| self.approach(&reason.approach).is_none());
            faults.extend(
                reasons.map(|reason| ContentError::in_file(FIT, name_of(FIT), format!("no '{}'", reason.approach))),
            );
            let first = answer.first.iter().filter(|first| self.help_page(&first.help).is_none());
            faults.extend(first.map(|first| ContentError::in_file(FIT, "first", format!("no page '{}'", first.help))));
        }
        faults
    }
}
