"""Every error the converter raises on purpose: one sentence for the trainer, what is wrong and what to do."""

from edge_app.exceptions import LeukoscopeError


class ConverterError(LeukoscopeError):
    """Base of all converter errors that are for people. Never raised itself."""

    exit_code = 11


class QuantiseError(ConverterError):
    """Raised when a model cannot be made full int8."""


class WrongModelError(QuantiseError):
    """Raised when the model is not one that a pack can carry."""


class WrongRunError(ConverterError):
    """Raised when the records of a run do not fit each other, or its calibration crops are of no use."""


class ParityError(ConverterError):
    """Raised when the int8 model is too far below the float model to be packed."""


class WorthlessModelError(ConverterError):
    """Raised when nothing shows that the model tells blasts from other cells."""


class PackWriteError(ConverterError):
    """Raised when the pack exists already or cannot be written."""
