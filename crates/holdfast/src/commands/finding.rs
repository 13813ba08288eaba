use capabilities::terminal::{Failure, Terminal};
use capabilities::{Shown, of_kind, sample};
use clap::ArgMatches;
use serde_json::{Map, Value};
use vault::Hit;
use words::{Words, say};

pub(super) fn search(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let asked: Vec<&str> = arguments.get_many::<String>("words").unwrap_or_default().map(String::as_str).collect();
    let asked = asked.join(" ");
    let limit = arguments.get_one("limit").copied().unwrap_or(100);
    let found = terminal.vault()?.read(move |reader| {
        let words = Words::english();
        let hits = reader.search(&asked, limit)?;
        let mut found = Vec::with_capacity(hits.len());
        for hit in hits {
            let shown = of_kind(&hit.kind).map(|kind| kind.shown(reader, hit.id, &words));
            if let Some(shown) = shown.transpose()?.flatten() {
                found.push((hit, shown));
            }
        }
        Ok(found)
    })?;
    if arguments.get_flag("json") {
        return found.into_iter().try_for_each(|(hit, shown)| terminal.line(&as_json(&hit, shown).to_string()));
    }
    if found.is_empty() {
        return terminal.prose(0, &say!(terminal.words, "terminal-nothing-found"));
    }
    for (hit, shown) in &found {
        terminal.heading(&shown.sheet.when())?;
        terminal.prose(2, shown.sheet.line())?;
        terminal.prose(2, &format!("{} {}", hit.kind, hit.id))?;
    }
    Ok(())
}

/// Id, kind and the fields that matched, then the record's own fields.
fn as_json(hit: &Hit, shown: Shown) -> Value {
    let mut line = Map::new();
    line.insert("id".into(), hit.id.to_string().into());
    line.insert("kind".into(), hit.kind.clone().into());
    line.insert("matched".into(), hit.matched.clone().into());
    line.extend(shown.json);
    Value::Object(line)
}

pub(super) fn sample(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let number = |name| arguments.get_one::<u64>(name).copied().unwrap_or_default();
    // A fixed last day: the same seed gives the same lines on every day.
    let last = jiff::civil::date(2026, 11, 23);
    sample::moments(number("records"), number("seed"), last).try_for_each(|moment| terminal.line(&moment.to_string()))
}
