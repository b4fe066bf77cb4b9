"""What several tests need besides drawn cells: a broken picture, a full disk, the record of a run."""

import contextlib
import resource
import signal
import struct
import zlib
from collections.abc import Iterator, Sequence

from edge_app.pack.manifest import Input, Provenance
from training.run import DataUsed, Part, Run


def huge_png() -> bytes:
    """A few bytes that say they are a picture of 60,000 x 60,000."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(100)))


@contextlib.contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Writing more than ``size`` bytes into a file fails, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    usual = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, usual)


def made_up_run(
    labels: Sequence[str], *, size_px: int = 16, grouped: bool = True, more: Sequence[DataUsed] = ()
) -> Run:
    """The record of a ``cell`` run that never was, on drawn cells of a clinic.

    Args:
        labels: of the model.
        size_px: side of its input.
        grouped: whether the clinic names patients.
        more: sources besides the clinic.
    """
    part = Part(images=60, groups=6, per_class=dict.fromkeys(labels, 30), membership_sha256="0")
    return Run(
        recipe="cell",
        architecture="cnn",
        backbone="none",
        labels=tuple(labels),
        input=Input(size_px=size_px, um_per_px=1.0, masking="none", colour="none"),
        seed=0,
        epochs=2,
        settings={},
        warm_start="from scratch",
        data=(drawn("clinic", grouped=grouped), *more),
        split=dict.fromkeys(("train", "validation", "test"), part),
        versions={"keras": "3"},
    )


def drawn(source: str, *, grouped: bool = False, skipped: int = 0) -> DataUsed:
    """Drawn cells of a laboratory."""
    provenance = Provenance(dataset="drawn", licence="none", citation="nobody", images=180)
    return DataUsed(provenance=provenance, source=source, grouped=grouped, skipped=skipped)
