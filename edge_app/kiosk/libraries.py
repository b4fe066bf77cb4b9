"""The system libraries Qt needs, and what to say when one is missing.

Qt's own answer to a missing library of its window plugin is to abort the process, so they are looked for
before it starts.
"""

import ctypes
import os
from collections.abc import Mapping

from edge_app.exceptions import KioskError

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""File name of a library and the Debian package that has it, whatever the window system."""

FOR_X11 = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
}
"""The same for Qt's X11 plugin."""


def needed_libraries(environment: Mapping[str, str]) -> dict[str, str]:
    """The libraries for the window system this environment selects, with their Debian packages."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    x11 = platform == "xcb" or (
        not platform and "DISPLAY" in environment and "WAYLAND_DISPLAY" not in environment
    )
    return {**ALWAYS, **(FOR_X11 if x11 else {})}


def check_libraries(libraries: Mapping[str, str] | None = None) -> None:
    """Makes sure that Qt can start.

    Args:
        libraries: file name and Debian package of each library; by default those of this environment.

    Raises:
        KioskError: some are missing; the message names the packages to install.
    """
    wanted = needed_libraries(os.environ) if libraries is None else libraries
    missing = [package for name, package in wanted.items() if not _loads(name)]
    if missing:
        raise KioskError(
            f"The screen needs system libraries that are missing; run: sudo apt install {' '.join(missing)}"
        )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
