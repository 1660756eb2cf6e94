"""Collects what is found in one file, and counts what may still come out of it.

A reader is given a `Look`: it says words and finds with their places, and asks for what lies inside
to be looked into in turn. Everything of one file, however deep, shares one budget.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ssp_desktop.domain.cpr import cpr_numbers
from ssp_desktop.inspection.finds import KINDS, Find, Inspection, Piece, Unread

MAX_UNPACKED = 200 * 1024 * 1024
MAX_PARTS = 20_000
MAX_CHARACTERS = 40_000_000
MAX_CODE = 40_000_000
"""Characters of words, and of what the code says."""
MAX_PIECES = 1_000_000
MAX_DEPTH = 5
LATE = 200.0
"""Seconds after which what is left of a file is told as unread; what was found is told too."""
_MOST_OF_A_KIND, _MOST_CPR = 50, 500
_MOST_UNREAD = 100
_SHOWN, _LONGEST_PLACE = 80, 200
_ANY_NUMBER = re.compile(
    r"(?<!\d)((?:0[1-9]|[12]\d|3[01])[\s./-]?(?:0[1-9]|1[0-2])[\s./-]?\d\d)\s?[-./–]?\s?\d{4}(?!\d)"
)
_WHITE = re.compile(r"\s+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")

DAMAGED = "er beskadiget og kan ikke åbnes"
PROTECTED = "er beskyttet med adgangskode"
TOO_LARGE = "fylder for meget udpakket"
TOO_LATE = "tager for lang tid at se ind i"
TOO_DEEP = "ligger for dybt inde i andre filer"
UNKNOWN = "er af en slags, der ikke kan ses ind i"


class CannotLook(Exception):
    """A file, or a part of it, that cannot be looked into; the message says why, in Danish."""


class TooMuch(CannotLook):
    """A file that takes more than may be spent on one."""

    def __init__(self, reason: str = TOO_LARGE) -> None:
        super().__init__(reason)


Inside = Callable[["Look", str, bytes], None]
Beat = Callable[[], None]


class _Shared:
    """What every look into one file has in common."""

    def __init__(self, inside: Inside, beat: Beat, *, wants_words: bool) -> None:
        self.inside = inside
        self.wants_words = wants_words
        self.begun = time.monotonic()
        self.beat = beat
        self.unpacked = MAX_UNPACKED
        self.parts = MAX_PARTS
        self.characters = MAX_CHARACTERS
        self.words: list[Piece] = []
        self.code: list[Piece] = []
        self.code_left = MAX_CODE
        self.told: set[int] = set()
        self.finds: list[Find] = []
        self.unread: list[Unread] = []
        self.more: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.seen_pictures = 0


class Look:
    """What is found, at one place in a file. `name` is that of the file or part looked into."""

    def __init__(
        self,
        inside: Inside,
        beat: Beat = lambda: None,
        *,
        name: str = "",
        shared: "_Shared | None" = None,
        prefix: str = "",
        depth: int = 0,
        hidden: bool = False,
        is_file: bool = True,
        words: bool = True,
    ) -> None:
        self.name = name
        self.is_file = is_file
        self._shared = shared or _Shared(inside, beat, wants_words=words)
        self._prefix = prefix
        self.depth = depth
        self._hidden = hidden

    def say(self, place: str, text: str, *, hidden: bool = False, near: str | None = None) -> None:
        """Tell words at `place`; nothing when they are empty. Raises TooMuch for too many."""
        if not text or text.isspace():
            return
        shared = self._shared
        shared.characters -= len(text)
        if shared.characters < 0 or len(shared.words) >= MAX_PIECES:
            raise TooMuch("har flere ord, end der kan ses efter")
        shared.words.append(Piece(self.place(place), text, hidden or self._hidden, near))

    def code(self, place: str, text: str) -> None:
        """Tell what the code at `place` says; what there is too much of is left out."""
        shared = self._shared
        shared.code_left -= len(text)
        if shared.code_left >= 0:
            shared.code.append(Piece(self.place(place), text, hidden=True, near=""))

    def has_told(self, data: bytes) -> bool:
        """Whether these bytes came here before; they have now."""
        told, mark = self._shared.told, hash(data)
        if mark in told:
            return True
        told.add(mark)
        return False

    def find(self, kind: str, place: str = "", shown: str = "") -> None:
        """Tell something that a person should look at; `shown` is masked and cut here."""
        shared = self._shared
        shared.counts[kind] += 1
        if kind == "picture" and not self._hidden:
            shared.seen_pictures += 1
        if shared.counts[kind] > (_MOST_CPR if kind == "cpr" else _MOST_OF_A_KIND):
            shared.more[kind] += 1
            return
        shared.finds.append(Find(self.place(place), kind, KINDS[kind][0], to_show(shown)))

    def unread(self, place: str, reason: str) -> None:
        """Tell what could not be looked into."""
        shared = self._shared
        if len(shared.unread) < _MOST_UNREAD:
            shared.unread.append(Unread(self.place(place), reason))
        elif len(shared.unread) == _MOST_UNREAD:
            shared.unread.append(Unread("", "mere, end der nævnes, er ikke læst"))

    def place(self, place: str) -> str:
        """Return `place` as it is told: behind what it lies in."""
        here = _UNSEEN.sub("", _WHITE.sub(" ", _without_numbers(place[: 2 * _LONGEST_PLACE])))
        parts = [part for part in (self._prefix, here[:_LONGEST_PLACE]) if part]
        return " › ".join(parts)

    def within(
        self, place: str, name: str = "", *, hidden: bool = False, is_file: bool = False
    ) -> "Look":
        """Return a look into what lies at `place`: one deeper. Raises TooMuch when too deep."""
        if self.depth >= MAX_DEPTH:
            raise TooMuch(TOO_DEEP)
        shared = self._shared
        return Look(
            shared.inside,
            name=name,
            shared=shared,
            prefix=self.place(place),
            depth=self.depth + 1,
            hidden=hidden or self._hidden,
            is_file=is_file,
        )

    def look_inside(
        self, place: str, name: str, data: bytes, *, hidden: bool = False, is_file: bool = False
    ) -> None:
        """Look into what lies in this one, at `place`.

        `is_file`: it is there as a file of its own, as what hangs on a mail is; a picture in a text
        is not.
        """
        with self.told_unread(place):
            deeper = self.within(place, name, hidden=hidden, is_file=is_file)
            deeper._shared.inside(deeper, name, data)

    @contextmanager
    def told_unread(self, place: str) -> Iterator[None]:
        """Tell as unread what cannot be looked into, or is damaged, and go on after it."""
        try:
            yield
        except CannotLook as error:
            self.unread(place, str(error))
        except (MemoryError, BrokenPipeError):
            raise
        except Exception:  # noqa: BLE001 - a damaged file makes any library raise anything
            self.unread(place, DAMAGED)

    def spend(self, size: int, parts: int = 0) -> None:
        """Count `size` bytes, and `parts`, that came out of the file; raises TooMuch."""
        shared = self._shared
        shared.unpacked -= size
        shared.parts -= parts
        if shared.unpacked < 0:
            raise TooMuch
        if shared.parts < 0:
            raise TooMuch("har for mange dele")

    @property
    def left(self) -> int:
        """How many bytes may still come out of the file."""
        return max(self._shared.unpacked, 0)

    def beat(self) -> None:
        """Say that it goes on: another page, part or file has been looked into."""
        self._shared.beat()

    def check_time(self) -> None:
        """Raise TooMuch when the file has taken so long that the rest of it must wait."""
        if time.monotonic() - self._shared.begun > LATE:
            raise TooMuch(TOO_LATE)

    @property
    def has_pictures(self) -> bool:
        """Whether a picture that may hold words has been told, and is seen: a thumbnail is not."""
        return self._shared.seen_pictures > 0

    @property
    def wants_words(self) -> bool:
        """Whether the words are wanted, and not the finds alone."""
        return self._shared.wants_words

    @property
    def words(self) -> list[Piece]:
        """All words told until now, of the whole file."""
        return self._shared.words

    @property
    def codes(self) -> list[Piece]:
        """All that was told of what the code says."""
        return self._shared.code

    def result(self) -> Inspection:
        """Return everything told."""
        shared = self._shared
        finds = list(shared.finds)
        for kind, count in shared.more.items():
            shown = f"og {count} til af samme slags"
            finds.append(Find("", kind, KINDS[kind][0], shown))
        unread = tuple(dict.fromkeys(shared.unread))
        return Inspection(tuple(shared.words), tuple(finds), unread, tuple(shared.code))


def masked(text: str) -> str:
    """Return `text` with every CPR number as ``010203-••••``."""
    out, at = "", 0
    for find in cpr_numbers(text):
        out += f"{text[at : find.start]}{find.date}-••••"
        at = find.end
    return out + text[at:] if at else text


def _without_numbers(text: str) -> str:
    """Return `text` masked, also what was a CPR number for what stood near it, and is none here."""
    return _ANY_NUMBER.sub(lambda found: f"{found[1]}-••••", masked(text))


def to_show(text: str) -> str:
    """Return `text` on one line, masked, without what steers a screen, and not long."""
    line = _WHITE.sub(" ", _UNSEEN.sub("", _without_numbers(text[:2000]))).strip()
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
