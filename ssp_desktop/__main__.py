"""``python -m ssp_desktop`` is ``ssp-desktop``."""

from ssp_desktop.entry import command

if __name__ == "__main__":
    command()
