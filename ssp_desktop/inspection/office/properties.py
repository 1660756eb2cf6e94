"""The properties of a package: who made it, with what, for whom."""

from lxml import etree

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.xml import attribute, local, text_of

_PEOPLE = {"creator": "forfatter", "lastModifiedBy": "sidst ændret af", "lastPrinted": ""}
_DULL = frozenset(
    "created modified revision TotalTime Pages Words Characters Lines Paragraphs DocSecurity "
    "CharactersWithSpaces ScaleCrop LinksUpToDate SharedDoc HyperlinksChanged HeadingPairs "
    "lastPrinted Slides Notes HiddenSlides MMClips PresentationFormat version language".split()
)
"""What says nothing of anybody; told as words all the same."""


def tell(look: Look, name: str, root: etree._Element) -> bool:
    """Tell the properties in `root`; return whether it has any: core, application's or custom."""
    called, space = local(root), str(root.tag)
    if called == "coreProperties":
        _tell_core(look, root)
    elif called == "Properties" and "custom-properties" in space:
        _tell_custom(look, root)
    elif called == "Properties" and "extended-properties" in space:
        _tell_program(look, root)
    else:
        return False
    return True


def _tell_core(look: Look, root: etree._Element) -> None:
    for each in root:
        called, text = local(each), text_of(each)
        if not text:
            continue
        place = f"egenskaber: {_PEOPLE.get(called) or called}"
        look.say(place, text, hidden=True, near="")
        if called in ("creator", "lastModifiedBy"):
            look.find("author", place, text)
        elif called not in _DULL:
            look.find("property", place, text)


def _tell_program(look: Look, root: etree._Element) -> None:
    for each in root:
        called, text = local(each), text_of(each)
        if not text:
            continue
        place = f"egenskaber: {called}"
        look.say(place, text, hidden=True, near="")
        if called == "Template":
            look.find("template", place, text)
        elif called not in _DULL:
            look.find("property", place, text)


def _tell_custom(look: Look, root: etree._Element) -> None:
    for each in root:
        called, text = attribute(each, "name"), text_of(each)
        place = f"egne egenskaber: {called}"
        look.say(place, text or called, hidden=True, near="")
        kind = "label" if called.startswith(("MSIP_Label", "ClassificationContent")) else ""
        look.find(kind or "custom_property", place, text)
