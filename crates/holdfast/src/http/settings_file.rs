//! `open.json`: what is readable without unlocking.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use capabilities::web::OpenSettings;
use vault::Place;

pub(crate) struct SettingsFile {
    path: Option<PathBuf>,
    settings: Arc<OpenSettings>,
}

impl SettingsFile {
    /// Reads the file. A missing or unreadable one gives the defaults: help
    /// must open whatever happened to it.
    pub(crate) fn read(place: &Place, is_example: bool) -> Self {
        let path = (!is_example).then(|| place.folder.join("open.json"));
        let text = path.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
        let settings = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Self { path, settings: Arc::new(settings) }
    }

    pub(crate) fn settings(&self) -> Arc<OpenSettings> {
        self.settings.clone()
    }

    /// Begins anew, once the file was removed.
    pub(crate) fn forget(&mut self) {
        self.settings = Arc::default();
    }

    pub(crate) fn change(&mut self, change: impl FnOnce(&mut OpenSettings)) -> vault::Result<()> {
        let mut settings = (*self.settings).clone();
        change(&mut settings);
        if let Some(path) = &self.path {
            let text = serde_json::to_vec_pretty(&settings).map_err(io::Error::from)?;
            if let Some(folder) = path.parent() {
                // Before there is a vault; the process lets nobody else in (`world::harden`).
                std::fs::create_dir_all(folder)?;
            }
            vault::replace_durably(path, &text)?;
        }
        self.settings = Arc::new(settings);
        Ok(())
    }
}
