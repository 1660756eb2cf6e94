"""What a styles part says, and what each style inherits. Using it is left to the caller.

Properties come in lists, the winning ones first: the style's own, then those of the styles it is
based on, then the document's defaults.
"""

from collections.abc import Iterable, Iterator
from typing import Generic

from ssp_desktop.ooxml.elements import E, W, says_on, val

# A document in a right-to-left script names the sides by where a line begins.
_SIDES = {"left": ("left", "start"), "right": ("right", "end")}


class StyleSheet(Generic[E]):
    """The styles part of a document, or a substitute for a missing one."""

    def __init__(self, root: E | None) -> None:
        """Take the root of the part; nothing in it is copied."""
        styles = [] if root is None else root.findall(f"{W}style")
        self._by_id = {each.get(f"{W}styleId", ""): each for each in styles}
        self._defaults = None if root is None else root.find(f"{W}docDefaults")
        self._known: dict[tuple[str, str], list[E]] = {}
        self.normal = next(
            (
                style_id
                for style_id, style in self._by_id.items()
                if style.get(f"{W}type") == "paragraph" and says_on(style.get(f"{W}default", "0"))
            ),
            "",
        )
        """The id of the style for paragraphs that name none."""

    def chain(self, style_id: str) -> Iterator[E]:
        """Yield the style and those it is based on, its own first."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = val(style.find(f"{W}basedOn"))

    def of_style(self, style_id: str, tag: str) -> list[E]:
        """Return the ``pPr`` or ``rPr`` of a style and those it is based on."""
        key = (style_id, tag)
        if key not in self._known:
            found = (style.find(f"{W}{tag}") for style in self.chain(style_id))
            self._known[key] = [each for each in found if each is not None]
        return self._known[key]

    def defaults(self, tag: str) -> list[E]:
        """Return the document's defaults, a ``pPr`` or ``rPr``, used where no style decides."""
        if self._defaults is None:
            return []
        return self._defaults.findall(f"{W}{tag}Default/{W}{tag}")

    def properties(self, style_id: str, tag: str) -> list[E]:
        """Return the ``pPr`` or ``rPr`` of a style with all that it inherits."""
        return [*self.of_style(style_id, tag), *self.defaults(tag)]


def first(properties: Iterable[E], tag: str) -> E | None:
    """Return the property that wins, None if it is not set."""
    for each in properties:
        found = each.find(f"{W}{tag}")
        if found is not None:
            return found
    return None


def attributes(elements: Iterable[E | None], *names: str) -> dict[str, str]:
    """Return the attributes with those names; each is inherited separately."""
    found: dict[str, str] = {}
    for element in elements:
        if element is None:
            continue
        for name in names:
            value = element.get(f"{W}{name}")
            if value is not None:
                found.setdefault(name, value)
    return found


def indents(elements: Iterable[E | None]) -> dict[str, str]:
    """Return ``left``, ``right``, ``hanging`` and ``firstLine`` of ``w:ind``, winning ones first.

    A first line either hangs or is indented, so the first of the two that is set cancels the other.
    """
    found: dict[str, str] = {}
    for element in elements:
        if element is None:
            continue
        for side, names in _SIDES.items():
            said = next((value for name in names if (value := element.get(f"{W}{name}"))), None)
            if said is not None:
                found.setdefault(side, said)
        if "hanging" not in found and "firstLine" not in found:
            found |= attributes([element], "hanging", "firstLine")
    return found
