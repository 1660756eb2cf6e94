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
from ssp_desktop.richtext.tidy import tidy

MAX_NODES = 400_000
"""The elements that are read; the largest real export has a few thousand."""

_LONGEST = 300  # characters of what is told
_MOST_NAMES = 12
_WHO = re.compile(r"(?:created|lastchanged|changed|published|concluded|modified)by", re.IGNORECASE)
_NAMED = ("field", "table")
_PLACE = re.compile(r"\w+://|[A-Za-z]:[\\/]|\\\\")
_TECHNICAL = re.compile(
    r"(?:.*(?:ids?|guid|identifier|url|uri|path|pattern|integration|emailaddress|version\w*)"
    r"|created\w*|lastchanged\w*|changed\w*|e-?mail|unc|sysid|timestamp|index|file(?:size|length)"
    r"|sort\w*|rank|type|\w*filetype|\w*as(?:value|enum)|\w*datef\d|datef\d|producedatef\d|criteria"
    r"|show\w*|is\w*locked|output\w*|formatter|template\w*|style\w*|has\w*|data|serialno"
    r"|itemnumber|nil|schemalocation|startdate|finisheddate|cdate|\w*init|placement|lang)",
    re.IGNORECASE,
)
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


def values_of(node: Node) -> frozenset[str]:
    """Return the texts in `node` that were read."""
    out: set[str] = set()
    stack = [node]
    while stack:
        each = stack.pop()
        out.update(tidy(each.attributes[name]) for name in each.read_attributes)
        if each.read:
            out.add(tidy(each.text))
        stack += each.children
    return frozenset(out)


class Rest:
    """Collects what an export says and nobody read. `root` has been read when it is made.

    What was read elsewhere is known: systems say the same thing in many places. Names of
    files, numbers of records and the like are only counted.
    """

    def __init__(self, root: Node) -> None:
        self._known = values_of(root)
        self._technical: Counter[str] = Counter()

    def of(self, node: Node, but: str = "") -> tuple[str, ...]:
        """Return what `node` says that was not read, in words, and note that it was told.

        Elements called `but` are told elsewhere.
        """
        told: Counter[str] = Counter()
        self._collect(node, "", but, told)
        return tuple(
            text if count == 1 else f"{text} ({count} gange)" for text, count in told.items()
        )

    def counted(self) -> tuple[str, ...]:
        """Return the line about what was only counted so far; none if there was nothing."""
        if not self._technical:
            return ()
        names = [f"{name} ({count})" for name, count in self._technical.most_common(_MOST_NAMES)]
        more = len(self._technical) - len(names)
        names += [f"{more} andre"] if more > 0 else []
        return (f"Tekniske oplysninger, som mødet ikke har felter til: {', '.join(names)}",)

    def _collect(self, node: Node, above: str, but: str, told: "Counter[str]") -> None:
        if _WHO.fullmatch(node.name):
            self._technical[node.name] += 1
            node.read_all()
            return
        said = node.attributes.get("name", node.name) if node.name in _NAMED else node.name
        name = f"{above}/{said}" if above else said
        for key, value in node.attributes.items():
            if key not in node.read_attributes and not (node.name in _NAMED and key == "name"):
                self._note(f"{said}/{key}", key, value, told)
        if not node.read:
            self._note(name, said, node.text, told)
        node.read = True
        node.read_attributes.update(node.attributes)
        inside = above if node.name == "fields" else said
        for child in node.children:
            if child.name != but:
                self._collect(child, inside, but, told)

    def _note(self, where: str, name: str, value: str, told: "Counter[str]") -> None:
        text = tidy(value)
        if text.casefold() in _SILENT or text in self._known:
            return
        if _TECHNICAL.fullmatch(name) or _PLACE.match(text):
            self._technical[name] += 1
        elif len(text) > _LONGEST:
            told[f"{where}: {text[:_LONGEST]} … ({len(text)} tegn)"] += 1
        else:
            told[f"{where}: {text}"] += 1
