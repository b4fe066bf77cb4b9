import subprocess
import sys

from edge_app.kiosk.singletons import ENOUGH, SINGLETONS, SingletonKeeper, loses_references

MANY_SIGNALS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from edge_app.kiosk.singletons import SingletonKeeper

class Sender(QObject):
    sent = Signal()

app = QCoreApplication([])
keeper = SingletonKeeper()
sender = Sender()
for _ in range(100_000):
    sender.sent.emit()
print("alive")
"""


def test_a_program_outlives_a_hundred_thousand_signals():
    done = subprocess.run([sys.executable, "-c", MANY_SIGNALS], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("alive\n", 0), done.stderr


def test_where_references_are_lost_there_are_enough_of_each(qapp):
    keeper = SingletonKeeper(qapp)
    if loses_references():
        assert all(sys.getrefcount(one) > ENOUGH - 1000 for one in SINGLETONS)
    keeper.deleteLater()
