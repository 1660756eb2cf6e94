"""Item titles: their number, whether the item is closed, and the sequence they form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.domain.likeness import same_printed_title
from ssp_desktop.reading.source.case_lines import case_line
from ssp_desktop.reading.source.lines import REAL, SourceLine, is_date_start
from ssp_desktop.reading.source.words import heading_word, label_of

_NAMED = re.compile(
    r"(?:(?:dagsordens?)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?|nr\.?\s*)(\d{1,3})"
    r"(?:\s*(?P<beside>\([^\W\d][^()]{0,60}\)))?\s*(?:[:.)]\s*|[-–]\s+|$)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_BEFORE_TITLE = re.compile(r"(?:punkt|pkt\.?)\s*(\d{1,3})\s+(?=\S)", re.IGNORECASE)
_AD = re.compile(r"ad\.?\s*(\d{1,3})\s*(?:[.):]\s*|[-–]\s+|\s+|$)", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})[.):]?\s+(?:[-–—]\s+)?(?=\S)")
_BARE = re.compile(r"([1-9]\d{0,2}) +(?=[^\W\d])")
_LETTERED = re.compile(
    r"(?:(?:punkt|pkt\.?)\s*)?(?-i:([A-Z]))\s*(?:[:.)]\s+(?=\S)|:(?=[^\W\d]))", re.IGNORECASE
)
_CLOSED_ALONE = re.compile(r"lukket(?:\s+(?:punkt|sag|dagsordenspunkt))?\.?", re.IGNORECASE)
_CLOSED_BEFORE = re.compile(r"lukket(?:\s+(?:punkt|sag))?\s*[:–-]\s*(?=\S)", re.IGNORECASE)
_CLOSED_BEHIND = re.compile(r"\s*[(\[]\s*lukket(?:\s+\w+)?\s*[)\]]$", re.IGNORECASE)
_CASE_NAME = r"(?:sags?[- ]?(?:nummer|nr|id)|journal(?:nummer|nr)|j\.?\s?nr|esdh-?sag)\.?\s*"
_CASE_LABEL = rf"(?:(?:{_CASE_NAME}|sag\s*):?\s*)?"
_NAMED_CASE = re.compile(rf"{_CASE_NAME}:", re.IGNORECASE)
_CASE_NUMBER = re.compile(
    rf"{_CASE_LABEL}((?:[A-ZÆØÅ]{{1,8}}[-/])?\d{{2,4}}[-/.]\d{{3,8}}(?:-\d{{1,4}})?"
    r"|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2})",
    re.IGNORECASE,
)


NUMBER_ALONE = re.compile(
    r"(?:(?:punkt|pkt\.?|ad\.?|sag(?:\s*nr\.?)?)\s*)?\d{1,3}[.):]?", re.IGNORECASE
)
"""An item's number without its title."""

_POINT = re.compile(r"\w{1,2}[.)]\s")  # »a. På valg var«
_WRAPPED = re.compile(r"[-–,&]$|\b(?:og|i|for|af|til|på|med|om|fra|ved|samt|eller)$", re.IGNORECASE)
_LEAST_WRAPPED = 40  # characters of a title that ran over its line
_MOST_RUNS = 3


@dataclass(frozen=True, slots=True)
class ItemTitle:
    """A line that is, or may be, an item's title. `named`: it says ``Punkt``."""

    index: int
    number: int | None
    title: str
    named: bool = False
    number_at: int | None = None
    """The line with the number, where that is another."""
    beside: str = ""
    """What stands in brackets behind the number: who has the item, say."""


def item_title(index: int, line: SourceLine) -> ItemTitle | None:
    """Return the numbered title that `line` may be; None when it has no number."""
    if line.marker:
        if line.marker.ordered:
            return ItemTitle(index, line.marker.number, line.text)
        found = _NAMED.fullmatch(line.text)
        is_alone = found is not None and not found["title"]
        return ItemTitle(index, int(found[1]), "", named=True) if found and is_alone else None
    text = line.text
    found = _NAMED.match(text)
    if found:
        beside = found["beside"] or ""
        return ItemTitle(index, int(found[1]), found["title"].strip(), named=True, beside=beside)
    found = _NAMED_BEFORE_TITLE.match(text) if line.look > 0 else None
    if found and text[found.end()].isupper():  # »Punkt 3 blev udsat« in bold is a sentence
        return ItemTitle(index, int(found[1]), text[found.end() :], named=True)
    found = _NUMBERED.match(text) if line.look > 0 else None
    if found is None and line.look >= REAL:
        found = _AD.match(text)
    if found:
        return ItemTitle(index, int(found[1]), text[found.end() :])
    return None


def loose_title(index: int, line: SourceLine) -> ItemTitle | None:
    """Return the title in ``Ad 1) Velkomst`` or ``Punkt 1 Velkomst``, at the margin.

    Both occur in texts as well, so they count only when nothing else is an item.
    """
    text = line.text
    if line.marker or line.at:
        return None
    ad = _AD.match(text)
    if ad:
        return ItemTitle(index, int(ad[1]), text[ad.end() :])
    found = _NAMED_BEFORE_TITLE.match(text)
    if found and text[found.end()].isupper() and not text.endswith((".", ",", ";", ":")):
        return ItemTitle(index, int(found[1]), text[found.end() :], named=True)
    return None


