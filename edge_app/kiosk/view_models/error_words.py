"""The program's own sentences about trouble, in the language of the screen.

The program says what is wrong in English, for its log and its command line. Those sentences that a person at
the screen can bring about are known here by their pattern; what stands in the braces stays as it is. One that
is not known here is shown as it is: better in English than not at all.
"""

import errno
import os
import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP

from edge_app.kiosk.view_models.text import own_direction, translate

SENTENCES: tuple[str, ...] = tuple(
    str(one)
    for one in (
        QT_TRANSLATE_NOOP(
            "Error",
            "The camera {0} stopped giving pictures: check its cable; it is tried again by itself.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The camera {0} stopped giving pictures: check its plug; it is tried again by itself.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The camera {0} does not start: close the program that uses it or check its cable.",
        ),
        QT_TRANSLATE_NOOP("Error", "The simulated slide is at its end: start again for another look."),
        QT_TRANSLATE_NOOP(
            "Error",
            "The disk with the log {0} is full: nothing more was saved; free space.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The log {0} could not be written ({1}): nothing more was saved; check the card.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The picture {0} could not be saved ({1}); free space or check the card.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "No room for pictures: cells are counted without; copy the log to the laptop, free space.",
        ),
        QT_TRANSLATE_NOOP("Error", "There is no exam yet; start one first."),
        QT_TRANSLATE_NOOP("Error", "The exam has not started yet; wait for the first picture."),
        QT_TRANSLATE_NOOP(
            "Error",
            "No counted field is in view; hold the slide still until its field is counted.",
        ),
        QT_TRANSLATE_NOOP("Error", "No field has been counted yet; there is nothing to undo."),
        QT_TRANSLATE_NOOP("Error", "Exam {0} has ended; start another one."),
        QT_TRANSLATE_NOOP("Error", "Exam {0} is signed; state a reason for amending it first."),
        QT_TRANSLATE_NOOP("Error", "This exam still counts; end it before it is signed."),
        QT_TRANSLATE_NOOP(
            "Error",
            "No white cell was counted; there is nothing to sign, take another exam.",
        ),
        QT_TRANSLATE_NOOP("Error", "Look through the cells first; who signs stands by their classes."),
        QT_TRANSLATE_NOOP(
            "Error",
            "A control slide is not signed; its result is on the page of quality control.",
        ),
        QT_TRANSLATE_NOOP("Error", "State in 1 to {0} characters why the signed result is changed."),
        QT_TRANSLATE_NOOP(
            "Error",
            "This past exam is open to be read; touch Go on before it is changed.",
        ),
        QT_TRANSLATE_NOOP("Error", "A past exam keeps its fields; take a new exam instead."),
        QT_TRANSLATE_NOOP(
            "Error",
            "Cells are added while their field is in view; take a new exam instead.",
        ),
        QT_TRANSLATE_NOOP("Error", "A past exam's cells are not read again; ask during the exam."),
        QT_TRANSLATE_NOOP(
            "Error",
            "The readers did not read this cell; choose one that the app found.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The picture of this field was not kept; set keep_pictures in the settings.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "This cell is not found again in the stored picture; choose another.",
        ),
        QT_TRANSLATE_NOOP("Error", "That is not {0}'s PIN; try again.{1}"),
        QT_TRANSLATE_NOOP(
            "Error",
            "Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.",
        ),
        QT_TRANSLATE_NOOP("Error", "A PIN has {0} to {1} digits and nothing else; choose another."),
        QT_TRANSLATE_NOOP(
            "Error",
            "A PIN such as 1111 or 1234 is the first that others try; choose another.",
        ),
        QT_TRANSLATE_NOOP("Error", "There is an operator '{0}' already; choose another name."),
        QT_TRANSLATE_NOOP("Error", "{0} is the last admin; add another one first."),
        QT_TRANSLATE_NOOP("Error", "There is no stick to save on; plug one in and try again."),
        QT_TRANSLATE_NOOP("Error", "{0} cannot be written ({1}); choose another place."),
        QT_TRANSLATE_NOOP(
            "Error",
            "This machine has no print service (CUPS); carry {0} to one that has.",
        ),
        QT_TRANSLATE_NOOP("Error", "The report was not made ({0}); try again."),
        QT_TRANSLATE_NOOP("Error", "The report was not printed ({0}); see that a printer is set up."),
        QT_TRANSLATE_NOOP("Error", "The print service does not answer; see that the printer is on."),
        QT_TRANSLATE_NOOP(
            "Error",
            "{0} is not a model pack or is cut off; copy it again from its source.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "{0} is damaged or was packed again by another program; copy it again from its source.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "{0} was changed after it was signed, or signed with a key this device does not "
            "trust; get it again from its maker or add the maker's public key.",
        ),
        QT_TRANSLATE_NOOP("Error", "{0} is not signed; get it again from its maker."),
        QT_TRANSLATE_NOOP("Error", "{0} is gone; plug the stick in again."),
        QT_TRANSLATE_NOOP(
            "Error",
            "Nothing is expected of lot {0}; state what it holds, then read it again.",
        ),
        QT_TRANSLATE_NOOP("Error", "The expected shares add up to over 100 %; correct them."),
        QT_TRANSLATE_NOOP(
            "Error",
            "Only {0} white cells of the control were counted, {1} are needed; read it again.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The two points are {0} px apart and need at least {1}; choose two lines of the "
            "micrometer that are far from each other.",
        ),
        QT_TRANSLATE_NOOP("Error", "The length must be above 0 µm; read it off the micrometer."),
        QT_TRANSLATE_NOOP(
            "Error",
            "The length is no number; type how many µm lie between the two lines, such as 100.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of "
            "fields where red cells lie apart.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The picture is too dark to calibrate from; raise the lamp and take it again.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The picture is too bright to calibrate from; lower the lamp and try again.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The picture does not show empty glass; move beside the smear or clean the slide, and try again.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again "
            "or take another.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The bundle {0} could not be written ({1}); nothing is lost: free space or take "
            "another stick, and export again.",
        ),
        QT_TRANSLATE_NOOP("Error", "The stick at {0} cannot be written ({1}); take another."),
        QT_TRANSLATE_NOOP("Error", "The card {0} was changed after the laptop made it; copy it again."),
        QT_TRANSLATE_NOOP("Error", "{0} UTC cannot be now; look at a clock that is right."),
        QT_TRANSLATE_NOOP(
            "Error",
            "This device's clock is set by its system, as in: sudo date --set '2026-12-31 12:00'.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The log on this card belongs to another board; nothing was changed: put the card back there, or "
            "open it with its recovery copy: sudo leukoscope-update key recover",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out "
            "once the screen is up.",
        ),
        QT_TRANSLATE_NOOP(
            "Error",
            "The clock could not be set; the journal says why: journalctl -u leukoscope-clock.",
        ),
    )
)
"""Each as it is raised, with what changes in it as {0}, {1}, ..."""

SYSTEM_WORDS: dict[str, str] = {
    os.strerror(errno.ENOSPC): str(QT_TRANSLATE_NOOP("Error", "no space left")),
    os.strerror(errno.EACCES): str(QT_TRANSLATE_NOOP("Error", "no permission")),
    os.strerror(errno.EROFS): str(QT_TRANSLATE_NOOP("Error", "write-protected")),
    os.strerror(errno.EIO): str(QT_TRANSLATE_NOOP("Error", "the disk fails")),
    os.strerror(errno.ENOENT): str(QT_TRANSLATE_NOOP("Error", "not there")),
}
"""What the system says in the brackets of a sentence."""

_HOLE = re.compile(r"\{\d\}")


def error_text(sentence: str) -> str:
    """A sentence of the program in the language of the screen; one unknown here stays as it is."""
    for known, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            said = (SYSTEM_WORDS.get(part) for part in found.groups())
            parts = (
                translate("Error", word) if word is not None else own_direction(part)
                for word, part in zip(said, found.groups(), strict=True)
            )
            return translate("Error", known).format(*parts)
    return sentence


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (known, re.compile("(.*?)".join(re.escape(part) for part in _HOLE.split(known)), re.DOTALL))
        for known in SENTENCES
    )
