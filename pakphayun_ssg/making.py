"""The bytes of one planned output."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from pakphayun_ssg.images import FORMAT, variant
from pakphayun_ssg.plan.outputs import Copy, Data, Output, Page, Variant


class ChangedError(Exception):
    """A source file is no longer what was checked."""


def bytes_of(output: Output, render: Callable[[Page], bytes], memo: Path) -> bytes:
    """What is to stand at the output's address; ``memo`` is the folder of pictures made before.

    Raises:
        ChangedError: a source file changed since it was read, or is no picture any more.
        RenderError: a template is at fault.
        OSError: a file cannot be read.
    """
    if isinstance(output, Data):
        return output.data
    if isinstance(output, Page):
        return render(output)
    if isinstance(output, Copy):
        return _unchanged(output)
    known = memo / _name(output)
    if known.is_file():
        return known.read_bytes()
    try:
        made = variant(_unchanged(output), output.width)
    except (OSError, ValueError, SyntaxError) as error:  # what Pillow raises for bytes it cannot read
        raise ChangedError(f"{output.origin} cannot be made smaller ({error})") from error
    memo.mkdir(parents=True, exist_ok=True)
    draft = known.with_suffix(f".{os.getpid()}")
    draft.write_bytes(made)
    draft.replace(known)
    return made


def forget(outputs: Iterable[Output], memo: Path) -> None:
    """Remove from ``memo`` what this plan does not need."""
    wanted = {_name(output) for output in outputs if isinstance(output, Variant)}
    for path in memo.iterdir() if memo.is_dir() else ():
        if path.name not in wanted:
            path.unlink(missing_ok=True)


def _name(output: Variant) -> str:
    return f"{output.sha256}-{output.width}.{FORMAT}"


def _unchanged(output: Copy | Variant) -> bytes:
    data = output.location.read_bytes()
    if hashlib.sha256(data).hexdigest() != output.sha256:
        raise ChangedError(f"{output.origin} changed while the site was being built; build again")
    return data
