"""``python -m ssp_desktop`` is ``ssp-desktop``.

With a first word that no user types it is the helper process of the spelling.
"""

import sys

from ssp_desktop.spelling import ARGUMENT


def _run() -> int:
    if sys.argv[1:2] == [ARGUMENT]:
        from ssp_desktop.spelling.process import serve  # noqa: PLC0415 - seldom wanted

        return serve(sys.argv[2:])
    from ssp_desktop.bootstrap import main  # noqa: PLC0415 - the helper needs none of it

    return main()


if __name__ == "__main__":
    sys.exit(_run())
