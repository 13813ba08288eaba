use std::sync::Arc;

use record::Op;
use vault::Vault;

use super::command::ID;
use super::{CAPABILITY, Setting};
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"less_motion":true,"more_contrast":true,"device_font":false,"worded_ratings":true,"without_figure":true,"without_veil":false,"without_keys":true,"night":{"from":22,"to":7},"week":{"first":"sunday","day_ends":3,"check_in":"friday","without_check_in":true},"patterns":{"close":"Reaching","away":"Closing the door","both":"The tide","steady":"Ground"},"recovery_asked":true}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    door.says(&["edit", "--json", "-"], SAMPLE).unwrap();
    assert_eq!(door.kept(ID), SAMPLE);
    assert_eq!(Setting::ID.to_string(), ID);
    let shown = door.says(&["show"], "").unwrap();
    assert!(shown.contains("Less motion") && shown.contains("From 22 to 7") && shown.contains("Reaching"), "{shown}");
    door.says(&["edit", "--json", "-"], r#"{"patterns":{"close":null}}"#).unwrap();
    assert!(!door.says(&["show"], "").unwrap().contains("Reaching"));
    door.says(&["undo"], "").unwrap();
    assert!(door.says(&["show"], "").unwrap().contains("Reaching"));
}

#[test]
fn hours_are_hours_and_a_night_has_two_ends() {
    let door = Door::of(&CAPABILITY);
    for (patch, named) in [
        (r#"{"night":{"from":24,"to":7}}"#, "night.from"),
        (r#"{"night":{"from":22}}"#, "night.to"),
        (r#"{"less_motion":"yes"}"#, "less_motion"),
        (r#"{"theme":"dark"}"#, "theme"),
    ] {
        let refused = door.says(&["edit", "--json", "-"], patch).unwrap_err();
        assert!(refused.contains(named), "{patch}: {refused}");
    }
}

fn chosen(vault: &Arc<Vault>) -> crate::web::Preferences {
    vault.read(Setting::preferences).unwrap()
}

#[test]
fn what_was_chosen_is_known_and_what_is_not_understood_is_left_alone() {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    assert!(!chosen(&vault).less_motion);
    let patch = serde_json::from_str(SAMPLE).unwrap();
    vault.write(Op::Edit, move |tx| tx.keep::<Setting>(Setting::ID, &patch)).unwrap();
    let known = chosen(&vault);
    assert!(known.less_motion && known.worded_ratings && !known.without_veil);
    assert_eq!((known.night, known.patterns.get("close").map(String::as_str)), (Some((22, 7)), Some("Reaching")));
    let newer = serde_json::from_str(r#"{"night":{"from":"dusk"}}"#).unwrap();
    assert!(vault.write(Op::Edit, move |tx| tx.keep::<Setting>(Setting::ID, &newer)).is_err());
    assert_eq!(chosen(&vault).night, Some((22, 7)));
}

#[test]
fn at_night_every_page_is_dark_unless_light_was_chosen() {
    let browser = Browser::unlocked();
    let theme = |page: &str| {
        let html = browser.get(page).html;
        let head = html.split('>').nth(1).unwrap_or_default().to_owned();
        ["light", "dark"].into_iter().find(|theme| head.contains(&format!("data-theme=\"{theme}\"")))
    };
    browser.pass_minutes(89);
    assert_eq!(theme("/"), None, "it is 22:59, and the device decides");
    browser.pass_minutes(1);
    for page in ["/", "/moments/new", "/hold", "/moments", "/settings"] {
        assert_eq!(theme(page), Some("dark"), "{page}");
    }
    browser.settings.lock().unwrap().theme = Some(crate::web::Theme::Light);
    assert_eq!(theme("/"), Some("light"));
}
