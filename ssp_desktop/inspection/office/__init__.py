"""Packages of parts: Word, Excel and PowerPoint files, and OpenDocument."""
