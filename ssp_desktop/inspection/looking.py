"""The way in: a file, or its bytes, looked into by the reader of its kind.

`inspect` looks in the current process; `process/apart.py` does it where a hostile file can do no
harm. Raises nothing for any file: what cannot be looked into is told as unread.
"""

from pathlib import Path

from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.inspection import beneath, kinds, readers, sought
from ssp_desktop.inspection.finds import Inspection
from ssp_desktop.inspection.look import UNKNOWN, Beat, Look

MAX_SIZE = 200 * 1024 * 1024
"""The bytes of a file that is looked into; above that it is said to be too large."""

_FEW_LETTERS = 20
ONLY_PICTURES = "har kun billeder; ord i dem kan ikke læses"


def inspect(
    path: Path,
    beat: Beat = lambda: None,
    own: sought.Own = sought.NOBODY,
    *,
    words: bool = True,
) -> Inspection:
    """Return what is in the file at `path`, its name included.

    `beat` is called each time a part has been looked into. `own` is what this machine is called.
    Without `words` it is the finds that matter: code that can have none is not read.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            return _unread(path.name, "er ikke en fil")
        if size > MAX_SIZE:
            return _unread(path.name, f"fylder mere end {MAX_SIZE // 1024 // 1024} MB")
        data = path.read_bytes()
    except OSError as error:
        return _unread(path.name, f"kan ikke læses ({system_words(error)})")
    return inspect_bytes(path.name, data, beat, own, words=words)


def inspect_bytes(
    name: str,
    data: bytes,
    beat: Beat = lambda: None,
    own: sought.Own = sought.NOBODY,
    *,
    words: bool = True,
) -> Inspection:
    """Return what is in `data`, a file called `name`; the rest as `inspect` has it."""
    look = Look(_inside, beat, name=name, words=words)
    look.say("filens navn", name, near="")
    with look.told_unread(""):
        _read(look, data)
        if look.has_pictures and not _says_anything(look):
            look.unread("", ONLY_PICTURES)
    sought.seek(look, own)
    return look.result()


def _says_anything(look: Look) -> bool:
    """Whether a file has words that are seen, besides its name; a number of a page is none."""
    words = (piece.text for piece in look.words[1:] if not piece.hidden)
    letters = 0
    for text in words:
        letters += sum(map(str.isalpha, text))
        if letters >= _FEW_LETTERS:
            return True
    return False


def _unread(name: str, reason: str) -> Inspection:
    look = Look(_inside, name=name)
    look.say("filens navn", name, near="")
    look.unread("", reason)
    sought.seek(look, sought.NOBODY)
    return look.result()


def _inside(look: Look, name: str, data: bytes) -> None:
    """Look into a file that lies in another."""
    look.say("filens navn", name, near="")
    _read(look, data)


def _read(look: Look, data: bytes) -> None:
    look.beat()
    with look.told_unread(""):
        beneath.tell_beneath(look, "", data)
    kind = kinds.kind_of(data)
    reader = readers.reader_of(kind)
    if reader is not None:
        reader(look, data)
        return
    look.unread("", f"{UNKNOWN} ({kind.removeprefix('?')})")
