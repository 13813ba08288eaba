use axum::Router;
use axum::routing::{get, post};
use record::{Choice, Op};
use vault::{Body, Reader};
use words::say;

use super::form::{self, DISPLAY, PATTERNS, WEEK};
use super::page::{self, Given};
use super::record::Setting;
use crate::acts;
use crate::web::{
    Answer, As, ExitSite, Filled, OpenSettings, Preferences, Slot, TextSize, Theme, Visit, is_address, to,
};

pub(super) fn routes() -> Router {
    let router = Router::new()
        .route("/settings", get(index))
        .route("/settings/display", get(show_display).post(display))
        .route("/settings/exit", get(show_exit).post(exit))
        .route("/settings/lock", get(show_lock).post(lock))
        .route("/settings/lock/recovery/later", post(later))
        .route("/settings/display/worded", post(worded))
        .route("/settings/week", get(show_week).post(week))
        .route("/settings/privacy", get(show_privacy).post(privacy))
        .route("/settings/words/patterns", get(show_patterns).post(patterns))
        .route("/settings/data", get(data));
    with_components(router)
}

/// Every component in every state, for builders.
#[cfg(debug_assertions)]
fn with_components(router: Router) -> Router {
    async fn components(visit: Visit) -> Answer {
        Ok(visit.page(page::components(&visit.words)))
    }
    router.route("/more/components", get(components))
}

#[cfg(not(debug_assertions))]
fn with_components(router: Router) -> Router {
    router
}

impl Setting {
    /// What the person chose that lies in the vault; as without a choice when
    /// there is none, or one that is not understood.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn preferences(reader: &Reader<'_>) -> vault::Result<Preferences> {
        let Some(setting) = chosen(reader)? else { return Ok(Preferences::default()) };
        let is_on = |choice: Option<bool>| choice.unwrap_or(false);
        Ok(Preferences {
            less_motion: is_on(setting.less_motion),
            more_contrast: is_on(setting.more_contrast),
            device_font: is_on(setting.device_font),
            worded_ratings: is_on(setting.worded_ratings),
            without_figure: is_on(setting.without_figure),
            without_veil: is_on(setting.without_veil),
            without_keys: is_on(setting.without_keys),
            night: setting.hours_of_night(),
            rhythm: setting.rhythm(),
            check_in: setting.day_of_check_in(),
            without_check_in: setting.is_without_check_in(),
            patterns: setting.names_of_patterns(),
            recovery_asked: is_on(setting.recovery_asked),
        })
    }

    /// Keeps that something was chosen or asked, under the name of its field.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub async fn note(visit: &Visit, field: &'static str) -> vault::Result<()> {
        let mut asked = Filled::default();
        asked.put(field, "true");
        let patch = asked.patch(&[(field, As::YesNo)]);
        visit.write(Op::Edit, move |tx| tx.keep::<Self>(Self::ID, &patch)).await.map(drop)
    }
}

/// Whether the recovery code can be found is asked once.
async fn later(visit: Visit) -> Answer {
    Setting::note(&visit, "recovery_asked").await?;
    Ok(to("/"))
}

/// Words instead of numbers, from the form of a new moment: what was typed
/// into it stands there again.
async fn worded(visit: Visit) -> Answer {
    Setting::note(&visit, "worded_ratings").await?;
    let form = visit.form.clone();
    if form.theirs().next().is_some() {
        visit.write(Op::Edit, move |tx| Slot::new("moment").keep(tx, &form)).await?;
    }
    visit.tell(say!(visit.words, "setting-worded-chosen"));
    Ok(to("/moments/new"))
}

fn chosen(reader: &Reader<'_>) -> vault::Result<Option<Setting>> {
    Ok(match reader.get::<Setting>(Setting::ID)? {
        Some(vault::Kept { deleted: false, body: Body::Understood(setting), .. }) => Some(setting),
        _ => None,
    })
}

/// The form as what was chosen fills it.
async fn filled(visit: &Visit) -> vault::Result<Filled> {
    let setting = visit.read(chosen).await?;
    Ok(setting.map(|setting| Filled::of(&setting)).unwrap_or_default())
}

/// Keeps what was asked for, or gives the first field that needs a change.
async fn keep(visit: &Visit, asked: form::Object) -> vault::Result<Result<(), (String, String)>> {
    match acts::change::<Setting>(&asked, &visit.now()) {
        Ok(patch) => visit.write(Op::Edit, move |tx| tx.keep::<Setting>(Setting::ID, &patch)).await.map(|_| Ok(())),
        Err(problems) => Ok(Err(problems
            .first()
            .map(|problem| (problem.field.clone(), acts::advice(&visit.words, &problem.what)))
            .unwrap_or_default())),
    }
}

/// Changes what is readable while locked. In the example nothing is kept, and
/// what is the person's own stays as it is.
fn change_open(visit: &Visit, change: impl FnMut(&mut OpenSettings)) -> vault::Result<()> {
    if visit.is_example { Ok(()) } else { visit.change_settings(change) }
}

