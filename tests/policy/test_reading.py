"""A policy file is read field by field; what cannot be read is told, and no lock vanishes."""

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssp_desktop.assembly import policy_of
from ssp_desktop.folders import policy_file
from ssp_desktop.policy import NO_POLICY, Encryption, Policy, read_policy

KEY = """-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEAjHZQwxJIyE0qdKZ4hmB2fK6b0cTzhKfaNn1m0sWkR0o=
-----END PUBLIC KEY-----
"""
WHOLE = f"""
issued_by = "Køge Kommune, IT"
language = "da"
export_folder = "/srv/udgående"
backup_folder = '~/Kopier'
templates = "/srv/skabeloner"
encryption = "copies"
municipal_key = '''
{KEY}'''
days_in_bin = 90
stops = ["cpr", "closed_words", "author"]
"""


@pytest.fixture
def read(tmp_path: Path):
    """Give a function that reads a policy of that content."""

    def of(content: str | bytes) -> Policy:
        file = tmp_path / "policy.toml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return policy_of(file)

    return of


def test_every_field_is_read(read):
    policy = read(WHOLE)
    assert policy.problems == ()
    assert policy.warning == ""
    assert (policy.issued_by, policy.who) == ("Køge Kommune, IT", "Køge Kommune, IT")
    assert policy.language == "da"
    assert policy.export_folder == Path("/srv/udgående")
    assert policy.backup_folder is not None
    assert policy.backup_folder.parts[-1] == "Kopier"
    assert policy.backup_folder.is_absolute()
    assert policy.templates == Path("/srv/skabeloner")
    assert policy.encryption is Encryption.COPIES
    assert policy.municipal_key == KEY
    assert policy.days_in_bin == policy.days_to_empty_bin == 90
    assert policy.stops == {"cpr", "closed_words", "author"}
    assert policy.refuses_reason("cpr")
    assert not policy.refuses_reason("comment")


def test_without_a_file_nothing_is_settled(tmp_path):
    assert policy_of(tmp_path / "none.toml") == NO_POLICY
    assert policy_of(tmp_path / "none" / "none.toml") == NO_POLICY
    assert not NO_POLICY.refuses_reason("cpr")
    assert NO_POLICY.days_to_empty_bin is None


@pytest.mark.parametrize(
    ("line", "field", "allowed"),
    [
        ('language = "sv"', "language", "»da« eller »en«"),
        ('export_folder = "udgående"', "export_folder", "hel sti"),
        ("backup_folder = 7", "backup_folder", "hel sti"),
        ('templates = "~jens/skabeloner"', "templates", "hel sti"),
        ("encryption = true", "encryption", "»off«, »copies« eller »on«"),
        ('encryption = "On"', "encryption", "»off«, »copies« eller »on«"),
        ('municipal_key = "abc"', "municipal_key", "offentlig nøgle"),
        (f"municipal_key = '''{KEY.replace('MCow', 'MCo')}'''", "municipal_key", "offentlig"),
        ("municipal_key = '''-----BEGIN PRIVATE KEY-----'''", "municipal_key", "offentlig nøgle"),
        (f"days_in_bin = 0x{'f' * 9000}", "days_in_bin", "0 (aldrig) til 3650"),
        ("days_in_bin = true", "days_in_bin", "0 (aldrig) til 3650"),
        ("days_in_bin = -1", "days_in_bin", "0 (aldrig) til 3650"),
        ('days_in_bin = "90"', "days_in_bin", "0 (aldrig) til 3650"),
        ('stops = "cpr"', "stops", "liste af fund"),
        ('stops = ["cpr", "cprnr"]', "stops", "navne på fund (cpr, "),
        ("issued_by = 1", "issued_by", "navn på én linje"),
    ],
)
def test_a_bad_value_is_told_by_field_and_the_rest_holds(read, line, field, allowed):
    other = 'language = "en"' if field != "language" else "days_in_bin = 30"
    policy = read(f"{other}\n{line}\n")
    (problem,) = policy.problems
    assert problem.startswith(f"{field}: skal være ")
    assert allowed in problem
    assert problem in policy.warning
    assert str(policy.file) in policy.warning
    assert (policy.language, policy.days_in_bin) in (("en", None), (None, 30))


