"""Sources resolved to speakers, inside the passage and by its words alone.

A name outranks a role. A pronoun stands for the last speaker if gender allows. What a person not in
the registry is called is given in Latin letters, without an id. Where two answers fit there is
none.
"""

from etl.extract.drafts import Draft
from etl.extract.naming import latin_name, nominative_name, stem_of
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, entry_roles, entry_speaker
from etl.extract.phrases import NounPhrase, Via
from etl.extract.registry import Mention
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind

_FARTHEST_PRONOUN = 4
_UNOFFICIAL = frozenset(
    {"политолог", "эксперт", "аналитик", "экономист", "историк", "журналист", "корреспондент"}
    | {"обозреватель", "колумнист", "наблюдатель", "респондент", "профессор", "писатель"}
    | {"специалист", "блогер", "социолог", "политтехнолог", "автор", "юрист", "адвокат"}
)


def resolve(passage: Passage, drafts: tuple[Draft, ...]) -> tuple[Speaker, ...]:
    """The speaker of each draft, in the same order (the order of reading)."""
    people = People()
    stems: dict[str, str] = {}
    found: list[Speaker] = []
    met = 0
    for draft in drafts:
        while met < len(passage.mentions) and _before(passage, passage.mentions[met], draft):
            _meet(passage, people, passage.mentions[met])
            met += 1
        phrase = draft.source.phrase
        speaker = NOBODY
        if phrase is not None:
            speaker = _speaker(passage, people, stems, phrase, draft)
        found.append(speaker)
        if speaker.name is not None and draft.rule != "carried_words":
            people.last, people.last_sentence = speaker, draft.sentence.number
    return tuple(found)


def entry_of(passage: Passage, mention: Mention | None) -> SpeakerEntry | None:
    """The one entry a mention stands for; a shared name is told by the rest of the passage."""
    if mention is None:
        return None
    ids = set(mention.speaker_ids)
    if len(ids) > 1:
        named = {other.speaker_ids for other in passage.mentions if len(other.speaker_ids) == 1}
        ids &= {known for only in named for known in only}
    return passage.registry.entries[ids.pop()] if len(ids) == 1 else None


def _before(passage: Passage, mention: Mention, draft: Draft) -> bool:
    start = min(draft.cue[0].start, draft.content[0].start)
    return passage.tokens[mention.first].start < start


def _meet(passage: Passage, people: People, mention: Mention) -> None:
    entry = entry_of(passage, mention)
    if entry is None:
        return
    if entry.kind == SpeakerKind.PERSON.value:
        people.meet(entry_speaker(entry), entry_roles(entry), None)
    elif entry.kind == SpeakerKind.OUTLET.value:
        people.outlet = entry_speaker(entry)


def _speaker(
    passage: Passage, people: People, stems: dict[str, str], phrase: NounPhrase, draft: Draft
) -> Speaker:
    if phrase.via is Via.PRONOUN:
        return _pronoun(people, phrase, draft)
    if phrase.plural and phrase.head is None and phrase.via is Via.REGISTRY:
        return _together(passage, phrase)
    owner = entry_of(passage, phrase.belongs_to)
    side = None if owner is None else entry_speaker(owner).side
    roles = set() if phrase.head is None else {phrase.head.lemma}
    if phrase.person is not None:
        entry = entry_of(passage, phrase.person)
        if entry is None:
            return NOBODY
        speaker = entry_speaker(entry)
        people.meet(speaker, roles | entry_roles(entry), side)
        return speaker
    if phrase.name is not None and (phrase.head is None or phrase.head.kind == "person"):
        speaker = _unknown(passage, stems, phrase, _position(passage, phrase, side))
        people.meet(speaker, roles, side)
        return speaker
    if phrase.head is None:
        return NOBODY if owner is None else entry_speaker(owner)
    return _by_role(passage, people, phrase, owner, draft)


