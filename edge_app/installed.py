"""The libraries whose versions decide whether and how quickly the device works."""

import importlib.metadata

PACKAGES = ("numpy", "opencv-python-headless", "ai-edge-litert", "tflite-runtime", "PySide6-Essentials")
"""One TFLite runtime is enough."""


def installed_versions() -> dict[str, str]:
    """The version of each of ``PACKAGES`` that is installed."""
    versions = {}
    for package in PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions
