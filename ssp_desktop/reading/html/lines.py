"""HTML to source lines: a saved page, or what the clipboard holds from Word or a browser.

Nothing is fetched and no script is run; what the page hides is left out, and its
menus and page foot are furniture.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ssp_desktop.domain.numbers import whole
from ssp_desktop.domain.text import clean
from ssp_desktop.reading.docx.numbering import formatted
from ssp_desktop.reading.html.marks import (
    HIGHEST,
    bold_of,
    indent_of,
    is_hidden,
    is_layout_table,
    is_word_list_sign,
    italic_of,
    start_of,
)
from ssp_desktop.reading.html.tables import columns_of
from ssp_desktop.reading.plain.plain import MAX_LETTERS, decode, hint_of
from ssp_desktop.reading.source.lines import (
    HEADING_LOOK,
    Hint,
    Marker,
    Row,
    SourceLine,
    row_text,
    take_marker,
    tidy,
    tidy_spans,
)
from ssp_desktop.reading.source.refusals import NoText, TooLarge, Unreadable, called
from ssp_desktop.reading.source.table_shapes import may_be_agenda
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.richtext.tree import Span

_LEVEL = 3.0  # what one list level is in `SourceLine.at`
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset
    figcaption figure footer form header hr html legend li main nav ol p pre section summary
    table tbody td tfoot th thead tr ul""".split()
) | frozenset(_HEADINGS)
_SKIPPED = frozenset(
    "audio button canvas datalist head iframe input math noscript object option script select"
    " style svg template textarea title video".split()
)
_FURNITURE = frozenset({"nav", "footer", "aside"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_DEEPEST = 100  # elements in each other; what lies deeper is taken on that level
_LIST_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def html_file_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of the HTML file in `data`; one of `Unreadable` when it is refused."""
    found = _CHARSET.search(data[:4096])
    text = None
    if found and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text = data.decode(found[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    return html_lines(decode(data) if text is None else text, name, tally)


def html_lines(html: str, name: str = "", tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of `html`: NoText when it shows none, TooLarge beyond `MAX_LETTERS`."""
    if len(html) > 4 * MAX_LETTERS:
        raise TooLarge(
            f"{called(name)} er for stor til at være et referat. Intet er importeret. "
            "Gem kun selve referatet, og prøv igen."
        )
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(clean(html).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    faults = {error.type_name for error in parser.error_log}
    if "ERR_NO_MEMORY" in faults:
        raise MemoryError
    if "ERR_RESOURCE_LIMIT" in faults:
        # The parser stops there, and the rest would be lost without a word.
        raise Unreadable(
            f"{called(name)} er bygget op af for mange lag i hinanden til at kunne læses. Intet er "
            "importeret. Kopiér teksten til et dokument, og importér det."
        )
    lines = [] if root is None else list(_Page(tally or Tally(name)).lines(root))
    if not lines:
        raise NoText(f"{called(name)} viser ingen tekst. Intet er importeret. Vælg en anden.")
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page the walk is: list depth, heading, weight, whether it is a menu.

    `inside` counts the elements around it.
    """

    at: float = 0.0
    depth: int = 0
    level: int | None = None
    bold: bool = False
    italic: bool = False
    hint: Hint = Hint.NONE
    inside: int = 0


@dataclass(slots=True)
class _Page:
    """Collects letters into lines while the page is walked through."""

    _tally: Tally
    _out: list[SourceLine] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _sign: str | None = None
    _tables: int = 0

    def lines(self, root: etree._Element) -> Iterator[SourceLine]:
        """Yield the lines of the page."""
        self._walk(root, _Place())
        self._end_line(_Place())
        for number, line in enumerate(self._out, start=1):
            yield replace(line, number=number)

    def _walk(self, element: etree._Element, place: _Place) -> None:
        self._tally.step()
        tag = element.tag if isinstance(element.tag, str) else ""
        if _is_left_out(element):
            return
        place = replace(place, inside=place.inside + 1)
        if place.inside > _DEEPEST:
            self._flat(element, place)
            return
        if tag == "br":
            self._break(place)
            return
        if is_word_list_sign(element):
            self._sign = tidy("".join(str(text) for text in element.itertext()))
            return
        inside = self._place_in(element, tag, place)
        if tag not in _BLOCKS:
            self._children(element, inside)
            return
        self._end_line(place)
        if tag in ("ol", "ul"):
            self._list(element, tag, inside)
        elif tag == "table":
            self._table(element, inside)
        else:
            self._children(element, inside)
        self._end_line(inside)

    def _flat(self, element: etree._Element, place: _Place) -> None:
        """Take all that stands in `element` on one level and plain, however deep it lies."""
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, each in self._tally.through(walk):
            if each.tag in _BLOCKS or each.tag == "br":
                self._end_line(place)
            if event == "end":
                if each is not element:
                    self._text(each.tail, place, pre=False)
            elif _is_left_out(each):
                walk.skip_subtree()
            else:
                if each.tag == "li":
                    self._sign = "-"
                self._text(each.text, place, pre=False)

    def _place_in(self, element: etree._Element, tag: str, place: _Place) -> _Place:
        place = replace(
            place,
            bold=bold_of(element, place.bold),
            italic=italic_of(element, place.italic),
        )
        if tag in _HEADINGS:
            # A heading is bold by itself; only what stands out in it would say something.
            return replace(place, level=_HEADINGS[tag], bold=False)
        if tag in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
            return replace(place, hint=Hint.FURNITURE)
        indent = indent_of(element)
        if indent is not None and place.depth == 0:
            return replace(place, at=indent)
        return place

    def _children(self, element: etree._Element, place: _Place) -> None:
        self._text(element.text, place, pre=element.tag == "pre")
        for child in element:
            self._walk(child, place)
            self._text(child.tail, place, pre=element.tag == "pre")

    def _text(self, text: str | None, place: _Place, *, pre: bool) -> None:
        for at, piece in enumerate((text or "").split("\n")):
            if at and pre:
                self._break(place)
            elif at:
                self._spans.append(Span(" "))
            self._spans.append(Span(piece, place.bold, place.italic))

    def _break(self, place: _Place) -> None:
        """End a line but not its paragraph: the rest of a list's point stays in it."""
        if place.level is None:
            self._end_line(place)
        else:
            self._spans.append(Span(" "))

    def _end_line(self, place: _Place) -> None:
        spans = tidy_spans(self._spans) if self._spans else ()
        self._spans = []
        if not spans:
            return
        self._tally.line()
        sign, self._sign = self._sign, None
        line = SourceLine(0, spans, at=place.at, look=_look(spans, place))
        line = _signed(line, sign, place) if sign is not None else take_marker(line)
        hint = hint_of(line.text) if place.hint is Hint.NONE else place.hint
        self._out.append(replace(line, hint=hint))

    def _list(self, element: etree._Element, tag: str, place: _Place) -> None:
        depth = place.depth + 1
        inside = replace(place, depth=depth, at=_LEVEL * depth)
        count = start_of(element)
        kind = _LIST_FORMATS.get(element.get("type", ""), "decimal")
        self._text(element.text, inside, pre=False)
        self._end_line(inside)
        for child in element:
            if child.tag == "li":
                count = start_of(child, "value", count)
                self._sign = "-" if tag == "ul" else f"{formatted(count, kind)}."
                count += 1
                self._walk(child, inside)
                self._sign = None
            else:
                self._walk(child, inside)
            self._text(child.tail, inside, pre=False)
            self._end_line(inside)

    def _table(self, table: etree._Element, place: _Place) -> None:
        """Take the rows of `table`, or what stands in it where it only lays out the page."""
        laid_out = is_layout_table(table)
        if table.find(".//table") is not None:
            self._children(table, place)
            return
        grid = [
            [(self._inside(cell), cell) for cell in row if cell.tag in ("td", "th")]
            for row in table.iter("tr")
        ]
        columns = columns_of(grid)
        if laid_out and (place.level is not None or not may_be_agenda(columns)):
            self._children(table, place)
            return
        self._tables += 1
        for row, cells in zip(grid, columns, strict=True):
            texts = tuple("\n".join(line.shown for line in lines) for lines, _ in row)
            if any(texts):
                self._out.append(
                    SourceLine(
                        0,
                        tidy_spans([Span(row_text(texts))]),
                        at=place.at,
                        hint=place.hint,
                        cells=texts,
                        row=Row(self._tables, cells, laid_out),
                    )
                )

    def _inside(self, cell: etree._Element) -> tuple[SourceLine, ...]:
        """Return the lines of a cell, as of a page of its own."""
        return tuple(_Page(self._tally).lines(cell))


def _is_left_out(element: etree._Element) -> bool:
    """Return whether nothing in `element` is shown, or is text."""
    return not isinstance(element.tag, str) or element.tag in _SKIPPED or is_hidden(element)


def _look(spans: tuple[Span, ...], place: _Place) -> float:
    if place.level is not None:
        return HEADING_LOOK - place.level
    return 0.5 if all(span.bold or not span.text.strip() for span in spans) else 0.0


def _signed(line: SourceLine, sign: str, place: _Place) -> SourceLine:
    """Return `line` with the sign of its list in front: told apart, or as text (``a.``)."""
    at = place.at - _LEVEL if place.depth else place.at
    count = sign.rstrip(".)")
    if count.isdecimal():
        number = whole(count, 0, 0, HIGHEST)
        return replace(line, at=at, marker=Marker(ordered=True, number=number, sign=sign))
    if len(sign) == 1 or not sign:
        return replace(line, at=at, marker=Marker(ordered=False))
    return replace(line, at=at, spans=tidy_spans([Span(f"{sign} "), *line.spans]))
