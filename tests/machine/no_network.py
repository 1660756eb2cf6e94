"""A process that may open no connection over IP, nor any that it starts: the system kills it.

Linux lets a process give up calls of the system for good (seccomp); Unix sockets, by which a window
reaches the screen, stay. See https://docs.kernel.org/userspace-api/seccomp_filter.html.
"""

import ctypes
import platform
import struct
import sys

_SOCKET = {"x86_64": 41, "aarch64": 198}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NUMBER, _FIRST_ARGUMENT = 0, 16  # offsets in struct seccomp_data
_INET, _INET6, _PACKET = 2, 10, 17


def possible() -> bool:
    """Whether this system can do that."""
    return sys.platform == "linux" and platform.machine() in _SOCKET


def give_up_network() -> None:
    """Give it up; for the `preexec_fn` of a process to be started."""
    families = (_INET, _INET6, _PACKET)
    steps = [(_LOAD, 0, 0, _NUMBER), (_EQUAL, 0, len(families) + 1, _SOCKET[platform.machine()])]
    steps.append((_LOAD, 0, 0, _FIRST_ARGUMENT))
    for left, family in zip(range(len(families), 0, -1), families, strict=True):
        steps.append((_EQUAL, left, 0, family))
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _KILL)]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(code)

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))

    program = Program(len(steps), ctypes.cast(held, ctypes.c_void_p))
    library = ctypes.CDLL(None, use_errno=True)
    for words in ((_NO_NEW_PRIVILEGES, 1, 0), (_SECCOMP, _FILTER, ctypes.byref(program))):
        if library.prctl(*words, 0, 0):
            raise OSError(ctypes.get_errno(), "prctl")
