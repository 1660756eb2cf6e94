"""The panel that files a meeting as a package, what stops it, and the check of a package."""
