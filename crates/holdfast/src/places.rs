//! Where the vault and its anchor lie on this platform.

use std::path::PathBuf;

use capabilities::terminal::Failure;
use clap::ArgMatches;
use etcetera::BaseStrategy;
use vault::Place;
use words::{Words, say};

/// The folder's name; no product word.
const NAME: &str = "hf";

/// The vault's place: `--vault DIR`, else the platform's data folder.
pub(crate) fn place(arguments: &ArgMatches, words: &Words) -> Result<Place, Failure> {
    let base = etcetera::choose_base_strategy().ok();
    let data = || base.as_ref().map(|base| base.data_dir().join(NAME));
    let folder = arguments.get_one::<PathBuf>("vault").cloned().or_else(data);
    let folder = folder.ok_or_else(|| Failure::Refused(say!(words, "vault-no-home")))?;
    let state = base.as_ref().map(|base| base.state_dir().unwrap_or_else(|| base.data_dir()).join(NAME));
    // A state folder of its own, so that copying the vault's folder does not copy the anchor.
    let anchors = state.map_or_else(|| folder.join("anchors"), |state| state.join("anchors"));
    Ok(Place { folder, anchors })
}
