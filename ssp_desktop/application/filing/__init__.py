"""What a meeting is filed as: a package of files with a manifest, made, and checked later."""
