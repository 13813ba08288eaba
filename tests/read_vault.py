"""Reads a vault without the program that made it, from docs/format.md alone.

    python tests/read_vault.py FOLDER --passphrase-file FILE
    python tests/read_vault.py FOLDER --recovery HF-0W3G-...
    python tests/read_vault.py BACKUP.tar --passphrase-file FILE

prints every record as a line of JSON, after it has checked the header's
copies, the MAC, every page, the chain and each record against its last
change. It writes nothing into the folder. Close the program first.
"""

import argparse
import hashlib
import hmac
import json
import re
import sys
import tarfile
import tempfile
import unicodedata
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import cbor2
from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from sqlcipher3 import dbapi2 as sqlcipher

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans("ILO", "110")


class Refused(Exception):
    """The vault cannot be opened, or is not whole."""


def insist(fact, otherwise):
    if not fact:
        raise Refused(otherwise)


# Secrets


def passphrase_bytes(typed):
    """NFC, UTF-8, one trailing line end removed."""
    if typed.endswith("\n"):
        typed = typed[:-1].removesuffix("\r")
    return unicodedata.normalize("NFC", typed).encode()


def base32(data):
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    return "".join(ALPHABET[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))


def check_letters(code):
    return base32(hashlib.sha256(code).digest()[:5])[:4]


def recovery_text(code):
    letters = base32(code) + check_letters(code)
    return "-".join(["HF"] + [letters[at : at + 4] for at in range(0, 36, 4)])


def recovery_bytes(typed):
    letters = re.sub(r"[\s-]", "", typed).upper()
    if letters.startswith("HF") and len(letters) == 38:
        letters = letters[2:]
    letters = letters.translate(LOOKALIKES)
    insist(len(letters) == 36 and set(letters) <= set(ALPHABET), "not a recovery code")
    number = 0
    for letter in letters[:32]:
        number = number << 5 | ALPHABET.index(letter)
    code = number.to_bytes(20, "big")
    insist(check_letters(code) == letters[32:], "the check letters do not fit")
    return code


def argon2id(passphrase, salt, cost):
    insist(cost[0] <= 1_048_576 and cost[1] <= 20 and cost[2] <= 8, "the header asks for too much memory or time")
    return hash_secret_raw(
        passphrase, salt, memory_cost=cost[0], time_cost=cost[1], parallelism=cost[2],
        hash_len=64, type=Type.ID, version=0x13,
    )


# Keys


def hkdf(key, salt, info, length):
    """HKDF-SHA256, RFC 5869."""
    secret = hmac.digest(salt, key, "sha256")
    block, output, count = b"", b"", 0
    while len(output) < length:
        count += 1
        block = hmac.digest(secret, block + info.encode() + bytes([count]), "sha256")
        output += block
    return output[:length]


def derive(vault_key, vault_id, use, epoch, length=32):
    return hkdf(vault_key, vault_id, f"hf/1/{use}/{epoch}", length)


def material(secret, slot):
    """What the slot's keys are made from; `secret` is a passphrase or a code."""
    if slot[1] == "passphrase":
        return argon2id(secret, slot[3], slot[2])
    return secret


def bound(vault_id, slot):
    """What a slot's seal is bound to; a slot without a cost has four parts."""
    parts = [1, vault_id, slot[0], slot[1]]
    return cbor2.dumps(parts + [slot[2]] if 2 in slot else parts)


def slot_keys(secret, slot):
    keys = hkdf(material(secret, slot), slot[3], f"hf/1/slot/{slot[1]}", 48)
    return keys[:32], keys[32:]


def unwrap(secret, slot, vault_id):
    """The vault key, or None when the secret is another one."""
    key, commitment = slot_keys(secret, slot)
    if not hmac.compare_digest(commitment, slot[6]):
        return None
    inside = crypto_aead_xchacha20poly1305_ietf_decrypt(slot[5], bound(vault_id, slot), slot[4], key)
    return cbor2.loads(inside)[0]


