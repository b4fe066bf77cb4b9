"""Daily control slides: what is expected of a control material, what was read, and if that is in control.

A control slide is counted as an exam that says so (``ExamStarted.control``), so that it is never taken for a
patient's. Expectation and result are events of the device: they survive in the log's chain and are synced.
"""
