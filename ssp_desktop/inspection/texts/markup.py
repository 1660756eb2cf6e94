"""HTML, XML and SVG: what is shown, what is hidden, what is written in the code alone."""

import binascii
import re
from collections.abc import Container
from urllib.parse import unquote_to_bytes

from lxml import etree
from lxml import html as lxml_html

from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look
from ssp_desktop.inspection.office import open_document
from ssp_desktop.inspection.texts.plain import decoded, tell_lines
from ssp_desktop.inspection.xml import (
    attribute,
    local,
    named,
    parsed,
    say_attributes,
    say_code,
    say_values,
    values_of,
)

_UNSHOWN = re.compile(
    r"""display\s*:\s*none | visibility\s*:\s*hidden | mso-hide\s*:\s*all
      | opacity\s*:\s*0*\.?0+\s*(?:;|$) | font-size\s*:\s*0*\.?0+\s*(?:px|pt|em|rem|%)?\s*(?:;|$)
      | (?:left|top|text-indent)\s*:\s*-\d{3,}\s*(?:px|pt|em|rem)""",
    re.IGNORECASE | re.VERBOSE,
)
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"(?<![-\w])color\s*:\s*(?:white|\#fff(?:fff)?)(?![\w])", re.IGNORECASE)
_MEDIA = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"[\w-]*([.#])([\w-]+)")
_SAID_IN_STYLE = re.compile(r'/\*.*?(?:\*/|$)|"(?:\\.|[^"\\])*"?|\'(?:\\.|[^\'\\])*\'?', re.DOTALL)
"""What of a style is written by hand: its remarks and its strings."""
_BLOCKS = frozenset(
    "p div li td th h1 h2 h3 h4 h5 h6 tr table ul ol br section article header footer title "
    "caption dt dd blockquote pre option label summary figcaption".split()
)
_NOT_TEXT = frozenset(("script", "style", "noscript", "template"))
_SAYING = ("content", "alt", "title", "value", "placeholder", "href", "src", "summary", "action")


def read(look: Look, data: bytes) -> None:
    """Look into a page or a file of XML."""
    start = data[:4096].lower()
    if b"<html" in start or b"<!doctype html" in start or not start.lstrip().startswith(b"<?xml"):
        if b"<svg" in start and b"<html" not in start:
            _read_xml(look, data)
        else:
            tell_page(look, decoded(data))
    else:
        _read_xml(look, data)


def _read_xml(look: Look, data: bytes) -> None:
    try:
        root = parsed(data)
    except CannotLook as error:
        if str(error) != DAMAGED:
            raise
        tell_lines(look, "", decoded(data))  # it can be read as the text it is
        return
    say_code(look, root, "dokumentet")
    if "opendocument" in str(root.tag):
        open_document.tell_flat(look, root)
        return
    for each in named(root, "script"):
        look.find("script", "dokumentet", each.text or "")
    for each in root.iter("*"):
        look.say(local(each), (each.text or "").strip(), near="")
        look.say(local(each), (each.tail or "").strip(), near="")
    look.say("attributter", "\n".join(values_of(root)), hidden=True, near="")


def tell_page(look: Look, text: str, lead: str = "") -> None:
    """Tell a page of HTML; `lead` is where it is."""
    if not text.strip():
        return
    root = _page_of(look, text)
    place = f"{lead}, " if lead else ""
    page = _Page(_hidden_names(root))
    page.gather(root)
    tell_lines(look, lead, "".join(page.seen))
    look.say(f"{place}i sidens kode", "".join(page.code), hidden=True, near="")
    for part in page.unseen:
        look.say(f"{place}skjult", part, hidden=True, near="")
        look.find("hidden_text", lead or "siden", part)
    say_code(look, root, lead or "siden")
    for each in named(root, "script"):
        if (each.text or "").strip():
            look.find("script", lead or "siden", each.text or "")
            look.say(f"{place}program", each.text or "", hidden=True, near="")
    _tell_attributes(look, place, root)
    say_attributes(look, root, lead or "siden")
    _look_into_packed(look, place, root)
    for each in named(root, "xml"):
        say_values(look, each, f"{place}Words oplysninger")


def _page_of(look: Look, text: str) -> etree._Element:
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise CannotLook(DAMAGED)
    if any(error.level_name == "FATAL" for error in parser.error_log):
        look.unread("", "er skrevet, så ikke alt kan ses")  # too deep, say
        tell_lines(look, "kode", text, hidden=True)
    return root


