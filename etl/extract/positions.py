"""Whose official position a role can express."""

from dataclasses import replace

from etl.extract.lexicon import role_forms, words_of
from etl.extract.offices_held import FORMER, PRIVATE, Office, portfolios_named, unofficial_roles
from etl.extract.passage import Passage
from etl.extract.people import Speaker, entry_speaker
from etl.extract.phrases import NounPhrase, is_kind
from etl.extract.registry import Registry
from etl.extract.world import state_named
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import Side, SpeakerKind

# Whoever they work for, nobody has said who they are.
UNNAMED = frozenset({"источник", "собеседник", "сотрудник", "журналист", "корреспондент"})
_ABROAD = frozenset({"в", "во", "при"})
# Those whose plural is still the house: представители посольства.
REPRESENTATIVES = frozenset({"представитель", "представительница"})
# Those who together are the body they sit in, and those who together write an outlet.
MEMBERS = frozenset({"депутат", "сенатор", "законодатель", "парламентарий", "конгрессмен"})
STAFF = frozenset({"журналист", "корреспондент"})


def position(phrase: NounPhrase, side: Side | None, *, former: bool) -> Side | None:
    """``side`` where the phrase is an office that is held; None for former officials, for experts
    and for bare names."""
    unofficial = phrase.head is None or phrase.head.lemma in unofficial_roles()
    return None if former or unofficial else side


def may_speak_for_house(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether what a phrase says is said for a house: by the house itself, by somebody in office,
    or by its representatives; experts, sources and former officials speak for themselves."""
    head = phrase.head
    if head is None or head.kind != "person":
        return head is not None and head.kind == "organisation" and not phrase.plural
    unofficial = (
        head.lemma in unofficial_roles() or head.lemma in UNNAMED or is_former(passage, phrase)
    )
    return not unofficial and (not phrase.plural or head.lemma in REPRESENTATIVES)


def follows_preposition(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase stands after a preposition or a document, and so in no nominative."""
    before = passage.norms[phrase.first - 1] if phrase.first else ""
    form = role_forms().get(before)
    issued = form is not None and form.kind == "document" and phrase.head is not None
    return before in words_of("preposition") or issued


def with_first_owner(passage: Passage, phrase: NounPhrase) -> NounPhrase:
    """«Посол X в Y»: the office is one of X, whatever state it is held in."""
    last = phrase.belongs_to
    if last is None or phrase.head is None or passage.norms[last.first - 1] not in _ABROAD:
        return phrase
    at = passage.mention_at
    firsts = (at[place] for place in range(phrase.first, last.first) if place in at)
    bodies = (SpeakerKind.STATE, SpeakerKind.INSTITUTION, SpeakerKind.GROUP)
    first = next((one for one in firsts if is_kind(passage, one, *bodies)), None)
    return phrase if first is None else replace(phrase, belongs_to=first)


def with_quoted_owner(passage: Passage, phrase: NounPhrase) -> NounPhrase:
    """«Представители "X"»: what stands in the marks at the end of a phrase is whose they are."""
    last = phrase.stop - 1
    is_open = phrase.head is not None and phrase.belongs_to is None and phrase.person is None
    if not is_open or phrase.name is not None or passage.tokens[last].is_word:
        return phrase
    mention = passage.mention_at.get(last - 1)
    if mention is None or mention.stop != last or mention.first <= phrase.first:
        return phrase
    bodies = (SpeakerKind.INSTITUTION, SpeakerKind.GROUP, SpeakerKind.OUTLET)
    return replace(phrase, belongs_to=mention) if is_kind(passage, mention, *bodies) else phrase


def is_former(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the words of a phrase say that the office was given up."""
    words = passage.tokens[max(0, phrase.first - 1) : phrase.stop]
    return any(token.norm.startswith(FORMER) for token in words)


def is_private(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether the office is one of a fund, an institute, a company."""
    norms = (token.norm for token in passage.tokens[phrase.first : phrase.stop])
    return PRIVATE in portfolios_named(norms)


def side_of_office(office: Office, registry: Registry) -> Side | None:
    """The side of the state or institution an office belongs to, where it is held and official."""
    unofficial = office.role in unofficial_roles() or PRIVATE in office.portfolios
    if unofficial or office.role.startswith(FORMER):
        return None
    entry = registry.named.get(office.owner or "")
    return None if entry is None else entry_speaker(entry).side


def adjective_state(passage: Passage, phrase: NounPhrase) -> SpeakerEntry | None:
    """The state an adjective names: российский министр, German diplomat."""
    norms = [token.norm for token in passage.tokens[phrase.first : phrase.stop]]
    name = state_named(norms)
    return None if name is None else passage.registry.named.get(name)


def owner_side(passage: Passage, phrase: NounPhrase, owner: SpeakerEntry | None) -> Side | None:
    """The side of the first state, institution or person inside a phrase that is not its name."""
    if owner is None:
        return None
    firsts = range(phrase.first, phrase.stop)
    mentions = [passage.mention_at[place] for place in firsts if place in passage.mention_at]
    for mention in mentions:
        if phrase.person is not None and mention.first == phrase.person.first:
            continue
        if len(mention.speaker_ids) == 1:
            entry = passage.registry.entries[mention.speaker_ids[0]]
            if entry.kind != SpeakerKind.OUTLET:
                return entry_speaker(entry).side
    return entry_speaker(owner).side


def state_speaker(registry: Registry, name: str) -> Speaker:
    """The state called ``name``."""
    entry = registry.named.get(name)
    return Speaker(name) if entry is None else entry_speaker(entry)
