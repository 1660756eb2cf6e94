"""The way into an export: finds its meetings, lets one be chosen, and reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from ssp_desktop.domain.danish import long_date
from ssp_desktop.reading.source.refusals import (
    NoItems,
    SeveralMeetings,
    Unreadable,
    WrongKind,
    reason_of,
)
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems import told as words
from ssp_desktop.reading.systems.building import build
from ssp_desktop.reading.systems.dialects import acadre
from ssp_desktop.reading.systems.dialects.table import dialect_of
from ssp_desktop.reading.systems.neutral import SystemMeeting
from ssp_desktop.reading.systems.nodes import Node, nodes_of
from ssp_desktop.reading.systems.parcel import Parcel, called_export, parcel_of
from ssp_desktop.reading.systems.safe_xml import parse
from ssp_desktop.reading.systems.texts import document_lines
from ssp_desktop.reading.understanding.result import Fate, Reading, told_line
from ssp_desktop.reading.understanding.understand import understand

_MOST_XML = 500
_NAMES = 12  # files that are named in a remark


@dataclass(frozen=True, slots=True)
class _Found:
    """A meeting in the export: in the XML at `place`, with what had to be put right there."""

    place: str
    meeting: SystemMeeting
    repairs: tuple[Said, ...] = ()

    def described(self) -> str:
        """Return the meeting in words, to choose it by."""
        meeting = self.meeting
        day = long_date(meeting.date) if meeting.date else "uden dato"
        clock = f" kl. {meeting.time:%H:%M}" if meeting.time else ""
        kind = "dagsorden" if meeting.is_agenda else "referat"
        count = len(meeting.items)
        items = "1 punkt" if count == 1 else f"{count} punkter"
        return f"{meeting.committee or 'Uden udvalg'}, {day}{clock}, {kind}, {items} ({self.place})"


def read_export(path: Path, tally: Tally, choice: int | None = None) -> Reading:
    """Return the reading of what a system exported: a folder, a ZIP or an XML.

    Raises `SeveralMeetings` when there are more than one and `choice`, counted from 1, does
    not say which; another `Unreadable` when nothing can be read.
    """
    parcel = parcel_of(path)
    alone = path.name if path.is_file() and path.name in parcel.places else ""
    places = [alone] if alone else [place for place in parcel.places if _is_xml(place)]
    if len(places) > _MOST_XML:
        raise WrongKind(
            f"{called_export(parcel.name)} har over {_MOST_XML} XML-filer. Intet er importeret. "
            "Vælg det ene mødes mappe."
        )
    found, refused = _found(parcel, places, tally)
    found = [each for each in found if each.meeting.items or not _is_xml(each.place)] or found
    if not found:
        raise refused[0] if refused else _nothing(parcel)
    if choice is None and len(found) > 1:
        raise _several(parcel, found)
    at = 1 if choice is None else choice
    if not 1 <= at <= len(found):
        raise _several(parcel, found)
    chosen = found[at - 1]
    reading = _read(chosen, parcel, tally)
    told: list[str | Said] = [*chosen.repairs, *(reason_of(error) for error in refused)]
    told += [] if alone else _left_over(parcel, chosen, found, reading)
    return _with_remarks(reading, told)


def _is_xml(place: str) -> bool:
    return place.lower().endswith(".xml")


def _found(
    parcel: Parcel, places: list[str], tally: Tally
) -> tuple[list[_Found], list[Unreadable]]:
    """Return the meetings in the XML at `places`, and why others could not be read."""
    found: list[_Found] = []
    refused: list[Unreadable] = []
    indexes: list[tuple[str, Node]] = []
    for place in places:
        tally.alive()
        try:
            root, repairs = parse(parcel.bytes_of(place), place)
            meetings_in = dialect_of(root)
            node = nodes_of(root, place)
            if acadre.is_index(node):
                indexes.append((place, node))
            elif meetings_in is not None:
                told = tuple(repairs.told())
                found += [_Found(place, each, told) for each in meetings_in(node)]
        except Unreadable as error:
            refused.append(error)
    for place, node in indexes:
        found = list(_indexed(parcel, place, node, found, tally))
    if indexes and not found:
        refused.append(
            NoItems(
                f"{called_export(parcel.name)} er Acadres liste over mødets filer, men filerne "
                "er der ikke. Intet er importeret. Vælg hele mappen eller ZIP-filen."
            )
        )
    return found, refused


def _indexed(
    parcel: Parcel, place: str, index: Node, found: list[_Found], tally: Tally
) -> Iterator[_Found]:
    """Yield what was found, with the documents that an Acadre index names, and what it adds.

    What it names and was not found by itself is read from its XML, or else its document.
    """
    produced = list(acadre.produced_in(index))
    xml = [parcel.find(each.xml, place) if each.xml else "" for each in produced]
    documents = {at: each.document for at, each in zip(xml, produced, strict=True) if at}
    known = {each.place for each in found}
    for each in found:
        yield _with_document(each, documents.get(each.place, ""))
    for at, named in zip(xml, produced, strict=True):
        if at and at not in known:
            for one in _found(parcel, [at], tally)[0]:
                yield _with_document(one, named.document)
        elif not at and named.document and (document := parcel.find(named.document, place)):
            yield _Found(document, named.meeting)


def _with_document(found: _Found, document: str) -> _Found:
    if not document:
        return found
    documents = (document, *found.meeting.documents)
    return replace(found, meeting=replace(found.meeting, documents=documents))


def _read(chosen: _Found, parcel: Parcel, tally: Tally) -> Reading:
    meeting = chosen.meeting
    if _is_xml(chosen.place):
        return build(meeting, parcel, chosen.place, tally)
    # Only the document is there: it is read as any other, and the index knows the meeting.
    lines = document_lines(parcel.bytes_of(chosen.place), chosen.place, tally)
    reading = understand(lines, chosen.place, tally)
    known = replace(
        reading.meeting,
        committee=meeting.committee or reading.meeting.committee,
        date=meeting.date or reading.meeting.date,
        time=meeting.time or reading.meeting.time,
    )
    told = [Said(words.DOCUMENT_READ, (chosen.place,))]
    return _with_remarks(replace(reading, meeting=known), told)


def _with_remarks(reading: Reading, told: Sequence[str | Said]) -> Reading:
    last = max((line.number for line in reading.lines), default=0)
    more = (told_line(last + at, text, Fate.REMARK) for at, text in enumerate(told, start=1))
    return replace(reading, lines=(*reading.lines, *more))


def _left_over(
    parcel: Parcel, chosen: _Found, found: list[_Found], reading: Reading
) -> Iterator[Said]:
    """Yield which files of the export were not used."""
    used = {each.place for each in found}
    files = [file.file for item in reading.meeting.items for file in item.attachments]
    used |= {place for place in parcel.places if normalize("NFC", place) in files}
    shown = "\n".join(line.text for line in reading.lines if line.fate is Fate.REMARK)
    left = [
        place
        for place in parcel.places
        if place not in used and normalize("NFC", f"»{place}«") not in normalize("NFC", shown)
    ]
    if left:
        more = len(left) - _NAMES
        names = ", ".join(left[:_NAMES])
        if more > 0:
            yield Said(words.AND_MORE_LEFT, (names, str(more)))
        else:
            yield Said(words.FILES_LEFT, (names,))


def _several(parcel: Parcel, found: list[_Found]) -> SeveralMeetings:
    choices = [each.described() for each in found]
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(choices, start=1))
    count = f"{len(found)} møder" if len(found) > 1 else "kun 1 møde"
    which = "et af dem" if len(found) > 1 else "det"
    return SeveralMeetings(
        f"{called_export(parcel.name)} har {count}. Intet er importeret. Vælg {which}:\n{listed}",
        choices,
    )


def _nothing(parcel: Parcel) -> Unreadable:
    return WrongKind(
        f"{called_export(parcel.name)} kan ikke læses: Der er ingen XML fra "
        "Acadre, eDoc, SBSYS eller AgMan i den. Intet er importeret. Vælg en .docx, .pdf, "
        ".html eller .txt, eller lav eksporten igen."
    )
