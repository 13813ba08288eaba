use maud::{Markup, html};
use words::{Words, say};

use crate::{Text, error_line};

/// What an answer is typed into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// One line.
    #[default]
    Line,
    /// Several lines, growing with the text.
    Lines(u8),
    /// The page as a sheet to write on.
    Sheet(u8),
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time.
    Moment,
    /// A whole number.
    Number,
}

/// A question that is answered by typing.
#[derive(Clone, Debug, Default)]
pub struct Field<'a> {
    name: Text<'a>,
    label: Text<'a>,
    value: Text<'a>,
    control: Control,
    hint: Option<Text<'a>>,
    problem: Option<Text<'a>>,
    list: Option<Text<'a>>,
    title: bool,
    small: bool,
    short: bool,
    needed: bool,
    spellcheck: bool,
}

impl<'a> Field<'a> {
    /// One line to type into. Its id is its name.
    pub fn new(name: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// Another control than one line.
    pub fn control(mut self, control: Control) -> Self {
        self.control = control;
        self
    }

    /// What stands in it already.
    pub fn value(mut self, value: impl Into<Text<'a>>) -> Self {
        self.value = value.into();
        self
    }

    /// A line between label and control.
    pub fn hint(mut self, hint: impl Into<Text<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What to do about what was typed.
    pub fn problem(mut self, problem: Option<Text<'a>>) -> Self {
        self.problem = problem;
        self
    }

    /// The id of a `datalist` of words to pick from.
    pub fn list(mut self, id: impl Into<Text<'a>>) -> Self {
        self.list = Some(id.into());
        self
    }

    /// The label is the page's `h1`.
    pub fn title(mut self) -> Self {
        self.title = true;
        self
    }

    /// One of several smaller questions.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as a name.
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    /// The rare field that cannot be left empty.
    pub fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    /// Lets the browser check the spelling, which may send the text away: a setting.
    pub fn spellcheck(mut self, on: bool) -> Self {
        self.spellcheck = on;
        self
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let problem = self.problem.is_some().then(|| format!("{}-problem", self.name));
        let ids: Vec<_> = [hint, problem].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn class(&self) -> String {
        let sheet = if matches!(self.control, Control::Sheet(_)) { " field-sheet" } else { "" };
        let short = if self.short { " field-short" } else { "" };
        format!("field-input{sheet}{short}")
    }
}

/// A label, a hint, what needs a change, and the control.
pub fn field(words: &Words, f: &Field<'_>) -> Markup {
    html! {
        div.field.field-small[f.small].error-field[f.problem.is_some()] {
            @if f.title { h1 tabindex="-1" { (label(words, f)) } } @else { (label(words, f)) }
            @if let Some(hint) = &f.hint { p.field-hint id={ (f.name) "-hint" } { (hint) } }
            @if let Some(problem) = &f.problem { (error_line(words, &format!("{}-problem", f.name), problem)) }
            (control(f))
        }
    }
}

fn label(words: &Words, f: &Field<'_>) -> Markup {
    html! {
        label for=(f.name) {
            (f.label)
            @if f.needed { " " span.field-needed { (say!(words, "ui-needed")) } }
        }
    }
}

fn control(f: &Field<'_>) -> Markup {
    let kind = match f.control {
        Control::Lines(rows) | Control::Sheet(rows) => return lines(f, rows),
        Control::Line => "text",
        Control::Date => "date",
        Control::Time => "time",
        Control::Moment => "datetime-local",
        Control::Number => "number",
    };
    let digits = (f.control == Control::Number).then_some("numeric");
    html! {
        input class=(f.class()) id=(f.name) name=(f.name) type=(kind) value=(f.value)
            list=[f.list.as_deref()] inputmode=[digits] autocomplete="off" spellcheck=(f.spellcheck)
            data-gramm="false" translate="no" aria-describedby=[f.described_by()]
            aria-invalid=[f.problem.as_ref().map(|_| "true")];
    }
}

fn lines(f: &Field<'_>, rows: u8) -> Markup {
    html! {
        textarea class=(f.class()) id=(f.name) name=(f.name) rows=(rows)
            autocomplete="off" spellcheck=(f.spellcheck) data-gramm="false" translate="no"
            aria-describedby=[f.described_by()] aria-invalid=[f.problem.as_ref().map(|_| "true")] { (f.value) }
    }
}

/// Choices and what one of them opens ([`Choice::opens`](crate::Choice::opens)), such as a date.
pub fn pick(choices: Markup, more: Markup) -> Markup {
    html! { div.field-pick { (choices) div.field-pick-more { (more) } } }
}

/// Choices of which the one called `pick` opens a field of its own, and any
/// other that opens something the part.
pub fn pick_either(choices: Markup, part: Markup, own: Markup) -> Markup {
    pick(choices, html! { div.field-pick-part { (part) } div.field-pick-own { (own) } })
}

/// Says quietly that what is typed is kept, or that it is not. Stands in a form with `data-draft`.
pub fn draft_note(words: &Words) -> Markup {
    html! {
        p.field-draft role="status" data-draft-said=(say!(words, "ui-draft-kept"))
            data-draft-lost=(say!(words, "ui-draft-not-kept")) {}
    }
}
