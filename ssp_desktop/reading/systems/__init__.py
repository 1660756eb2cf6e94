"""What the municipality's own system exports, read as a meeting: XML and the files beside it."""
