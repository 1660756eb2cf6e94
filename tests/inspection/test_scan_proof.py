"""A large folder: what share of the planted CPR numbers is found, and how often it cries wolf."""

import time
from pathlib import Path

import pytest

from ssp_desktop.application.scanning.scan import scan
from tests.inspection.scanned_folder import make
from tests.proofs import PROOFS, cases


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_planted_numbers_are_found_and_look_alikes_are_not(tmp_path: Path) -> None:
    files = cases(160, 2000 / 300)
    numbers, look_alikes = (files // 20, files // 4) if PROOFS else (40, 80)
    planted = make(tmp_path / "filer", files, numbers, look_alikes, seed=20240424)
    begun = time.perf_counter()
    found = scan([tmp_path / "filer"], tmp_path / "scans", lambda *_: None)
    rate = files / (time.perf_counter() - begun)
    finds = {each.path: [f for f in each.finds if f.kind == "cpr"] for each in found.files}
    missed = [
        each
        for each in planted
        if each.cpr and [f.shown for f in finds.get(each.path, ())] != [f"{each.cpr}-••••"]
    ]
    false = [each for each in planted if not each.cpr and finds.get(each.path)]
    print(
        f"\n{files} files: {numbers - len(missed)} of {numbers} CPR numbers found; "
        f"{len(false)} of {look_alikes} look-alikes told as one; {rate:.0f} files a second"
    )
    assert missed == []
    assert len(false) <= 0.02 * look_alikes, [each.look_alike for each in false]
    assert found.looked_at == files
    assert not PROOFS or rate >= 20
