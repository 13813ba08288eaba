//! The lines of a country as lines of text, for the terminal.

use words::{DayAs, Words, say};

use super::lines::{self, HelpLine, first_of, of_country};

/// The act first, then who can be reached and how, then what was compared.
/// Without a country the act alone.
pub fn spoken(words: &Words, country: Option<&str>) -> Vec<String> {
    let lines = country.filter(|code| lines::country(code).is_some()).map(of_country).unwrap_or_default();
    let first = first_of(&lines);
    let emergency = first.or(lines.first().copied());
    let Some(danger) = emergency else { return vec![say!(words, "settle-lines-danger")] };
    let number = match (first, danger.emergency().first()) {
        (Some(line), _) => line.phone.clone(),
        (None, Some(emergency)) => emergency.number.to_owned(),
        (None, None) => return vec![say!(words, "settle-lines-danger")],
    };
    let mut spoken = vec![say!(words, "help-act", number = number)];
    spoken.push(say!(words, "help-danger", number = danger.emergency_number.as_str()));
    spoken.extend(lines.iter().filter(|line| line.is_checked()).map(|line| reached(words, line)));
    if let Some(day) = lines.iter().map(|line| line.compared_on).min() {
        spoken.push(say!(words, "help-compared", date = words.day(day, DayAs::Date)));
    }
    spoken
}

fn reached(words: &Words, line: &HelpLine) -> String {
    let text = (!line.text.is_empty()).then(|| say!(words, "help-text-way", text = line.text.as_str()));
    let phone = (!line.phone.is_empty()).then(|| say!(words, "help-phone", phone = line.phone.as_str()));
    let page = (!line.url.is_empty()).then(|| line.url.clone());
    let hours = Some(say!(words, "help-hours", hours = line.hours.as_str()));
    let said: Vec<String> = [phone, text, hours, page].into_iter().flatten().collect();
    format!("{} – {}", line.service, said.join(" "))
}

#[cfg(test)]
mod tests {
    use words::Words;

    use super::spoken;

    #[test]
    fn the_act_comes_first_and_numbers_are_those_of_the_file() {
        let said = spoken(&Words::of(texts::english()), Some("IE"));
        assert!(said[0].ends_with("call 116 123 now."), "{}", said[0]);
        assert!(said[1].contains("112 or 999"));
        assert_eq!(
            said[2],
            "Samaritans Ireland – Phone: 116 123. Hours: 24/7. https://www.samaritans.org/samaritans-ireland"
        );
        assert_eq!(said.len(), 7);
    }

    #[test]
    fn without_a_country_it_is_the_emergency_number() {
        for country in [None, Some("QQ"), Some("")] {
            let said = spoken(&Words::of(texts::english()), country);
            assert_eq!(said.len(), 1);
            assert!(said[0].contains("call your emergency number now."));
        }
    }

    #[test]
    fn an_old_number_is_not_spoken() {
        assert!(spoken(&Words::of(texts::english()), Some("KH")).iter().all(|line| !line.contains("017 222 372")));
    }
}
