"""For which house a role or a short word speaks: the ministry of a state, the one named before."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from etl.extract.lexicon import role_forms
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, Speaker, entry_speaker
from etl.extract.phrases import NounPhrase
from etl.extract.positions import (
    MEMBERS,
    REPRESENTATIVES,
    STAFF,
    UNNAMED,
    adjective_state,
    is_former,
    position,
    state_speaker,
)
from etl.extract.registry import Registry
from etl.extract.world import house_named
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind
from etl.text.packaged import read_table

_STATE = SpeakerKind.STATE
_EMBASSY = "Embassy"
_LONGEST_HOUSE = 3
_MOST_HOUSES = 60
_HOUSE_NOUNS = frozenset({"министерство", "министерства", "министерстве", "министерству"})
_COUNTRY = frozenset({"страны", "государства", "республики"})
_SIDES = frozenset({"сторона", "власти"})


@dataclass(slots=True)
class Houses:
    """The institutions named so far in a passage, the last one last, and the states; ``ahead``
    are all states of the passage, ``acting`` those named so far as the owners of an office or body:
    «власти X»."""

    named: deque[tuple[Speaker, frozenset[str]]] = field(
        default_factory=lambda: deque(maxlen=_MOST_HOUSES)
    )
    states: set[str] = field(default_factory=set)
    acting: set[str] = field(default_factory=set)
    ahead: frozenset[str] = frozenset()

    def meet(self, speaker: Speaker, words: Iterable[str]) -> None:
        """Remember an institution that was named with ``words`` (in comparing form)."""
        if speaker.name is not None:
            self.named.append((speaker, frozenset(words)))

    def meet_entry(self, passage: Passage, entry: SpeakerEntry, first: int) -> None:
        """Remember a registered institution, or a state and the house of it that is named right
        before it (МИД Франции, министерство обороны Польши)."""
        if entry.kind == SpeakerKind.INSTITUTION:
            self.meet(entry_speaker(entry), passage.registry.words_of(entry))
        elif entry.kind == _STATE:
            self.states.add(entry.name_en)
            before = passage.tokens[max(0, first - _LONGEST_HOUSE) : first]
            norms = [token.norm for token in before]
            form = role_forms().get(norms[-1]) if norms else None
            if form is not None:
                self.acting.add(entry.name_en)
            if form is not None and form.kind == "organisation":
                norms = norms[-1:]
            elif not _HOUSE_NOUNS & set(norms):
                return
            house = house_named(norms, entry.name_en)
            if house is not None:
                self.meet(house_speaker(passage.registry, house, entry.name_en), norms)

    def meant(self, passage: Passage, phrase: NounPhrase, side: Side | None) -> Speaker:
        """The institution that «в ведомстве», «в МИД», the ministry stand for, of ``side`` where
        an adjective tells it; where only one state has been named, the house of that state."""
        assert phrase.head is not None
        norms = [token.norm for token in passage.tokens[phrase.first : phrase.stop]]
        stems = _meanings().get(phrase.head.lemma)
        if phrase.plural or (stems is None and not _COUNTRY & set(norms)):
            return NOBODY
        for speaker, words in reversed(self.named):
            fits = stems is not None and any(word.startswith(stems) for word in words)
            if fits and side in {None, speaker.side}:
                return speaker
        states = self.states or self.ahead
        if len(states) > 1:
            states = self.acting
        if len(states) != 1 or side is not None:
            return NOBODY
        (state,) = states
        house = house_named(norms, state)
        return NOBODY if house is None else house_speaker(passage.registry, house, state)


def institution(
    passage: Passage, phrase: NounPhrase, owner: SpeakerEntry | None, houses: Houses
) -> Speaker:
    """Whom a role speaks for whose holder is not named: the house, the state, or just a side."""
    assert phrase.head is not None
    adjective = adjective_state(passage, phrase)
    state = owner if owner is not None and owner.kind == _STATE else adjective
    whose = owner or adjective
    side = None if whose is None else entry_speaker(whose).side
    former = is_former(passage, phrase)
    outlet = owner is not None and owner.kind == SpeakerKind.OUTLET
    if owner is not None and outlet and phrase.plural and phrase.head.lemma in STAFF:
        return entry_speaker(owner)
    if phrase.head.lemma in UNNAMED or former:
        return Speaker(side=position(phrase, side, former=former))
    if whose is None:
        return houses.meant(passage, phrase, None)
    if state is not None and (owner is None or owner is state):
        house = house_of(passage, phrase, state)
        if house.name is not None:
            return house
    if owner is None:
        meant = houses.meant(passage, phrase, side)
        if meant.name is not None:
            return meant
    if owner is None or owner.kind == _STATE:
        return Speaker(side=position(phrase, side, former=False))
    alone = not phrase.plural or phrase.head.kind != "person" or owner.kind == SpeakerKind.GROUP
    alone = alone or phrase.head.lemma in REPRESENTATIVES | MEMBERS
    return entry_speaker(owner) if alone else Speaker(side=side)


def house_of(passage: Passage, phrase: NounPhrase, state: SpeakerEntry) -> Speaker:
    """The ministry of a state that a phrase names, or the state where one of its sides speaks."""
    assert phrase.head is not None
    if phrase.head.lemma in _SIDES:
        return state_speaker(passage.registry, state.name_en)
    many = phrase.plural and phrase.head.kind == "person"
    if many and phrase.head.lemma not in REPRESENTATIVES:
        return NOBODY
    norms = [token.norm for token in passage.tokens[phrase.first : phrase.stop]]
    name = house_named(norms, state.name_en)
    if name is None:
        return NOBODY
    if name.endswith(_EMBASSY):
        name += _seat(passage, phrase, state)
    return house_speaker(passage.registry, name, state.name_en)


def _seat(passage: Passage, phrase: NounPhrase, state: SpeakerEntry) -> str:
    """Where an embassy of a state is, if the phrase tells."""
    at, entries = passage.mention_at, passage.registry.entries
    known = [at[place].speaker_ids for place in range(phrase.first, phrase.stop) if place in at]
    hosts = [entries[ids[0]] for ids in known if len(ids) == 1]
    others = [host.name_en for host in hosts if host.kind == _STATE and host != state]
    return f" in {others[0]}" if others else ""


def house_speaker(registry: Registry, name: str, state: str) -> Speaker:
    """The institution called ``name``, with the side of its state where it has no entry."""
    entry = registry.named.get(name)
    if entry is not None:
        return entry_speaker(entry)
    return Speaker(name, None, state_speaker(registry, state).side)


@cache
def _meanings() -> dict[str, tuple[str, ...]]:
    """Noun that may stand for an institution named before -> how words of its name begin."""
    rows = read_table("etl.extract", "house_meanings")
    return {row["noun"]: tuple(row["stems"].split()) if row["stems"] else ("",) for row in rows}
