"""Replays the test vectors and opens vaults with read_vault.py.

    pytest tests                      # what is kept in the tree
    HOLDFAST=target/release/holdfast pytest tests    # and a vault made now
"""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from nacl.public import SealedBox

sys.path.insert(0, str(Path(__file__).parent))
import read_vault as reader  # noqa: E402
from read_vault import Refused, Vault  # noqa: E402

ROOT = Path(__file__).parent.parent
VECTORS = ROOT / "crates" / "vault" / "tests" / "vectors"
SCHEMA_1 = ROOT / "vaults" / "schema-1"
PASSPHRASE = "harbor lantern moss violet spoon"


def unhex(value):
    return None if value is None else bytes.fromhex(value)


def key_of(given):
    return unhex(given["vault_key"]), unhex(given["vault_id"]), given["epoch"]


def secret_of(given):
    if "passphrase" in given:
        return "passphrase", reader.passphrase_bytes(given["passphrase"])
    return "recovery", reader.recovery_bytes(given["recovery"])


def cost_of(cost):
    return {0: cost["memory_kib"], 1: cost["passes"], 2: cost["lanes"]}


def slot_of(given):
    """A slot's fields but for what is sealed, in order, and the secret."""
    kind, secret = secret_of(given)
    slot = {0: unhex(given["id"]), 1: kind}
    if "cost" in given:
        slot[2] = cost_of(given["cost"])
    return {**slot, 3: unhex(given["salt"]), 4: unhex(given["nonce"])}, secret


def rows_of(rows, words=("kind", "op", "body")):
    return [
        {name: value if name in words or not isinstance(value, str) else unhex(value) for name, value in row.items()}
        for row in rows
    ]


def passphrase(given):
    return {"bytes": reader.passphrase_bytes(given["typed"]).hex()}


def argon2id(given):
    material = reader.argon2id(unhex(given["passphrase"]), unhex(given["salt"]), cost_of(given["cost"]))
    return {"material": material.hex()}


def recovery(given):
    try:
        code = unhex(given["bytes"]) if "bytes" in given else reader.recovery_bytes(given["typed"])
    except Refused:
        return None
    return {"bytes": code.hex(), "written": reader.recovery_text(code)}


def keys(given):
    lengths = {"db": 48, "header-mac": 32, "anchor": 32, "inbox-x25519": 32}
    vault_key, vault_id, epoch = key_of(given)
    return {use: reader.derive(vault_key, vault_id, use, epoch, length).hex() for use, length in lengths.items()}


def slot(given):
    vault_key, vault_id, _ = key_of(given)
    slot, secret = slot_of(given)
    wrapped = reader.wrap(vault_key, given["label"], secret, slot, vault_id)
    assert reader.unwrap(secret, reader.cbor2.loads(wrapped), vault_id) == vault_key
    return {"slot": wrapped.hex()}


def header(given):
    vault_key, vault_id, epoch = key_of(given)
    slots = []
    for one in given["slots"]:
        slot, secret = slot_of(one)
        slots.append(reader.wrap(vault_key, one["label"], secret, slot, vault_id))
    public = reader.inbox_secret(vault_key, vault_id, epoch).public_key
    fields = {0: 1, 1: vault_id, 2: given["generation"], 3: epoch, 4: bytes(public), 5: slots}
    copy = reader.header_copy(fields, vault_key)
    for one in given["slots"]:
        assert reader.unlock([copy], *secret_of(one))[1] == vault_key
    return {"copy": copy.hex()}


def chain(given):
    value, links = bytes(32), []
    changes = rows_of(given["changes"])
    for seq, change in enumerate(changes, start=1):
        if change["body"] is not None:
            change["digest"] = reader.digest(change["salt"], change["body"])
        value = reader.link(value, seq, change)
        change["seq"], change["chain"] = seq, value
        links.append({"digest": change["digest"].hex(), "chain": value.hex()})
    return {"links": links, "meta": reader.replay_chain(changes).hex()}


def digest(given):
    return {"content": reader.content_digest(rows_of(given["document"]), rows_of(given["change"])).hex()}


def week(given):
    name, begins, monday = reader.week_of(date.fromisoformat(given["day"]), given["first"])
    return {"week": name, "begins": begins.isoformat(), "id": reader.week_id(monday, unhex(given["last"]))}


def id_(given):
    data = reader.id_bytes(given["unix_ms"], unhex(given["random"]))
    return {"bytes": data.hex(), "text": reader.id_text(data)}


def hlc(given):
    return {"next": reader.next_hlc(unhex(given["last"]), given["unix_ms"]).hex()}


def anchor(given):
    vault_key, vault_id, epoch = key_of(given)
    mark = [1, given["seq"], unhex(given["chain"]), given["generation"]]
    key, nonce = reader.derive(vault_key, vault_id, "anchor", epoch), unhex(given["nonce"])
    inside = reader.cbor2.dumps(mark)
    data = nonce + reader.crypto_aead_xchacha20poly1305_ietf_encrypt(inside, vault_id, nonce, key)
    assert reader.anchor_inside(data, vault_key, vault_id, epoch) == mark
    return {"name": reader.anchor_name(vault_id, given["folder"]), "bytes": data.hex()}


def search(given):
    return {"folded": reader.fold(given["text"])}


def time(given):
    try:
        unix_ms, day = reader.when(given["at"])
    except Refused:
        return None
    return {"unix_ms": unix_ms, "day": day}


def vectors(name):
    return json.loads((VECTORS / f"{name}.json").read_text())


