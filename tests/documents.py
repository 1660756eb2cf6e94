"""Judges of the documents the program makes: LibreOffice, poppler and two validators.

Each is a fixture that gives a function. Where its tool is missing the test is
skipped with the reason at one's desk, and fails where CI is set, so that no
check falls away unseen.
"""

import functools
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent
OFFICE = ROOT / "tests/machine/office.py"
FONTS = ROOT / "resources" / "fonts"
VALIDATOR = ROOT / "packaging" / "validator" / "node_modules" / "@xarsh"
# Where LibreOffice lies when it is not on the path.
OFFICES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)
# The fonts of the machine would take the place of those a document names and nobody has, and
# break its lines otherwise; Debian's own Liberation may be an older version with the same names.
FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
    <acceptfont><glob>{fonts}/*</glob><glob>*/opens___.ttf</glob></acceptfont>
  </selectfont>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


_FILTERS = {
    "docx": "MS Word 2007 XML",
    "odt": "writer8",
    "doc": "MS Word 97",
    "rtf": "Rich Text Format",
}


class Renderer:
    """LibreOffice with a profile of its own, begun with the first document.

    Where the system's Python has LibreOffice's bridge it is started once and stays
    (``tests/machine/office.py``); elsewhere it is started for each call.
    """

    def __init__(self, office: str, folder: Path) -> None:
        self._office = office
        self._folder = folder
        self._count = 0
        fonts = folder / "fonts.conf"
        fonts.write_text(FONTCONFIG.format(fonts=FONTS, cache=folder / "fontcache"), "utf-8")
        self._environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
        self._bridge: subprocess.Popen[str] | None = None

    def __call__(self, source: Path) -> Path:
        """Return the PDF that LibreOffice makes of the document."""
        return self.many([source])[0]

    def saved(self, source: Path, ending: str = "docx") -> Path:
        """Return the document as LibreOffice saves it with that ending, one of `_FILTERS`."""
        return self.all_saved([source], ending)[0]

    def all_saved(self, sources: Iterable[Path], ending: str = "docx") -> list[Path]:
        """Return documents, whose names must differ, as LibreOffice saves them.

        It is started for these: by its bridge it crashes on documents with comments.
        """
        sources = list(sources)
        self._count += 1
        out = self._folder / str(self._count)
        apart = (self._folder / "profile of what saves").as_uri()  # the other one may be in use
        said = self._convert(sources, out, f"{ending}:{_FILTERS[ending]}", apart)
        made = [out / f"{source.stem}.{ending}" for source in sources]
        missing = [each.name for each in made if not each.exists()]
        assert not missing, f"LibreOffice saved no {missing}:\n{said}"
        return made

    def many(self, sources: Iterable[Path]) -> list[Path]:
        """Render several documents, whose names must differ."""
        sources = list(sources)
        self._count += 1
        out = self._folder / str(self._count)
        out.mkdir()
        made = [out / f"{source.stem}.pdf" for source in sources]
        if bridged := _python_with_uno():
            pairs = zip(sources, made, strict=True)
            said = [self._save(bridged, *pair, "writer_pdf_Export") for pair in pairs]
        else:
            said = [self._convert(sources, out, "pdf", self._profile)]
        missing = [pdf.name for pdf in made if not pdf.exists()]
        assert not missing, f"LibreOffice made no {missing}:\n{''.join(said)}"
        return made

    def in_format(self, source: Path, ending: str) -> Path:
        """Return the document as `saved` does, by the bridge: for many, and without comments."""
        self._count += 1
        made = self._folder / str(self._count) / f"{source.stem}.{ending}"
        made.parent.mkdir()
        said = self._save(self._bridged(), source, made, _FILTERS[ending])
        assert made.exists(), f"LibreOffice saved no {made.name}: {said}"
        return made

    def readings(self, source: Path) -> tuple[list[str], list[str]]:
        """Return the paragraphs with all tracked changes accepted, and with all rejected."""
        answer = self._ask(self._bridged(), "readings", source.absolute().as_uri())
        assert isinstance(answer, list), answer
        accepted, original = answer
        return accepted, original

    def accepted(self, source: Path) -> list[str]:
        """Return the paragraphs with all tracked changes accepted."""
        answer = self._ask(self._bridged(), "accepted", source.absolute().as_uri())
        assert isinstance(answer, list), answer
        return answer

    def replaced(self, source: Path, old: str, new: str) -> Path:
        """Return the document in which LibreOffice replaced words, which it must have."""
        made, answer = self._made("replace", source, old, new)
        assert answer[0], f"{source.name} has no {old!r}"
        return made

    def with_all_accepted(self, source: Path) -> Path:
        """Return the document in which LibreOffice accepted all tracked changes."""
        return self._made("accept", source)[0]

    def with_letterhead(self, source: Path, look: Mapping[str, object]) -> Path:
        """Return the template to which LibreOffice gave a letterhead (`Office.letterhead`)."""
        return self._made("letterhead", source, look)[0]

    def _made(self, what: str, source: Path, *more: object) -> tuple[Path, list[int]]:
        """Return a DOCX that LibreOffice makes of another, and what it says of that."""
        self._count += 1
        made = self._folder / str(self._count) / f"{source.stem}.docx"
        made.parent.mkdir()
        urls = (source.absolute().as_uri(), made.as_uri())
        answer = self._ask(self._bridged(), what, *urls, _FILTERS["docx"], *more)
        assert isinstance(answer, list), answer
        return made, answer

    def end(self) -> None:
        """End LibreOffice."""
        if self._bridge is not None:
            self._bridge.communicate()

    @property
    def _profile(self) -> str:
        return (self._folder / "profile").as_uri()

    def _bridged(self) -> str:
        return _python_with_uno() or missing_tool("LibreOffice's bridge (python3-uno)")

    def _save(self, python: str, source: Path, target: Path, form: str) -> str:
        """Return what went wrong."""
        answer = self._ask(python, "save", source.absolute().as_uri(), target.as_uri(), form)
        return "" if isinstance(answer, list) else str(answer)

    def _ask(self, python: str, *what: object) -> object:
        if self._bridge is None:
            self._bridge = subprocess.Popen(
                [python, str(OFFICE), self._office, self._profile],
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._bridge.stdin is not None
        assert self._bridge.stdout is not None
        print(json.dumps(what), file=self._bridge.stdin, flush=True)
        return json.loads(self._bridge.stdout.readline())

    def _convert(self, sources: list[Path], out: Path, form: str, profile: str) -> str:
        settings = (f"-env:UserInstallation={profile}", "--headless")
        done = subprocess.run(
            [self._office, *settings, "--convert-to", form, "--outdir", out, *sources],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr


@functools.cache
def _python_with_uno() -> str:
    """Return the Python that LibreOffice's bridge is made for, nothing where there is none."""
    python = shutil.which("python3", path="/usr/bin")
    if python is None:
        return ""
    asked = subprocess.run([python, "-c", "import uno"], check=False, capture_output=True)
    return "" if asked.returncode else python


@pytest.fixture(scope="session")
def render_pdf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Renderer]:
    """Give ``render_pdf(docx) -> pdf`` and ``render_pdf.many(docxs) -> pdfs``."""
    office = shutil.which("soffice") or next(filter(os.path.exists, OFFICES), None)
    if office is None:
        missing_tool("LibreOffice (soffice)")
    renderer = Renderer(office, tmp_path_factory.mktemp("libreoffice"))
    yield renderer
    renderer.end()


@pytest.fixture(scope="session")
def pdf_text() -> Callable[..., str]:
    """Give ``pdf_text(pdf, *options) -> text``; the options are pdftotext's."""
    tool = shutil.which("pdftotext")
    if tool is None:
        missing_tool("poppler (pdftotext)")

    def read(pdf: Path, *options: str) -> str:
        command = [tool, "-enc", "UTF-8", *options, str(pdf), "-"]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")

    return read


@pytest.fixture(scope="session")
def poppler_says() -> Callable[[Path], str]:
    """Give ``poppler_says(pdf) -> complaints``, as most readers on Linux would make them."""
    tool = shutil.which("pdfinfo")
    if tool is None:
        missing_tool("poppler (pdfinfo)")

    def ask(pdf: Path) -> str:
        done = subprocess.run([tool, str(pdf)], check=True, capture_output=True)
        return done.stderr.decode("utf-8")

    return ask


@pytest.fixture(scope="session")
def validate_docx() -> Callable[[Path], list[str]]:
    """Give ``validate_docx(docx) -> errors``, Microsoft's schemas for Office being the rule."""
    system = {"win32": "win32", "darwin": "darwin"}.get(sys.platform, "linux")
    machine = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x64"
    suffix = ".exe" if system == "win32" else ""
    tool = VALIDATOR / f"ooxml-validator-{system}-{machine}" / f"ooxml-validator{suffix}"
    if not tool.exists():
        missing_tool("the DOCX validator (npm install in packaging/validator)")

    def validate(docx: Path) -> list[str]:
        done = subprocess.run([str(tool), str(docx)], check=True, capture_output=True)
        errors = json.loads(done.stdout)["errors"]
        return [f"{each['path']} {each['xPath']}: {each['description']}" for each in errors]

    return validate


@pytest.fixture(scope="session")
def validate_pdf() -> Callable[..., list[str]]:
    """Give ``validate_pdf(pdf, *profiles) -> failures``; without profiles PDF/A-2a and PDF/UA-1."""
    import page  # noqa: PLC0415 - of the development packages alone, and a large one

    def validate(pdf: Path, *profiles: str) -> list[str]:
        failures = []
        for profile in profiles or ("2a", "ua1"):
            report = page.validate_pdf(pdf, profile=profile)
            found = [f"{profile} {each.rule_id}: {each.message}" for each in report.failures]
            assert report.is_compliant or found, f"{profile} is not met, and no reason is given"
            failures += found
        return failures

    return validate


def missing_tool(tool: str) -> NoReturn:
    """Skip for want of a tool, or fail where CI is set."""
    message = f"{tool} is not on this machine; `make test` installs it or says how"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
