"""OpenDocument (ODT, ODS, ODP): text, annotations, changes, hidden parts, versions inside."""

import re

from lxml import etree

from ssp_desktop.inspection.archive import Archive, opened, say_around
from ssp_desktop.inspection.look import PROTECTED, CannotLook, Look
from ssp_desktop.inspection.xml import (
    attribute,
    local,
    named,
    parsed,
    say_attributes,
    say_code,
    say_values,
    text_of,
)  # fmt: skip

_PEOPLE = ("creator", "initial-creator", "printed-by")
_APART = frozenset(
    {"annotation", "tracked-changes", "notes", "forms", "hidden-text", "hidden-paragraph"}
)
_DULL = frozenset(("mimetype", "manifest.rdf", "manifest.xml", "layout-cache"))
_BEHIND = ("{*}table-cell", "{*}text-box", "{*}custom-shape", "{*}rect", "{*}page", "{*}ellipse")
"""What may have a colour of its own behind its text."""
_TINY = re.compile(r"[01](?:\.\d+)?pt")
_PRINTER = ("PrinterName", "PrinterSetup")


def read(look: Look, data: bytes) -> None:
    """Look into a package of OpenDocument."""
    with opened(data, look) as archive:
        say_around(archive, data, look)
        manifest = archive.by_name.get("META-INF/manifest.xml")
        if manifest is not None and b"encryption-data" in archive.data(manifest):
            raise CannotLook(PROTECTED)
        for entry in archive.entries:
            with look.told_unread(entry.filename):
                _tell_part(look, archive, entry.filename)
        archive.read_rest()


def tell_flat(look: Look, root: etree._Element) -> None:
    """Tell an OpenDocument in one XML file."""
    _tell_content(look, "dokumentet", root)
    _tell_meta(look, root)


def _tell_part(look: Look, archive: Archive, name: str) -> None:
    last = name.rpartition("/")[2]
    if last in _DULL or name.startswith("Configurations2/"):
        return
    data = archive.data(name)
    if last in ("content.xml", "styles.xml"):
        root = parsed(data)
        say_code(look, root, name)
        others = [archive.data("styles.xml")] if "styles.xml" in archive.by_name else []
        styles = [parsed(each) for each in others if name == "content.xml"]
        _tell_content(look, "" if name == "content.xml" else name, root, *styles)
    elif last == "meta.xml":
        _tell_meta(look, parsed(data))
    elif last == "settings.xml":
        _tell_settings(look, name, parsed(data))
    elif name.startswith("META-INF/") and "signature" in name:
        look.find("signature", name, text_of(parsed(data))[:300])
    elif name.startswith("ObjectReplacements/") or last.endswith((".ttf", ".otf")):
        return
    elif name.startswith(("Pictures/", "media/")):
        look.look_inside(f"billede ({last})", name, data)
    else:
        _tell_file(look, name, last, data)


def _tell_file(look: Look, name: str, last: str, data: bytes) -> None:
    """Tell a file in the package that is no part of its text."""
    if name.startswith("Versions/") or last == "VersionList.xml":
        look.find("older_version", name, "en gemt udgave")
        look.look_inside(f"ældre udgave ({name})", name, data, hidden=True)
    elif name.startswith(("Basic/", "Scripts/")):
        look.find("macro", name, last)
        look.say(name, data.decode("utf-8", "replace"), hidden=True, near="")
    elif name.startswith("Thumbnails/"):
        look.find("thumbnail", name, f"{len(data)} byte")
        look.look_inside("miniature", name, data, hidden=True)
    else:
        look.find("embedded_file", name, last)
        look.look_inside(f"fil inde i filen ({name})", name, data, hidden=True)


def _tell_content(look: Look, place: str, root: etree._Element, *styles: etree._Element) -> None:
    hidden_styles = _hidden_styles(*styles, root)
    on_paper = _hidden_styles(*styles, root, white=True)
    lead = f"{place}, " if place else ""
    _tell_apart(look, place or "brødteksten", root)
    _tell_hidden(look, place or "brødteksten", root)
    for number, each in enumerate(named(root, "p", "h"), 1):
        pieces: list[str] = []
        unseen: list[str] = []
        behind = any(True for _ in each.iterancestors(*_BEHIND))
        hidden = _collect(each, pieces, unseen, hidden_styles if behind else on_paper)
        where = f"{lead}afsnit {number}"
        look.say(where, "".join(pieces), hidden=hidden)
        if "".join(unseen).strip():
            look.say(f"{where}, skjult", "".join(unseen), hidden=True, near="")
            look.find("hidden_text", where, "".join(unseen))
    for each in named(root, "title", "desc"):
        if "drawing" in str(each.tag) or "svg" in str(each.tag):
            look.say(f"{lead}alternativ tekst", text_of(each), hidden=True, near="")
            look.find("alt_text", place or "brødteksten", text_of(each))
    for each in named(root, "bookmark", "bookmark-start"):
        look.find("bookmark", place or "brødteksten", attribute(each, "name"))
    for each in named(root, "index-title-template"):
        look.say(f"{lead}overskrift til en oversigt", text_of(each), near="")
    say_attributes(look, root, place or "brødteksten")


def _collect(
    paragraph: etree._Element, seen: list[str], unseen: list[str], hidden_styles: set[str]
) -> bool:
    """Gather the text of a paragraph; return whether it is in something that is not shown."""
    above: etree._Element | None = paragraph
    hidden = False
    while above is not None:
        hidden = hidden or local(above) in _APART or _is_unshown(above)
        above = above.getparent()
    if any(True for _ in named(paragraph, "hidden-paragraph")):
        unseen.append("".join(map(str, paragraph.itertext())))
        return True
    if attribute(paragraph, "style-name") in hidden_styles:
        unseen.append("".join(map(str, paragraph.itertext())))
        return True
    _gather(paragraph, seen, unseen, hidden_styles)
    return hidden


