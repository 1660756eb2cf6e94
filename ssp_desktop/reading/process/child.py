"""The reading process: the program started once more, to answer one question.

The question is a line of JSON, with what is asked for as its ``kind``: a ``file`` with its
``name`` for messages and the ``choice`` of a meeting of an export, a draft that was ``returned``
as a ``file`` with its ``name`` or ``pasted`` as a ``text``, or a ``text``, plain or ``html``. The
answer is described in `wire` and `returned_wire`. The process begins to import what reading needs
before it is asked, takes no more memory than it was told, and ends when its input ends: that is
when the program does, in whatever way.
"""

import gc
import json
import os
import threading
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue
from typing import IO, TYPE_CHECKING, Any

from ssp_desktop.apart import serving
from ssp_desktop.apart.line import line_of

if TYPE_CHECKING:
    from ssp_desktop.reading.source.tally import Tally

_NEEDED = (
    "door", "files", "understanding.understand", "process.wire",
    "docx.lines", "html.lines", "plain.plain",
)  # fmt: skip
Say = Callable[[dict[str, object]], None]


def serve(arguments: Sequence[str]) -> int:
    """Answer one question; return the exit status. The argument is the memory limit in bytes."""
    # What a reading makes, it keeps: looking seldom for garbage in it saves a tenth of the time.
    gc.set_threshold(50_000, 10, 10)
    memory = int(arguments[0])
    return serving.serve(partial(_answer_one, memory), memory=memory)


def _answer_one(memory: int, questions: IO[bytes], answers: IO[bytes]) -> None:
    asked: Queue[dict[str, Any]] = Queue()
    threading.Thread(target=_listen, args=(questions, asked), daemon=True).start()

    def say(message: dict[str, object]) -> None:
        answers.write(line_of(message))
        answers.flush()

    _answer(_next_question(asked), say, memory)


def _listen(questions: IO[bytes], asked: "Queue[dict[str, Any]]") -> None:
    for line in questions:
        asked.put(json.loads(line))
    os._exit(0)  # the program has gone, or no longer wants the answer


def _next_question(asked: "Queue[dict[str, Any]]") -> dict[str, Any]:
    for module in _NEEDED:
        try:
            return asked.get_nowait()
        except Empty:
            import_module(f"ssp_desktop.reading.{module}")
    return asked.get()


def _answer(question: dict[str, Any], say: Say, memory: int) -> None:
    from ssp_desktop.reading.process import wire
    from ssp_desktop.reading.source.refusals import Unreadable, too_much_memory
    from ssp_desktop.reading.source.tally import Tally

    name = question.get("name", "")
    tally = Tally(name, lambda progress: say(wire.progress_told(progress)))
    try:
        for message in _told(question, name, tally):
            say(message)
    except MemoryError:
        say(wire.refusal_told(too_much_memory(name, memory)))
    except Unreadable as error:
        say(wire.refusal_told(error))
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - the parent tells of it as of a bug of its own
        say({"broken": traceback.format_exc()})


def _told(question: dict[str, Any], name: str, tally: "Tally") -> Iterable[dict[str, object]]:
    """Return the messages that answer `question`; raises an `Unreadable` when it is refused."""
    from ssp_desktop.reading import door
    from ssp_desktop.reading.process import wire

    kind = question["kind"]
    if kind in ("returned", "pasted"):
        from ssp_desktop.reading.process.returned_wire import returned_told

        if kind == "pasted":
            return returned_told(door.read_pasted(question["text"], tally, html=question["html"]))
        return returned_told(door.read_returned(Path(question["file"]), tally, name))
    if kind == "file":
        reading = door.read_file(Path(question["file"]), tally, name, question["choice"])
    elif kind == "html":
        reading = door.read_html(question["text"], tally)
    else:
        reading = door.read_text(question["text"], tally=tally)
    return wire.reading_told(reading)
