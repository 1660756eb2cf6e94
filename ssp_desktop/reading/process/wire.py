"""A reading as lines of JSON between two processes, and back, and what such lines have in common.

The process that writes them has read somebody else's file, so nothing that could run is
accepted from it: only values, each checked for its kind. No line is long, so none ever
holds up the window.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from ssp_desktop.domain.codec import parts_from_json, parts_to_json
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.source import refusals
from ssp_desktop.reading.source.refusals import SeveralMeetings, Unreadable
from ssp_desktop.reading.source.tally import Progress
from ssp_desktop.reading.source.told import Said
from ssp_desktop.reading.systems.told import EVERY_SENTENCE
from ssp_desktop.reading.understanding.result import Fate, LineFate, Reading

T = TypeVar("T")
_FATES = 200  # per line
_REFUSALS = {
    each.__name__: each
    for each in vars(refusals).values()
    if isinstance(each, type) and issubclass(each, Unreadable)
}


class BrokenReading(Exception):
    """A bug in the other process's reading; its traceback is the message."""


def progress_told(progress: Progress) -> dict[str, object]:
    """Return the message for the progress of a reading."""
    return {"at": [progress.lines, progress.page, progress.of]}


def refusal_told(error: Unreadable) -> dict[str, object]:
    """Return the message for a refusal."""
    told: dict[str, object] = {"refused": type(error).__name__, "message": str(error)}
    if isinstance(error, SeveralMeetings):
        told["choices"] = list(error.choices)
    return told


def reading_told(reading: Reading) -> Iterator[dict[str, object]]:
    """Yield the messages for a reading; the last is `done`, as false after the runner-up's."""
    if reading.runner_up is not None:
        yield from _told(reading.runner_up)
        yield {"done": False}
    yield from _told(reading)
    yield {"done": True, "certainty": reading.certainty}


def _told(reading: Reading) -> Iterator[dict[str, object]]:
    yield {"meeting": parts_to_json((replace(reading.meeting, items=()),))}
    for item in reading.meeting.items:
        yield {"item": parts_to_json((item,))}
    for at in range(0, len(reading.lines), _FATES):
        yield {"lines": [_fate(line) for line in reading.lines[at : at + _FATES]]}


def _fate(line: LineFate) -> list[object]:
    said = [] if line.said is None else said_told(line.said)
    return [
        line.number, line.text, line.fate, line.item, line.part, line.sign, line.table, said,
        line.cells,
    ]  # fmt: skip


def _line(told: list[Any]) -> LineFate:
    number, text, fate, item, part, sign, table, said, cells = told
    place = (str(item), str(part), str(sign), int(table))
    return LineFate(
        int(number),
        str(text),
        Fate(fate),
        *place,
        said=said_of(said) if said else None,
        cells=tuple(map(str, cells)),
    )


def said_told(said: Said) -> list[str]:
    """Return a sentence of the program's own as a list."""
    return [said.words, *said.parts]


def said_of(told: Sequence[object]) -> Said:
    """Return a sentence of the program's own; raises ValueError for any other."""
    sentence = str(told[0])
    parts = tuple(map(str, told[1:]))
    if sentence not in EVERY_SENTENCE or f"{{{len(parts)}}}" in sentence:
        raise ValueError(sentence)
    return Said(sentence, parts)


class Hearing(ABC, Generic[T]):
    """Puts together the messages of the other process, to a value of one kind."""

    def __init__(self) -> None:
        self.progress = Progress()
        """The last progress it reported."""

    def hear(self, line: bytes) -> T | None:
        """Return the value if `line` is the last one; raise what it refuses, or its bug.

        Also raises BrokenReading when the line is not one of those that tell such a value.
        """
        try:
            message = json.loads(line)
            if "refused" in message:
                error: Exception = _refusal(message)
            elif "broken" in message:
                error = BrokenReading(str(message["broken"]))
            elif "at" in message:
                lines, page, of = message["at"]
                self.progress = Progress(int(lines), page, of)
                return None
            else:
                return self._take(message)
        except (ValueError, LookupError, TypeError, AttributeError) as fault:
            raise BrokenReading(f"not understood: {line[:200]!r}") from fault
        raise error

    @abstractmethod
    def _take(self, message: dict[str, Any]) -> T | None:
        """Take a part of the value; return the value when this was the last."""


class ReadingHearing(Hearing[Reading]):
    """Puts together the messages of `reading_told`."""

    def __init__(self) -> None:
        super().__init__()
        self._meeting: Meeting | None = None
        self._items: list[AgendaItem] = []
        self._lines: list[LineFate] = []
        self._runner_up: Reading | None = None

    def _take(self, message: dict[str, Any]) -> Reading | None:
        if "meeting" in message:
            (self._meeting,) = _values(message["meeting"], Meeting)
        elif "item" in message:
            self._items += _values(message["item"], AgendaItem)
        elif "lines" in message:
            self._lines += map(_line, message["lines"])
        elif message["done"] is not None and self._meeting is not None:
            meeting = replace(self._meeting, items=tuple(self._items))
            reading = Reading(meeting, tuple(self._lines))
            if message["done"]:
                certainty = Certainty(message["certainty"])
                return replace(reading, certainty=certainty, runner_up=self._runner_up)
            self._runner_up = reading
            self._meeting, self._items, self._lines = None, [], []
        return None


def _refusal(message: dict[str, Any]) -> Unreadable:
    kind = _REFUSALS[message["refused"]]
    if kind is SeveralMeetings:
        return SeveralMeetings(str(message["message"]), [str(each) for each in message["choices"]])
    return kind(str(message["message"]))


def _values(text: str, kind: type) -> tuple[Any, ...]:
    values = parts_from_json(text)
    if not all(isinstance(each, kind) for each in values):
        raise TypeError(f"no {kind.__name__}")
    return values
