"""The fields of a template's header and footer: names in braces that the meeting's facts replace.

A name is found whatever its letters (``{Udvalg}``), and also where a word processor has divided it
between runs, as they do after each correction. What stands between two tabs says nothing when none
of its fields does, so that no label is left alone. A name that is no field is left as it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape, unescape

from ssp_desktop.minutes.page.fields import FIELDS
from ssp_desktop.ooxml.elements import W
from ssp_desktop.writing.looks import Looks, MarginLine

MarginLines = tuple[MarginLine, ...]

PAGE_NUMBERS = ("{page}", "{pages}")
_NAME = re.compile(r"\{\s*([^\W\d_][^{}\t\n]{0,30}?)\s*\}")
_BETWEEN = re.compile(r"(\t|\{pages?\})")
_PREFIX = re.compile(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(W[1:-1])}[\"']")
_MARGIN = re.compile(r"word/[^/]*\.xml")


def names_in(text: str) -> list[str]:
    """Return the names in braces, in small letters, but for those of page numbers."""
    found = (each[1].casefold() for each in _NAME.finditer(text))
    return [name for name in found if f"{{{name}}}" not in PAGE_NUMBERS]


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a line of a header or footer with what the fields say."""
    if "{" not in text:
        return text
    return "".join(_piece(each, values) for each in _BETWEEN.split(text))


def filled_looks(looks: Looks, values: Mapping[str, str]) -> Looks:
    """Return `looks` with what the fields say; the same ones if there are no fields."""
    new = with_margins(
        looks,
        lambda lines: tuple(line._replace(text=filled(line.text, values)) for line in lines),
    )
    return looks if new == looks else new


def with_margins(looks: Looks, change: Callable[[MarginLines], MarginLines]) -> Looks:
    """Return `looks` with the lines of each header and footer changed."""
    return looks._replace(
        header=change(looks.header),
        footer=change(looks.footer),
        first_header=change(looks.first_header),
        first_footer=change(looks.first_footer),
    )


def filled_parts(parts: Mapping[str, bytes], values: Mapping[str, str]) -> dict[str, bytes]:
    """Return the headers and footers of a package that have fields, with what these say."""
    changed = {}
    for name, content in parts.items():
        if not (_MARGIN.fullmatch(name) and b"{" in content and _is_margin(content)):
            continue
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            continue
        new = _filled_part(text, values)
        if new != text:
            changed[name] = new.encode()
    return changed


def _piece(text: str, values: Mapping[str, str]) -> str:
    said = [values[name] for name in names_in(text) if name in values]
    if said and not any(said):
        return ""
    return _NAME.sub(lambda name: values.get(name[1].casefold(), name[0]), text)


def _is_margin(content: bytes) -> bool:
    return re.search(rb"<[\w.-]+:(?:hdr|ftr)[\s>]", content) is not None


def _filled_part(part: str, values: Mapping[str, str]) -> str:
    """Return a header or footer, as XML, with what its fields say.

    As text, not as a tree: that would give its namespaces other names than those which the part
    itself refers to.
    """
    prefix = _PREFIX.search(part)
    if prefix is None:
        return part
    w = re.escape(prefix[1])
    token = re.compile(
        rf"<{w}:t(?:\s[^>]*)?>(?P<text>[^<]*)</{w}:t>"
        rf"|</?{w}:(?:p|tab|br|cr|ptab|fldChar|fldSimple)(?=[\s/>])"
    )
    pieces: list[list[re.Match[str]]] = [[]]
    for found in token.finditer(part):
        if found["text"] is None:
            pieces.append([])
        else:
            pieces[-1].append(found)
    out, done = [], 0
    for piece in pieces:
        for found, text in _changed(piece, values):
            said = escape(text, quote=False)
            new = f'<{prefix[1]}:t xml:space="preserve">{said}</{prefix[1]}:t>'
            out += [part[done : found.start()], new]
            done = found.end()
    return "".join([*out, part[done:]])


def _changed(
    piece: list[re.Match[str]], values: Mapping[str, str]
) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the texts of one piece that change, with what they become.

    A field's words stand where its first brace stood.
    """
    texts = [unescape(each["text"]) for each in piece]
    whole = "".join(texts)
    if "{" not in whole or not any(name in FIELDS for name in names_in(whole)):
        return
    if not _piece(whole, values):
        yield from ((each, "") for each in piece)
        return
    names = [found for found in _NAME.finditer(whole) if found[1].casefold() in values]
    start = 0
    for found, text in zip(piece, texts, strict=True):
        end, new, at = start + len(text), "", start
        for name in names:
            if name.end() <= start or name.start() >= end:
                continue
            new += whole[at : max(name.start(), start)]
            if name.start() >= start:
                new += values[name[1].casefold()]
            at = min(name.end(), end)
        new += whole[at:end]
        start = end
        if new != text:
            yield found, new
