"""The dialect of eDoc: `Meeting` with agendas, open and closed, of items that are documents.

The text of an item is that of its PDF, as eDoc indexed it: title, numbers, headings and
decision in one. The text of the whole agenda has the people, on its front.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ssp_desktop.reading.systems.neutral import SystemFile, SystemItem, SystemMeeting, SystemText
from ssp_desktop.reading.systems.nodes import Node, Rest
from ssp_desktop.reading.systems.values import day_of, is_closed, no_day, number_of, time_of

_NOT_PUBLISHED = re.compile(r"\b(?:ikke|ej)\b|lukket|fortrolig", re.IGNORECASE)
_PUBLISHED = re.compile(r"skal publiceres", re.IGNORECASE)


def meetings_in(root: Node) -> Iterator[SystemMeeting]:
    """Yield the meeting of the file."""
    when = root.value("MeetingDate")
    state = root.value("MeetingState")
    agendas = list(root.all("MeetingAgendaTypes", "MeetingAgendaType"))
    committee = root.value("Committee")
    venue = root.either("MeetingLocation", "Location", "MeetingPlace")
    pairs = [
        (_item(node, agenda.value("AgendaType")), node)
        for agenda in agendas
        for node in agenda.all("MeetingAgendaItems", "MeetingAgendaItem")
    ]
    front = ""
    for agenda in agendas:
        text = agenda.first("FullText")
        if text is not None:
            text.read = True
            front = front or text.markup()
    documents = [place for agenda in agendas if (place := agenda.value("PDFDocument"))]
    rest = Rest(root)
    yield SystemMeeting(
        "eDoc",
        committee,
        day_of(when),
        time_of(when),
        venue,
        "referat" not in state.casefold(),
        items=tuple(replace(item, rest=rest.of(node)) for item, node in pairs),
        documents=tuple(documents),
        front=front,
        rest=(*no_day(when), *rest.of(root), *rest.counted()),
    )


def _item(node: Node, agenda: str) -> SystemItem:
    document = node.first("Document") or Node("Document", {}, "")
    text = node.first("FullText")
    content = text.markup() if text is not None else ""
    access = document.value("PublicAccess") or agenda
    kept_back = _is_kept_back(document)
    return SystemItem(
        node.value("AgendaItemNumber"),
        document.value("Title") or document.value("AgendaItems", "AgendaItem", "Name"),
        document.value("NeutralTitle"),
        kept_back or is_closed(agenda) is True or is_closed(document.value("PublicAccess")) is True,
        document.value("Case", "CaseLogicIdentifier") or document.value("CaseLogicIdentifier"),
        access,
        (SystemText("", content, rough=True),) if content.strip() else (),
        tuple(_files(document)),
        node.value("PDFDocument"),
    )


def _is_kept_back(document: Node) -> bool:
    """Return whether eDoc says that a document is not to be published."""
    said = document.first("PublishingType")
    if said is None:
        return False
    kept_back = _NOT_PUBLISHED.search(said.text) is not None
    said.read = said.read or kept_back or _PUBLISHED.fullmatch(said.text.strip()) is not None
    return kept_back


def _files(document: Node) -> Iterator[SystemFile]:
    for order, attachment in enumerate(document.all("Attachments", "Attachment"), start=1):
        text = attachment.first("FullText")
        if text is not None:
            text.read = True  # of the attachment itself, which stays a file
        place = attachment.value("PDFDocument")
        closed = is_closed(attachment.value("PublicAccess")) is True or _is_kept_back(attachment)
        number = attachment.value("Logicidentifier") or attachment.value("LogicIdentifier")
        title = attachment.value("Title")
        said = number_of(attachment.value("AttachmentNumber"))
        yield SystemFile(title, place, said or order, closed, number)
