"""What a verb of speech governs with a preposition: заявил о …, предупредил союзников о …"""

from functools import cache

from etl.extract.cues import Cue
from etl.extract.frames.governed import VARIANTS
from etl.extract.lexicon import role_forms, words_of
from etl.extract.passage import Passage, Sentence
from etl.text.packaged import read_table

_OPENS_CLAUSE = frozenset({"что", "чтобы", "как", "если", "и", "а", "но", "или"})


def governed_matter(passage: Passage, sentence: Sentence, cue: Cue, place: int) -> int | None:
    """заявил о готовности: the preposition belongs to the cue."""
    variants = VARIANTS.get(cue.word.preposition, frozenset())
    while place < min(cue.stop + 4, sentence.stop) and _is_addressee(passage, place):
        place += 1
    if cue.word.lemma in _telling_verbs():
        place = _after_told(passage, place, min(cue.stop + 6, sentence.stop), variants)
    if place >= sentence.stop:
        return None
    if passage.tokens[place].norm not in variants or place + 1 >= sentence.stop:
        return None
    following = passage.tokens[place + 1].norm
    silent = following.startswith(("коммент", "уточнен"))
    return None if silent or following in {"том", "этом", "чем", "тем", "тому"} else place + 1


def _after_told(passage: Passage, place: int, limit: int, variants: frozenset[str]) -> int:
    """The preposition after those told in the accusative: предупредил союзников о …"""
    for at in range(place, limit):
        token = passage.tokens[at]
        if token.norm in variants:
            return at
        if not token.is_word or token.norm in words_of("preposition") | _OPENS_CLAUSE:
            return place
    return place


def _is_addressee(passage: Passage, place: int) -> bool:
    """Whether a word is part of the one spoken to: заявила американскому лидеру о …"""
    norm = passage.tokens[place].norm
    mention, form = passage.mention_at.get(place), role_forms().get(norm)
    known = mention is not None and "dative" in mention.cases and "nominative" not in mention.cases
    return known or (form is not None and "dative" in form.cases) or norm.endswith(("ому", "ему"))


@cache
def _telling_verbs() -> frozenset[str]:
    rows = read_table("etl.extract", "telling_verbs")
    return frozenset(row["lemma"] for row in rows if row["language"] == "ru")
