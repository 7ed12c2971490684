"""Companies, parties and outlets that no table knows, called by a noun and a name of their own.

«Авиакомпания Ryanair», «газета "Вечерний вестник"», «портал novosti.md»: the name is taken as it is
written, Cyrillic in Latin letters. Later the noun alone («в авиакомпании») stands for the same one.
"""

from dataclasses import dataclass
from functools import cache

from etl.extract.lexicon import role_forms
from etl.extract.naming import latin_name
from etl.extract.odd_names import address
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, Speaker, entry_speaker
from etl.extract.phrases import NounPhrase, is_kind, short_quotation
from etl.model.vocabulary import SpeakerKind
from etl.text.packaged import read_table

OUTLET = "outlet"
_MARKS = frozenset("«»\"“”„'’‘")
_LEGAL_FORMS = frozenset({"inc", "ltd", "llc", "corp", "plc", "gmbh"})
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST_LATIN = 5
_FEWEST_CAPITALS = 3
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Body:
    """A body named at token ``place``; ``family`` is what nouns for bodies like it share."""

    place: int
    family: str
    speaker: Speaker


def named_bodies(passage: Passage) -> tuple[Body, ...]:
    """The bodies that ``passage`` names with a noun beside the name, in order."""
    found = []
    for place, norm in enumerate(passage.norms):
        family = family_of(norm)
        if family is None:
            continue
        speaker = _registered(passage, place + 1)
        if speaker is None:
            name = _name_after(passage, place + 1)
            speaker = None if name is None else Speaker(name)
        if speaker is not None:
            found.append(Body(place, family, speaker))
    return tuple(found)


def body_of(passage: Passage, phrase: NounPhrase, bodies: tuple[Body, ...]) -> Speaker:
    """The body a phrase names, or the last one before it that its noun can stand for."""
    inside = range(phrase.first, phrase.stop)
    here = next((body for body in bodies if body.place in inside), None)
    if here is not None:
        return here.speaker
    families = (family_of(passage.norms[place]) for place in inside)
    family = next(filter(None, families), None)
    if family in {None, OUTLET}:
        return NOBODY
    alike = [body for body in bodies if body.family == family]
    before = [body for body in alike if body.place < phrase.first]
    if before:
        return before[-1].speaker
    names = {body.speaker.name for body in alike}
    return alike[0].speaker if len(names) == 1 else NOBODY


def is_bare_outlet(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether an outlet has no other word after its noun than another outlet: сайт издания."""
    outlets = [at for at in range(phrase.first, phrase.stop) if family_of(passage.norms[at])]
    return not outlets or outlets[-1] == phrase.stop - 1


def called_in_capitals(passage: Passage, phrase: NounPhrase) -> str | None:
    """The name of an English body that is all capitals: "the Local Coordination Committees"."""
    first = phrase.first + (passage.norms[phrase.first] in _ARTICLES)
    tokens = passage.tokens[first : phrase.stop]
    is_body = phrase.head is not None and phrase.head.kind == "organisation"
    if not is_body or len(tokens) < _FEWEST_CAPITALS:
        return None
    if not all(token.is_word and token.capital and token.norm.isascii() for token in tokens):
        return None
    return passage.text[tokens[0].start : tokens[-1].stop]


@cache
def family_of(norm: str) -> str | None:
    """The family of a noun that names are put beside; None for any other word."""
    form = role_forms().get(norm)
    return None if form is None else _families().get(form.lemma)


def written_name(text: str) -> str:
    """A name of no person as English would print it: legal forms left out, in Latin letters."""
    words = [word for word in text.split() if word.strip(".,").lower() not in _LEGAL_FORMS]
    return latin_name(" ".join(words))


def _registered(passage: Passage, place: int) -> Speaker | None:
    """The registered body, in quotation marks or not, whose name begins at a token."""
    mention = passage.mention_at.get(place) or passage.mention_at.get(place + 1)
    if mention is None or passage.tokens[place].is_word != (mention.first == place):
        return None
    bodies = (SpeakerKind.INSTITUTION, SpeakerKind.GROUP, SpeakerKind.OUTLET)
    if len(mention.speaker_ids) != 1 or not is_kind(passage, mention, *bodies):
        return None
    return entry_speaker(passage.registry.entries[mention.speaker_ids[0]])


def _name_after(passage: Passage, place: int) -> str | None:
    tokens, text = passage.tokens, passage.text
    if place >= len(tokens) or place in passage.mention_at:
        return None
    quoted = short_quotation(passage, place, len(tokens))
    if quoted and place + 1 not in passage.mention_at:
        inside = text[tokens[place].start : tokens[quoted - 1].stop]
        return written_name("".join(one for one in inside if one not in _MARKS)) or None
    site = address(passage, place, len(tokens))
    if site is not None:
        return written_name(text[tokens[place].start : tokens[site.stop - 1].stop])
    stop = place
    while stop < min(len(tokens), place + _LONGEST_LATIN) and _is_latin(passage, stop):
        stop += 1
    written = text[tokens[place].start : tokens[stop - 1].stop] if stop > place else ""
    return written_name(written) if len(written) >= _SHORTEST else None


def _is_latin(passage: Passage, place: int) -> bool:
    token = passage.tokens[place]
    return token.is_word and token.norm.isascii() and token.capital


@cache
def _families() -> dict[str, str]:
    """Noun that a name is put beside -> its family."""
    return {row["noun"]: row["family"] for row in read_table("etl.extract", "body_nouns")}
