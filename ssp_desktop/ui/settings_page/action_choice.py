"""A choice between actions as a drop-down list, in step with the same choice in the menu.

Owns neither what is chosen nor what it does; the actions own both.
"""

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
        self._actions = {spec.id: actions[spec.id] for spec in ACTIONS if spec.choice == choice}
        self.offer([(translated(spec.text), spec.id) for spec in ACTIONS if spec.choice == choice])
        self._show_checked(True)
        for action in self._actions.values():
            # The method itself: the actions live on when this is closed, and would still
            # call a partial or a lambda then.
            action.toggled.connect(self._show_checked)
        self.currentIndexChanged.connect(self._do)

    def _show_checked(self, checked: bool) -> None:
        if checked:
            self.choose(next((id_ for id_, of in self._actions.items() if of.isChecked()), None))

    def _do(self) -> None:
        action = self._actions[self.value]
        if not action.isChecked():
            action.trigger()
