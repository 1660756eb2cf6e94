"""The header and footer of a template: their text, and the room that they take."""

from collections.abc import Iterator, Mapping

from ssp_desktop.domain.numbers import whole
from ssp_desktop.ooxml.elements import R, W, points, size_of, val
from ssp_desktop.writing.looks import (
    PICTURE,
    LineRule,
    MarginLine,
    MarginPicture,
    ParagraphLook,
)
from ssp_desktop.writing.template.parts import Element, parse_part
from ssp_desktop.writing.template.styles import ParagraphLooks

_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
_EMU = 12700  # to the point
_HIGHEST = 1000 * _EMU  # of a picture
_NATURAL = 1.15  # a line of a font that does not say otherwise, relative to its size
_DESCENT = 0.216  # what of it is below the letters, where a picture beside them stands
_DRAWN = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")  # how a PNG and a JPEG begin
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Margins:
    """Reads the margins of a template's pages."""

    def __init__(
        self, parts: Mapping[str, bytes], section: Element | None, looks: ParagraphLooks
    ) -> None:
        self._parts = parts
        self._section = section
        self._looks = looks

    def lines(self, kind: str, pages: str = "default") -> tuple[MarginLine, ...]:
        """Return the lines of the ``header`` or ``footer`` of the ``default`` or ``first`` page."""
        name = self._name(kind, pages)
        content = self._parts.get(name)
        if content is None:
            return ()
        targets = self._targets(name)
        lines = []
        for element in parse_part(content):
            if element.tag == f"{W}p":
                lines.append(self._line(element, targets))
            elif element.tag == f"{W}tbl":
                lines += [self._row(row, targets) for row in element.iterfind(f"{W}tr")]
        return tuple(lines)

    def _name(self, kind: str, pages: str) -> str:
        references = () if self._section is None else self._section.findall(f"{W}{kind}Reference")
        wanted = {each.get(f"{W}type", "default"): each.get(f"{R}id") for each in references}
        return self._targets("word/document.xml").get(wanted.get(pages) or "", "")

    def _targets(self, name: str) -> dict[str, str]:
        """Return the names of the parts that the part `name` refers to, by their ids."""
        folder, _, file = name.rpartition("/")
        relations = self._parts.get(f"{folder}/_rels/{file}.rels")
        if relations is None:
            return {}
        targets = {each.get("Id", ""): each.get("Target", "") for each in parse_part(relations)}
        return {
            key: target[1:] if target.startswith("/") else f"{folder}/{target}"
            for key, target in targets.items()
        }

    def _line(self, paragraph: Element, targets: Mapping[str, str]) -> MarginLine:
        own = paragraph.find(f"{W}pPr")
        style = "" if own is None else val(own.find(f"{W}pStyle"))
        look = self._looks.look(style, own)
        text = _text(paragraph)
        pictures = tuple(self._picture(each, targets) for each in paragraph.iter(_INLINE))
        below = look.size * _DESCENT if text.strip(PICTURE) else 0.0
        heights = [each.height + below for each in pictures]
        sizes = (each.find(f"{W}rPr") for each in paragraph.iter(f"{W}r"))
        heights += [
            size_of([each]) * _NATURAL
            for each in sizes
            if each is not None and each.find(f"{W}sz") is not None
        ]
        return MarginLine(text, look, max(heights, default=0.0), pictures)

    def _picture(self, inline: Element, targets: Mapping[str, str]) -> MarginPicture:
        size, blip = inline.find("{*}extent"), inline.find(f".//{_DRAWING}blip")
        width, height = (
            0.0 if size is None else whole(size.get(side), 0, 0, _HIGHEST) / _EMU
            for side in ("cx", "cy")
        )
        name = "" if blip is None else targets.get(blip.get(f"{R}embed", ""), "")
        content = self._parts.get(name, b"")
        return MarginPicture(content if content.startswith(_DRAWN) else b"", width, height)

    def _row(self, row: Element, targets: Mapping[str, str]) -> MarginLine:
        """Return a table row as a line as tall as its tallest cell."""
        cells = [
            [self._line(each, targets) for each in cell.iterfind(f"{W}p")]
            for cell in row.iterfind(f"{W}tc")
        ]
        least = row.find(f"{W}trPr/{W}trHeight")
        heights = [sum(map(_height, cell)) for cell in cells]
        heights.append(points(None if least is None else val(least)))
        text = "\t".join(" ".join(line.text for line in cell if line.text) for cell in cells)
        look = cells[0][0].look if cells and cells[0] else self._looks.look("")
        inside = look._replace(before=0.0, after=0.0, line_rule=LineRule.AT_LEAST)
        pictures = tuple(each for cell in cells for line in cell for each in line.pictures)
        return MarginLine(text, inside, max(heights), pictures)


def _height(line: MarginLine) -> float:
    look = line.look
    return look.before + max(_line_height(look), line.room) + look.after


def _line_height(look: ParagraphLook) -> float:
    if look.line_rule is LineRule.MULTIPLE:
        return look.line * look.size * _NATURAL
    return max(look.line, look.size * _NATURAL * (look.line_rule is LineRule.AT_LEAST))


def _text(paragraph: Element) -> str:
    """Return the text, with ``{page}`` and ``{pages}`` for those fields."""
    text: list[str] = []
    code: str | None = None  # the code of the field being read
    shown = True
    for element in _content(paragraph):
        tag = _tag(element)
        if tag == "fldChar":
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                code = ""
            elif kind == "separate" and code is not None:
                text.append(_field_text(code))
                shown = not _field_text(code)
            else:
                shown, code = True, None
        elif tag == "instrText" and code is not None:
            code += element.text or ""
        elif tag == "fldSimple":
            text.append(_field_text(element.get(f"{W}instr", "")))
        elif element.tag == _INLINE:
            text.append(PICTURE)
        elif shown and tag in ("t", "tab"):
            text.append("\t" if tag == "tab" else element.text or "")
    return "".join(text)


def _content(element: Element) -> Iterator[Element]:
    """Yield the content of a paragraph, without its properties and the results of simple fields."""
    for child in element:
        yield child
        if _tag(child) not in ("pPr", "rPr", "fldSimple", "inline", "Fallback"):
            yield from _content(child)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _field_text(code: str) -> str:
    word = (code.split() or [""])[0].upper()
    return {"PAGE": "{page}", "NUMPAGES": "{pages}"}.get(word, "")