fn told_kept(visit: &Visit) {
    visit.tell(if visit.is_example {
        say!(visit.words, "setting-in-example")
    } else {
        say!(visit.words, "setting-kept")
    });
}

async fn index(visit: Visit) -> Answer {
    Ok(visit.page(page::index(&visit.words, visit.session.token.as_str())))
}

async fn data(visit: Visit) -> Answer {
    Ok(visit.page(page::data(&visit.words)))
}

async fn show_display(visit: Visit) -> Answer {
    let given = Given { filled: filled(&visit).await?, problem: None };
    Ok(visit.page(page::display(&visit.paper(), &visit.settings, &given)))
}

async fn display(visit: Visit) -> Answer {
    let asked = form::night_or_none(visit.form.patch(DISPLAY));
    if let Err(problem) = keep(&visit, asked).await? {
        let given = Given { filled: (*visit.form).clone(), problem: Some(problem) };
        return Ok(visit.refused(page::display(&visit.paper(), &visit.settings, &given)));
    }
    let (theme, size) = (visit.form.choice::<Theme>("theme"), visit.form.choice::<TextSize>("text_size"));
    change_open(&visit, |settings| {
        settings.theme.clone_from(&theme);
        settings.text_size.clone_from(&size);
    })?;
    told_kept(&visit);
    Ok(to("/settings/display"))
}

async fn show_exit(visit: Visit) -> Answer {
    let given = Given { filled: form::exit(&visit.settings, &visit.preferences), problem: None };
    Ok(visit.page(page::exit(&visit.paper(), &given)))
}

async fn exit(visit: Visit) -> Answer {
    let own = visit.form.get("own_site").trim();
    let site = match visit.form.get("exit_site") {
        "own" if is_address(own) => Some(ExitSite::Other(own.to_owned())),
        "own" => {
            let problem = Some(("own_site".to_owned(), say!(visit.words, "door-own-site")));
            return Ok(visit.refused(page::exit(&visit.paper(), &Given { filled: (*visit.form).clone(), problem })));
        }
        slug => ExitSite::from_slug(slug),
    };
    // What is asked for here is yes or no: there is nothing to refuse.
    let _ = keep(&visit, form::leaving(&visit.form)).await?;
    change_open(&visit, |settings| settings.exit_site.clone_from(&site))?;
    told_kept(&visit);
    Ok(to("/settings/exit"))
}

async fn show_lock(visit: Visit) -> Answer {
    Ok(visit.page(page::lock(&visit.paper(), &visit.settings)))
}

/// The longest time that can be chosen, in minutes; 0 is "until I close it".
const LONGEST: u32 = 120;

async fn lock(visit: Visit) -> Answer {
    let minutes = visit.form.get("idle_minutes").parse().ok().filter(|minutes| *minutes <= LONGEST);
    change_open(&visit, |settings| settings.idle_minutes = minutes.or(settings.idle_minutes))?;
    told_kept(&visit);
    Ok(to("/settings/lock"))
}

async fn show_week(visit: Visit) -> Answer {
    let given = Given { filled: form::week(filled(&visit).await?), problem: None };
    Ok(visit.page(page::week(&visit.paper(), &given)))
}

async fn week(visit: Visit) -> Answer {
    if let Err(problem) = keep(&visit, form::week_sent(&visit.form).patch(WEEK)).await? {
        let given = Given { filled: (*visit.form).clone(), problem: Some(problem) };
        return Ok(visit.refused(page::week(&visit.paper(), &given)));
    }
    told_kept(&visit);
    Ok(to("/settings/week"))
}

async fn show_privacy(visit: Visit) -> Answer {
    let given = Given { filled: form::privacy(&visit.settings), problem: None };
    Ok(visit.page(page::privacy(&visit.paper(), &given)))
}

/// As much as a tab shows.
const LONGEST_NAME: usize = 40;

async fn privacy(visit: Visit) -> Answer {
    let name = visit.form.get("discreet_name").trim().to_owned();
    if name.chars().count() > LONGEST_NAME {
        let problem = Some(("discreet_name".to_owned(), say!(visit.words, "setting-name-long", most = LONGEST_NAME)));
        return Ok(visit.refused(page::privacy(&visit.paper(), &Given { filled: (*visit.form).clone(), problem })));
    }
    let name = Some(name).filter(|name| !name.is_empty());
    change_open(&visit, |settings| settings.discreet_name.clone_from(&name))?;
    told_kept(&visit);
    Ok(to("/settings/privacy"))
}

async fn show_patterns(visit: Visit) -> Answer {
    let given = Given { filled: filled(&visit).await?, problem: None };
    Ok(visit.page(page::patterns(&visit.paper(), &given)))
}

async fn patterns(visit: Visit) -> Answer {
    if let Err(problem) = keep(&visit, visit.form.patch(PATTERNS)).await? {
        let given = Given { filled: (*visit.form).clone(), problem: Some(problem) };
        return Ok(visit.refused(page::patterns(&visit.paper(), &given)));
    }
    told_kept(&visit);
    Ok(to("/settings/words/patterns"))
}
