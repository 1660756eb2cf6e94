"""The keys of the table as they are printed on the keyboard, for texts that name one."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence

from ssp_desktop.ui.actions.table import action_of


def combination(keys: str) -> QKeyCombination:
    """Return the key with its modifiers that ``Ctrl+K`` names."""
    # Qt's sequences can be indexed; the stubs do not know that.
    return cast("Sequence[QKeyCombination]", QKeySequence(keys))[0]


def key_of(action_id: str) -> str:
    """Return the first key of the action with that id, such as ``Ctrl+Skift+A``."""
    spec = action_of(action_id)
    keys = spec.keys[0] if spec.keys else spec.field_key
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
