"""To whom something was said: «сказал журналистам», told reporters, told General X that …

The one addressed stands beside the verb and outside of what is said: whoever is called on to act
is part of the content, and the place of an interview («в интервью CNN») is nobody's ear. The verb
may take an object in the dative or, by ``tables/telling_verbs.csv``, in another case.
"""

from collections.abc import Iterator
from functools import cache

from etl.extract.agreement import after_circumstance
from etl.extract.drafts import Draft
from etl.extract.english.addressed import addressed
from etl.extract.lexicon import RoleForm, role_forms
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via, is_kind, looks_like_adjective
from etl.model.records import Span
from etl.model.vocabulary import Language, SpeakerKind
from etl.text.packaged import read_table

_DATIVE_PRONOUNS = frozenset({"ему", "ей", "им", "мне", "нам", "вам"})
_ACCUSATIVE_PRONOUNS = frozenset({"его", "ее", "их", "меня", "нас", "вас"})
_POSSESSIVES = frozenset({"своему", "своей", "своим", "своего", "свою", "своих", "его", "ее", "их"})
_FARTHEST = 14


def addressee(passage: Passage, draft: Draft) -> tuple[Span, ...]:
    """The words that name the one addressed; empty where the sentence names nobody."""
    russian = draft.sentence.language is Language.RU
    found = _russian(passage, draft) if russian else addressed(passage, draft)
    if found is None:
        return ()
    relays = (span for source in draft.relay for span in source.spans)
    others = (*draft.content, *draft.cue, *draft.source.spans, *relays)
    return () if any(found.overlaps(other) for other in others) else (found,)


def _russian(passage: Passage, draft: Draft) -> Span | None:
    cue = passage.cues.get(draft.place)
    if cue is None:
        return None
    case = _russian_cases().get(cue.word.lemma, "dative")
    for first, limit, sure in _places(passage, draft, cue.stop):
        phrase = _phrase(passage, first, limit, case)
        if phrase is not None and (not sure or not _may_complement(passage, phrase)):
            return passage.span(*phrase)
    return None


def _places(passage: Passage, draft: Draft, stop: int) -> Iterator[tuple[int, int, bool]]:
    """Where the one addressed can begin and has to end, and whether a noun stands before, whose
    complement it may be."""
    limit = draft.sentence.stop
    yield _after_adverbs(passage, stop, limit), limit, False
    for span in draft.source.spans:
        inside = passage.places_in(span)
        if inside and inside.start < limit:
            yield _after_adverbs(passage, inside.stop, limit), limit, True
            yield draft.sentence.first, inside.start, False


def _may_complement(passage: Passage, phrase: tuple[int, int]) -> bool:
    """Whether the form of a name is a genitive, too: представитель | России."""
    known = passage.mention_at.get(phrase[0])
    return known is not None and "genitive" in known.cases and "dative" in known.cases


def _after_adverbs(passage: Passage, place: int, limit: int) -> int:
    """The token after adverbs and times; the ones spoken to are not passed over."""
    for _ in range(min(_FARTHEST, limit - place)):
        norm = passage.tokens[place].norm
        form = role_forms().get(norm)
        spoken_to = norm in _DATIVE_PRONOUNS or (form is not None and form.kind == "person")
        if spoken_to or after_circumstance(passage, place, min(place + 2, limit)) == place:
            break
        place += 1
    return place


def _phrase(passage: Passage, first: int, limit: int, case: str) -> tuple[int, int] | None:
    """The tokens of the phrase in ``case`` that begins at ``first``."""
    if first >= limit:
        return None
    norm = passage.tokens[first].norm
    pronouns = _DATIVE_PRONOUNS if case == "dative" else _ACCUSATIVE_PRONOUNS
    if norm in _POSSESSIVES and first + 1 < limit and _is_nominal(passage, first + 1):
        first += 1
    elif norm in pronouns:
        return first, first + 1
    phrase = noun_phrase(passage, first, limit)
    if phrase is None or phrase.via is Via.PRONOUN or not _is_in(passage, phrase, case):
        return None
    return phrase.first, phrase.stop


def _is_nominal(passage: Passage, place: int) -> bool:
    token = passage.tokens[place]
    return token.norm in role_forms() or token.capital or looks_like_adjective(token.norm)


def _is_in(passage: Passage, phrase: NounPhrase, case: str) -> bool:
    if phrase.head is not None:
        return phrase.head.kind != "document" and _head_is_in(phrase.head, case)
    named = phrase.person or phrase.belongs_to
    if named is not None:
        alike = "nominative" in named.cases
        spoken_to = phrase.person is None and is_kind(passage, named, SpeakerKind.OUTLET)
        return case in named.cases and (not alike or spoken_to)
    words = [passage.tokens[place].norm for place in range(phrase.first, phrase.stop)]
    ending = ("у", "ю") if case == "dative" else ("а", "я", "ого")
    return len(words) > 1 and all(word.endswith(ending) for word in words)


def _head_is_in(head: RoleForm, case: str) -> bool:
    if case == "accusative":
        return head.kind == "person" and "accusative" in head.cases | head.plural_cases
    return case in head.cases | head.plural_cases and not head.is_nominative


@cache
def _russian_cases() -> dict[str, str]:
    rows = read_table("etl.extract", "telling_verbs")
    return {row["lemma"]: row["case"] for row in rows if row["language"] == "ru"}