def test_what_keeps_something_safe_holds_strictly_where_it_cannot_be_read(read):
    policy = read('encryption = "ja"\ndays_in_bin = "aldrig"\nstops = 1\nlanguage = "en"')
    assert "encryption" in policy.unread
    assert policy.encryption is None  # nothing is encrypted for a mistake's sake
    assert policy.days_to_empty_bin == 0
    assert policy.refuses_reason("cpr")
    assert policy.language == "en"
    one = read('encryption = "ja"\ndays_in_bin = 30')
    assert "encryption" in one.unread
    assert one.days_to_empty_bin == 30
    assert not one.refuses_reason("cpr")  # nobody settled what stops a file


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('language = "da', "ikke rigtig TOML (fejl til sidst i filen)."),
        ("language = 'da'\ndays_in_bin = ?", "ikke rigtig TOML (fejl i linje 2, tegn 15)."),
        ("language = 'da'\nlanguage = 'en'", "ikke rigtig TOML"),
        (b'issued_by = "K\xf8ge"', "UTF-8"),
        ("# " + "x" * 100_001, "fylder over 100 kB"),
        ("stops = " + "[" * 20_000, "ikke rigtig TOML"),
        ("days_in_bin = " + "9" * 5000, "ikke rigtig TOML"),
        ('langauge = "da"', "langauge: der er intet felt med det navn; der er issued_by, language"),
    ],
)
def test_a_file_that_cannot_be_read_holds_everything_strictly(read, content, said):
    policy = read(content)
    assert said in policy.problems[0]
    assert "encryption" in policy.unread
    assert policy.days_to_empty_bin == 0
    assert policy.refuses_reason("cpr")
    assert "det, IT har fastlagt i " in policy.warning


def test_an_unknown_field_takes_nothing_from_those_that_can_be_read(read):
    policy = read('days_in_bin = 30\nencryption = "off"\nstop = ["cpr"]')
    assert policy.days_to_empty_bin == 30
    assert policy.encryption is Encryption.OFF
    assert policy.refuses_reason("cpr")  # it may have been meant


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_closed_file_is_told(read, tmp_path):
    (tmp_path / "policy.toml").write_text("")
    (tmp_path / "policy.toml").chmod(0)
    policy = policy_of(tmp_path / "policy.toml")
    assert "kan ikke læses" in policy.problems[0]


def test_a_folder_in_its_place_is_told(tmp_path):
    policy = policy_of(tmp_path)
    assert "kan ikke læses" in policy.problems[0]
    assert policy.refuses_reason("cpr")


def test_a_link_to_nothing_is_no_way_round(tmp_path):
    (tmp_path / "policy.toml").symlink_to(tmp_path / "drev" / "policy.toml")
    policy = policy_of(tmp_path / "policy.toml")
    assert "henvisning" in policy.problems[0]
    assert policy.refuses_reason("cpr")


def test_the_mark_that_windows_puts_first_is_no_mistake(read):
    assert read(b"\xef\xbb\xbflanguage = 'en'\r\n").language == "en"


def test_no_variable_leads_to_another_file_or_home(monkeypatch, read, tmp_path):
    before = policy_file()
    home = read("export_folder = '~/ud'").export_folder
    for name in ("HOME", "ProgramData", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "SSP_DESKTOP_POLICY"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("SSP_DESKTOP_DATA_DIR", str(tmp_path))
    assert policy_file() == before
    assert read("export_folder = '~/ud'").export_folder == home
    if sys.platform == "linux":
        assert before == Path("/etc/ssp-desktop/policy.toml")


VALUES = st.recursive(
    st.one_of(
        st.integers(),
        st.booleans(),
        st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=8),
        st.sampled_from(["da", "on", "cpr", "/srv/x", "~/x", KEY]),
    ),
    lambda inside: st.lists(inside, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*sorted(Policy._fields), "andet"]), VALUES, max_size=6))
def test_whatever_stands_in_it_is_read_or_told(read, said):
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in said.items()]
    policy = read("\n".join(lines))
    fields = {"language", "export_folder", "backup_folder", "templates", "encryption"}
    fields |= {"municipal_key", "days_in_bin", "stops", "issued_by"}
    told = {problem.partition(":")[0] for problem in policy.problems}
    for name in said:
        taken = name in fields and getattr(policy, name) not in (None, "")
        assert taken is not (name in told), (name, policy)


@given(st.binary(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told(read, content):
    policy = read(content)
    assert policy.problems or not policy.unread


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere others cannot write where it lies")
def test_a_file_that_no_administrator_owns_settles_nothing(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('municipal_key = "fremmed"\nexport_folder = "C:/Fælles"\n', encoding="utf-8")
    read = read_policy(file, lambda: ())
    assert read.export_folder is None
    assert "ejes ikke af en administrator" in read.warning
    assert "encryption" in read.unread
