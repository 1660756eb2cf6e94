"""The packages for Windows; `build_windows.py` beside this folder is the way in."""
