//! Bar B6: two terminals at once.

use std::time::{Duration, Instant};

use crate::given::{Home, each};

#[test]
fn of_two_at_once_each_is_kept_or_clearly_refused() {
    let home = Home::new();
    let begun = Instant::now();
    let of = |name: &str| -> Vec<Option<String>> {
        (0..20)
            .map(|n| {
                let begun = Instant::now();
                let said = home.feed(&["moment", "add", "--json", "-"], format!("{{\"situation\":\"{name} {n}\"}}"));
                match said.code {
                    Some(0) => Some(said.out.trim_end().to_owned()),
                    _ => {
                        assert!(said.refused().starts_with("Holdfast is open elsewhere on this machine."));
                        // Not a bar of time: it does not wait for ever.
                        assert!(begun.elapsed() < Duration::from_secs(60));
                        None
                    }
                }
            })
            .collect()
    };
    let (one, two) = std::thread::scope(|scope| {
        let one = scope.spawn(|| of("one"));
        let two = scope.spawn(|| of("two"));
        (one.join().unwrap(), two.join().unwrap())
    });
    let mut kept: Vec<String> = one.into_iter().chain(two).flatten().collect();
    let mut here = each(&home.list(), "id");
    kept.sort();
    here.sort();
    assert_eq!(kept, here);
    println!("B6: {} of 40 kept, {} refused as busy, all in {:?}", kept.len(), 40 - kept.len(), begun.elapsed());
}

#[test]
fn a_loop_of_backups_meanwhile_disturbs_nothing() {
    let home = Home::new();
    let kept = std::thread::scope(|scope| {
        let adding = scope.spawn(|| {
            let mut kept = 0;
            for n in 0..15 {
                let said = home.feed(&["moment", "add", "--json", "-"], format!("{{\"situation\":\"{n}\"}}"));
                kept += usize::from(said.code == Some(0));
            }
            kept
        });
        for _ in 0..10 {
            let said = home.run(&["backup"]);
            assert!(said.code == Some(0) || said.err.starts_with("Holdfast is open elsewhere"), "{said:?}");
        }
        adding.join().unwrap()
    });
    assert_eq!(home.list().len(), kept);
    home.run(&["check", "--deep"]).done();
}
