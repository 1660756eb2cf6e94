"""The texts of an item as source lines with their headings, by the readers of every format."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import unescape

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.reading.files import lines_of
from ssp_desktop.reading.html.lines import html_lines
from ssp_desktop.reading.kinds import EXPORTS, kind_of
from ssp_desktop.reading.outline.dated_decisions import decision_of
from ssp_desktop.reading.outline.headings import find_headings
from ssp_desktop.reading.plain.plain import plain_lines
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import NoText, WrongKind
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.words import Word, heading_word
from ssp_desktop.reading.systems.neutral import SystemText
from ssp_desktop.reading.understanding.result import Fate
from ssp_desktop.richtext.tree import Span

_TAG = re.compile(r"<\s*/?[a-zA-Z!][^<>]*>")
_BODYS_DECISION = re.compile(
    r"(?P<body>.{3,80}?)s beslutning(?:er)?:?|beslutning(?:er)? i (?P<other>.{3,80})", re.IGNORECASE
)
_LEAST_BODY = 4  # letters of a name that another may contain
_LETTER = re.compile(r"[a-zæøåA-ZÆØÅ][.)]")
_LETTERED = re.compile(r"[a-zæøåA-ZÆØÅ][.)]\s")
_MARKUP = re.compile(r"<[^<>]*>|&nbsp;|&#160;")
_PLACEHOLDERS = frozenset({"", "tomtindhold", "intetindhold", "ingentekst"})
_SHORT = 70  # characters of a heading in a text that has no other sign of one


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A line of an item's texts; `word` is set where it is a heading.

    `fate` is set where it goes into no text.
    """

    line: SourceLine
    word: Word | None = None
    fate: Fate | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """What makes a decision this meeting's own: its committee and day."""

    committee: str
    day: date | None

    def word(self, heading: str) -> Word:
        """Return what a caption is: the decision of this meeting, a section, or a list."""
        dated = decision_of(heading.strip())
        if dated:
            is_own = self._is_own(dated[0]) and (self.day is None or dated[1] == self.day)
            return Word.DECISION if is_own else Word.SECTION
        word = heading_word(heading)
        if word is not None and word is not Word.CONTENTS:
            return word
        found = _BODYS_DECISION.fullmatch(heading.strip())
        is_own = found is not None and self._is_own(found["body"] or found["other"])
        return Word.DECISION if is_own else Word.SECTION

    def _is_own(self, body: str) -> bool:
        one, other = bare_text(body), bare_text(self.committee)
        shorter = min(len(one), len(other))
        return one == other or (shorter >= _LEAST_BODY and (one in other or other in one))


def lines_of_text(text: SystemText, own: Own, tally: Tally) -> Iterator[ItemLine]:
    """Yield the lines of one text, its caption first."""
    lines = content_lines(text.content, tally)
    if text.rough:
        lines = _with_letters(lines)
        yield from with_headings(lines, own, roughly=True)
        return
    if text.caption:
        word = Word.DECISION if text.decision else Word.SECTION
        if text.decision is None:
            word = own.word(text.caption)
        yield ItemLine(SourceLine(0, (Span(text.caption),), look=1.0), word)
    for at, line in enumerate(lines):
        # A text begins anew: its first line goes on with nothing above it.
        yield ItemLine(replace(line, after_blank=True) if at == 0 else line)


def is_empty(content: str) -> bool:
    """Return whether a text has no words, or those that systems write for none."""
    return bare_text(_MARKUP.sub(" ", content)) in _PLACEHOLDERS


def content_lines(content: str, tally: Tally) -> tuple[SourceLine, ...]:
    """Return the lines of a text as the XML has it: HTML, or plain."""
    try:
        if _TAG.search(content):
            return html_lines(content, tally=tally)
        return plain_lines(unescape(content), tally=tally)
    except NoText:
        return ()


def document_lines(data: bytes, name: str, tally: Tally) -> Sequence[SourceLine]:
    """Return the lines of the file beside the XML that holds an item's text."""
    kind = kind_of(data, name)
    if kind in EXPORTS:
        raise WrongKind(f"Filen »{name}« er {kind.value} og ingen tekst.")
    return lines_of(kind, data, name, tally)


def with_headings(
    lines: Sequence[SourceLine], own: Own, *, roughly: bool = False
) -> Iterator[ItemLine]:
    """Yield the lines of a document about one item, with the headings in it.

    `roughly`: the text was taken out of a PDF; a heading has a blank line above it and its
    text below it.
    """
    if not lines:
        return
    title = SourceLine(0, (Span("1"),), look=lines[0].look)
    listing = False
    headings = find_headings([title, *lines], {0})
    for at, line in enumerate(lines):
        word = headings.get(at + 1)
        if word is None and decision_of(line.text) and not line.marker:
            word = Word.SECTION
        if word is None and roughly and _is_above_text(lines, at):
            word = Word.SECTION
        if word is None and listing and _LETTERED.match(line.text):
            word = Word.SECTION  # a point of its own, behind the attachments of the last one
        elif word in (Word.SECTION, Word.DECISION):
            word = own.word(line.text)
        listing = word is Word.ATTACHMENTS or (listing and word is None)
        yield ItemLine(line, word)


def _with_letters(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """Return `lines` with a letter alone on its line (``b.``) in front of the text below it."""
    out: list[SourceLine] = []
    letter: SourceLine | None = None
    for line in lines:
        if letter is not None and not line.after_blank:
            line = replace(line, spans=(Span(f"{letter.text} "), *line.spans), after_blank=True)
        elif letter is not None:
            out.append(letter)
        letter = line if _LETTER.fullmatch(line.text) and line.marker is None else None
        if letter is None:
            out.append(line)
    return (*out, letter) if letter is not None else tuple(out)


def _is_above_text(lines: Sequence[SourceLine], at: int) -> bool:
    line = lines[at]
    if not line.after_blank or line.marker or line.cells or line.at or at + 1 >= len(lines):
        return False
    text, below = line.text, lines[at + 1]
    return (
        len(text) <= _SHORT
        and text[-1].isalnum()
        and text[0].isupper()
        and not below.after_blank
        and not any(sign.isdigit() for sign in text)
        and ":" not in text
    )
