use jiff::civil::date;
use maud::{Markup, html};
use words::Words;

use super::shown;
use crate::chart::{Chart, Drawn, Dumbbell, Line, Looks, Saying, Span, chart, dates, drawn, dumbbell, figure, key};
use crate::{
    Answer, Button, Cell, Control, Entry, Field, Fit, Handout, Icon, Kind, Letter, Named, PaperSize, Pattern, Peek,
    Rung, Sheet, Side, Table, Task, TaskState, Text, button, button_link, days, empty, entries, field, fit, fit_kept,
    handout, kept_again, kept_words, kind, ladder, leaf, letter, link, sheet, sides, suggest, summary_list, table,
    task_list, theirs, theirs_lines,
};

pub(super) fn reading(words: &Words) -> Markup {
    html! {
        (shown("theirs", html! {
            (theirs("She read it and didn’t answer."))
            (theirs_lines("Two lines,\nas they were written."))
        }))
        (shown("sheet", paper()))
        (shown("kind", kindness()))
        (shown("kept", html! {
            (kept_words("She read it and didn’t answer.", "Today, 0:47"))
            (kept_again("again", "Last time you wrote", "Try waiting for the morning."))
        }))
        (shown("fit", fits()))
        (shown(
            "letter",
            letter(&Letter {
                text: "You. It’s me, on a Sunday.\n\nThat hurts. It has hurt every time.\n\nI’m still here.".into(),
                sign: Some("Me, 8 March".into()),
            }),
        ))
        (shown("leaf", leaf("leaf", "To come back with", "I’m back. I want to hear you. Can we go slower?")))
        (shown("handout", handed()))
        (shown("ladder", steps(words)))
        (shown("days", days("Tuesday 24 November", "#days", Some("Slept by the window."), html! {
            (field(words, &Field::new("slept", "Slept, hours").small().short()))
        })))
        (shown("map-line", map_of(words)))
        (shown("summary-list", summary(words)))
        (shown("task-list", tasks(words)))
        (shown("entry", diary()))
        (shown("search", search(words)))
        (shown(
            "empty",
            empty(
                "Nothing noted yet. A moment can be one line.",
                button_link("#empty", &Button::new("Note a moment")),
            ),
        ))
        (shown("table", table(words, &numbers())))
        (shown("chart", charts(words)))
        (shown("drawn", values(words)))
        (shown("measure", html! {
            p.measure {
                "Prose keeps to a measure of 62 characters, so that a tired eye finds the next line by itself."
            }
        }))
    }
}

fn map_of(words: &Words) -> Markup {
    let side = |is_for: bool, day: Option<&'static str>, text: &'static str| Side {
        is_for,
        day: day.map(Into::into),
        text: text.into(),
        from: Some(("#from".into(), "The moment".into())),
        out: html! {},
    };
    let all = [side(true, Some("2 March"), "She said: you asked that."), side(false, None, "He rang back.")];
    let months = vec![
        (date(2026, 3, 1), Some(9.0), Some(2.0)),
        (date(2026, 4, 1), Some(8.0), Some(3.0)),
        (date(2026, 6, 1), Some(7.0), None),
    ];
    let looks = Looks { names: ("Old line".into(), "New line".into()), months };
    let saying = Saying {
        id: "looks".into(),
        takeaway: "In March the old line felt like 9. In June it felt like 7.".into(),
        note: None,
        basis: "From 3 looks.".into(),
        caption: "How true each line felt".into(),
    };
    html! {
        (sides("It came true", "It didn’t", &all))
        (drawn(words, &Drawn::Looks(looks), saying))
    }
}

fn steps(words: &Words) -> Markup {
    let rung = |hard: Option<&'static str>, line: &'static str, note: &'static str| Rung {
        hard: hard.map(Into::into),
        href: "#rung".into(),
        line: line.into(),
        note: note.into(),
        ..Rung::default()
    };
    let planned = rung(Some("3"), "Send one message, and leave it until evening", "Planned for today");
    let rungs = [
        rung(Some("1"), "Ask a friend how their week was", "Done 4 times"),
        Rung { more: Some(("#more".into(), "What happened?".into())), ..planned },
        Rung { is_next: true, ..rung(Some("4"), "Ask Nadia what she’d do", "Could be next") },
        rung(None, "Say hello at the pool", "An idea"),
    ];
    let plan = button_link("#plan", &Button::primary("Plan it"));
    html! {
        (suggest("next", "You could try this", "Ask Nadia what she’d do", "A little more than the last two.", plan))
        (ladder(words, &rungs))
    }
}

