"""The texts of items from the document of the whole meeting, where the XML has none."""

from dataclasses import dataclass, field, replace

from ssp_desktop.domain.likeness import bare_text
from ssp_desktop.domain.meeting import AgendaItem
from ssp_desktop.reading.source.refusals import Unreadable
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.systems.neutral import SystemMeeting
from ssp_desktop.reading.systems.parcel import Parcel
from ssp_desktop.reading.systems.texts import document_lines
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading
from ssp_desktop.reading.understanding.understand import understand

_TEXTS = (Fate.SECTION_HEADING, Fate.TEXT, Fate.UNPLACED)


@dataclass(slots=True)
class WholeDocument:
    """A document that was read, and which of its items have been taken."""

    place: str
    reading: Reading
    _taken: set[str] = field(default_factory=set)

    def with_texts(self, item: AgendaItem) -> tuple[AgendaItem, list[LineFate]]:
        """Return `item` with the texts of the document's item of that title, and their lines."""
        title = bare_text(item.title)
        for found in self.reading.meeting.items:
            if found.id not in self._taken and bare_text(found.title) == title:
                self._taken.add(found.id)
                lines = [
                    replace(line, item=item.id)
                    for line in self.reading.lines
                    if line.item == found.id and line.fate in _TEXTS
                ]
                made = replace(
                    item,
                    sections=found.sections,
                    decision=found.decision,
                    decision_at=found.decision_at,
                    case_number=item.case_number or found.case_number,
                )
                return made, lines
        return item, []

    def left(self) -> list[str]:
        """Return the lines about items that the XML does not have."""
        return [
            line.text
            for line in self.reading.lines
            if line.item and line.item not in self._taken and line.fate in (*_TEXTS, Fate.ITEM)
        ]


def whole_document(
    meeting: SystemMeeting, parcel: Parcel, beside: str, tally: Tally
) -> WholeDocument | str | None:
    """Return the document, or why it cannot be read; None where no document is wanted or there."""
    if any(item.document or item.texts for item in meeting.items):
        return None
    for said in meeting.documents:
        place = parcel.find(said, beside)
        if not place:
            continue
        try:
            lines = document_lines(parcel.bytes_of(place), place, tally)
            return WholeDocument(place, understand(lines, place, tally))
        except Unreadable as error:
            return str(error)
    return None
