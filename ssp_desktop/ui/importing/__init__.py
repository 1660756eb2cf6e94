"""A file brought in: read, looked at, put right, kept."""