fn diary() -> Markup {
    let entry = |time: &'static str, line: &'static str| Entry {
        href: "#entry".into(),
        time: time.into(),
        line: line.into(),
        is_theirs: true,
        note: Some("Lonely, stirred up 7".into()),
        icon: None,
        pattern: Some(Pattern::Close),
    };
    html! {
        h3.entries-day { "Tuesday 24 November" }
        (entries(&[
            entry("0:47", "She read it and didn’t answer."),
            entry("", "A line that was found, without its time."),
        ]))
    }
}

fn search(words: &Words) -> Markup {
    html! {
        form.search.no-print method="post" action="/search" role="search" {
            (field(words, &Field::new("q", "Find a word you wrote").small()))
            (button(&Button::new("Search")))
        }
        div.paste { (field(words, &Field::new("file", "Paste the file’s text").control(Control::Lines(4)))) }
    }
}

fn paper() -> Markup {
    let line = |icon, named: &'static str, text: &'static str| Peek {
        icon,
        named: named.into(),
        text: text.into(),
        note: "Any day".into(),
    };
    let lines = [
        line(Icon::Wind, "To settle", "Feet on the floor before I open the laptop"),
        line(Icon::Text, "To share", "Tell Tomas one thing about my day that wasn’t fine"),
    ];
    let of = |id: &'static str, lead: Option<&'static str>, lines| {
        sheet(&Sheet {
            id: id.into(),
            title: "This week".into(),
            when: "23 to 29 November".into(),
            lead: lead.map(Into::into),
            lines,
            opens: ("#sheet".into(), "Open this week".into()),
        })
    };
    html! {
        (of("sheet-full", None, &lines))
        (of("sheet-empty", Some("Three small things, or none."), &[]))
    }
}

fn kindness() -> Markup {
    kind(&Kind {
        id: "held".into(),
        title: "Worth remembering".into(),
        words: "“I didn’t send it. In the morning there was a message from her.”".into(),
        from: Some("7 November".into()),
        more: Some(("#kind".into(), "Another".into())),
    })
}

fn fits() -> Markup {
    html! {
        @for pattern in Pattern::ALL {
            (fit(&Fit {
                id: format!("fit-{}", pattern.slug()).into(),
                title: format!("Does this fit? ({})", pattern.slug()).into(),
                sentence: "“I’m scared of losing them and want reassurance.”".into(),
                pattern, name: "Pulling close".into(), familiar: Some("often called anxious".into()),
                answers: html! {
                    form.cluster method="post" action="/fit" {
                        (button(&Button::new("Yes, that fits")))
                        (link("#fit", "Use my own words"))
                        (link("#fit", "Not now"))
                    }
                },
            }))
        }
        @let named = Named { pattern: Pattern::Close, name: "Pulling close".into(), familiar: None, line: None };
        (fit_kept("fit-kept", "You saved this", Some("“I want a sign.”"), Some(&named), link("#fit", "Change")))
    }
}

fn summary(words: &Words) -> Markup {
    summary_list(
        words,
        &[
            Answer {
                label: "What happened?".into(),
                answer: Some(theirs("She read it and didn’t answer.")),
                change: Some("#summary".into()),
            },
            Answer {
                label: "How stirred up?".into(),
                answer: Some(html! { "7, too much" }),
                change: Some("#summary".into()),
            },
            Answer { label: "What did you do?".into(), answer: None, change: Some("#summary".into()) },
        ],
    )
}

fn tasks(words: &Words) -> Markup {
    let task = |name: &'static str, state| Task { href: "#task".into(), name: name.into(), state };
    let (filled, begun, empty) = (TaskState::Filled, TaskState::Begun, TaskState::Empty);
    let tasks = [("Situation", filled), ("Body", begun), ("Feelings", empty), ("Thoughts", empty)];
    task_list(words, &tasks.map(|(name, state)| task(name, state)))
}

fn numbers() -> Table<'static> {
    let number = |text: &'static str| Cell::Number(text.into());
    let row = |name: &'static str, rest: [&'static str; 4]| {
        std::iter::once(Cell::Words(name.into())).chain(rest.map(number)).collect::<Vec<_>>()
    };
    Table {
        caption: "Middle rating before and after, and how many times it eased.".into(),
        head: row("Tool", ["Uses", "Before", "After", "Eased"]),
        rows: vec![row("Long breath out", ["9", "7", "5", "7"]), row("Walking", ["8", "7", "5", "6"])],
    }
}

