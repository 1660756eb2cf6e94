"""The list of all parts: whole, true to the lock, readable by others, the same again."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.markers import Marker

from ssp_desktop.application.parts.cyclonedx import FILE_NAME, from_cyclonedx
from ssp_desktop.application.parts.gathering import PROGRAM, Gathering, installed, lists_in
from ssp_desktop.application.parts.licences import ids_in
from ssp_desktop.application.parts.listing import PartsList
from ssp_desktop.application.parts.part import Part, plain_name
from ssp_desktop.folders import find_folders

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = find_folders().resources
LOCKED = re.compile(r"^(\S+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)
LIBRARIES = (".so", ".pyd", ".dylib", ".dll")


def _locked() -> dict[str, str]:
    """Return what the lock of the program has for this system, with its versions."""
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    return {
        name: version
        for name, version, marker in LOCKED.findall(lock)
        if not marker or Marker(marker).evaluate()
    }


def _write(file: Path, *arguments: str, **environment: str) -> bytes:
    command = [sys.executable, "packaging/parts.py", str(file), *arguments]
    done = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr
    return file.read_bytes()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the list of this environment, as a package gets it."""
    return _write(tmp_path_factory.mktemp("parts") / "list.json", SOURCE_DATE_EPOCH="1764547200")


@pytest.fixture(scope="module")
def parts(written: bytes) -> dict[str, Part]:
    """Give the parts of that list by their keys."""
    return {part.key: part for part in from_cyclonedx(written)}


def test_every_package_of_the_lock_is_in_it_and_no_tool_of_the_tests(
    parts: dict[str, Part],
) -> None:
    packages = {
        key: part.version for key, part in parts.items() if part.address.startswith("pkg:pypi/")
    }
    assert packages == _locked()
    assert parts[PROGRAM].version == distribution(PROGRAM).version


def test_the_licence_of_every_part_is_known_and_its_text_can_be_read(
    parts: dict[str, Part],
) -> None:
    licences = Gathering(RESOURCES).licences
    assert not [part for part in parts.values() if not licences.are_known(part.licence)]
    listing = PartsList(RESOURCES)
    assert set(parts) == {part.key for part in listing.parts}
    for part in listing.parts:
        texts = listing.texts(part)
        assert texts, part
        assert max(len(text) for _, text in texts) > 100, part


def test_what_is_no_python_is_in_it(parts: dict[str, Part]) -> None:
    for key in (
        "pyside6-essentials/qt@6.11.3",
        "liberation-serif-and-sans",
        "noto-emoji",
        "lucide",
        "stavekontrolden",
        "chunspell/hunspell@1.7",
        "sqlite",
        "cryptography/openssl@4.0.3",
    ):
        assert key in parts
    assert any(key.startswith("typst/typst-pdf@") for key in parts)
    # Listed by pillow as what it could be built with, and not in its wheels.
    assert not any("libimagequant" in key for key in parts)
    fonts = {file.name.partition("-")[0] for file in (RESOURCES / "fonts").glob("*.ttf")}
    assert fonts == {"LiberationSans", "LiberationSerif", "NotoEmoji"}


def test_what_the_table_says_of_a_wheel_was_looked_up_for_that_version() -> None:
    locked = _locked()
    for name, inside in Gathering(RESOURCES).table["inside"].items():
        assert locked[name] == inside["at"], f"look again at what is inside {name}"


def test_no_wheel_has_libraries_that_nobody_tells_of() -> None:
    table = Gathering(RESOURCES).table
    told = {*table["inside"], *table["own"]["names"]}
    for name, package in installed(None).items():
        has = any(LIBRARIES[0] in file.suffixes or file.suffix in LIBRARIES
                  for file in package.files or ())  # fmt: skip
        assert not has or name in told or lists_in(package), name


def test_others_can_read_it(written: bytes) -> None:
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(written.decode())
    assert error is None, str(error)[:400]
    document = json.loads(written)
    rows = [*document["components"], document["metadata"]["component"]]
    rows += [inner for row in rows for inner in row.get("components", ())]
    names = [row["bom-ref"] for row in rows]
    assert len(names) == len(set(names))
    for row in document["dependencies"]:
        assert {row["ref"], *row["dependsOn"]} <= set(names)
    told = {row["ref"]: row["dependsOn"] for row in document["dependencies"]}
    assert {"shiboken6"} <= set(told["pyside6-essentials"])
    assert {"lucide", "pyside6-essentials", "sqlite"} <= set(told[PROGRAM])
    assert document["metadata"]["timestamp"] == "2025-12-01T00:00:00Z"
    assert b"file://" not in written


def test_the_same_commit_gives_the_same_bytes(written: bytes, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    assert _write(one, SOURCE_DATE_EPOCH="1764547200") == written
    # Without being told, the time is the commit's.
    assert _write(two, SOURCE_DATE_EPOCH="") == _write(one, SOURCE_DATE_EPOCH="")
    assert json.loads(two.read_bytes())["serialNumber"] != json.loads(written)["serialNumber"]


def test_a_package_that_brings_its_python_says_so(tmp_path: Path) -> None:
    content = _write(tmp_path / "list.json", "--system", "win32", "--python", "3.11.9")
    parts = {part.key: part for part in from_cyclonedx(content)}
    assert parts["python"].version == "3.11.9"
    assert not parts["python"].of_system
    assert "pyside6-essentials/icu@73" not in parts  # which Qt takes from Windows


def test_the_list_beside_the_program_is_the_one_that_is_shown(
    written: bytes, tmp_path: Path
) -> None:
    resources = tmp_path / "resources"
    resources.symlink_to(RESOURCES)
    copy = tmp_path / "copy"
    copy.mkdir()
    for folder in RESOURCES.iterdir():
        if folder.name != "licences":
            (copy / folder.name).symlink_to(folder)
    (copy / "licences").mkdir()
    for file in (RESOURCES / "licences").iterdir():
        (copy / "licences" / file.name).symlink_to(file)
    other = written.replace(b'"version": "2.1.5"', b'"version": "9.9.9"')
    (copy / "licences" / FILE_NAME).write_bytes(other)
    shown = {part.key: part.version for part in PartsList(copy).parts}
    assert shown["liberation-serif-and-sans"] == "9.9.9"


@pytest.mark.parametrize(
    ("said", "classifiers", "meant"),
    [
        (["MIT"], [], "MIT"),
        (["Apache License, Version 2.0"], [], "Apache-2.0"),
        (["MIT/Apache-2.0"], [], "MIT OR Apache-2.0"),
        (["Apache-2.0  OR  MIT"], [], "Apache-2.0 OR MIT"),
        (["see the file"], ["License :: OSI Approved :: MIT License"], "MIT"),
        (["The whole text\nof a licence"], [], ""),
        (["GPL-2.0-or-later WITH Classpath-exception-2.0"], [], ""),
        ([], ["License :: OSI Approved :: BSD License"], ""),
    ],
)
def test_a_licence_is_told_by_what_a_package_says(
    said: list[str], classifiers: list[str], meant: str
) -> None:
    assert Gathering(RESOURCES).licences.told(said, classifiers) == meant


def test_an_expression_is_taken_apart() -> None:
    expression = "(MIT OR Apache-2.0 WITH LLVM-exception) AND GPL-2.0-or-later AND MIT"
    assert ids_in(expression) == ("MIT", "Apache-2.0", "LLVM-exception", "GPL-2.0-or-later")
    assert plain_name("PySide6_Essentials") == plain_name("pyside6-essentials")
