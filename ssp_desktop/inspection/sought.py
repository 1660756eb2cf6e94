"""What the words of a file tell by themselves: CPR numbers, paths on a computer, account names."""

import getpass
import re
import socket
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from ssp_desktop.domain.cpr import CprFind, Weight, cpr_numbers
from ssp_desktop.inspection.finds import Piece
from ssp_desktop.inspection.look import Beat, Look


class Own(NamedTuple):
    """What this machine is called: the account of its user, and its name in the network."""

    account: str = ""
    host: str = ""


NOBODY = Own()
_NO_ACCOUNTS = frozenset(
    "root user bruger admin administrator guest gæst test localhost ubuntu runner".split()
)
_NAME = r"[^\\/:*?\"<>|\r\n\t]"
_PATH = re.compile(
    rf"""(?<![\w/\\])(?:
        [A-Za-z]: (?: \\{{1,2}}(?=\w{{2}}){_NAME}{{1,120}} | /(?:Users|Documents|Windows|Program) )
              (?: [\\/]{{1,2}}{_NAME}{{1,120}} )*
      | file:/{{2,4}} [^\s"'<>()]{{2,}}
      | \\\\ [A-Za-z0-9][\w.$-]+ \\ {_NAME}{{1,120}} (?: \\{_NAME}{{1,120}} )*
      | /(?:home|Users|var/folders|private/var|mnt|tmp)/ [\w.-]+ / [^\s"'<>]*
    )""",
    re.VERBOSE,
)
_ACCOUNT = re.compile(
    r"""(?<![\w\\:.])(?:
        (?!HK|BUILTIN\\|NT\ ) [A-ZÆØÅ][A-ZÆØÅ0-9-]{2,14} \\ [A-Za-z][A-Za-z0-9._-]{3,30}
      | S::[\w.+-]+@[\w.-]+::[0-9A-Fa-f-]{20,}
      | i:0[#.\w]*\|[\w.]+\|[\w.+@-]+
    )(?![\w\\])""",
    re.VERBOSE,
)
_ONLY_ACCOUNT = re.compile(r"[A-Za-z]{1,6}\d{3,8}")
_RANDOM = re.compile(
    r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
    r"|\b(?=\d{0,31}[A-Fa-f])[0-9A-Fa-f]{32,}\b"
)
"""Ids and hashes that computers make: any ten figures come up in them."""
_WRITTEN = re.compile(r"(?<!\d)\d{6}-\d{4}(?!\d)")
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_APART = re.compile(
    rf"(?<![\w.,])\d(?:\s{{1,3}}\d){{5}}(?:\s{{0,3}}[{_DASHES}]\s{{0,3}}|\s{{1,3}})"
    r"\d(?:\s{1,3}\d){3}(?!\s{0,3}[\w.,])"
)
_LINE = re.compile(r"\blinje (\d+)\Z")
_LABEL = re.compile(r".{0,40}[^\W\d_][.:]{0,2}", re.DOTALL)
"""A short paragraph or cell before a number, as forms have it."""
_OVER, _CONTEXT = 12, 80
"""How near its end a piece must have digits for a number to go on; how much is read then."""


def this_machine() -> Own:
    """Return what this machine and its user are called; empty where nobody can tell."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        account = ""
    host = socket.gethostname().partition(".")[0]
    return Own(
        account if len(account) > 2 and account.casefold() not in _NO_ACCOUNTS else "",
        host if len(host) > 4 and re.search(r"[\d-]", host) else "",
    )


def seek(look: Look, own: Own) -> None:
    """Tell what the words in `look` say that should not go out."""
    own_names = [name for name in own if name]
    mine = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, own_names))})(?!\w)" if own_names else r"(?!)",
        re.IGNORECASE,
    )
    top = _Top(look)
    told: set[str] = set()
    for place, find in _numbers(look.words, look.beat, told):
        top.find("cpr", place, f"{find.date}-••••")
    for place, find in _figure_by_figure(look.words):
        top.find("cpr", place, f"{find.date}-••••")
    for place, find in _in_code(look.codes, told):
        top.find("cpr", place or "i filens kode", f"{find.date}-••••")
    for count, piece in enumerate(look.words):
        if count % 1000 == 0:
            look.beat()
        if "\\" in piece.text or "/" in piece.text:
            for found in _PATH.finditer(piece.text):
                place = _place_of(piece, piece.text, found.start())
                top.find("path", place, found[0])
        for account in _accounts(piece, mine):
            top.find("account", piece.place, account)


class _Top:
    """Tells each find once at a place; places in pieces are whole already."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._told: set[tuple[str, str, str]] = set()

    def find(self, kind: str, place: str, shown: str) -> None:
        if (kind, place, shown) not in self._told:
            self._told.add((kind, place, shown))
            self._look.find(kind, place, shown)


