"""How quick the device is, as ratios of one run: ``leukoscope bench``.

Absolute times belong to a machine and a moment. What is compared is therefore timed in turns, round by round,
and a ratio is the median of the rounds' ratios.
"""
