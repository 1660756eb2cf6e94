"""The dialect `Publication`: AgMan, SBSYS, and Aarhus' variant of it with fewer facts.

An item's texts are fields in the order of their index; one that is marked as feedback, or
named so, is the decision, but only where the publication is of minutes: in an agenda the
field holds what another body, or an earlier meeting, decided.
"""

from collections.abc import Iterator
from dataclasses import replace

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems import told as words
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
    no_day,
    number_of,
    order_of,
    presence_of,
    role_of,
    time_of,
    yes,
)

_PRESENT = ("1", "4")
_UNKNOWN = ("", "0")
_MINUTES = "2"
_DRAFT = "0"


def meetings_in(root: Node) -> Iterator[SystemMeeting]:
    """Yield a meeting for each agenda of the publication."""
    whole = root.value("PublicationTypeAsValue")
    for agenda in root.all("Agendas", "Agenda"):
        yield _meeting(root, agenda, agenda.value("PublicationTypeAsValue") or whole)


def _meeting(root: Node, agenda: Node, kind: str) -> SystemMeeting:
    meeting = agenda.first("Meeting") or Node("Meeting", {}, "")
    committee = (
        agenda.value("Committee", "Name")
        or meeting.value("Committee", "Name")
        or root.value("Committee", "Name")
    )
    when = meeting.value("When")
    is_minutes = kind == _MINUTES
    people = tuple(_people(meeting, is_minutes=is_minutes))
    # An element with nothing in it stands beside a lone one, for readers that want two.
    nodes = [node for node in agenda.all("Items", "Item") if node.children]
    pairs = [(_item(node, is_minutes=is_minutes), node) for node in nodes]
    whole = [item for item, node in pairs if _is_whole_document(item, node)]
    kept = [(item, node) for item, node in pairs if item not in whole]
    venue = meeting.value("Where")
    places = [file.said for item in sorted(whole, key=_closed) for file in item.files]
    number = meeting.attribute("ID") or agenda.attribute("ID")
    rest = Rest(root)
    items = tuple(replace(item, rest=rest.of(node)) for item, node in kept)
    remarks = [Said(words.DRAFT)] if kind == _DRAFT else []
    remarks += [Said(words.NO_ITEM, (item.title,)) for item in whole]
    return SystemMeeting(
        "AgMan/SBSYS",
        committee,
        day_of(when),
        time_of(when),
        venue,
        not is_minutes,
        people=people,
        items=items,
        documents=(*places, f"Publication{number}.pdf"),
        rest=(*no_day(when), *rest.of(agenda), *rest.of(root, "Agenda"), *rest.counted()),
        remarks=tuple(remarks),
    )


def _closed(item: SystemItem) -> bool:
    return item.closed


def _is_whole_document(item: SystemItem, node: Node) -> bool:
    """Return whether an entry is the whole document, filed among the items without a number."""
    bare = not any(text.content.strip() for text in item.texts)
    return bare and len(item.files) > 0 and not any(order_of(node.value("Number")))


def _people(meeting: Node, *, is_minutes: bool) -> Iterator[SystemPerson]:
    for member in meeting.all("Members", "MeetingMember"):
        name = member.value("Name") or member.value("Member", "Name")
        if name:
            status = member.first("ParticipationStatusAsText")
            roles = member.value("MeetingMemberRolesList") or (status.text if status else "")
            yield SystemPerson(
                name,
                presence=_presence(member, is_minutes=is_minutes),
                role=role_of(roles),
                note=member.value("ParticipationNote"),
            )


def _presence(member: Node, *, is_minutes: bool) -> Presence | None:
    value, text = (
        member.value("ParticipationStatusAsValue"),
        member.value("ParticipationStatusAsText"),
    )
    member.value("Participate")  # 0 for everybody in real files: it says nothing
    if value in _UNKNOWN or text == "NotDecided":
        return Presence.PRESENT if is_minutes and value else None
    if value in _PRESENT:
        return Presence.PRESENT
    said = presence_of(text)
    return said if said in (Presence.EXCUSED, Presence.ABSENT) else Presence.ABSENT


def _item(node: Node, *, is_minutes: bool) -> SystemItem:
    texts = [*_history(node), *_fields(node, is_minutes=is_minutes)]
    case = node.first("Case")
    public = yes(node.value("IsPublic"))
    return SystemItem(
        node.value("Number"),
        node.value("Caption"),
        node.value("NeutralCaption") or node.value("NeutralTitle"),
        public is False,
        case.value("Number") if case is not None else node.value("CaseNumber"),
        texts=tuple(texts),
        files=tuple(_files(node)),
        document=node.document(),
        absent=tuple(_absent(node)),
    )


def _absent(node: Node) -> Iterator[str]:
    """Yield who was absent from the item alone."""
    for path in (("Members", "ItemMember"), ("Members", "MeetingMember")):
        for member in node.all(*path):
            name, value = member.value("Name"), member.value("ParticipationStatusAsValue")
            text = member.value("ParticipationStatusAsText")
            member.read_all()
            if name and value not in (*_UNKNOWN, *_PRESENT) and text != "NotDecided":
                yield name


def _fields(node: Node, *, is_minutes: bool) -> Iterator[SystemText]:
    fields = sorted(node.all("Fields", "ItemField"), key=_index)
    title = node.value("Caption")
    for field in fields:
        content = field.first("Content")
        caption = field.value("Caption")
        says = field.value("HasContent")
        text = content.markup() if content is not None else ""
        feedback = yes(field.value("IsFeedback"))
        if yes(says) is False or not text.strip():
            continue
        decision: bool | None = None
        if not is_minutes and (feedback or "beslutning" in caption.casefold()):
            decision = False
        yield SystemText("" if caption == title else caption, text, decision)


def _index(field: Node) -> int:
    return number_of(field.value("Index")) or 0


def _history(node: Node) -> Iterator[SystemText]:
    """Yield what was decided before: at other meetings, or by other bodies."""
    for field in node.all("ItemHistory", "ItemField"):
        content, caption = field.first("Content"), field.value("Caption")
        body = field.value("MeetingDetails", "CommitteeName")
        day = day_of(field.value("MeetingDetails", "MeetingDueDate"))
        says = field.value("HasContent")
        text = content.markup() if content is not None else ""
        if yes(says) is False or not text.strip():
            continue
        heading = caption or "Beslutning"
        heading += f" i {body}" if body else ""
        heading += f" den {day:%d-%m-%Y}" if day else ""
        yield SystemText(heading, text, decision=False)


def _files(node: Node) -> Iterator[SystemFile]:
    for enclosure in node.all("Enclosures", "Enclosure"):
        order = enclosure.value("Number") or enclosure.value("Index")
        places = [
            enclosure.value(name)
            for name in (
                "InstantiationFilePathRelative",
                "InstantiationFileName",
                "EnclosureOutputUri",
                "FileName",
            )
        ]
        said = next((place for place in places if place), "")
        if not (said or enclosure.children):
            continue  # as the empty item above
        title = enclosure.value("Name") or said.replace("\\", "/").rpartition("/")[2]
        closed = yes(enclosure.value("IsProtected")) is True
        closed = closed or yes(enclosure.value("IsPublic")) is False
        yield SystemFile(title, said, number_of(order), closed)