def wrap(vault_key, label, secret, slot, vault_id):
    """A slot's CBOR, from its id, kind, cost, salt and nonce."""
    key, commitment = slot_keys(secret, slot)
    inside = cbor2.dumps({0: vault_key, 1: label})
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(inside, bound(vault_id, slot), slot[4], key)
    return cbor2.dumps({**slot, 5: sealed, 6: commitment})


# The header


def header_body(copy):
    """The body of a copy that is whole, its bytes and its MAC."""
    try:
        body, sha256, mac = parts = cbor2.loads(copy)
        insist(cbor2.dumps(parts) == copy, "a header copy is not in its one form")
        insist(hashlib.sha256(body).digest() == sha256, "a header copy is damaged")
        fields = cbor2.loads(body)
        insist(fields[0] == 1, f"a newer vault, header version {fields[0]}")
        insist(cbor2.dumps(fields) == body, "a header copy is not in its one form")
    except (ValueError, KeyError, TypeError, cbor2.CBORDecodeError) as error:
        raise Refused(f"a header copy is damaged: {error}") from error
    return fields, body, mac


def header_copy(fields, vault_key):
    body = cbor2.dumps(fields)
    mac_key = derive(vault_key, fields[1], "header-mac", fields[3])
    return cbor2.dumps([body, hashlib.sha256(body).digest(), hmac.digest(mac_key, body, "sha256")])


def unlock(copies, kind, secret):
    """The newest header that the secret opens and the MAC vouches for, and the key."""
    whole, faults = [], []
    for copy in copies:
        try:
            whole.append(header_body(copy))
        except Refused as fault:
            faults.append(fault)
    insist(whole, f"no header copy is whole: {faults}")
    for fields, body, mac in sorted(whole, key=lambda copy: -copy[0][2]):
        for slot in map(cbor2.loads, fields[5]):
            vault_key = unwrap(secret, slot, fields[1]) if slot[1] == kind else None
            if vault_key:
                mac_key = derive(vault_key, fields[1], "header-mac", fields[3])
                insist(hmac.compare_digest(hmac.digest(mac_key, body, "sha256"), mac), "the header was tampered with")
                return fields, vault_key
    raise Refused(f"this {kind} opens no slot")


# The database


