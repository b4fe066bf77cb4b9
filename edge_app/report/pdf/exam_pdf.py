"""An exam on one or two sheets of paper."""

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np
import zxingcpp
from fpdf.enums import XPos, YPos

from edge_app import __version__
from edge_app.exam import reference
from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.logbook.logged import LoggedExam
from edge_app.pack.manifest import Manifest
from edge_app.report.pdf.cells import GetPicture, Tile, as_png, representative
from edge_app.report.pdf.fonts import Fonts, find_fonts
from edge_app.report.pdf.sheet import RULE, SMALL_PT, SOFT, Paper, Sheet
from edge_app.report.pdf.words import Words, as_it_is
from edge_app.report.seal import Seal
from edge_app.vision.tile import TILE_UM

QR_MM = 26.0
TILE_MM = 14.0
"""Sides on paper; a cell of 12 µm is then 7 mm wide."""

BAR_UM = 10.0
"""Length of the scale bar under the cells."""


def exam_pdf(
    logged: LoggedExam,
    seal: Seal,
    *,
    pictures: GetPicture,
    packs: Mapping[str, Manifest],
    paper: Paper = "A4",
    words: Words | None = None,
    fonts: Fonts | None = None,
) -> bytes:
    """Makes the report of an exam.

    Args:
        logged: the exam from the log.
        seal: ties the paper to the log.
        pictures: gives a kept picture by its hash.
        packs: manifests by the hash of their pack; those of the exam that are missing are said to be.
        paper: its size.
        words: the report's sentences, by default in English.
        fonts: font files; by default those of this machine.

    Returns:
        A PDF file.

    Raises:
        ReportError: there is no font to write with.
    """
    exam, say = logged.exam, words or Words(as_it_is)
    chain = say("Exam {0}   Log {1} {2}").format(exam.uuid, seal.sequence, seal.hash)
    foot = (say.intended_use(), chain)
    sheet = Sheet(paper, fonts or find_fonts(), foot, right_to_left=say.right_to_left)
    sheet.set_title(f"Leukoscope {exam.started.sample_id}")
    sheet.set_creator(f"Leukoscope {__version__}")
    _head(sheet, logged, seal, say)
    alarm = exam.verdict.flagged
    sheet.notice(say.verdict(exam), alarm=alarm)
    sheet.ln(1.0)
    sheet.paragraph(say.rule(exam), small=True)
    _differential(sheet, exam, say)
    _cells(sheet, representative(exam, pictures), say)
    _notes(sheet, exam, say)
    _amendments(sheet, exam, say)
    _how(sheet, exam, packs, say)
    _subtypes(sheet, exam, say)
    return bytes(sheet.output())


