"""What the pages and panels of the window are given."""

from typing import NamedTuple

from ssp_desktop.application.services import Services
from ssp_desktop.ui.actions.actions import Actions
from ssp_desktop.ui.look.icons import Icons
from ssp_desktop.ui.remembered.kept_places import KeptPlaces
from ssp_desktop.ui.remembered.settings import Settings
from ssp_desktop.ui.remembered.text_size import TextSize


class Kit(NamedTuple):
    """The program's services, and the window's own means."""

    services: Services
    settings: Settings
    icons: Icons
    actions: Actions
    places: KeptPlaces
    text_size: TextSize
