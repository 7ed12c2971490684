"""Whether a phrase can be the subject of a verb of speech, and what stands beside it."""

from functools import cache

from etl.extract.cue_words import phase_verbs
from etl.extract.cues import Cue, CueForm
from etl.extract.lexicon import is_adverb, role_forms, words_of
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via, is_kind
from etl.extract.tokens import TokenKind
from etl.model.vocabulary import SpeakerKind

_IN_TURN = (("в", "свою", "очередь"), ("со", "своей", "стороны"))
_QUANTITIES = frozenset({"большинство", "половина", "треть", "четверть", "часть", "ряд"})


def after_circumstance(passage: Passage, place: int, limit: int) -> int:
    """The token after adverbs, «в четверг», «30 августа», «журналистам» from ``place`` on."""
    times = words_of("time")
    while place < limit:
        if passage.norms[place : place + 3] in _IN_TURN:
            place += 3
            continue
        token = passage.tokens[place]
        following = passage.tokens[place + 1].norm if place + 1 < limit else ""
        is_time = token.norm in times or (token.norm in {"в", "во"} and following in times)
        adverb = is_adverb(token.norm) or token.kind is TokenKind.NUMBER
        if not (is_time or adverb or _is_spoken_to(token.norm)):
            return place
        place += 1
    return place


def before_adverbs(passage: Passage, place: int, left: int) -> int:
    """The token after the last one before ``place`` that is no adverb, particle or «это»."""
    passed_over = _passed_over()
    while place > left:
        norm = passage.norms[place - 1]
        if norm in passed_over or is_adverb(norm):
            place -= 1
            continue
        if not _is_told(norm) or place - 1 <= left:
            break
        place -= 1
    return place


@cache
def _passed_over() -> frozenset[str]:
    """What may stand between a subject and its verb and is neither."""
    others = {
        "это",
        "этом",
        "об",
        "сам",
        "сама",
        "сами",
        "им",
        "было",
        "были",
        "был",
        "была",
        "так",
        "вовсе",
        "при",
    }
    return words_of("adverb") | words_of("particle") | others | frozenset(phase_verbs())


def agrees(phrase: NounPhrase, cue: Cue) -> bool:
    """Whether the phrase can be the subject of the verb, as far as number and gender show."""
    word = cue.word
    if not phrase.nominative or word.form is CueForm.IMPERSONAL:
        return False
    if phrase.via is Via.PRONOUN:
        return phrase.plural == word.plural and (
            not word.gender or not phrase.gender or phrase.gender == word.gender
        )
    if phrase.head is not None:
        many = "nominative" in phrase.head.plural_cases or phrase.head.lemma in _QUANTITIES
        return phrase.plural == word.plural or (word.plural and many)
    if phrase.person is not None:
        return phrase.plural == word.plural
    if phrase.via is Via.NAME and word.plural and phrase.name is not None:
        # Of an unknown name before a plural verb only a plural or unchanging ending can be subject.
        return phrase.ends_plural
    return True


def is_place(phrase: NounPhrase) -> bool:
    """Whether one can speak «в …» there: an organisation, not a person."""
    if phrase.head is not None:
        return phrase.head.kind != "person"
    return phrase.belongs_to is not None or (phrase.name is not None and phrase.person is None)


def is_outlet(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is nothing but the name of an outlet."""
    known = phrase.belongs_to
    alone = known is not None and phrase.head is None and phrase.person is None
    return known is not None and alone and is_kind(passage, known, SpeakerKind.OUTLET)


def is_country(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether «в …» may be a place on the map; only at the beginning of a clause it speaks."""
    known = phrase.belongs_to
    return phrase.head is None and (known is None or is_kind(passage, known, SpeakerKind.STATE))


def _is_spoken_to(norm: str) -> bool:
    form = role_forms().get(norm)
    if form is None:
        return norm in {"нам", "ему", "ей", "им"}
    return form.cases | form.plural_cases == {"dative"} and form.kind == "person"


def belongs_to_addressee(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a name without case right after the one spoken to is his: пользователям Twitter."""
    if phrase.head is not None or not _is_spoken_to(passage.tokens[phrase.first - 1].norm):
        return False
    mention = phrase.person or phrase.belongs_to
    if mention is not None:
        return "genitive" in mention.cases
    return passage.span(phrase.first, phrase.stop).of(passage.text).isascii()


def _is_told(norm: str) -> bool:
    """Whether a noun right before the verb can only be whom one speaks to: изданию пояснили."""
    form = role_forms().get(norm)
    return form is not None and form.cases | form.plural_cases == {"dative"}


def is_strong(phrase: NounPhrase) -> bool:
    return phrase.head is not None or phrase.via is not Via.NAME
