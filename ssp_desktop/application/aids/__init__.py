"""Aids to writing: names, phrases, numbered points. No changes are made here."""
