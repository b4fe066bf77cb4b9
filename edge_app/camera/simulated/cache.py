"""A cache that an object keeps of its own method, without keeping the object in turn."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar
from weakref import WeakMethod

_T = TypeVar("_T")


def cached_method(method: Callable[..., _T], maxsize: int) -> Callable[..., _T]:
    """Caches a bound method for the object it belongs to.

    ``lru_cache`` on the bound method would hold the object, which holds the cache: 50 MB of drawn tiles would
    then wait for Python's collector, which counts objects and not bytes, and each exam would add as much.

    Args:
        method: of the object that is going to keep the result.
        maxsize: answers kept.
    """
    weak = WeakMethod(method)

    @lru_cache(maxsize=maxsize)
    def call(*arguments: object) -> _T:
        strong = weak()
        assert strong is not None  # noqa: S101 - who calls it has it from the object
        return strong(*arguments)

    return call