def _head(sheet: Sheet, logged: LoggedExam, seal: Seal, say: Words) -> None:
    exam, started = logged.exam, logged.exam.started
    top = sheet.get_y()
    sheet.image(_qr(str(seal)), x=sheet.left_of(sheet.epw - QR_MM, QR_MM), y=top, w=QR_MM, h=QR_MM)
    sheet.keep_free(QR_MM + 3.0)
    sheet.write_as(14.0, bold=True)
    sheet.line_of(say("White-cell differential of a blood smear"), 7.0)
    if started.simulated:
        sheet.write_as(11.0, bold=True, colour=(160, 30, 20))
        sheet.line_of(say("SIMULATED - not a patient's result"), 5.5)
    sheet.write_as(10.0, bold=True)
    sheet.multi_cell(0, 5.0, say.status(exam), align=sheet.start, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    sheet.ln(1.0)
    doubt = say(" (the device's clock was wrong)") if logged.clock_doubted else ""
    sheet.facts(
        [
            (say("Sample"), started.sample_id),
            (say("Begun"), f"{_clock(logged.started_utc)} UTC{doubt}"),
            (say("Operator"), started.operator or say("not stated")),
            (say("Looked through"), ", ".join(exam.reviewed_by) or say("by nobody")),
            *([(say("Signed"), f"{_clock(logged.signed_utc)} UTC")] if logged.signed_utc else []),
        ],
        label_mm=30.0,
    )
    sheet.keep_free(-QR_MM - 3.0)
    sheet.set_y(max(sheet.get_y(), top + QR_MM) + 2.0)


def _differential(sheet: Sheet, exam: Exam, say: Words) -> None:
    counted, wanted = exam.differential.leucocytes, exam.started.target_cells
    sheet.heading(say("Differential of {0} white cells").format(counted))
    age = exam.notes.age_years if exam.notes else None
    group = None if age is None else reference.age_group(age)
    columns = [say("class"), say("cells"), "%", say("95 % CI, %"), say("usual, %"), ""]
    shown = len(columns) if group else 4
    sheet.grid(
        columns[:shown],
        [row[:shown] for row in say.shares(exam, group)],
        (34, 12, 12, 24, 20, 12)[:shown],
        loud=[share.cell_class.is_blast and share.count > 0 for share in exam.differential.shares],
    )
    sheet.ln(1.0)
    counts = exam.counts
    changed = sum(cell.reclassified_by is not None for cell in exam.cells.values())
    added = sum(cell.added_by is not None for cell in exam.cells.values())
    notes = [
        say("Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.").format(
            f"{exam.differential.erythroblasts_per_100:.1f}",
            counts[CellClass.ERYTHROBLAST],
            counts[CellClass.SMUDGE],
            counts[CellClass.ARTEFACT],
        ),
        say("{0} of {1} cells were given their class by a person; the app's own class is in the log.").format(
            changed, len(exam.cells)
        ),
        say("{0} cells were added by hand, {1} fields were taken back.").format(added, len(exam.undone)),
        say("CI: exact interval of Clopper and Pearson."),
    ]
    if counted < wanted:
        notes.insert(0, say("{0} cells were wanted: the intervals are wide.").format(wanted))
    if group:
        notes.append(
            say("Usual range for {0}: {1}; it differs between laboratories.").format(
                say.age_group(group), reference.SOURCE
            )
        )
    sheet.paragraph(" ".join(notes), small=True)


def _cells(sheet: Sheet, shown: Mapping[CellClass, Sequence[Tile]], say: Words) -> None:
    if not shown:
        return
    sheet.heading(say("Cells, the most suspect and the surest of each class"))
    step = TILE_MM + 1.5
    x = 0.0
    for cell_class, tiles in shown.items():
        # A class stays together with its name, on this line or the next.
        across = min(len(tiles), int(sheet.epw // step))
        sheet.write_as(SMALL_PT, bold=cell_class.is_blast, colour=SOFT)
        width = max(across * step, sheet.get_string_width(say.class_name(cell_class)) + 1.0)
        if x + across * step > sheet.epw and x > 0.0:
            x = 0.0
            sheet.ln(TILE_MM + 7.5)
        if sheet.will_page_break(TILE_MM + 8.0):
            sheet.add_page()
            x = 0.0
        sheet.set_x(sheet.left_of(x, width))
        sheet.write_as(SMALL_PT, bold=cell_class.is_blast, colour=SOFT)
        sheet.cell(width, 3.5, say.class_name(cell_class), align=sheet.start)
        for number, tile in enumerate(tiles[:across]):
            left, top = sheet.left_of(x + number * step, TILE_MM), sheet.get_y() + 3.8
            sheet.image(as_png(tile.pixels), x=left, y=top, w=TILE_MM, h=TILE_MM)
            sheet.set_draw_color(*RULE)
            sheet.rect(left, top, TILE_MM, TILE_MM)
            if tile.probability is not None:
                sheet.set_font_size(6.0)
                sheet.text(left + 0.5, top + TILE_MM + 2.2, f"{tile.probability:.2f}")
        x += width + 2.0
    sheet.ln(TILE_MM + 7.5)
    bar = BAR_UM * TILE_MM / TILE_UM
    sheet.set_draw_color(0, 0, 0)
    left, middle = sheet.left_of(0.0, bar), sheet.get_y() + 1.5
    sheet.line(left, middle, left + bar, middle)
    sheet.keep_free(bar + 1.5, before=True)
    words = say(
        "{0} µm. Below each cell: the first reader's probability of blast, of other cells of the class."
    )
    sheet.paragraph(words.format(f"{BAR_UM:g}"), small=True)
    sheet.keep_free(-bar - 1.5, before=True)


def _notes(sheet: Sheet, exam: Exam, say: Words) -> None:
    rows = say.notes(exam)
    if rows:
        sheet.heading(say("Stated on the request - not used by the app"))
        sheet.facts(rows, label_mm=30.0)


def _amendments(sheet: Sheet, exam: Exam, say: Words) -> None:
    if exam.amendments:
        sheet.heading(say("Changed after the signature"))
        sheet.facts([(change.operator, change.reason) for change in exam.amendments])


def _how(sheet: Sheet, exam: Exam, packs: Mapping[str, Manifest], say: Words) -> None:
    sheet.heading(say("How it was measured"))
    rows = [
        (say("Source"), exam.started.source),
        (say("Fields"), str(len(exam.fields))),
        (say("Scale"), say.scale(exam)),
        (say("Quality, mean"), say.quality(exam)),
    ]
    sheet.facts(rows, label_mm=30.0)
    sheet.ln(1.0)
    for pack in exam.started.packs:
        if pack.task != "cell":
            continue
        manifest = packs.get(pack.sha256)
        limits = say.limits(manifest) if manifest else say("Its measured limits are not on this machine.")
        key = say(" DEVELOPMENT KEY, not released for use.") if pack.development_key else ""
        sheet.paragraph(f"{pack.name} {pack.version}: {limits}{key}", small=True)


def _subtypes(sheet: Sheet, exam: Exam, say: Words) -> None:
    rows = say.subtypes(exam)
    if rows:
        sheet.heading(say("Field-level subtype - RESEARCH ONLY, not part of the result"), keep_mm=40.0)
        sheet.grid(["", say("first reader"), say("second reader")], rows, (40, 20, 20))
        sheet.ln(1.0)
        sheet.paragraph(
            say("Mean over fields of models trained on one laboratory, whose classes its colours give away."),
            small=True,
        )


def _qr(text: str) -> io.BytesIO:
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    return as_png(np.asarray(barcode.to_image(scale=4), dtype=np.uint8))


def _clock(utc: str) -> str:
    """A time of the log to the minute."""
    return datetime.fromisoformat(utc.replace("Z", "+00:00")).strftime("%Y-%m-%d %H:%M")
