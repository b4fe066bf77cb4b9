import errno
import os
import struct

import pytest

from edge_app.camera.v4l2 import Node, best_size, probe

CAPTURE, STREAMING, METADATA, OWN = 0x1, 0x04000000, 0x00800000, 0x80000000
YUYV, MJPG = (struct.unpack("<I", word)[0] for word in (b"YUYV", b"MJPG"))
SIZES = {YUYV: [(640, 480)], MJPG: [(640, 480), (2592, 1944), (1920, 1080)]}


class Driver:
    """Answers as linux/videodev2.h lays it out; no machine this is checked on has a camera."""

    def __init__(self, driver="uvcvideo", name="USB Microscope", caps=CAPTURE | STREAMING, busy=False):
        self.driver, self.name, self.caps, self.busy = driver, name, caps, busy

    def __call__(self, device, request, argument):
        size, number = request >> 16 & 0x3FFF, request & 0xFF
        assert len(argument) == size
        if number == 0:
            texts = (self.driver.encode(), self.name.encode(), b"usb-1")
            return struct.pack(
                "=16s32s32sIII12x", *texts, 0x060000, OWN | METADATA | CAPTURE, self.caps | OWN
            )
        if number == 2:
            index = struct.unpack_from("=I", argument)[0]
            if index >= len(SIZES):
                raise OSError(errno.EINVAL, "Invalid argument")
            return struct.pack("=III32sII12x", index, 1, 0, b"", list(SIZES)[index], 0)
        if number == 74:
            index, code = struct.unpack_from("=II", argument)
            if index >= len(SIZES[code]):
                raise OSError(errno.EINVAL, "Invalid argument")
            return struct.pack("=III6I8x", index, code, 1, *SIZES[code][index], 0, 0, 0, 0)
        if self.busy:
            raise OSError(errno.EBUSY, "Device or resource busy")
        return argument


@pytest.fixture
def node(tmp_path):
    path = tmp_path / "video0"
    path.touch()
    return path


def test_a_uvc_camera_tells_name_formats_and_sizes_largest_first(node):
    found = probe(node, Driver())
    assert (found.name, found.driver, found.problem) == ("USB Microscope", "uvcvideo", "")
    assert [str(one) for one in found.formats] == ["YUYV 640x480", "MJPG 2592x1944 1920x1080 640x480"]


def test_the_size_asked_for_is_the_largest_that_the_analysis_can_use(node):
    assert best_size(probe(node, Driver())) == (1920, 1080)
    assert best_size(Node()) is None


@pytest.mark.parametrize(
    ("driver", "word"),
    [
        (Driver(busy=True), "is in use"),
        (Driver(caps=METADATA | STREAMING), "metadata or output only"),
        (Driver(driver="rp1-cfe"), "--source picamera2"),
    ],
)
def test_a_node_that_gives_no_picture_says_why(node, driver, word):
    found = probe(node, driver)
    assert word in found.problem
    assert found.problem.endswith(".")


def test_a_file_that_is_no_device_is_no_camera(node):
    assert "is no camera" in probe(node).problem


def test_a_device_that_is_gone_says_to_plug_it_in(tmp_path):
    assert "plug the camera in" in probe(tmp_path / "video9").problem


def test_a_device_one_may_not_open_says_how_to_be_let_in(node, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert "usermod -aG video" in probe(node).problem
