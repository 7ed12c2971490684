"""Speakers without a name or an office: the place one speaks in, and one or two plain words."""

from etl.extract.agreement import is_country, is_place
from etl.extract.clauses import JOINERS
from etl.extract.cues import Cue, CueForm
from etl.extract.lexicon import function_words, is_adverb
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via, first_name, looks_like_verb

_OBLIQUE = ("ам", "ям", "ами", "ями", "ом", "ем", "ых", "их", "ого", "его", "ому", "у", "ю")


def speaking_place(passage: Passage, left: int, stop: int, cue: Cue) -> NounPhrase | None:
    """«В Кремле заявили»: the organisation after a preposition, for a verb without subject."""
    if not cue.word.plural and cue.word.form is not CueForm.IMPERSONAL:
        return None
    for place in range(stop - 1, left - 1, -1):
        if passage.tokens[place].norm not in {"в", "во", "на"}:
            continue
        phrase = noun_phrase(passage, place + 1, stop)
        if phrase is None or phrase.stop != stop or not is_place(phrase):
            continue
        opens = all(_is_link(passage.tokens[at].norm) for at in range(left, place))
        if opens or not is_country(passage, phrase):
            return phrase
    return None


def plain_words(passage: Passage, place: int, limit: int) -> NounPhrase | None:
    """A noun of no table, with an adjective before it or a name after it (американец Смит)."""
    stop = place
    while stop < limit and stop < place + 4:
        token = passage.tokens[stop]
        if not token.is_word or token.norm in function_words() or looks_like_verb(token.norm):
            break
        stop += 1
    if stop == place or stop - place > 3 or passage.tokens[place].norm.endswith(_OBLIQUE):
        return None
    first = first_name(passage, place, stop)
    name = None if first is None else (first, stop)
    via = Via.ROLE if name is None else Via.NAME
    return NounPhrase(first=place, stop=stop, via=via, name=name)


def _is_link(norm: str) -> bool:
    return is_adverb(norm) or norm in JOINERS or norm in {"при", "этом"}
