"""Random meetings, and what a reviewer makes of one: words, paragraphs, lists, tables, parts."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Presence,
    Section,
)
from ssp_desktop.richtext.markdown import parse, write

_T = TypeVar("_T")
_WORDS = (
    "udvalget godkendte indstillingen med bemærkninger om skolens budget for næste år og sendte "
    "sagen videre til kommunen som orientering af forvaltningen den nye plan"
).split()


def normal(markdown: str) -> str:
    """Return a text in the form that a text is stored in."""
    return write(parse(markdown))


def words(r: random.Random, most: int = 9) -> str:
    """Return some words, now and then one in bold."""
    chosen = [r.choice(_WORDS) for _ in range(r.randint(1, most))]
    if r.random() < 0.2:
        at = r.randrange(len(chosen))
        chosen[at] = f"**{chosen[at]}**"
    return " ".join(chosen) + r.choice((".", "", ", jf. bilag 2."))


def block(r: random.Random) -> str:
    """Return a paragraph, a list or a table."""
    kind = r.random()
    if kind < 0.6:
        return words(r)
    if kind < 0.8:
        sign = r.choice(("- ", "1. "))
        lines = [f"{sign}{words(r, 4)}" for _ in range(r.randint(1, 3))]
        if r.random() < 0.3:
            lines.append(f"{' ' * len(sign)}- {words(r, 3)}")
        return "\n".join(lines)
    rows = [f"| {words(r, 2)} | {r.randint(1, 99)} |" for _ in range(r.randint(1, 3))]
    return "\n".join((r.choice(("| Post | Beløb |", "|  |  |")), "|---|---:|", *rows))


def text(r: random.Random) -> str:
    """Return a text of up to four blocks."""
    return normal("\n\n".join(block(r) for _ in range(r.randint(0, 4))))


class Ids:
    """Ids that nobody else gives."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._last = 0

    def __call__(self) -> str:
        """Return the next."""
        self._last += 1
        return f"{self._prefix}{self._last}"


def item(r: random.Random, ids: Ids) -> AgendaItem:
    """Return a random item."""
    sections = tuple(
        Section(ids(), r.choice(("Indstilling", "Sagsfremstilling", "Økonomi")), text(r))
        for _ in range(r.randint(0, 3))
    )
    attachments = tuple(Attachment(ids(), words(r, 3), at + 1) for at in range(r.randint(0, 2)))
    return AgendaItem(
        ids(),
        words(r, 5).replace("*", ""),
        case_number=r.choice(("", "2024-001234")),
        sections=sections,
        decision=text(r),
        decision_at=r.choice((None, None, 0)) if sections else None,
        attachments=attachments,
    )


def meeting(r: random.Random) -> Meeting:
    """Return a random meeting."""
    ids = Ids("b")
    people = tuple(
        Participant(ids(), f"{r.choice(('Anna', 'Bo', 'Carl'))} {at}", r.choice(("A", "V", "")))
        for at in range(r.randint(0, 4))
    )
    items = tuple(item(r, ids) for _ in range(r.randint(1, 5)))
    return Meeting("m", "Udvalget", venue="Rådhuset", participants=people, items=items)


def edited(r: random.Random, base: Meeting, ids: Ids, steps: int) -> Meeting:
    """Return `base` as somebody might have changed it in that many steps."""
    for _ in range(steps):
        base = _edit(r, base, ids)
    return base


def _edit(r: random.Random, base: Meeting, ids: Ids) -> Meeting:
    if not base.items or r.random() < 0.2:
        return _edit_agenda(r, base, ids)
    if r.random() < 0.1:
        return _edit_front(r, base, ids)
    chosen = r.choice(base.items)
    new = _edit_item(r, chosen, ids)
    return replace(base, items=tuple(new if each is chosen else each for each in base.items))


def _edit_agenda(r: random.Random, base: Meeting, ids: Ids) -> Meeting:
    return replace(base, items=_edit_parts(r, base.items, lambda: item(r, ids)))


