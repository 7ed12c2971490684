"""Reports whose content follows the verb: a clause, an infinitive, a noun phrase, a charge."""

from dataclasses import replace

from etl.extract.clauses import trim_stops
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english.circumstances import (
    after_addressee,
    after_circumstance,
    complementizer,
    counts,
)
from etl.extract.english.contents import content_from, has_verb
from etl.extract.english.expressed import expressed
from etl.extract.english.naming import is_naming
from etl.extract.english.nouns import NOUN_ENDINGS, main_verb
from etl.extract.english.saying import Saying, is_passive
from etl.extract.english.sources import agentless, source_of
from etl.extract.lexicon import words_of

_FARTHEST = 24
_LATER = frozenset({"about", "of", "against", "over"})
_NO_PHRASE = frozenset(
    {"to", "that", "by", "on", "in", "of", "with", "at", "from", "as", "and", "or", "for"}
)
_OF_NATIONS = ("ian", "ish", "ese", "ch", "can", "eli", "aqi", "kish")
_MONEY = frozenset({"$", "€", "£", "#"})


def report(saying: Saying) -> Draft | None:
    """The first frame of the verb that its sentence fills."""
    found = _content_first(saying)
    if found is None:
        return None
    rule, first = found
    source = _source(saying, rule)
    clause = rule == "english_clause" or saying.norm(first) == "that"
    content = None if source is None else content_from(saying, first, is_clause=clause)
    if source is None or content is None:
        return None
    if rule == "english_clause" and _is_adjective(saying, source):
        stop = main_verb(saying.passage, saying.sentence, first)
        content = trim_stops(saying.passage, content.start, min(stop, content.stop)) or content
    draft = saying.draft(rule, source, (content,))
    tokens = saying.passage.tokens
    if first < saying.cue.stop:  # committed | to stay: the particle is the infinitive's
        return replace(draft, cue=(saying.passage.span(saying.cue.first, first),))
    if rule == "express" and first > saying.cue.stop:
        return replace(draft, cue=(saying.passage.span(saying.cue.first, first),))
    if rule == "about" and first > saying.cue.stop and tokens[first - 1].norm in {*_LATER, "on"}:
        if first - 1 == saying.cue.stop:
            return replace(draft, cue=(saying.passage.span(saying.cue.first, first),))
        later = saying.passage.span(first - 1, first)
        return replace(draft, cue=(*draft.cue, later))
    return draft


def _source(saying: Saying, rule: str) -> Source | None:
    if is_passive(saying):
        return agentless(saying) if rule in {"english_clause", "inf"} else None
    source = source_of(saying)
    if source is AGENTLESS or (saying.cue.has("finds") and not _finds(source)):
        return None
    return source


def _is_adjective(saying: Saying, source: Source) -> bool:
    """«Russian charges that A did B | drew a reply»: what looks like a verb is a noun there."""
    phrase = source.phrase
    if phrase is None or saying.norm(saying.cue.first) not in words_of("english_noun_form"):
        return False
    alone = phrase.stop - phrase.first == 1 and phrase.stop == saying.cue.first
    return alone and saying.norm(phrase.first).endswith(_OF_NATIONS)


def _finds(source: Source | None) -> bool:
    """Whether a study or a document finds something; people find things without a word."""
    head = None if source is None or source.phrase is None else source.phrase.head
    return head is not None and head.kind == "document"


def _content_first(saying: Saying) -> tuple[str, int] | None:
    """The rule that fits the words after the verb, and the token its content begins with."""
    if saying.cue.stop >= saying.sentence.stop:
        return None
    return _clause(saying) or expressed(saying) or _later(saying) or _phrase(saying)


def _clause(saying: Saying) -> tuple[str, int] | None:
    cue = saying.cue
    if not cue.has("clause"):
        return None
    told = cue.has("whom") or cue.has("after-with")
    that = complementizer(saying, cue.stop, far=cue.has("whom"))
    if that is not None:
        return "english_clause", that
    if not cue.has("zero"):
        return None
    if cue.has("whom"):
        after = after_addressee(saying, cue.stop)
        if after == cue.stop:
            return None
        if saying.norm(after) in {"to", "not"} and cue.has("inf"):
            return "inf", cue.stop
        return _zero(saying, after_circumstance(saying, after))
    if told and saying.norm(cue.stop) in {"to", "with", "about", "of", "on", "in"}:
        return None
    if cue.has("object") and not _looks_like_clause(saying, cue.stop):
        return None
    return _zero(saying, after_circumstance(saying, cue.stop))


