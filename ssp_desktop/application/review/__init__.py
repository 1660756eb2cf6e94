"""Review, approval and what comes after it, without a window."""
