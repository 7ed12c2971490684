"""How an English verb of speech stands in its sentence, or that it is no verb there."""

from enum import Enum
from functools import cache

from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.text.packaged import read_table

_COMPLEMENTS = frozenset({"in", "of", "at", "from", "close", "for", "with", "on", "inside", "near"})

_LONGEST_INSERTION = 20


class VerbForm(Enum):
    """How an English verb stands in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    PURPOSE = "purpose"


def form_at(passage: Passage, sentence: Sentence, place: int, written: str) -> VerbForm | None:
    """How the verb stands, or None where it is a noun, an adjective, negated or not yet spoken."""
    before = place
    while before > sentence.first and _is_between(passage.tokens[before - 1].norm):
        before -= 1
    word = passage.tokens[before - 1].norm if before > sentence.first else ""
    if written == "base" and word == "to":
        leads = passage.tokens[before - 2].norm if before - 2 >= sentence.first else ""
        done = leads in words_of("english_implicative")
        return VerbForm.FINITE if done else VerbForm.PURPOSE
    if word in words_of("english_unspoken"):
        return None
    last = passage.tokens[place - 1].norm if place > sentence.first else ""
    if written == "participle":
        return _participle(passage, sentence, place, before)
    if last in words_of("english_noun_opener") or _is_noun(passage, sentence, place, last):
        return None
    if written == "base":
        many = word in words_of("english_plural") or (word.endswith("s") and len(word) > 2)
        many = many or _is_joint(passage, sentence, before) or _is_plural(passage, sentence, before)
        many = many or (word == "," and _is_plural_inserted(passage, sentence, before - 1))
        return VerbForm.FINITE if many else None
    return VerbForm.FINITE


def _is_joint(passage: Passage, sentence: Sentence, stop: int) -> bool:
    """Whether two names stand before a verb in the plural: X and Y urge · X, Y agree"""
    tokens = passage.tokens
    first = stop
    while first > max(sentence.first, stop - 6) and tokens[first - 1].capital:
        first -= 1
    joined = sentence.first < first < stop and tokens[first - 1].norm in {"and", ","}
    return joined and tokens[first - 2].capital


def _is_plural(passage: Passage, sentence: Sentence, stop: int) -> bool:
    """Whether a plural with its complement stands before: officials in Moscow say"""
    tokens = passage.tokens
    first = stop
    while first > max(sentence.first, stop - 8) and tokens[first - 1].is_word:
        first -= 1
    heads = [token.norm for token in tokens[first : first + 3]]
    for place, norm in enumerate(heads[:-1]):
        many = norm.endswith("s") and len(norm) > 3 and norm in english_plurals()
        if (many or norm == "people") and heads[place + 1] in _COMPLEMENTS:
            return True
    return False


def _is_plural_inserted(passage: Passage, sentence: Sentence, comma: int) -> bool:
    """Whether a plural stands before what two commas enclose: officials, citing records, say"""
    least = max(sentence.first, comma - _LONGEST_INSERTION)
    opens = next((at for at in range(comma - 1, least, -1) if passage.tokens[at].norm == ","), None)
    norm = "" if opens is None else passage.tokens[opens - 1].norm
    return norm in english_plurals() or (norm.endswith("s") and len(norm) > 2)


def _participle(passage: Passage, sentence: Sentence, place: int, before: int) -> VerbForm | None:
    """…, saying · is saying · by saying; never a noun (the saying, of saying)."""
    last = passage.tokens[place - 1].norm if place > sentence.first else ""
    between = {token.norm for token in passage.tokens[before:place]}
    if between & words_of("english_be"):
        return VerbForm.FINITE
    if last == "by" and passage.tokens[place].norm in {"saying", "telling", "asking", "noting"}:
        return VerbForm.PARTICIPLE
    barred = words_of("english_noun_opener") | {"as", "without", "than", "not"}
    return None if last in barred else VerbForm.PARTICIPLE


def _is_noun(passage: Passage, sentence: Sentence, place: int, last: str) -> bool:
    """Whether a form like «states» or «calls» is a plural: after a number or a quantity, and after
    anything but a pronoun, a name or somebody who can speak."""
    if passage.tokens[place].norm not in words_of("english_noun_form"):
        return False
    if is_adverb(last):  # falsely claims
        return False
    if last.isdigit() or last in words_of("english_quantity"):
        return True
    ahead = passage.tokens[place + 1] if place + 1 < sentence.stop else None
    if ahead is None or last in {"he", "she", "it", "who", "which", "also"}:
        return ahead is None
    if ahead.norm in words_of("english_be") | words_of("english_noun_follower"):
        return True
    if passage.tokens[place].norm == "states":
        follows = passage.tokens[min(place + 2, sentence.stop - 1)].norm
        verbs = words_of("english_auxiliary_verb") | words_of("english_infinitive")
        return ahead.norm not in {"that", ":"} or (ahead.norm == "that" and follows in verbs)
    return not (passage.tokens[place - 1].capital or last in english_speakers())


def _is_between(norm: str) -> bool:
    return norm in words_of("english_between") or is_adverb(norm)


@cache
def english_plurals() -> frozenset[str]:
    """The nouns that can be the subject of a verb of speech in the plural."""
    rows = read_table("etl.extract", "english_roles")
    return frozenset(row["word"] for row in rows if row["number"] == "plural")


@cache
def english_speakers() -> frozenset[str]:
    """The nouns that can be the subject of a verb of speech in the singular."""
    rows = read_table("etl.extract", "english_roles")
    return frozenset(row["word"] for row in rows if row["number"] == "singular")


def is_adverb(norm: str) -> bool:
    """Whether a word ends as adverbs do."""
    return norm.endswith("ly") and norm not in words_of("english_no_adverb")
