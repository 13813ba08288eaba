//! Opening the vault for a command, and what the person is told about it.

use capabilities::terminal::Failure;
use vault::{Notice, Vault};
use words::{Words, say};

use crate::commands::House;
use crate::refusal::{self, write_to_stderr};

/// Opens the vault and tells what was found on the way.
pub(crate) fn open(house: &House<'_>) -> Result<Vault, Failure> {
    if !house.place.is_vault() {
        return Err(vault::Error::NoVault.into());
    }
    let secret = house.keyhole.secret(house.words)?;
    let vault = Vault::open(&house.place, &secret, house.kdf.clone(), house.world.clone())?;
    tell(house.words, vault.notices());
    // A vault that may only be read is read as it is.
    capabilities::after_opening(&vault).ok();
    Ok(vault)
}

/// Tells the notices, a sentence each, on standard error.
pub(crate) fn tell(words: &Words, notices: &[Notice]) {
    for notice in notices {
        write_to_stderr(&match notice {
            Notice::HeaderHealed => say!(words, "vault-header-healed"),
            Notice::HeaderNotHealed => say!(words, "vault-header-not-healed"),
            Notice::FolderOpenToOthers => say!(words, "vault-open-to-others"),
            Notice::Upgraded => say!(words, "vault-upgraded"),
            Notice::NotesTakenIn(count) => say!(words, "vault-notes-taken-in", count = *count),
            Notice::ReadOnly(reason) => refusal::read_only(words, *reason),
            _ => continue,
        });
    }
}

/// After a command that wrote: a backup, when one is due. What was written is
/// safe without it, so a failure is told and changes nothing else.
pub(crate) fn back_up_if_due(words: &Words, vault: &Vault) {
    if !is_backed_up(vault) {
        write_to_stderr(&say!(words, "vault-no-backup-made"));
    }
}

/// Makes a backup when one is due; `false` when it could not be made.
pub(crate) fn is_backed_up(vault: &Vault) -> bool {
    let may_write = vault.read_only().is_ok_and(|reason| reason.is_none());
    !may_write || vault.backup_if_due().is_ok()
}
