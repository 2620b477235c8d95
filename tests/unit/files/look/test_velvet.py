"""Workbooks locked with the password that Excel tries by itself."""

from __future__ import annotations

import itertools

from pakphayun_ssg.files.look import velvet


def record(password, salt=b"0123456789abcdef", verifier=b"fedcba9876543210"):
    """FILEPASS as Excel writes it for ``password``."""
    middle = velvet._md5((velvet._md5(password.encode("utf-16-le"))[:5] + salt) * 16)[:5]
    plain = verifier + velvet._md5(verifier)
    keys = itertools.islice(velvet._keystream(middle, 0), len(plain))
    return b"\1\0\1\0\1\0" + salt + bytes(byte ^ key for byte, key in zip(plain, keys, strict=True)), middle


def test_the_fixed_password_opens_and_no_other():
    assert velvet.unlock(record("VelvetSweatshop")[0]) is not None
    assert velvet.unlock(record("secret")[0]) is None


def test_what_is_behind_is_read_with_a_new_key_every_block():
    head, middle = record("VelvetSweatshop")
    text = b"budget" * 500
    at = 1000
    keys = b"".join(bytes(itertools.islice(velvet._keystream(middle, number), 1024)) for number in range(5))
    locked = bytes(byte ^ key for byte, key in zip(text, keys[at:], strict=False))
    assert velvet.unlock(head)(locked, at) == text


def test_other_ways_of_locking_are_not_opened():
    for wrong in (b"", b"\0\0\1\2\3\4", b"\1\0\2\0" + bytes(60), b"\1\0\1\0" + bytes(20)):
        assert velvet.unlock(wrong) is None
