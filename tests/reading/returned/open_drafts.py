"""ODT made by hand, with the tracked changes and comments that a word processor would write."""

from pathlib import Path

from tests.reading import odt_documents as odt

INFO = (
    "<office:change-info><dc:creator>Bo</dc:creator><dc:date>2026-01-02T10:00:00.123</dc:date>"
    "</office:change-info>"
)

_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_ROOT = "<office:document-content"


def changed_odt(folder: Path, regions: str, body: str) -> Path:
    """Write an ODT with those tracked changes, and return where it lies."""
    tracked = f"<text:tracked-changes>{regions}</text:tracked-changes>"
    content = odt.content_of(tracked + body).replace(_ROOT, f"{_ROOT} {_DC}")
    path = folder / "a.odt"
    path.write_bytes(odt.odt_of(content))
    return path


def region(name: str, *, deleted: str = "", inserted: bool = False) -> str:
    """Return a tracked change with that name: what was `deleted`, or that it was `inserted`."""
    inside = f"<text:deletion>{INFO}{deleted}</text:deletion>" if deleted else ""
    inside += f"<text:insertion>{INFO}</text:insertion>" if inserted else ""
    return f'<text:changed-region text:id="{name}">{inside}</text:changed-region>'


def change(name: str, kind: str = "") -> str:
    """Return where a tracked change is; `kind` is ``-start`` or ``-end`` of an insertion."""
    return f'<text:change{kind} text:change-id="{name}"/>'
