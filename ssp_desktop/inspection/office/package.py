"""What every OOXML package may hide, whatever program it is for.

Each part is told to the reader of its program if that knows it; what is left is told here:
properties, custom XML, the picture of the first page, printer settings, labels, macros, files
inside, links to the outside, alternative texts. A part is known by its root element before its
name, so a part by another name is no hiding place; what nobody refers to is said to be so.
"""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from lxml import etree

from ssp_desktop.inspection.archive import Archive, opened, say_around
from ssp_desktop.inspection.look import CannotLook, Look
from ssp_desktop.inspection.office import properties
from ssp_desktop.inspection.xml import (
    attribute,
    local,
    named,
    parsed,
    say_code,
    say_values,
    text_of,
)  # fmt: skip

_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|tiff?|bmp|webp|emf|wmf|svg|wdp)$", re.IGNORECASE)
_EMBEDDED = re.compile(r"/(?:embeddings|activeX|afchunks?)/|oleObject|/altChunk", re.IGNORECASE)
_MACRO = re.compile(r"vbaProject|vbaData|customUI|/macrosheets?/|attachedToolbars", re.IGNORECASE)
_PRINTER = re.compile(r"printerSettings", re.IGNORECASE)
_USUAL_NAME = re.compile(
    r"""\[Content_Types\]\.xml | (?:.*/)?_rels/[^/]*\.rels
      | docProps/(?:core|app|custom|thumbnail)\.\w+ | docMetadata/LabelInfo\.xml
      | customXml/(?:item|itemProps)\d+\.xml
      | (?:word|xl|ppt|visio)/(?:[A-Za-z_]+/)*[A-Za-z_]+-?\d*\.(?:xml|bin|vml|rels|png|jpe?g
            |gif|emf|wmf|tiff?|svg|odttf|fntdata|xlsx|docx|pptx|wdp|bmp)""",
    re.VERBOSE,
)
Known = Callable[[Look, str, etree._Element], bool]
"""Tells what is in a part with that root; returns whether it was one that it knows."""


