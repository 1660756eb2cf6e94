"""The blocks of the minutes as HTML elements.

Lines of lists become lists again, people and attachments lists of their own, and what the contents
lead to has its id. Only what the blocks say is written; how it looks is `sheet`'s business.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, ListMark, Style, Table
from ssp_desktop.richtext.tree import Cell, Row, Span

Links = Mapping[str, Sequence[str]]
"""For an item's id, where the file of each of its attachments is, in order; empty for none."""

_HEADINGS = {
    Style.TITLE: "h1",
    Style.ITEM_HEADING: "h2",
    Style.PEOPLE_HEADING: "h2",
    Style.SECTION_HEADING: "h3",
}
_CLASSES = {
    Style.SUBTITLE: "when",
    Style.CASE_NUMBER: "case",
    Style.PUBLISHED: "published",
    Style.FACT_LABEL: "label",
}
_LISTED = {Style.PERSON: "people", Style.ATTACHMENT: "attachments"}


class _OpenList(NamedTuple):
    """A list that the next line may belong to."""

    list_id: int
    level: int
    tag: str


class Elements:
    """Makes HTML of the blocks, in order; `done` closes what is open and returns it."""

    def __init__(self, links: Links) -> None:
        """Attachments are linked to what `links` has for them."""
        self._links = links
        self._out: list[str] = []
        self._lists: list[_OpenList] = []
        self._run: Style | None = None
        self._attached: dict[str, Iterator[str]] = {}

    def add(self, blocks: Iterable[Block]) -> None:
        """Add `blocks`."""
        for block in blocks:
            if isinstance(block, Line):
                self._line(block)
                continue
            self._close()
            if isinstance(block, FactTable):
                self._out += _facts(block)
            elif isinstance(block, Table):
                self._out += _table(block)
            else:
                self._out += _contents(block)

    def begin(self, markup: str) -> None:
        """Write `markup` as it is, after what was open."""
        self._close()
        self._out.append(markup)

    def done(self) -> str:
        """Return what was made."""
        self._close()
        return "\n".join(self._out)

    def _close(self) -> None:
        while self._lists:
            self._end_list()
        if self._run is not None:
            self._out.append("</ul>")
            self._run = None

    def _end_list(self) -> None:
        self._out.append(f"</li></{self._lists.pop().tag}>")

    def _line(self, line: Line) -> None:
        if line.style is Style.BACK_TO_TOP or not line.spans:
            self._close()  # the contents are a key away, and empty paragraphs part tables alone
        elif line.mark:
            self._list_line(line, line.mark)
        elif line.style in _LISTED:
            self._listed(line)
        else:
            self._close()
            tag = _HEADINGS.get(line.style, "p")
            name = _CLASSES.get(line.style)
            self._out.append(_element(tag, _spans(line.spans), line.bookmark, name))

    def _listed(self, line: Line) -> None:
        """Add a person or an attachment to the list of those before it."""
        if self._run is not line.style:
            self._close()
            self._out.append(f'<ul class="{_LISTED[line.style]}">')
            self._run = line.style
        text = _spans(line.spans)
        item = line.origin.item
        if line.style is Style.ATTACHMENT and item in self._links:
            places = self._attached.setdefault(item, iter(self._links[item]))
            if place := next(places, ""):
                text = f'<a href="{escape(place)}">{text}</a>'
        self._out.append(f"<li>{text}</li>")

    def _list_line(self, line: Line, mark: ListMark) -> None:
        if self._run is not None:
            self._close()
        while self._lists and not _holds(self._lists[-1], mark):
            self._end_list()
        paragraph = f"<p>{_spans(line.spans)}</p>"
        if not self._lists or self._lists[-1].level < mark.level:
            tag = "ol" if mark.ordered else "ul"
            start = f' start="{mark.start}"' if mark.ordered and mark.start != 1 else ""
            self._lists.append(_OpenList(mark.list_id, mark.level, tag))
            self._out.append(f"<{tag}{start}><li>{paragraph}")
        elif mark.marked:
            self._out.append(f"</li><li>{paragraph}")
        else:
            self._out.append(paragraph)


def _holds(opened: _OpenList, mark: ListMark) -> bool:
    """Whether a line with `mark` goes on in the list that is open, or in one inside it."""
    if opened.level == mark.level:
        return opened.list_id == mark.list_id
    return opened.level < mark.level


def _element(tag: str, content: str, identity: str = "", name: str | None = None) -> str:
    about = f' id="{escape(identity)}"' if identity else ""
    about += f' class="{name}"' if name else ""
    return f"<{tag}{about}>{content}</{tag}>"


def _spans(spans: Iterable[Span]) -> str:
    out = []
    for span in spans:
        text = escape(span.text, quote=False).replace("\n", "<br>")
        text = f"<em>{text}</em>" if span.italic else text
        out.append(f"<strong>{text}</strong>" if span.bold else text)
    return "".join(out)


def _facts(facts: FactTable) -> Iterator[str]:
    if not facts.rows:
        return
    yield '<table class="facts"><tbody>'
    for label, text in facts.rows:
        label = escape(label, quote=False)
        yield f'<tr><th scope="row">{label}</th><td>{escape(text, quote=False)}</td></tr>'
    yield "</tbody></table>"


def _table(table: Table) -> Iterator[str]:
    """Yield a table, in a frame that can be scrolled by key where it is wider than the screen."""
    caption = escape(table.caption)
    kind = "ruled" if table.is_ruled else "plain"
    yield f'<div class="wide" role="group" aria-label="{caption}" tabindex="0">'
    yield f'<table class="{kind}"><caption>{caption}</caption>'
    if table.head:
        yield f"<thead>{_row(table.head, table.right, heads=True)}</thead>"
    yield "<tbody>"
    yield from (_row(row, table.right, heads=False) for row in table.rows)
    yield "</tbody></table></div>"


def _row(row: Row, right: Sequence[bool], *, heads: bool) -> str:
    cells = []
    for cell, stands_right in zip(row, right, strict=True):
        # A header of nothing names no column.
        tag, scope = ("th", ' scope="col"') if heads and cell.lines else ("td", "")
        aside = ' class="right"' if stands_right else ""
        cells.append(f"<{tag}{scope}{aside}>{_cell(cell)}</{tag}>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell) -> str:
    return "<br>".join(_spans(line.spans) for line in cell.lines)


def _contents(contents: Contents) -> Iterator[str]:
    """Yield the contents as a landmark of their own; nothing when they lead nowhere."""
    if not contents.entries:
        return
    yield '<nav aria-labelledby="indhold">'
    yield f'<h2 id="indhold">{escape(contents.heading, quote=False)}</h2>'
    yield "<ul>"
    for entry in contents.entries:
        text = escape(entry.text, quote=False)
        yield f'<li><a href="#{escape(entry.bookmark)}">{text}</a></li>'
    yield "</ul></nav>"
