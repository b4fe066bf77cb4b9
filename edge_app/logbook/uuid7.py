"""UUIDs that sort by time (RFC 9562, version 7), which Python has only from 3.14 on."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """A new UUIDv7, greater than every one this process made before, even when the clock steps back."""
    global _last
    with _lock:
        milliseconds = time.time_ns() // 1_000_000
        # 48 bits of time, then 74 random bits; version and variant are set below.
        value = (milliseconds & (1 << 48) - 1) << 74 | int.from_bytes(os.urandom(10), "big") >> 6
        if value <= _last:
            value = _last + 1
        _last = value
    high, low = value >> 62, value & (1 << 62) - 1
    time_part, random_a = high >> 12, high & 0xFFF
    return UUID(int=time_part << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | low)
