"""Encryption in the window: its part of the settings, the recovery sheet, the way back to a key."""
