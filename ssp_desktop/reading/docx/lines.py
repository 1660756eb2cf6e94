"""Turns a DOCX into source lines: paragraphs with looks and list positions, table rows.

The lines are what Word shows: deleted and hidden text is left out, tracked insertions
are included, notes and text boxes follow the paragraph they are anchored to.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from ssp_desktop.ooxml.elements import W, points
from ssp_desktop.ooxml.styles import indents as inherited_indents
from ssp_desktop.reading.docx.drafts import (
    Draft,
    cell_text,
    columns_of,
    lines_of,
    width_of,
    with_looks,
)
from ssp_desktop.reading.docx.numbering import Numbering, Point
from ssp_desktop.reading.docx.package import Package, open_package
from ssp_desktop.reading.docx.styles import ParagraphStyle, Styles, first_child
from ssp_desktop.reading.source.lines import Hint, Marker, SourceLine, row_text, take_marker
from ssp_desktop.reading.source.refusals import NoText, called
from ssp_desktop.reading.source.table_shapes import may_be_agenda
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.richtext.tidy import tidy_spans
from ssp_desktop.richtext.tree import Span

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{_MC}Fallback", f"{W}instrText",
     f"{W}sdtPr", f"{W}delText"}
)  # fmt: skip
_CHARACTERS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{W}cr": "\n", f"{W}ptab": "\t"}
_RUN, _PARAGRAPH, _TABLE = f"{W}r", f"{W}p", f"{W}tbl"
_PLAIN_SIGN = re.compile(r"(\d{1,9})[.)]?")
_MANY_LEVELS = re.compile(r"[\d.]+\.?")
_STEP = 6.0  # points: a third of a list level
_LIST_STEP = 18.0  # points, when a list's level does not give its indent


@dataclass(slots=True)
class _Run:
    text: str
    bold: bool
    italic: bool
    size: float


def docx_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of the DOCX in `data`; raises an `Unreadable` when it is refused."""
    drafts = _Body(open_package(data, name), tally or Tally(name)).drafts()
    if not any(draft.line.text for draft in drafts):
        raise NoText(
            f"{called(name)} har ingen tekst. Intet er importeret. Er teksten et billede, "
            "skal den først skrives eller genkendes som tekst."
        )
    return tuple(_numbered(with_looks(drafts)))


def _numbered(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Yield the lines that have text, numbered, noting any empty lines around them."""
    after_blank = True
    count = 0
    pending: SourceLine | None = None
    for line in lines:
        if pending:
            yield replace(pending, alone=pending.after_blank and not line.text)
            pending = None
        if line.text:
            count += 1
            pending = replace(line, number=count, after_blank=after_blank)
        after_blank = not line.text
    if pending:
        yield replace(pending, alone=pending.after_blank)


class _Body:
    """Walks through the document's body."""

    def __init__(self, package: Package, tally: Tally) -> None:
        self._package = package
        self._tally = tally
        self._styles = Styles(package.styles)
        self._tables = 0
        self._numbering = Numbering(package.numbering, self._styles)
        self._notes = {
            f"{W}footnoteReference": _notes(package.footnotes, "footnote"),
            f"{W}endnoteReference": _notes(package.endnotes, "endnote"),
        }
        parts = (package.document, package.footnotes, package.endnotes)
        self._boxes = any(
            part is not None and part.find(f".//{W}txbxContent") is not None for part in parts
        )

    def drafts(self) -> list[Draft]:
        """Return all lines, including empty ones."""
        body = self._package.document.find(f"{W}body")
        return [] if body is None else list(self._blocks(body))

    def _blocks(self, parent: etree._Element) -> Iterator[Draft]:
        for element in parent:
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                yield from self._table(element)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self._blocks(element)  # content controls, tracked insertions …

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Draft]:
        style = self._styles.of(paragraph)
        level = style.heading_level(paragraph)
        point = self._numbering.point(paragraph, style)
        runs = [run for run in self._tally.through(self._runs(style, paragraph)) if run.text]
        visible = [run for run in runs if run.text.strip()]
        bold = bool(visible) and all(run.bold for run in visible)
        size = max((run.size for run in visible), default=0.0)
        hint = Hint.CONTENTS if style.is_contents else Hint.NONE
        lines = _split(runs) if level is None else [runs]
        indents = _indents(paragraph, style, point)
        for place, part in enumerate(lines):
            self._tally.line()
            spans = tidy_spans(Span(r.text, r.bold, r.italic) for r in part)
            line = SourceLine(0, spans, hint=hint)
            line = _placed(line, indents, point, first=place == 0, heading=level is not None)
            yield Draft(line, size, bold, level)
        yield from self._hanging_on(paragraph)

    def _runs(self, style: ParagraphStyle, parent: etree._Element) -> Iterator[_Run]:
        for element in parent:
            if element.tag == _RUN:
                look = style.run_look(element)
                if not look.hidden:
                    yield _Run(_run_text(element), look.bold, look.italic, look.size)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                yield from self._runs(style, element)

    def _hanging_on(self, paragraph: etree._Element) -> Iterator[Draft]:
        """Yield what is anchored to `paragraph`: text boxes and notes."""
        for box in paragraph.iter(f"{W}txbxContent") if self._boxes else ():
            if not any(parent.tag == f"{_MC}Fallback" for parent in box.iterancestors()):
                yield from self._blocks(box)
        for tag, notes in self._notes.items():
            for reference in paragraph.iter(tag) if notes else ():
                note = notes.get(reference.get(f"{W}id", ""))
                if note is not None:
                    yield from self._blocks(note)

    def _table(self, table: etree._Element) -> Iterator[Draft]:
        """Yield the rows of `table`, or its paragraphs if it is only used for layout."""
        cells = [
            [(list(self._blocks(cell)), width_of(cell)) for cell in _children(row, "tc")]
            for row in _children(table, "tr")
        ]
        rows = [columns_of(row) for row in cells]
        laid_out = self._is_layout(table, cells)
        if laid_out and not may_be_agenda([[lines_of(cell) for cell in row] for row in rows]):
            for row in cells:
                for drafts, _ in row:
                    yield from drafts
            return
        self._tables += 1
        for row, columns in zip(cells, rows, strict=True):
            texts = tuple(cell_text(drafts) for drafts, _ in row)
            if any(texts):
                line = SourceLine(0, tidy_spans([Span(row_text(texts))]), cells=texts)
                yield Draft(line, 0.0, False, None, self._tables, columns, laid_out)

    def _is_layout(self, table: etree._Element, rows: Sequence[Sequence[object]]) -> bool:
        if all(len(cells) < 2 for cells in rows) or table.find(f".//{W}tbl") is not None:
            return True
        return any(
            self._styles.of(paragraph).heading_level(paragraph) is not None
            for paragraph in self._tally.through(table.iter(f"{W}p"))
        )