REPLAYS = {
    "anchor": anchor, "argon2id": argon2id, "chain": chain, "digest": digest, "header": header, "hlc": hlc, "id": id_,
    "keys": keys, "passphrase": passphrase, "recovery": recovery, "search": search, "slot": slot, "time": time,
    "week": week,
}
OPENED = {"backup", "inbox"}  # each has its own test


@pytest.mark.parametrize("name", sorted(REPLAYS))
def test_vectors(name):
    for vector in vectors(name):
        assert REPLAYS[name](vector["input"]) == vector["output"], f"{name}: {vector['what']}"


def test_no_vector_is_left_out():
    assert {file.stem for file in VECTORS.glob("*.json")} == set(REPLAYS) | OPENED


def test_the_sealed_note_opens():
    for vector in vectors("inbox"):
        secret = reader.inbox_secret(*key_of(vector["input"]))
        sealed = unhex(vector["output"]["sealed"])
        assert bytes(secret.public_key).hex() == vector["output"]["public"]
        assert SealedBox(secret).decrypt(sealed).decode() == vector["input"]["text"]


def test_the_kept_backup_opens_by_either_secret():
    (vector,) = vectors("backup")
    for name in ("passphrase", "recovery"):
        vault = Vault(VECTORS / "backup.tar", *secret_of({name: vector["input"][name]}))
        documents = [
            {**{name: row[name] for name in ("kind", "version", "body")}, "deleted": bool(row["deleted"]),
             "id": reader.id_text(row["id"])}
            for row in vault.documents
        ]
        assert documents == vector["output"]["documents"]
        assert vault.meta["chain"].hex() == vector["output"]["chain"]
        assert reader.content_digest(vault.documents, vault.changes).hex() == vector["output"]["content"]


def test_the_kept_vault_of_schema_1_opens_by_either_secret():
    code = (SCHEMA_1 / "recovery.txt").read_text()
    for kind, secret in [
        ("passphrase", reader.passphrase_bytes(PASSPHRASE + "\n")),
        ("recovery", reader.recovery_bytes(code)),
    ]:
        vault = Vault(SCHEMA_1, kind, secret)
        records = list(vault.records())
        assert [record["body"].get("situation") for record in records] == [
            "Plans changed at the last minute", "Stayed in the room", None]
        assert [record["deleted"] for record in records] == [False, False, True]
        assert records[1]["body"]["newer"] == {"depth": 1}
        assert [draft["body"] for draft in vault.drafts] == ["half a line"]
        assert len(vault.changes) == 4


def test_wrong_secrets_and_changed_bytes_are_refused(tmp_path):
    right = reader.passphrase_bytes(PASSPHRASE)
    with pytest.raises(Refused):
        Vault(SCHEMA_1, "passphrase", b"another")
    for name, at in [("vault", 5), ("vault", 5000), ("vault", 40_000)]:
        copy = tmp_path / f"{name}-{at}"
        shutil.copytree(SCHEMA_1, copy)
        data = bytearray((copy / name).read_bytes())
        data[at] ^= 1
        (copy / name).write_bytes(data)
        with pytest.raises(Refused):
            Vault(copy, "passphrase", right)
    one_header = tmp_path / "one-header"
    shutil.copytree(SCHEMA_1, one_header)
    (one_header / "header.a").write_bytes(b"\x83")
    assert len(Vault(one_header, "passphrase", right).documents) == 3


def test_a_vault_made_now_opens(tmp_path):
    program = os.environ.get("HOLDFAST")
    if not program:
        print("HOLDFAST is not set: no vault is made by the program itself")
        pytest.skip("HOLDFAST is not set: no vault is made by the program itself")
    program = Path(program).resolve()
    phrase = tmp_path / "phrase"
    phrase.write_text(PASSPHRASE + "\n")
    folder = tmp_path / "hf"
    home = {**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}

    def holdfast(*words, text=None):
        command = [program, "--vault", folder, "--passphrase-file", phrase, *words]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=True, env=home).stdout

    code = holdfast("init").split("recovery code:")[1].strip()
    moments = [
        {"at": "2026-05-01T21:30:00+02:00[Europe/Berlin]", "situation": "Grüße aus Łódź", "stirred": 7},
        {"at": "2026-05-02T08:00:00+02:00[Europe/Berlin]", "situation": "Stayed in the room", "choice": "different"},
        {"at": "2026-05-03T08:00:00+02:00[Europe/Berlin]", "mark": True},
    ]
    lines = "".join(json.dumps(moment) + "\n" for moment in moments)
    ids = holdfast("moment", "add", "--json", "-", text=lines).split()
    holdfast("moment", "edit", ids[0], "--json", "-", text='{"stirred": 4}\n')
    holdfast("moment", "delete", ids[1])
    holdfast("moment", "erase", ids[2])
    holdfast("backup")
    expected = {ids[0]: {**moments[0], "stirred": 4}, ids[1]: moments[1]}
    backup = sorted((folder / "backups").glob("*.tar"))[-1]
    for place in (folder, backup):
        for kind, secret in [
            ("passphrase", reader.passphrase_bytes(PASSPHRASE)),
            ("recovery", reader.recovery_bytes(code)),
        ]:
            vault = Vault(place, kind, secret)
            records = {record["id"]: record for record in vault.records()}
            assert {id_: record["body"] for id_, record in records.items()} == expected
            assert records[ids[1]]["deleted"] and not records[ids[0]]["deleted"]
            assert [change["op"] for change in vault.changes] == ["add", "add", "add", "edit", "delete", "erase"]
