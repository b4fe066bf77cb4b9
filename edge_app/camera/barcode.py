"""Reading a sample's barcode through the camera, from a tube held under the lens or a slide's label."""

import time

import zxingcpp

from edge_app.camera.frame import FrameSource
from edge_app.exceptions import EndOfSourceError

LOOK_S = 10.0
"""How long a hand gets to hold the label still, s."""


def read_barcode(source: FrameSource, look_s: float = LOOK_S) -> str:
    """Looks until a barcode is seen; opens and closes the source.

    Args:
        source: the camera, used by nobody else.
        look_s: how long to look, s.

    Returns:
        The text of the first barcode of any kind ZXing knows (Code 128, Code 39, DataMatrix, QR, ...); empty
        when none was seen.

    Raises:
        CameraError: the camera is not there or was lost.
    """
    source.open()
    try:
        until = time.monotonic() + look_s
        while time.monotonic() < until:
            for found in zxingcpp.read_barcodes(source.read().pixels):
                if found.valid and found.text.strip():
                    return str(found.text).strip()
    except EndOfSourceError:
        return ""
    finally:
        source.close()
    return ""
