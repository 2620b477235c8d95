"""Numbers that pass for a person's, made up from counting: nobody's on purpose, and never printed by the program."""

from __future__ import annotations

from pakphayun_ssg.thai.digits import to_thai


def national_id(serial: int = 0) -> str:
    """13 digits with a right check digit; the twelve before it are 1 0000 0000 …, a district that there is not."""
    digits = f"1{serial % 10**11:011}"
    total = sum(weight * int(digit) for weight, digit in zip(range(13, 1, -1), digits, strict=True))
    return digits + str((11 - total % 11) % 10)


def grouped(number: str, seam: str = "-") -> str:
    """The usual groups, parted by ``seam``."""
    return seam.join((number[0], number[1:5], number[5:10], number[10:12], number[12]))


def forms(number: str) -> dict[str, str]:
    """Every way to write an ID number."""
    mixed = grouped(number)
    return {
        "bare": number,
        "hyphens": mixed,
        "spaces": grouped(number, " "),
        "nbsp": grouped(number, "\u00a0"),
        "dashes": grouped(number, " – "),
        "dots": grouped(number, "."),
        "thai": to_thai(number),
        "thai-hyphens": to_thai(mixed),
        "half-thai": mixed[:7] + to_thai(mixed[7:]),
        "half-grouped": f"{number[:1]}-{number[1:10]} {number[10:]}",
        "zero-width": "\u200b".join(number),
        "zero-width-hyphens": "\u200b-\u200b".join(grouped(number, "-").split("-")),
    }
