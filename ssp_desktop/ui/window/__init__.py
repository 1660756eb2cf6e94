"""The main window: its pages, panels and foot."""
