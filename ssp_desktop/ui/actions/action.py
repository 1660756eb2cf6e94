"""What a row of the table of actions is. Refuses to know any of them.

A row names the method that does it, on the parts of the program that stand behind
`ssp_desktop.ui.actions.doers`: ``lambda m: m.item.delete_item``. So a method that is renamed
is found by the type check, and by the start, which looks every one of them up.
"""

from collections.abc import Callable
from enum import Enum, StrEnum
from typing import Generic, NamedTuple, TypeVar

from ssp_desktop.ui.words.translatable import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus in their order; the values are their titles."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&Fil")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Rediger")
    MEETING = QT_TRANSLATE_NOOP("Actions", "&Møde")
    ITEM = QT_TRANSLATE_NOOP("Actions", "&Punkt")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&Vis")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Hjælp")


class When(Enum):
    """What must be so for an action to be of use."""

    ALWAYS = "always"
    MEETING = "a meeting is open"
    ITEM = "a meeting with a current item is open"
    UNDO = "something can be taken back"
    REDO = "something can be made again"


PHRASES = QT_TRANSLATE_NOOP("Actions", "Standardtekster")
"""The submenu of the standing phrases, whose words are those of the current committee."""
PHRASE_IDS = tuple(f"phrase_{number}" for number in range(1, 10))
"""The actions of the phrases that have keys, F2 to F10."""

Doing = Callable[[], object]
"""What does an action when it is called."""

Doers = TypeVar("Doers")
Doers_contra = TypeVar("Doers_contra", contravariant=True)
Does = Callable[[Doers], Doing]
"""Gives the method that does an action, of those that `Doers` have."""


class InAgenda(NamedTuple):
    """That an action is in the menu of an item in the agenda too, in that group.

    There it is called `text`, if one is given: that menu is about the item anyway.
    """

    group: int
    text: str = ""


class Action(NamedTuple, Generic[Doers_contra]):
    """One thing a user can do.

    `does` gives the method that does it, of those that `Doers` have.
    `keys` are portable key sequences; the first is the one that is shown.
    `field_key` is shown likewise, but is a key of the text fields themselves, or of the
    part of the window that `place` names.
    The groups of a menu stand in the order of their numbers, each apart from the
    one before. Entries of the same `choice` are checkable and exclude each other;
    `submenu` is the title they are gathered under.
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
