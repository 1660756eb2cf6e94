"""The recovery sheet as a file: the code, what it is for, and how it is used.

It has the looks of the minutes, and nothing of any meeting.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

from ssp_desktop.application.files.export import Exporter, FileKind
from ssp_desktop.domain.danish import long_date
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.folders import Folders
from ssp_desktop.minutes.blocks import Block, Edition, Minutes, MinutesPart, Style
from ssp_desktop.minutes.item_lines import plain_line

TITLE = "Genoprettelsesark"
FILE_NAME = "Genoprettelsesark.pdf"
_WHAT_FOR = (
    "Med koden kan referaterne i SSP Desktop læses igen, når nøglen er væk fra computeren: efter "
    "et nedbrud, på en ny computer, eller når en anden skal overtage dem. Uden den, og uden "
    "computerens nøglering, kan ingen læse dem."
)
_HOW = (
    "Når programmet spørger efter koden, så skriv den, som den står; mellemrum og store og små "
    "bogstaver er ligegyldige. Uden vindue: ssp-desktop recover."
)
_WHERE = (
    "Den, der har koden og en kopi af filerne, kan læse alt, også det lukkede. Opbevar arket, hvor "
    "nøgler opbevares, ikke ved computeren og ikke sammen med sikkerhedskopierne."
)


class BesideTheMeetings(UserError):
    """The sheet was to lie in the program's own folder."""

    def __init__(self) -> None:
        super().__init__(
            "Læg ikke arket i mappen med møderne: den, der får fat i den, har så begge dele. Vælg "
            "et andet sted."
        )


def write_sheet(
    code: str, path: Path, exporter: Exporter, folders: Folders, today: datetime.date
) -> Path:
    """Write the sheet with that `code` as a PDF at `path`, and return it; raises UserError."""
    from ssp_desktop.writing.files import save_file  # noqa: PLC0415 - seldom

    path = path.absolute()
    if path.is_relative_to(folders.data):
        raise BesideTheMeetings
    save_file(path, exporter.rendered(_sheet(code, folders, today), FileKind.PDF).content)
    return path


def _sheet(code: str, folders: Folders, today: datetime.date) -> Minutes:
    blocks = tuple(_blocks(code, folders, today))
    part = MinutesPart("", blocks)
    return Minutes(Layout.PUNKT, Edition.FULL, TITLE, "SSP Desktop", "SSP Desktop", (part,))


def _blocks(code: str, folders: Folders, today: datetime.date) -> Iterator[Block]:
    yield plain_line(Style.TITLE, TITLE)
    yield plain_line(Style.SUBTITLE, f"SSP Desktop, {long_date(today)}")
    for row in code.splitlines():
        yield plain_line(Style.SUBTITLE, row.replace(" ", "\u2003"))
    for line in (_WHAT_FOR, _HOW, _WHERE):
        yield plain_line(Style.BODY, line)
    yield plain_line(Style.BODY, f"Mappen med møderne, da arket blev lavet: {folders.data}")
