"""Pictures: what is said in them beside the picture itself."""
