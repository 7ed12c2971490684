"""The index of search as rows. Tokens are many, so that a row is made when it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import overload

from etl.load.content import Row
from etl.transform.search_index import ClaimToken, SearchIndex


class TokenRows(Sequence[Row]):
    """The rows of ``tokens``."""

    def __init__(self, tokens: Sequence[ClaimToken]) -> None:
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> "TokenRows": ...

    def __getitem__(self, place: int | slice) -> "Row | TokenRows":
        if isinstance(place, slice):
            return TokenRows(self._tokens[place])
        return asdict(self._tokens[place])

    def __iter__(self) -> Iterator[Row]:
        for token in self._tokens:
            yield {
                "claim_id": token.claim_id,
                "field": token.field,
                "token": token.token,
                "occurrences": token.occurrences,
            }


def search_tables(index: SearchIndex) -> dict[str, Sequence[Row]]:
    """The rows of the tables a search reads."""
    return {
        "tokens": TokenRows(index.tokens),
        "spellings": [{"key": key, "token": token} for key, token in index.spellings],
        "search_rules": [
            {**asdict(rule), "ordinal": ordinal} for ordinal, rule in enumerate(index.rules, 1)
        ],
    }
