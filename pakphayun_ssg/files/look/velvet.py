"""Workbooks that are encrypted and yet open for everyone: Excel tries one fixed password by itself.

A sheet "protected against changes" is stored so. After [MS-OFFCRYPTO] 2.3.6 (RC4) and 2.3.7 (XOR obfuscation).
"""

from __future__ import annotations

import hashlib

_PASSWORD = "VelvetSweatshop"  # noqa: S105 - a constant of the format, no secret


def opens_by_itself(record: bytes) -> bool:
    """Whether the record FILEPASS is of the fixed password."""
    kind = int.from_bytes(record[0:2], "little")
    if kind == 0 or len(record) == 4:
        return int.from_bytes(record[-2:], "little") == _verifier(_PASSWORD)
    if int.from_bytes(record[2:4], "little") != 1 or len(record) < 54:
        return False
    salt, verifier, digest = record[6:22], record[22:38], record[38:54]
    start = hashlib.md5(_PASSWORD.encode("utf-16-le"), usedforsecurity=False).digest()[:5]
    middle = hashlib.md5((start + salt) * 16, usedforsecurity=False).digest()[:5]
    key = hashlib.md5(middle + bytes(4), usedforsecurity=False).digest()
    plain = _rc4(key, verifier + digest)
    return hashlib.md5(plain[:16], usedforsecurity=False).digest() == plain[16:]


def _verifier(password: str) -> int:
    """[MS-OFFCRYPTO] 2.3.7.1: a 16-bit checksum of the password."""
    value = 0
    for byte in reversed(bytes([len(password), *password.encode("ascii")])):
        value = ((value >> 14) & 1 | (value << 1) & 0x7FFF) ^ byte
    return value ^ 0xCE4B


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 255])
    return bytes(out)
