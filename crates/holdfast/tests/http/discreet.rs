use super::given::{Browser, PASSPHRASE, Said, Served};
use super::routes;

/// Words that would tell what the program is, or is for.
const TELLING: [&str; 16] = [
    "holdfast",
    "attachment",
    "therap",
    "diary",
    "trauma",
    "crisis",
    "anxious",
    "avoidant",
    "mental",
    "abuse",
    "partner",
    "suicid",
    "feeling",
    "moments",
    "healing",
    "self-harm",
];

fn world() -> (Served, Browser) {
    let (served, _) = Served::unlocked();
    let served = served.killed_and(|served| served.set_open("discreet_name", "Notes".into()));
    let browser = served.browser();
    (served, browser)
}

fn told(text: &str) -> Vec<&'static str> {
    let text = text.to_lowercase();
    TELLING.into_iter().filter(|word| text.contains(word)).collect()
}

fn title(said: &Said) -> String {
    let title = said.body.split_once("<title>").map_or("", |(_, rest)| rest.split('<').next().unwrap());
    title.to_owned()
}

/// What a browser shows or keeps of a page outside of it: its title, icons,
/// names of files, cookies and other headers, and what its head says.
fn outside(said: &Said) -> String {
    let head = said.body.split_once("</head>").map_or("", |(head, _)| head);
    let files: Vec<&str> = said.body.split('"').filter(|part| part.starts_with("/static/")).collect();
    format!("{}\n{:?}\n{head}\n{files:?}", title(said), said.headers)
}

/// Bar B39: in discreet use nothing outside of a page tells what it is, and
/// the way in tells nothing at all.
#[test]
fn nothing_outside_of_a_page_tells_what_it_is() {
    let (_served, browser) = world();
    let mut seen = 0;
    let way_in = ["/unlock", "/unlock/recover", "/unlock/note", "/blank"];
    for path in way_in {
        let said = browser.get(path);
        assert_eq!((said.status, told(&said.body)), (200, vec![]), "{path}: {}", said.body);
        seen += 1;
    }
    let wrong = browser.unlock("not the right one at all");
    assert_eq!(told(&wrong.body), Vec::<&str>::new());
    for is_unlocked in [false, true] {
        if is_unlocked {
            assert_eq!(browser.unlock(PASSPHRASE).status, 303);
        }
        for route in routes::all() {
            let path = route.filled(&[]);
            let is_door = path.starts_with("/static") || path == "/exit";
            if is_door || !route.is_get || (!is_unlocked && !route.is_open()) {
                continue;
            }
            let said = browser.get(&path);
            let outside =
                outside(&said).replace(&format!("location\", \"{}", said.header("location").unwrap_or("-")), "");
            assert_eq!(told(&outside), Vec::<&str>::new(), "{path} {is_unlocked}: {outside}");
            seen += 1;
        }
    }
    println!("B39: {seen} pages, 0 of {} words", TELLING.len());
}

/// Bar B39: the title is the name that was chosen, inside as well.
#[test]
fn the_title_is_the_name_that_was_chosen() {
    let (_served, browser) = world();
    browser.unlock(PASSPHRASE);
    for path in ["/", "/moments", "/moments/new", "/hold", "/settle", "/help", "/more", "/nowhere"] {
        let title = title(&browser.get(path));
        assert_eq!(title, "Notes", "{path}");
    }
}

/// Bar B39: learning cards ask for unlocking first; Help and Settle never do.
#[test]
fn cards_ask_for_unlocking_and_help_and_settle_never_do() {
    let (_served, browser) = world();
    let help = browser.get("/help");
    assert_eq!(help.status, 200);
    for path in ["/settle", "/settle/tools", "/settle/breathe", "/help/more", "/help/region", "/help/when"] {
        assert_eq!(browser.get(path).status, 200, "{path}");
    }
    let cards = browser.get("/learn");
    assert_eq!((cards.location(), cards.body.as_str()), ("/unlock", ""));
    let card = browser.get("/learn/the-alarm");
    assert!(card.status == 303 || card.status == 404, "{}", card.status);
    assert_eq!(told(&card.text()), Vec::<&str>::new());
    browser.get("/learn");
    assert_eq!(browser.unlock(PASSPHRASE).location(), "/learn");
    assert_eq!(browser.get("/learn").status, 200);
}
