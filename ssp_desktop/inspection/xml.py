"""XML of a file, parsed without following or expanding anything, and what is said in its code."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look, TooMuch

OWN_SIGNS = "har en dokumenttype (DOCTYPE) med egne tegn, som ikke følges"

_DRAWN_LOTS = frozenset(("creationId", "rowId", "colId", "uniqueId", "modId"))
"""Elements with numbers at random, some of which look like any other number of ten figures."""
_ALL_VALUES = etree.XPath("descendant-or-self::*/@*", smart_strings=False)
_SAYS = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(r"\S*\d{6}\S*")
"""One that a program has made up, such as ``list1837462536``."""


def parsed(data: bytes, *, lenient: bool = False) -> etree._Element:
    """Return the root of the XML in `data`; raises CannotLook when it is broken or unsafe.

    `lenient`: what is wrong with it is passed over, as far as that goes.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=lenient
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        raise CannotLook(DAMAGED) from None
    if root is None:
        raise CannotLook(DAMAGED)
    kinds: Any = root.getroottree().docinfo.internalDTD  # lxml's stubs lack its entities
    if kinds is not None and any(True for _ in kinds.iterentities()):
        raise TooMuch(OWN_SIGNS)
    return root


def local(element: etree._Element) -> str:
    """Return the name of `element` without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return the attribute called `name` in whatever namespace; empty when there is none."""
    found = element.get(name)
    if found is not None:
        return found
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as ``w:vanish`` is there and not said to be off."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off")


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child called `name`."""
    if element is not None:
        for each in element:
            if local(each) == name:
                return each
    return None


def named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the elements below `root`, and itself, that are called so in any namespace."""
    return root.iter(*(f"{{*}}{name}" for name in names))


def text_of(element: etree._Element) -> str:
    """Return all text in `element`, its pieces parted by spaces."""
    return " ".join(part for each in element.itertext() if (part := str(each).strip()))


def say_code(look: Look, root: etree._Element, place: str) -> None:
    """Tell the comments and instructions in the XML, which no program shows."""
    tree = root.getroottree()
    around = [*(tree.getroot().itersiblings(preceding=True)), *(tree.getroot().itersiblings())]
    for node in (*around, *root.iter(etree.Comment, etree.ProcessingInstruction)):
        if isinstance(node, etree._Element) and node.text and node.text.strip():
            if isinstance(node, etree._Comment):
                look.say(f"{place}, kode", node.text, hidden=True)
                look.find("code_comment", place, node.text)
            elif getattr(node, "target", "") not in ("mso-application", "xml-stylesheet"):
                look.say(f"{place}, kode", node.text, hidden=True)


def say_values(look: Look, root: etree._Element, place: str, *, hidden: bool = True) -> None:
    """Tell every text and every attribute's value in `root`, for XML that is not known."""
    texts = [part for each in root.itertext() if (part := str(each).strip())]
    look.say(place, "\n".join(texts), hidden=hidden, near="")
    look.say(f"{place}, attributter", "\n".join(values_of(root)), hidden=True, near="")


def values_of(root: etree._Element) -> list[str]:
    """Return the values of all attributes below `root` that may say something."""
    return [
        str(value)
        for element in root.iter("*")
        if local(element) not in _DRAWN_LOTS
        for value in element.attrib.values()
        if len(str(value)) > 2
    ]


def say_attributes(look: Look, root: etree._Element, place: str) -> None:
    """Tell what attributes below `root` say, each once: tips, names, captions, default values."""
    values: Any = _ALL_VALUES(root)
    says = (each for each in dict.fromkeys(values) if _SAYS.search(each))
    told = (each for each in says if not (_NUMBERED.fullmatch(each) or each.startswith("data:")))
    look.say(f"{place}, attributter", "\n".join(told), hidden=True, near="")
