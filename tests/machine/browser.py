"""Debian's Chromium for the tests of web pages: started once, driven over its debugging pipe.

The pipe carries the messages of the Chrome DevTools Protocol as JSON, each ended by a zero byte,
so nothing needs to listen on the network.
"""

import base64
import contextlib
import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

AXE = Path(__file__).resolve().parents[2] / "packaging/validator/node_modules/axe-core/axe.min.js"
CHROMIUM = shutil.which("chromium")
_PHONE = 600
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


class Finding(NamedTuple):
    """What a rule of axe found: which rule, and at which elements."""

    rule: str
    places: tuple[str, ...]


class Browser:
    """One tab of a running Chromium."""

    def __init__(self, reads: BinaryIO, writes: BinaryIO) -> None:
        """Speak over the two ends of the pipe."""
        self._reads, self._writes = reads, writes
        self._number = 0
        self._left = b""
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")
        self.call("Page.setBypassCSP", enabled=True)  # of the page: axe is put into it

    def call(self, method: str, **parameters: Any) -> Any:
        """Return the answer to one message; fail where it is an error."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._writes.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> Any:
        while b"\0" not in self._left:
            piece = self._reads.read(1 << 16)
            assert piece, "Chromium has ended"
            self._left += piece
        message, _, self._left = self._left.partition(b"\0")
        return json.loads(message)

    def show(self, page: Path, width: int, height: int) -> None:
        """Show `page` in a window of that size; a narrow one is a phone's."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < _PHONE,
        )
        self.call("Page.navigate", url=page.as_uri())
        while self.evaluate("document.readyState + location.href") != f"complete{page.as_uri()}":
            pass

    def evaluate(self, script: str) -> Any:
        """Return the value of `script`, which may be a promise, as plain data."""
        done = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def violations(self) -> list[Finding]:
        """Return what axe finds wrong with the page that is shown."""
        self.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
        options = json.dumps({"runOnly": {"type": "tag", "values": _RULES}})
        found = self.evaluate(f"axe.run(document, {options}).then(r => r.violations)")
        return [
            Finding(each["id"], tuple(str(node["target"]) for node in each["nodes"]))
            for each in found
        ]

    def picture(self, path: Path) -> None:
        """Write what is shown to `path`, a PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def requests_none(self) -> bool:
        """Whether the page has loaded nothing but itself."""
        return bool(self.evaluate("performance.getEntriesByType('resource').length === 0"))


@contextlib.contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Yield a tab of a Chromium that is started here, with its files in `profile`."""
    assert CHROMIUM
    to_read, to_write = os.pipe(), os.pipe()
    # Chromium reads from 3 and writes to 4, which may be ends of these pipes.
    theirs = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_write[0], to_read[1])]
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    options += ["--disable-dev-shm-usage", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        ["bash", "-c", f'exec "$@" 3<&{theirs[0]} 4>&{theirs[1]}', "sh", CHROMIUM, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=theirs,
    )
    for end in (*theirs, to_write[0], to_read[1]):
        os.close(end)
    try:
        with os.fdopen(to_read[0], "rb", 0) as reads, os.fdopen(to_write[1], "wb", 0) as writes:
            yield Browser(reads, writes)
    finally:
        process.kill()
        process.wait()
