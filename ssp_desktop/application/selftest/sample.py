"""The part of the self-test that does the whole job: the sample exported, and read back.

Everything is written in a folder of its own, with the templates that a user's export would take.
"""

import contextlib
from pathlib import Path

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.files.file_kinds import FileKind
from ssp_desktop.application.files.sample import read_sample
from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said
from ssp_desktop.application.selftest.results import FINE, Trouble
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.folders import Folders
from ssp_desktop.minutes.blocks import Edition

_READ_OTHERWISE = QT_TRANSLATE_NOOP(
    "Selftest",
    "Eksempelmødet blev skrevet, men læst igen siger det noget andet. "
    "Bruger I egne skabeloner, så se dem efter med »ssp-desktop template check«.",
)
_UNREAD = QT_TRANSLATE_NOOP(
    "Selftest",
    "Filen kunne ikke ses efter ({0}). Et program på computeren standser hjælpeprocessen.",
)
_NO_OPEN = QT_TRANSLATE_NOOP("Selftest", "filen er ikke læst")


def written_and_read(folders: Folders, exporter: Exporter, kind: FileKind, folder: Path) -> Said:
    """Export the sample as that kind into `folder`, and read it back in the reading process."""
    from ssp_desktop.reading.process.apart import Reader  # noqa: PLC0415 - brings the readers

    sample = read_sample(folders.resources)
    path = folder / f"selvtest.{kind.value}"
    path.write_bytes(exporter.render(sample, kind).content)
    with Reader(lambda: contextlib.nullcontext(folder)) as reader:
        again = reader.read_file(path).meeting
    if _told(again) != _told(sample):
        raise Trouble(_READ_OTHERWISE())
    return FINE()


def _told(meeting: Meeting) -> list[tuple[str, bool]]:
    return [(item.title, bool(item.decision.strip())) for item in meeting.items]


def looked_into(folders: Folders, exporter: Exporter, folder: Path) -> Said:
    """Have the open edition of the sample looked into, as every file is that goes out."""
    from contextlib import closing  # noqa: PLC0415 - late, with what follows

    from ssp_desktop.inspection.process.apart import inspected  # noqa: PLC0415 - starts processes

    sample = read_sample(folders.resources)
    path = folder / "selvtest-open.docx"
    path.write_bytes(exporter.render(sample, FileKind.DOCX, edition=Edition.OPEN).content)
    with closing(inspected({path: path.name}, words=True, processes=1)) as answers:
        for _, inspection in answers:
            if inspection.unread:
                raise Trouble(_UNREAD(inspection.unread[0].reason))
            words = " ".join(piece.text for piece in inspection.words)
            if sample.items[0].title in words:
                return FINE()
    raise Trouble(_UNREAD(_NO_OPEN()))
