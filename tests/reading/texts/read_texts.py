"""Plain texts read, and what was read of them."""

from textwrap import dedent

from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import Reading


def read(text: str) -> Reading:
    return read_text(dedent(text))


def meeting_of(text: str) -> Meeting:
    return read(text).meeting


def only_item(text: str) -> AgendaItem:
    (item,) = meeting_of(text).items
    return item


def sections(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in item.sections]


KLASSISK = """\
    Referat af møde i Rådet
    Den 03.06.2025 kl. 14:30 i Salen

    Deltagere:

    Anne Høj, (A)
    Bo Ås,
    Cai Dam, SSP-konsulent
    Dan Eg ()
    Ea Lind, lærer, Søndre Skole (Afbud)

    Afbud:
    Eva Friis, (Politiet)

    Fraværende:
    Finn Gad

    1.   Budget

    Beslutning
    Godkendt.
    {absent}
    2.   Eventuelt

    Beslutning
    Intet.
"""
