"""The elements of an export, each remembering whether it was read.

A dialect reads by name and knows nothing of namespaces. What it did not read is told at the
end (`Rest`), so that nothing of the XML is lost in silence.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ssp_desktop.reading.source.refusals import TooLarge, called
from ssp_desktop.reading.source.tally import Tally
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems import told as words
from ssp_desktop.reading.systems.texts import content_lines
from ssp_desktop.richtext.tidy import tidy

MAX_NODES = 400_000
"""The elements that are read; the largest real export has a few thousand."""

_MOST_NAMES = 12
_WHO = re.compile(r"(?:created|lastchanged|changed|published|concluded|modified)by", re.IGNORECASE)
_NAMED = ("field", "table")
_ATTACHED = (
    "enclosure", "Enclosure", "Enclosures", "Bilag", "Bilagsliste", "Attachment", "Attachments",
    "Case", "ItemHistory",
)  # fmt: skip
_DOCUMENT = re.compile(r"^[^<>\n]{1,250}\.(?:docx|pdf|odt|html?|txt)\s*$", re.IGNORECASE)
_PLACE = re.compile(r"\w+://|[A-Za-z]:[\\/]|\\\\")
# Names of what is for machines: but »Sluttid« is no id.
_TECHNICAL = re.compile(
    r"(?:.*(?:(?<!t)ids?|guid|identifier|url|uri|path|pattern|integration|emailaddress|version\w*)"
    r"|created\w*|lastchanged\w*|changed\w*|e-?mail|unc|sysid|timestamp|index|file(?:size|length)"
    r"|sort\w*|rank|type|\w*filetype|\w*as(?:value|enum)|\w*datef\d|datef\d|producedatef\d|criteria"
    r"|show\w*|is\w*locked|output\w*|formatter|template\w*|style\w*|has\w*|data|serialno"
    r"|itemnumber|nil|schemalocation|startdate|finisheddate|cdate|\w*init|placement|lang)",
    re.IGNORECASE,
)
_CODE = re.compile(r"-?\d{1,3}|true|false", re.IGNORECASE)
_CODE_NAME = re.compile(
    r".*(?:type|state|level|access|required|status|code|kode|asvalue|no|bullet|item|public)",
    re.IGNORECASE,
)
"""Names of what a system counts or switches for itself, if a number is all it says."""
_SILENT = frozenset({"", "-", "0", "false", "01-01-0001 00:00", "????"})


@dataclass(slots=True, eq=False)
class Node:
    """One element. `name` has no namespace; `text` is what stands before its first child."""

    name: str
    attributes: dict[str, str]
    text: str
    children: list["Node"] = field(default_factory=list)
    source: etree._Element | None = None
    read: bool = False
    read_attributes: set[str] = field(default_factory=set)

    def all(self, *path: str) -> Iterator["Node"]:
        """Yield the descendants at `path`, one name for each level."""
        if not path:
            yield self
            return
        for child in self.children:
            if child.name == path[0]:
                yield from child.all(*path[1:])

    def first(self, *path: str) -> "Node | None":
        """Return the first of `all`; None when there is none."""
        return next(self.all(*path), None)

    def below(self, *names: str) -> Iterator["Node"]:
        """Yield all descendants with one of those names, in order."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.below(*names)

    def value(self, *path: str) -> str:
        """Return the text at `path` on one line, and note that it was read."""
        for node in self.all(*path):
            node.read = True
            if tidy(node.text):
                return tidy(node.text)
        return ""

    def attribute(self, *names: str) -> str:
        """Return the first of those attributes that says something, and note that it was read."""
        for name in names:
            if name in self.attributes:
                self.read_attributes.add(name)
                if tidy(self.attributes[name]):
                    return tidy(self.attributes[name])
        return ""

    def either(self, *names: str) -> str:
        """Return what is said under one of `names`: in a child or in an attribute."""
        for name in names:
            said = self.value(name) or self.attribute(name)
            if said:
                return said
        return ""

    def markup(self) -> str:
        """Return the content as text or HTML, and note that all of it was read."""
        self.read_all()
        if not self.children or self.source is None:
            return self.text
        inside = [self.source.text or ""]
        for child in self.source:
            bare = re.sub(
                r"(</?)[\w.-]+:", r"\1", etree.tostring(child, encoding="unicode", with_tail=True)
            )
            inside.append(bare)
        return "".join(inside)

    def document(self) -> str:
        """Return the file of a text that something unread here names, and note that it was read.

        Attachments name files of their own and are left alone. Empty when there is none.
        """
        if self.name in _ATTACHED or self.attributes.get("name") in _ATTACHED:
            return ""
        if not self.read and _DOCUMENT.search(self.text):
            self.read = True
            return tidy(self.text)
        for key, said in self.attributes.items():
            if key not in self.read_attributes and _DOCUMENT.search(said):
                self.read_attributes.add(key)
                return tidy(said)
        return next((said for child in self.children if (said := child.document())), "")

    def read_all(self) -> None:
        """Note that this element and everything in it was read, or is known to say nothing."""
        self.read = True
        self.read_attributes.update(self.attributes)
        for child in self.children:
            child.read_all()


