"""The program's side of the helper process: verdicts on words so far, and requests for more.

Only its own thread waits for the helper. The process is started when the first word is requested,
and again when it has died; if it cannot be started, words are simply never judged.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future, InvalidStateError
from typing import TYPE_CHECKING

from ssp_desktop.spelling.client import Helper, NoDictionary
from ssp_desktop.spelling.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_BATCH = 40
_STARTS = 3
PATIENCE = 5.0
Suggestions = tuple[str, ...]


class SpellingService:
    """A dictionary that can be asked without waiting. May be used from any thread."""

    def __init__(
        self,
        find: Callable[[], Iterable[Path]],
        *,
        refuse: Callable[[], None] = lambda: None,
        patience: float = PATIENCE,
    ) -> None:
        """`find` returns the affix files to try; it is called at each start of the helper.

        `refuse` is called, on the service's thread, when there is no dictionary. `patience` is how
        many seconds the suggestions for a word may take.
        """
        self._find = find
        self._refuse = refuse
        self._patience = patience
        self._verdicts: dict[str, Verdict] = {}
        self._listeners: list[Callable[[], None]] = []
        self._changed = threading.Condition()
        self._asked: deque[str] = deque()
        self._wanted: deque[tuple[str, Future[Suggestions]]] = deque()
        self._helper: Helper | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._failed_starts = 0
        self._suggesting: Future[Suggestions] | None = None
        self._held_at_a_death: set[str] = set()
        self.refused = ""
        """Why no word is judged: a fault of dictionary or helper. Empty while all is well."""

    def verdict(self, form: str) -> Verdict | None:
        """Return what the dictionary says about that form; None while it has not answered."""
        return self._verdicts.get(form)

    def judge(self, forms: Iterable[str]) -> None:
        """Have these forms judged; listeners are called when some are. Repeating is harmless."""
        with self._changed:
            if self._closed or self.refused:
                return
            self._asked.extend(forms)
            self._work()

    def suggest(self, word: str) -> Future[Suggestions]:
        """Return a future with the suggestions; none when it takes too long or goes wrong.

        Its callbacks run on a thread of the service.
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
        """Call `listener` on the service's thread at new verdicts; return a function to stop it."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def close(self) -> None:
        """End the helper; open questions are not answered."""
        with self._changed:
            self._closed = True
            self._changed.notify()
            thread = self._thread
        self._died(self._helper)
        if thread is not None and thread is not threading.current_thread():
            thread.join(5)

    def _work(self) -> None:
        """Wake the thread, or start it. The lock is taken."""
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
        helper = self._ready_helper()
        answer = helper.ask({"judge": batch}) if helper else None
        if self._closed:
            return
        if answer is not None:
            verdicts = map(Verdict, answer["verdicts"])
            self._verdicts.update(zip(batch, verdicts, strict=True))
        else:
            self._died(helper)
            # A word can crash the helper twice at most.
            blamed = self._held_at_a_death.intersection(batch) if helper else set()
            self._verdicts.update(dict.fromkeys(blamed, Verdict.WORD))
            if helper:
                self._held_at_a_death.update(batch)
            with self._changed:
                self._asked.extendleft(form for form in reversed(batch) if form not in blamed)
        for listener in tuple(self._listeners):
            listener()

    def _answer(self, word: str, future: Future[Suggestions]) -> None:
        answer = None
        helper = self._ready_helper()
        if helper and not future.done():
            self._suggesting = future
            answer = helper.ask({"suggest": word})
            self._suggesting = None
        if answer is None and not future.done():
            self._died(helper)
        _resolve(future, tuple(answer["suggestions"]) if answer else ())

    def _give_up(self, future: Future[Suggestions]) -> None:
        """Answer with no suggestions. A helper that is still working on them is ended."""
        busy = self._helper if self._suggesting is future else None
        if _resolve(future, ()) and busy is not None:
            self._died(busy)

    def _ready_helper(self) -> Helper | None:
        """Return the helper with its dictionary open; None when there can be none now."""
        with self._changed:
            if self._helper is not None or self._closed or self.refused:
                return self._helper
        reason = ""
        try:
            helper = Helper(self._find())
            with self._changed:
                self._helper = helper
                closed = self._closed
            if closed:
                self._died(helper)
            elif helper.open():
                self._failed_starts = 0
                return helper
        except NoDictionary as error:
            reason = str(error)
        except OSError as error:
            self._failed_starts = _STARTS
            reason = str(error)
        self._failed_starts += 1
        self._died(self._helper)
        if self._failed_starts >= _STARTS:
            reason = reason or "the helper process ends by itself"
        if reason and not self._closed:
            self.refused = reason
            self._refuse()
        return None

    def _died(self, helper: Helper | None) -> None:
        """Start another for the next question, whether this one has died or must go."""
        with self._changed:
            if self._helper is helper:
                self._helper = None
        if helper is not None:
            helper.end()


def _resolve(future: Future[Suggestions], result: Suggestions) -> bool:
    try:
        future.set_result(result)
    except InvalidStateError:
        return False
    return True
