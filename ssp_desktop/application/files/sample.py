"""The sample meeting that a new user sees first, as it was shipped."""

import json
from pathlib import Path

from ssp_desktop.application.files.meeting_json import meeting_from_json
from ssp_desktop.domain.meeting import Meeting


def read_sample(resources: Path) -> Meeting:
    """Return the sample meeting, with new ids."""
    text = (resources / "sample" / "moede.json").read_text("utf-8")
    return meeting_from_json(json.loads(text))


def sample_agenda(resources: Path) -> Path:
    """Return the path of the sample meeting's agenda, as somebody would send it."""
    return resources / "sample" / "dagsorden.txt"
