"""HTML from the clipboard as lines of an editor, and lines as HTML for it.

Owns what is kept of a paste from Word, a browser or another editor: paragraphs,
lists, bold and italic. Fonts, colours, pictures, links' addresses and hidden
text fall away. Every string is some text; nothing is refused.
"""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from ssp_desktop.domain.numbers import whole
from ssp_desktop.domain.text import clean
from ssp_desktop.richtext.tree import Block, ListBlock, Paragraph, Span, merge_spans
from ssp_desktop.ui.meeting.text.lines import PLAIN, EditorLine, LineStyle, Mark

_PARAGRAPHS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li tr blockquote pre section article header footer "
    "dt dd table ul ol body center figure figcaption address hr".split()
)
_SKIPPED = frozenset("head style script title template noscript o:p object svg math".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BOLD = frozenset(("b", "strong", "th"))
_ITALIC = frozenset(("i", "em", "cite"))
_WEIGHT = re.compile(r"(?<![-\w])font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)")
_SLANT = re.compile(r"(?<![-\w])font-style\s*:\s*(italic|oblique|normal)")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all")
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)")
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore")
_NUMBER = re.compile(r"\(?(\d{1,9})[.)]")
_HIGHEST = 10**9 - 1
_BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _Open:
    """An element that is open: what holds inside it."""

    tag: str
    bold: bool
    italic: bool
    skipped: bool
    in_marker: bool


@dataclass(slots=True)
class _List:
    ordered: bool
    start: int
    begun: bool = False


def lines_from_html(source: str) -> list[EditorLine]:
    """Return what is kept of `source`."""
    reader = _Reader()
    reader.feed(clean(source))
    reader.close()
    reader.end_paragraph()
    return reader.lines


class _Reader(HTMLParser):
    """Collects lines; `_style` is that of the next one to be written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[EditorLine] = []
        self._open: list[_Open] = []
        self._lists: list[_List] = []
        self._spans: list[Span] = []
        self._style: LineStyle = PLAIN
        self._marker = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _PARAGRAPHS or tag == "br":
            self.end_paragraph()
        if tag in ("td", "th") and self._spans:
            self._spans.append(Span(" "))
        if tag in ("ul", "ol"):
            self._begin_list(tag == "ol", given.get("start", ""))
        elif tag == "li":
            self._begin_point(given.get("value", ""))
        if tag not in _VOID:
            self._enter(tag, given.get("style", "").casefold())

    def _enter(self, tag: str, style: str) -> None:
        around = self._open[-1] if self._open else _Open("", False, False, False, False)
        weight, slant = _WEIGHT.search(style), _SLANT.search(style)
        bold = around.bold or tag in _BOLD
        italic = around.italic or tag in _ITALIC
        if weight:
            bold = weight[1] in ("bold", "bolder") or (weight[1] >= "600" and weight[1].isdigit())
        if slant:
            italic = slant[1] != "normal"
        level = _WORD_LEVEL.search(style)
        if level and tag == "p":
            self._style = LineStyle(int(level[1]), Mark.BULLET)
            self._marker = ""
        self._open.append(
            _Open(
                tag,
                bold,
                italic,
                around.skipped or tag in _SKIPPED or bool(_HIDDEN.search(style)),
                around.in_marker or bool(_WORD_MARKER.search(style)),
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if not any(each.tag == tag for each in self._open):
            return
        while self._open.pop().tag != tag:
            pass
        if tag in _PARAGRAPHS:
            self.end_paragraph()
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag in ("ul", "ol", "li"):
            self._style = LineStyle(len(self._lists))

    def handle_data(self, data: str) -> None:
        around = self._open[-1] if self._open else _Open("", False, False, False, False)
        if around.skipped:
            return
        if around.in_marker:
            self._marker += data
            return
        text = _BLANKS.sub(" ", data)
        if text:
            self._spans.append(Span(text, around.bold, around.italic))

    def _begin_list(self, ordered: bool, start: str) -> None:
        if self._style.mark is not Mark.NONE:  # a point that holds only a list
            self.lines.append(EditorLine((), self._style))
        self._lists.append(_List(ordered, whole(start, 1, 0, _HIGHEST)))
        self._style = LineStyle(len(self._lists))

    def _begin_point(self, value: str) -> None:
        if not self._lists:
            self._lists.append(_List(False, 1))
        around = self._lists[-1]
        mark = Mark.NUMBER if around.ordered else Mark.BULLET
        start = None if around.begun else around.start
        if value.isdecimal() and not around.begun:
            start = whole(value, 1, 0, _HIGHEST)
        around.begun = True
        self._style = LineStyle(len(self._lists), mark, start)

    def end_paragraph(self) -> None:
        """Write what was collected, if anything, as a line."""
        joined: list[Span] = []
        for span in self._spans:  # one blank between words, whatever the source holds
            text = span.text
            if text.startswith(" ") and (not joined or joined[-1].text.endswith(" ")):
                text = text[1:]
            if text:
                joined.append(Span(text, span.bold, span.italic))
        spans = merge_spans(joined)
        self._spans = []
        if not spans:
            return
        if self._marker:
            number = _NUMBER.match(self._marker.strip())
            if number:
                goes_on = number[1] != "1" and self._in_numbers(self._style.depth)
                start = None if goes_on else int(number[1])
                self._style = LineStyle(self._style.depth, Mark.NUMBER, start)
            self._marker = ""
        self.lines.append(EditorLine(spans, self._style))
        self._style = LineStyle(self._style.depth if self._lists else 0)

    def _in_numbers(self, depth: int) -> bool:
        """Whether the list that is open at `depth` is numbered."""
        for line in reversed(self.lines):
            if line.style.depth <= depth:
                return line.style.depth == depth and line.style.mark is Mark.NUMBER
        return False


def html_of(blocks: Iterable[Block]) -> str:
    """Return `blocks` as HTML without any looks, for other programs to paste."""
    return "".join(_html(block) for block in blocks)


def _html(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{html_of_spans(block.spans)}</p>"
    tag = "ol" if block.ordered else "ul"
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    return f"<{tag}{start}>{''.join(_html_item(item.blocks) for item in block.items)}</{tag}>"


def _html_item(blocks: Sequence[Block]) -> str:
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not _has_more(blocks[1:]):
        return f"<li>{html_of_spans(first.spans)}{html_of(blocks[1:])}</li>"
    return f"<li>{html_of(blocks)}</li>"


def _has_more(blocks: Sequence[Block]) -> bool:
    return any(not isinstance(block, ListBlock) for block in blocks)


def html_of_spans(spans: Iterable[Span]) -> str:
    """Return `spans` as HTML."""
    out = []
    for span in spans:
        text = html.escape(span.text, quote=False)
        text = f"<em>{text}</em>" if span.italic else text
        out.append(f"<strong>{text}</strong>" if span.bold else text)
    return "".join(out)
