"""The folder that a panel offers to write to: where it wrote last, as far as IT lets it."""

from pathlib import Path

from ssp_desktop.application.files.settled import lies_in
from ssp_desktop.ui.fields.folder_line import documents
from ssp_desktop.ui.remembered.settings import Settings


def last_folder(settings: Settings, *names: str) -> str:
    """Return the first folder kept under one of `names`; else IT's, or the user's documents."""
    settled = settings.policy.export_folder
    kept = next(filter(None, map(settings.text, names)), "")
    if settled is None:
        return kept or str(documents())
    return kept if kept and lies_in(Path(kept), settled) else str(settled)
