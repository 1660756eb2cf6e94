"""What helps with the writing: names, phrases, numbered points. No changes are made here."""
