"""A section of an item: a text with its heading, before or after the decision."""

from dataclasses import dataclass

from ssp_desktop.domain.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class Section:
    """A text of an item with its heading. Headings are data: each municipality has its own."""

    id: str
    heading: str
    text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "heading", clean_line(self.heading))
        object.__setattr__(self, "text", clean(self.text))

    @property
    def is_recommendation(self) -> bool:
        """Whether its heading says that it is what the meeting is asked to decide."""
        return self.heading.casefold().startswith("indstilling")
