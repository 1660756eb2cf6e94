"""``python -m ssp_desktop`` is ``ssp-desktop``."""

import sys

from ssp_desktop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
