import pytest

from edge_app.exceptions import KioskError
from edge_app.kiosk.libraries import check_libraries, needed_libraries


def test_missing_libraries_are_named_by_the_package_to_install():
    wanted = {"libc.so.6": "libc6", "libnosuch.so.9": "libnosuch9", "libnoneither.so.1": "libnoneither1"}
    with pytest.raises(KioskError) as caught:
        check_libraries(wanted)
    assert str(caught.value).endswith("run: sudo apt install libnosuch9 libnoneither1")


def test_libraries_that_are_there_are_no_trouble():
    assert check_libraries({"libc.so.6": "libc6"}) is None


@pytest.mark.parametrize(
    ("environment", "x11"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "eglfs:/dev/dri/card0"}, False),
        ({}, False),
    ],
)
def test_x11s_libraries_are_wanted_on_x11_only(environment, x11):
    assert ("libxcb-cursor.so.0" in needed_libraries(environment)) is x11
