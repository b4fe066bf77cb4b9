"""Every error the training raises on purpose: one sentence for the trainer, what is wrong and what to do."""

from edge_app.exceptions import LeukoscopeError


class TrainingError(LeukoscopeError):
    """Base of all training errors that are for people. Never raised itself."""

    exit_code = 10


class DatasetError(TrainingError):
    """Raised when a data set is not there, has no usable labels, or names files that do not exist."""


class SplitError(TrainingError):
    """Raised when the samples cannot be divided into train, validation and test with every class in each."""


class CropError(TrainingError):
    """Raised when a picture of the data set cannot be read, or no cell is found in any picture of a set."""


class RecipeError(TrainingError):
    """Raised when a recipe is asked for something it cannot do, such as an unknown name or no epochs."""

    exit_code = 2


class RunError(TrainingError):
    """Raised when a run directory is not one, is incomplete, or belongs to a run with other settings."""


class FitError(TrainingError):
    """Raised when fitting goes wrong: the loss is not a number, the disk is full, a worker is lost."""


class DivergedError(FitError):
    """Raised when the loss is not a number; other settings may do better, more disk space would not."""


class TuneError(TrainingError):
    """Raised when a search cannot be kept, or the one that is kept is of other settings or data."""


class AuditError(TrainingError):
    """Raised when no audit can be made of the pictures, or an audit cannot be written or read."""


class CorrectionsError(TrainingError):
    """Raised when an export of reviewed cells is not one, is damaged, or does not fit what was imported."""


class ReportError(TrainingError):
    """Raised when there is nothing finished to report, or the report cannot be written."""
