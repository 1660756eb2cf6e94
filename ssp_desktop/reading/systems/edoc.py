"""The dialect of eDoc: `Meeting` with agendas, open and closed, of items that are documents.

The text of an item is that of its PDF, as eDoc indexed it: title, numbers, headings and
decision in one. The text of the whole agenda has the people, on its front.
"""

from collections.abc import Iterator
from dataclasses import replace

from ssp_desktop.reading.systems.neutral import SystemFile, SystemItem, SystemMeeting, SystemText
from ssp_desktop.reading.systems.nodes import Node, Rest
from ssp_desktop.reading.systems.values import day_of, is_closed, number_of, time_of


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
        rest=(*rest.of(root), *rest.counted()),
    )


def _item(node: Node, agenda: str) -> SystemItem:
    document = node.first("Document") or Node("Document", {}, "")
    text = node.first("FullText")
    content = text.markup() if text is not None else ""
    access = document.value("PublicAccess") or agenda
    return SystemItem(
        node.value("AgendaItemNumber"),
        document.value("Title") or document.value("AgendaItems", "AgendaItem", "Name"),
        document.value("NeutralTitle"),
        is_closed(agenda) is True or is_closed(document.value("PublicAccess")) is True,
        document.value("Case", "CaseLogicIdentifier") or document.value("CaseLogicIdentifier"),
        access,
        (SystemText("", content, rough=True),) if content.strip() else (),
        tuple(_files(document)),
        node.value("PDFDocument"),
    )


def _files(document: Node) -> Iterator[SystemFile]:
    for order, attachment in enumerate(document.all("Attachments", "Attachment"), start=1):
        text = attachment.first("FullText")
        if text is not None:
            text.read = True  # of the attachment itself, which stays a file
        place = attachment.value("PDFDocument")
        closed = is_closed(attachment.value("PublicAccess")) is True
        number = attachment.value("Logicidentifier") or attachment.value("LogicIdentifier")
        title = attachment.value("Title")
        said = number_of(attachment.value("AttachmentNumber"))
        yield SystemFile(title, place, said or order, closed, number)
