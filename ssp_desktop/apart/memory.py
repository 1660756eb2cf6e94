"""How much memory a process uses, asked of each system in its own way."""

import ctypes
import os
import sys
from pathlib import Path
from subprocess import Popen

_INFO_V0 = 0  # of macOS's rusage_info
_FOOTPRINT = 7  # its 64-bit words: a uuid of two, then times, wakeups, pageins, wired, resident …


def used_by(process: "Popen[bytes]") -> int:
    """Return how many bytes `process` uses; 0 when it has gone or nobody can tell."""
    try:
        if sys.platform == "linux":
            pages = Path(f"/proc/{process.pid}/statm").read_text("ascii").split()[1]
            return int(pages) * os.sysconf("SC_PAGE_SIZE")
        if sys.platform == "darwin":
            return _used_on_macos(process.pid)
        if sys.platform == "win32":
            return _used_on_windows(process)
    except (OSError, ValueError, IndexError, AttributeError):
        pass
    return 0


def _used_on_macos(pid: int) -> int:
    words = (ctypes.c_uint64 * 32)()
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    failed = library.proc_pid_rusage(ctypes.c_int(pid), _INFO_V0, ctypes.byref(words))
    return 0 if failed else int(words[2 + _FOOTPRINT])


class _Counters(ctypes.Structure):
    """Windows' PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        *((name, ctypes.c_size_t) for name in (
            "peak_working_set", "working_set", "quota_peak_paged", "quota_paged",
            "quota_peak_nonpaged", "quota_nonpaged", "pagefile", "peak_pagefile",
        )),
    )  # fmt: skip


def _used_on_windows(process: "Popen[bytes]") -> int:
    counters = _Counters()
    counters.cb = ctypes.sizeof(counters)
    # Only Windows has these two, and mypy checks the code for the system it runs on.
    handle = ctypes.c_void_p(int(process._handle))  # type: ignore[attr-defined]
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    if not kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb):
        return 0
    return int(counters.pagefile)
