"""What the name of a member, or of a thing inside a document, gives away."""

from __future__ import annotations

import re

PROGRAMS = frozenset(
    [
        "exe",
        "com",
        "scr",
        "pif",
        "bat",
        "cmd",
        "ps1",
        "psm1",
        "vbs",
        "vbe",
        "js",
        "jse",
        "wsf",
        "wsh",
        "hta",
        "msi",
        "msp",
        "msc",
        "dll",
        "sys",
        "ocx",
        "cpl",
        "drv",
        "lnk",
        "url",
        "scf",
        "reg",
        "inf",
        "jar",
        "class",
        "app",
        "dmg",
        "pkg",
        "apk",
        "ipa",
        "sh",
        "bash",
        "command",
        "deb",
        "rpm",
        "so",
        "dylib",
        "elf",
        "gadget",
        "application",
        "appx",
        "msix",
        "chm",
        "pl",
        "py",
        "rb",
        "php",
        "asp",
        "aspx",
        "jsp",
        "docm",
        "dotm",
        "xlsm",
        "xltm",
        "xlsb",
        "xlam",
        "pptm",
        "potm",
        "ppam",
        "ppsm",
        "xla",
        "xll",
        "ade",
        "mde",
    ]
)
"""Extensions that some system runs, and documents made to hold macros."""
ARCHIVES = frozenset(
    ["zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "zst", "cab", "iso", "img", "arj", "lzh", "lha", "ace", "z"]
)
_MAGIC = re.compile(
    rb"MZ.{58,62}\0|\x7fELF|#!\s*/|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe|\x4c\0\0\0\x01\x14\x02\0",
    re.DOTALL,
)
_DRIVE = re.compile(r"[A-Za-z]:")
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")


def is_program(name: str, head: bytes = b"") -> bool:
    """By its last extension (a trailing dot or blank is dropped, as Windows does) or by its first bytes."""
    return extension(name) in PROGRAMS or bool(_MAGIC.match(head)) or head[:2] == b"MZ"


def extension(name: str) -> str:
    """The last extension as Windows sees it, lower case; "" when there is none."""
    last = re.split(r"[/\\]", name)[-1].rstrip(". \0")
    return last.rpartition(".")[2].lower() if "." in last else ""


def climbs(name: str) -> bool:
    """Whether unpacking ``name`` could write outside the folder: .., an absolute path, a drive letter."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or bool(_DRIVE.match(name)) or "\0" in name


def is_disguised(name: str) -> bool:
    """Whether characters that turn the writing direction hide how ``name`` really ends."""
    return bool(_TURNED.search(name))


def is_litter(name: str) -> bool:
    """What systems leave in archives unasked: resource forks, thumbnails, folder settings."""
    path = name.replace("\\", "/")
    last = path.rpartition("/")[2]
    return path.startswith("__MACOSX/") or last in {".DS_Store", "Thumbs.db", "desktop.ini"}
