"""Any folder of files looked through for what must not go out, and told."""
