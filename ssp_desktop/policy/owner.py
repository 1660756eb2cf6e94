"""Whether a policy file is an administrator's.

On Windows anybody may make a folder in `ProgramData`, and so might settle something for all others
on the computer: where copies of their minutes go, or who else can open them. On other systems the
file lies where nobody but an administrator writes.
"""

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _FILE, _OWNER = 1, 1  # SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION
    _ADMINISTRATORS = (
        "S-1-5-32-544",
        "S-1-5-18",  # the system, as which Intune and Group Policy write
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",  # TrustedInstaller
    )

    def is_administrators(file: Path) -> bool:
        """Whether an administrator, or the system, owns the file; raises OSError."""
        security = ctypes.WinDLL("advapi32", use_last_error=True)
        memory = ctypes.WinDLL("kernel32")
        security.GetNamedSecurityInfoW.argtypes = (
            *(wintypes.LPCWSTR, ctypes.c_int, wintypes.DWORD, ctypes.POINTER(ctypes.c_void_p)),
            *(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)),
        )
        security.GetNamedSecurityInfoW.restype = wintypes.DWORD
        security.ConvertSidToStringSidW.argtypes = (
            *(ctypes.c_void_p, ctypes.POINTER(wintypes.LPWSTR)),
        )
        memory.LocalFree.argtypes = (ctypes.c_void_p,)
        owner, described, words = ctypes.c_void_p(), ctypes.c_void_p(), wintypes.LPWSTR()
        failed = security.GetNamedSecurityInfoW(
            str(file), _FILE, _OWNER, ctypes.byref(owner), None, None, None, ctypes.byref(described)
        )
        if failed:
            raise ctypes.WinError(failed)
        try:
            if not security.ConvertSidToStringSidW(owner, ctypes.byref(words)):
                raise ctypes.WinError(ctypes.get_last_error())
            found = words.value
            memory.LocalFree(words)
            return found in _ADMINISTRATORS
        finally:
            memory.LocalFree(described)

else:

    def is_administrators(file: Path) -> bool:
        """Whether an administrator, or the system, owns the file."""
        return True
