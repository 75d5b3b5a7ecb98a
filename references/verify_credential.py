#!/usr/bin/python3
"""A second, unrelated verifier of an Étalon proof bundle: PyLD for RDF canonicalisation, python3-cryptography for Ed25519.

Usage: verify_credential.py CONTEXTS.json < BUNDLE.json
CONTEXTS.json maps context addresses to documents; nothing is fetched. Prints one JSON object
{"proof": bool, "listProof": bool, "revoked": bool}.
Follows W3C vc-di-eddsa §3.2 (eddsa-rdfc-2022) and Bitstring Status List 1.0; shares no code with the issuing library.
"""

import base64
import gzip
import hashlib
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519_PUBLIC = b"\xed\x01"


def decode_base58btc(text):
    if not text.startswith("z"):
        raise ValueError("not base58btc multibase")
    number = 0
    for character in text[1:]:
        number = number * 58 + ALPHABET.index(character)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def load_from(contexts):
    def load(url, _options=None):
        if url not in contexts:
            raise ValueError("context refused: " + url)
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": contexts[url]}

    return load


def hash_rdf(document, loader):
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": loader}
    return hashlib.sha256(jsonld.normalize(document, options).encode("utf-8")).digest()


def find_key(did_document, method, issuer):
    if did_document["id"] != issuer or method not in did_document["assertionMethod"]:
        return None
    for each in did_document["verificationMethod"]:
        if each["id"] == method and each["controller"] == issuer:
            raw = decode_base58btc(each["publicKeyMultibase"])
            return raw[2:] if raw.startswith(ED25519_PUBLIC) and len(raw) == 34 else None
    return None


def verify_proof(document, did_document, loader):
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    proof = dict(document["proof"])
    signature = decode_base58btc(proof.pop("proofValue"))
    if proof["cryptosuite"] != "eddsa-rdfc-2022" or proof["proofPurpose"] != "assertionMethod":
        return False
    issuer = document["issuer"] if isinstance(document["issuer"], str) else document["issuer"]["id"]
    key = find_key(did_document, proof["verificationMethod"], issuer)
    if key is None:
        return False
    config = {"@context": document["@context"], **proof}
    message = hash_rdf(config, loader) + hash_rdf(unsecured, loader)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def read_bit(status_list, entry):
    encoded = status_list["credentialSubject"]["encodedList"]
    if not encoded.startswith("u"):
        raise ValueError("not base64url multibase")
    bits = gzip.decompress(base64.urlsafe_b64decode(encoded[1:] + "=" * (-len(encoded[1:]) % 4)))
    index = int(entry["statusListIndex"])
    return bool(bits[index // 8] >> (7 - index % 8) & 1)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        loader = load_from(json.load(file))
    bundle = json.load(sys.stdin)
    credential, did_document, status_list = bundle["credential"], bundle["didDocument"], bundle["statusList"]
    verdict = {
        "proof": verify_proof(credential, did_document, loader),
        "listProof": verify_proof(status_list, did_document, loader),
        "revoked": read_bit(status_list, credential["credentialStatus"]),
    }
    json.dump(verdict, sys.stdout)


if __name__ == "__main__":
    main()
