"""What stands in a folder of inputs, in one order on every machine."""

import unicodedata
from os import fsencode
from pathlib import Path

from etl.errors import InputError


def entries(folder: Path) -> list[Path]:
    """Everything in ``folder`` but dot-files, by the bytes of the name.

    Raises InputError where the folder is missing or may not be read.
    """
    try:
        found = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError(
            f"The folder {folder} is not there. Give --seeds and --data, or restore it."
        ) from error
    except OSError as error:
        raise InputError(
            f"The folder {folder} cannot be read ({error.strerror}). See that you may read it."
        ) from error
    return sorted(found, key=lambda path: fsencode(path.name))


def is_plain(name: str) -> bool:
    """Whether a file name is text as it is shown: all of it UTF-8, nothing in it invisible."""
    return shown(name) == name and name.isprintable()


def shown(name: str) -> str:
    """A file name as text, with a backslash before what is none."""
    text = fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(
        f"\\u{ord(character):04x}" if unicodedata.category(character) in ("Cc", "Cf") else character
        for character in text
    )
