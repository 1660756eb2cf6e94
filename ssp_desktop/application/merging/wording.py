"""How the places and contents of proposals are said."""

import datetime

from ssp_desktop.application.merging.slots import Kind, Part, Slot, part_of
from ssp_desktop.application.merging.token_texts import text_of
from ssp_desktop.application.merging.tokens import Tokens, Value, line_of_words
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.danish import clock, long_date
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    ItemState,
    Meeting,
    Participant,
    Presence,
    Section,
)

_PRESENCE = {
    Presence.EXPECTED: "",
    Presence.PRESENT: "til stede",
    Presence.EXCUSED: "afbud",
    Presence.ABSENT: "fraværende",
}
_STATE = {
    ItemState.PLANNED: "",
    ItemState.WITHDRAWN: "Punktet udgår.",
    ItemState.POSTPONED: "Punktet udsættes.",
}


def field_of(meeting: Meeting, slot: Slot, other: Meeting | None = None) -> str:
    """Return the name of a place as a proposal gives it; `other` where `meeting` lacks the part."""
    if not slot.item:
        return "front"
    part = part_of(meeting, slot.item, slot.part) if slot.part else None
    if part is None and slot.part and other is not None:
        part = part_of(other, slot.item, slot.part)
    if isinstance(part, Section):
        return f"section:{part.heading}"
    if isinstance(part, Attachment):
        return f"attachment:{part.number or _place(meeting, other, slot)}"
    if slot.part == DECISION or slot.name in (DECISION, "open_text"):
        return DECISION
    return "case_number" if slot.name == "case_number" else "title"


def _place(meeting: Meeting, other: Meeting | None, slot: Slot) -> int:
    """Return which of its item's attachments one without a number is."""
    for each in (meeting, other):
        item = part_of(each, slot.item, "") if each else None
        if isinstance(item, AgendaItem):
            for at, attachment in enumerate(item.attachments, start=1):
                if attachment.id == slot.part:
                    return at
    return 0


def said_of_tokens(slot: Slot, tokens: Tokens) -> str:
    """Return what these pieces of a place say."""
    if slot.kind is Kind.TEXT:
        return text_of(tokens)
    if slot.kind is Kind.LINE:
        return line_of_words(tokens)
    return ", ".join(_said(each.value) for each in tokens if isinstance(each, Value))


def _said(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "lukket"
    if isinstance(value, datetime.date):
        return long_date(value)
    if isinstance(value, datetime.time):
        return clock(value)
    if isinstance(value, ItemState):
        return _STATE[value]
    if isinstance(value, tuple):
        return str(len(value))
    return str(value)


def said_of_part(meeting: Meeting, slot: Slot, part: str) -> str:
    """Return what an item, a section, an attachment or a person says; empty if it is not there."""
    found = _found(meeting, slot, part)
    if isinstance(found, AgendaItem):
        texts = (text for each in found.sections for text in (each.heading, each.text))
        return "\n\n".join(filter(None, (found.title, *texts, found.decision)))
    if isinstance(found, Section):
        return "\n\n".join(filter(None, (found.heading, found.text)))
    if isinstance(found, Attachment):
        return f"{found.number}. {found.title}" if found.number is not None else found.title
    if isinstance(found, Participant):
        name = f"{found.name} ({found.affiliation})" if found.affiliation else found.name
        return ", ".join(filter(None, (name, _PRESENCE[found.presence])))
    return "beslutning" if part == DECISION else ""


def first_words_of_part(meeting: Meeting, slot: Slot, part: str) -> str:
    """Return the words that such a part begins with, without its number."""
    match _found(meeting, slot, part):
        case AgendaItem(title=words) | Attachment(title=words) | Participant(name=words):
            return words
        case Section() as section:
            return section.heading or section.text
    return said_of_part(meeting, slot, part)


def _found(meeting: Meeting, slot: Slot, part: str) -> Meeting | Part | None:
    if slot.name == "items":
        return part_of(meeting, part, "")
    return part_of(meeting, slot.item, part)
