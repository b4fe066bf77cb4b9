"""What the frame around every page says."""

from dataclasses import dataclass

from edge_app.kiosk.view_models.text import any_development_key
from edge_app.pipeline.state import LiveState, Status


@dataclass(frozen=True)
class ShellPart:
    """The marks no page may leave out, and whether the exam ended."""

    sample: str
    simulated: bool
    development_key: bool
    ended: bool


def shell_part(state: LiveState) -> ShellPart:
    """Marks of one snapshot. The exam's own word counts too: it outlives the source."""
    started = state.exam.started if state.exam is not None else None
    return ShellPart(
        sample=started.sample_id if started is not None else "",
        simulated=(state.capabilities is not None and state.capabilities.simulated)
        or (started is not None and started.simulated),
        development_key=started is not None and any_development_key(started.packs),
        ended=state.status is Status.ENDED or (state.exam is not None and state.exam.ended is not None),
    )
