//! The web interface on the person's own machine.

mod assets;
mod door;
mod guard;
mod headers;
mod router;
mod server;
mod settings;
mod settings_file;
mod throttle;
mod token;
mod trouble;
mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use capabilities::terminal::{Failure, Terminal};
use capabilities::web::{Preferences, blocking};
use tokio::net::TcpListener;
use vault::Vault;
use words::say;

use crate::commands::House;
use crate::refusal::write_to_stderr;
pub(crate) use door::SEED;
use server::{Plan, Server};

/// How the server was asked for.
pub(crate) struct Wanted {
    /// The port; 0 for any that is free; absent for the one kept from before.
    pub(crate) port: Option<u16>,
    /// Whether the browser opens by itself.
    pub(crate) opens_browser: bool,
    /// The example's vault, in which nothing is kept.
    pub(crate) example: Option<Vault>,
}

/// Serves until it is told to stop, then locks. The first line on standard
/// output is the address.
pub(crate) fn serve(house: &House<'_>, terminal: &mut Terminal<'_>, wanted: Wanted) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = listen(house, &wanted).await.map_err(|error| not_listening(house, &error))?;
        let port = listener.local_addr()?.port();
        let server = Arc::new(Server::new(Plan {
            kdf: house.kdf.clone(),
            place: house.place.clone(),
            world: house.world.clone(),
            port,
            example: wanted.example,
        }));
        // Where it cannot be kept, the next start takes another port.
        let _ = server.change_settings(|settings| settings.port = Some(port));
        let address = format!("http://127.0.0.1:{port}/");
        terminal.line(&address)?;
        terminal.output.lock().unwrap_or_else(std::sync::PoisonError::into_inner).flush()?;
        if wanted.opens_browser && open::that_detached(&address).is_err() {
            terminal.prose(0, &say!(house.words, "terminal-open-yourself"))?;
        }
        let watch = tokio::spawn(watch::watch(server.clone()));
        let backups = tokio::spawn(watch::back_up(server.clone()));
        let routes = router::router(server.clone());
        let (locked, is_locked) = tokio::sync::oneshot::channel();
        let stopping = server.clone();
        let serving = axum::serve(listener, routes.into_make_service()).with_graceful_shutdown(async move {
            watch::told_to_stop(stopping.clone()).await;
            stopping.lock_all().await;
            let _ = locked.send(());
        });
        tokio::select! {
            ended = serving.into_future() => ended?,
            // Whoever holds a line open does not keep the program.
            () = last_moment(is_locked) => {}
        }
        watch.abort();
        backups.abort();
        server.lock_all().await;
        server.closed().await;
        if server.lacks_backup() {
            write_to_stderr(&say!(house.words, "vault-no-backup-made"));
        }
        Ok(())
    })
}

/// What was on its way when it locked is given this long to be answered.
const LAST_MOMENT: Duration = Duration::from_secs(2);

async fn last_moment(is_locked: tokio::sync::oneshot::Receiver<()>) {
    if is_locked.await.is_err() {
        return std::future::pending().await;
    }
    tokio::time::sleep(LAST_MOMENT).await;
}

/// The country of the help lines, as it is known while locked.
pub(crate) fn country(place: &vault::Place) -> Option<String> {
    settings_file::SettingsFile::read(place, false).settings().country.clone()
}

/// What the person chose that lies in the vault. Help and Settle do not wait
/// for a vault that is busy: for them it is then what was known last.
async fn preferences(server: &Server, vault: &Arc<Vault>, is_example: bool, patience: Duration) -> Preferences {
    let asked = vault.clone();
    let read = blocking(move || asked.read(capabilities::preferences));
    match tokio::time::timeout(patience, read).await {
        Ok(Ok(preferences)) => {
            if !is_example {
                server.know(&preferences);
            }
            preferences
        }
        _ if is_example => Preferences::default(),
        _ => server.known(),
    }
}

/// The port kept from before, if it is still free, else any; only this machine
/// can reach it.
async fn listen(house: &House<'_>, wanted: &Wanted) -> io::Result<TcpListener> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = wanted.port {
        return TcpListener::bind(at(port)).await;
    }
    let kept = settings_file::SettingsFile::read(&house.place, wanted.example.is_some()).settings().port;
    match kept {
        Some(port) => match TcpListener::bind(at(port)).await {
            Ok(listener) => Ok(listener),
            Err(_) => TcpListener::bind(at(0)).await,
        },
        None => TcpListener::bind(at(0)).await,
    }
}

fn not_listening(house: &House<'_>, error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::AddrInUse => Failure::Refused(say!(house.words, "terminal-port-taken")),
        _ => Failure::Stream(io::Error::new(error.kind(), error.to_string())),
    }
}
