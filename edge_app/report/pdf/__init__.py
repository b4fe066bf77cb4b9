"""The report of an exam on paper."""
