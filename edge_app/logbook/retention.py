"""Which pictures may go when they take more than the site allows.

Never those a laptop has not got, never those of a signed exam, never those of the last exams, which somebody
may still review. First go those that no record names: their field was refused, or the power failed before it
was written. Then the oldest exams, until the pictures are well below the quota. The log says how many before
they go.
"""

from collections.abc import Iterator
from itertools import chain

from edge_app.logbook.device_events import PicturesRemoved
from edge_app.logbook.logbook import Logbook
from edge_app.logbook.logged import ExamSpan
from edge_app.logbook.reader import LogReader

LAST_EXAMS_KEPT = 50
"""A day or two of exams: they may still be reviewed or signed."""

ROOM_MADE = 0.9
"""Pictures are removed until they take this part of the quota, so that it is not done again for each exam."""


def tidy_pictures(logbook: Logbook, quota_mb: int) -> PicturesRemoved | None:
    """Removes pictures that may go where the quota is used up; for the start, while no exam is being taken.

    What a power cut left unfinished goes in any case.

    Args:
        logbook: the log, open for writing.
        quota_mb: what the pictures may take, MB.

    Returns:
        What was removed; None where nothing was.

    Raises:
        LogbookError: the log cannot be read or written; no picture was removed.
    """
    store = logbook.pictures
    store.drop_unfinished()
    quota = quota_mb * 1_000_000
    if store.used_bytes() <= quota:
        return None
    with LogReader.open(logbook.path) as reader:
        too_much = store.used_bytes() - int(quota * ROOM_MADE)
        names, freed = [], 0
        for name in chain(_unnamed(reader), _may_go(reader)):
            if freed >= too_much:
                break
            size = store.size(name)
            if size:
                names.append(name)
                freed += size
    if not names:
        return None
    removed = PicturesRemoved(count=len(names), freed_bytes=freed)
    logbook.append_device(removed).result()
    store.remove(names)
    return removed


def _unnamed(reader: LogReader) -> Iterator[str]:
    named = {name for _, name in reader.named_pictures()}
    return (name for name in reader.pictures.names() if name not in named)


def _may_go(reader: LogReader) -> Iterator[str]:
    """Hashes of pictures that may be removed, those of the oldest exam first."""
    spans = reader.exam_spans()
    received = reader.received()
    free = [span for span in spans[:-LAST_EXAMS_KEPT] if _is_free(span, received)]
    kept = {span.exam_uuid for span in spans} - {span.exam_uuid for span in free}
    # Two exams of one picture have one file.
    needed = {name for exam, name in reader.named_pictures() if exam in kept}
    for span in free:
        for _, name in reader.named_pictures(span.exam_uuid):
            if name not in needed:
                needed.add(name)
                yield name


def _is_free(span: ExamSpan, received: int) -> bool:
    return span.ended and not span.signed and span.last_sequence <= received
