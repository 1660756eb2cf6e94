"""A PPTX: its slides, what stands beside them, and what is hidden."""

from lxml import etree

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.office.package import Package, package_of, tell_parts
from ssp_desktop.inspection.xml import attribute, child, local, named, say_values, text_of

_BESIDE = {"sldMaster": "masterdias", "sldLayout": "layout", "handoutMaster": "uddelingskopi",
           "notesMaster": "notemaster"}  # fmt: skip


def read(look: Look, data: bytes) -> None:
    """Look into a PPTX."""
    with package_of(look, data) as package:
        reader = _Show(package)
        tell_parts(package, reader.known)


class _Show:
    def __init__(self, package: Package) -> None:
        self._numbers: dict[str, int] = {}
        self._size = (0, 0)
        show = package.xml("ppt/presentation.xml")
        if show is None:
            return
        for number, each in enumerate(named(show, "sldId"), 1):
            # It has an id of its own too, without a namespace.
            link = next((str(v) for k, v in each.attrib.items() if str(k).endswith("}id")), "")
            self._numbers[package.target("ppt/presentation.xml", link)] = number
        size = child(show, "sldSz")
        if size is not None:
            self._size = (_number(attribute(size, "cx")), _number(attribute(size, "cy")))

    def known(self, look: Look, name: str, root: etree._Element) -> bool:
        """Tell a part of a presentation; return whether it is one."""
        called = local(root)
        if called == "sld":
            self._tell_slide(look, name, root)
        elif called in ("notes", *_BESIDE):
            _tell_beside(look, name, root)
        elif called in ("cmLst", "threadedCommentList"):
            for number, each in enumerate(named(root, "cm"), 1):
                text = text_of(each)
                look.say(f"kommentar {number} ({name})", text, hidden=True, near="")
                look.find("comment", f"kommentar {number} ({name})", text)
        elif called in ("cmAuthorLst", "authorLst"):
            _tell_people(look, name, root)
        elif called in ("presentation", "presentationPr", "viewPr", "tagLst"):
            say_values(look, root, name)
            if called == "tagLst":
                look.find("variable", name, " ".join(_values(root)))
        else:
            return False
        return True

    def _tell_slide(self, look: Look, name: str, root: etree._Element) -> None:
        number = self._numbers.get(name, 0)
        place = f"dias {number}" if number else name
        hidden = attribute(root, "show") in ("0", "false")
        if hidden:
            look.find("hidden_slide", place, " ".join(_texts(root)))
        for shape in named(root, "sp", "graphicFrame", "cxnSp"):
            texts = _texts(shape)
            unseen = self._is_unseen(shape)
            if unseen and any(text.strip() for text in texts):
                kind = "off_page" if unseen == "off" else "hidden_text"
                look.find(kind, place, " ".join(texts))
            for text in texts:
                look.say(place, text, hidden=hidden or bool(unseen))

    def _is_unseen(self, shape: etree._Element) -> str:
        """Return ``off`` for a shape beside the slide, ``hidden`` for one not shown, else empty."""
        about = next(named(shape, "cNvPr"), None)
        if about is not None and attribute(about, "hidden") in ("1", "true"):
            return "hidden"
        place = next(named(shape, "xfrm"), None)
        off, extent = child(place, "off"), child(place, "ext")
        parent = shape.getparent()
        if off is None or extent is None or not all(self._size):
            return ""
        if parent is not None and local(parent) == "grpSp":
            return ""  # its numbers are those of the group
        x, y = _number(attribute(off, "x")), _number(attribute(off, "y"))
        w, h = _number(attribute(extent, "cx")), _number(attribute(extent, "cy"))
        outside = x >= self._size[0] or y >= self._size[1] or x + w <= 0 or y + h <= 0
        return "off" if outside else ""


def _tell_beside(look: Look, name: str, root: etree._Element) -> None:
    """Tell the notes to a slide, or what a master shows on every slide."""
    called = local(root)
    texts = _texts(root)
    for text in texts:
        if called == "notes":
            look.say(f"noter ({name})", text, hidden=True)
        else:
            look.say(f"{_BESIDE[called]} ({name})", text, hidden=True, near="")
    if called == "notes" and any(t.strip() and not t.strip().isdecimal() for t in texts):
        look.find("notes", name, " ".join(texts))


def _tell_people(look: Look, name: str, root: etree._Element) -> None:
    for each in named(root, "cmAuthor", "author"):
        who, account = attribute(each, "name"), attribute(each, "userId")
        look.say("personer", f"{who} {account}", hidden=True, near="")
        look.find("people", name, who)
        if account and account != who:
            look.find("account", name, account)


def _texts(root: etree._Element) -> list[str]:
    """Return the text of each paragraph below `root`."""
    return [
        "".join(
            "\n" if local(each) == "br" else str(each.text or "") for each in named(p, "t", "br")
        )
        for p in root.iter("{*}p")
    ]


def _values(root: etree._Element) -> list[str]:
    return [str(v) for each in root.iter("*") for v in each.attrib.values()]


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 0
