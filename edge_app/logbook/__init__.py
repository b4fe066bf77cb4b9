"""The log: append-only events in SQLite, one writer, a hash chain. What it has acknowledged is on disk."""
