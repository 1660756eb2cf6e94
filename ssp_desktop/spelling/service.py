"""The program's side of the helper process: what is known of words, and how more is asked.

Nothing here waits for the helper but a thread of its own. The process is started
when the first word is asked for and again when it died; when it cannot be had,
words are simply never judged.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from collections import deque
from concurrent.futures import Future, InvalidStateError
from typing import TYPE_CHECKING, Any

from ssp_desktop.spelling.process import command_of
from ssp_desktop.spelling.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_BATCH = 40
_DEATHS = 3
PATIENCE = 5.0
Suggestions = tuple[str, ...]


class SpellingService:
    """A dictionary that is asked without waiting. May be used from any thread."""

    def __init__(
        self,
        find: Callable[[], Iterable[Path]],
        *,
        refuse: Callable[[], None] = lambda: None,
        patience: float = PATIENCE,
    ) -> None:
        """`find` names the affix files to try; it is asked at each start of the helper.

        `refuse` is called, on the service's thread, when no dictionary can be had.
        `patience` is how many seconds a word's suggestions may take.
        """
        self._find = find
        self._refuse = refuse
        self._patience = patience
        self._verdicts: dict[str, Verdict] = {}
        self._listeners: list[Callable[[], None]] = []
        self._changed = threading.Condition()
        self._asked: deque[str] = deque()
        self._wanted: deque[tuple[str, Future[Suggestions]]] = deque()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._deaths = 0
        self._answered = False
        self._given_up = False
        self._suggesting: Future[Suggestions] | None = None
        self._in_hand_at_a_death: set[str] = set()
        self.refused = ""
        """Why no word is judged: the fault of dictionary or helper. Empty while all is well."""

    def verdict(self, form: str) -> Verdict | None:
        """Return what the dictionary says of that form; None while it has not said."""
        return self._verdicts.get(form)

    def judge(self, forms: Iterable[str]) -> None:
        """Have these forms judged; listeners are told when some are. Asking twice does no harm."""
        with self._changed:
            if self._closed or self.refused:
                return
            self._asked.extend(forms)
            self._work()

    def suggest(self, word: str) -> Future[Suggestions]:
        """Return what will hold the suggestions; none when it takes too long or goes wrong.

        Its callbacks are called on a thread of the service.
        """
        future: Future[Suggestions] = Future()
        with self._changed:
            if self._closed or self.refused:
                future.set_result(())
                return future
            self._wanted.append((word, future))
            self._work()
        timer = threading.Timer(self._patience, self._give_up, [future])
        timer.daemon = True
        future.add_done_callback(lambda _: timer.cancel())
        timer.start()
        return future

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Have `listener` called on the service's thread when verdicts came; return its end."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def close(self) -> None:
        """End the helper; what is still asked is not answered."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._end_process()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(5)

    def _work(self) -> None:
        """Wake the thread, or begin it. The lock is held."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="spelling", daemon=True)
            self._thread.start()
        self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not (self._closed or self._asked or self._wanted):
                    self._changed.wait()
                if self._closed or self.refused:
                    left = [future for _, future in self._wanted]
                    self._asked.clear()
                    self._wanted.clear()
                    self._thread = None
                    break
                wanted = self._wanted.popleft() if self._wanted else None
                batch = [] if wanted else self._batch()
            if wanted:
                self._answer(*wanted)
            elif batch:
                self._judge(batch)
        for future in left:
            _resolve(future, ())

    def _batch(self) -> list[str]:
        batch: dict[str, None] = {}
        while self._asked and len(batch) < _BATCH:
            form = self._asked.popleft()
            if form not in self._verdicts:
                batch[form] = None
        return list(batch)

    def _judge(self, batch: list[str]) -> None:
        answer = self._ask({"judge": batch})
        if self._closed:
            return
        if answer is None:
            # Whatever a word does to the helper, it does it twice at most.
            again = [form for form in batch if form not in self._in_hand_at_a_death]
            given_up = self._in_hand_at_a_death.intersection(batch)
            self._in_hand_at_a_death.update(batch)
            self._verdicts.update(dict.fromkeys(given_up, Verdict.WORD))
            with self._changed:
                self._asked.extendleft(reversed(again))
        else:
            verdicts = map(Verdict, answer["verdicts"])
            self._verdicts.update(zip(batch, verdicts, strict=True))
        for listener in tuple(self._listeners):
            listener()

    def _answer(self, word: str, future: Future[Suggestions]) -> None:
        if not future.done():
            self._suggesting = future
            answer = self._ask({"suggest": word})
            self._suggesting = None
            _resolve(future, tuple(answer["suggestions"]) if answer else ())

    def _give_up(self, future: Future[Suggestions]) -> None:
        with self._changed:
            # While it opens the dictionary, on a slow disk, patience is all that helps.
            process = self._process if self._answered and self._suggesting is future else None
            self._given_up = process is not None
        if _resolve(future, ()) and process is not None:
            process.kill()  # another is begun for the next question

    def _ask(self, question: object) -> dict[str, Any] | None:
        """Return the helper's answer; None when it died or cannot be had."""
        try:
            process = self._process or self._start()
            assert process.stdin is not None  # noqa: S101 - both are pipes
            assert process.stdout is not None  # noqa: S101
            process.stdin.write(json.dumps(question).encode("ascii") + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except (OSError, ValueError):  # gone, or closed from the other thread
            line = b""
        answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {}
        if answer and "refused" not in answer:
            self._deaths = 0
            self._answered = True
            return answer
        self._end_process()
        self._deaths += not self._given_up
        self._given_up = False
        if answer:
            self.refused = answer["refused"]
        elif self._deaths >= _DEATHS:
            self.refused = "the helper process ends without an answer"
        if self.refused and not self._closed:
            self._refuse()
        return None

    def _start(self) -> subprocess.Popen[bytes]:
        command, folder = command_of(self._find())
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Windows would open a console for it.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with self._changed:
            self._process = process
            self._answered = False
            closed = self._closed
        if closed:
            self._end_process()
        return process

    def _end_process(self) -> None:
        with self._changed:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()  # it keeps nothing that could be lost
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):  # what was not written to it yet
                if pipe is not None:
                    pipe.close()


def _resolve(future: Future[Suggestions], result: Suggestions) -> bool:
    try:
        future.set_result(result)
    except InvalidStateError:
        return False
    return True
