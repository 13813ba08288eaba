//! A browser at the pages that open while locked, for tests: one session, a
//! clock that is set, a vault in memory when it is unlocked.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request};
use jiff::{Timestamp, ZonedDateTime};
use record::{Clock, Random};
use tower::ServiceExt;
use vault::{Vault, World};
use words::Words;

use crate::AllKinds;
use crate::web::{Filled, OpenSettings, Preferences, Session, Visit};

struct Set(AtomicI64);

impl Clock for Set {
    fn now(&self) -> ZonedDateTime {
        let berlin = jiff::tz::TimeZone::get("Europe/Berlin").unwrap();
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap().to_zoned_datetime(berlin)
    }
}

struct Seeded(Mutex<fastrand::Rng>);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap().fill(bytes);
    }
}

pub(crate) struct Browser {
    pub(crate) visit: Visit,
    pub(crate) vault: Option<Arc<Vault>>,
    pub(crate) settings: Arc<Mutex<OpenSettings>>,
    clock: Arc<Set>,
    runtime: tokio::runtime::Runtime,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) html: String,
    /// The name of the file it is, when it is to be saved.
    pub(crate) file: String,
}

impl Browser {
    pub(crate) fn locked() -> Self {
        let evening: Timestamp = "2026-11-24T20:30:00Z".parse().unwrap();
        let clock = Arc::new(Set(AtomicI64::new(evening.as_second())));
        let random = Arc::new(Seeded(Mutex::new(fastrand::Rng::with_seed(1))));
        let world = World { clock: clock.clone(), random, kinds: Arc::new(AllKinds) };
        let session = Arc::new(Session::new("id".into(), "the-token".into()));
        let settings = Arc::new(Mutex::new(OpenSettings::default()));
        let written = settings.clone();
        let mut visit = Visit::new(Arc::new(Words::of(texts::english())), world, session, Arc::default()).changing(
            Arc::new(move |change| {
                change(&mut written.lock().unwrap());
                Ok(())
            }),
        );
        visit.patience = std::time::Duration::from_secs(30);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        Self { visit, vault: None, settings, clock, runtime }
    }

    pub(crate) fn unlocked() -> Self {
        let mut browser = Self::locked();
        let vault = Arc::new(Vault::in_memory(browser.visit.world.clone()).unwrap());
        browser.visit = browser.visit.clone().inside(vault.clone(), Preferences::default());
        browser.vault = Some(vault);
        browser
    }

    pub(crate) fn pass_minutes(&self, minutes: i64) {
        self.clock.0.fetch_add(minutes * 60, Ordering::SeqCst);
    }

    pub(crate) fn get(&self, address: &str) -> Page {
        self.ask(Method::GET, address, "")
    }

    pub(crate) fn post(&self, address: &str, form: &str) -> Page {
        self.ask(Method::POST, address, form)
    }

    /// Sends a form and opens the page that it leads to.
    pub(crate) fn send(&self, address: &str, form: &str) -> Page {
        let sent = self.post(address, form);
        assert_eq!(sent.status, 303, "{address} {form}");
        Page { location: sent.location.clone(), ..self.get(&sent.location) }
    }

    fn ask(&self, method: Method, address: &str, form: &str) -> Page {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let mut visit = self.visit.clone();
        visit.settings = Arc::new(self.settings.lock().unwrap().clone());
        visit.path = path.to_owned();
        visit.query = Arc::new(Filled::parse(query.as_bytes()));
        visit.form = Arc::new(Filled::parse(form.as_bytes()));
        let request = Request::builder().method(method).uri(address).extension(visit).body(Body::empty()).unwrap();
        self.runtime.block_on(async {
            let answer = crate::routes().merge(crate::open_routes()).oneshot(request).await.unwrap();
            let location = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
            let status = answer.status().as_u16();
            let file = answer.headers().get("content-disposition").map(|name| name.to_str().unwrap().to_owned());
            let file = file.unwrap_or_default();
            let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            let html = String::from_utf8(bytes.to_vec()).unwrap();
            Page { status, location: location.unwrap_or_default(), html, file }
        })
    }
}
