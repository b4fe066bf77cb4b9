"""Nothing is cut or out of the window, all is large enough for gloves and dark enough to read."""

import pytest
import shiboken6
from kiosk_pages import scene_rect
from kiosk_states import BLURRED, COUNTS, FEW, MARKS, STARTING, PlayedSession, exam, packs, state
from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlComponent

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import PatientNotes
from edge_app.kiosk.window import MAIN_URL
from edge_app.operators.operator import Role
from edge_app.operators.store import OperatorStore
from edge_app.pipeline.state import Status

SMALL, LARGE = (800, 480), (1920, 1080)

LONG = {
    "sample_id": "W" * 64,
    "operator": "Dr. Anneliese von Hohenstein-Oppenheimer, second shift",
    "source": "HD USB Camera: HD USB Camera (usb-0000:01:00.0-1.3), 1920x1080",
}
TROUBLE = (
    "The log /var/lib/leukoscope/log.db could not be written because the card is full; free some space on it "
    "or change the card, then touch Resume."
)
STATES = {
    "starting": (STARTING, "live"),
    "taken": (state(Status.TAKEN, marks=MARKS), "live"),
    "adjust": (state(Status.ADJUST, quality=BLURRED, hint="Turn the fine focus"), "live"),
    "long words": (
        state(Status.NOT_SAVED, message=TROUBLE, quality=BLURRED, exam=exam(COUNTS, fields=123, **LONG)),
        "live",
    ),
    "400 cells": (
        state(exam=exam({CellClass.LYMPHOBLAST: 111, CellClass.NEUTROPHIL: 289}, target_cells=400)),
        "live",
    ),
    "running result": (state(exam=exam(FEW)), "result"),
    "flagged result": (
        state(Status.ENDED, exam=exam(COUNTS | {CellClass.LYMPHOBLAST: 140}, ended="target", differ=1)),
        "result",
    ),
    "flagged by a rate of lymphocytes": (
        state(
            Status.ENDED,
            exam=exam(
                COUNTS | {CellClass.LYMPHOBLAST: 140},
                ended="target",
                rate_classes=(CellClass.LYMPHOCYTE, CellClass.MONOCYTE),
            ),
        ),
        "result",
    ),
    "long result": (
        state(Status.ENDED, exam=exam(COUNTS, fields=123, ended="operator", differ=1, **LONG)),
        "result",
    ),
    "cells": (state(exam=exam({CellClass.LYMPHOBLAST: 2, CellClass.NEUTROPHIL: 3})), "gallery"),
    "new exam": (state(), "new-exam"),
    "mixed keys": (
        state(exam=exam(COUNTS, packs=packs()[:2] + packs(development_key=False)[2:], **LONG)),
        "result",
    ),
}


def check_everything_is_readable(kiosk):
    window = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    foot = scene_rect(kiosk.item("bottomBar")).top()
    texts = kiosk.texts()
    assert texts
    for text in texts:
        words = text.property("text")
        assert not text.property("truncated"), words
        assert text.property("paintedWidth") <= text.width() + 1, words
        assert text.property("paintedHeight") <= text.height() + 1, words
        assert window.contains(scene_rect(text)), words
        for frame in frames_around(text):
            assert scene_rect(frame).adjusted(-1, -1, 1, 1).contains(painted_rect(text)), words
    rects = [(text.property("text"), painted_rect(text)) for text in texts]
    for number, (words, rect) in enumerate(rects):
        for other_words, other in rects[number + 1 :]:
            overlap = rect.intersected(other)
            assert min(overlap.width(), overlap.height()) <= 2, f"{words!r} runs into {other_words!r}"
    for button in kiosk.buttons():
        assert min(button.width(), button.height()) >= 48, button.objectName()
        assert window.contains(scene_rect(button)), button.objectName()
        assert scene_rect(button).bottom() <= foot, button.objectName()


def frames_around(text):
    """The visible surfaces a text stands on: the rectangles among its ancestors."""
    item = text.parentItem()
    while item is not None:
        if item.inherits("QQuickRectangle"):
            yield item
        item = item.parentItem()


def painted_rect(text):
    """Where the words themselves are, without the room they were given."""
    return text.mapRectToScene(text.boundingRect())


