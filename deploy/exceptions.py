"""Every error of deployment that is for people: one sentence, what is wrong and what to do."""

from edge_app.exceptions import LeukoscopeError


class DeployError(LeukoscopeError):
    """Base of all errors of deployment. Never raised itself."""

    exit_code = 12


class BoardError(DeployError):
    """Raised when a board is not known or its file does not parse."""


class BundleError(DeployError):
    """Raised when a bundle cannot be made or does not verify."""
