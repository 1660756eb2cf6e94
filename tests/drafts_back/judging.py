"""What was offered against what had to be, and the referat against the changed document."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.documents import Renderer
from tests.drafts_back.reviewer import Expected
from tests.drafts_back.ways import for_reading
from tests.drafts_back.word_file import Para, WordFile

_NUMBER = re.compile(r"^(?:Punkt \d+:|\d+\.) ")
_OF_PEOPLE = ("Deltagere:", "Afbud:", "Fraværende:", "Fraværende")
_NOT_TEXT = ("", "Til toppen")


def missing(
    offered: Iterable[Mapping[str, Any]], expected: Iterable[Expected], items: Mapping[str, int]
) -> list[str]:
    """Return what was not offered as often as expected, and what was offered and not expected.

    `offered` are proposals as the command line tells them; `items` the numbers, by id, of those
    that went out.
    """
    left, out = list(offered), []
    for wanted in expected:
        found = [each for each in left if _is(each, wanted, items)]
        left = [each for each in left if each not in found]
        if len(found) != wanted.count:
            out.append(f"{wanted} offered {len(found)} times")
    names = ("item", "field", "kind", "before", "after", "comment")
    return [*out, *(f"not expected: {[each[name] for name in names]}" for each in left)]


def _is(proposal: Mapping[str, Any], wanted: Expected, items: Mapping[str, int]) -> bool:
    said = " ".join(proposal[each] for each in ("before", "after", "comment"))
    return (
        proposal["item"] in [items.get(each) for each in wanted.item.split("|")]
        and proposal["field"] == wanted.field
        and proposal["kind"] in wanted.kinds
        and _plain(wanted.words) in _plain(said)
    )


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[*\\]", "", text).split())


def numbers_of(file: WordFile) -> dict[str, int]:
    """Return the numbers of the items as they stand before their titles, by id."""
    titles = [each for each in file.paragraphs() if each.item and each.role == "title"]
    return {each.item: int(re.findall(r"\d+", each.text)[0]) for each in titles}


def told(file: WordFile, known: Collection[str] | None = None) -> list[str]:
    """Return the paragraphs of a referat, without the numbers of items.

    That those who are away are so at an item that is not `known` too, the program says by itself.
    """
    return _told(
        each.text
        for each in file.paragraphs()
        if each.part != "absent" or known is None or each.item in known
    )


def drawn(file: WordFile, known: Collection[str]) -> list[tuple[str, str, str]]:
    """Return the texts of the items that are `known`, what in them is bold, and their signs."""
    return [
        (" ".join(each.text.split()), each.bold, each.level)
        for each in file.paragraphs()
        if each.item in known and each.role == "text" and each.text.strip()
    ]


def told_by_office(
    file: WordFile, path: Path, render: Renderer, expected: Sequence[Expected]
) -> list[str]:
    """Return what LibreOffice reads of a document with all changes accepted.

    Who was taken off the front is not said to be away at an item either.
    """
    path.write_bytes(for_reading(WordFile(file.content(), tracked=False)).content())
    lines = _told(render.accepted(path))
    gone = {each.words for each in expected if each.kinds == {"person"}}
    gone -= {name for name in gone if name.startswith("Viggo ")}  # who is new
    away = _told(each.text for each in file.paragraphs() if each.part == "absent")
    not_said = {line for line in away if any(line.startswith(name) for name in gone)}
    not_said |= {heading.text for heading in _without_people(file, gone)}
    return [line for line in lines if line not in not_said]


def _without_people(file: WordFile, gone: Collection[str]) -> Iterator[Para]:
    """Yield the headings of lists of people in which nobody is left: they are not said either."""
    heading: Para | None = None
    for each in file.paragraphs():
        is_person = each.role == "person"
        left = is_person and each.text and not any(map(each.text.startswith, gone))
        if heading is not None and not is_person:
            yield heading
        if left or not is_person:
            heading = each if each.text in _OF_PEOPLE else None


def _told(lines: Iterable[str]) -> list[str]:
    told = (" ".join(_NUMBER.sub("", line).split()) for line in lines)
    return [line for line in told if line not in _NOT_TEXT]
