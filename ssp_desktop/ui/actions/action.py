"""What a row of the action table is. Refuses to know any of the rows.

A row names the method that does the action, on the parts of the program described by
`ssp_desktop.ui.actions.doers`: ``lambda m: m.item.delete_item``. A method that is
renamed is therefore found by the type check, and by the check at start, which looks up
every one.
"""

from collections.abc import Callable
from enum import Enum, StrEnum
from typing import Generic, NamedTuple, TypeVar

from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus in order; the values are their titles."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&Fil")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Rediger")
    MEETING = QT_TRANSLATE_NOOP("Actions", "&Møde")
    ITEM = QT_TRANSLATE_NOOP("Actions", "&Punkt")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&Vis")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Hjælp")


class When(Enum):
    """What must be true for an action to be of use."""

    ALWAYS = "always"
    MEETING = "a meeting is open"
    ITEM = "a meeting with a current item is open"
    WRITABLE = "a meeting is open whose text is not closed by its approval"
    WRITABLE_ITEM = "such a meeting with a current item is open"
    APPROVED = "an approved meeting is open"
    TABLE = "the caret is in a table that can be written in"
    UNDO = "something can be taken back"
    REDO = "something can be made again"


PHRASES = QT_TRANSLATE_NOOP("Actions", "Standardtekster")
"""The submenu of standard phrases; their texts are those of the current committee."""
TABLE = QT_TRANSLATE_NOOP("Actions", "Tabel")
"""The submenu of what is done to a table of a text."""
PHRASE_IDS = tuple(f"phrase_{number}" for number in range(1, 10))
"""The actions of the phrases with keys, F2 to F10."""

Doing = Callable[[], object]
"""What performs an action when called."""

Doers = TypeVar("Doers")
Doers_contra = TypeVar("Doers_contra", contravariant=True)
Does = Callable[[Doers], Doing]
"""Returns the method that does an action, given the `Doers`."""


class InAgenda(NamedTuple):
    """Puts an action into the menu of an agenda item too, in that group.

    It is called `text` there, if one is given: that menu is about the item anyway.
    """

    group: int
    text: str = ""


class Action(NamedTuple, Generic[Doers_contra]):
    """One thing a user can do.

    `does` returns the method that does it, given the `Doers`. `keys` are portable key
    sequences; the first is the one shown. `field_key` is shown in the same way, but
    belongs to the text fields themselves or to the part of the window named by `place`.
    The groups of a menu come in numeric order with separators between them. Entries
    with the same `choice` are checkable and exclude each other; `submenu` is the title
    of the submenu they go under.
    """

    id: str
    text: str
    menu: Menu
    group: int
    does: Does[Doers_contra]
    keys: tuple[str, ...] = ()
    field_key: str = ""
    place: str = ""
    icon: str = ""
    when: When = When.ALWAYS
    choice: str = ""
    submenu: str = ""
    checkable: bool = False
    in_agenda: InAgenda | None = None
