"""What a template's tables are made of: the look of a style, and the page."""

from dataclasses import dataclass

A4 = (595.3, 841.9)


@dataclass(frozen=True)
class Look:
    """The look of one paragraph style; lengths in points."""

    name: str
    size: float = 0  # 0: as the style it is based on
    line: float = 0
    bold: bool = False
    before: float = 0
    after: float = 0
    keep_next: bool = False
    level: int = -1  # outline level
    tab: float = 0  # a right tab with leader dots
    color: str = ""
    underline: bool = False
    next: str = ""  # the id of the style that follows when one presses Enter in Word
    centered: bool = False
    at_least: float = 0  # a line height that pictures may exceed, in the place of `line`


@dataclass(frozen=True)
class Page:
    """A layout's page and base type."""

    font: str
    size: float
    line: float
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    label_column: float

    @property
    def width(self) -> float:
        """The width of the text."""
        return A4[0] - self.left - self.right
