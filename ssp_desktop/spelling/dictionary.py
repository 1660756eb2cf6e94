"""The one interface to Hunspell: how a dictionary is opened, and what it says about a word.

Everything here blocks the interpreter's lock while it works (0.3 to 0.5 s to open, 0.2 ms a word, 1
ms a new compound, 0.1 s and more for suggestions), so it runs in the helper process alone; see
`ssp_desktop.spelling.process`.
"""

from __future__ import annotations

import os
import shutil
import string
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ssp_desktop.spelling.near_words import repaired
from ssp_desktop.spelling.verdict import Verdict

if TYPE_CHECKING:
    from hunspell import Hunspell

_PROBES = 200
_MOST = 7


class DictionaryUnreadable(Exception):
    """Hunspell cannot read the dictionary, or is missing. It is logged; no word is flagged."""


class Dictionary:
    """A dictionary opened with Hunspell."""

    def __init__(self, affixes: Path) -> None:
        """Open the dictionary of that affix file; DictionaryUnreadable says why it cannot be."""
        self._hunspell = _opened(affixes)

    @classmethod
    def first_of(cls, candidates: Iterable[Path]) -> Dictionary:
        """Open the first that can be opened; DictionaryUnreadable when none can."""
        reasons = []
        for affixes in candidates:
            try:
                return cls(affixes)
            except DictionaryUnreadable as error:
                reasons.append(str(error))
        raise DictionaryUnreadable("; ".join(reasons))

    def verdict(self, word: str) -> Verdict:
        """Return what the dictionary says about exactly that form."""
        if not self._right(word):
            return Verdict.WRONG
        if word[:1].isupper():  # only for a name does it matter whether it is a compound
            readings = self._hunspell.analyze(word)
            if readings and all("pa:" in reading for reading in readings):
                return Verdict.COMPOUND
        return Verdict.WORD

    def suggestions(self, word: str) -> list[str]:
        """Return possible corrections, the likeliest first; seven at most."""
        try:
            found = list(self._hunspell.suggest(word))
        except UnicodeEncodeError:
            found = []
        # Hunspell suggests no compounds that are not in the dictionary.
        found = found or repaired(word, self._right, most=_MOST)
        if self._right(f"{word}."):  # an abbreviation without its full stop
            found.insert(0, f"{word}.")
        return list(dict.fromkeys(each.strip() for each in found))[:_MOST]

    def _right(self, word: str) -> bool:
        try:
            return bool(self._hunspell.spell(word))
        except UnicodeEncodeError:  # characters that the dictionary's encoding lacks
            return False


def _opened(affixes: Path) -> Hunspell:
    try:
        import hunspell  # noqa: PLC0415 - not on every machine: it has no wheel for some
    except ImportError as error:
        raise DictionaryUnreadable(str(error)) from error
    for place in (_in_place, _copied):
        try:
            with place(affixes) as folder:
                opened = hunspell.Hunspell(affixes.stem, str(folder), "UTF-8")
                if _holds_its_words(opened, affixes):
                    return opened
        except OSError as error:
            last: Exception | None = error
        else:
            last = None
    raise DictionaryUnreadable(f"{affixes}: {last or 'none of its words is known'}")


@contextmanager
def _in_place(affixes: Path) -> Iterator[Path]:
    """The file itself. With UTF-8, chunspell opens any name on Windows, but no network path."""
    yield affixes.parent


@contextmanager
def _copied(affixes: Path) -> Iterator[Path]:
    """A copy in a folder with an ASCII name; Hunspell does not need the file once it is open."""
    for name in (tempfile.gettempdir(), os.environ.get("PROGRAMDATA"), os.environ.get("PUBLIC")):
        if name and name.isascii() and Path(name).is_dir():
            with tempfile.TemporaryDirectory(dir=name, prefix="ssp-desktop-") as folder:
                for path in (affixes, affixes.with_suffix(".dic")):
                    shutil.copy(path, folder)
                yield Path(folder)
                return
    raise OSError("no folder with a plain name to copy it to")


def _holds_its_words(opened: Hunspell, affixes: Path) -> bool:
    """Whether a word in the file is known: Hunspell is silent about a file it cannot open."""
    with affixes.with_suffix(".dic").open("rb") as lines:
        for _, line in zip(range(_PROBES), lines, strict=False):
            word = line.decode("latin-1").partition("/")[0].strip()
            if len(word) > 1 and set(word) <= set(string.ascii_letters) and opened.spell(word):
                return True
    return False