@pytest.mark.parametrize("size", [SMALL, (1024, 600), (1280, 800), LARGE], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("name", STATES)
def test_every_word_and_button_is_whole_and_inside(open_kiosk, size, name):
    shown, page = STATES[name]
    kiosk = open_kiosk(PlayedSession(shown), size=size, page=page, new_session=lambda: None)
    check_everything_is_readable(kiosk)
    if kiosk.shows("detailsButton"):
        kiosk.touch("detailsButton")
        check_everything_is_readable(kiosk)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("staffed", [False, True], ids=["first start", "staffed"])
def test_every_word_and_button_of_signing_in_is_whole(open_kiosk, tmp_path, size, staffed):
    store = OperatorStore(tmp_path / "operators.json")
    if staffed:
        for name, role in zip(("A. Diallo", "M. Okafor", "J. Perez"), reversed(Role), strict=True):
            store.add(name, role, "7391")
    check_everything_is_readable(open_kiosk(None, size=size, operators=store))


@pytest.mark.parametrize("size", [SMALL, LARGE], ids="{0[0]}x{0[1]}".format)
def test_the_question_before_the_end_is_whole(open_kiosk, size):
    kiosk = open_kiosk(PlayedSession(state()), size=size)
    kiosk.touch("finishButton")
    dialog = [kiosk.item(name) for name in ("question", "yesButton", "noButton")]
    window = QRectF(0, 0, *size)
    for item in dialog:
        assert window.contains(scene_rect(item))
        assert item.height() >= 24
    assert not dialog[0].property("truncated")


def test_a_long_name_of_who_is_signed_in_leaves_the_sample_whole(open_kiosk, tmp_path):
    store = OperatorStore(tmp_path / "operators.json")
    store.add("A. Diallo", Role.ADMIN, "7391")
    store.add("Dr Anneliese von Hohenstein", Role.CLINICIAN, "7391")
    kiosk = open_kiosk(PlayedSession(state(exam=exam(FEW, sample_id="TUBE-2026-4711"))), operators=store)
    kiosk.sign_in("Dr Anneliese von Hohenstein", "7391")
    kiosk.kiosk.controller.go_to("live")
    kiosk.settle()
    sample = kiosk.item("sample")
    assert sample.property("lineCount") == 1
    assert sample.property("paintedHeight") >= 16
    check_everything_is_readable(kiosk)


def test_a_question_runs_as_its_language_does(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    kiosk.touch("finishButton")
    left_to_right = [scene_rect(kiosk.item(name)).x() for name in ("noButton", "yesButton")]
    kiosk.kiosk.controller.choose_language("ar")
    kiosk.settle()
    mirrored = [scene_rect(kiosk.item(name)).x() for name in ("noButton", "yesButton")]
    assert left_to_right[0] < left_to_right[1]
    assert mirrored[0] > mirrored[1]


def test_every_row_of_the_differential_is_as_high_as_the_others(open_kiosk):
    notes = PatientNotes(operator="M. Okafor", age_years=7)
    shown = state(Status.ENDED, exam=exam(COUNTS, ended="target").apply(notes))
    kiosk = open_kiosk(PlayedSession(shown), page="result", new_session=lambda: None)
    rows = [text for text in kiosk.texts() if text.property("text").partition(",")[0] in CLASSES]
    assert len(rows) == len(CLASSES)
    assert len({round(row.height()) for row in rows}) <= 2
    assert max(row.height() for row in rows) - min(row.height() for row in rows) <= 1


CLASSES = (
    "Lymphoblast",
    "Myeloblast",
    "Lymphocyte",
    "Monocyte",
    "Neutrophil",
    "Eosinophil",
    "Basophil",
)

PAIRS = [
    ("text", "page"),
    ("text", "card"),
    ("text", "flagged"),
    ("mutedText", "page"),
    ("mutedText", "card"),
    ("darkInk", "surround"),
    ("accentInk", "accent"),
    ("accentInk", "accentPressed"),
    ("accent", "buttonFace"),
    ("accent", "buttonPressed"),
    ("goInk", "go"),
    ("actInk", "act"),
    ("waitInk", "wait"),
    ("troubleInk", "trouble"),
    ("pass", "page"),
    ("fail", "page"),
    ("suspectText", "page"),
    ("suspectText", "card"),
    ("suspectText", "flagged"),
    ("simulatedInk", "simulated"),
    ("developmentInk", "development"),
]


@pytest.fixture
def theme(open_kiosk):
    kiosk = open_kiosk(PlayedSession(state()))
    component = QQmlComponent(kiosk.kiosk.engine)
    component.setData(b"import QtQuick\nQtObject { property var theme: Theme }", MAIN_URL)
    holder = component.create()
    assert holder is not None, component.errorString()
    yield holder.property("theme")
    # Both belong to the engine, which goes with the window: left to the garbage collector they outlive it.
    shiboken6.delete(holder)
    shiboken6.delete(component)


def luminance(colour):
    """Relative luminance, WCAG 2.1."""
    channels = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def test_words_stand_out_from_their_surface(theme):
    too_faint = []
    for ink, surface in PAIRS:
        dark, light = sorted((luminance(theme.property(ink)), luminance(theme.property(surface))))
        if (light + 0.05) / (dark + 0.05) < 4.5:
            too_faint.append((ink, surface))

    assert too_faint == []


@pytest.mark.parametrize("language", ["en", "hi", "ar"])
@pytest.mark.parametrize("page", ["gallery", "live", "result"])
def test_signs_at_the_foot_of_a_low_screen_cover_no_button(open_kiosk, page, language):
    cells = {CellClass.LYMPHOBLAST: 2, CellClass.NEUTROPHIL: 1}
    kiosk = open_kiosk(PlayedSession(state(exam=exam(cells))), page=page, clock_doubted=lambda: True)
    kiosk.kiosk.controller.choose_language(language)
    kiosk.kiosk.controller.shell.set("stick", "Exams copied: 2. Safe to remove the stick.")
    kiosk.settle()
    assert kiosk.shows("stickSign")
    check_everything_is_readable(kiosk)
    if page == "gallery":
        kiosk.kiosk.controller.exam_pages.gallery.toggle("cell-0")
        kiosk.settle()
        check_everything_is_readable(kiosk)
