"""Undo, redo and the way back: what a change was about, in words, and where it happened."""
