"""What a package contains: each file with where it belongs, ready to be put in place.

Two halves that never meet: what anybody may see (`offentlig/`, `system/` and the manifest at the
top) is made from the meeting behind the gate, and what is closed is in `lukket/` alone, with a
manifest of its own.
"""

import datetime
import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from ssp_desktop.application.files.export import Exporter, FileKind
from ssp_desktop.application.filing import names
from ssp_desktop.application.filing.manifest import (
    Facts,
    closed_manifest,
    manifest,
    written,
)
from ssp_desktop.application.filing.manifest_page import manifest_as_page
from ssp_desktop.application.filing.prints import prints_of
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Participant, Status
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.domain.overview import Seal
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes

PUBLIC, CLOSED, SYSTEM = "offentlig", "lukket", "system"
MANIFEST = "manifest.json"
CLOSED_MANIFEST = f"{CLOSED}/{MANIFEST}"

Kept = Callable[[str], Path | None]
"""Where the kept file with a digest is; None where there is none."""


class PackageFile(NamedTuple):
    """A file of a package: its path from the top, and its content or where that is.

    `open` says whether anybody may see it; `digest` is the SHA-256 of a source that is known.
    """

    path: str
    open: bool
    content: bytes = b""
    source: Path | None = None
    digest: str = ""

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return self.source.stat().st_size if self.source else len(self.content)

    @property
    def sha256(self) -> str:
        """Its SHA-256 in hexadecimal digits."""
        if self.digest:
            return self.digest
        if self.source is None:
            return hashlib.sha256(self.content).hexdigest()
        with self.source.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


class Package(NamedTuple):
    """A package that is ready: the name of its folder, and its files with the manifests."""

    name: str
    files: tuple[PackageFile, ...]
    remarks: tuple[str, ...]

    @property
    def manifest(self) -> PackageFile:
        """The manifest at the top."""
        return next(file for file in self.files if file.path == MANIFEST)

    @property
    def closed_digest(self) -> str:
        """The SHA-256 of the manifest in `lukket/`; empty where there is none."""
        return next((f.sha256 for f in self.files if f.path == CLOSED_MANIFEST), "")


def make_package(
    meeting: Meeting,
    committee: Committee | None,
    exporter: Exporter,
    *,
    kept: Kept,
    seal: Seal | None,
    at: datetime.datetime,
    despite: str = "",
) -> Package:
    """Return the package of `meeting` as filed `at` that moment.

    `committee` gives the KLE number and how files are named, `kept` the files of the attachments,
    `seal` that of approved minutes, `despite` the reason for what stops the open part, which
    stands in the closed one alone. Raises UserError as an export does.
    """
    shown = open_meeting(meeting)
    maker = _Maker(meeting, shown, committee, exporter, _unaltered(kept))
    files = list(maker.public_files())
    closed = list(maker.closed_files()) if shown is not meeting else []
    facts = Facts(shown, committee, at, None if closed else seal)
    attached = maker.attached_files()
    page = PackageFile("manifest.html", open=True, content=manifest_as_page(facts, attached, files))
    files.append(page)
    top = manifest(facts, attached, prints_of(make_minutes(shown)), files)
    files.append(PackageFile(MANIFEST, open=True, content=written(top)))
    if closed:
        facts = Facts(meeting, committee, at, seal)
        attached |= maker.attached_files(closed=True)
        inside = closed_manifest(facts, attached, prints_of(make_minutes(meeting)), closed, despite)
        closed.append(PackageFile(CLOSED_MANIFEST, open=False, content=written(inside)))
    return Package(names.package_name(shown), (*files, *closed), tuple(maker.remarks))


def words_of_any_package() -> Iterator[str]:
    """Yield what stands in every package, whatever the meeting: labels, names of fields."""
    from ssp_desktop.writing.agman import write_publication  # noqa: PLC0415 - of a package alone

    item = AgendaItem("x", "", attachments=(Attachment("x", ""),))
    items = (item, AgendaItem("y", "", closed=True))
    people = (Participant("", ""),)
    meeting = Meeting("", "", status=Status.DRAFT, items=items, participants=people)
    file = PackageFile("", open=True)
    facts = Facts(meeting, None, datetime.datetime.min, Seal("", "", 0))
    top = manifest(facts, {"x": file}, prints_of(make_minutes(meeting)), [file])
    for content in (
        manifest_as_page(facts, {"x": file}, [file]),
        written(top),
        write_publication(meeting, {"x": ""}),
    ):
        yield content.decode()


def _unaltered(kept: Kept) -> Kept:
    """Return what says where kept files are, but for those that are no longer what they were."""

    @cache
    def sound(digest: str) -> Path | None:
        path = kept(digest)
        return path if path and PackageFile("", True, source=path).sha256 == digest else None

    return sound


