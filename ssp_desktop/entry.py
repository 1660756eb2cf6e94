"""Where a process of the program begins and ends; an installer freezes `command`.

Imports almost nothing itself: the helper processes for spelling, for reading a file, for looking
into files, for painting a PDF's pages and for the window of the self-test start here too, with a
first argument that no user types, and need none of the rest.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def command() -> NoReturn:
    """Run ``ssp-desktop``, and end the process with its exit status at once.

    Python's orderly shutdown (tearing down every module) takes a tenth of an export, and garbage
    collection another twentieth in a run too short to have any. Everything that must be closed has
    been closed when `_status` returns.
    """
    let_garbage_wait(sys.argv[1:])
    try:
        status = _status()
    except KeyboardInterrupt:  # before there was somebody who says so better
        with contextlib.suppress(OSError, AttributeError):
            sys.stderr.write("Afbrudt.\n")
        status = 2
    for stream in (sys.stdout, sys.stderr):
        if stream is None:  # a program without a console
            continue
        try:
            stream.flush()
        except (OSError, ValueError):  # its reader is gone, or the disk is full
            status = status or 2
    os._exit(status)


def let_garbage_wait(words: Sequence[str]) -> None:
    """Turn garbage collection off in an export, and until the window is up, which turns it on.

    A tenth of the time to the first picture went into examining objects that stay anyway.
    """
    if not words or "export" in words:
        gc.disable()


def _status() -> int:
    # Here, so that an interruption meanwhile is told as well.
    from ssp_desktop.application.selftest import ARGUMENT as TRYING  # noqa: PLC0415 - as above
    from ssp_desktop.inspection import ARGUMENT as INSPECTING  # noqa: PLC0415 - as above
    from ssp_desktop.inspection import SHOWING  # noqa: PLC0415 - as above
    from ssp_desktop.reading import ARGUMENT as READING  # noqa: PLC0415 - as above
    from ssp_desktop.spelling import ARGUMENT as SPELLING  # noqa: PLC0415 - as above

    if sys.argv[1:2] == [SPELLING]:
        from ssp_desktop.spelling.process import serve  # noqa: PLC0415 - seldom wanted

        return serve(sys.argv[2:])
    if sys.argv[1:2] == [READING]:
        from ssp_desktop.reading.process.child import serve as read  # noqa: PLC0415 - seldom wanted

        return read(sys.argv[2:])
    if sys.argv[1:2] == [INSPECTING]:
        from ssp_desktop.inspection.process.child import serve as look  # noqa: PLC0415 - seldom wanted

        return look(sys.argv[2:])
    if sys.argv[1:2] == [SHOWING]:
        from ssp_desktop.inspection.showing.child import serve as show  # noqa: PLC0415 - seldom wanted

        return show(sys.argv[2:])
    if sys.argv[1:2] == [TRYING]:
        from ssp_desktop.bootstrap import try_window  # noqa: PLC0415 - seldom wanted

        return try_window(sys.argv[2:])
    from ssp_desktop.bootstrap import main  # noqa: PLC0415 - the helper needs none of it

    return main()
