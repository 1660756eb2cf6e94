"""Which elements of a page are about the page: menus, footers, cookie notices, buttons.

They are known by what they are and by their words. Their text is read all the same; what
becomes of it is for others to say.
"""

import re

from lxml import etree

from ssp_desktop.html.chrome_words import is_on_button

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INNER_HEADINGS = HEADINGS[2:]
_FURNITURE = frozenset({"nav", "footer", "aside", "dialog", "menu"})
_ROLES = frozenset(
    """navigation banner contentinfo search complementary menu menubar toolbar dialog
    alertdialog""".split()
)
_NAMES = re.compile(
    r"(?<![a-z])(?:cookie|cybot|bread-?crumb|brødkrumme|skip-?(?:link|to|nav|content)"
    r"|(?:site|region|global)-?(?:header|footer|nav)|page-?footer|main-?(?:menu|nav)|navbar|social-?(?:share|links|media)"
    r"|share-?(?:buttons?|links?|bar|this)|print-?links?)",
    re.IGNORECASE,
)
_CONTENT = ("main", "article", "h1")
_OPENS = re.compile(
    r"(?<![a-z])(?:accordion|collaps(?:e|ible)|expander|panel)[-_]*"
    r"(?:header|heading|title|button|toggle|trigger|btn|link)(?![a-z])|(?<![a-z])collapsed(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_LINK = 60
_MOST_CELLS = 4  # of a row that is a frame
_LEAST_LINKS = 2  # of a menu
_TIMES = 3  # so much longer is the text beside it
_NEARLY_ALL = 0.9


def is_furniture(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is a menu, the head or foot of the site, or a notice on it."""
    if tag in _FURNITURE or element.get("role") in _ROLES:
        return True
    if tag == "td":
        return _is_menu(element)
    if tag == "header":
        # The head of a site; that of an article, or one with the title, is content.
        around = next(element.iterancestors("main", "article", "section"), None)
        return around is None and not _holds(element, "h1")
    if tag in ("html", "body", "main", "article", *HEADINGS):
        return False
    named = " ".join(element.get(name, "") for name in ("class", "id", "aria-label"))
    return _NAMES.search(named) is not None and not _holds(element, *_CONTENT)


def _is_menu(cell: etree._Element) -> bool:
    """Return whether `cell` of an old page has its menu: links alone, beside a text."""
    row = cell.getparent()
    if row is None or len(row) > _MOST_CELLS:
        return False
    links = list(cell.iter("a"))
    if len(links) < _LEAST_LINKS or any(_leads_to_text(link) for link in links):
        return False
    beside = max((len(_text(each)) for each in row if each is not cell), default=0)
    linked = sum(len(_text(link)) for link in links)
    return beside > _TIMES * linked and linked >= len(_text(cell).replace(" ", "")) * _NEARLY_ALL


def _leads_to_text(link: etree._Element) -> bool:
    """Return whether `link` leads to a place on the page, or to a document."""
    target = link.get("href", "").lower()
    return target.startswith("#") or target.endswith((".pdf", ".doc", ".docx", ".xls", ".xlsx"))


def is_control(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is a button that does something to the page.

    One that opens a part of it, or holds a heading, has a title on it.
    """
    if tag == "button" or (element.get("role") == "button" and tag not in HEADINGS):
        text = _text(element)
        if is_on_button(text):
            return True
        return not (opens(element, tag) or _holds(element, *HEADINGS) or _is_whole_heading(element))
    return False


def is_page_link(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is a link such as »Kopier link«, or the label »Søg«."""
    if tag not in ("a", "label"):
        return False
    text = _text(element)
    return len(text) <= _LONGEST_LINK and is_on_button(text)


def leads_on_page(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is a line of contents: a link to a place on the page, alone."""
    if tag != "a" or len(element.get("href", "")) < len("#a") or element.get("href", "")[0] != "#":
        return False
    around = element.getparent()
    return around is not None and around.tag not in HEADINGS and _text(around) == _text(element)


def opens(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is what one presses to see the part of a page below it."""
    if tag == "summary":
        return True
    if element.get("role") == "tab" or element.get("aria-haspopup") is not None:
        return False
    if tag in ("button", "a") or element.get("role") == "button":
        told = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle")
        if any(element.get(name) is not None for name in told):
            return True
    return _OPENS.search(element.get("class", "")) is not None or _is_over_part(element, tag)


def _is_over_part(element: etree._Element, tag: str) -> bool:
    """Return whether `element` is a button directly above a part with headings of its own."""
    part = element.getnext()
    if tag != "button" or part is None or part.tag not in ("div", "section"):
        return False
    return _holds(part, *_INNER_HEADINGS) and not _holds(part, "h1", "main", "nav")


def _is_whole_heading(element: etree._Element) -> bool:
    """Return whether the text of `element` is all that the heading around it has."""
    heading = next(element.iterancestors(*HEADINGS), None)
    return heading is not None and _text(heading) == _text(element)


def _text(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _holds(element: etree._Element, *tags: str) -> bool:
    return next(element.iter(*tags), None) is not None
