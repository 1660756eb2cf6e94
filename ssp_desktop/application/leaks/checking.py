"""Looks into the files that go out for what is closed, and for what no public file may hold.

The files are opened again as a stranger would open them (`ssp_desktop.inspection`), whoever wrote
them; the words found there, hidden or not, are held against what is closed in the meeting.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence, Set
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.application.files.cpr_finds import MayNotLeave
from ssp_desktop.application.leaks.kinds import CLOSED_NAME, CLOSED_SENTENCE, CLOSED_WORDS, NAMES
from ssp_desktop.application.leaks.secrets import Secrets
from ssp_desktop.application.leaks.words import words_of
from ssp_desktop.domain.danish import danish_list
from ssp_desktop.inspection.finds import Inspection, Piece, Rank
from ssp_desktop.inspection.look import to_show
from ssp_desktop.inspection.process.apart import inspected
from ssp_desktop.policy import NO_POLICY, Policy

_LINE_END = re.compile(r"[\n;|\t]")
_AROUND = 3  # words shown on either side of what was found
Step = Callable[[int, int], bool]
"""Told how many files of how many are looked into; what it returns says whether to go on."""


class Stopped(Exception):
    """Whoever follows the progress has stopped it."""


class Leak(NamedTuple):
    """Something in a file that goes out: which file, where in it, what it is, and how it reads.

    `shown` has every CPR number masked. `found` are the words of it that were looked for, empty
    where all of it is what was found.
    """

    file: str
    place: str
    kind: str
    rank: Rank
    shown: str
    found: str = ""

    @property
    def name(self) -> str:
        """What it is, in Danish."""
        return NAMES[self.kind]


class Own(NamedTuple):
    """The files that the program has written itself, and what it has put into their properties."""

    paths: frozenset[str]
    properties: frozenset[str]

    def has_written(self, leak: Leak) -> bool:
        """Whether `leak` is what the program writes into such files on purpose."""
        if leak.file not in self.paths:
            return False
        if leak.kind in _IN_PROPERTIES:
            return leak.shown.startswith(_WRITER) or leak.shown in map(to_show, self.properties)
        return leak.kind in _ON_PURPOSE


_IN_PROPERTIES = frozenset({"author", "property"})
_ON_PURPOSE = frozenset({"bookmark", "field_code", "header", "outline", "xmp"})
_WRITER = "Typst "
"""Begins what a PDF says that wrote it."""
STRANGERS = Own(frozenset(), frozenset())
"""No file is the program's own."""


class Checked(NamedTuple):
    """What was found: `stops` keep the files from going out, `told` do not.

    `unread` are the files, or places in them, that could not be looked into, with the reason.
    """

    stops: tuple[Leak, ...]
    told: tuple[Leak, ...]
    unread: tuple[tuple[str, str], ...]


class LeaksFound(MayNotLeave):
    """A file that was to go out holds what must not; nothing was written."""

    def __init__(self, checked: Checked, policy: Policy = NO_POLICY) -> None:
        """Say what stops it, a line each, and what `policy` lets be done."""
        self.checked = checked
        lines = "\n".join(line_of(leak) for leak in checked.stops)
        ways = "Ret det, eller giv en begrundelse med --despite."
        barred = dict.fromkeys(
            leak.name for leak in checked.stops if policy.refuses_reason(leak.kind)
        )
        if barred:
            ways = f"Ret det. {policy.no_reason} Det gælder: {danish_list(list(barred))}."
        super().__init__(
            f"I det, der skulle gå ud, står noget, som ikke må. Intet er skrevet. {ways}\n{lines}"
        )


def line_of(leak: Leak) -> str:
    """Return ``offentlig/bilag/2.1 Plan.docx, kommentar 3: kommentar: Ring til …``."""
    place = f", {leak.place}" if leak.place else ""
    return f"{leak.file}{place}: {leak.name}{f': {leak.shown}' if leak.shown else ''}"


