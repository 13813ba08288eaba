#!/usr/bin/env python3
"""What the program weighs, and which crates that is.

    python3 tests/weigh.py limit target/release/holdfast          # too heavy: exit code 1
    python3 tests/weigh.py crates PROGRAM [--keep]                # by crate, beside tests/weight.tsv

PROGRAM is built with its names (docs/performance.md says how). A function counts for the
first crate of the house in its name, else for the first crate: what a slice has made of generic
code of others is the slice's. What has no crate in its name is C (OpenSSL, SQLCipher) or data.
"""

import collections
import pathlib
import re
import subprocess
import sys

# In bytes: 21.1 MB on 2026-11-25. With all slices and the PDF to
# come it may be 30 MB at most. Raised in the commit that needs it, which says what for.
LIMIT = 22_000_000

HOUSE = ("capabilities", "holdfast", "vault", "ui", "words", "record", "stats")
KEPT = pathlib.Path(__file__).with_name("weight.tsv")
CRATE = re.compile(r"(?<![\w:])([a-z_][a-z0-9_]*)::")


def crate_of(name, kind):
    """The crate that a symbol counts for."""
    if kind not in "tTwW":
        return "(data)"
    crates = CRATE.findall(name)
    return next((crate for crate in crates if crate in HOUSE), crates[0] if crates else "(C)")


def weights(symbols):
    """Kilobytes by crate, from the lines of `nm -S --size-sort -C`. One place with two names counts once."""
    sizes, seen = collections.Counter(), set()
    for line in symbols:
        parts = line.split(None, 3)
        if len(parts) == 4 and parts[0] not in seen:
            seen.add(parts[0])
            sizes[crate_of(parts[3], parts[2])] += int(parts[1], 16)
    return {crate: round(size / 1000) for crate, size in sizes.items()}


def growth(now, before):
    """Crates by how much they grew, the most first."""
    grown = [(kb - before.get(crate, 0), kb, crate) for crate, kb in now.items()]
    return sorted(grown, reverse=True)


def limit(program):
    size = pathlib.Path(program).stat().st_size
    print(f"{program}: {size / 1e6:.1f} MB; the most it may weigh is {LIMIT / 1e6:.1f} MB")
    return 0 if size <= LIMIT else 1


def crates(program, is_kept):
    symbols = subprocess.run(["nm", "-S", "--size-sort", "-C", program], capture_output=True, text=True, check=True).stdout
    now = weights(symbols.splitlines())
    if sum(now.values()) < 1000:
        sys.exit(f"{program} has no names; docs/performance.md says how to build it with them")
    before = {}
    if KEPT.exists():
        before = {crate: int(kb) for crate, kb in (line.split("\t") for line in KEPT.read_text().splitlines())}
    print("      kB    grown by")
    for grown, kb, crate in growth(now, before):
        if kb >= 50 or abs(grown) >= 10:
            print(f"{kb:8} {grown:+10}  {crate}")
    if is_kept:
        heaviest = sorted(now.items(), key=lambda item: (-item[1], item[0]))
        KEPT.write_text("".join(f"{crate}\t{kb}\n" for crate, kb in heaviest if kb >= 10))
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["limit", program]:
            sys.exit(limit(program))
        case ["crates", program, *more] if more in ([], ["--keep"]):
            sys.exit(crates(program, bool(more)))
        case _:
            sys.exit(__doc__)
