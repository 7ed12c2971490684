"""Who reads: another user, for files that may not be read."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def as_somebody_else() -> Callable[[Path], AbstractContextManager[None]]:
    """A stretch of a test in which the system's rights hold, even where root runs it.

    Everybody may go to the given folder then.
    """
    if sys.platform == "win32":
        pytest.skip("Windows has other rights")

    @contextmanager
    def somebody_else(folder: Path) -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        for above in (folder, *folder.parents):
            above.chmod(above.stat().st_mode | 0o055)
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return somebody_else
