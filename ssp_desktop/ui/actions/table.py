"""What a user can do, each action declared once.

`ssp_desktop.ui.actions` makes the menus, the meeting's header, the command list and the
shortcut sheet from this table; nothing else in the window may carry a shortcut. The
rows are written in the tables of the meeting and of the window.
"""

from typing import TYPE_CHECKING, Any

from ssp_desktop.ui.actions.action import Action, Menu
from ssp_desktop.ui.actions.meeting_table import MEETING_ACTIONS
from ssp_desktop.ui.actions.window_table import WINDOW_ACTIONS

if TYPE_CHECKING:
    from ssp_desktop.ui.actions.doers import WindowDoers
    from ssp_desktop.ui.actions.meeting_doers import MeetingDoers

_MENUS = tuple(Menu)

ACTIONS: "tuple[Action[MeetingDoers] | Action[WindowDoers], ...]" = tuple(
    sorted(
        (*MEETING_ACTIONS, *WINDOW_ACTIONS), key=lambda each: (_MENUS.index(each.menu), each.group)
    )
)
"""The table, in the order of the menus."""


def action_of(action_id: str) -> Action[Any]:
    """Return the row with that id; raises KeyError when there is none."""
    for action in ACTIONS:
        if action.id == action_id:
            return action
    raise KeyError(action_id)
