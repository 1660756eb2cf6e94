"""Names the places of a meeting where they are listed."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.finding.meeting_texts import PlaceKind, TextPlace
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP

_OF_KIND = {
    PlaceKind.TITLE: QT_TRANSLATE_NOOP("PlaceWords", "Titel"),
    PlaceKind.CASE_NUMBER: QT_TRANSLATE_NOOP("PlaceWords", "Sagsnummer"),
    PlaceKind.OPEN_TITLE: QT_TRANSLATE_NOOP("PlaceWords", "Neutral titel"),
    PlaceKind.OPEN_TEXT: QT_TRANSLATE_NOOP("PlaceWords", "Tekst i den åbne udgave"),
    PlaceKind.HEADING: QT_TRANSLATE_NOOP("PlaceWords", "Overskrift"),
    PlaceKind.DECISION: QT_TRANSLATE_NOOP("PlaceWords", "Beslutning"),
    PlaceKind.DISSENT: QT_TRANSLATE_NOOP("PlaceWords", "Mindretalsudtalelse"),
    PlaceKind.ACTION: QT_TRANSLATE_NOOP("PlaceWords", "Opgave"),
    PlaceKind.ATTACHMENT: QT_TRANSLATE_NOOP("PlaceWords", "Bilag"),
    PlaceKind.PERSON: QT_TRANSLATE_NOOP("PlaceWords", "Deltager"),
}
_OF_FIELD = {
    "committee": QT_TRANSLATE_NOOP("PlaceWords", "Udvalg"),
    "title": QT_TRANSLATE_NOOP("PlaceWords", "Egen titel"),
    "municipality": QT_TRANSLATE_NOOP("PlaceWords", "Kommune"),
    "venue": QT_TRANSLATE_NOOP("PlaceWords", "Sted"),
}
_SECTION = QT_TRANSLATE_NOOP("PlaceWords", "Afsnit")


def words_for(place: TextPlace, meeting: Meeting) -> str:
    """Return the name of a place, such as ``Punkt 4 · Beslutning``."""
    translate = QCoreApplication.translate
    if place.kind is PlaceKind.MEETING:
        return translate("PlaceWords", "Mødet · {0}").format(
            translate("PlaceWords", _OF_FIELD[place.field])
        )
    what = translate("PlaceWords", _OF_KIND.get(place.kind, _SECTION))
    if not place.item:
        return what
    if place.kind is PlaceKind.SECTION:
        sections = meeting.item(place.item).sections
        heading = next((each.heading for each in sections if each.id == place.part), "")
        what = heading or what
    number = meeting.number_of(place.item)
    return translate("PlaceWords", "Punkt {0} · {1}").format(number, what)
