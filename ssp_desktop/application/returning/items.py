"""An item as it came back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssp_desktop.application.returning.base_lines import BaseDraft, key_of, without_number
from ssp_desktop.application.returning.new_ids import NewIds
from ssp_desktop.application.returning.ordering import in_order
from ssp_desktop.application.returning.parts import ItemParts, Part
from ssp_desktop.application.returning.texts import Placed, text_of
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.danish import name_key
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Participant,
    Section,
    WithheldItem,
)
from ssp_desktop.minutes.item_lines import attachment_text, name_with_affiliation
from ssp_desktop.minutes.titles import CLOSED, item_title

_NUMBERED = re.compile(r"Bilag\s+(\d{1,9})\s*[-–:.]\s*(.*)", re.IGNORECASE | re.DOTALL)
_CLOSED = re.compile(rf"{CLOSED}\s*:\s*", re.IGNORECASE)
_ONLY_CLOSED = re.compile(rf"{CLOSED}\b\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Returned:
    """An item as it came back, the number that stood before its title, and what has no field."""

    item: AgendaItem
    number: int | None
    astray: tuple[str, ...]


class Items:
    """Makes the items of one document."""

    def __init__(
        self, draft: BaseDraft, people: Sequence[Participant], ids: NewIds, *, lists_lost: bool
    ) -> None:
        """Make items of a document whose front names `people`.

        `lists_lost`: all its lists are gone.
        """
        self._draft, self._people = draft, people
        self._ids = ids
        self._lists_lost = lists_lost

    def known(self, item_id: str, title: str, parts: ItemParts) -> Returned:
        """Return an item of the draft; `title` is its line, "" when that is gone."""
        shown, item = self._draft.item(item_id), self._draft.meeting.item(item_id)
        astray = list(parts.astray)
        number, words = self._title(shown, title)
        if isinstance(shown, WithheldItem):
            texts = [each for part in parts.texts for each in part.lines]
            text = text_of(texts, item.open_text, lists_lost=self._lists_lost)
            item = replace(item, open_title=words, open_text=text)
        else:
            item = replace(item, title=words)
            item = self._with_texts(item, parts)
            item = self._with_attachments(item, parts)
            item = self._with_absent(item, parts, astray)
        return Returned(replace(item, case_number=parts.case_number), number, tuple(astray))

    def new(self, item_id: str, title: str, parts: ItemParts) -> Returned:
        """Return an item that was not in the draft."""
        number, words = without_number(title, self._draft.shown.layout)
        closed = _CLOSED.match(words)
        item = AgendaItem(
            item_id,
            words[closed.end() :] if closed else words,
            parts.case_number,
            closed=closed is not None,
        )
        astray = list(parts.astray)
        item = self._with_texts(item, parts)
        item = self._with_attachments(item, parts)
        return Returned(self._with_absent(item, parts, astray), number, tuple(astray))

    def _title(self, shown: AgendaItem, line: str) -> tuple[int | None, str]:
        """Return the number and the title that a line gives an item."""
        number, words = without_number(line, self._draft.shown.layout)
        as_shown = item_title(shown)
        if key_of(words) == key_of(as_shown) and words.split() == as_shown.split():
            return number, shown.title
        closed = _ONLY_CLOSED if key_of(as_shown) == key_of(CLOSED) else _CLOSED
        if shown.closed and (found := closed.match(words)):
            words = words[found.end() :]
        return number, words

    def _with_texts(self, item: AgendaItem, parts: ItemParts) -> AgendaItem:
        """Return `item` with its sections and its decision, in the order in which they came."""
        came = {part.id: part for part in parts.texts}
        base = {section.id: section for section in item.sections}
        order = [section.id for section in item.sections]
        order.insert(len(order) if item.decision_at is None else item.decision_at, DECISION)
        shown = {line.origin.part for line in self._draft.items.get(item.id, ())}
        now = in_order(order, shown, came)
        if DECISION not in came and item.decision_at is None:
            now = [*(part for part in now if part != DECISION), DECISION]
        elif DECISION not in now:
            before = order[: order.index(DECISION)]
            last = max((now.index(each) for each in before if each in now), default=-1)
            now.insert(last + 1, DECISION)
        sections = tuple(
            self._section(base.get(part), came[part]) if part in came else base[part]
            for part in now
            if part != DECISION
        )
        decision = came[DECISION].lines if DECISION in came else []
        at = item.decision_at
        if now != order:
            is_last = now[-1] == DECISION
            at = None if is_last and at is None else now.index(DECISION)
        return replace(
            item,
            sections=sections,
            decision=text_of(decision, item.decision, lists_lost=self._lists_lost),
            decision_at=at,
        )

    def _section(self, base: Section | None, part: Part) -> Section:
        old = base or Section(part.id, "")
        same = old.heading.split() == part.heading.split()
        text = text_of(part.lines, old.text, lists_lost=self._lists_lost)
        return replace(old, heading=old.heading if same else part.heading, text=text)

    def _with_attachments(self, item: AgendaItem, parts: ItemParts) -> AgendaItem:
        drafted = () if item.id not in self._draft.items else self._draft.item(item.id).attachments
        seen = {each.id for each in drafted if key_of(attachment_text(each))}
        shown = [each for each in item.attachments if each.id in seen]
        left = list(shown)
        now: list[Attachment] = []
        for placed in parts.attachments:
            if not placed.text:
                continue
            found = next((each for each in left if _is_line_of(each, placed)), None)
            if found is not None:
                left.remove(found)
            now.append(self._attachment(item.id, found, placed))
        ids = {each.id: each for each in (*item.attachments, *now)}
        order = in_order(
            [each.id for each in item.attachments],
            [each.id for each in shown],
            [each.id for each in now],
        )
        return replace(item, attachments=tuple(ids[each] for each in order))

    def _attachment(self, item: str, old: Attachment | None, placed: Placed) -> Attachment:
        if old is not None and attachment_text(old).split() == placed.text.split():
            return old
        found = _NUMBERED.fullmatch(placed.text)
        number, title = (int(found[1]), found[2]) if found else (None, placed.text)
        if old is not None:
            return replace(old, title=title, number=number)
        return Attachment(self._ids.new(item, "attachment", placed.text), title, number)

    def _with_absent(self, item: AgendaItem, parts: ItemParts, astray: list[str]) -> AgendaItem:
        was = [line for line in self._draft.items.get(item.id, ()) if line.origin.part == "absent"]
        before = [line.key for line in was[1:]]
        lines = [placed.text for placed in parts.absent if placed.text]
        if before == list(map(key_of, lines)):
            return item
        ids: list[str] = []
        for line in lines:
            person = _named(self._people, line)
            if person is None:
                astray.append(line)
            else:
                ids.append(person.id)
        return replace(item, absent=tuple(ids))


def _is_line_of(attachment: Attachment, placed: Placed) -> bool:
    line = placed.base.text if placed.base else placed.text
    return attachment_text(attachment).split() == line.split()


def _named(people: Sequence[Participant], line: str) -> Participant | None:
    """Return whom a line names, with or without where they are from."""
    for person in people:
        if key_of(name_with_affiliation(person)) == key_of(line):
            return person
    name = name_key(line.partition("(")[0])
    return next((person for person in people if name_key(person.name) == name), None)
