"""The dialect of eDoc's agenda system by Fujitsu: `Root` with elements of its namespace."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ssp_desktop.domain.meeting import Presence, Role
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
    presence_of,
    role_of,
    same,
    time_of,
    yes,
)
from ssp_desktop.richtext.tidy import tidy

NAMESPACE = "http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/"

_OWN = "Beslutning"
_RECUSED = "inhabil"
_NOT_RELEASED = "beslutning ikke frigivet"


def meetings_in(root: Node) -> Iterator[SystemMeeting]:
    """Yield the meetings of the file."""
    for committee in root.below("Committee"):
        for meeting in committee.all("Meeting"):
            yield _meeting(root, committee, meeting)


def _meeting(root: Node, committee: Node, meeting: Node) -> SystemMeeting:
    name = committee.value("Name")
    when = meeting.value("MeetingDateTime")
    kind = meeting.value("Agenda", "Type") or root.value("OutputTypeEnumName")
    is_agenda = not any(word in kind.casefold() for word in ("referat", "minute"))
    people = tuple(_people(meeting, is_agenda=is_agenda))
    nodes = [node for agenda in meeting.all("Agenda") for node in agenda.below("AgendaElement")]
    items = [_item(node, name, day_of(when)) for node in nodes]
    venue = meeting.value("MeetingLocation")
    rest = Rest(root)
    kept = tuple(replace(item, rest=rest.of(node)) for item, node in zip(items, nodes, strict=True))
    return SystemMeeting(
        "eDoc",
        name,
        day_of(when),
        time_of(when),
        venue,
        is_agenda,
        people=people,
        items=kept,
        rest=(*no_day(when), *rest.of(meeting), *rest.of(root, "Meeting"), *rest.counted()),
    )


def _people(meeting: Node, *, is_agenda: bool) -> Iterator[SystemPerson]:
    for member in meeting.all("MeetingParticipants", "MeetingParticipant"):
        came = yes(member.value("Participate"))
        role = role_of(member.value("RoleInMeeting"))
        party = member.value("PoliticalPartyList") or member.value("PoliticalParty")
        if yes(member.value("Secretary")):
            role = Role.MINUTE_TAKER
        # Somebody who is known not to come has said so; before the meeting a yes is expected only.
        there = None if is_agenda else Presence.PRESENT
        presence = {True: there, False: Presence.ABSENT, None: None}[came]
        yield SystemPerson(
            member.value("Name"), party, presence, role, _note(member.value("Represent"))
        )
    for guest in meeting.all("MeetingParticipantExternals", "MeetingParticipantExternal"):
        name = guest.value("Name")
        if name:
            yield SystemPerson(name, role=Role.GUEST)


def _note(represents: str) -> str:
    return f"for {represents}" if represents else ""


def _item(node: Node, committee: str, day: date | None) -> SystemItem:
    handling = node.first("HandlingItem") or Node("HandlingItem", {}, "")
    public = yes(node.value("AccessIsPublic"))
    access = node.value("AccessName")
    closed = is_closed(access) is True if public is None else not public
    texts = [*_planned(handling, committee, day)]
    own = False
    for shown in handling.all("CasePresentations", "CasePresentation"):
        content = shown.first("Content")
        caption, decision = shown.value("Title"), yes(shown.value("IsDecision"))
        text = content.markup() if content is not None else ""
        if text.strip():
            own = own or bool(decision)
            texts.append(SystemText(caption, text, decision or None))
    planned = [text for text in texts if text.caption == _OWN and text.decision]
    texts = [text for text in texts if text not in planned]
    texts += [] if own else planned  # the plan says it once more, shortened
    own_handlings = (each for each in _handlings(handling) if _is_this(each, committee, day))
    lists = [*node.all("Absences")]
    lists += [each for plan in own_handlings for each in plan.all("HandlingAbsences")]
    away = [(name, reason) for each in lists for name, reason in _away(each)]
    recused = [name for name, reason in away if _RECUSED in reason.casefold()]
    absent = [name for name, _ in away if name not in recused]
    return SystemItem(
        node.value("SortOrder") or handling.value("SerialNo"),
        handling.value("Title"),
        handling.value("NeutralTitle"),
        closed,
        handling.value("CaseNumber"),
        access,
        tuple(texts),
        tuple(_files(handling)),
        document=node.document(),
        absent=tuple(dict.fromkeys(absent)),
        recused=tuple(dict.fromkeys(recused)),
    )


def _away(absences: Node) -> Iterator[tuple[str, str]]:
    """Yield who was away from the item, each with the reason if one is given."""
    for each in absences.children:
        said = each.first("Reason")
        reason = "" if said is None else tidy(said.text)
        if _RECUSED in reason.casefold() or presence_of(reason) is not None:
            each.value("Reason")  # any other is told
        name = each.value("Name") or each.value("ParticipantName")
        if name:
            yield name, reason


def _handlings(handling: Node) -> Iterator[Node]:
    return handling.all("HandlingPlan", "Handling")


def _is_this(plan: Node, committee: str, day: date | None) -> bool:
    """Return whether a handling of the case is the one at this meeting."""
    body, held = plan.value("CommitteeName"), day_of(plan.value("MeetingDate"))
    return plan.value("Placement") == "This" or (held == day and same(body, committee))


def _planned(handling: Node, committee: str, day: date | None) -> Iterator[SystemText]:
    """Yield the decisions that the plan of the case has: other meetings', and this one's."""
    for plan in _handlings(handling):
        decision = plan.first("Decision")
        body, held = plan.value("CommitteeName"), day_of(plan.value("MeetingDate"))
        is_this = _is_this(plan, committee, day)
        if decision is None:
            continue
        text = decision.markup().strip()
        if not text or text.casefold().startswith(_NOT_RELEASED):
            continue
        if is_this:
            yield SystemText(_OWN, text, decision=True)
        else:
            when = f" den {held:%d-%m-%Y}" if held else ""
            yield SystemText(f"Beslutning i {body}{when}", text, decision=False)


def _files(handling: Node) -> Iterator[SystemFile]:
    for attachment in handling.all("Attachments", "Attachment"):
        order = number_of(attachment.value("AttachmentNumber"))
        shown = number_of(attachment.value("ShowOrder"))
        closed = is_closed(attachment.value("AccessName")) is True
        yield SystemFile(
            attachment.value("Title"),
            attachment.value("Link"),
            order if order is not None else shown,
            closed,
            attachment.value("DocumentNumber"),
        )
