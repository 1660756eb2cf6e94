"""Reads AgMan's XML as the web sites do: as PHP's SimpleXML made into arrays.

There an element with nothing but text is its text, an empty one an empty list, a lone child a
value, and several of one name a list. Written from what the importer is known to do, and knows
nothing of the program's code.
"""

import datetime
import xml.etree.ElementTree as ET
from typing import Any, NamedTuple


class ReadItem(NamedTuple):
    """An item as a web site shows it."""

    number: str
    title: str
    public: bool
    texts: list[tuple[str, str]]
    files: list[str]
    history: str


class ReadMeeting(NamedTuple):
    """A meeting as a web site shows it."""

    kind: int
    committee: str
    begins: datetime.datetime
    ends: datetime.datetime
    items: list[ReadItem]
    present: list[str]
    away: list[str]


def read(content: bytes) -> ReadMeeting:
    """Return what a web site makes of `content`."""
    root = ET.fromstring(content)
    agenda = root.find("Agendas/Agenda")
    assert agenda is not None
    members = [_as_array(each) for each in agenda.findall("Meeting/Members/MeetingMember")]
    here = [each for each in members if each["ParticipationStatusAsValue"] in ("0", "1", "4")]
    return ReadMeeting(
        int(root.findtext("PublicationTypeAsValue") or 0),
        agenda.findtext("Committee/Name") or "",
        _moment(agenda.findtext("Meeting/When")),
        _moment(agenda.findtext("Meeting/Until")),
        list(filter(None, map(_item, _as_array(agenda.find("Items"))["Item"]))),
        [each["Name"] for each in here],
        [each["Name"] for each in members if each not in here],
    )


def _moment(text: str | None) -> datetime.datetime:
    return datetime.datetime.strptime(text or "", "%d-%m-%Y %H:%M:%S")


def _as_array(element: ET.Element | None) -> Any:
    assert element is not None
    if not len(element) and element.text and element.text.strip():
        return element.text
    found: dict[str, Any] = {"@attributes": dict(element.attrib)} if element.attrib else {}
    for name in dict.fromkeys(child.tag for child in element):
        values = [_as_array(child) for child in element.findall(name)]
        found[name] = values[0] if len(values) == 1 else values
    return found or []


def _item(item: Any) -> ReadItem | None:
    """Return an item; None for what no page is made of, since it has no title."""
    if not isinstance(item, dict) or not isinstance(item.get("Caption"), str):
        return None
    texts = [
        (field["Caption"], field["Content"])
        for field in item["Fields"]["ItemField"]
        if field["HasContent"] == "True"
    ]
    enclosures = item["Enclosures"].get("Enclosure", []) if item["Enclosures"] else []
    shown = [each for each in enclosures if isinstance(each, dict)]
    files = [each["EnclosureOutputUri"] for each in shown if each.get("EnclosureOutputUri")]
    history = ""
    for field in (item.get("ItemHistory") or {}).values():
        if field["HasContent"] == "True":
            details = field["MeetingDetails"]
            due = details["MeetingDueDate"]
            history += f"{field['Caption']}: {details['CommitteeName']} {due} {field['Content']}"
    public = item["IsPublic"] == "True"
    return ReadItem(item["@attributes"]["Nummer"], item["Caption"], public, texts, files, history)
