"""Makes the output folder exactly what was planned, and touches nothing that is not ours.

Everything is made in a staging folder first, so a fault leaves the old site whole. What we wrote is kept
in a ledger outside the site; it names a file before the file is written, so that a killed build leaves
nothing behind that the next one would not know as its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pakphayun_ssg.locking import locked
from pakphayun_ssg.making import ChangedError, bytes_of, forget
from pakphayun_ssg.plan import MANIFEST_URL
from pakphayun_ssg.plan.outputs import Output, Page
from pakphayun_ssg.urls import file_path

MANIFEST = file_path(MANIFEST_URL)
_OUTSIDE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\\:]")
"""What no path of a plan holds, and no more: a file of ours that we do not know as such would stay for ever."""


class OutputError(Exception):
    """The output folder cannot be made what was planned; nothing was changed unless the message says so."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did: files of the site, those that changed, those that were taken down."""

    files: int
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def write_site(out: Path, state: Path, outputs: Iterable[Output], render: Callable[[Page], bytes]) -> Written:
    """Write ``outputs`` below ``out``; ``state`` is the folder of ledgers and locks.

    Raises:
        OutputError: a foreign file is in the way, a source changed meanwhile, or the disk refuses.
        RenderError: a template is at fault.
    """
    out = out.resolve()
    try:
        state.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(str(out).encode()).hexdigest()[:16]
        with locked(state / f"{name}.lock") as free, _staging(out, free=free) as stage:
            pictures = state / "pictures"
            outputs = tuple(outputs)
            written = _write(
                out, state / f"{name}.json", stage, outputs, lambda output: bytes_of(output, render, pictures)
            )
            forget(outputs, pictures)
            return written
    except ChangedError as error:
        raise OutputError(str(error)) from error
    except OSError as error:
        raise OutputError(f"{error.strerror or error} ({error.filename or out})") from error


@contextmanager
def _staging(out: Path, *, free: bool) -> Iterator[Path]:
    if not free:
        raise OutputError("another build of this site is running")
    stage = out.parent / f".{out.name}.staging"
    shutil.rmtree(stage, ignore_errors=True)  # what a killed build left
    stage.mkdir(parents=True)
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(out: Path, ledger: Path, stage: Path, outputs: Iterable[Output], make: Callable[[Output], bytes]) -> Written:
    ours = _known(ledger) | _manifested(out)
    rows: list[tuple[str, int, str]] = []
    changed: list[str] = []
    for output in outputs:
        path = file_path(output.url)
        data = make(output)
        rows.append((path, len(data), hashlib.sha256(data).hexdigest()))
        if _differs(out, path, data, ours):
            _put(stage / path, data)
            changed.append(path)
    planned = {path for path, _, _ in rows}
    gone = ours - planned - {MANIFEST}
    removed = sorted(path for path in gone if os.path.lexists(out / path))
    for path in removed:
        if _behind_link(out, path):
            raise OutputError(f"{out / path} must come down, but a link leads there; remove the link and build again")
    manifest = _manifest(rows)
    empty = any(_is_empty((out / path).parent) for path in gone)
    if changed or removed or empty or _differs(out, MANIFEST, manifest, ours | {MANIFEST}):
        _refuse_closed(out, [*changed, *removed, MANIFEST])
        _remember(ledger, ours | planned | {MANIFEST})
        _apply(out, stage, changed, removed, gone)
        _put(stage / MANIFEST, manifest)
        (stage / MANIFEST).replace(out / MANIFEST)
    _remember(ledger, planned | {MANIFEST})
    return Written(len(rows) + 1, tuple(changed), tuple(removed))


def _refuse_closed(out: Path, paths: Iterable[str]) -> None:
    """Every folder that will be written can be, before the first of them is."""
    folders = {next(parent for parent in (out / path).parents if parent.is_dir()) for path in paths}
    for folder in sorted(folders):
        if not os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
            raise OutputError(f"{folder} may not be written")


