"""A PPTX: its slides, what stands beside them, and what is hidden."""

from lxml import etree

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.office.package import Package, package_of, tell_parts
from ssp_desktop.inspection.xml import (
    attribute,
    child,
    local,
    named,
    say_attributes,
    say_values,
    text_of,
)

_BESIDE = {"sldMaster": "masterdias", "sldLayout": "layout", "handoutMaster": "uddelingskopi",
           "notesMaster": "notemaster"}  # fmt: skip


_Box = tuple[int, int, int, int]
_TINY = 200  # hundredths of a point
_IN_FRONT = 300
"""How many of the shapes in front of one are looked at: a slide made to be endless has more."""


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
        say_attributes(look, root, place)
        hidden = attribute(root, "show") in ("0", "false") or (bool(self._numbers) and not number)
        if hidden:
            look.find("hidden_slide", place, " ".join(_texts(root)))
        shapes = [
            (each, _box(each), _fills(each))
            for each in named(root, "sp", "graphicFrame", "cxnSp", "pic")
        ]
        for at, (shape, box, _) in enumerate(shapes):
            texts = _texts(shape)
            unseen = self._is_unseen(shape, box)
            in_front = (other for _, other, fills in shapes[at + 1 : at + _IN_FRONT] if fills)
            if not unseen and any(_covers(other, box) for other in in_front):
                unseen = "covered_text"
            if unseen and any(text.strip() for text in texts):
                look.find(unseen, place, " ".join(texts))
            for text in texts:
                look.say(place, text, hidden=hidden or bool(unseen))
            look.beat()

    def _is_unseen(self, shape: etree._Element, box: _Box | None) -> str:
        """Return why a shape is not seen, as a kind of find; empty when it is."""
        about = next(named(shape, "cNvPr"), None)
        if about is not None and attribute(about, "hidden") in ("1", "true"):
            return "hidden_text"
        sizes = [_number(attribute(each, "sz")) for each in named(shape, "rPr")]
        if sizes and all(0 < each <= _TINY for each in sizes):
            return "hidden_text"
        if box is None or not all(self._size):
            return ""
        x0, y0, x1, y1 = box
        outside = x0 >= self._size[0] or y0 >= self._size[1] or x1 <= 0 or y1 <= 0
        return "off_page" if outside else ""


def _box(shape: etree._Element) -> _Box | None:
    """Return the edges of a shape; None when they are not said, or are those of a group."""
    place = next(named(shape, "xfrm"), None)
    off, extent = child(place, "off"), child(place, "ext")
    parent = shape.getparent()
    if off is None or extent is None or (parent is not None and local(parent) == "grpSp"):
        return None
    x, y = _number(attribute(off, "x")), _number(attribute(off, "y"))
    return x, y, x + _number(attribute(extent, "cx")), y + _number(attribute(extent, "cy"))


def _fills(shape: etree._Element) -> bool:
    """Whether nothing is seen through a shape: a picture, or a surface in one colour."""
    paint = child(child(shape, "spPr"), "solidFill")
    clear = paint is not None and any(True for _ in named(paint, "alpha"))
    return local(shape) == "pic" or (paint is not None and not clear)


def _covers(other: _Box | None, mine: _Box | None) -> bool:
    """Whether all of `mine` is behind `other`."""
    if mine is None or other is None:
        return False
    return (
        other[0] <= mine[0] and other[1] <= mine[1] and other[2] >= mine[2] and other[3] >= mine[3]
    )


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
