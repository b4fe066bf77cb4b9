"""Every error the hub raises on purpose: one sentence, what is wrong and what to do."""

from edge_app.exceptions import LeukoscopeError


class HubError(LeukoscopeError):
    """Base of the hub's own errors. Never raised itself."""

    exit_code = 20


class HubSetupError(HubError):
    """Raised when the hub's folder is not set up, or its database cannot be opened."""


class ImportRefusedError(HubError):
    """Raised when a bundle verifies but does not fit what the hub has: a gap, a cloned card."""


class HubUserError(HubError):
    """Raised when somebody who wants to sign in to the hub's pages cannot."""


class HubExportError(HubError):
    """Raised when results cannot be passed on: no such format, nothing to write, no place for it."""
