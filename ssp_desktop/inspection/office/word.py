"""A DOCX: every part that has text, with its hidden runs, tracked changes and comments."""

from collections.abc import Iterator

from lxml import etree

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.office.package import Package, package_of, tell_parts
from ssp_desktop.inspection.office.runs import Styles, tell_changes, tell_paragraphs
from ssp_desktop.inspection.xml import (
    attribute,
    child,
    is_on,
    local,
    named,
    say_attributes,
    say_values,
    text_of,
)

_PARTS = {
    "document": "", "hdr": "sidehoved", "ftr": "sidefod", "footnotes": "fodnoter",
    "endnotes": "slutnoter", "glossaryDocument": "byggeklodser",
}  # fmt: skip
_TRACES = {"commentsEx", "commentsIds", "commentsExtensible"}


def read(look: Look, data: bytes) -> None:
    """Look into a DOCX."""
    with package_of(look, data) as package:
        reader = _Word(package)
        tell_parts(package, reader.known)


class _Word:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(
            [root for name in package.archive.by_name if name.endswith("styles.xml")
             and (root := package.xml(name)) is not None]
        )  # fmt: skip
        self._shown = _shown_margins(package)

    def known(self, look: Look, name: str, root: etree._Element) -> bool:
        """Tell a part of a Word document; return whether it is one."""
        called = local(root)
        if called in _PARTS:
            self._tell_text(look, name, root)
        elif called == "comments":
            self._tell_comments(look, name, root)
        elif called in _TRACES:
            traces = sum(1 for _ in root)
            look.find("comment", name, f"spor af {traces} kommentarer")
            say_values(look, root, name)
        elif called == "people":
            _tell_people(look, name, root)
        elif called == "settings":
            _tell_settings(look, name, root)
        elif called == "webSettings":
            look.find("web_settings", name, f"{sum(1 for _ in root)} indstillinger")
            say_values(look, root, name)
        elif called in ("numbering", "styles", "recipients"):
            say_values(look, root, name)
        else:
            return False
        return True

    def _tell_text(self, look: Look, name: str, root: etree._Element) -> None:
        called = local(root)
        what = _PARTS[called]
        hidden = called == "glossaryDocument" or (
            called in ("hdr", "ftr") and name.casefold() not in self._shown
        )
        if called == "glossaryDocument" and text_of(root):
            look.find("glossary", name, text_of(root)[:300])
        if called in ("hdr", "ftr") and text_of(root):
            look.find("header", f"{what} ({name})", text_of(root)[:300])
        if called in ("hdr", "ftr"):
            for mark in (*named(root, "textpath"), *named(root, "shape")):
                mark_text = attribute(mark, "string")
                if mark_text or "WaterMark" in attribute(mark, "id"):
                    look.find("watermark", f"{what} ({name})", mark_text or "billede")
        place = f"{what} ({name})" if what else ("" if name == "word/document.xml" else name)
        tell_paragraphs(look, place, root, self._styles, hidden=hidden)
        tell_changes(look, place, root)
        _tell_marks(look, place or "brødteksten", root)
        say_attributes(look, root, place or "brødteksten")

    def _tell_comments(self, look: Look, name: str, root: etree._Element) -> None:
        for number, each in enumerate(named(root, "comment"), 1):
            text = text_of(each)
            who = attribute(each, "author")
            place = f"kommentar {number}"
            look.say(place, text, hidden=True, near="")
            look.say(
                f"{place}, forfatter", f"{who} {attribute(each, 'initials')}", hidden=True, near=""
            )
            look.find("comment", place, f"{who}: {text}")
        tell_changes(look, name, root)


def _shown_margins(package: Package) -> set[str]:
    """Return the names of the headers and footers that a page can show."""
    shown: set[str] = set()
    settings = package.xml("word/settings.xml")
    even = is_on(child(settings, "evenAndOddHeaders"))
    for part in package.links:
        root = package.xml(part) if part.startswith("word/document") else None
        if root is None:
            continue
        for section in named(root, "sectPr"):
            first = is_on(child(section, "titlePg"))
            for each in section:
                if local(each) not in ("headerReference", "footerReference"):
                    continue
                kind = attribute(each, "type")
                if (kind == "first" and not first) or (kind == "even" and not even):
                    continue
                shown.add(package.target(part, attribute(each, "id")).casefold())
    return shown


def _tell_people(look: Look, name: str, root: etree._Element) -> None:
    for each in named(root, "person"):
        who = attribute(each, "author")
        look.say("personer", who, hidden=True, near="")
        look.find("people", f"personer ({name})", who)
        for presence in named(each, "presenceInfo"):
            account = attribute(presence, "userId")
            if account and account != who:
                look.say("personer, konto", account, hidden=True, near="")
                look.find("account", f"personer ({name})", account)


def _tell_settings(look: Look, name: str, root: etree._Element) -> None:
    rsids = [attribute(each, "val") for each in named(root, "rsid", "rsidRoot")]
    if rsids:
        look.find("rsid", name, f"{len(rsids)}, bl.a. {rsids[0]}")
    if is_on(child(root, "trackRevisions")):
        look.find("tracking_on", name)
    for each in named(root, "docVar"):
        text = f"{attribute(each, 'name')}: {attribute(each, 'val')}"
        look.say("dokumentvariabler", text, hidden=True, near="")
        look.find("variable", f"dokumentvariabler ({name})", text)
    merge = child(root, "mailMerge")
    if merge is not None:
        look.find("connection", f"brevfletning ({name})", " ".join(_values(merge)))
    say_values(look, root, f"indstillinger ({name})")


def _values(root: etree._Element) -> Iterator[str]:
    return (str(v) for each in root.iter("*") for v in each.attrib.values())


def _tell_marks(look: Look, place: str, root: etree._Element) -> None:
    """Tell bookmarks, the names and data of content controls, rsids, and embedded pieces."""
    for each in named(root, "bookmarkStart"):
        mark = attribute(each, "name")
        if mark and not mark.startswith(("_GoBack", "_Toc", "_Hlk", "_Ref")):
            look.say(f"bogmærker, {place}", mark, hidden=True, near="")
            look.find("bookmark", place, mark)
    for each in named(root, "alias", "tag", "placeholder", "dataBinding"):
        look.say(f"indholdsfelt, {place}", " ".join(map(str, each.attrib.values())),
                 hidden=True, near="")  # fmt: skip
    for each in named(root, "ddList", "dropDownList", "comboBox", "listItem"):
        look.say(f"valgliste, {place}", " ".join(map(str, each.attrib.values())),
                 hidden=True, near="")  # fmt: skip
    rsids = {
        str(value) for each in root.iter("*") for key, value in each.attrib.items()
        if "}rsid" in str(key)
    }  # fmt: skip
    if rsids:
        look.find("rsid", place, f"{len(rsids)}, bl.a. {min(rsids)}")