def _tell_attributes(look: Look, place: str, root: etree._Element) -> None:
    for each in root.iter("*"):
        if not each.attrib:
            continue
        for key in _SAYING:
            value = attribute(each, key)
            if value and not value.startswith("data:"):
                look.say(f"{place}{local(each)} ({key})", value, hidden=key != "alt", near="")
        name = attribute(each, "name").casefold()
        if local(each) == "meta" and name in ("author", "generator"):
            kind = "author" if name == "author" else "property"
            look.find(kind, f"{place}{name}", attribute(each, "content"))


def _look_into_packed(look: Look, place: str, root: etree._Element) -> None:
    """Look into the pictures and files that a page has in its code (``data:``)."""
    packed = (
        str(value)
        for each in root.iter("*")
        for value in each.attrib.values()
        if str(value).startswith("data:")
    )
    for number, each in enumerate(dict.fromkeys(packed), 1):
        head, _, body = each.partition(",")
        data = unquote_to_bytes(body)
        if head.endswith(";base64"):
            try:
                data = binascii.a2b_base64(data)
            except binascii.Error:
                look.unread(f"{place}fil i sidens kode {number}", DAMAGED)
                continue
        look.spend(len(data), parts=1)
        kind = head.removeprefix("data:").partition(";")[0]
        look.look_inside(f"{place}fil i sidens kode {number}", kind, data)


def _is_coloured(element: etree._Element) -> bool:
    """Whether something may be behind the text of an element."""
    named_so = element.get("class") or element.get("bgcolor") or element.get("background")
    return bool(named_so) or "background" in element.get("style", "")


def _said_in_style(style: str) -> str:
    return "\n".join(found[0] for found in _SAID_IN_STYLE.finditer(style))


class _Page:
    """Gathers what of a page is shown and what is not, without going deeper for each element."""

    def __init__(self, hidden_names: Container[str] = ()) -> None:
        """`hidden_names` are the classes (``.x``) and ids (``#x``) that the page hides."""
        self._hidden_names = hidden_names
        self.seen: list[str] = []
        self.unseen: list[str] = []
        self.code: list[str] = []
        self._hidden: list[str] = []
        self._unshown = 0

    def gather(self, root: etree._Element) -> None:
        """Gather all text below `root`."""
        for event, each in etree.iterwalk(root, events=("start", "end", "comment")):
            if event == "start":
                self._begin(each)
            elif event == "end":
                self._end(each)
            if event != "start":
                out = self.code if _in_code(each) else self._hidden if self._unshown else self.seen
                out.append(each.tail or "")

    def _begin(self, element: etree._Element) -> None:
        called = local(element)
        unshown = _is_unshown(element) or self._is_hidden_by_name(element)
        if self._unshown or unshown or called in _NOT_TEXT:
            self._unshown += 1
        if called in _BLOCKS:
            self.seen.append("\n")
        if not self._unshown:
            self.seen.append(element.text or "")
        elif called in _NOT_TEXT:
            text = element.text or "" if called != "script" else ""
            self.code.append(_said_in_style(text) if called == "style" else text)
        elif not _in_code(element):
            self._hidden.append(element.text or "")
        else:
            self.code.append(element.text or "")

    def _is_hidden_by_name(self, element: etree._Element) -> bool:
        names = (f".{each}" for each in element.get("class", "").split())
        return any(name in self._hidden_names for name in (*names, f"#{element.get('id', '')}"))

    def _end(self, element: etree._Element) -> None:
        if self._unshown:
            self._unshown -= 1
            if not self._unshown and "".join(self._hidden).strip():
                self.unseen.append(" ".join(self._hidden))
                self._hidden = []
        if local(element) in _BLOCKS:
            self.seen.append("\n")


def _in_code(element: etree._Element) -> bool:
    above = element.getparent()
    return above is not None and local(above) in _NOT_TEXT


def _hidden_names(root: etree._Element) -> set[str]:
    """Return the classes and ids that a page's own styles hide on every screen."""
    found = set[str]()
    for style in named(root, "style"):
        for selectors, looks in _RULE.findall(_MEDIA.sub("", style.text or "")):
            if _HIDES.search(looks):
                simple = map(_SIMPLE.fullmatch, map(str.strip, selectors.split(",")))
                found |= {each[1] + each[2] for each in simple if each}
    return found


def _is_unshown(element: etree._Element) -> bool:
    style = element.get("style", "")
    if element.get("hidden") is not None or _UNSHOWN.search(style):
        return True
    colour = element.get("color", "").casefold()
    white = _WHITE.search(style) or colour in ("white", "#fff", "#ffffff")
    if white and not any(_is_coloured(each) for each in (element, *element.iterancestors())):
        return True
    return local(element) == "input" and element.get("type", "") == "hidden"