def nodes_of(root: etree._Element, name: str) -> Node:
    """Return the elements from `root` on; raises TooLarge when no export has as many."""
    count = 0
    made: dict[etree._Element, Node] = {}
    top: Node | None = None
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        count += 1
        if count > MAX_NODES:
            raise TooLarge(
                f"{called(name)} har over {MAX_NODES // 1000}.000 oplysninger og læses ikke. "
                "Intet er importeret. Vælg en eksport med færre møder."
            )
        attributes = {etree.QName(key).localname: str(said) for key, said in element.attrib.items()}
        node = Node(etree.QName(element).localname, attributes, element.text or "", source=element)
        made[element] = node
        parent = element.getparent()
        if top is None or parent is None:
            top = node
        else:
            made[parent].children.append(node)
    assert top is not None  # noqa: S101 - the root is an element
    return top


def values_of(node: Node) -> frozenset[tuple[str, str]]:
    """Return what was read in `node`: the name of each element or attribute, and its text."""
    out: set[tuple[str, str]] = set()
    stack = [node]
    while stack:
        each = stack.pop()
        out.update(_named(name, each.attributes[name]) for name in each.read_attributes)
        if each.read:
            out.add(_named(_said(each), each.text))
        stack += each.children
    return frozenset(out)


def _said(node: Node) -> str:
    """Return what an element is called: a field or table by its own name."""
    return node.attributes.get("name", node.name) if node.name in _NAMED else node.name


def _named(name: str, text: str) -> tuple[str, str]:
    return name.casefold(), tidy(text)


class Rest:
    """Collects what an export says and nobody read. `root` has been read when it is made.

    Systems say the same thing in many places: what was read under the same name is known, and so
    is what the record itself, or one that it is part of, says under another. Elsewhere the same
    words say something else. Names of files, numbers of records and the like are only counted.
    """

    def __init__(self, root: Node) -> None:
        self._known = values_of(root)
        self._around = _around(root)
        self._technical: Counter[str] = Counter()

    def of(self, node: Node, but: str = "") -> tuple[str, ...]:
        """Return what `node` says that was not read, in words, and note that it was told.

        Elements called `but` are told elsewhere.
        """
        told: Counter[str] = Counter()
        above = self._around.get(id(node), frozenset())
        self._collect(node, "", but, told, above)
        return tuple(
            text if count == 1 else f"{text} ({count} gange)" for text, count in told.items()
        )

    def counted(self) -> tuple[Said, ...]:
        """Return the line about what was only counted so far; none if there was nothing."""
        if not self._technical:
            return ()
        names = [f"{name} ({count})" for name, count in self._technical.most_common(_MOST_NAMES)]
        more = len(self._technical) - len(names)
        names += [f"{more} andre"] if more > 0 else []
        return (Said(words.TECHNICAL, (", ".join(names),)),)

    def _collect(
        self, node: Node, above: str, but: str, told: "Counter[str]", around: frozenset[str]
    ) -> None:
        if _WHO.fullmatch(node.name):
            self._technical[node.name] += 1
            node.read_all()
            return
        said = _said(node)
        name = f"{above}/{said}" if above else said
        around |= _texts_at(node)
        for key, value in node.attributes.items():
            if key not in node.read_attributes and not (node.name in _NAMED and key == "name"):
                self._note(f"{said}/{key}", key, value, told, around)
        if not node.read:
            self._note(name, said, node.text, told, around)
        node.read = True
        node.read_attributes.update(node.attributes)
        inside = above if node.name == "fields" else said
        for child in node.children:
            if child.name != but:
                self._collect(child, inside, but, told, around)

    def _note(
        self, where: str, name: str, value: str, told: "Counter[str]", around: frozenset[str]
    ) -> None:
        text = tidy(value)
        if text.casefold() in _SILENT or text in around or _named(name, text) in self._known:
            return
        is_code = _CODE.fullmatch(text) and _CODE_NAME.fullmatch(name)
        if is_code or _TECHNICAL.fullmatch(name) or _PLACE.match(text):
            self._technical[name] += 1
        else:
            told[f"{where}: {_shown(value)}"] += 1


def _shown(value: str) -> str:
    """Return what is told of `value`: its words alone where it is HTML."""
    lines = content_lines(value, Tally()) if "<" in value else ()
    return tidy(" ".join(line.shown for line in lines)) or tidy(value)


def _texts_at(node: Node) -> frozenset[str]:
    """Return what the record `node` says itself, as far as it was read."""
    fields = [child for child in node.children if child.name == "fields"]
    own = (each for top in (node, *fields) for each in top.children)
    out = {tidy(each.text) for each in own if each.read and not each.children}
    return frozenset(out | {tidy(node.attributes[name]) for name in node.read_attributes})


def _around(root: Node) -> dict[int, frozenset[str]]:
    """Return for each element, by identity, what the records that it is part of say."""
    out: dict[int, frozenset[str]] = {}
    waiting: list[tuple[Node, frozenset[str]]] = [(root, frozenset())]
    while waiting:
        node, above = waiting.pop()
        out[id(node)] = above
        inside = above | _texts_at(node)
        waiting += [(child, inside) for child in node.children if child.children]
    return out
