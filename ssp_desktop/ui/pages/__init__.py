"""Pages as they will be filed, shown one below the other."""