def check(
    folder: Path,
    paths: Sequence[str],
    secrets: Secrets,
    policy: Policy,
    step: Step | None = None,
    *,
    own: Own = STRANGERS,
) -> Checked:
    """Return what is found in the files at `paths` below `folder`.

    What the program itself has written on purpose into its `own` is not told, unless it stops.
    What `policy` lets stop a file stops it, whatever its rank. Raises Stopped where `step` returns
    False, and CannotStart where no process can look into them.
    """
    found: dict[str, Inspection] = {}
    files = {folder / path: path for path in paths}
    with closing(inspected(files, words=True, processes=min(len(files), 2))) as answers:
        for file, inspection in answers:
            found[files[file]] = inspection
            if step is not None and not step(len(found), len(files)):
                raise Stopped
    leaks: list[Leak] = []
    unread: list[tuple[str, str]] = []
    for path in paths:
        inspection = found[path]
        seen, unseen = inspection.words, inspection.code
        if path in own.paths:
            # What nobody sees there is what every such file has: names of styles, of fields.
            seen = tuple(piece for piece in inspection.words if not piece.hidden)
            unseen += tuple(piece for piece in inspection.words if piece.hidden)
        leaks += closed_in(path, seen, secrets, unseen)
        leaks += (Leak(path, f.place, f.kind, f.rank, f.shown) for f in inspection.finds)
        unread += (
            (f"{path}, {each.place}" if each.place else path, each.reason)
            for each in inspection.unread
        )
    settled = policy.stops or ()
    stops = tuple(leak for leak in leaks if leak.rank is Rank.STOPS or leak.kind in settled)
    told = (leak for leak in leaks if leak.rank is Rank.TOLD and leak.kind not in settled)
    told = (leak for leak in told if not own.has_written(leak))
    return Checked(stops, tuple(told), tuple(unread))


def closed_in(
    path: str, pieces: Sequence[Piece], secrets: Secrets, code: Sequence[Piece] = ()
) -> Iterator[Leak]:
    """Yield what of `secrets` the words of a file hold, each place once.

    What only its `code` says follows; a single word stands there for something else.
    """
    if secrets.nothing:
        return
    told: set[str] = set()
    yield from _closed_in(path, pieces, secrets, frozenset(), told)
    if code:
        # The same bytes are read in more ways than one, so each is told once.
        known = {*secrets.single_words, *told}
        yield from _closed_in(path, code, secrets, known, known)


def _closed_in(
    path: str, pieces: Sequence[Piece], secrets: Secrets, known: Set[str], letters: set[str]
) -> Iterator[Leak]:
    """Yield what is found, but for what is `known`; all of it goes to `letters`."""
    words: list[str] = []
    where: list[int] = []
    beginnings: set[int] = set()
    for number, piece in enumerate(pieces):
        for line in _LINE_END.split(piece.text):
            beginnings.add(len(words))
            words += words_of(line)
        where += [number] * (len(words) - len(where))
    told: set[tuple[str, str, str]] = set()
    for start, end, kind in _hits(words, beginnings, secrets, known, letters):
        place = pieces[where[start]].place or "i filens kode"
        found = to_show(" ".join(words[start:end]))
        if (place, kind, found) not in told:
            told.add((place, kind, found))
            shown = to_show(" ".join(words[max(0, start - _AROUND) : end + _AROUND]))
            rank = Rank.TOLD if kind in (CLOSED_SENTENCE, CLOSED_NAME) else Rank.STOPS
            yield Leak(path, place, kind, rank, shown, found)


def _hits(
    words: Sequence[str],
    beginnings: Container[int],
    secrets: Secrets,
    known: Set[str],
    letters: set[str],
) -> Iterator[tuple[int, int, str]]:
    """Yield where something begins and ends, and its kind; runs that go on are one.

    What is `known` is left out; the letters of each are added to `letters`.
    """
    begin = end = -1
    for hit in secrets.sought.hits(words):
        if hit.letters in known:
            continue
        letters.add(hit.letters)
        kind = secrets.kinds[hit.letters]
        if kind != CLOSED_WORDS:
            if hit.letters not in secrets.reversed_names or hit.start in beginnings:
                yield hit.start, hit.end, kind
            continue
        if hit.start > end:
            if begin >= 0:
                yield begin, end, CLOSED_WORDS
            begin = hit.start
        end = max(end, hit.end)
    if begin >= 0:
        yield begin, end, CLOSED_WORDS
