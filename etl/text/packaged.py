"""Tables that are part of the program: CSV files beside the modules that read them."""

import csv
import io
from importlib import resources


def read_table(package: str, name: str) -> list[dict[str, str]]:
    """The rows of ``tables/<name>.csv`` of ``package``, in file order."""
    source = resources.files(package).joinpath("tables", f"{name}.csv")
    return list(csv.DictReader(io.StringIO(source.read_text(encoding="utf-8"))))
