"""What the self-test says of a user's own folder, key and policy: never a word of any minutes."""

import contextlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ssp_desktop.bootstrap import Program
from ssp_desktop.store.locked import held
from tests.selftest.conftest import Told
from tests.selftest.test_damage import give_to_nobody, not_root

Selftest = Callable[..., Told]
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("selftest")]


@not_root
def test_a_folder_that_the_user_may_not_look_into_is_found(data: Path, selftest: Selftest) -> None:
    nobody = give_to_nobody(data)
    (data / "key.json").write_text("{}", "utf-8")
    data.chmod(0)
    told = selftest(
        data,
        before=nobody,
        HOME="/nonexistent",
        only="data_folder lock database sqlite",
    )
    data.chmod(0o700)
    assert (told.status, told.wrong) == (1, ["data_folder", "lock", "database"])
    assert "har ret til den" in told.said["database"]


def test_a_meeting_that_cannot_be_read_is_found_and_not_named(
    data: Path, selftest: Selftest
) -> None:
    with contextlib.closing(sqlite3.connect(data / "referater.db")) as connection:
        connection.execute("UPDATE meetings SET date = 'onsdag hos Hansen'")
        connection.commit()
    told = selftest(data, only="database")
    assert (told.status, told.wrong) == (1, ["database"])
    assert told.said["database"].startswith("Et møde kan ikke læses. »ssp-desktop check«")
    assert "styregruppe" not in json.dumps(told.whole)
    assert "Hansen" not in json.dumps(told.whole)


def test_a_key_that_is_given_in_a_file_spares_the_keyring(
    data: Path, selftest: Selftest, tmp_path: Path
) -> None:
    with Program().locking(str(data)) as locking:
        locking.use_file(tmp_path / "key.txt")
        locking.turn(on=True)
    held.let_all_go()
    told = selftest(data, only="database keyring")
    assert told.wrong == ["database", "keyring"]
    told = selftest(data, more=["--key-file", str(tmp_path / "key.txt")], only="database keyring")
    assert (told.status, told.states) == (0, {"database": "ok", "keyring": "not_tried"})


def test_a_key_of_the_municipality_that_nothing_can_be_wrapped_for_is_found(
    data: Path, selftest: Selftest
) -> None:
    signs_alone = Ed25519PrivateKey.generate().public_key()
    pem = signs_alone.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    told = selftest(data, policy=f"municipal_key = '''{pem}'''", only="policy")
    assert told.wrong == ["policy"]
    assert "RSA på mindst 2048 bit" in told.said["policy"]