def _placed(
    line: SourceLine,
    indents: tuple[float, float],
    point: Point | None,
    *,
    first: bool,
    heading: bool,
) -> SourceLine:
    """Return `line` at its indent, with the mark of its list in front if it has one."""
    left, marker_at = indents
    if point is None:
        line = replace(line, at=left) if left else line
        return line if heading else take_marker(line)
    if not first:
        return replace(line, at=max(left, marker_at + 1))
    plain = _PLAIN_SIGN.fullmatch(point.sign)
    if not line.spans and not plain:
        return line
    if point.is_bullet or plain:
        count = int(plain[1]) if plain else 0
        marker = Marker(ordered=plain is not None, number=count, sign=point.sign)
        return replace(line, at=marker_at, marker=marker)
    if not point.sign or (heading and _MANY_LEVELS.fullmatch(point.sign)):
        return replace(line, at=marker_at)
    spans = tidy_spans([Span(point.sign + " "), *line.spans])
    return replace(line, at=marker_at, spans=spans)


def _indents(
    paragraph: etree._Element, style: ParagraphStyle, point: Point | None
) -> tuple[float, float]:
    """Return where the text begins and where the mark is, in steps of six points."""
    properties = first_child(paragraph, "pPr")
    own = None if properties is None else properties.find(f"{W}ind")
    by_style = style.property("ind")
    sources = [own, by_style]
    if point is not None:
        sources = [own, by_style, point.indent] if point.by_style else [own, point.indent]
    found = inherited_indents(sources)
    left, hanging = points(found.get("left")), points(found.get("hanging"))
    if point is not None and "left" not in found:
        left = _LIST_STEP * (point.level + 1)
        hanging = hanging if "hanging" in found else _LIST_STEP
    return left / _STEP, (left - hanging) / _STEP


def _children(parent: etree._Element, name: str) -> list[etree._Element]:
    """Return the rows or cells of `parent`, including those in content controls."""
    out: list[etree._Element] = []
    for element in parent:
        if element.tag == f"{W}{name}":
            out.append(element)
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            out += _children(element, name)
    return out


def _notes(root: etree._Element | None, name: str) -> dict[str, etree._Element]:
    elements = () if root is None else root.iterchildren(f"{W}{name}")
    return {note.get(f"{W}id", ""): note for note in elements if note.get(f"{W}type") is None}


def _run_text(run: etree._Element) -> str:
    out: list[str] = []
    for element in run:
        if element.tag == f"{W}t":
            out.append((element.text or "").replace("\n", " "))
        elif element.tag == f"{W}br":
            out.append("\n" if element.get(f"{W}type") in (None, "textWrapping") else " ")
        elif element.tag == f"{_MC}AlternateContent":
            continue  # pictures and text boxes; the text of the latter follows the paragraph
        else:
            out.append(_CHARACTERS.get(str(element.tag), ""))
    return "".join(out)


def _split(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Return `runs` cut at soft breaks: each piece becomes a paragraph."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    return lines