fn charts(words: &Words) -> Markup {
    let breath = vec![
        (9.0, 6.0),
        (8.0, 5.0),
        (8.0, 6.0),
        (7.0, 4.0),
        (7.0, 5.0),
        (7.0, 5.0),
        (6.0, 5.0),
        (6.0, 6.0),
        (5.0, 5.0),
    ];
    let walking = vec![(9.0, 6.0), (8.0, 5.0), (8.0, 8.0), (7.0, 5.0), (7.0, 5.0), (7.0, 7.0), (6.0, 4.0), (6.0, 4.0)];
    let (drawing, height) = dumbbell(
        "calm",
        "flooded",
        &[
            Dumbbell { name: "Long breath out".into(), said: "7 of 9 eased".into(), middle: (7.0, 5.0), uses: breath },
            Dumbbell { name: "Walking".into(), said: "6 of 8 eased".into(), middle: (7.0, 5.0), uses: walking },
        ],
    );
    let span = |label: &'static str, current| Span { href: "#chart".into(), label: label.into(), current };
    html! {
        (chart(words, &Chart {
            id: "helps".into(), takeaway: "A long breath out eased things by about 2, most times (7 of 9).".into(),
            note: Some("A drop of 1 or 2 is usual, and it counts.".into()),
            key: Some(key("Ring before, dot after: the middle of all uses. Each fine line under it is one use.")),
            figure: figure(
                "helps",
                "Ratings before and after, for two tools, from 0 calm to 10 flooded. The table below has every number.",
                height,
                &drawing,
            ),
            basis: "From 17 uses between 3 March and 30 May, each rated before and after.".into(),
            table: Table { caption: "The same in numbers.".into(), ..numbers() },
        }))
        (dates(words, &[span("3 months", true), span("6 months", false), span("Year", false), span("All", false)]))
    }
}

/// The three values a slice can hand.
fn values(words: &Words) -> Markup {
    let saying = |id: &'static str, takeaway: &'static str, basis: &'static str, caption: &'static str| Saying {
        id: id.into(),
        takeaway: takeaway.into(),
        note: None,
        basis: basis.into(),
        caption: caption.into(),
    };
    let day = |month, day| date(2026, month, day).at(20, 0, 0, 0);
    let points = vec![
        (day(8, 30), 21.0),
        (day(9, 6), 24.0),
        (day(9, 13), 18.0),
        (day(10, 11), 19.0),
        (day(10, 18), 15.0),
        (day(10, 25), 16.0),
    ];
    let line = Line { points, ends: (0.0, 40.0), joined_within: 14, give_or_take: Some(3.5) };
    let pairs = vec![(8.0, 3.0), (7.0, 5.0), (6.0, 6.0), (5.0, 7.0), (9.0, 4.0)];
    let count = |thing: &str, count| (thing.to_owned(), count);
    let counts = vec![
        count("No reply", 15),
        count("Being asked how I feel, late in the evening, when there was nothing left to say it with", 9),
        count("A tender moment", 2),
        count("Talk about the future", 0),
    ];
    html! {
        (drawn(
            words,
            &Drawn::Line(line),
            saying(
                "line",
                "Fear of being left: 16 this time, 15 the time before",
                "From 6 times you answered, 30 August 2026 to 25 October 2026.",
                "Fear of being left",
            ),
        ))
        (drawn(
            words,
            &Drawn::Pairs(pairs),
            saying(
                "pairs",
                "Three of 5 small steps were less hard than feared.",
                "From 5 small steps between 3 March and 30 May.",
                "How hard each step was feared to be, and was.",
            ),
        ))
        (drawn(
            words,
            &Drawn::Counts(counts),
            saying(
                "counts",
                "No reply was there most often (15 of 26).",
                "From 26 moments between 2 February and 23 November.",
                "How many moments each thing set off.",
            ),
        ))
    }
}

fn handed() -> Markup {
    handout(&Handout {
        title: "Our pause".into(),
        word: Some("“Harbour.”".into()),
        lead: Some("Either of us may say it.".into()),
        two: vec![
            ("You may see in me".into(), "I talk faster.".into()),
            ("I may see in you".into(), "You go still.".into()),
        ],
        rows: vec![("How long".into(), "30 minutes".into()), ("Where".into(), Text::default())],
        foot: (Some("Agreed on 8 November 2026, by both".into()), Some("T. and me".into())),
        sheet: PaperSize::A6,
    })
}
