"""Tables of people whose header row says what became of them.

``Medlemmer | Fraværende`` has names below both; ``Navn | Til stede | Afbud`` a tick in the column
that holds for the name in front.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssp_desktop.reading.people.names import is_full_name
from ssp_desktop.reading.people.people import names_only, people_in
from ssp_desktop.reading.source.words import PEOPLE_LABELS, Label, label_of

_NAMES = re.compile(r"navne?|deltagere?|medlem(?:mer)?|personer|hvem", re.IGNORECASE)
_TICK = re.compile(r"[x✓✔☒☑+]|\[x\]|ja", re.IGNORECASE)
_LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class AttendanceTable:
    """The header row of such a table: a label for each column, None where it is none."""

    labels: tuple[Label | None, ...]

    def row(self, cells: Sequence[str]) -> list[tuple[Label, tuple[str, ...]]] | None:
        """Return the names of a row with the label of each; None if it is of another table.

        Several cells are of one person: the name, and what is said in the cells behind.
        """
        if len(cells) != len(self.labels):
            return None
        ticked = self._ticked(cells)
        if ticked is not None:
            said = [
                cell
                for cell, label in zip(cells[1:], self.labels[1:], strict=True)
                if cell and label is None
            ]
            return [(ticked, (cells[0], *said))]
        lists = [(label, cell) for label, cell in zip(self.labels, cells, strict=True) if cell]
        if not all(label and names_only(cell.split("\n")) for label, cell in lists):
            return None
        return [(label, (cell,)) for label, cell in lists if label]

    def _ticked(self, cells: Sequence[str]) -> Label | None:
        behind = [
            label
            for label, cell in zip(self.labels[1:], cells[1:], strict=True)
            if label and _TICK.fullmatch(cell)
        ]
        return behind[0] if len(behind) == 1 and names_only([cells[0]]) else None


def attendance_table(cells: Sequence[str]) -> AttendanceTable | None:
    """Return the table whose header row has these `cells`; None when it is none."""
    labels = tuple(map(_label_of, cells))
    if len(cells) < 2 or not all(cells) or max(map(len, cells)) > _LONGEST_HEAD:
        return None
    if not any(labels[1:]) or not (labels[0] or _NAMES.fullmatch(cells[0].rstrip(": "))):
        return None
    if labels[0] and any(map(_has_full_name, cells)):
        return None  # labels with their people beside them
    return AttendanceTable(labels)


def begins_names(cells: Sequence[str]) -> bool:
    """Return whether `cells` are the header row of a table of names, whatever else it has."""
    return len(cells) > 1 and bool(re.fullmatch(r"navne?", cells[0].rstrip(": "), re.IGNORECASE))


def _has_full_name(cell: str) -> bool:
    return any(is_full_name(person.name) for person in people_in(cell.split("\n")))


def _label_of(cell: str) -> Label | None:
    found = label_of(cell)
    return found[0] if found and not found[1] and found[0] in PEOPLE_LABELS else None