def _apply(out: Path, stage: Path, changed: list[str], removed: list[str], gone: set[str]) -> None:
    """Manifest away first, so that half a build never looks whole; then the removals, then the new files."""
    out.mkdir(parents=True, exist_ok=True)
    (out / MANIFEST).unlink(missing_ok=True)
    for path in removed:
        if (out / path).is_dir() and not (out / path).is_symlink():
            continue  # somebody put a folder where our file was; what is in it is not ours
        (out / path).unlink()
    for path in gone:  # those a killed build removed, too: it may have left their folders
        _prune(out, path)
    for path in changed:
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        if (out / path).is_dir():
            (out / path).rmdir()  # an empty folder is in nobody's way
        (stage / path).replace(out / path)


def _differs(out: Path, path: str, data: bytes, ours: set[str]) -> bool:
    """Whether the file has to be written. A different file that we never wrote is not overwritten."""
    target = out / path
    for parent in list(target.parents)[: path.count("/")]:
        if parent.is_symlink() or (parent.exists() and not parent.is_dir() and _relative(parent, out) not in ours):
            raise OutputError(f"{parent} is in the way and was not made by a build; move it and build again")
    if target.is_dir() and not target.is_symlink():
        foreign = next((file for file in target.rglob("*") if _is_foreign(file, out, ours)), None)
        if foreign:
            raise OutputError(f"{foreign} is in the way and was not made by a build; move it and build again")
        return True
    if target.is_symlink():
        raise OutputError(f"{target} is in the way and was not made by a build; move it and build again")
    if not target.is_file():
        return True
    if target.stat().st_size == len(data) and target.read_bytes() == data:
        return False
    if path not in ours:
        raise OutputError(f"{target} was not made by a build; move it away or choose another --out")
    return True


def _is_foreign(file: Path, out: Path, ours: set[str]) -> bool:
    path = _relative(file, out)
    if file.is_dir() and not file.is_symlink():
        return all(not known.startswith(f"{path}/") for known in ours)
    return path not in ours


def _relative(path: Path, out: Path) -> str:
    return path.relative_to(out).as_posix()


def _prune(out: Path, path: str) -> None:
    """Remove the folders that a removed file leaves empty."""
    for parent in list((out / path).parents)[: path.count("/")]:
        try:
            parent.rmdir()
        except OSError:
            return


def _put(location: Path, data: bytes) -> None:
    location.parent.mkdir(parents=True, exist_ok=True)
    location.write_bytes(data)


def _manifest(rows: list[tuple[str, int, str]]) -> bytes:
    files = [{"path": path, "bytes": size, "sha256": digest} for path, size, digest in sorted(rows)]
    return (json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1) + "\n").encode()


def _known(ledger: Path) -> set[str]:
    return {path for path in _listed(ledger) if isinstance(path, str) and _inside(path)}


def _manifested(out: Path) -> set[str]:
    """What the site's own manifest names and what is still as it says.

    It serves where the ledger was lost, as in a fresh clone; it stands in the site, so it is not taken at its word.
    """
    rows = [row for row in _listed(out / MANIFEST) if isinstance(row, dict)]
    ours = {str(row.get("path")) for row in rows if _is_as_told(out, row)}
    return ours | ({MANIFEST} if rows else set())


def _is_as_told(out: Path, row: dict[str, object]) -> bool:
    path = row.get("path")
    if not isinstance(path, str) or not _inside(path) or _behind_link(out, path):
        return False
    try:
        return hashlib.sha256((out / path).read_bytes()).hexdigest() == row.get("sha256")
    except OSError:
        return False


def _inside(path: str) -> bool:
    """A path that stays below the output folder, whatever was done to the file that names it."""
    return not _OUTSIDE.search(path) and not {"..", "", "."} & set(path.split("/"))


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _behind_link(out: Path, path: str) -> bool:
    """Whether a folder on the way to ``path`` is a link: what lies behind it was never ours."""
    return any(parent.is_symlink() for parent in list((out / path).parents)[: path.count("/")])


def _listed(path: Path) -> list[object]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    files = value.get("files") if isinstance(value, dict) else None
    return files if isinstance(files, list) else []


def _remember(ledger: Path, paths: set[str]) -> None:
    data = json.dumps({"version": 1, "files": sorted(paths)}, ensure_ascii=False).encode()
    if ledger.is_file() and ledger.read_bytes() == data:
        return
    draft = ledger.with_suffix(".new")
    draft.write_bytes(data)
    draft.replace(ledger)
