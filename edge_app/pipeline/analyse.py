"""Pictures of a source analysed without an exam: what ``leukoscope analyze`` and the hub share."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from edge_app.camera.folder import FolderSource
from edge_app.camera.frame import Capabilities, Frame, FrameSource
from edge_app.exceptions import EndOfSourceError, ImageError
from edge_app.inference.panel import ReaderPanel
from edge_app.pipeline.beside import Beside
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.pipeline.field_taker import FieldTaker, field_events
from edge_app.report.analysis import AnalysedField, FailedPicture
from edge_app.settings import Settings

SCALE_LOOKS = 40
"""Pictures of a list looked at for their scale."""


def frames_of(source: FrameSource) -> Iterator[Frame | FailedPicture]:
    """All frames of an open source, which is closed behind them; an unusable picture comes as its failure."""
    try:
        while True:
            try:
                yield source.read()
            except EndOfSourceError:
                return
            except ImageError as error:
                yield FailedPicture(reason=str(error))
    finally:
        source.close()


def learn_scales(pictures: Sequence[Path], settings: Settings) -> ScaleKeeper:
    """The scales of pictures from one microscope, from a look all over the list before the first is used.

    Args:
        pictures: files; those that cannot be read are passed over.
        settings: the site's choices.
    """
    scales = ScaleKeeper(settings, stills=True)
    some = FolderSource(pictures[:: max(1, len(pictures) // SCALE_LOOKS)])
    some.open()
    for frame in frames_of(some):
        if isinstance(frame, Frame):
            scales.learn(frame)
    return scales


def analyse(
    source: FrameSource,
    capabilities: Capabilities,
    panel: ReaderPanel,
    settings: Settings,
    scales: ScaleKeeper,
    *,
    path_of: Callable[[Frame], str] = lambda frame: frame.source_name,
    on_frame: Callable[[], None] = lambda: None,
) -> Iterator[AnalysedField | FailedPicture]:
    """The fields of a source and their cells; poor stills count as marked.

    Args:
        source: pictures or a video, open; closed at the end.
        capabilities: what ``open`` said of it.
        panel: the readers.
        settings: the site's choices.
        scales: the scale of the microscope, which may have been learnt before.
        path_of: what a frame is called in the report.
        on_frame: called after each frame, used or not.
    """
    with Beside() as beside:
        taker = FieldTaker(capabilities, panel, settings, scales, beside, count_poor_stills=True)
        number = 0
        for frame in frames_of(source):
            on_frame()
            if isinstance(frame, FailedPicture):
                yield frame
                continue
            look = taker.look(frame)
            if look.proposal is None:
                if capabilities.stills:
                    yield FailedPicture(f"{path_of(frame)} was not looked at: {look.hint}")
                continue
            number += 1
            field, cells = field_events(look, look.proposal, number)
            taker.confirm(frame, look.proposal)
            yield AnalysedField(path=path_of(frame), frame=frame, field=field, cells=cells)
