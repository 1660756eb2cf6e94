"""Who made a change that has no words of its own, or words that the file says in another way."""

from dataclasses import replace

import pytest

from ssp_desktop.application.merging.merging import proposals_of
from ssp_desktop.application.merging.theirs import Authored, Place, Theirs
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting

_TIME = "2026-03-02T10:00:00Z"
_ITEM = AgendaItem(
    "i1",
    "Budget",
    "2024-001",
    decision="Udvalget godkendte planen.\n\nSagen sendes til byrådet med en længere udtalelse.",
)
_BASE = Meeting("m", "Udvalget", items=(_ITEM, AgendaItem("i2", "Eventuelt")))


def _said(text: str, *, deleted: bool = False) -> Authored:
    return Authored(text, deleted, "Bo Ås", _TIME)


_SPLIT = "Udvalget\n\ngodkendte planen."
_ONE, _OTHER = _ITEM.decision.split("\n\n")
_NEW = (Attachment("a1", "Notat", 1),)


@pytest.mark.parametrize(
    ("item", "place", "authored"),
    [
        (
            replace(_ITEM, decision=_ITEM.decision.replace("\n\n", " ")),
            ("i1", "decision"),
            [_said(" "), _said("\n", deleted=True)],
        ),
        (replace(_ITEM, decision=f"{_SPLIT}\n\n{_OTHER}"), ("i1", "decision"), [_said("\n")]),
        (
            replace(_ITEM, decision=f"{_OTHER}\n\n{_ONE}"),
            ("i1", "decision"),
            [_said(f"{_ONE}\n", deleted=True), _said(f"{_ONE}\n")],
        ),
        (
            replace(
                _ITEM, decision=f"Udvalget godkendte planen planen godkendte planen.\n\n{_OTHER}"
            ),
            ("i1", "decision"),
            [_said("godkendte planen planen")],
        ),
        (
            replace(_ITEM, decision=f"{_ITEM.decision}\n\nDet koster 10\u00a0000 kr."),
            ("i1", "decision"),
            [_said("Det koster 10\u00a0000 kr.")],
        ),
        (replace(_ITEM, case_number="2025-002"), ("i1", "case_number"), [_said("2025-002")]),
        (replace(_ITEM, attachments=_NEW), ("i1", "attachments"), [_said("Bilag 1 - Notat\n")]),
        (None, ("i1", "title"), [_said("Punkt 1: Budget\n", deleted=True)]),
    ],
    ids=[
        "merged",
        "split",
        "moved across",
        "turned",
        "space inside",
        "case number",
        "attachment",
        "item",
    ],
)
def test_who_did_it_is_told(
    item: AgendaItem | None, place: Place, authored: list[Authored]
) -> None:
    items = (_BASE.items[1],) if item is None else (item, _BASE.items[1])
    theirs = Theirs(replace(_BASE, items=items), {place: tuple(authored)})
    offered = proposals_of(_BASE, _BASE, theirs, "K7M2")
    assert [(each.author, each.time) for each in offered] == [("Bo Ås", _TIME)]