def page_macs_fit(path, key):
    """Checks every page's MAC with nothing but a hash (SQLCipher 4)."""
    data = Path(path).read_bytes()
    salt = data[:16]
    insist(salt == key[32:], "the file does not begin with the derived salt")
    insist(len(data) % 4096 == 0, "the file ends within a page")
    mac_key = hashlib.pbkdf2_hmac("sha512", key[:32], bytes(byte ^ 0x3A for byte in salt), 2, 32)
    for number in range(1, len(data) // 4096 + 1):
        page = data[(number - 1) * 4096 : number * 4096]
        covered = page[16 if number == 1 else 0 : 4096 - 64] + number.to_bytes(4, "little")
        insist(hmac.digest(mac_key, covered, "sha512") == page[4096 - 64 :], f"page {number} is damaged")


def open_database(path, key):
    db = sqlcipher.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
    db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    db.execute("PRAGMA temp_store = MEMORY")
    db.row_factory = sqlcipher.Row
    db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return db


def link(chain, seq, change):
    """The chain's value after one more change."""
    parts = [
        seq.to_bytes(8, "big"), change["document"], change["kind"].encode(), change["version"].to_bytes(4, "big"),
        change["op"].encode(), change["hlc"], change["device"], change["parent"] or b"", change["digest"],
    ]
    return hashlib.sha256(chain + b"".join(len(part).to_bytes(4, "big") + part for part in parts)).digest()


def digest(salt, body):
    return hashlib.sha256(salt + body.encode()).digest()


def replay_chain(changes):
    """The 40 bytes that `meta` must hold under `chain`."""
    erased = {change["document"]: change["seq"] for change in changes if change["op"] == "erase"}
    chain = bytes(32)
    for seq, change in enumerate(changes, start=1):
        chain = link(chain, seq, change)
        insist((change["seq"], change["chain"]) == (seq, chain), f"the chain breaks at change {seq}")
        if change["body"] is None:
            is_erased = change["salt"] is None and seq <= erased.get(change["document"], 0)
            insist(is_erased, f"the text of change {seq} is missing")
        else:
            insist(digest(change["salt"], change["body"]) == change["digest"], f"change {seq} differs from its digest")
    return len(changes).to_bytes(8, "big") + chain


def check_records(documents, changes):
    """Each record is what its deciding change says, and none is missing."""
    of = {}
    for change in changes:
        of.setdefault(change["document"], []).append(change)
    kept = {document["id"]: document for document in documents}
    for document, history in of.items():
        parents = {change["parent"] for change in history}
        heads = [change for change in history if change["hlc"] + change["device"] not in parents]
        last = max(heads, key=lambda change: change["hlc"] + change["device"])
        if last["op"] == "erase":
            insist(document not in kept, "an erased record is still there")
            continue
        row = kept.pop(document, None)
        insist(row is not None, "a record is missing")
        says = (last["kind"], last["version"], last["hlc"], last["body"], int(last["op"] == "delete"))
        insist(says == tuple(row[name] for name in ("kind", "version", "hlc", "body", "deleted")), "a record differs")
    insist(not kept, "a record has no change")


def content_digest(documents, changes):
    """Equal for two vaults that hold the same."""
    columns = ["id", "kind", "version", "hlc", "deleted", "body"], [
        "seq", "document", "kind", "version", "op", "hlc", "device", "parent", "salt", "body", "digest", "chain"]
    hashed = hashlib.sha256()
    for rows, names in zip((documents, changes), columns):
        for row in rows:
            for value in (row[name] for name in names):
                if value is None:
                    hashed.update(b"\0")
                elif isinstance(value, int):
                    hashed.update(b"\1" + value.to_bytes(8, "big", signed=True))
                else:
                    data = value.encode() if isinstance(value, str) else value
                    hashed.update(b"\3" + len(data).to_bytes(8, "big") + data)
        hashed.update(b"\xff")
    return hashed.digest()


# Ids, times, search


def id_text(data):
    """26 lower-case letters: the 128 bits with two zero bits before them."""
    number = int.from_bytes(data, "big")
    return "".join(ALPHABET[number >> shift & 31] for shift in range(125, -1, -5)).lower()


def id_bytes(unix_ms, random):
    """UUID version 7."""
    data = bytearray(unix_ms.to_bytes(6, "big") + random)
    data[6] = data[6] & 0x0F | 0x70
    data[8] = data[8] & 0x3F | 0x80
    return bytes(data)


DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def week_of(day, first):
    """The name of the week a day lies in, the day it begins on, and the Monday of the ISO week of that name."""
    after_monday = DAYS.index(first)
    shift = timedelta(days=after_monday - 7 if after_monday > 3 else after_monday)
    year, week, _ = (day - shift).isocalendar()
    monday = date.fromisocalendar(year, week, 1)
    return f"{year:04}-W{week:02}", monday + shift, monday


def week_id(monday, last):
    """The id of what is kept once a week."""
    return id_text(id_bytes((monday - date(1970, 1, 1)).days * 86_400_000, last))


def next_hlc(last, unix_ms):
    now, last = (unix_ms & (1 << 48) - 1) << 16, int.from_bytes(last, "big")
    return max(now, last + 1).to_bytes(8, "big")


def when(at):
    """Unix milliseconds and day; the written offset decides, the zone is for people."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d:\d\d)(\[.*\])?", at)
    insist(found, "not a time")
    day, time, fraction, offset, _zone = found.groups()
    moment = datetime.fromisoformat(f"{day}T{time}{offset}") - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return round(moment.total_seconds()) * 1000 + int(((fraction or ".") + "000")[1:4]), day


def fold(text):
    """How words are compared in search."""
    folded = ""
    for letter in unicodedata.normalize("NFKD", text):
        if not unicodedata.category(letter).startswith("M"):
            folded += letter.lower().translate({0xDF: "ss", 0x142: "l", 0x111: "d", 0xF8: "o"})
    return "".join(letter for letter in folded if not unicodedata.category(letter).startswith("M"))


# Beside the database


def inbox_secret(vault_key, vault_id, epoch):
    return PrivateKey(derive(vault_key, vault_id, "inbox-x25519", epoch))


def anchor_name(vault_id, folder):
    return hashlib.sha256(vault_id + folder.encode()).digest()[:16].hex()


def anchor_inside(data, vault_key, vault_id, epoch):
    """[1, seq, chain, header generation]"""
    key = derive(vault_key, vault_id, "anchor", epoch)
    return cbor2.loads(crypto_aead_xchacha20poly1305_ietf_decrypt(data[24:], vault_id, data[:24], key))


class Vault:
    """A vault's folder or backup, opened and checked."""

    def __init__(self, place, kind, secret):
        place = Path(place)
        with tempfile.TemporaryDirectory() as work:
            if place.is_dir():
                copies = [(place / name).read_bytes() for name in ("header.a", "header.b") if (place / name).exists()]
                file = place / "vault"
            else:
                copies, file = self._unpack(place, Path(work))
            self.header, self.key = unlock(copies, kind, secret)
            self.id, self.epoch = self.header[1], self.header[3]
            self._read(file)
        inbox = place / "inbox"
        self.notes = dict(self._notes(inbox)) if inbox.is_dir() else {}

    @staticmethod
    def _unpack(tar, work):
        with tarfile.open(tar, "r:") as archive:
            insist(archive.getnames() == ["header", "vault"], "not a backup")
            (work / "vault").write_bytes(archive.extractfile("vault").read())
            return [archive.extractfile("header").read()], work / "vault"

    def _read(self, file):
        key = derive(self.key, self.id, "db", self.epoch, 48)
        page_macs_fit(file, key)
        db = open_database(file, key)
        try:
            self.meta = {row["key"]: row["value"] for row in db.execute("SELECT key, value FROM meta")}
            insist(int.from_bytes(self.meta["min_reader"], "big") <= 2, "a newer vault")
            self.changes = db.execute("SELECT * FROM change ORDER BY seq").fetchall()
            self.documents = db.execute("SELECT * FROM document ORDER BY id").fetchall()
            self.drafts = db.execute("SELECT * FROM draft ORDER BY id").fetchall()
        finally:
            db.close()
        insist(replay_chain(self.changes) == self.meta["chain"], "the chain does not end where it should")
        check_records(self.documents, self.changes)
        generation = int.from_bytes(self.meta["generation"], "big")
        insist(self.header[2] >= generation, "the header is older than the vault: a removed way in may be back")

    def _notes(self, inbox):
        box = SealedBox(inbox_secret(self.key, self.id, self.epoch))
        for file in sorted(inbox.iterdir()):
            try:
                yield file.name, box.decrypt(file.read_bytes()).decode()
            except CryptoError:
                print(f"a note that does not open: {file.name}", file=sys.stderr)

    def records(self):
        for row in self.documents:
            yield {
                "id": id_text(row["id"]), "kind": row["kind"], "version": row["version"],
                "deleted": bool(row["deleted"]), "body": json.loads(row["body"]),
            }


def main():
    parser = argparse.ArgumentParser(description="Reads a vault or a backup and prints its records as JSON lines.")
    parser.add_argument("place", help="the vault's folder, or a backup (.tar)")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--passphrase-file", type=Path)
    way.add_argument("--recovery", help="the recovery code")
    arguments = parser.parse_args()
    try:
        if arguments.recovery:
            vault = Vault(arguments.place, "recovery", recovery_bytes(arguments.recovery))
        else:
            typed = arguments.passphrase_file.read_bytes().decode()
            vault = Vault(arguments.place, "passphrase", passphrase_bytes(typed))
    except (Refused, OSError) as error:
        sys.exit(str(error))
    for record in vault.records():
        print(json.dumps(record, ensure_ascii=False))
    for name, note in vault.notes.items():
        print(json.dumps({"note": name, "text": note}, ensure_ascii=False))
    changes, drafts = len(vault.changes), len(vault.drafts)
    print(f"whole: {len(vault.documents)} records, {changes} changes, {drafts} drafts", file=sys.stderr)


if __name__ == "__main__":
    main()
