"""Where the content of an English report begins and ends."""

from etl.extract.clauses import trim_stops
from etl.extract.english.phrases import english_phrase
from etl.extract.english.sources import Saying
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of
from etl.model.records import Span

_FARTHEST = 18
_OPENING = frozenset({'"', "“", "«", "‘"})


def content_from(saying: Saying, first: int) -> Span | None:
    """The content from token ``first`` to the place where the author goes on."""
    if first >= saying.sentence.stop:
        return None
    start = saying.passage.tokens[first].start
    return trim_stops(saying.passage, start, content_stop(saying, first))


def content_stop(saying: Saying, first: int) -> int:
    """The end of the sentence, of the quotation it leaves open, or the place where the author adds
    another report; in characters."""
    passage, sentence = saying.passage, saying.sentence
    for place in range(first + 1, sentence.stop):
        if saying.norm(place) in {"and", "but", ",", ";"} and _goes_on(saying, place):
            return passage.tokens[place].start
        if (
            saying.norm(place) in {"saying", "adding"}
            and passage.quotation_at(passage.tokens[place].start) is None
        ):
            return passage.tokens[place].start
    pair = passage.quotation_at(passage.tokens[sentence.stop - 1].start)
    return pair.span.stop if pair is not None else sentence.span.stop


def _goes_on(saying: Saying, place: int) -> bool:
    ahead = place
    passed = {"and", "but", ",", "also", "then", "later", "again", "has", "had", "have", "while"}
    while saying.norm(ahead) in passed or is_adverb(saying.norm(ahead)):
        ahead += 1
    if ahead in saying.starts:
        return True
    comma = saying.norm(place) == ","
    if comma and saying.norm(place + 1) == "according" and saying.norm(place + 2) == "to":
        return True
    pronoun = saying.norm(ahead) in {"he", "she", "they"} and saying.norm(ahead - 1) in {
        "and",
        "but",
        "while",
    }
    follows = ahead + 1
    while is_adverb(saying.norm(follows)) or saying.norm(follows) in {"also", "has", "had"}:
        follows += 1
    if pronoun and (comma or follows in saying.starts):
        return True
    return comma and _aside_ahead(saying, place + 1)


def _aside_ahead(saying: Saying, first: int) -> bool:
    """«…, X said.» at the end of the sentence."""
    for place in range(first + 1, min(first + 14, saying.sentence.stop)):
        if saying.norm(place) in {",", "and", "but", '"', "”", "“"}:
            return False
        if place in saying.starts and _ends_at(saying, place + 1):
            return english_phrase(saying.passage, first, place) is not None
    return False


def _ends_at(saying: Saying, place: int) -> bool:
    return after_circumstance(saying, place) >= saying.sentence.stop or saying.norm(
        after_circumstance(saying, place)
    ) in {".", ""}


def after_circumstance(saying: Saying, place: int) -> int:
    """The token after adverbs, «on Friday», «in a statement», «at a news conference»."""
    while place < saying.sentence.stop:
        norm = saying.norm(place)
        if is_adverb(norm) or norm in words_of("english_time"):
            place += 1
            continue
        stop = _circumstance_stop(saying, place)
        if stop == place:
            return place
        place = stop
    return place


def _circumstance_stop(saying: Saying, place: int) -> int:
    """The token after a preposition with its time or occasion, ``place`` where there is none."""
    if saying.norm(place) not in words_of("english_preposition"):
        return place
    last = place
    for ahead in range(place + 1, min(place + 7, saying.sentence.stop)):
        norm, token = saying.norm(ahead), saying.passage.tokens[ahead]
        if norm in words_of("english_time") or norm in words_of("english_occasion"):
            return ahead + 1
        if token.kind.value == "number" or (ahead == place + 1 and token.capital):
            last = ahead
        elif not token.is_word or norm in words_of("english_preposition"):
            break
    return last + 1 if last > place else place


def complementizer(saying: Saying, first: int, *, far: bool) -> int | None:
    """The «that» of the clause after the verb: at once, after circumstances, after those told."""
    words = {"that", "whether"} | ({"if", "why", "how"} if saying.cue.has("inf") else set())
    place = after_circumstance(saying, first)
    if saying.norm(place) in words:
        return place
    opens = saying.norm(first) in words_of("english_preposition") | {","} or far
    if not opens:
        return None
    for ahead in range(first, min(first + _FARTHEST, saying.sentence.stop)):
        norm = saying.norm(ahead)
        if norm == "that":
            return ahead
        if norm in {".", ";", ":", "who", "which"} | _OPENING or ahead in saying.starts:
            return None
    return None


def after_addressee(saying: Saying, first: int) -> int:
    """The token after the one who was told: told reporters, told the Duma, told him."""
    place = first
    if saying.norm(place) in {"him", "her", "them", "me", "us"}:
        return place + 1
    if saying.norm(place) in {"the", "a", "his", "her"}:
        place += 1
    while place < saying.sentence.stop and (
        saying.passage.tokens[place].capital
        or saying.norm(place) in {"reporters", "journalists", "lawmakers", "media", "press", "tv"}
        or saying.norm(place) in {"diplomats", "agency", "newspaper", "television", "news"}
    ):
        place += 1
    return place
