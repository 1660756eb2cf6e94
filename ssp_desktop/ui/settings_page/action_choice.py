"""A choice between actions as a drop-down list, in step with the same choice in the menu.

Owns neither what is chosen nor what it does; the actions own both.
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from ssp_desktop.ui.actions.actions import Actions, translated
from ssp_desktop.ui.actions.table import ACTIONS
from ssp_desktop.ui.fields.choice import Choice
from ssp_desktop.ui.look.icons import Icons


class ActionChoice(Choice[str]):
    """Shows which action of the table's group `choice` is checked, and triggers the one picked."""

    def __init__(
        self, actions: Actions, choice: str, icons: Icons, name: str, parent: QWidget
    ) -> None:
        super().__init__(icons, name, parent)
        self._actions = actions
        offered = [spec for spec in ACTIONS if spec.choice == choice]
        self.offer([(translated(spec.text), spec.id) for spec in offered])
        for spec in offered:
            self._note(spec.id, actions[spec.id].isChecked())
            actions[spec.id].toggled.connect(partial(self._note, spec.id))
        self.currentIndexChanged.connect(self._do)

    def _note(self, action_id: str, checked: bool) -> None:
        if checked:
            self.choose(action_id)

    def _do(self) -> None:
        action = self._actions[self.value]
        if not action.isChecked():
            action.trigger()
