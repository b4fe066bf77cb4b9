"""Stands in for the library of the screen preview, which picamera2 imports and Leukoscope never opens."""


class _AnyFormat(type):
    def __getattr__(cls, name: str) -> str:
        return name


class PixelFormats(metaclass=_AnyFormat):
    """Every format has its own name for a value."""
