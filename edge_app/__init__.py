"""Leukoscope on the device: camera to counted cell to log, offline.

Decision support for a trained morphologist; research use; not a diagnosis.
"""

__version__ = "0.1.0"

INTENDED_USE = "Decision support for a trained morphologist; research use; not a diagnosis."
