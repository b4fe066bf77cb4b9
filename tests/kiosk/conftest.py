from kiosk_pages import open_kiosk, qapp_cls

__all__ = ["open_kiosk", "qapp_cls"]
