"""Every error Leukoscope raises on purpose.

Each message is one sentence for the person at the microscope: what is wrong and what to do. The command
line prints it and exits with the class's ``exit_code``; the kiosk shows it. Nothing else is caught there,
so a programming mistake still shows its traceback.
"""


class LeukoscopeError(Exception):
    """Base of all errors that are for people. Never raised itself."""

    exit_code = 1


class UsageError(LeukoscopeError):
    """Raised when the command line or a setting asks for something that makes no sense."""

    exit_code = 2


class SettingsError(LeukoscopeError):
    """Raised when the settings file cannot be read or a value in it is out of range."""

    exit_code = 2


class ImageError(LeukoscopeError):
    """Raised when a picture file cannot be used: no picture, cut off, too small, too large, not 8-bit RGB."""

    exit_code = 3


class CameraError(LeukoscopeError):
    """Base of all camera trouble; the pipeline answers it by reconnecting with back-off."""

    exit_code = 4


class CameraNotFoundError(CameraError):
    """Raised when the camera asked for is not there or its driver is not installed."""


class CameraLostError(CameraError):
    """Raised when a camera that worked stops giving frames (plug pulled, driver gone)."""


class EndOfSourceError(CameraError):
    """Raised by ``read`` when a finite source (files, video, a simulated slide) has no more frames."""


class ScaleError(LeukoscopeError):
    """Raised when µm/px is not calibrated and cannot be estimated from the picture."""

    exit_code = 3


class TruthError(LeukoscopeError):
    """Raised when boxes that people drew, to hold the locator against, are not there or cannot be read."""

    exit_code = 3


class CalibrationError(LeukoscopeError):
    """Raised when a picture or number will not do for a calibration, or a stored one cannot be used."""

    exit_code = 3


class PackError(LeukoscopeError):
    """Base of everything that makes a model pack unusable."""

    exit_code = 5


class PackFormatError(PackError):
    """Raised when a pack is not a pack, a member is missing, or its manifest does not parse."""


class PackSignatureError(PackError):
    """Raised when a pack is unsigned, changed after signing, or signed with a key not trusted here."""


class PackSchemaError(PackError):
    """Raised when a pack was made for a newer Leukoscope."""


class PackShapeError(PackError):
    """Raised when the model in a pack does not have the shapes its manifest states."""


class InferenceError(LeukoscopeError):
    """Raised when no TFLite runtime is installed or the runtime refuses the model."""

    exit_code = 5


class LogbookError(LeukoscopeError):
    """Base of everything that concerns the log."""

    exit_code = 6


class LogbookFormatError(LogbookError):
    """Raised when the file is not a Leukoscope log, is damaged, or was written by a newer Leukoscope."""


class LogbookKeyError(LogbookFormatError):
    """Raised when the key that the log is encrypted with is not there, or is not the right one."""


class LogbookChainError(LogbookError):
    """Raised when the hash chain does not verify: a record was changed, removed or inserted."""


class LogbookWriteError(LogbookError):
    """Raised when a record could not be written (disk full, card read-only): it does not count.

    Where the disk filled up behind the commit itself, the record may be in the log, whole, once the log is
    opened anew: refused is not always absent, but acknowledged is always there.
    """


class LogbookBusyError(LogbookWriteError):
    """Raised when another process has the log open for writing."""


class ExamNotFoundError(LogbookError):
    """Raised when the log holds no exam with the id asked for."""


class ExamError(LeukoscopeError):
    """Raised when an event does not fit the exam's state, such as a second signature."""

    exit_code = 7


class KioskError(LeukoscopeError):
    """Raised when the screen cannot be opened (Qt or a system library is missing) or keep a choice."""

    exit_code = 8


class SyncError(LeukoscopeError):
    """Base of everything that concerns carrying the log to a laptop."""

    exit_code = 9


class EnrolmentError(SyncError):
    """Raised when device and laptop do not know each other, or a card or key of one of them is unusable."""


class BundleError(SyncError):
    """Raised when a bundle is cut off, changed, of another device or for another laptop."""


class ReceiptError(SyncError):
    """Raised when a receipt is not from this device's laptop, or not about what this log holds."""


class OperatorError(LeukoscopeError):
    """Raised when there is no such operator, one may not do what is asked, or the operators' file fails."""

    exit_code = 10


class PinError(OperatorError):
    """Raised when a PIN is not the operator's."""


class PinLockedError(PinError):
    """Raised when an operator's PIN is not looked at for a while, after too many wrong ones."""


class UpdateError(LeukoscopeError):
    """Raised when a release cannot be installed, checked, switched to or removed; what ran goes on."""

    exit_code = 11


class UpdateBundleError(UpdateError):
    """Raised when an offline bundle is damaged, older than what runs, or for another board."""


class SelfTestError(UpdateError):
    """Raised when a release does not give the known answers on this board or cannot open the log."""


class CableError(UpdateError):
    """Raised when a laptop cannot be let in at the cable, or out."""


class KeyBindingError(UpdateError):
    """Raised when the log's key cannot be bound to something off the card, opened with it, or recovered."""


class OtherBoardError(KeyBindingError):
    """Raised when the log's key was bound to another board or stick than the one that is here."""


class ReportError(LeukoscopeError):
    """Raised when a report cannot be made, printed or checked."""

    exit_code = 12


class QcError(LeukoscopeError):
    """Raised when a control slide cannot be judged, or a patient's exam waits for today's control."""

    exit_code = 13


class ClockError(LeukoscopeError):
    """Raised when the device's clock cannot be set, or the time told cannot be now."""

    exit_code = 14
