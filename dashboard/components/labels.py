"""Names from the ledger as labels of widgets.

Streamlit reads every label as Markdown. A name passes only when it is made of letters, marks,
digits and a few signs that mean nothing there; any other is shown by number.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_HARMLESS_SIGNS = frozenset(" .'’-(),«»–—:")
_REWRITTEN = ("--", "://", "www.")
_LONGEST_LABEL = 120
_KEPT_VERDICTS = 4_096
"""Every page asks about the same few hundred names."""


@lru_cache(_KEPT_VERDICTS)
def is_plain_label(text: str) -> bool:
    """Whether Markdown shows ``text`` letter for letter."""
    if not text or len(text) > _LONGEST_LABEL or text != text.strip():
        return False
    return all(_is_harmless(character) for character in text) and not _reads_as_markdown(text)


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN" or character in _HARMLESS_SIGNS


def _reads_as_markdown(text: str) -> bool:
    """A list item, an emoji code, a dash or address Streamlit would rewrite."""
    lead = text.split(" ", 1)[0]
    is_list_item = lead == "-" or (lead[:-1].isdigit() and lead[-1] in ".)")
    has_code = text.count(":") >= 2
    return is_list_item or has_code or any(word in text for word in _REWRITTEN)


def labels(names: Mapping[str, str], fallback: str) -> dict[str, str]:
    """Slug to label. A name that is no plain label becomes ``fallback`` and its number."""
    return {
        slug: name if is_plain_label(name) else f"{fallback} {number}"
        for number, (slug, name) in enumerate(names.items(), start=1)
    }
