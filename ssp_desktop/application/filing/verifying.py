"""Whether a package is complete, unaltered, and the same as the meeting is now.

The files are held against the manifests, the manifests against the meeting in this database, where
there is one: the words of each item, what stands around them, the attachments and the seal.
"""

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ssp_desktop.application.filing.contents import CLOSED, CLOSED_MANIFEST, MANIFEST
from ssp_desktop.application.filing.prints import prints_of
from ssp_desktop.application.filing.reading import Found, LyingPackage, Step, open_package
from ssp_desktop.domain.danish import dotted_date
from ssp_desktop.domain.meeting import Meeting, Status
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.domain.overview import ExportRecord, Seal
from ssp_desktop.minutes.making import make_minutes

_IGNORED = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What systems put beside files by themselves."""


class Known(NamedTuple):
    """The meeting of a package as this database has it.

    `seal` is that of its minutes, None where they are not approved; `links` those of its chain;
    `filed` are the records of the packages that were written of it from here.
    """

    meeting: Meeting
    seal: Seal | None
    links: frozenset[str]
    filed: tuple[ExportRecord, ...]


Looked = Callable[[str], Known | None]
"""Gives the meeting with an id; None where it is not in this database."""


class Verified(NamedTuple):
    """What came of a check: what is wrong, each in Danish, and what could not be looked into."""

    problems: tuple[str, ...]
    remarks: tuple[str, ...]
    filed_at: str

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def verify(path: Path, known: Looked, step: Step | None = None) -> Verified:
    """Return what differs in the package at `path`; raise NoPackage where that is none."""
    package = open_package(path, step)
    problems = list(_files(package))
    here = known(package.manifest["meeting"])
    remarks = []
    filed: list[ExportRecord] = []
    if here is None:
        remarks.append("Mødet er ikke i denne database, så det er kun pakken selv, der er set på.")
    else:
        problems += _of_meeting(package, here)
        manifest = package.found[MANIFEST]
        filed = [r for r in here.filed if manifest is not None and r.digest == manifest.sha256]
        if not here.filed:
            remarks.append(
                "Det er ikke noteret her, at mødet er journaliseret, så om selve manifestet er "
                "uændret, kan ikke kontrolleres."
            )
        elif not filed:
            problems.append(
                f"{MANIFEST} er ikke en af dem, der er skrevet herfra: den er ændret, eller pakken "
                "er lavet med en anden database."
            )
        else:
            problems += _of_closed(package, {record.closed_digest for record in filed})
    if here is not None:
        remarks += _of_approval(package.manifest, here.meeting)
    remarks += _of_reason(package, filed)
    return Verified(
        tuple(dict.fromkeys(problems)),
        tuple(dict.fromkeys(remarks)),
        _day(package.manifest.get("filed_at")),
    )


def _of_closed(package: LyingPackage, filed: Collection[str | None]) -> Iterator[str]:
    """Yield that the manifest in `lukket/` is none of those that were `filed`, by their hashes."""
    if None in filed:  # filed before they were kept
        return
    found = package.found.get(CLOSED_MANIFEST)
    if package.closed is None and "" not in filed:
        yield f"{CLOSED_MANIFEST} mangler, så {CLOSED}/ kan ikke kontrolleres."
    elif package.closed is not None and (found is None or found.sha256 not in filed):
        yield (
            f"{CLOSED_MANIFEST} er ikke den, der er skrevet herfra: den er ændret, og {CLOSED}/ "
            "kan være det."
        )


def _day(text: object) -> str:
    try:
        return datetime.datetime.fromisoformat(str(text)).strftime("%d.%m.%Y kl. %H.%M")
    except ValueError:
        return ""


def _files(package: LyingPackage) -> Iterator[str]:
    """Yield what is wrong with the files."""
    manifests = {MANIFEST, f"{CLOSED}/{MANIFEST}"}
    listed = {file["path"]: file for file in package.manifest["files"]}
    for file in (package.closed or {"files": []})["files"]:
        listed[file["path"]] = file
    there = {
        path: found
        for path, found in package.found.items()
        if path not in manifests and path.rpartition("/")[2] not in _IGNORED
    }
    for path in sorted(package.twice):
        yield f"{path} er der flere af i pakken: hvilken der gælder, kan ingen vide."
    missing = {path: file for path, file in listed.items() if path not in there}
    unknown = {path: found for path, found in there.items() if path not in listed}
    for path, file in listed.items():
        if path in there:
            yield from _altered(path, file, there[path])
    for path, file in missing.items():
        same = (p for p, found in unknown.items() if found and found.sha256 == file["sha256"])
        new = next(same, None)
        if new is None:
            yield f"{path} mangler."
        else:
            del unknown[new]
            yield f"{path} har fået et andet navn: {new}."
    # Without its manifest, nobody can say what belongs in there.
    if package.closed is None and any(not item["open"] for item in package.manifest["items"]):
        yield f"{CLOSED}/{MANIFEST} mangler, så {CLOSED}/ kan ikke kontrolleres."
    for path in unknown:
        yield f"{path} hører ikke til pakken: den står ikke i manifestet."


def _altered(path: str, file: Mapping[str, Any], found: Found | None) -> Iterator[str]:
    if found is None:
        yield f"{path} kan ikke læses: den er beskadiget, eller du må ikke læse den."
    elif found.size != file["size"]:
        yield f"{path} er ændret: {found.size} byte i stedet for {file['size']}."
    elif found.sha256 != file["sha256"]:
        yield f"{path} er ændret, siden pakken blev lavet."


def _of_meeting(package: LyingPackage, here: Known) -> Iterator[str]:
    """Yield where the meeting is another than the package says, each place once."""
    shown = open_meeting(here.meeting)
    files = [*package.manifest["files"], *(package.closed or {"files": []})["files"]]
    hashes = {file["path"]: file["sha256"] for file in files}
    lines = list(_of_edition(package.manifest, shown, hashes))
    if package.closed is not None:
        lines += _of_edition(package.closed, here.meeting, hashes)
    elif shown is not here.meeting:
        lines.append("Noget i mødet er lukket, men pakken har ingen lukket del.")
    yield from dict.fromkeys(lines)
    yield from _of_seal(package, here)


def _of_edition(
    manifest: Mapping[str, Any], meeting: Meeting, hashes: Mapping[str, str]
) -> Iterator[str]:
    """Yield where `meeting`, as that edition shows it, is another than its manifest says."""
    prints = prints_of(make_minutes(meeting))
    items = {item.id: (number, item) for number, item in meeting.numbered_items()}
    listed = {item["id"]: item for item in manifest["items"]}
    for item_id, was in listed.items():
        if item_id not in items:
            yield f"Punkt {was['number']} er ikke længere i mødet."
            continue
        number, item = items[item_id]
        if prints.items[item_id] != was["text_sha256"]:
            yield f"Punkt {number} er ændret i mødet, siden pakken blev lavet."
        files = {each["id"]: hashes.get(each["file"]) for each in was["attachments"]}
        for each in item.attachments:
            filed = files.get(each.id)
            if filed and each.digest != filed:
                yield f"Bilaget »{each.title}« til punkt {number} er en anden fil i mødet nu."
            elif each.id in files and each.digest and not filed:
                yield f"Bilaget »{each.title}« til punkt {number} har en fil i mødet, men ikke her."
    for item_id, (number, _) in items.items():
        if item_id not in listed:
            yield f"Punkt {number} er kommet til i mødet, siden pakken blev lavet."
    if prints.rest != manifest["text_sha256"]:
        yield "Mødets oplysninger, fremmøde eller rækkefølge er ændret, siden pakken blev lavet."


def _of_approval(manifest: Mapping[str, Any], meeting: Meeting) -> Iterator[str]:
    """Yield that minutes of the same words were opened again since, or approved."""
    was, is_now = manifest.get("approved") is not None, meeting.status is Status.APPROVED
    if was and not is_now and meeting.reopenings:
        last = meeting.reopenings[-1]
        who = f" af {last.by}" if last.by else ""
        yield (
            f"Referatet er godkendt i pakken, men blev åbnet igen {dotted_date(last.at.date())}"
            f"{who}: {last.why}"
        )
    elif was and not is_now:
        yield "Referatet er godkendt i pakken, men ikke i mødet nu."
    elif is_now and not was:
        yield "Referatet er godkendt, siden pakken blev lavet; pakken har det som ikke godkendt."


def _of_reason(package: LyingPackage, filed: Sequence[ExportRecord]) -> Iterator[str]:
    """Yield why the package was written although something stopped it, if a reason was given."""
    if filed:
        for record in filed:
            if record.despite:
                yield (
                    "Noget standsede pakken, og den blev lavet alligevel med begrundelsen: "
                    f"{record.despite}"
                )
        return
    given = (package.closed or {}).get("despite")
    if isinstance(given, str) and given:
        yield f"Med pakken følger en begrundelse for det, der kunne standse den: {given}"


def _of_seal(package: LyingPackage, here: Known) -> Iterator[str]:
    """Yield that what was approved is another text, or that what came after it was rewritten.

    Links that came after the filing are no fault: a package does not know of them.
    """
    seal = (package.closed or package.manifest).get("seal")
    if not isinstance(seal, dict) or here.seal is None:
        return
    if seal.get("text") != here.seal.text:
        yield "Referatet, der er godkendt nu, er et andet end det, pakken er lavet af."
    elif seal.get("last") not in here.links:
        yield "Det, der er føjet til efter godkendelsen, er skrevet om, siden pakken blev lavet."
