import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from edge_app.inference.hush import native_log_hushed

MODEL = Path(__file__).parent / "data" / "agrees.tflite"


def test_what_is_written_past_python_is_dropped_only_inside(capfd):
    os.write(2, b"before ")
    with native_log_hushed():
        os.write(2, b"inside ")
    os.write(2, b"after")
    assert capfd.readouterr().err == "before after"


def test_standard_error_is_back_after_an_exception(capfd):
    with pytest.raises(KeyError), native_log_hushed():
        raise KeyError
    os.write(2, b"here")
    assert capfd.readouterr().err == "here"


def test_a_hush_within_a_hush_ends_with_the_outer_one(capfd):
    with native_log_hushed():
        with native_log_hushed():
            os.write(2, b"inside ")
        os.write(2, b"still inside ")
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"


def test_threads_that_hush_at_once_give_standard_error_back(capfd):
    def hush():
        for _ in range(50):
            with native_log_hushed():
                os.write(2, b"inside ")

    threads = [threading.Thread(target=hush) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    os.write(2, b"after")
    assert capfd.readouterr().err == "after"


@pytest.mark.parametrize("close", ["", "os.close(2);"])
def test_opening_a_model_prints_nothing_with_or_without_standard_error(close):
    code = (
        f"import os, pathlib; {close} from edge_app.inference.runtime import open_runtime;"
        f"open_runtime(pathlib.Path({str(MODEL)!r}).read_bytes()); print('opened')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("opened\n", "")
