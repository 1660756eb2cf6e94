"""What a check finds in the headers and footers of a template: fields, and pictures' places."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from ssp_desktop.minutes.page.fields import FIELDS
from ssp_desktop.ooxml.elements import W
from ssp_desktop.writing.template.fields import names_in
from ssp_desktop.writing.template.parts import Element, NotXml, parse_part

_DRAWN = (".png", ".jpg", ".jpeg")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


class MarginContent(NamedTuple):
    """The names in braces that are fields, and those that are not, each once, without the braces.

    `floats`: a picture stands free of the text, which does not give way to it on every page;
    `undrawn` are files of pictures that only a word processor can draw.
    """

    fields: tuple[str, ...]
    unknown: tuple[str, ...]
    floats: bool
    undrawn: tuple[str, ...]


def margin_content(parts: Mapping[str, bytes]) -> MarginContent:
    """Return what the headers and footers of a package contain."""
    names: dict[str, None] = {}
    floats = False
    for margin in _margins(parts):
        for paragraph in margin.iter(f"{W}p"):
            text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
            names |= dict.fromkeys(names_in(text))
        floats = floats or margin.find(f".//{_DRAWING}anchor") is not None
    return MarginContent(
        tuple(name for name in FIELDS if name in names),
        tuple(name for name in names if name not in FIELDS),
        floats,
        tuple(each.name for each in map(PurePosixPath, parts) if _is_undrawn(each)),
    )


def _is_undrawn(part: PurePosixPath) -> bool:
    return part.parent.name == "media" and part.suffix.lower() not in _DRAWN


def _margins(parts: Mapping[str, bytes]) -> Iterator[Element]:
    for name, content in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            try:
                root = parse_part(content)
            except (NotXml, ValueError):
                continue
            if root.tag in (f"{W}hdr", f"{W}ftr"):
                yield root
