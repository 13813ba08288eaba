//! The design system of Holdfast.
//!
//! Functions take values and give markup; none of them knows a vault, a clock or a record.
//! A component is a file, a function and a CSS class of the same name: `rating.rs` holds
//! [`rating`], which draws `.rating`, which `static/css/components/rating.css` dresses.
//!
//! ```
//! use ui::{Question, Scale};
//! use words::Words;
//!
//! let words = Words::of(texts::english());
//! let question = Question::new("stirred", "How stirred up were you?").skippable();
//! let drawn = ui::rating(&words, &question, &Scale::new("calm", "stirred up", "flooded").chosen(7));
//! assert!(drawn.into_string().contains("fieldset"));
//! ```
//!
//! A page is [`shell`] around a heading, questions and a [`bar`]; [`components`] shows every
//! component in every state. Colours, sizes and states come by class, never by `style`: the
//! content policy of the server blocks inline styles and inline scripts.

mod acts;
mod assets;
mod back;
mod bar;
mod beside;
mod bodymap;
mod button;
mod card;
mod care_card;
pub mod chart;
mod check;
mod chips;
mod choice;
mod compare;
mod danger;
mod days;
mod details;
mod empty;
mod entry;
mod error;
mod example;
mod exit;
mod feelings;
mod field;
mod fit;
mod gallery;
mod handout;
mod heading;
mod icon;
mod kelp;
mod kept;
mod kind;
mod ladder;
mod leaf;
mod letter;
mod lines;
mod link;
mod lock;
mod map_line;
mod marker;
mod message;
mod note;
mod notice;
mod now;
mod options;
mod pacer;
mod passphrase;
mod pattern;
mod picture;
mod plan;
mod prose;
mod question;
mod rating;
mod rows;
mod segmented;
mod sheet;
mod shell;
mod slip;
mod still;
mod summary_list;
mod table;
mod task_list;
mod text;
mod theirs;
mod timer;
mod token;
mod tool;

pub use acts::{Act, acts};
pub use assets::{Asset, assets};
pub use back::back;
pub use bar::bar;
pub use beside::beside;
pub use bodymap::{Bodymap, Sensations, bodymap, sensations};
pub use button::{Button, button, button_link};
pub use card::{Card, card};
pub use care_card::{CareCard, care_card};
pub use check::check;
pub use chips::{Chips, chips, presses};
pub use choice::Choice;
pub use compare::{Compared, compare};
pub use danger::danger;
pub use days::days;
pub use details::{details, details_more};
pub use empty::empty;
pub use entry::{Entry, entries};
pub use error::{Problem, error_line, error_summary};
pub use feelings::{Feelings, Kin, feelings};
pub use field::{Control, Field, draft_note, field, pick, pick_either};
pub use fit::{Fit, fit, fit_kept};
pub use gallery::components;
pub use handout::{Handout, PaperSize, handout};
pub use heading::{Heading, heading};
pub use icon::{Icon, icon, icon_large};
pub use kelp::kelp;
pub use kept::{kept, kept_again, kept_words};
pub use kind::{Kind, kind};
pub use ladder::{Rung, ladder, suggest};
pub use leaf::leaf;
pub use letter::{Letter, letter};
pub use lines::{Line, Way, lines};
pub use link::{link, link_away, link_small};
pub use lock::lock;
pub use map_line::{MapLine, Side, map_line, sides};
pub use marker::{Pattern, marker};
pub use message::{Undo, message};
pub use note::note;
pub use notice::notice;
pub use now::now;
pub use options::options;
pub use pacer::pacer;
pub use passphrase::{Passphrase, code, passphrase, phrase};
pub use pattern::{Named, pattern, pattern_own};
pub use picture::picture;
pub use plan::{Plan, plan, plan_answered, plan_short};
pub use prose::{contents, prose, script, small_print};
pub use question::{Question, question};
pub use rating::{Scale, rating};
pub use rows::{Row, Tone, row, row_button, rows};
pub use segmented::{Segments, segmented};
pub use sheet::{Peek, Sheet, sheet};
pub use shell::{Display, Frame, Here, Leaving, Light, Motion, Place, Shell, TextSize, Theme, shell};
pub use slip::{Scrap, slip, slip_whole};
pub use still::{Still, still, still_list};
pub use summary_list::{Answer, summary_list};
pub use table::{Cell, Table, table};
pub use task_list::{Task, TaskState, task_list};
pub use text::Text;
pub use theirs::{theirs, theirs_lines};
pub use timer::{Timer, timer};
pub use token::token;
pub use tool::{tool, tool_link, tool_steps};
