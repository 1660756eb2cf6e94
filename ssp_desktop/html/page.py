"""The one reader of HTML: a page, or the clipboard, as lines and tables.

No script is run; what a page hides is left out. Any string is a page; only one nested more deeply
than the parser goes is refused (`ssp_desktop.html.parsing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from ssp_desktop.html.accordions import titles_in
from ssp_desktop.html.blocks import Beside, Block, Cell, Line, Table
from ssp_desktop.html.chrome import is_control, is_page_link, leads_on_page
from ssp_desktop.html.context import BLOCKS, PARTS_OF_HEADING, Context, context_in, is_left_out
from ssp_desktop.html.elements import (
    has_sign,
    is_inline_field,
    is_inline_label,
    is_word_list_sign,
    level_told,
    start_of,
)
from ssp_desktop.html.links import beside_text
from ssp_desktop.html.parsing import parsed
from ssp_desktop.html.pictures import give_last
from ssp_desktop.html.progress import Counter, Uncounted
from ssp_desktop.html.signs import BULLET, Counting, Sign, counts, shown
from ssp_desktop.html.tables import (
    PARTS,
    as_lines,
    cells_of,
    is_cell,
    is_header_cell,
    is_layout_table,
    rows_of,
    side_of,
)
from ssp_desktop.richtext.tidy import tidy, tidy_spans
from ssp_desktop.richtext.tree import Span

_DEEPEST = 100  # nested elements; anything deeper is treated as on that level


def read_page(source: str, counter: Counter | None = None) -> list[Block]:
    """Return what `source` shows; raises TooDeep, or MemoryError when the parser gives up."""
    root = parsed(source)
    if root is None:
        return []
    return _Page(counter or Uncounted(), titles_in(root)).read(root, Context())


@dataclass(slots=True)
class _Page:
    """Collects text into lines while the page is traversed."""

    _counter: Counter
    _titles: Mapping[etree._Element, float]
    _out: list[Block] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _sign: Sign | None = None
    _counting: Counting = field(default_factory=Counting)
    _leads: bool = False  # the line holds a link to a place on the page
    _goes_on: bool = False  # the line is in the paragraph of the line above
    _beside: list[Beside] = field(default_factory=list)  # what no line has been given yet
    _labelled: int = 0  # spans of a label whose fact stands on its line

    def read(self, root: etree._Element, context: Context) -> list[Block]:
        """Return the lines and tables in `root`."""
        self._walk(root, context)
        self._end_line(context)
        give_last(self._out, self._beside)
        return self._out

    def _walk(self, element: etree._Element, context: Context) -> None:
        self._counter.step()
        if is_left_out(element):
            return
        tag = str(element.tag)
        self._beside += beside_text(element, apart=context.furniture or context.control)
        if context.inside >= _DEEPEST:
            self._flat(element, context)
        elif tag == "br":
            self._break(context)
        elif is_word_list_sign(element):
            sign = tidy("".join(str(text) for text in element.itertext()))
            self._sign = Sign(sign, by_word=True)
        elif tag not in BLOCKS and not self._is_apart(element, tag):
            self._leads = self._leads or leads_on_page(element, tag)
            self._children(element, context_in(element, tag, context))
        elif context.one_line and tag in PARTS_OF_HEADING:
            self._spans.append(Span(" "))
            self._children(element, context_in(element, tag, context))
            self._spans.append(Span(" "))
        else:
            self._end_line(context)
            self._goes_on = False
            inside = context_in(element, tag, context)
            if element in self._titles:
                inside = replace(inside, level=self._titles[element], bold=False, one_line=True)
            self._block(element, tag, inside)
            if is_inline_label(element):
                self._spans.append(Span(" "))
                self._labelled = len(self._spans)
            elif is_inline_field(element):
                self._labelled = 0
            self._end_line(inside)

    def _is_apart(self, element: etree._Element, tag: str) -> bool:
        """Return whether an element that is no block has a line of its own all the same."""
        return element in self._titles or is_control(element, tag) or is_page_link(element, tag)

    def _block(self, element: etree._Element, tag: str, context: Context) -> None:
        if tag in ("ol", "ul"):
            self._list(element, tag, context)
        elif tag == "table":
            self._table(element, context)
        elif tag == "li" and not context.depth:  # one outside a list: a browser shows a bullet
            self._point(element, Sign(BULLET), replace(context, depth=1, indent=None))
        elif context.word_depth:
            # If Word's mark was lost on the way, a bullet replaces it.
            self._sign = Sign(BULLET, by_word=True)
            self._children(element, context)
            self._end_line(context)
            self._sign = None
        else:
            self._children(element, context)

    def _flat(self, element: etree._Element, context: Context) -> None:
        """Take everything in `element` on one level and plain, however deep it is."""
        walk = etree.iterwalk(element, events=("start", "end"))
        for event, each in walk:
            self._counter.step()
            if each.tag in BLOCKS or each.tag == "br":
                self._end_line(context)
            if event == "end":
                if each is not element:
                    self._text(each.tail, context)
            elif is_left_out(each):
                walk.skip_subtree()
            else:
                if each.tag == "li":
                    self._sign = Sign(BULLET)
                self._text(each.text, context)

    def _children(self, element: etree._Element, context: Context) -> None:
        self._text(element.text, context)
        for child in element:
            self._walk(child, context)
            self._text(child.tail, context)

    def _text(self, text: str | None, context: Context) -> None:
        if not text:
            return
        if context.one_line and text[0].isalpha() and counts(self._spans):
            self._spans.append(Span(" "))
        if not context.pre:
            self._spans.append(Span(text, context.bold, context.italic))
            return
        for at, piece in enumerate(text.split("\n")):
            if at:
                self._break(context)
            self._spans.append(Span(piece, context.bold, context.italic))

    def _break(self, context: Context) -> None:
        """End a line but not its paragraph: the rest of a list point stays in the point."""
        if context.level is None:
            self._end_line(context)
            self._goes_on = bool(self._out)
        else:
            self._spans.append(Span(" "))

    def _end_line(self, context: Context) -> None:
        labelled, self._labelled = self._labelled, 0
        if labelled and labelled == len(self._spans):
            self._labelled = labelled
            return
        spans = tidy_spans(self._spans) if self._spans else ()
        self._spans = []
        if spans:
            self._add(spans, context)

    def _add(self, spans: tuple[Span, ...], context: Context) -> None:
        self._counter.line()
        if context.control:
            self._out.append(Line(spans, control=True))
            return
        sign, self._sign = self._sign, None
        leads, self._leads = self._leads, False
        goes_on, self._goes_on = self._goes_on, False
        beside, self._beside = tuple(self._beside), []
        indent = None if context.depth else context.indent
        depth = context.depth or context.word_depth
        if sign is None and not depth and indent is not None:
            depth = self._counting.depth_at(indent)
        point = self._counting.point_of(sign, depth)
        if point is not None:
            self._counting.set_indent(depth, indent)
        at = (depth, point, indent, context.level, context.furniture)
        self._out.append(Line(spans, *at, leads=leads, goes_on=goes_on, beside=beside))

    def _list(self, element: etree._Element, tag: str, context: Context) -> None:
        if self._sign is not None and context.depth:  # a point that contains only a list
            self._add((), context)
        inside = replace(context, depth=context.depth + 1, word_depth=0, indent=None)
        count = start_of(element)
        first = True
        self._text(element.text, inside)
        self._end_line(inside)
        for child in element:
            if child.tag == "li" and not is_left_out(child):
                if tag == "ul":
                    sign = Sign(BULLET, first=first)
                else:
                    count = start_of(child, "value", count)
                    sign = Sign(shown(count, element.get("type", "")), count)
                    count += 1
                first = False
                self._point(child, sign, inside)
            else:
                self._walk(child, inside)
            self._text(child.tail, inside)
            self._end_line(inside)

    def _point(self, element: etree._Element, sign: Sign, context: Context) -> None:
        """Take one point; Word on the web states the depth of each."""
        told = level_told(element)
        if told > context.depth:
            context = replace(context, depth=told)
        if told:
            sign = replace(sign, first=False)
        self._sign = sign
        if not has_sign(element):
            self._sign = None
            context = replace(context, depth=context.depth - 1)
        self._counter.step()
        if context.inside >= _DEEPEST:
            self._flat(element, context)
        else:
            self._end_line(context)
            self._children(element, context_in(element, "li", context))
            self._end_line(context)
        self._sign = None

    def _table(self, table: etree._Element, context: Context) -> None:
        """Take the rows of `table`, or its content if that is more than text."""
        laid_out = is_layout_table(table)
        if context.level is not None or (laid_out and table.find(".//table") is not None):
            self._children(table, context)
            return
        self._beside_cells(table, context)
        self._counting.pass_line(context.depth)
        loose: list[Beside] = []
        rows = tuple(
            tuple(self._cell(cell, context, loose) for cell in cells_of(row))
            for row in rows_of(table)
            if not is_left_out(row)
        )
        around = Line((), context.depth, None, context.indent, None, context.furniture)
        lines = self._lines_of(table, context) if laid_out else ()
        self._out.append(Table(rows, replace(around, beside=tuple(loose)), laid_out, lines))

    def _beside_cells(self, table: etree._Element, context: Context) -> None:
        """Take what stands in a table but in no cell, its caption say: shown above the rows."""
        walk = etree.iterwalk(table, events=("start", "end"))
        for event, each in walk:
            if event == "end":
                self._text(None if each is table else each.tail, context)
            elif each.tag in PARTS and not is_left_out(each):
                self._text(each.text, context)
            else:
                if not is_cell(each):
                    self._walk(each, context)
                walk.skip_subtree()
        self._end_line(context)

    def _cell(self, cell: etree._Element, context: Context, loose: list[Beside]) -> Cell:
        inside = replace(Context(), furniture=context.furniture, inside=context.inside)
        page = _Page(self._counter, self._titles)
        blocks = page.read(cell, inside)
        loose += page._beside
        return Cell(
            tuple(as_lines(blocks)),
            start_of(cell, "colspan"),
            start_of(cell, "rowspan"),
            is_header_cell(cell),
            side_of(cell),
            any(isinstance(block, Table) for block in blocks),
        )

    def _lines_of(self, table: etree._Element, context: Context) -> tuple[Line, ...]:
        """Return the content of the cells of `table` as if it were not a table."""
        page = _Page(self._counter, self._titles)
        for row in rows_of(table):
            for cell in cells_of(row):
                page._walk(cell, context)
        page._end_line(context)
        give_last(page._out, page._beside)
        return tuple(block for block in page._out if isinstance(block, Line))