def point_title(index: int, line: SourceLine) -> ItemTitle | None:
    """Return the number in ``Punkt 1``, with what is behind it, a sentence too, if anything is."""
    title = item_title(index, line)
    if title or line.marker:
        return title if title and title.named else None
    found = _NAMED_BEFORE_TITLE.match(line.text)
    return found and ItemTitle(index, int(found[1]), line.text[found.end() :], named=True)


def bare_title(index: int, line: SourceLine) -> ItemTitle | None:
    """Return the title in ``3 Valg af formand``; a date is none."""
    found = None if line.marker or line.cells or line.at > 1 else _BARE.match(line.text)
    if found is None or line.text.endswith((",", ";")) or is_date_start(line.text):
        return None
    return ItemTitle(index, int(found[1]), line.text[found.end() :])


def lettered_title(index: int, line: SourceLine) -> ItemTitle | None:
    """Return the title in ``A: Velkomst``, with the place of the letter as its number."""
    found = None if line.marker or line.at > 1 else _LETTERED.match(line.text)
    if found is None:
        return None
    return ItemTitle(index, ord(found[1]) - ord("A") + 1, line.text[found.end() :])


def chain(titles: Sequence[ItemTitle]) -> tuple[list[ItemTitle], list[ItemTitle]]:
    """Return the rising sequence of `titles`, and those of the contents list before it.

    A number that does not rise belongs to no sequence, unless number and title occur a
    second time: then what came before was the contents list.
    """
    run: list[ItemTitle] = []
    places: dict[int, int] = {}
    contents: list[ItemTitle] = []
    for title in titles:
        if title.number is None:
            continue
        if not run or title.number > (run[-1].number or 0):
            places[title.number] = len(run)
            run.append(title)
            continue
        again = places.get(title.number)
        if again is not None and not contents and of_one_item(run[again], title):
            contents = run[again:]
            run = [*run[:again], title]
            places = {old.number: at for at, old in enumerate(run) if old.number is not None}
    return run, contents


def outside_lists(titles: Sequence[ItemTitle]) -> list[ItemTitle]:
    """Return `titles` without lists that begin anew with 1, line by line, among them.

    The points of a decision may be numbered as the items are.
    """
    out: list[ItemTitle] = []
    last: ItemTitle | None = None
    for title in titles:
        begins = bool(out) and title.number == 1
        if begins or (
            last is not None
            and title.index == last.index + 1
            and title.number == (last.number or 0) + 1
        ):
            last = title
        else:
            last = None
            out.append(title)
    return out


def runs(titles: Sequence[ItemTitle]) -> Iterator[list[ItemTitle]]:
    """Yield the unbroken sequences of `titles` that begin with their first number.

    There is more than one where a contents list has the same numbers.
    """
    starts = [at for at, title in enumerate(titles) if title.number == titles[0].number]
    for start in starts[:_MOST_RUNS]:
        run = [titles[start]]
        for title in titles[start + 1 :]:
            if title.number == (run[-1].number or 0) + 1:
                run.append(title)
        yield run


def title_above(named: ItemTitle, lines: Sequence[SourceLine]) -> ItemTitle | None:
    """Return the title above a number that stands alone; None without one.

    Between them there may be what is said of the case. A title may begin with a figure.
    """
    at = named.index - 1
    while at > 0 and not lines[at].look and case_line(lines[at].text):
        at -= 1
    if named.title or at < 0:
        return None
    above = lines[at]
    is_point = above.marker is not None and not above.marker.ordered
    if is_point or above.cells or not above.text or above.text.endswith((".", ":", ";")):
        return None
    if label_of(above.text):
        return None  # a fact of the meeting, or its people
    if at > 0 and (lines[at - 1].word or heading_word(lines[at - 1].text)):
        return None  # the text below a heading
    return replace(named, index=at, title=above.shown, number_at=named.index)


def of_one_item(one: ItemTitle, other: ItemTitle) -> bool:
    """Return whether two titles belong to one item; in a contents list one may be cut off."""
    return one.number == other.number and same_printed_title(one.title, other.title)


def closed_title(title: str) -> tuple[str, bool]:
    """Return the title without the words that mark the item as closed, and whether it is.

    ``Lukket`` alone is kept, because there is nothing else.
    """
    if _CLOSED_ALONE.fullmatch(title):
        return title, True
    before = _CLOSED_BEFORE.match(title)
    if before:
        return title[before.end() :], True
    behind = _CLOSED_BEHIND.search(title)
    if behind and behind.start() > 0:
        return title[: behind.start()], True
    return title, False


def case_number(text: str) -> str:
    """Return the case number that `text` is, or "": such as ``2022-006781`` or a KLE number."""
    found = _CASE_NUMBER.fullmatch(text)
    return found[1] if found else ""


def labelled_case_number(line: SourceLine) -> str:
    """Return the case number if `line` is one with its label, in one cell or in two; or ""."""
    text = " ".join(filter(None, line.cells)) if line.cells else line.text
    return case_number(text) if not line.marker and _NAMED_CASE.match(text) else ""


def title_goes_on(title: str, look: float, line: SourceLine) -> bool:
    """Return whether `title`, whose line looks like `look`, goes on in `line` below it."""
    if line.after_blank or line.marker or line.cells or line.look != look:
        return False
    if len(title) <= _LEAST_WRAPPED or title.endswith(":") or _POINT.match(line.text):
        return False
    starts_low = line.text[:1].islower() and not line.text.endswith(".")
    return starts_low or bool(_WRAPPED.search(title))
