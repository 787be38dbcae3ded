#!/usr/bin/env python3
"""Verifies a Taanuu packet without any software of Taanuu.

    age -d -i key.txt packet.age > packet.cborseq
    python3 verify_packet.py packet.cborseq SIGNER_PUBLIC_KEY_HEX

key.txt holds the recipient organisation's AGE-SECRET-KEY; the signer's Ed25519 public key (64 hex digits) is
in the trust directory. Needs python3-cbor2 and python3-cryptography. Format: crates/packet/SPEC.md.

Prints the packet's id, kind, sender, recipients and time, and ends with 0 when the signature holds.
Ends with 1 and says why when it does not: the content was changed, or somebody else signed it.
"""
import hashlib
import io
import sys

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LENGTHS = {65536, 262144, 1048576, 4194304, 16777216}


def refuse(why):
    sys.exit(f"not verified: {why}")


def verify(raw, public):
    """The payload of a decrypted packet, once its shape and its signature hold."""
    item = cbor2.CBORDecoder(io.BytesIO(raw)).decode()
    encoded = cbor2.dumps(item)
    padding = raw[len(encoded):]
    if getattr(item, "tag", None) != 18 or not raw.startswith(encoded) or len(raw) not in LENGTHS:
        refuse("not a signed item of a known length")
    if padding[:1] != b"\x5a" or any(padding[5:]) or int.from_bytes(padding[1:5], "big") != len(padding) - 5:
        refuse("padding")
    protected, unprotected, payload, signature = item.value
    kid = hashlib.sha256(cbor2.dumps({1: 1, -1: 6, -2: public})).digest()[:16]
    header = {1: -8, 3: "application/vnd.taanuu.packet+cbor", 4: kid}
    if unprotected != {} or protected != cbor2.dumps(header):
        refuse("another signer or another kind of item")
    message = cbor2.dumps(["Signature1", protected, b"taanuu/packet/1", payload])
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        refuse("the signature does not hold")
    if cbor2.dumps(cbor2.loads(payload)) != payload:
        refuse("the payload is not deterministic CBOR")
    return cbor2.loads(payload)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as file:
        fields = verify(file.read(), bytes.fromhex(sys.argv[2]))
    print("packet", fields[2].hex(), "kind", fields[3], "seq", fields[6], "created", fields[7])
    print("from organisation", fields[4][1], "officer", fields[4][2], "device", fields[4][3])
    print("to organisations", *[entry[1] for entry in fields[5]])
    print("verified")
