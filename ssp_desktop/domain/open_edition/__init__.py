"""The gate of the open edition: what it lets through of the room and the course."""

from ssp_desktop.domain.open_edition.open_meeting import (
    OpenMeetings,
    has_closed,
    open_meeting,
    withheld,
)

__all__ = ["OpenMeetings", "has_closed", "open_meeting", "withheld"]