def _gather(
    element: etree._Element, seen: list[str], unseen: list[str], hidden_styles: set[str]
) -> None:
    seen.append(element.text or "")
    for each in element:
        called = local(each)
        if called in ("s", "tab", "line-break"):
            seen.append({"s": " ", "tab": "\t"}.get(called, "\n"))
        elif called in ("hidden-text", "hidden-paragraph"):
            unseen += [attribute(each, "string-value"), text_of(each)]
        elif attribute(each, "style-name") in hidden_styles:
            unseen.append("".join(map(str, each.itertext())))
        elif called not in ("annotation", "note", "p", "h", ""):
            _gather(each, seen, unseen, hidden_styles)
        elif called == "note":
            pass  # its paragraphs are told on their own
        seen.append(each.tail or "")


def _hidden_styles(*roots: etree._Element, white: bool = False) -> set[str]:
    """Return the styles whose text nobody sees, also for one that they are based on.

    `white`: those too whose text is seen only where something is behind it.
    """
    own: dict[str, bool] = {}
    above: dict[str, str] = {}
    for style in (each for root in roots for each in named(root, "style")):
        name = attribute(style, "name")
        above[name] = attribute(style, "parent-style-name")
        for looks in named(style, "text-properties"):
            if (hides := _hides(looks, white=white)) is not None:
                own[name] = hides
    return {name for name in above if _is_hidden_style(name, own, above)}


def _hides(looks: etree._Element, *, white: bool) -> bool | None:
    """Whether a style hides its text; None where it says nothing of that."""
    size = _TINY.fullmatch(attribute(looks, "font-size"))
    is_white = white and attribute(looks, "color").casefold() == "#ffffff"
    style = looks.getparent()
    behind = any(
        attribute(each, "background-color").casefold() not in ("", "transparent", "#ffffff")
        for each in (style if style is not None else ())
    )
    if attribute(looks, "display") == "none" or size or (is_white and not behind):
        return True
    return False if attribute(looks, "display") or attribute(looks, "color") else None


def _is_hidden_style(name: str, own: dict[str, bool], above: dict[str, str]) -> bool:
    seen: set[str] = set()
    while name and name not in seen:
        if name in own:
            return own[name]
        seen.add(name)
        name = above.get(name, "")
    return False


def _is_unshown(element: etree._Element) -> bool:
    return attribute(element, "visibility") in ("collapse", "filter", "hidden") or (
        local(element) in ("section", "table")
        and attribute(element, "display") in ("none", "false")
    )


def _tell_apart(look: Look, place: str, root: etree._Element) -> None:
    """Tell annotations, tracked changes and the notes of slides."""
    for number, each in enumerate(named(root, "annotation"), 1):
        look.find("comment", f"kommentar {number}", text_of(each))
    for each in named(root, "changed-region"):
        look.find("tracked_change", place, text_of(each))
    for each in named(root, "notes"):
        texts = " ".join(text_of(p) for p in named(each, "p"))
        if any(map(str.isalpha, texts)) and "<number>" not in texts:
            look.find("notes", place, texts)


def _tell_hidden(look: Look, place: str, root: etree._Element) -> None:
    automatic = {
        attribute(style, "name")
        for style in named(root, "style")
        for looks in named(style, "table-properties", "drawing-page-properties")
        if attribute(looks, "display") == "false" or attribute(looks, "visibility") == "hidden"
    }
    for each in named(root, "table", "page"):
        if attribute(each, "style-name") in automatic or _is_unshown(each):
            kind = "hidden_slide" if local(each) == "page" else "hidden_sheet"
            look.find(kind, f"»{attribute(each, 'name')}«", text_of(each)[:300])
    for each in named(root, "section"):
        if attribute(each, "display") in ("none", "condition") and text_of(each):
            look.find("hidden_text", place, text_of(each)[:300])
    for each in named(root, "table-row", "table-column"):
        holder = each.getparent() if local(each) == "table-column" else each
        text = text_of(holder) if holder is not None else ""
        if attribute(each, "visibility") in ("collapse", "filter") and text:
            look.find("hidden_rows", place, text[:200])


def _tell_meta(look: Look, root: etree._Element) -> None:
    meta = next(named(root, "meta"), root)
    for each in meta:
        called, text = local(each), text_of(each) or " ".join(map(str, each.attrib.values()))
        if called == "document-statistic" or not text:
            continue
        place = f"egenskaber: {called}"
        look.say(place, text, hidden=True, near="")
        if called in _PEOPLE:
            look.find("author", place, text)
        elif called == "user-defined":
            look.find("custom_property", place, f"{attribute(each, 'name')}: {text}")
        elif called == "template":
            look.find("template", place, text)
        elif called not in ("creation-date", "date", "editing-cycles", "editing-duration"):
            look.find("property", place, text)


def _tell_settings(look: Look, name: str, root: etree._Element) -> None:
    for each in named(root, "config-item"):
        called = attribute(each, "name")
        if called in _PRINTER and (each.text or "").strip():
            look.find("printer", name, f"{called}: {(each.text or '')[:100]}")
        if called.casefold() == "rsid" or called == "RsidRoot":
            look.find("rsid", name, each.text or "")
    say_values(look, root, f"indstillinger ({name})")
