"""What the referat still lacks, each with a way to it."""
