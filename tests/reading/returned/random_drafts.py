"""Drafts with random tracked changes: the body of a DOCX, and both of its readings."""

import random
from collections.abc import Callable
from typing import NamedTuple

from tests.reading.returned.drafts import gone, p, r, row, table, tracked

WORDS = "møde sag budget skole børn trafik ja nej udvalg penge æbler øl å".split()


class Made(NamedTuple):
    """A body and the paragraphs of its two readings."""

    body: str
    accepted: list[str]
    original: list[str]


class _Lines:
    """The paragraphs of one reading, made while the body is."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open = ""

    def write(self, text: str) -> None:
        self._open += text

    def end(self) -> None:
        self.lines.append(self._open)
        self._open = ""


def random_draft(chance: random.Random) -> Made:
    """Return a draft of some paragraphs and tables."""
    accepted, original = _Lines(), _Lines()
    body = ""
    for _ in range(chance.randint(1, 4)):
        body += _paragraphs(chance, accepted, original, chance.randint(1, 6))
        if chance.random() < 0.5:
            body += _table(chance, accepted, original)
    body += _paragraphs(chance, accepted, original, 1)
    return Made(body, accepted.lines, original.lines)


def _by(chance: random.Random) -> str:
    """Return an author, and a time that no other change has.

    LibreOffice makes one of two changes of one author and time that have but an end between them.
    """
    hour, minute, second = (chance.randrange(most) for most in (24, 60, 60))
    author = chance.choice(("Bo Ås", "Cai Dam"))
    return f'w:author="{author}" w:date="2026-01-02T{hour:02}:{minute:02}:{second:02}Z"'


def _paragraphs(chance: random.Random, accepted: _Lines, original: _Lines, count: int) -> str:
    """Return that many paragraphs, the end of the last of which nobody has changed."""
    out = ""
    for at in range(count):
        inside = "".join(_piece(chance, accepted, original) for _ in range(chance.randint(0, 5)))
        mark = chance.choice(("", "", "ins", "del")) if at < count - 1 else ""
        if mark != "del":
            accepted.end()
        if mark != "ins":
            original.end()
        out += p(inside, tracked(mark, by=_by(chance)) if mark else "")
    return out


def _piece(chance: random.Random, accepted: _Lines, original: _Lines) -> str:
    """Return some words, which may be put in, taken out or put in another look."""
    text = "".join(f"{chance.choice(WORDS)} " for _ in range(chance.randint(1, 3)))
    kind = chance.choice(("", "", "ins", "del", "link"))
    if kind != "del":
        accepted.write(text)
    if kind != "ins":
        original.write(text)
    if kind == "del":
        return tracked("del", gone(text), _by(chance))
    if kind == "ins":
        return tracked("ins", r(text, chance.choice(("", "<w:b/>"))), _by(chance))
    if kind == "link":
        return f'<w:hyperlink w:anchor="x">{r(text)}</w:hyperlink>'
    return r(text, chance.choice(("", "<w:i/>", tracked("rPrChange", "<w:rPr><w:b/></w:rPr>"))))


def _table(chance: random.Random, accepted: _Lines, original: _Lines) -> str:
    """Return a table, some rows of which are put in or taken out whole."""
    made = [_kept_row(chance, accepted, original)]
    kinds: tuple[Callable[[random.Random, _Lines, _Lines], str], ...]
    kinds = (_kept_row, _new_row, _gone_row)
    made += [chance.choice(kinds)(chance, accepted, original) for _ in range(chance.randint(0, 3))]
    return table(*made)


def _kept_row(chance: random.Random, accepted: _Lines, original: _Lines) -> str:
    cells = []
    for _ in range(2):
        # A word that stays, or the words would say that the row was put in or taken out.
        for reading in (accepted, original):
            reading.write("x ")
        inside = _paragraphs(chance, accepted, original, chance.randint(1, 3))
        cells.append(inside.replace("</w:pPr>", f"</w:pPr>{r('x ')}", 1))
    return row(*cells)


def _new_row(chance: random.Random, accepted: _Lines, _: _Lines) -> str:
    words, by = [chance.choice(WORDS) for _ in range(2)], _by(chance)
    accepted.lines += words
    cells = (p(tracked("ins", r(word), by)) for word in words)
    return row(*cells, mark=tracked("ins", by=by))


def _gone_row(chance: random.Random, _: _Lines, original: _Lines) -> str:
    words, by = [chance.choice(WORDS) for _ in range(2)], _by(chance)
    original.lines += words
    cells = (p(tracked("del", gone(word), by)) for word in words)
    return row(*cells, mark=tracked("del", by=by))
