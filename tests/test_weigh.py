"""What the weighing says of symbols and sizes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import weigh  # noqa: E402


def test_a_function_counts_for_the_crate_whose_it_is():
    for name, kind, crate in [
        ("capabilities::moment::page::list", "t", "capabilities"),
        ("core::ptr::drop_in_place<vault::Error>", "t", "vault"),
        ("<core::option::Option<T> as axum::response::IntoResponse>::into_response", "T", "core"),
        ("sqlite3VdbeExec", "T", "(C)"),
        ("vault::schema::TABLES", "r", "(data)"),
    ]:
        assert weigh.crate_of(name, kind) == crate, name


def test_two_names_of_one_place_count_once():
    lines = [
        "0000000000001000 0000000000000bb8 t ui::chart::drawn",
        "0000000000001000 0000000000000bb8 t ui::chart::line",
        "0000000000002000 00000000000007d0 t ui::card",
    ]
    assert weigh.weights(lines) == {"ui": 5}


def test_what_grew_most_stands_first_and_what_is_new_grew_by_all_of_it():
    assert weigh.growth({"ui": 150, "typst": 7000}, {"ui": 140}) == [(7000, 7000, "typst"), (10, 150, "ui")]


def test_a_program_above_the_limit_is_refused(tmp_path, monkeypatch):
    program = tmp_path / "holdfast"
    program.write_bytes(b"12345")
    for limit, refused in [(5, 0), (4, 1)]:
        monkeypatch.setattr(weigh, "LIMIT", limit)
        assert weigh.limit(program) == refused
