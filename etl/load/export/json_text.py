"""Values of the ledger as JSON: texts letter for letter, days as ISO, and nothing JSON lacks."""

import json
from datetime import date


def _iso(value: object) -> str:
    assert isinstance(value, date), "a ledger holds texts, numbers, truth, lists and days"
    return value.isoformat()


json_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_iso).encode
"""A value in one line."""