def _accounts(piece: Piece, mine: "re.Pattern[str]") -> Iterator[str]:
    if "\\" in piece.text or "::" in piece.text or "|" in piece.text:
        yield from (found[0] for found in _ACCOUNT.finditer(piece.text))
    if piece.hidden:
        yield from (found[0] for found in mine.finditer(piece.text))
        about_somebody = "egenskab" in piece.place or "forfatter" in piece.place
        if about_somebody and _ONLY_ACCOUNT.fullmatch(piece.text.strip()):
            yield piece.text.strip()


def _in_code(codes: Iterable[Piece], told: Container[str]) -> Iterator[tuple[str, CprFind]]:
    """Yield the numbers written as CPR numbers that stand in the code of a file alone.

    Others are taken for what they are to programs. `told` are the figures of those found before.
    """
    for piece in codes:
        if _WRITTEN.search(piece.text) is None:
            continue
        for find in cpr_numbers(_RANDOM.sub(_blank, piece.text)):
            number = piece.text[find.start : find.end]
            certain = find.weight is Weight.SURE and _WRITTEN.fullmatch(number)
            if certain and _figures(number) not in told:
                yield piece.place, find


def _figure_by_figure(words: Iterable[Piece]) -> Iterator[tuple[str, CprFind]]:
    """Yield the numbers of which each figure stands apart, as in the boxes of a form."""
    row, place, label = "", "", ""
    for piece in (*words, Piece("", "")):
        text = piece.text.strip()
        alone = len(text) == 1 and piece.near is None
        if alone and (text.isdecimal() or text in _DASHES):
            place = place or piece.place
            row += f"{text} "
            continue
        for found in _APART.finditer(row):
            yield from ((place, find) for find in _certain(label, found[0]))
        row, place, label = "", "", text if _LABEL.fullmatch(text) else ""
        for found in _APART.finditer(text):
            before = text[max(found.start() - _CONTEXT, 0) : found.start()]
            yield from ((piece.place, find) for find in _certain(before, found[0]))


def _certain(before: str, apart: str) -> Iterator[CprFind]:
    """Yield the CPR number that figures make, where it is written as one or called one before."""
    lead = f"{before} "
    for find in cpr_numbers(lead + "".join(apart.split())):
        if find.start >= len(lead) and find.weight is Weight.SURE:
            yield find


def _figures(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _numbers(words: Iterable[Piece], beat: Beat, told: set[str]) -> Iterator[tuple[str, CprFind]]:
    """Yield where each CPR number is, also those that go on from one piece into the next.

    The figures of each are added to `told`.
    """
    before: Piece | None = None
    for piece in words:
        if before is not None and piece.near is None and before.near is None:
            yield from _going_over(before, piece, told)
        if any(map(str.isdecimal, piece.text)):
            lead = _lead(before, piece)
            text = _RANDOM.sub(_blank, piece.text)
            for find in cpr_numbers(lead + text):
                if find.start >= len(lead):
                    told.add(_figures((lead + text)[find.start : find.end]))
                    yield _place_of(piece, text, find.start - len(lead)), find
            beat()
        before = piece


def _place_of(piece: Piece, text: str, at: int) -> str:
    """Return where in a piece something is: in which line of a text, say."""
    found = _LINE.search(piece.place)
    if found is None:
        return piece.place
    return f"{piece.place[: found.start(1)]}{int(found[1]) + text.count(chr(10), 0, at)}"


def _blank(found: "re.Match[str]") -> str:
    return " " * len(found[0])


def _lead(before: Piece | None, piece: Piece) -> str:
    """Return what says what the first number in `piece` is: a head, or a label just before it."""
    if piece.near is not None:
        return f"{piece.near}: " if piece.near else ""
    label = before.text.strip() if before is not None and before.near is None else ""
    return f"{label} " if _LABEL.fullmatch(label) else ""


def _going_over(before: Piece, piece: Piece, told: set[str]) -> Iterator[tuple[str, CprFind]]:
    start, end = piece.text[:_OVER], before.text[-_OVER:]
    if not (any(map(str.isdecimal, start)) and any(map(str.isdecimal, end))):
        return
    head = before.text[-_CONTEXT:]
    both = f"{head}\n{piece.text[:_CONTEXT]}"
    for find in cpr_numbers(both):
        if find.start < len(head) < find.end:
            told.add(_figures(both[find.start : find.end]))
            yield piece.place, find
