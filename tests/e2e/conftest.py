import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "kiosk"))

from kiosk_pages import open_kiosk, qapp_cls

__all__ = ["open_kiosk", "qapp_cls"]
