"""Names of files as programs that know only UTF-8 take them."""

import errno
import os
from pathlib import Path


def name_in_utf8(path: Path) -> str:
    """The same path for a program that writes and reads all names as UTF-8, as DuckDB does.

    Where the system's own encoding is another (the locale C), Python holds such a name in letters
    of its own. Raises OSError for a name that is no UTF-8.
    """
    try:
        return os.fsencode(path).decode("utf-8")
    except UnicodeError as fault:
        raise OSError(errno.EILSEQ, "its name holds bytes that are not UTF-8") from fault
