"""Workbooks that are encrypted and yet open for everyone: Excel tries one fixed password by itself.

A workbook "protected against changes" is stored so. After [MS-OFFCRYPTO] 2.3.6 and [MS-XLS] 2.2.10: RC4 with a new key
every 1,024 bytes of the stream, the heads of the records left in the open.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
from collections.abc import Callable, Iterator

_PASSWORD = "VelvetSweatshop"  # noqa: S105 - a constant of the format, no secret
_BLOCK = 1024

Unlock = Callable[[bytes, int], bytes]
"""Encrypted bytes and where in the stream they stand → the bytes."""


def unlock(record: bytes) -> Unlock | None:
    """How to read what stands behind the record FILEPASS; None where it needs a password that people choose."""
    if record[:4] != b"\1\0\1\0" or len(record) < 54:
        return None
    salt, verifier, digest = record[6:22], record[22:38], record[38:54]
    middle = _md5((_md5(_PASSWORD.encode("utf-16-le"))[:5] + salt) * 16)[:5]
    stream = _keystream(middle, 0)
    check = bytes(byte ^ key for byte, key in zip(verifier + digest, stream, strict=False))
    if _md5(check[:16]) != check[16:]:
        return None

    @functools.lru_cache(maxsize=4)
    def block(number: int) -> bytes:
        return bytes(itertools.islice(_keystream(middle, number), _BLOCK))

    def plain(data: bytes, at: int) -> bytes:
        return bytes(byte ^ block(place // _BLOCK)[place % _BLOCK] for place, byte in enumerate(data, at))

    return plain


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _keystream(middle: bytes, number: int) -> Iterator[int]:
    """RC4 with the key of block ``number``."""
    key = _md5(middle + number.to_bytes(4, "little"))
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    while True:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) & 255]
