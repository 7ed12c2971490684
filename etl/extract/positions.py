"""Whose official position a role can express, and for which house of which state it speaks."""

from etl.extract.passage import Passage
from etl.extract.people import Speaker, entry_speaker
from etl.extract.phrases import NounPhrase
from etl.extract.world import house_named, state_named
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind

_UNOFFICIAL = frozenset(
    {"политолог", "эксперт", "аналитик", "экономист", "историк", "журналист", "корреспондент"}
    | {"обозреватель", "колумнист", "наблюдатель", "респондент", "профессор", "писатель"}
    | {"специалист", "блогер", "социолог", "политтехнолог", "автор", "юрист", "адвокат"}
)
_ADJECTIVES = {"российск": Side.RU, "американск": Side.US, "украинск": Side.UA}


def position(passage: Passage, phrase: NounPhrase, side: Side | None) -> Side | None:
    """``side`` (or the one an adjective names) where the phrase is an office that is held; None
    for former officials, for experts and for bare names."""
    words = passage.tokens[phrase.first : phrase.stop]
    former = any(token.norm.startswith(("экс-", "бывш")) for token in words)
    unofficial = phrase.head is None or phrase.head.lemma in _UNOFFICIAL
    return None if former or unofficial else side or adjective_side(passage, phrase)


def adjective_side(passage: Passage, phrase: NounPhrase) -> Side | None:
    """The side an adjective names: российский министр, американский дипломат."""
    for token in passage.tokens[phrase.first : phrase.stop]:
        for stem, side in _ADJECTIVES.items():
            if token.norm.startswith(stem):
                return side
    return None


def state_of(passage: Passage, side: Side) -> Speaker:
    """The one state of a side; only the side where the registry has several or none."""
    states = [
        entry
        for entry in passage.registry.entries.values()
        if entry.kind == SpeakerKind.STATE.value and entry.side is side
    ]
    return entry_speaker(states[0]) if len(states) == 1 else Speaker(side=side)


def house_of(
    passage: Passage, phrase: NounPhrase, owner: SpeakerEntry | None, *, is_side: bool
) -> Speaker | None:
    """The ministry of a state, or the state itself where one of its sides speaks."""
    norms = [token.norm for token in passage.tokens[phrase.first : phrase.stop]]
    is_state = owner is not None and owner.kind == SpeakerKind.STATE.value
    state = owner.name_en if owner is not None and is_state else state_named(norms)
    if state is None or (owner is not None and not is_state):
        return None
    name = state if is_side else house_named(norms, state)
    if name is None:
        return None
    named = passage.registry.named
    side = named[state].side if state in named else None
    return entry_speaker(named[name]) if name in named else Speaker(name, None, side)
