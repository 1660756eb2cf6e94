"""The dialect of Acadre: tables of fields in each other, and an index of what was produced.

The index names the XML and the Word document of each agenda and referat of a meeting. Where
the XML is missing, the document is all there is of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.systems.neutral import (
    SystemFile,
    SystemItem,
    SystemMeeting,
    SystemPerson,
    SystemText,
)
from ssp_desktop.reading.systems.nodes import Node, Rest
from ssp_desktop.reading.systems.values import (
    day_of,
    is_closed,
    no_day,
    number_of,
    role_of,
    time_of,
    yes,
)
from ssp_desktop.richtext.tidy import tidy

_MINUTES = "2"


@dataclass(frozen=True, slots=True)
class Produced:
    """One agenda or referat that an index names."""

    xml: str
    document: str
    folder: str
    meeting: SystemMeeting


def is_agenda_file(root: Node) -> bool:
    """Return whether `root` holds an agenda itself."""
    return root.name == "root" and any(True for _ in _tables(root, "agendaitem"))


def is_index(root: Node) -> bool:
    """Return whether `root` is the list of what was produced."""
    return root.name == "root" and any(True for _ in _tables(root, "producedAgenda"))


def meetings_in(root: Node) -> Iterator[SystemMeeting]:
    """Yield the meeting of the file."""
    agenda = next(_tables(root, "agenda"), root)
    committee = next(_tables(root, "committee"), root)
    meeting = next(_tables(root, "meeting"), root)
    when = _say(meeting, "date")
    name = _say(agenda, "name")
    venue = [_say(meeting, "location"), _html_line(_say(meeting, "address"))]
    is_agenda = "referat" not in name.casefold() and "beslutning" not in name.casefold()
    people = tuple(_people(meeting, is_agenda=is_agenda))
    pairs = list(_items(root))
    body = _say(committee, "name")
    rest = Rest(root)
    yield SystemMeeting(
        "Acadre",
        body,
        day_of(when),
        time_of(when),
        ", ".join(part for part in venue if part and part != "????"),
        is_agenda,
        people=people,
        items=tuple(replace(item, rest=rest.of(node)) for item, node in pairs),
        rest=(*no_day(when), *rest.of(root), *rest.counted()),
    )


def produced_in(root: Node) -> Iterator[Produced]:
    """Yield what an index names."""
    committee = _record(next(_tables(root, "committee"), root)).get("name", "")
    held = _record(next(_tables(root, "meeting"), root))
    when = held.get("date", "")
    for table in _tables(root, "producedAgenda"):
        for fields in table.all("fields"):
            said = _attributes(fields)
            document = said.get("docfilename", "")
            meeting = SystemMeeting(
                "Acadre",
                committee,
                day_of(when),
                time_of(when),
                is_agenda=said.get("type") != _MINUTES,
                documents=(document,) if document else (),
            )
            yield Produced(
                said.get("xmlfilename", ""), document, said.get("filesfolder", ""), meeting
            )


def _tables(node: Node, name: str) -> Iterator[Node]:
    for table in node.below("table"):
        if table.attributes.get("name") == name:
            yield table


def _own(node: Node, name: str) -> Node | None:
    for field in node.all("fields", "field"):
        if field.attributes.get("name") == name:
            field.read = True
            return field
    return None


def _say(node: Node, *names: str) -> str:
    """Return the first of those fields of the table that says something."""
    for name in names:
        field = _own(node, name)
        if field is not None and tidy(field.text):
            return tidy(field.text)
    return ""


def _record(table: Node) -> dict[str, str]:
    """Return the first record of an index's table: each field is an attribute."""
    fields = table.first("fields")
    return _attributes(fields) if fields is not None else {}


def _attributes(fields: Node) -> dict[str, str]:
    out: dict[str, str] = {}
    for field in fields.all("field"):
        out.update({key: tidy(said) for key, said in field.attributes.items()})
    return out


def _html_line(text: str) -> str:
    for mark in ("<br>", "<br/>", "<br />"):
        text = text.replace(mark, ", ")
    return text


def _people(meeting: Node, *, is_agenda: bool) -> Iterator[SystemPerson]:
    for group in _tables(meeting, "meetmember"):
        for member in sorted(_tables(group, "member"), key=_sort):
            absent = _say(member, "absent")
            gone = yes(absent)
            presence = Presence.PRESENT if gone is False and not is_agenda else None
            if gone or (gone is None and absent):
                presence = Presence.ABSENT
            person = SystemPerson(
                _say(member, "name"),
                _say(member, "party"),
                presence,
                role_of(_say(member, "role")),
                _say(member, "comment"),
            )
            if person.name:
                yield person


def _sort(node: Node) -> int:
    return number_of(_say(node, "sort", "bulletsortorder")) or 0


def _items(root: Node) -> Iterator[tuple[SystemItem, Node]]:
    parents = list(_tables(root, "agendaitemparents"))
    inside = [(item, parent) for parent in parents for item in _children(parent, "agendaitem")]
    held = {id(item) for item, _ in inside}
    loose = [(item, item) for item in _tables(root, "agendaitem") if id(item) not in held]
    for item, parent in (*inside, *loose):
        yield _item(item, _say(parent, "sort", "number", "itemno")), parent


def _children(node: Node, name: str) -> Iterator[Node]:
    return (table for table in node.all("table") if table.attributes.get("name") == name)


def _item(node: Node, number: str) -> SystemItem:
    access = _say(node, "accessname")
    closed = is_closed(access)
    if closed is None:
        closed = _say(node, "access") not in ("", "1")
    absent = [name for said in _absent(node) for name in re.split(r"[;,]", said)]
    return SystemItem(
        number,
        _say(node, "name"),
        _say(
            node, "neutraltitle", "neutralname", "publicname", "publicationname", "alternativename"
        ),
        closed,
        _say(node, "caseno"),
        access,
        tuple(_texts(node)),
        tuple(_files(node)),
        document=node.document(),
        absent=tuple(dict.fromkeys(name for each in absent if (name := tidy(each)))),
    )


def _absent(node: Node) -> Iterator[str]:
    """Yield who was absent from the item: as it says, and as the body's decision in it does."""
    said = _say(node, "absent")
    if not said.isdecimal():
        yield said
    for table in node.below("table"):
        if table.attributes.get("name") == "absentmembers":
            inside = [table, *_children(table, "member"), *_children(table, "absentmember")]
            yield from (_say(each, "name") for each in inside)


def _texts(node: Node) -> Iterator[SystemText]:
    for bullet in sorted(_children(node, "bullet"), key=_sort):
        content = _own(bullet, "bulletcontent")
        text = content.markup() if content is not None else ""
        caption = _say(bullet, "bulletname")
        if text.strip():
            yield SystemText(caption, text)


def _files(node: Node) -> Iterator[SystemFile]:
    listed = sorted(_children(node, "enclosure"), key=_sort)
    of_cases = (each for case in _children(node, "Case") for each in case.below("table"))
    listed += sorted(
        (each for each in of_cases if each.attributes.get("name") == "File"), key=_sort
    )
    for place, enclosure in enumerate(listed):
        access = _say(enclosure, "accessname", "PublicAccessLevelName")
        closed = is_closed(access)
        if closed is None:
            closed = _say(enclosure, "access") not in ("", "1")
        number = number_of(_say(enclosure, "sort"))
        is_own = enclosure.attributes.get("name") == "enclosure"
        yield SystemFile(
            _say(enclosure, "name", "Title", "description"),
            _say(enclosure, "filename", "FileName"),
            number if is_own else place + 1,  # the case has an order of its own
            closed,
            _say(enclosure, "fileno"),
        )
