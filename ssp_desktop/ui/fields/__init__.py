"""Fields to write and choose in."""
