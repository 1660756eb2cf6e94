"""How long a PDF takes; nothing is asserted of time."""

from collections.abc import Callable

import pytest

from ssp_desktop.domain.meeting import Layout
from tests.writing.pdf_cases import ReadPdf, random_meeting, set_pdf


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("items", [4, 60])
def test_set_as_pdf(benchmark: Callable[..., object], layout: Layout, items: int) -> None:
    seeds = iter(range(1000))
    # A meeting of its own each time: typst remembers what it has set.
    made = benchmark.pedantic(  # type: ignore[attr-defined]
        set_pdf,
        setup=lambda: ((random_meeting(next(seeds), layout, items),), {}),
        rounds=5,
    )
    benchmark.extra_info["pages"] = len(ReadPdf(made.content).pages)  # type: ignore[attr-defined]
