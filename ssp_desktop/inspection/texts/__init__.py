"""Text of every kind, mails, and archives of files."""
