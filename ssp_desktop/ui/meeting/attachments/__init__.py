"""The attachments of the current item: their lines, and their files taken, opened and shown."""
