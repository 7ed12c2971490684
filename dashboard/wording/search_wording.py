"""What is said about a search, as a shape both languages must fill."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWording:
    """How a search was understood: what was looked for, what was left out, what was ignored.

    ``example`` stands in the empty box and shows every sign the search knows.
    """

    words: str
    phrases: str
    left_out: str
    ignored: str
    cut: str
    example: str
