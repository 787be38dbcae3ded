#!/usr/bin/env python3
"""Takes a backup of a Taanuu vault apart and verifies it without any software of Taanuu.

    python3 restore_backup.py key.txt copy-2026-11-24-abcdefghij.age FOLDER [--plain FILE]

key.txt holds a supervisor's AGE-SECRET-KEY. Needs the tool age, python3-cbor2 and python3-cryptography: all of them
packages of Debian 12. FOLDER must not exist; it becomes the vault's folder, still encrypted: Taanuu opens it with
the officer's passphrase of that time. --plain FILE also writes the database as a plain SQLite file, which any
sqlite3 opens. That file holds every answer in the clear: keep it where nobody else can read it, and destroy it after.

What is verified, in this order: the age file; the manifest's signature; length and SHA-256 of each file; the
vault's own HMAC over the manifest; the HMAC of every page of the database; the whole chain of events up to the one
that the manifest names; that the signing key is one of the vault's. Ends with 0 when all of it holds, else with 1.
Formats: crates/packet/SPEC.md section 6, docs/operations.md.
"""
import hashlib
import hmac
import io
import os
import sqlite3
import subprocess
import sys
import tarfile

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NAMES = ["manifest.cose", "slots.0", "slots.1", "head.bin", "vault.db"]
PAGE = 4096
RESERVED = 80


def refuse(why):
    sys.exit(f"not verified: {why}")


def age(key, data):
    done = subprocess.run(["age", "-d", "-i", key], input=data, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def unpack(plain):
    """The files of the archive: exactly these, in this order."""
    with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
        entries = archive.getmembers()
        if [entry.name for entry in entries] != NAMES or not all(entry.isfile() for entry in entries):
            refuse("not a backup")
        return {entry.name: archive.extractfile(entry).read() for entry in entries}


def manifest(raw):
    """The manifest, once its signature holds under the key that it names."""
    item = cbor2.loads(raw)
    if getattr(item, "tag", None) != 18 or cbor2.dumps(item) != raw:
        refuse("manifest")
    protected, unprotected, payload, signature = item.value
    said = cbor2.loads(payload)
    public = said[11]
    kid = hashlib.sha256(cbor2.dumps({1: 1, -1: 6, -2: public})).digest()[:16]
    header = {1: -8, 3: "application/vnd.taanuu.backup+cbor", 4: kid}
    if unprotected != {} or protected != cbor2.dumps(header) or said[1] != 1:
        refuse("manifest")
    message = cbor2.dumps(["Signature1", protected, b"taanuu/backup/1", payload])
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        refuse("the signature does not hold")
    return said, kid


def root_key(key, slots):
    """The vault's root key, out of the supervisor's slot."""
    if slots[:8] != b"TAANSLT1" or hashlib.sha256(slots[:-32]).digest() != slots[-32:]:
        refuse("key file")
    content = cbor2.loads(slots[12:-32])
    for slot in content[5]:
        root = age(key, slot[8]) if slot[2] == 2 else None
        if root is not None and len(root) == 32:
            return content, root
    refuse("this key opens no slot of the vault")


def derive(root, vault_id, purpose):
    info = b"taanuu/vault/1/" + purpose
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=vault_id, info=info).derive(root)


def decrypt(database, key, salt):
    """The database page by page, each HMAC first (SQLCipher 4)."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    plain = bytearray()
    for number in range(1, len(database) // PAGE + 1):
        page = database[(number - 1) * PAGE : number * PAGE]
        start = 16 if number == 1 else 0
        tag = hmac.new(mac_key, page[start : PAGE - 64] + number.to_bytes(4, "little"), "sha512").digest()
        if not hmac.compare_digest(tag, page[PAGE - 64 :]):
            refuse(f"page {number} of the database")
        iv = page[PAGE - RESERVED : PAGE - 64]
        cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        content = cipher.update(page[start : PAGE - RESERVED]) + cipher.finalize()
        plain += (b"SQLite format 3\0" if number == 1 else b"") + content + bytes(RESERVED)
    return bytes(plain)


def walk(plain, said):
    """The whole chain, and the signing key."""
    db = sqlite3.connect(":memory:")
    db.deserialize(plain)
    last, before = 0, bytes(32)
    for seq, salt, body, commitment, link in db.execute(
        "SELECT seq, salt, body, commitment, hash FROM event ORDER BY seq"
    ):
        erased = salt == b"" and body == b""
        if seq != last + 1 or not (erased or hashlib.sha256(salt + body).digest() == commitment):
            refuse(f"event {seq}")
        whole = b"taanuu/event/1" + seq.to_bytes(8, "big") + before + commitment
        last, before = seq, hashlib.sha256(whole).digest()
        if before != link:
            refuse(f"event {seq}")
    if (last, before) != (said[5], said[6]):
        refuse("the chain does not end where the manifest says")
    keys = db.execute("SELECT public FROM identity WHERE kind = 'officer_signing'").fetchall()
    if (said[11],) not in keys:
        refuse("somebody else signed it")
    cases, answers = (db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("case_file", "answer"))
    return last, cases, answers


def private(path, content):
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        os.fsync(file.fileno())


def main(key, backup, folder, plain_file=None):
    with open(backup, "rb") as file:
        plain = age(key, file.read())
    if plain is None:
        refuse("the key does not open it, or it was changed")
    files = unpack(plain)
    said, kid = manifest(files["manifest.cose"])
    for (name, length, digest), expected in zip(said[8], NAMES[1:], strict=True):
        content = files[expected]
        if name != expected or len(content) != length or hashlib.sha256(content).digest() != digest:
            refuse(name)
    slots, root = root_key(key, files["slots.0"])
    vault_id = slots[2]
    facts = cbor2.dumps([said[number] for number in range(2, 9)])
    mac = hmac.new(derive(root, vault_id, b"backup"), facts, "sha256").digest()
    if vault_id != said[2] or not hmac.compare_digest(mac, said[9]):
        refuse("another vault said so")
    database = decrypt(files["vault.db"], derive(root, vault_id, b"db"), slots[4])
    events, cases, answers = walk(database, said)
    os.mkdir(folder, 0o700)
    for name in NAMES[1:]:
        private(os.path.join(folder, name), files[name])
    if plain_file is not None:
        private(plain_file, database)
    print(f"verified: {events} events, {cases} interviews, {answers} answers, made at {said[7]}, signed by {kid.hex()}")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        main(*sys.argv[1:])
    elif len(sys.argv) == 6 and sys.argv[4] == "--plain":
        main(*sys.argv[1:4], sys.argv[5])
    else:
        sys.exit(__doc__)
