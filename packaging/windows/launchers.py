"""The small programs written in C, built by mingw: those that start the program, and helpers.

Each carries its name, version and icon, so that Windows shows the program by them everywhere.
"""

from pathlib import Path

from building.steps import run

from windows.icon import write_icon
from windows.what import COMMAND, NAME, PUBLISHER, PYTHON_DLL, Build

_GCC = "x86_64-w64-mingw32-gcc"
_WINDRES = "x86_64-w64-mingw32-windres"
_OPTIONS = ("-O2", "-Wall", "-Wextra", "-Werror", "-s", "-municode", "-static-libgcc")
# No time in the files' headers; addresses that Windows may choose at random.
_LINKING = "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va"
# Paths of any length, the look of Windows' own dialogs, newer Windows' ways, never more rights.
_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
    <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
  </application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
  </windowsSettings></application>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
  <dependency><dependentAssembly>
    <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
      processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
  </dependentAssembly></dependency>
</assembly>
"""


def build(build: Build) -> list[Path]:
    """Build what starts the program, into the tree; return the files."""
    window, command = build.tree / f"{NAME}.exe", build.tree / f"{COMMAND}.exe"
    dll = f'-DPYTHON_DLL=L"{PYTHON_DLL}"'
    source, console = build.own / "launcher.c", ("-DWITH_CONSOLE", "-mconsole")
    _compile(build, source, window, NAME, (dll, "-mwindows", "-lshell32"))
    _compile(build, source, command, f"{NAME} (kommandolinje)", (dll, *console))
    return [window, command]


def build_helper(build: Build) -> Path:
    """Build what the installer changes the user's PATH with; return the file."""
    made = build.work / "setup_helper.exe"
    libraries = ("-mwindows", "-lshell32", "-ladvapi32")
    _compile(build, build.own / "setup_helper.c", made, f"{NAME} – installation", libraries)
    return made


def build_standin(build: Build) -> None:
    """Build what stands in for Python, into the tree."""
    made = build.tree / PYTHON_DLL
    options = [each for each in _OPTIONS if each != "-municode"]
    # mingw else makes the address up from the file's whole path.
    options += [_LINKING, "-Wl,--disable-auto-image-base", "-shared"]
    run([_GCC, *options, "-o", str(made), str(build.own / "standin.c")])


def _compile(build: Build, source: Path, made: Path, what: str, options: tuple[str, ...]) -> None:
    if not build.icon.exists():
        write_icon(build.drawing, build.icon)
    resource, compiled = build.work / f"{made.stem}.rc", build.work / f"{made.stem}.o"
    manifest = build.work / "launcher.manifest"
    manifest.write_text(_MANIFEST, encoding="ascii")
    resource.write_text(_resource(build, made.name, what), encoding="utf-8")
    # In its folder, with names and no paths: windres leaves none of them in what it makes.
    run([_WINDRES, "-c", "65001", resource.name, compiled.name], cwd=build.work)
    run([_GCC, *_OPTIONS, _LINKING, "-o", str(made), str(source), str(compiled), *options])


def _resource(build: Build, file: str, what: str) -> str:
    """Return the file's resources. Qt gives windows the icon of that name without being asked."""
    numbers = ",".join([*build.version.split("."), "0", "0", "0", "0"][:4])
    return f"""\
#include <winver.h>
IDI_ICON1 ICON "{build.icon.name}"
1 24 "launcher.manifest"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS VOS_NT_WINDOWS32
FILETYPE VFT_APP
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "040604B0"
    BEGIN
      VALUE "CompanyName", "{PUBLISHER}"
      VALUE "FileDescription", "{what}"
      VALUE "FileVersion", "{build.version}"
      VALUE "LegalCopyright", "{PUBLISHER}. MIT."
      VALUE "OriginalFilename", "{file}"
      VALUE "ProductName", "{NAME}"
      VALUE "ProductVersion", "{build.version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x406, 1200
  END
END
"""
