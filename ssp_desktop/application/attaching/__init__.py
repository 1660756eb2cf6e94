"""Files put on items as attachments: taken, numbered, opened."""
