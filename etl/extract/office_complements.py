"""What complements an office: names, short names in quotation marks, nouns and adjectives.

The reading ends at a verb, a mark, a preposition that does not lead to a name, or after the name of
the holder.
"""

from dataclasses import dataclass

from etl.extract.lexicon import RoleForm, function_words, is_adverb, role_forms
from etl.extract.office_words import is_addressee, is_matter
from etl.extract.passage import Passage
from etl.extract.phrases import (
    capital_run,
    first_name,
    is_initial_stop,
    is_kind,
    looks_like_verb,
    name_ahead,
    short_quotation,
)
from etl.extract.registry import Mention
from etl.extract.tokens import TokenKind
from etl.model.vocabulary import SpeakerKind

_INSIDE = frozenset({"по", "при", "в", "на", "с", "из", "от", "для", "и"})
# How the nominative of a surname may end that no genitive ends in.
_SURNAME = (
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ко", "ук", "юк", "ич", "ян", "швили", "дзе",
    "ер", "ман", "ан", "он", "ен", "ель", "иц", "ас", "ис", "ус", "ор", "ет", "ес", "арт",
)  # fmt: skip
_MOST_SMALL_WORDS = 4
# Words before a complement: критики этой позиции, жители тех мест.
_POINTING = frozenset({"этой", "этого", "этих", "той", "тех"})
# How a noun or adjective that complements another ends: министерства обороны, по делам.
_OBLIQUE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ий", "ой", "го", "му", "ых", "их", "ам", "ям",
            "ю", "ом", "ем", "ым", "им")  # fmt: skip
_GOVERNED = frozenset({"genitive", "dative", "instrumental", "prepositional"})


@dataclass(slots=True)
class Complement:
    """What has been read after the office noun; ``stop`` is the end of what surely belongs."""

    stop: int
    person: Mention | None = None
    belongs_to: Mention | None = None
    name: tuple[int, int] | None = None
    small_words: int = 0
    is_organisation: bool = False
    done: bool = False


def read_complements(passage: Passage, found: Complement, head: RoleForm, limit: int) -> None:
    """Take in what complements the office ``head`` from ``found.stop`` on, before ``limit``."""
    place = found.stop
    while place < limit and not found.done:
        known = passage.mention_at.get(place)
        if known is not None and known.first == place:
            place = _read_mention(passage, found, head, known, limit)
            continue
        place = _read_word(passage, found, place, limit)


def _read_mention(
    passage: Passage, found: Complement, head: RoleForm, known: Mention, limit: int
) -> int:
    if known.stop > limit:
        found.done = True
        return limit
    if head.kind == "person" and _is_somebody_else(passage, known, head):
        found.done = True
        return known.first
    found.stop = known.stop
    if not is_kind(passage, known, SpeakerKind.PERSON):
        found.belongs_to = known
    elif head.kind != "person":
        found.stop = known.first if "nominative" in known.cases else known.stop
        found.done = found.stop == known.first
        return found.stop
    elif known.cases & (head.cases | head.plural_cases):
        found.person = known
        found.done = True
    return known.stop


def _is_somebody_else(passage: Passage, known: Mention, head: RoleForm) -> bool:
    """Whether a name cannot be that of the office's holder: с министром Лавров заявил."""
    is_person = is_kind(passage, known, SpeakerKind.PERSON)
    subject = "nominative" in known.cases and "genitive" not in known.cases
    return is_person and subject and not known.cases & (head.cases | head.plural_cases)


def _read_word(passage: Passage, found: Complement, place: int, limit: int) -> int:
    """Take the word at ``place`` in, or end the phrase before it; the next place to look at."""
    token = passage.tokens[place]
    quoted = short_quotation(passage, place, limit)
    if quoted:
        found.stop = quoted
        return quoted
    if is_initial_stop(passage, place):
        return place + 1
    if token.kind is not TokenKind.WORD or place in passage.cues:
        found.done = True
        return place
    if token.norm in _POINTING and found.name is None and place == found.stop:
        return place + 1
    if token.norm in function_words():
        leads_on = token.norm in _INSIDE and name_ahead(passage, place + 1, limit)
        found.done = not (leads_on or _goes_on(passage, found, place, limit))
        return place + 1
    if token.capital:
        run = capital_run(passage, place, limit)
        first = first_name(passage, place, run)
        if first is None and _is_lone_surname(passage, place, run):
            first = place
        if first is not None:
            found.name = (first, run)
        found.stop = run
        return run
    return _read_small_word(passage, found, place)


def _is_lone_surname(passage: Passage, place: int, stop: int) -> bool:
    """«Губернатор Евраев»: one word right after the office that can be no genitive."""
    token = passage.tokens[place]
    head = role_forms().get(passage.tokens[place - 1].norm) if place else None
    written = token.written_in(passage.text)
    alone = stop == place + 1 and head is not None and head.kind == "person"
    return alone and head is not None and head.is_nominative and _is_surname(written)


def _is_surname(written: str) -> bool:
    cyrillic = not written.isascii() and not written.isupper()
    return cyrillic and written.endswith(_SURNAME)


def _goes_on(passage: Passage, found: Complement, place: int, limit: int) -> bool:
    """«пресс-службы Кремля и офиса президента», «источник в Совете безопасности»."""
    if place + 1 >= limit or found.name is not None:
        return False
    ahead = passage.tokens[place + 1].norm
    following = role_forms().get(ahead)
    if passage.tokens[place].norm == "по":
        return found.is_organisation and is_matter(ahead) and place == found.stop
    if passage.tokens[place].norm == "и":
        return _is_second(passage, found, place + 1) or (
            following is not None and "genitive" in following.cases and not following.is_nominative
        )
    if passage.tokens[place].norm not in {"в", "при"} or place != found.stop:
        return False
    organisation = following is not None and following.kind == "organisation"
    return organisation or passage.mention_at.get(place + 1) is not None


def _is_second(passage: Passage, found: Complement, place: int) -> bool:
    """Whether a noun is joined to the complement before it: образования и исследований."""
    token = passage.tokens[place]
    plain = token.is_word and not token.capital and place not in passage.cues
    if not plain or not found.small_words or found.stop != place - 1 or is_adverb(token.norm):
        return False
    return token.norm.endswith(_OBLIQUE) and not looks_like_verb(token.norm)


def _read_small_word(passage: Passage, found: Complement, place: int) -> int:
    norm = passage.tokens[place].norm
    enough = found.name is not None or found.small_words >= _MOST_SMALL_WORDS
    after_adjective = passage.tokens[place - 1].norm.endswith(("ых", "их"))
    form = role_forms().get(norm)
    governed = form is not None and bool((form.cases | form.plural_cases) & _GOVERNED)
    complements = norm.endswith(_OBLIQUE) or after_adjective or governed
    if form is not None and form.kind == "person" and not governed:
        complements = passage.tokens[place - 1].norm in _INSIDE  # кандидат в президенты
    if enough or not complements or looks_like_verb(norm) or is_addressee(form):
        found.done = True
        return place
    found.small_words += 1
    found.stop = place + 1
    return place + 1
