import threading

from edge_app.pipeline.beside import DISK_THREADS, Beside


def _alive():
    return {thread for thread in threading.enumerate() if thread.name.startswith(("beside", "pictures"))}


def test_no_thread_is_left_once_it_is_closed():
    before = _alive()
    with Beside() as beside:
        beside.work.submit(int).result()
        list(beside.disk.map(abs, range(20)))
        assert _alive() > before
    assert _alive() == before
    beside.close()


def test_work_is_done_one_after_the_other_and_waiting_is_done_together():
    with Beside() as beside:
        seen = {beside.work.submit(threading.current_thread).result() for _ in range(5)}
        assert len(seen) == 1
        # Each waits for all others: one thread fewer, and it would never end.
        together = threading.Barrier(DISK_THREADS, timeout=30)
        assert len(list(beside.disk.map(lambda _: together.wait(), range(DISK_THREADS)))) == DISK_THREADS