def _edit_front(r: random.Random, base: Meeting, ids: Ids) -> Meeting:
    if r.random() < 0.3:
        return replace(base, venue=words(r, 2))
    if r.random() < 0.5 and base.participants:
        chosen = r.choice(base.participants)
        new = replace(chosen, presence=r.choice(tuple(Presence)), name=words(r, 2))
        people = tuple(new if each is chosen else each for each in base.participants)
        return replace(base, participants=people)
    people = _edit_parts(r, base.participants, lambda: Participant(ids(), words(r, 2)))
    return replace(base, participants=people)


def _edit_item(r: random.Random, chosen: AgendaItem, ids: Ids) -> AgendaItem:
    kind = r.random()
    if kind < 0.1:
        return replace(chosen, title=edited_line(r, chosen.title) or "Punkt")
    if kind < 0.15:
        return replace(chosen, case_number=r.choice(("", "2025-000001")))
    if kind < 0.25:
        parts = _edit_parts(r, chosen.attachments, lambda: Attachment(ids(), words(r, 3), 7))
        return replace(chosen, attachments=parts)
    if kind < 0.35:
        parts = _edit_parts(r, chosen.sections, lambda: Section(ids(), "Nyt", text(r)))
        return replace(chosen, sections=parts, decision_at=None)
    if kind < 0.6 and chosen.sections:
        section = r.choice(chosen.sections)
        new = replace(section, text=edited_text(r, section.text))
        if r.random() < 0.1:
            new = replace(section, heading=words(r, 2))
        sections = tuple(new if each is section else each for each in chosen.sections)
        return replace(chosen, sections=sections)
    return replace(chosen, decision=edited_text(r, chosen.decision))


def _edit_parts(r: random.Random, parts: Sequence[_T], new: Callable[[], _T]) -> tuple[_T, ...]:
    out: list[Any] = list(parts)
    kind = r.random()
    if not out or kind < 0.4:
        out.insert(r.randint(0, len(out)), new())
    elif kind < 0.7:
        out.pop(r.randrange(len(out)))
    else:
        out.insert(r.randrange(len(out)), out.pop(r.randrange(len(out))))
    return tuple(out)


def edited_line(r: random.Random, line: str) -> str:
    """Return a line with a word put in, taken out or replaced."""
    chosen = line.split(" ")
    at = r.randrange(len(chosen))
    kind = r.random()
    if kind < 0.4:
        chosen.insert(at, r.choice(_WORDS))
    elif kind < 0.7:
        chosen[at] = r.choice((*_WORDS, f"{chosen[at]}er"))
    elif len(chosen) > 1:
        chosen.pop(at)
    return " ".join(chosen).replace("*", "").strip()


def edited_text(r: random.Random, markdown: str) -> str:
    """Return a text with words, paragraphs or rows changed."""
    lines = markdown.split("\n") if markdown else []
    kind = r.random()
    plain = [at for at, each in enumerate(lines) if each and "|" not in each]
    if plain and kind < 0.5:
        at = r.choice(plain)
        lines[at] = edited_line(r, lines[at])
    elif plain and kind < 0.6 and " " in lines[at := r.choice(plain)].strip():
        lines[at] = lines[at].replace(" ", "\n\n", 1)  # split, or a list's mark gone
    elif kind < 0.7:
        parts = "\n".join(lines).split("\n\n")
        parts.insert(r.randint(0, len(parts)), block(r))
        lines = "\n\n".join(parts).split("\n")
    elif kind < 0.8:
        parts = "\n".join(lines).split("\n\n")
        parts.pop(r.randrange(len(parts)))
        lines = "\n\n".join(parts).split("\n")
    elif kind < 0.9:
        parts = "\n".join(lines).split("\n\n")
        parts.insert(r.randrange(len(parts)), parts.pop(r.randrange(len(parts))))
        lines = "\n\n".join(parts).split("\n")
    elif rows := [
        at for at, each in enumerate(lines) if each.startswith("| ") and "---" not in each
    ]:
        at = r.choice(rows)
        lines.insert(at + 1 + ("---" in lines[min(at + 1, len(lines) - 1)]), "| ny række | 5 |")
    return normal("\n".join(lines).replace("\n\n\n", "\n\n"))