def _by_role(
    passage: Passage,
    people: People,
    phrase: NounPhrase,
    owner: SpeakerEntry | None,
    draft: Draft,
) -> Speaker:
    """A role without a name: the person of the passage who has it, else the institution."""
    assert phrase.head is not None
    if phrase.head.kind == "document":
        near = draft.sentence.number - people.last_sentence <= 2
        return entry_speaker(owner) if owner is not None else people.last if near else NOBODY
    if phrase.head.kind == "outlet":
        return people.outlet if owner is None else entry_speaker(owner)
    side = None if owner is None else entry_speaker(owner).side
    singular = not phrase.plural
    if phrase.head.kind == "person" and singular:
        side = side or _adjective_side(passage, phrase)
        person = people.with_role(phrase.head.lemma, side)
        if person.name is not None:
            return person
    if owner is None:
        adjective = _adjective_side(passage, phrase)
        if phrase.head.lemma in {"сторона", "власти"} and adjective is not None:
            return _state_of(passage, adjective)
        return Speaker(side=_position(passage, phrase, adjective))
    is_state = owner.kind == SpeakerKind.STATE.value
    if is_state and phrase.head.lemma != "сторона":
        return Speaker(side=_position(passage, phrase, side))
    return entry_speaker(owner) if singular else Speaker(side=side)


def _adjective_side(passage: Passage, phrase: NounPhrase) -> Side | None:
    """The side an adjective names: российский министр, американский дипломат."""
    for token in passage.tokens[phrase.first : phrase.stop]:
        if token.norm.startswith("российск"):
            return Side.RU
        if token.norm.startswith("американск"):
            return Side.US
    return None


def _state_of(passage: Passage, side: Side) -> Speaker:
    """The one state of a side."""
    states = [
        entry
        for entry in passage.registry.entries.values()
        if entry.kind == SpeakerKind.STATE.value and entry.side is side
    ]
    return entry_speaker(states[0]) if len(states) == 1 else Speaker(side=side)


def _position(passage: Passage, phrase: NounPhrase, side: Side | None) -> Side | None:
    """Whose official position an unregistered holder of a role can express."""
    former = any(
        token.norm.startswith(("экс-", "бывш"))
        for token in passage.tokens[phrase.first : phrase.stop]
    )
    unofficial = phrase.head is None or phrase.head.lemma in _UNOFFICIAL
    return None if former or unofficial else side or _adjective_side(passage, phrase)


def _unknown(
    passage: Passage, stems: dict[str, str], phrase: NounPhrase, side: Side | None
) -> Speaker:
    """A person the registry does not know, under the fullest name met so far."""
    assert phrase.name is not None
    name = nominative_name(passage, *phrase.name)
    if phrase.nominative and phrase.head is None:
        words = passage.tokens[phrase.name[0] : phrase.name[1]]
        name = " ".join(passage.text[word.start : word.stop] for word in words if word.is_word)
    elif phrase.head is not None and "nominative" in phrase.head.cases:
        name = passage.span(*phrase.name).of(passage.text)
    stem = stem_of(name.split(" ")[-1])
    if len(name) > len(stems.get(stem, "")):
        stems[stem] = name
    return Speaker(latin_name(stems[stem]), None, side, is_person=True, gender=phrase.gender)


def _pronoun(people: People, phrase: NounPhrase, draft: Draft) -> Speaker:
    far = draft.sentence.number - people.last_sentence > _FARTHEST_PRONOUN
    last = people.last
    if phrase.plural or far or not last.is_person:
        return NOBODY
    other = last.gender and phrase.gender and last.gender != phrase.gender
    return NOBODY if other else last


def _together(passage: Passage, phrase: NounPhrase) -> Speaker:
    """Two registered names joined by «и»."""
    inside = {
        passage.mention_at[place].first: passage.mention_at[place]
        for place in range(phrase.first, phrase.stop)
        if place in passage.mention_at
    }
    entries = [entry_of(passage, mention) for mention in inside.values()]
    speakers = [entry_speaker(entry) for entry in entries if entry is not None]
    if len(speakers) != len(inside):
        return NOBODY
    sides = {speaker.side for speaker in speakers}
    names = " and ".join(speaker.name or "" for speaker in speakers)
    return Speaker(names, None, sides.pop() if len(sides) == 1 else None)
