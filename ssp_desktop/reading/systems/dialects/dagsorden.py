"""The dialect `Dagsorden` of SBSYS: Danish names, most facts as attributes."""

import re
from collections.abc import Iterator
from dataclasses import replace

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
    presence_of,
    role_of,
    time_of,
    yes,
)

_PEOPLE = ("Deltager", "Medlem", "Mødedeltager", "Mødemedlem", "Person")
_TITLES = ("Overskrift", "Titel", "Navn", "Felt", "Type")
_GROUPS = ("Dagsordenpunkter", "Gruppe", "Dagsordenpunktgruppe")
_GROUP_NAMES = ("navn", "Navn", "Overskrift", "Titel", "Type")
_HTML = frozenset(
    "p div span ul ol li table tbody tr td th b i em strong u br h1 h2 h3 h4 h5 h6 a font pre "
    "blockquote sub sup html body".split()
)
_FORBIDDEN_SIGNS = re.compile(r"_x([0-9A-Fa-f]{4})_")


def meetings_in(root: Node) -> Iterator[SystemMeeting]:
    """Yield the meeting of the file."""
    meeting = root.first("Møde") or root.first("Moede") or root
    day = meeting.either("Mødedato", "Moededato", "Dato")
    clock = meeting.either("Mødetid", "Moedetid", "Tidspunkt", "Tid")
    committee = meeting.either("Udvalg", "Udvalgsnavn") or root.either("Udvalg", "Udvalgsnavn")
    venue = meeting.either("Mødested", "Moedested", "Sted", "Lokale")
    kind = root.either("Dagsordentype", "Type")
    people = tuple(_people(root))
    closed = _no(root.attribute("Åbent", "Åben", "Aabent")) is True
    pairs = list(_points(root, closed=closed))
    nodes = [node for node, _ in pairs]
    items = [_item(node, closed=kept) for node, kept in pairs]
    rest = Rest(root)
    yield SystemMeeting(
        "SBSYS",
        committee,
        day_of(day),
        time_of(clock) or time_of(day),
        venue,
        "referat" not in kind.casefold(),
        people=people,
        items=tuple(
            replace(item, rest=rest.of(node)) for item, node in zip(items, nodes, strict=True)
        ),
        documents=("dagsorden.pdf", "dagsorden.docx", "dagsorden.html"),
        rest=(*no_day(day), *rest.of(root), *rest.counted()),
    )


def _points(top: Node, *, closed: bool) -> Iterator[tuple[Node, bool]]:
    """Yield the items below `top`, each with whether they are closed by where they stand.

    The items may stand in groups, and a group says of all in it that they are open or closed.
    """
    for child in top.children:
        if child.name == "Dagsordenpunkt":
            yield child, closed
        elif child.name in _GROUPS:
            said = is_closed(child.attribute(*_GROUP_NAMES))
            yield from _points(child, closed=closed if said is None else said)


def _no(said: str) -> bool | None:
    """Return whether what is said of being open is a no; None when nothing is."""
    answer = yes(said)
    return is_closed(said) if answer is None else not answer


def _people(root: Node) -> Iterator[SystemPerson]:
    tops = (child for child in root.children if child.name not in (*_GROUPS, "Dagsordenpunkt"))
    for node in (node for top in tops for node in top.below(*_PEOPLE)):
        name = node.either("Navn", "Name") or (node.value() if not node.children else "")
        if name:
            yield SystemPerson(
                name,
                node.either("Parti", "Partibogstav", "Organisation"),
                _presence(node),
                role_of(node.either("Rolle", "Funktion")),
                node.either("Bemærkning", "Note"),
            )


def _presence(node: Node) -> Presence | None:
    said = node.either("Status", "Deltagelse", "Mødestatus", "Fremmøde")
    found = presence_of(said)
    if found is not None:
        return found
    if yes(node.either("Afbud")):
        return Presence.EXCUSED
    if yes(node.either("Fraværende")):
        return Presence.ABSENT
    came = yes(node.either("TilStede", "Mødt", "Deltog", "Deltager"))
    return None if came is None else Presence.PRESENT if came else Presence.ABSENT


def _item(node: Node, *, closed: bool) -> SystemItem:
    said = node.attribute("Åbent", "Åben", "Aabent", "Aaben") or node.value("Åbent")
    answer = _no(said)
    absent = [name for each in node.all("Fraværende") for name in _names(each)]
    return SystemItem(
        node.either("Nummer", "Punktnummer"),
        node.either("Overskrift", "Titel"),
        node.either("NeutralOverskrift", "NeutralTitel", "OffentligOverskrift", "OffentligTitel"),
        closed if answer is None else answer,
        node.either("Sagsnummer", "SagsNummer", "Sagsnr", "SagID"),
        node.either("Adgang"),
        tuple(text for each in node.all("Indhold") for text in _texts(each)),
        tuple(_files(node)),
        document=node.document(),
        absent=tuple(absent),
    )


def _names(node: Node) -> Iterator[str]:
    for child in node.children:
        name = child.either("Navn") or child.value()
        if name:
            yield name


def _texts(content: Node) -> Iterator[SystemText]:
    """Yield the texts in ``Indhold``: one under its own heading, or a child for each."""
    caption = content.attribute(*_TITLES)
    named = [child for child in content.children if child.name.casefold() not in _HTML]
    if not named:
        yield SystemText(caption, content.markup())
        return
    if content.text.strip():
        content.read = True
        yield SystemText(caption, content.text)
    for child in named:
        heading = child.attribute(*_TITLES) or _heading(child.name)
        inside = child.first("Tekst") or child.first("Indhold")
        if inside is not None:
            heading = child.value("Overskrift") or child.value("Titel") or heading
        text = (inside or child).markup()
        if text.strip():
            yield SystemText(heading, text)


def _heading(name: str) -> str:
    """Return an element's name as a heading: signs that no name may have are written in code."""
    words = _FORBIDDEN_SIGNS.sub(lambda found: chr(int(found[1], 16)), name).replace("_", " ")
    return re.sub(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])", " ", words).capitalize()


def _files(node: Node) -> Iterator[SystemFile]:
    for order, file in enumerate(node.all("Bilagsliste", "Bilag"), start=1):
        place = file.either("BilagUrl", "Url", "Fil", "Filnavn", "Sti")
        title = file.either("Navn", "Titel", "Overskrift") or file.value()
        public = yes(file.either("MaaPubliceres", "MåPubliceres", "Åbent"))
        number = number_of(file.either("Nummer", "Bilagsnummer"))
        yield SystemFile(
            title or place.replace("\\", "/").rpartition("/")[2],
            place,
            number or order,
            public is False,
            file.either("BilagID", "Dokumentnummer"),
        )
