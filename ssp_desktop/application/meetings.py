"""What a user does with whole meetings: begin, import, put away, bring back."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from ssp_desktop.application.ports import Store


@dataclass(frozen=True, slots=True)
class Meetings:
    """The use cases over the store. `today` is asked when a day is needed."""

    store: Store
    today: Callable[[], datetime.date] = datetime.date.today