class _Maker:
    """Makes the files of one meeting."""

    def __init__(
        self,
        meeting: Meeting,
        shown: Meeting,
        committee: Committee | None,
        exporter: Exporter,
        kept: Kept,
    ) -> None:
        self._meeting = meeting
        self._shown = shown
        self._pattern = committee.file_pattern if committee else ""
        self._kle = committee.kle if committee else ""
        self._exporter = exporter
        self._kept = kept
        self.remarks: list[str] = []

    def public_files(self) -> Iterator[PackageFile]:
        """Yield what anybody may see, but for the manifest."""
        from ssp_desktop.writing.agman import write_publication  # noqa: PLC0415 - of a package alone
        from ssp_desktop.writing.web import write_decisions, write_page  # noqa: PLC0415 - as above

        pdf = b""
        for kind in (FileKind.DOCX, FileKind.PDF):
            content = self._rendered(kind, Edition.OPEN)
            yield PackageFile(f"{PUBLIC}/{self._name(kind, Edition.OPEN)}", True, content)
            pdf = content if kind is FileKind.PDF else pdf
        minutes = make_minutes(self._shown)
        looks = self._exporter.chosen(minutes).template.looks
        places = {id_: file.path for id_, file in self.attached_files().items()}
        links = {
            item.id: tuple(_link(places.get(each.id, "")) for each in item.attachments)
            for item in self._shown.items
        }
        yield PackageFile(f"{PUBLIC}/index.html", True, write_page(minutes, looks, links))
        yield PackageFile(f"{PUBLIC}/beslutninger.html", True, write_decisions(minutes, looks))
        yield from self.attached_files().values()
        attached = {id_: f"../{path}" for id_, path in places.items()}
        name = f"{SYSTEM}/Publication{self._shown.id}"
        yield PackageFile(f"{name}.xml", True, write_publication(self._shown, attached))
        yield PackageFile(f"{name}.pdf", True, pdf)

    def closed_files(self) -> Iterator[PackageFile]:
        """Yield what only those may see who may see closed items, but for their manifest."""
        for kind in (FileKind.DOCX, FileKind.PDF):
            content = self._rendered(kind, Edition.FULL)
            yield PackageFile(f"{CLOSED}/{self._name(kind, Edition.FULL)}", False, content)
        yield from self.attached_files(closed=True).values()

    def _rendered(self, kind: FileKind, edition: Edition) -> bytes:
        rendered = self._exporter.render(self._meeting, kind, edition=edition)
        if rendered.remark and rendered.remark not in self.remarks:
            self.remarks.append(rendered.remark)
        return rendered.content

    def _name(self, kind: FileKind, edition: Edition) -> str:
        meeting = self._shown if edition is Edition.OPEN else self._meeting
        return names.document_name(meeting, edition, kind.value, self._pattern, self._kle)

    def attached_files(self, *, closed: bool = False) -> dict[str, PackageFile]:
        """Return `attached_files`, with a remark for each file that is kept no more."""

        def gone(number: int, attachment: Attachment) -> None:
            remark = (
                f"Filen til bilaget »{attachment.title}« under punkt {number} mangler i "
                "programmets mappe eller er beskadiget, så pakken er uden den. Sæt filen på "
                "bilaget igen."
            )
            if remark not in self.remarks:
                self.remarks.append(remark)

        return attached_files(self._meeting, self._shown, self._kept, closed=closed, gone=gone)


def attached_files(
    meeting: Meeting,
    shown: Meeting,
    kept: Kept,
    *,
    closed: bool = False,
    gone: Callable[[int, Attachment], None] | None = None,
) -> dict[str, PackageFile]:
    """Return the files of the attachments, by their ids: the open ones, or the `closed` ones.

    `shown` is `meeting` behind the gate. Those that are listed without a file that is kept are left
    out; `gone` is told the item's number and the attachment where one should be kept and is not.
    """
    told = {each.id for item in shown.items for each in item.attachments}
    found: dict[str, PackageFile] = {}
    names_taken: set[str] = set()
    for number, item in (meeting if closed else shown).numbered_items():
        for place, each in enumerate(item.attachments, start=1):
            source = kept(each.digest) if each.digest else None
            if each.digest and source is None and gone is not None:
                gone(number, each)
            if source is not None and (each.id in told) is not closed:
                name = names.attachment_name(number, place, each.title, each.file, names_taken)
                names_taken.add(names.one_name(name))
                path = f"{CLOSED if closed else PUBLIC}/bilag/{name}"
                found[each.id] = PackageFile(path, not closed, b"", source, each.digest)
    return found


def _link(path: str) -> str:
    """Return where a file is, seen from a page beside it, as a link has it."""
    return quote(path.removeprefix(f"{PUBLIC}/"))
