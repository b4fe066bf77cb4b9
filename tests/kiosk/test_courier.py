"""The courier serves sticks while the kiosk has the log open."""

import threading
import time

import pytest
from exam_samples import started

from edge_app.exceptions import EnrolmentError, SyncError
from edge_app.kiosk.courier import Courier
from edge_app.logbook.logbook import Logbook
from edge_app.sync.bundle_reader import BundleReader
from edge_app.sync.enrolment import enrolled_hub
from edge_app.sync.keys import HubKeys, load_device_card
from edge_app.sync.watch import Phase

HUB = HubKeys.create("district laptop")


@pytest.fixture
def logbook(tmp_path):
    with Logbook.open(tmp_path / "home" / "log.sqlite") as one:
        one.start_exam(started())
        yield one


def _until(condition):
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def _reaches(courier, phase):
    _until(lambda: courier.state is not None and courier.state.phase is phase)
    return courier.state


def test_from_the_laptops_card_to_a_bundle_that_only_it_can_read(logbook, port, courier):
    folder = port.plug()
    assert _reaches(courier, Phase.UNENROLLED).visit is None
    HUB.card().save(folder / "laptop.hubcard")
    (card,) = courier.found_laptops()
    assert courier.enroll(card.path, "Ana") == HUB.card()
    written = _reaches(courier, Phase.DONE).visit.written
    (device,) = (load_device_card(path) for path in folder.glob("*.devicecard"))
    with BundleReader.open(written.path, HUB, {device.device_id: device.device_key}) as reader:
        assert reader.trailer.records == written.records
    # The kiosk writes on behind what its courier wrote.
    logbook.start_exam(started())
    assert courier.standing().last == written.records + 1


def test_the_sign_goes_with_the_stick(logbook, port, courier):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    port.plug()
    _reaches(courier, Phase.DONE)
    port.plugged = False
    _until(lambda: courier.state is None)


def test_a_stick_of_somebody_else_is_left_alone_until_it_is_wished(logbook, port, courier):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    folder = port.plug(marked=False)
    time.sleep(0.1)
    assert list(port.root.iterdir()) == []
    courier.copy_now()
    _reaches(courier, Phase.DONE)
    assert [path.suffix for path in folder.iterdir()] == [".lbundle"]


def test_a_stick_that_takes_no_folder_is_a_sentence(port, courier):
    port.plug(marked=False)
    port.root.rmdir()
    port.root.touch()
    with pytest.raises(SyncError, match="take another"):
        courier.copy_now()


def test_a_card_that_was_changed_enrols_nobody(logbook, port, courier):
    folder = port.plug()
    HUB.card().model_copy(update={"name": "thief"}).save(folder / "laptop.hubcard")
    with pytest.raises(EnrolmentError, match="was changed"):
        courier.enroll(*(one.path for one in courier.found_laptops()), "Ana")
    with pytest.raises(EnrolmentError, match="No laptop"):
        enrolled_hub(logbook.path)


def test_closing_while_a_stick_is_written_leaves_no_half_bundle(logbook, port):
    HUB.card().save(logbook.path.parent / "laptop.hubcard")
    for _ in range(300):
        logbook.start_exam(started())
    folder = port.plug()
    with Courier(logbook.path, port, look_s=0.01) as courier:
        # A quick machine may be through before anybody looks.
        _until(lambda: courier.state is not None and courier.state.phase in (Phase.COPYING, Phase.DONE))
    assert not any(thread.name == "courier" for thread in threading.enumerate())
    assert list(folder.glob("*.part")) == []
