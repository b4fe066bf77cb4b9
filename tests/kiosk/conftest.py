from kiosk_pages import open_kiosk, qapp_cls
from stick_port import courier, port

__all__ = ["courier", "open_kiosk", "port", "qapp_cls"]