class Package:
    """The parts of a package, and who refers to which."""

    def __init__(self, archive: Archive, look: Look) -> None:
        self.archive = archive
        self.look = look
        self.referred: set[str] = set()
        self.links: dict[str, dict[str, tuple[str, str]]] = {}

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of a part; None when there is none or it is broken."""
        try:
            return parsed(self.archive.data(name)) if name in self.archive.by_name else None
        except CannotLook:
            return None

    def target(self, part: str, link: str) -> str:
        """Return the name of the part that `link` of `part` leads to; empty for none."""
        return self.links.get(part, {}).get(link, ("", ""))[0]


def read(look: Look, data: bytes) -> None:
    """Look into a package of no program in particular."""
    with package_of(look, data) as package:
        tell_parts(package, lambda *_: False)


def package_of(look: Look, data: bytes) -> "_Opened":
    """Return the package in `data`, to be used in a ``with``."""
    return _Opened(look, data)


class _Opened:
    def __init__(self, look: Look, data: bytes) -> None:
        self._look, self._data = look, data
        self._opening = opened(data, look)

    def __enter__(self) -> Package:
        archive = self._opening.__enter__()
        say_around(archive, self._data, self._look)
        package = Package(archive, self._look)
        for name in archive.by_name:
            if name.endswith(".rels"):
                with self._look.told_unread(name):
                    _take_links(package, name)
        return package

    def __exit__(self, *error: object) -> None:
        self._opening.__exit__(*error)  # type: ignore[arg-type]  # what a with statement gives


def _take_links(package: Package, name: str) -> None:
    """Note what a part refers to, and tell what lies outside the package."""
    folder, _, file = name.rpartition("_rels/")
    source = folder + file.removesuffix(".rels")
    root = parsed(package.archive.data(name))
    links = package.links.setdefault(source, {})
    for each in named(root, "Relationship"):
        kind = each.get("Type", "").rpartition("/")[2]
        target = each.get("Target", "")
        if each.get("TargetMode") == "External":
            _tell_outside(package.look, source, kind, unquote(target))
            continue
        full = target.lstrip("/")
        if not target.startswith("/"):
            full = posixpath.normpath(posixpath.join(folder, target))
        links[each.get("Id", "")] = (full, kind)
        package.referred.add(unquote(full).casefold())


def _tell_outside(look: Look, source: str, kind: str, target: str) -> None:
    place = f"henvisning i {source or 'pakken'}"
    look.say(place, target, hidden=True, near="")
    if kind == "attachedTemplate":
        look.find("template", place, target)
    elif kind != "hyperlink" or not target.startswith(("http", "mailto:", "#")):
        look.find("external_link", place, target)


def tell_parts(package: Package, known: Known) -> None:
    """Tell every part: `known` takes those of the program, the rest is told here."""
    for entry in package.archive.entries:
        name = entry.filename
        if name.endswith(".rels") or name == "[Content_Types].xml":
            continue
        with package.look.told_unread(name):
            _tell_part(package, name, package.archive.data(entry), known)
    package.archive.read_rest()
    for name in package.archive.by_name:
        if not _USUAL_NAME.fullmatch(name):
            package.look.say("navnet på en del", name, hidden=True, near="")
            package.look.find("part_name", "navnene på delene", name)


def _tell_part(package: Package, name: str, data: bytes, known: Known) -> None:
    look = package.look
    if "/" not in name or name.casefold() not in package.referred:
        look.find("hidden_part", name, f"{len(data)} byte, som intet i filen henviser til")
    if _MACRO.search(name):
        look.find("macro", name, name.rpartition("/")[2])
    elif "thumbnail" in name.casefold():
        look.find("thumbnail", name, f"{len(data)} byte")
        look.look_inside("miniature", name, data, hidden=True)
        return
    elif _PRINTER.search(name):
        look.find("printer", name, _wide_text(data))
        look.say(f"printerindstillinger ({name})", _wide_text(data), hidden=True, near="")
        return
    is_xml = data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<"))
    if is_xml and not name.endswith((".html", ".htm", ".mht", ".svg")):
        _tell_xml(package, name, parsed(data), known)
        return
    if _EMBEDDED.search(name) or not (_PICTURE.search(name) or _MACRO.search(name)):
        if not name.endswith((".odttf", ".fntdata")):
            look.find("embedded_file", name, name.rpartition("/")[2])
            look.look_inside(f"fil inde i filen ({name})", name, data, hidden=True)
    elif _PICTURE.search(name):
        look.look_inside(f"billede ({name.rpartition('/')[2]})", name, data)
    else:
        look.say(name, _wide_text(data) + " " + _narrow_text(data), hidden=True, near="")


def _tell_xml(package: Package, name: str, root: etree._Element, known: Known) -> None:
    look = package.look
    say_code(look, root, name)
    _tell_alternatives(look, name, root)
    if properties.tell(look, name, root) or known(look, name, root):
        return
    called = local(root)
    if called in ("labelList", "LabelInfo") or "labelinfo" in name.casefold():
        look.find("label", name, " ".join(map(str, _values(root))))
        say_values(look, root, name)
    elif "customxml/" in name.casefold() or called == "datastoreItem":
        say_values(look, root, f"data for programmer ({name})")
        if called != "datastoreItem":
            look.find("custom_xml", name, text_of(root)[:500] or called)
    elif "_xmlsignatures" in name or called == "Signature":
        look.find("signature", name, text_of(root)[:300])
        say_values(look, root, name)
    elif called == "ocx":
        look.find("macro", name, "ActiveX")
        say_values(look, root, name)
    elif called in ("theme", "fonts", "styles", "fontTable", "tblStyleLst", "clrMap"):
        return
    else:
        say_values(look, root, name, hidden=called not in ("dataModel", "chartSpace", "wsDr"))


def _values(root: etree._Element) -> list[str]:
    return [str(v) for each in root.iter("*") for v in each.attrib.values()]


def _tell_alternatives(look: Look, name: str, root: etree._Element) -> None:
    """Tell alternative texts, which may be the name of somebody's file, and cropped pictures."""
    for each in named(root, "docPr", "cNvPr"):
        for key in ("descr", "title"):
            text = each.get(key, "")
            if text.strip():
                look.say(f"alternativ tekst ({name})", text, hidden=True, near="")
                look.find("alt_text", name, text)
        look.say(f"navn på en figur ({name})", each.get("name", ""), hidden=True, near="")
    for each in named(root, "srcRect"):
        if any(value not in ("0", "") for value in map(str, each.attrib.values())):
            look.find("cropped_picture", name, "det, der er skåret fra, er stadig i filen")
    for each in named(root, "imagedata", "textpath"):
        look.say(f"figur ({name})", attribute(each, "title") or attribute(each, "string"),
                 hidden=local(each) == "imagedata", near="")  # fmt: skip


def _wide_text(data: bytes) -> str:
    """Return the runs of letters of two bytes each in `data`, as Windows' settings have them."""
    found = re.findall(rb"(?:[\x20-\x7e\xc0-\xff]\x00){4,}", data)
    return " ".join(each.decode("utf-16-le") for each in found)


def _narrow_text(data: bytes) -> str:
    return " ".join(
        each.decode("cp1252", "replace") for each in re.findall(rb"[\x20-\x7e\xc0-\xff]{6,}", data)
    )
