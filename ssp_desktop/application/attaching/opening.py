"""The kept file of an attachment as it is wanted: a copy to open or to save, and how it is kept.

A copy is checked while it is made, so what was altered since it was kept is never passed on.
"""

import contextlib
import hashlib
import os
import shutil
import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.domain.errors import DataDamaged, UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.domain.meeting import Attachment
from ssp_desktop.folders import LENT
from ssp_desktop.minutes.file_names import is_device, safe_name

_MOST_LETTERS = 60
"""Of the end of a name: with any letters it is short enough for every system."""


class Kept(Enum):
    """How the file of an attachment is kept."""

    WHOLE = "as it was taken"
    MISSING = "not there"
    ALTERED = "not what it was"


class NotKept(UserError):
    """The kept file is not there, or not what it was."""

    def __init__(self, title: str, kept: Kept) -> None:
        super().__init__(
            f"Filen til bilaget »{title}« "
            + ("mangler. " if kept is Kept.MISSING else "er ændret uden om programmet. ")
            + "Sæt den oprindelige fil på bilaget igen, eller find den i en kopi af datamappen."
        )
        self.kept = kept


class KeptFiles:
    """The kept files, each looked through once as long as it is the same. For any thread."""

    def __init__(self, attached: Attached) -> None:
        """Nothing is read yet."""
        self._attached = attached
        self._known: dict[tuple[str, int, int], Kept] = {}
        self._lock = threading.Lock()

    def how(self, digest: str) -> Kept:
        """Return how that file is kept; reads all of it the first time."""
        path = self._attached.place(digest)
        if path is None:
            return Kept.MISSING
        try:
            found = path.stat()
        except OSError:
            return Kept.MISSING
        key = (digest, found.st_size, found.st_mtime_ns)
        with self._lock:
            known = self._known.get(key)
        if known is None:
            known = Kept.WHOLE if self._attached.is_unaltered(digest) else Kept.ALTERED
            with self._lock:
                self._known[key] = known
        return known


def file_name(attachment: Attachment) -> str:
    """Return the name that the file of an attachment is given outside, without any folder."""
    name = attachment.file.replace("\\", "/").rpartition("/")[2] or attachment.title
    name = safe_name(name).strip(" .")[-_MOST_LETTERS:].strip() or "bilag"
    return f"_{name}" if is_device(name) else name


def copy_out(
    attached: Attached,
    attachment: Attachment,
    target: Path,
    told: Callable[[int, int], bool] = lambda *_: True,
) -> Path:
    """Copy the kept file to `target`, whole or not at all; return it.

    Raises NotKept where it is missing or altered, and UserError where `target` cannot be written.
    """
    if attached.place(attachment.digest) is None:
        raise NotKept(attachment.title, Kept.MISSING)
    beside = target.with_name(f"{target.name}.{os.urandom(4).hex()}.unfinished")
    digest, done = hashlib.sha256(), 0
    try:
        with beside.open("xb") as out:
            for piece in attached.pieces(attachment.digest):
                out.write(piece)
                digest.update(piece)
                done += len(piece)
                told(done, attachment.size)
        if digest.hexdigest() != attachment.digest:
            raise NotKept(attachment.title, Kept.ALTERED)
        beside.replace(target)
    except DataDamaged as error:
        raise NotKept(attachment.title, Kept.ALTERED) from error
    except OSError as error:
        raise UserError(
            f"»{target.name}« kunne ikke skrives ({system_words(error)}). Luk filen, "
            "hvis den er åben, eller vælg en anden mappe, og prøv igen."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return target


class Copies:
    """Copies of kept files that the system's programs open, in a folder that is emptied."""

    def __init__(self, attached: Attached, folder: Path) -> None:
        """`folder` is this program's own, and is made private by whoever gives it."""
        self._attached = attached
        self._folder = folder

    def open_copy(self, attachment: Attachment) -> Path:
        """Return a new copy under the file's own name; raises as `copy_out` does.

        A folder for each: a copy that is open, and may have been written in, is left alone.
        """
        try:
            inside = self._folder / os.urandom(6).hex()
            inside.mkdir(mode=0o700, parents=True)
        except OSError as error:
            raise UserError(
                f"Der kunne ikke laves en kopi at åbne ({system_words(error)}). Se "
                "efter, om der er plads på disken, og prøv igen."
            ) from error
        copy = copy_out(self._attached, attachment, inside / file_name(attachment))
        copy.chmod(0o400)  # so that a program says at once that changes go nowhere
        return copy


def delete_copies(folder: Path) -> None:
    """Delete the copies that were opened; one that a program holds open stays until next time.

    What is lent to this program, or to a command beside it, is not theirs: `attached` has it.
    """
    for inside in folder.iterdir():
        if inside.name.startswith(LENT):
            continue
        if os.name == "nt":
            for path in inside.rglob("*"):
                with contextlib.suppress(OSError):
                    path.chmod(0o600)  # Windows deletes no file that is read-only
        shutil.rmtree(inside, ignore_errors=True)
    with contextlib.suppress(OSError):
        folder.rmdir()
