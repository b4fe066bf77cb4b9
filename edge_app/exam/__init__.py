"""The domain: what an exam is and what it says. Pure Python: no picture, no database, no window."""
