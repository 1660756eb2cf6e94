"""Turns a Markdown file into source lines: CommonMark as a page, which is then read as one.

Here are only the things in which notes of a meeting differ from what CommonMark shows. A line
that its writer ended stays a line of its own, unless it was wrapped. Text that is indented is no
program code. A word in angle brackets that is no element of HTML is kept as it stands.
"""

import html
import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from ssp_desktop.domain.danish import MONTHS
from ssp_desktop.reading.html.lines import html_lines
from ssp_desktop.reading.plain.plain import MAX_CHARACTERS, decode
from ssp_desktop.reading.source.lines import SourceLine
from ssp_desktop.reading.source.refusals import TooLarge, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.words import inline_heading, label_of
from ssp_desktop.richtext.tables import MOST_COLUMNS

_NESTING = 200  # CommonMark's parser silently drops anything nested deeper
_MOST_INDENTS = 20  # anything indented further is shown as it stands
_WRAPPED_FROM = 50  # characters; a shorter line was ended by its writer
_OPEN_END = re.compile(r"[^\s.:;!?…]$")
_HEAD = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEAD_LINE = re.compile(r"(?:[\w-]+:(?:\s|$)|\s+\S|-\s|#|$)")
_TELLING = re.compile(r"(title|titel|date|dato)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.IGNORECASE)
_DAY = re.compile(  # a date in front of a line is no number of a list
    rf"^([ \t]*(?:[-*+][ \t]+)?)(\d{{1,2}})\.(?=[ \t]+(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(r"</?([a-zA-Z][\w.:@-]*)[^<>]*>")
_ELEMENTS = frozenset(
    """a abbr address article aside b blockquote body br button caption center cite code col
    colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6
    head header hr html i img input ins kbd label li link main mark meta nav ol p picture pre q
    s samp script section small source span strike strong style sub summary sup table tbody td
    tfoot th thead time title tr tt u ul var wbr""".split()
)


def markdown_lines(data: bytes, name: str, tally: Tally | None = None) -> tuple[SourceLine, ...]:
    """Return the lines of the Markdown file in `data`; raises an `Unreadable` when refused."""
    text = decode(data)
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"{called(name)} er for stor til at være en dagsorden eller et referat "
            f"({len(text):,} tegn). Intet er importeret. Vælg en mindre fil.".replace(",", ".")
        )
    tally = tally or Tally(name)
    head, body = _parted(text.lstrip("\ufeff").replace("\r\n", "\n"))
    body = _DAY.sub(r"\1\2\\.", body)
    tally.alive()
    parser = _parser()
    tokens = _tokens(_with_room(body))
    for token in tally.through(tokens):
        _as_written(token)
    return html_lines(head + parser.renderer.render(tokens, parser.options, {}), name, tally)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")


def _tokens(text: str, indents: int = 0) -> list[Token]:
    """Return what CommonMark sees in `text`, and in what is indented as if it were not."""
    out: list[Token] = []
    for token in _parser().parse(text):
        if token.type == "code_block" and indents < _MOST_INDENTS:
            out += _tokens(token.content, indents + 1)
        else:
            out.append(token)
    return out


def _with_room(text: str) -> str:
    """Return `text` with a column for every cell of its tables.

    CommonMark's tables drop what a row has beyond the columns of the header.
    """
    lines = text.split("\n")
    wider = False
    tokens: list[Token] = []
    if "|" in text:
        _parser().block.parse(text, _parser(), {}, tokens)
    for token in tokens:
        if token.type != "table_open" or token.level or not token.map:
            continue
        first, end = token.map  # a table in a list has lines of another form, and is left
        rows = [escapedSplit(line.strip().removeprefix("|")) for line in lines[first:end]]
        cells = [len(row) - (len(row) > 1 and not row[-1].strip()) for row in rows]
        lacking = min(max(cells), MOST_COLUMNS) - cells[0]
        if lacking > 0:
            wider = True
            for at, cell in ((first, "  |"), (first + 1, " --- |")):
                line = lines[at].rstrip()
                end_bar = "" if line.endswith("|") and not line.endswith("\\|") else " |"
                lines[at] = line + end_bar + cell * lacking
    return "\n".join(lines) if wider else text


def _parted(text: str) -> tuple[str, str]:
    """Return the facts about the page in front of a text (``title: …``) as HTML, and the rest.

    Title and date are lines of the text; the others are about the page and no minutes.
    """
    found = _HEAD.match(text)
    lines = found[1].splitlines() if found else []
    if not found or not all(_HEAD_LINE.match(line) for line in lines):
        return "", text
    out = []
    for line in lines:
        telling = _TELLING.match(line)
        if telling:
            label = "Dato: " if telling[1].casefold() in ("date", "dato") else ""
            out.append(f"<p>{label}{html.escape(telling[2])}</p>")
        else:
            out.append(f"<aside>{html.escape(line)}</aside>")
    return "".join(out), text[found.end() :]


def _as_written(token: Token) -> None:
    """Change a token of CommonMark's so that it shows what the writer of minutes meant."""
    if token.type == "html_block":
        token.content = _known_tags_only(token.content)
        return
    children = token.children or []
    for child in children:
        if child.type == "html_inline":
            child.content = _known_tags_only(child.content)
    for at, child in enumerate(children):
        if child.type == "softbreak" and not _goes_on(
            _text_of(children, at - 1, -1), _text_of(children, at + 1, 1)
        ):
            child.type, child.tag = "hardbreak", "br"


def _known_tags_only(text: str) -> str:
    """Return HTML in which a tag that is none is text: ``<navn>`` is a gap to be filled in."""
    return _TAG.sub(
        lambda tag: tag[0] if tag[1].lower() in _ELEMENTS else html.escape(tag[0]), text
    )


def _text_of(children: list[Token], at: int, step: int) -> str:
    """Return the text of the line that ends, or begins, with the token `at`."""
    parts: list[str] = []
    while 0 <= at < len(children) and children[at].type not in ("softbreak", "hardbreak"):
        parts.append(children[at].content)
        at += step
    return "".join(parts[::step]).strip()


def _goes_on(line: str, below: str) -> bool:
    """Return whether the text of `line` goes on in the line below, and was only wrapped."""
    if not line or not below or label_of(below) or inline_heading(below):
        return False
    if below[0].islower() and _OPEN_END.search(line):
        return True
    return len(line) >= _WRAPPED_FROM
