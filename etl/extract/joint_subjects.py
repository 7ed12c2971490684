"""Subjects of several parts: «министр X и госсекретарь Y», «катарские и египетские послы»."""

from dataclasses import replace

from etl.extract.agreement import is_strong
from etl.extract.clauses import OPENERS, clause_start
from etl.extract.cues import Cue
from etl.extract.lexicon import words_of
from etl.extract.nouns import noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, Via, looks_like_adjective
from etl.extract.tokens import TokenKind

_AND = frozenset({"и", "или"})
_BETWEEN = frozenset({"и", "или", ","})
_MOST_PARTS = 4
_FARTHEST = 12
_LONGEST_ASIDE = 12


def widened_before(
    passage: Passage, sentence: Sentence, phrase: NounPhrase, cue: Cue
) -> NounPhrase:
    """The phrase with what is joined to it on its left, before a verb in the plural."""
    if not cue.word.plural or phrase.via is Via.PRONOUN:
        return phrase
    widened = _with_adjective(passage, sentence, phrase)
    for _ in range(_MOST_PARTS):
        joiner = widened.first - 1
        if joiner <= sentence.first or passage.tokens[joiner].norm not in _BETWEEN:
            break
        together = any(
            passage.tokens[place].norm in _AND for place in range(widened.first, widened.stop)
        )
        if not together and passage.tokens[joiner].norm not in _AND:
            break
        end = before_brackets(passage, sentence, joiner)
        left = clause_start(passage, sentence, end)
        earlier = phrase_ending_at(passage, end, left)
        if earlier is None or not earlier.nominative or not _is_named(earlier):
            break
        widened = _joined(earlier, widened)
    return widened


def before_brackets(passage: Passage, sentence: Sentence, place: int) -> int:
    """The token at which short words in brackets open that end at ``place``; else ``place``."""
    if place <= sentence.first or passage.tokens[place - 1].norm != ")":
        return place
    for opener in range(place - 2, max(sentence.first, place - _LONGEST_ASIDE), -1):
        if passage.tokens[opener].norm == "(":
            return opener
    return place


def widened_after(passage: Passage, phrase: NounPhrase, cue: Cue, limit: int) -> NounPhrase:
    """The phrase with what is joined to it on its right, after a verb in the plural."""
    if not cue.word.plural or phrase.via is Via.PRONOUN or not phrase.nominative:
        return phrase
    for _ in range(_MOST_PARTS):
        if phrase.stop + 1 >= limit or passage.tokens[phrase.stop].norm not in _BETWEEN:
            break
        following = noun_phrase(passage, phrase.stop + 1, limit)
        if following is None or not following.nominative or not _is_named(following):
            break
        if following.stop < limit and following.stop in passage.cues:
            break
        phrase = _joined(phrase, following)
    return phrase


def _is_named(phrase: NounPhrase) -> bool:
    """Whether a part can stand by itself: an office, a registered name or a name in full."""
    return phrase.via is not Via.PRONOUN and (phrase.head is not None or phrase.via is not Via.NAME)


def _joined(left: NounPhrase, right: NounPhrase) -> NounPhrase:
    bare = left.head is None and right.head is None and left.person and right.person
    return NounPhrase(
        first=left.first,
        stop=right.stop,
        via=Via.REGISTRY if bare else Via.ROLE,
        plural=True,
    )


def _with_adjective(passage: Passage, sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """The phrase with an adjective joined to its own first one."""
    before = phrase.first - 2
    if before < sentence.first or passage.tokens[phrase.first - 1].norm != "и":
        return phrase
    one, other = passage.tokens[before].norm, passage.tokens[phrase.first].norm
    if one[-2:] != other[-2:] or not (looks_like_adjective(one) and looks_like_adjective(other)):
        return phrase
    return replace(phrase, first=before)


def after_place(passage: Passage, place: int, limit: int) -> NounPhrase | None:
    """The subject after places and occasions: «заявил в интервью CNN глава МИД X»."""
    limit = min(limit, place + _FARTHEST)
    for first in range(place + 2, limit):
        token = passage.tokens[first]
        before = passage.tokens[first - 1].norm
        if token.kind is TokenKind.MARK and passage.quotation_at(token.start) is None:
            return None
        if first in passage.cues or token.norm in OPENERS:
            return None
        phrase = noun_phrase(passage, first, min(limit + _FARTHEST, len(passage.tokens)))
        if phrase is None or before in words_of("preposition"):
            continue
        if phrase.nominative and is_strong(phrase) and _stands_out(phrase):
            return phrase
    return None


def _stands_out(phrase: NounPhrase) -> bool:
    """Whether a phrase can only be a subject: a person's office or name, not a complement."""
    if phrase.head is not None:
        return phrase.head.kind == "person" and "genitive" not in phrase.head.cases
    return phrase.person is not None and "genitive" not in phrase.person.cases


def with_name_before(passage: Passage, sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """«Имя Фамилия, глава …»: an office put after the name belongs to it."""
    comma = phrase.first - 1
    if phrase.head is None or comma <= sentence.first or passage.tokens[comma].norm != ",":
        return phrase
    name = phrase_ending_at(passage, comma, clause_start(passage, sentence, comma))
    if name is None or name.head is not None or not (name.person or name.name):
        return phrase
    return NounPhrase(
        first=name.first,
        stop=phrase.stop,
        via=name.via,
        head=phrase.head,
        person=name.person,
        belongs_to=phrase.belongs_to,
        name=name.name,
        gender=name.gender,
    )
