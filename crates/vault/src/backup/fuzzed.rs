//! A backup's tar, given what nobody meant.

use std::io::Read;

use fuzz::Target;

use super::{Unpacked, entry, vault_in};
use crate::fuzzed::{header, key};
use crate::keys::encoded;
use crate::{Damage, Error};

/// A backup whose vault is short.
fn backup(vault: &[u8]) -> Vec<u8> {
    let sealed = header().sealed(&key());
    let mut archive = tar::Builder::new(Vec::new());
    archive.append_data(&mut entry(sealed.len() as u64), "header", sealed.as_slice()).unwrap();
    archive.append_data(&mut entry(vault.len() as u64), "vault", vault).unwrap();
    archive.into_inner().unwrap()
}

/// A tar that says it is a sparse file of many gigabytes.
fn sparse() -> Vec<u8> {
    let mut sparse = tar::Header::new_gnu();
    sparse.set_entry_type(tar::EntryType::GNUSparse);
    sparse.set_path("vault").unwrap();
    sparse.set_size(512);
    sparse.as_gnu_mut().unwrap().set_real_size(1 << 40);
    sparse.set_cksum();
    let mut bytes = sparse.as_bytes().to_vec();
    bytes.extend_from_slice(&[b'x'; 512]);
    bytes
}

/// The sum over a tar header's bytes, for an attacker can count too.
fn summed(mut tar: Vec<u8>) -> Vec<u8> {
    for block in tar.chunks_exact_mut(512).filter(|block| &block[257..262] == b"ustar") {
        block[148..156].fill(b' ');
        let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
        block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    }
    tar
}

#[test]
fn what_is_unpacked_stands_in_the_backup_as_it_is() {
    let key = key();
    let whole = encoded(&header());
    let pieces: [&[u8]; 14] = [
        b"header\0",
        b"vault\0",
        b"0000000\0",
        b"77777777777\0",
        b"00000001000\0",
        b"\x80\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff",
        b"ustar\x0000",
        b"ustar  \0",
        b"L",
        b"x",
        b"S",
        b"g",
        b"26 GNU.sparse.size=999999\n",
        b"path=vault\n",
    ];
    let target =
        Target::new("backup: tar").seeds([backup(&[b'v'; 700]), backup(b""), sparse()]).pieces(pieces).full(5_000_000);
    let figures = target.run(|input| {
        let input = summed(input.to_vec());
        let header = match Unpacked::read(input.as_slice()) {
            Ok(unpacked) => {
                assert!(!unpacked.sealed.is_by(&key) || encoded(&unpacked.header) == whole);
                true
            }
            Err(Error::NotABackup | Error::Damaged(Damage::Backup) | Error::NewerVault { .. }) => false,
            Err(error) => panic!("{error:?}"),
        };
        let vault = vault_in(input.as_slice(), |vault| {
            let mut bytes = Vec::new();
            vault.take(input.len() as u64 + 1).read_to_end(&mut bytes)?;
            Ok(bytes)
        });
        match &vault {
            Ok(vault) => {
                let places = (0..=input.len().saturating_sub(vault.len())).step_by(512);
                assert!(places.into_iter().any(|at| input[at..].starts_with(vault)), "{} bytes", vault.len());
            }
            Err(Error::NotABackup | Error::Damaged(Damage::Backup) | Error::Disk(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
        header && vault.is_ok()
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