def _zero(saying: Saying, first: int) -> tuple[str, int] | None:
    """A clause without «that» begins at once with its subject and has a verb."""
    norm = saying.norm(first)
    if norm in words_of("english_preposition") and not counts(saying, first + 1):
        return None
    token = saying.passage.tokens[first] if first < saying.sentence.stop else None
    opens = token is not None and (
        token.is_word
        or token.kind.value == "number"
        or norm in _MONEY
        or saying.passage.quotation_at(token.start) is not None
    )
    if not opens or norm in {"so", "and", "but", "as", "when", "while", "because", "or", "that"}:
        return None
    if norm == "to":
        return ("inf", first) if saying.cue.has("inf") else None
    needed = saying.cue.has("verb") or norm in {"nothing", "little", "more", "much"}
    if needed and not has_verb(saying, first, saying.sentence.stop):
        return None
    return "english_clause", first


def _looks_like_clause(saying: Saying, first: int) -> bool:
    return saying.norm(first) in {"he", "she", "they", "it", "there", "we", "i"}


def _later(saying: Saying) -> tuple[str, int] | None:
    """warned X about …: the preposition belongs to the verb, the one warned stands between."""
    if not saying.cue.has("later"):
        return None
    for place in range(saying.cue.stop, min(saying.cue.stop + 7, saying.sentence.stop)):
        if saying.norm(place) in _LATER:
            opens = (
                saying.norm(place) != "of"
                or place == saying.cue.stop
                or (
                    saying.passage.tokens[place - 1].capital
                    or saying.norm(place - 1) in {"him", "her", "them"}
                )
            )
            return ("about", place + 1) if opens else None
        if not saying.passage.tokens[place].is_word or saying.norm(place) in {"to", "not"}:
            return None
    return None


def _phrase(saying: Saying) -> tuple[str, int] | None:
    """An infinitive, a charge, a naming or the noun phrase that is the verb's object."""
    cue = saying.cue
    first = cue.stop
    later = after_circumstance(saying, first)
    if saying.norm(later) not in words_of("english_preposition") - {"to"} | {"and", "but", "that"}:
        first = later
    norm = saying.norm(first)
    limit = min(cue.stop + _FARTHEST, saying.sentence.stop)
    ahead = [saying.norm(place) for place in range(first, limit)]
    if cue.has("on") and saying.norm(later) == "on":  # agreed Thursday on a plan
        return "about", later + 1
    if cue.has("inf") and "to" in ahead and not (set(ahead[: ahead.index("to")]) & {",", ";", "("}):
        return ("inf", first) if _says_it(saying, first) else None
    pointing = norm == "that" and cue.has("object") and not _is_clause(saying, first)
    if (norm in _NO_PHRASE and not pointing) or first >= saying.sentence.stop:
        return None
    following = saying.passage.tokens[first]
    quoted = saying.passage.quotation_at(following.start) is not None
    if not (following.is_word or quoted or following.kind.value == "number" or norm in _MONEY):
        return None
    if cue.has("naming"):
        return ("name", first) if is_naming(saying, ahead) else None
    if cue.has("accuse"):
        return ("accuse", first) if "of" in ahead else None
    if cue.has("likens"):
        return ("name", first) if {"to", "with"} & set(ahead) else None
    if cue.has("gerund") and norm.endswith("ing") and following.is_word:
        return "object", first
    if cue.has("about") and saying.norm(cue.stop - 1) == "to" and is_infinitive(saying, cue.stop):
        return "inf", cue.stop - 1
    for frame in ("about", "object"):
        if cue.has(frame):
            return frame, first
    return None


def _is_clause(saying: Saying, that: int) -> bool:
    """Whether «that» opens a clause: rejected that explanation | denied that it had …"""
    points = saying.passage.tokens[that + 1].is_word if that + 1 < saying.sentence.stop else False
    return not points or has_verb(saying, that, saying.sentence.stop)


def is_infinitive(saying: Saying, place: int) -> bool:
    """Whether «to» leads to a verb and not to a noun: committed to stay, to close ties with …"""
    norm, ahead = saying.norm(place), saying.norm(place + 1)
    return norm in words_of("english_infinitive") and not ahead.endswith(NOUN_ENDINGS)


def _says_it(saying: Saying, first: int) -> bool:
    """«declined to say» says nothing; other refusals are a position."""
    if saying.norm(first) == "not" and saying.norm(first + 2) == "be":  # asked not to be named
        return False
    refuses = saying.cue.has("refuse") and saying.norm(first) == "to"
    return not (refuses and saying.norm(first + 1) in words_of("english_silent"))
